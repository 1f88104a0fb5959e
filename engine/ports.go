package engine

import (
	"cmp"
	"context"
	"crypto/rand"
	"encoding/base32"
	"encoding/binary"
	"encoding/hex"
	"maps"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"sync"

	"faas"
)

const (
	maxPorts      = 64  // exposed ones of an instance
	maxSubdomains = 128 // of one owner's own choice, for ever
)

// The protocols of exposed ports.
const (
	protocolHTTP = "http"
	protocolTCP  = "tcp"
)

// Forwarder listens for tcp ports, outside of the engine. Its methods may be
// called from any goroutine.
type Forwarder interface {
	// Open listens on the first free port of its range, or on want if that is
	// not zero, and passes connections on to the instance's port. Exhausted:
	// none is free. Conflict: want is not.
	Open(ctx context.Context, want uint16, id faas.InstanceID, port uint16) (listen uint16, err error)
	// Close stops listening; connections that are open are the engine's to end.
	Close(listen uint16)
}

// ports is what the engine knows of exposed ports beyond the instances' records.
type ports struct {
	change sync.Mutex // one change of what is exposed at a time

	mu     sync.RWMutex
	byName map[string]*instance // by subdomain; checked when it is used
	open   map[faas.InstanceID]map[*portConn]struct{}
}

var (
	labelForm   = regexp.MustCompile(`^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$`)
	derivedForm = regexp.MustCompile(`^[a-z2-7]{16}-[0-9]{1,5}$`)
)

// reserved are labels that a domain's operator wants for itself.
var reserved = []string{"api", "www", "docs", "admin", "localhost"}

// derivedSubdomain is the subdomain of a port for which none was asked. Who
// does not know the instance's id does not guess it, and nobody can take it
// first, because no other subdomain may have its form.
func derivedSubdomain(id faas.InstanceID, port uint16) string {
	b := append([]byte("faas subdomain, 1"), id[:]...)
	sum := faas.Sum(binary.BigEndian.AppendUint16(b, port))
	text := base32.StdEncoding.EncodeToString(sum[:10])
	return strings.ToLower(text) + "-" + strconv.Itoa(int(port))
}

func checkSubdomain(s string) error {
	switch {
	case strings.Contains(s, "."):
		return faas.Errorf(faas.Invalid, "subdomain %q has dots: want one label, such as \"shop\"", s)
	case len(s) > 63 || !labelForm.MatchString(s):
		return faas.Errorf(faas.Invalid, "subdomain %q: want at most 63 letters, digits and dashes, and no dash at either end", s)
	case len(s) > 3 && s[2:4] == "--":
		return faas.Errorf(faas.Invalid, "subdomain %q: labels with dashes in third and fourth place are those of other alphabets, which could look like another's", s)
	case slices.Contains(reserved, s), derivedForm.MatchString(s):
		return faas.Errorf(faas.Invalid, "subdomain %q is reserved: take another one", s)
	}
	return nil
}

// checkPort fills in what a spec leaves open.
func checkPort(p faas.PortSpec) (faas.PortSpec, error) {
	p.Subdomain = strings.ToLower(p.Subdomain)
	p.Protocol = cmp.Or(p.Protocol, protocolHTTP)
	p.Access = cmp.Or(p.Access, faas.AccessPublic)
	switch {
	case p.Port == 0:
		return p, faas.Errorf(faas.Invalid, "port 0 is none that a program can listen on: want 1 to 65535")
	case p.Protocol != protocolHTTP && p.Protocol != protocolTCP:
		return p, faas.Errorf(faas.Invalid, "protocol %q is not known: want http or tcp", p.Protocol)
	case !slices.Contains([]faas.Access{faas.AccessPublic, faas.AccessToken, faas.AccessOwner}, p.Access):
		return p, faas.Errorf(faas.Invalid, "access %q is not known: want public, token or owner", p.Access)
	case p.Protocol == protocolTCP && p.Access != faas.AccessPublic:
		return p, faas.Errorf(faas.Invalid, "a tcp port has no place for a credential: its access can only be public")
	case p.Protocol == protocolTCP && p.Subdomain != "":
		return p, faas.Errorf(faas.Invalid, "a tcp port is told from others by its number, not by a subdomain: leave it out")
	case p.Subdomain != "":
		return p, checkSubdomain(p.Subdomain)
	}
	return p, nil
}

