// Package gateway serves the engine over HTTP: JSON, server-sent events and
// WebSocket, with API keys, rate limits, metrics and an OpenAPI description
// that is generated from the types it serves.
//
// A request passes, in this order: request id, panic net and access log
// (exchange.go), the mux, authentication and rate limit (access.go), decoding
// and validation against the OpenAPI schema (huma), and its handler. Handlers
// return errors with a kind; problem.go turns them into problem details.
package gateway

import (
	"context"
	"crypto/tls"
	"io"
	"log/slog"
	"net/http"
	"sync"
	"time"

	"github.com/danielgtaylor/huma/v2"
	"github.com/danielgtaylor/huma/v2/adapters/humago"

	"faas"
)

// Engine runs what the API asks for. owner names who asks; where something is
// looked up, an empty owner sees everything and a foreign thing is NotFound.
// An id may be any unique prefix.
type Engine interface {
	Executions
	Instances
	Snapshots
	Merges
	Ports
	Files
	// Output opens an output object; reading to the end verifies its digest.
	Output(ctx context.Context, d faas.Digest) (io.ReadCloser, int64, error)
}

// Executions is the part of Engine about single runs.
type Executions interface {
	Execute(ctx context.Context, owner string, r faas.Request, a faas.Attachment) (faas.Execution, error)
	Submit(ctx context.Context, owner string, r faas.Request) (faas.Execution, error)
	Execution(ctx context.Context, owner, id string) (faas.Execution, error)
	Executions(ctx context.Context, owner string, before faas.ExecutionID, limit int) ([]faas.Execution, error)
	Wait(ctx context.Context, owner, id string) (faas.Execution, error)
	Cancel(ctx context.Context, owner, id string) error
}

// Instances is the part of Engine about sandboxes that stay.
type Instances interface {
	StartInstance(ctx context.Context, owner string, s faas.InstanceSpec) (faas.Instance, error)
	StopInstance(ctx context.Context, owner, id string) error
	Instance(ctx context.Context, owner, id string) (faas.Instance, error)
	Instances(ctx context.Context, owner string) ([]faas.Instance, error)
	// PauseInstance is a Conflict if it is paused already, ResumeInstance if it runs. as zero: any id.
	PauseInstance(ctx context.Context, owner, id string, as faas.SnapshotID) (faas.Instance, error)
	ResumeInstance(ctx context.Context, owner, id string) (faas.Instance, error)
	InstanceStats(ctx context.Context, owner, id string) (faas.Stats, error)
	ExecInstance(ctx context.Context, owner, id string, r faas.Request, a faas.Attachment) (faas.Execution, error)
	// FollowInstance tells what programs in it write until it is gone, ctx ends or each returns an error.
	FollowInstance(ctx context.Context, owner, id string, each func(faas.LogEvent) error) error
}

// Snapshots is the part of Engine about states that instances are started from.
type Snapshots interface {
	CreateSnapshot(ctx context.Context, owner, instance string, s faas.SnapshotSpec) (faas.Snapshot, error)
	// Snapshot takes an id, a unique prefix or a name.
	Snapshot(ctx context.Context, owner, id string) (faas.Snapshot, error)
	Snapshots(ctx context.Context, owner string) ([]faas.Snapshot, error)
	RemoveSnapshot(ctx context.Context, owner, id string) error
	TagSnapshot(ctx context.Context, owner, id, name string) error
	ExportSnapshot(ctx context.Context, owner, id string, w io.Writer) error
	ImportSnapshot(ctx context.Context, owner string, r io.Reader) (faas.Snapshot, error)
	// Branch gives an error only if no branch could be tried.
	Branch(ctx context.Context, owner string, s faas.BranchSpec) ([]faas.Branch, error)
}

