// Package ssh serves the instances of a node over SSH: ssh INSTANCE@HOST. A
// caller shows a public key that the instance's owner has registered and gets a
// shell, a command, files over sftp, or a connection to a port of that instance
// and of nothing else. No daemon runs in the sandbox: each session is a program
// that the engine runs in it, so it wakes a paused instance, counts as use of
// it and has a record. The protocol is golang.org/x/crypto/ssh's.
package ssh

import (
	"context"
	"errors"
	"io"
	"log/slog"
	"net"
	"net/netip"
	"sync"
	"time"

	"golang.org/x/crypto/ssh"
	"golang.org/x/time/rate"

	"faas"
)

// Engine is what a session needs of the engine.
type Engine interface {
	Instance(ctx context.Context, owner, id string) (faas.Instance, error)
	ExecInstance(ctx context.Context, owner, id string, r faas.Request, a faas.Attachment) (faas.Execution, error)
	DialInstance(ctx context.Context, id faas.InstanceID, port uint16) (net.Conn, error)
	// SFTPInstance speaks SFTP over in and out until in ends.
	SFTPInstance(ctx context.Context, owner, id string, in io.Reader, out io.Writer) (faas.Exit, error)
}

// Keys is where the public keys of owners are kept.
type Keys interface {
	SSHKeys(ctx context.Context) ([]faas.SSHKey, error)
}

// Config is what a server is made of. Zero limits mean the defaults.
type Config struct {
	Engine  Engine
	Keys    Keys
	HostKey ssh.Signer
	Timeout time.Duration // of a session's program; zero: the engine's default
	Output  int64         // bytes of each stream that a session may show; zero: the engine's default

	Connections  int // at once; zero: 256
	Sessions     int // of one connection at once, forwarded ports included; zero: 16
	AuthFailures int // per minute and client network; zero: 30

	Log *slog.Logger // nil: none
}

const (
	handshakeTimeout = 20 * time.Second
	maxAuthTries     = 6
	maxNetworks      = 8192 // of which failures are counted
)

// Server serves SSH.
type Server struct {
	cfg  Config
	log  *slog.Logger
	conf *ssh.ServerConfig

	mu     sync.Mutex
	conns  map[net.Conn]struct{}
	failed map[netip.Prefix]*rate.Limiter
	work   sync.WaitGroup
}

// New returns a server.
func New(cfg Config) (*Server, error) {
	if cfg.Engine == nil || cfg.Keys == nil || cfg.HostKey == nil {
		return nil, faas.Errorf(faas.Invalid, "ssh: Engine, Keys and HostKey must all be given")
	}
	for v, d := range map[*int]int{&cfg.Connections: 256, &cfg.Sessions: 16, &cfg.AuthFailures: 30} {
		if *v == 0 {
			*v = d
		}
	}
	if cfg.Log == nil {
		cfg.Log = slog.New(slog.DiscardHandler)
	}
	s := &Server{cfg: cfg, log: cfg.Log, conns: map[net.Conn]struct{}{}, failed: map[netip.Prefix]*rate.Limiter{}}
	s.conf = &ssh.ServerConfig{ServerVersion: "SSH-2.0-faas", MaxAuthTries: maxAuthTries, PublicKeyCallback: s.authenticate}
	s.conf.AddHostKey(cfg.HostKey)
	return s, nil
}

// Serve answers on l until ctx ends, then ends every session and returns nil;
// l is closed.
func (s *Server) Serve(ctx context.Context, l net.Listener) error {
	ctx, cancel := context.WithCancel(ctx)
	defer s.work.Wait()
	defer s.closeAll()
	defer cancel()
	stop := context.AfterFunc(ctx, func() { _ = l.Close() }) // Accept tells
	defer stop()
	for {
		c, err := l.Accept()
		switch {
		case ctx.Err() != nil:
			if err == nil {
				s.close(c)
			}
			return nil
		case errors.Is(err, net.ErrClosed):
			return faas.Errorf(faas.Unavailable, "serving ssh on %s: %w", l.Addr(), err)
		case err != nil: // out of descriptors, for instance: that passes
			s.log.Warn("a connection is not taken", "err", err)
			if !after(ctx, 100*time.Millisecond) {
				return nil
			}
			continue
		}
		if !s.take(c) {
			s.close(c)
			continue
		}
		s.work.Go(func() {
			defer s.drop(c)
			s.serve(ctx, c)
		})
	}
}

func after(ctx context.Context, d time.Duration) bool {
	t := time.NewTimer(d)
	defer t.Stop()
	select {
	case <-t.C:
		return true
	case <-ctx.Done():
		return false
	}
}