// ExposePort makes a port of an instance reachable from outside, until
// ClosePort or the instance's end; it is on disk when ExposePort returns. The
// token, of a port with token access, is told this once. Conflict: the port is
// exposed already, the subdomain another owner's or in use, or the instance is
// lost. Exhausted: too many ports or subdomains, or no tcp port is free.
func (e *Engine) ExposePort(ctx context.Context, owner, id string, p faas.PortSpec) (faas.Port, string, error) {
	p, err := checkPort(p)
	if err != nil {
		return faas.Port{}, "", err
	}
	if err := e.enter(); err != nil {
		return faas.Port{}, "", err
	}
	defer e.work.Done()
	i, err := e.findInstance(owner, id)
	if err != nil {
		return faas.Port{}, "", err
	}
	e.ports.change.Lock()
	defer e.ports.change.Unlock()
	rec := e.viewOf(i)
	if err := e.mayExpose(ctx, rec, p); err != nil {
		return faas.Port{}, "", err
	}
	if p.Protocol == protocolHTTP && p.Subdomain == "" {
		p.Subdomain = derivedSubdomain(rec.ID, p.Port)
	}
	port, token, err := e.open(ctx, i, faas.Port{PortSpec: p, Created: now()})
	if err != nil {
		return faas.Port{}, "", err
	}
	e.log.Info("port exposed", "instance", rec.ID, "port", p.Port, "protocol", p.Protocol, "subdomain", p.Subdomain, "listen", port.Listen, "access", string(p.Access))
	return port, token, nil
}

// mayExpose checks a port against those that are exposed, and takes its
// subdomain for the instance's owner.
func (e *Engine) mayExpose(ctx context.Context, rec faas.Instance, p faas.PortSpec) error {
	for _, have := range rec.Ports {
		if have.Port == p.Port {
			return faas.Errorf(faas.Conflict, "port %d of instance %s is exposed already, at %s: close it first to change it", p.Port, rec.ID, have.URL)
		}
	}
	switch {
	case rec.State == faas.InstanceLost:
		return faas.Errorf(faas.Conflict, "instance %s is lost (%s): stop it and start another", rec.ID, rec.Reason)
	case len(rec.Ports) >= maxPorts:
		return faas.Errorf(faas.Exhausted, "instance %s has %d exposed ports, its most: close one", rec.ID, maxPorts)
	case p.Protocol == protocolTCP && e.cfg.Forwarder == nil:
		return faas.Errorf(faas.Denied, "this node exposes no tcp ports: its operator sets --tcp-ports to allow them")
	case p.Subdomain == "":
		return nil
	}
	return e.takeSubdomain(ctx, rec, p.Subdomain)
}

func (e *Engine) takeSubdomain(ctx context.Context, rec faas.Instance, name string) error {
	mine, err := e.cfg.Records.Subdomains(ctx, rec.Owner)
	if err != nil {
		return err
	}
	if !slices.Contains(mine, name) {
		if len(mine) >= maxSubdomains {
			return faas.Errorf(faas.Exhausted, "%q has %d subdomains, the most of one owner: use one of those", rec.Owner, len(mine))
		}
		holder, err := e.cfg.Records.TakeSubdomain(ctx, name, rec.Owner)
		if err != nil {
			return err
		}
		if holder != rec.Owner {
			return faas.Errorf(faas.Conflict, "subdomain %q belongs to another owner: take another one", name)
		}
	}
	if other, port, err := e.PortBySubdomain(ctx, name); err == nil {
		return faas.Errorf(faas.Conflict, "subdomain %q leads to port %d of instance %s: close that first", name, port.Port, other.ID)
	}
	return nil
}

// open makes p work: what it needs outside first, then its record.
func (e *Engine) open(ctx context.Context, i *instance, p faas.Port) (_ faas.Port, token string, err error) {
	if p.Access == faas.AccessToken {
		token = newPortToken()
		p.Token = faas.Sum([]byte(token))
	}
	if p.Protocol == protocolTCP {
		if p.Listen, err = e.cfg.Forwarder.Open(ctx, 0, i.id, p.Port); err != nil {
			return p, "", err
		}
		defer func() {
			if err != nil {
				e.cfg.Forwarder.Close(p.Listen)
			}
		}()
	}
	p.URL = e.cfg.PortURL(p)
	if _, err := e.save(ctx, i, func(rec *faas.Instance) { rec.Ports = append(slices.Clip(rec.Ports), p) }); err != nil {
		return p, "", err
	}
	return p, token, nil
}

// newPortToken returns a token of 256 random bits.
func newPortToken() string {
	var b [32]byte
	rand.Read(b[:]) // never fails: crypto/rand aborts the program instead
	return faas.PortTokenPrefix + hex.EncodeToString(b[:])
}