// Images is the node's store of images.
type Images interface {
	List(ctx context.Context) ([]faas.Image, error)
	Inspect(ctx context.Context, ref string) (faas.ImageDetails, error)
	Pull(ctx context.Context, ref string, progress func(faas.ImageProgress)) (faas.Image, error)
	// Import reads a docker-archive or OCI layout tar, compressed or not.
	Import(ctx context.Context, r io.Reader, progress func(faas.ImageProgress)) ([]faas.Image, error)
	Remove(ctx context.Context, ref string) error
}

// Node says what the node is; GET /v1/node tells it.
type Node struct {
	Version  string
	Runtime  string // faas.Runtime.Name
	Defaults faas.Limits
	Maximum  faas.Limits // zero fields: no limit
	Egress   bool
	Modes    []string // empty: all
	Features []string
}

// Check is a reason to be ready or not. Its error's kind decides how much of it
// /readyz tells.
type Check struct {
	Name  string
	Check func(context.Context) error
}

// Limits bound what callers may do to the gateway. Zero fields mean the
// defaults that DefaultLimits returns.
type Limits struct {
	Body             int64         // bytes of a JSON body
	Import           int64         // bytes of an image or snapshot import
	Upload           int64         // bytes of a tar that is unpacked in an instance
	Rate             float64       // requests per second and key, refilling Burst
	Burst            int           // requests at once and key
	AuthFailures     int           // failed authentications per minute and client address
	Streams          int           // concurrent streams, imports and exports
	StreamsPerKey    int           // of those, of one key
	Sessions         int           // programs that run or wait for their client over streams of instances
	SessionsPerKey   int           // of those, of one key
	SessionKeep      time.Duration // how long such a program goes on without a connection
	Stall            time.Duration // how long a streaming client may take nothing while there is output for it
	BodyStall        time.Duration // how long a body may bring nothing
	KeepAlive        time.Duration // between signs of life on an idle stream
	ShutdownGrace    time.Duration // for running requests at the end of Serve
	ReadinessTimeout time.Duration // for all checks of /readyz

	PortWait                time.Duration // for a program to listen on an exposed port; negative: none
	PortRequests            int           // under way to exposed ports, upgraded connections included
	PortRequestsPerInstance int           // of those, to one instance; the same for connections through a tcp port
}

// DefaultLimits returns the limits of a gateway whose Config sets none.
func DefaultLimits() Limits {
	return Limits{
		Body: 12 << 20, Import: 16 << 30, Upload: 64 << 30,
		Rate: 5000, Burst: 10000, AuthFailures: 60,
		Streams: 1024, StreamsPerKey: 256,
		Sessions: 1024, SessionsPerKey: 128, SessionKeep: 2 * time.Minute,
		Stall: 2 * time.Minute, BodyStall: 30 * time.Second, KeepAlive: 15 * time.Second,
		ShutdownGrace: 20 * time.Second, ReadinessTimeout: 2 * time.Second,
		PortWait: 5 * time.Second, PortRequests: 4096, PortRequestsPerInstance: 512,
	}
}

func orDefault[T comparable](v *T, d T) {
	var zero T
	if *v == zero {
		*v = d
	}
}

func (l *Limits) setDefaults() {
	d := DefaultLimits()
	orDefault(&l.Body, d.Body)
	orDefault(&l.Import, d.Import)
	orDefault(&l.Upload, d.Upload)
	orDefault(&l.Rate, d.Rate)
	orDefault(&l.Burst, d.Burst)
	orDefault(&l.AuthFailures, d.AuthFailures)
	orDefault(&l.Streams, d.Streams)
	orDefault(&l.StreamsPerKey, d.StreamsPerKey)
	orDefault(&l.Sessions, d.Sessions)
	orDefault(&l.SessionsPerKey, d.SessionsPerKey)
	orDefault(&l.SessionKeep, d.SessionKeep)
	orDefault(&l.Stall, d.Stall)
	orDefault(&l.BodyStall, d.BodyStall)
	orDefault(&l.KeepAlive, d.KeepAlive)
	orDefault(&l.ShutdownGrace, d.ShutdownGrace)
	orDefault(&l.ReadinessTimeout, d.ReadinessTimeout)
	orDefault(&l.PortWait, d.PortWait)
	orDefault(&l.PortRequests, d.PortRequests)
	orDefault(&l.PortRequestsPerInstance, d.PortRequestsPerInstance)
}