// take counts a connection in, unless there are too many or its network has
// failed to authenticate too often.
func (s *Server) take(c net.Conn) bool {
	s.mu.Lock()
	defer s.mu.Unlock()
	if len(s.conns) >= s.cfg.Connections {
		s.log.Warn("too many ssh connections: one is turned away", "remote", c.RemoteAddr().String(), "most", s.cfg.Connections)
		return false
	}
	if l := s.failed[network(c.RemoteAddr())]; l != nil && l.Tokens() < 1 {
		return false
	}
	s.conns[c] = struct{}{}
	return true
}

func (s *Server) drop(c net.Conn) {
	s.close(c)
	s.mu.Lock()
	defer s.mu.Unlock()
	delete(s.conns, c)
}

func (s *Server) closeAll() {
	s.mu.Lock()
	defer s.mu.Unlock()
	for c := range s.conns {
		s.close(c)
	}
}

func (s *Server) close(c io.Closer) {
	if err := c.Close(); err != nil && !errors.Is(err, net.ErrClosed) && !errors.Is(err, io.EOF) {
		s.log.Debug("closing", "err", err)
	}
}

// failure counts a failed authentication.
func (s *Server) failure(a net.Addr) {
	s.mu.Lock()
	defer s.mu.Unlock()
	n := network(a)
	if s.failed[n] == nil {
		if len(s.failed) >= maxNetworks {
			clear(s.failed) // costs an attacker as many networks
		}
		s.failed[n] = rate.NewLimiter(rate.Limit(float64(s.cfg.AuthFailures)/60), s.cfg.AuthFailures)
	}
	s.failed[n].Allow()
}

// network is what failures are counted by: an address, or for IPv6 the /64
// that one customer usually has.
func network(a net.Addr) netip.Prefix {
	ap, err := netip.ParseAddrPort(a.String())
	if err != nil {
		return netip.Prefix{}
	}
	ip, bits := ap.Addr().Unmap(), 32
	if ip.Is6() {
		bits = 64
	}
	p, err := ip.Prefix(bits)
	if err != nil {
		return netip.Prefix{}
	}
	return p
}

// The extensions of ssh.Permissions that authenticate leaves.
const (
	extOwner    = "owner"
	extInstance = "instance"
)

// authenticate accepts a key of the owner of the instance that the user name
// names. A wrong key, a foreign instance and one that is not reachable over SSH
// all look the same from outside.
func (s *Server) authenticate(c ssh.ConnMetadata, key ssh.PublicKey) (*ssh.Permissions, error) {
	ctx, cancel := context.WithTimeout(context.Background(), handshakeTimeout)
	defer cancel()
	known, err := s.cfg.Keys.SSHKeys(ctx)
	if err != nil {
		s.log.Error("ssh keys cannot be read", "err", err)
		return nil, faas.Errorf(faas.Unavailable, "the keys cannot be read")
	}
	print := ssh.FingerprintSHA256(key)
	for _, k := range known {
		if k.Fingerprint != print || k.Owner == "" {
			continue
		}
		i, err := s.cfg.Engine.Instance(ctx, k.Owner, c.User())
		if err == nil && i.SSH && i.Owner == k.Owner {
			return &ssh.Permissions{Extensions: map[string]string{extOwner: k.Owner, extInstance: i.ID.String()}}, nil
		}
	}
	return nil, faas.Errorf(faas.Denied, "no such key and instance")
}

// serve is one connection.
func (s *Server) serve(ctx context.Context, c net.Conn) {
	if err := c.SetDeadline(time.Now().Add(handshakeTimeout)); err != nil {
		return
	}
	conn, channels, requests, err := ssh.NewServerConn(c, s.conf)
	if err != nil {
		var auth *ssh.ServerAuthError
		if errors.As(err, &auth) {
			s.failure(c.RemoteAddr())
		}
		s.log.Debug("ssh connection refused", "remote", c.RemoteAddr().String(), "err", err)
		return
	}
	if err := c.SetDeadline(time.Time{}); err != nil {
		return
	}
	p := &peer{s: s, owner: conn.Permissions.Extensions[extOwner], instance: conn.Permissions.Extensions[extInstance], remote: c.RemoteAddr().String()}
	s.log.Info("ssh connection", "owner", p.owner, "instance", p.instance, "remote", p.remote)
	ctx, cancel := context.WithCancel(ctx)
	var work sync.WaitGroup
	work.Go(func() { ssh.DiscardRequests(requests) })
	places := make(chan struct{}, s.cfg.Sessions)
	for ch := range channels {
		select {
		case places <- struct{}{}:
			work.Go(func() {
				defer func() { <-places }()
				p.open(ctx, ch)
			})
		default:
			p.reject(ch, ssh.ResourceShortage, "too many sessions on one connection")
		}
	}
	cancel() // the connection is gone
	s.close(conn)
	work.Wait()
}