// ClosePort takes a port back: connections through it end, nothing new comes.
// Its subdomain stays its owner's. NotFound: it is not exposed.
func (e *Engine) ClosePort(ctx context.Context, owner, id string, port uint16) error {
	if err := e.enter(); err != nil {
		return err
	}
	defer e.work.Done()
	i, err := e.findInstance(owner, id)
	if err != nil {
		return err
	}
	e.ports.change.Lock()
	defer e.ports.change.Unlock()
	rec := e.viewOf(i)
	n := slices.IndexFunc(rec.Ports, func(p faas.Port) bool { return p.Port == port })
	if n < 0 {
		return faas.Errorf(faas.NotFound, "port %d of instance %s is not exposed", port, rec.ID)
	}
	closed := rec.Ports[n]
	_, err = e.save(ctx, i, func(rec *faas.Instance) {
		rec.Ports = slices.DeleteFunc(slices.Clone(rec.Ports), func(p faas.Port) bool { return p.Port == port })
	})
	if err != nil {
		return err
	}
	e.withdraw(rec.ID, closed)
	e.log.Info("port closed", "instance", rec.ID, "port", port)
	return nil
}

// withdraw ends what runs through ports that are exposed no longer.
func (e *Engine) withdraw(id faas.InstanceID, list ...faas.Port) {
	for _, p := range list {
		if p.Listen != 0 && e.cfg.Forwarder != nil {
			e.cfg.Forwarder.Close(p.Listen)
		}
		for _, c := range e.ports.connections(id) {
			if c.port == p.Port {
				c.end()
			}
		}
	}
}

// hangUp ends every connection into an instance, so that whoever keeps one for
// later finds out now.
func (p *ports) hangUp(id faas.InstanceID) {
	for _, c := range p.connections(id) {
		c.end()
	}
}

// reopenPorts listens again for the tcp ports of an earlier process. One that
// cannot be had again stays in the record, and the log says so.
func (e *Engine) reopenPorts(ctx context.Context, rec faas.Instance) {
	for _, p := range rec.Ports {
		if p.Protocol != protocolTCP {
			continue
		}
		err := error(faas.Errorf(faas.Denied, "this node exposes no tcp ports any more"))
		if e.cfg.Forwarder != nil {
			_, err = e.cfg.Forwarder.Open(ctx, p.Listen, rec.ID, p.Port)
		}
		if err != nil {
			e.log.Error("an exposed tcp port is out of reach", "instance", rec.ID, "port", p.Port, "listen", p.Listen, "err", err)
		}
	}
}

// PortBySubdomain finds the port that a subdomain leads to. It reads memory
// only: every request that comes in by name asks.
func (e *Engine) PortBySubdomain(_ context.Context, name string) (faas.Instance, faas.Port, error) {
	e.ports.mu.RLock()
	i := e.ports.byName[name]
	e.ports.mu.RUnlock()
	if i != nil {
		if rec, p, ok := e.portNamed(i, name); ok {
			return rec, p, nil
		}
	}
	// Nobody asked before, or it leads elsewhere now.
	for _, i := range e.instances.all() {
		if rec, p, ok := e.portNamed(i, name); ok {
			e.ports.remember(name, i)
			return rec, p, nil
		}
	}
	e.ports.remember(name, nil)
	return faas.Instance{}, faas.Port{}, faas.Errorf(faas.NotFound, "nothing is exposed as %q", name)
}

// portNamed looks whether a subdomain leads to an instance that is still there.
func (e *Engine) portNamed(i *instance, name string) (faas.Instance, faas.Port, bool) {
	s := &e.instances
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.m[i.id] != i {
		return faas.Instance{}, faas.Port{}, false
	}
	for _, p := range i.rec.Ports {
		if p.Subdomain == name && p.Protocol == protocolHTTP {
			return i.rec, p, true
		}
	}
	return faas.Instance{}, faas.Port{}, false
}

// all lists the instances there are.
func (s *instances) all() []*instance {
	s.mu.Lock()
	defer s.mu.Unlock()
	list := make([]*instance, 0, len(s.m))
	for _, i := range s.m {
		list = append(list, i)
	}
	return list
}

func (p *ports) remember(name string, i *instance) {
	p.mu.Lock()
	defer p.mu.Unlock()
	if i == nil {
		delete(p.byName, name)
		return
	}
	if p.byName == nil {
		p.byName = map[string]*instance{}
	}
	p.byName[name] = i
}

func (p *ports) connections(id faas.InstanceID) []*portConn {
	p.mu.RLock()
	defer p.mu.RUnlock()
	return slices.Collect(maps.Keys(p.open[id]))
}