// Config is what a gateway is made of.
type Config struct {
	Engine  Engine
	Images  Images
	Keys    Keys
	Stats   func() faas.NodeStats // nil: all zero
	Metrics *Metrics              // nil: a new one
	Ready   []Check
	Node    Node
	Limits  Limits
	Quotes  Quotes // nil: none are made
	// Domain is the one under which exposed ports are reached by name:
	// {subdomain}.{domain}. Empty: localhost, whose subdomains lead browsers and
	// most resolvers to this machine.
	Domain string
	TLS    *tls.Config  // nil: plain HTTP
	Log    *slog.Logger // nil: none
}

// Gateway is the HTTP API as a handler. Its goroutines end with their request,
// but for those of sessions, which Serve waits for.
type Gateway struct {
	cfg       Config
	log       *slog.Logger
	mux       *http.ServeMux
	api       huma.API
	keys      *keyring
	admin     sync.Mutex // one change of keys at a time
	rates     *limiters  // by key name
	failed    *limiters  // failed authentications by client network
	streams   *streamCap
	sessions  *sessions
	processes *processes
	ports     *portProxy
	metrics   *Metrics
	spec      document // of the OpenAPI description
	specYML   document
	ready     readiness
}

// New returns the API over cfg.
func New(cfg Config) (*Gateway, error) {
	if cfg.Engine == nil || cfg.Images == nil || cfg.Keys == nil {
		return nil, faas.Errorf(faas.Invalid, "gateway: Engine, Images and Keys must all be given")
	}
	cfg.Limits.setDefaults()
	orDefault(&cfg.Domain, "localhost")
	if cfg.Log == nil {
		cfg.Log = slog.New(slog.DiscardHandler)
	}
	if cfg.Stats == nil {
		cfg.Stats = func() faas.NodeStats { return faas.NodeStats{} }
	}
	if cfg.Metrics == nil {
		cfg.Metrics = NewMetrics()
	}
	if len(cfg.Node.Modes) == 0 {
		cfg.Node.Modes = faas.Modes()
	}
	if err := cfg.Metrics.addStats(cfg.Stats); err != nil {
		return nil, err
	}
	g := &Gateway{
		cfg: cfg, log: cfg.Log, mux: http.NewServeMux(), metrics: cfg.Metrics,
		keys:     newKeyring(cfg.Keys, cfg.Log),
		rates:    newLimiters(cfg.Limits.Rate, cfg.Limits.Burst),
		failed:   newLimiters(float64(cfg.Limits.AuthFailures)/60, cfg.Limits.AuthFailures),
		streams:  newStreamCap(cfg.Limits.Streams, cfg.Limits.StreamsPerKey),
		sessions: newSessions(cfg.Limits, cfg.Log), processes: newProcesses(),
	}
	if err := cfg.Metrics.Gauge("faas_http_streams_open", "Event streams, WebSockets, imports and exports.", nil, func() float64 { return float64(g.streams.open()) }); err != nil {
		return nil, err
	}
	g.ports = newPortProxy(g)
	if err := cfg.Metrics.Gauge("faas_port_requests_open", "Requests to exposed ports under way, upgraded connections included.", nil, func() float64 { return float64(g.ports.busy.open()) }); err != nil {
		return nil, err
	}
	g.api = humago.New(muxAdapter{g.mux}, g.humaConfig())
	g.api.UseMiddleware(g.guard)
	g.registerExecutions()
	g.registerInstances()
	g.registerSnapshots()
	g.registerMerges()
	g.registerPorts()
	g.registerFiles()
	g.registerStream()
	g.registerImages()
	g.registerOutputs()
	g.registerNode()
	g.registerKeys()
	g.registerSSHKeys()
	g.registerQuotes()
	if err := g.describe(); err != nil {
		return nil, err
	}
	g.registerDocs()
	return g, nil
}
