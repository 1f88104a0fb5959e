// Package node puts a whole node together from the adapters and use cases:
// records, images, sandboxes, engine, gateway, dev chain and operators. It is
// the only place that knows them all; commands, tests and benchmarks start
// nodes through it.
package node

import (
	"context"
	"runtime"
	"time"

	"faas"
	"faas/blob"
	"faas/engine"
	"faas/evm"
	"faas/gateway"
	"faas/image"
	"faas/snapshot"
)

// Config is everything that can be set on a node. The tags make its flags:
// `flag` names one, FAAS_ and the name in capitals is its environment
// variable, `usage` is its help. Defaults are Default's values.
type Config struct {
	Base     Base
	Images   Images
	Sandbox  Sandbox
	Snapshot Snapshot
	HTTP     HTTP
	Ports    Ports
	DevChain DevChain
	Operator Operator
	Duties   Duties
}

// Base is what every node has.
type Base struct {
	State     string `flag:"state" usage:"directory for everything the node keeps: records, images, outputs, keys"`
	NATS      string `flag:"nats" usage:"URL of an external NATS cluster with JetStream; empty: an embedded server in the state directory"`
	Namespace string `flag:"namespace" usage:"name of this node's records on an external NATS cluster; one node at a time has it"`
	LogLevel  string `flag:"log-level" usage:"least severe log line written to standard error: debug, info, warn or error"`
	LogFormat string `flag:"log-format" usage:"form of log lines: text or json"`
}

// Images is about where images come from. Credentials are those of docker's
// configuration, which docker login writes.
type Images struct {
	Pull       string `flag:"pull" usage:"when to fetch an image from its registry: missing, always or never"`
	Registries string `flag:"registries" usage:"registries that images may be pulled from, HOST or HOST:PORT separated by commas; empty: any"`
	Insecure   string `flag:"insecure-registries" usage:"registries that may be spoken to without TLS, in the same form; those on the loopback always may"`
	CA         string `flag:"registry-ca" usage:"PEM file of certificate authorities that vouch for registries, besides the system's"`
}

// Sandbox is about what runs programs, and within which bounds.
type Sandbox struct {
	Binary       string        `flag:"sandbox-binary" env:"FAAS_SANDBOX" usage:"path of the faas-sandbox program; empty: the one inside or next to faas"`
	Guest        string        `flag:"guest-binary" env:"FAAS_GUEST" usage:"path of the faas-guest program; empty: the one inside or next to faas"`
	AllowEgress  bool          `flag:"allow-egress" usage:"let programs that ask for it reach the internet; never the host, its networks or other sandboxes"`
	DNS          string        `flag:"dns" usage:"resolvers of programs with egress, addresses separated by commas; empty: those of this machine that can be reached"`
	Concurrency  int           `flag:"concurrency" usage:"programs that run at once; 0: sixteen for each core"`
	Queue        int           `flag:"queue" usage:"programs that may wait for their turn; more are refused with 429"`
	Grace        time.Duration `flag:"grace" usage:"time a program gets between SIGTERM and SIGKILL"`
	Drain        time.Duration `flag:"drain" usage:"time that what still runs gets to end when the node stops"`
	PoolSize     int           `flag:"pool-size" usage:"most warm sandboxes kept for one image, and most blank ones to restore into; 0: none"`
	PoolTotal    int           `flag:"pool-total" usage:"most warm sandboxes kept of all images"`
	PoolMemory   Bytes         `flag:"pool-memory" usage:"memory that all warm sandboxes may use"`
	PoolIdle     time.Duration `flag:"pool-idle" usage:"time after which an unused warm sandbox is closed"`
	IdleTimeout  time.Duration `flag:"idle-timeout" usage:"time without use after which an instance is paused, unless it was started with its own; 0: never"`
	MaxInstances int           `flag:"max-instances" usage:"most instances that run at once"`
	MaxPaused    int           `flag:"max-paused" usage:"most instances that are kept paused or lost"`
	MaxBranches  int           `flag:"max-branches" usage:"most branches made by one call"`
	InlineBytes  Bytes         `flag:"inline-output" usage:"bytes of each output stream kept in the record itself and written on chain; the rest is under the output digest"`

	DefaultCPU     Cores         `flag:"default-cpu" usage:"cores a program may use unless it asks otherwise"`
	DefaultMemory  Bytes         `flag:"default-memory" usage:"memory of a sandbox, its own kernel included, unless asked otherwise"`
	DefaultPids    uint32        `flag:"default-pids" usage:"processes and threads in a sandbox unless asked otherwise"`
	DefaultDisk    Bytes         `flag:"default-disk" usage:"bytes a program may write to its root file system unless asked otherwise"`
	DefaultTimeout time.Duration `flag:"default-timeout" usage:"wall time of a run unless asked otherwise"`
	DefaultOutput  Bytes         `flag:"default-output" usage:"bytes kept of stdout and of stderr, each, unless asked otherwise"`

	MaxCPU     Cores         `flag:"max-cpu" default:"all of the machine's" usage:"most cores a program may ask for"`
	MaxMemory  Bytes         `flag:"max-memory" usage:"most memory a program may ask for"`
	MaxPids    uint32        `flag:"max-pids" usage:"most processes and threads a program may ask for"`
	MaxDisk    Bytes         `flag:"max-disk" usage:"most bytes of disk a program may ask for"`
	MaxTimeout time.Duration `flag:"max-timeout" usage:"longest wall time a program may ask for"`
	MaxOutput  Bytes         `flag:"max-output" usage:"most bytes of output a program may ask to be kept"`
}

// Snapshot is about where snapshots are kept, and how many.
type Snapshot struct {
	Bucket string        `flag:"snapshots" usage:"where snapshots are kept: a directory, or a bucket that nodes share, by URL: s3://name?region=…&prefix=faas/, file:///mnt/shared; credentials are found as the provider's tools find them; empty: the state directory"`
	Cache  Bytes         `flag:"snapshot-cache" usage:"disk for the files of snapshots that are or were in use, ready to be restored"`
	Copies Bytes         `flag:"snapshot-copies" usage:"disk for copies of what a shared bucket holds"`
	Grace  time.Duration `flag:"snapshot-grace" usage:"time that a shared bucket keeps what no snapshot needs; a snapshot must be stored in half of it"`
	Count  int           `flag:"owner-snapshots" usage:"most snapshots that one owner may keep; 0: no bound"`
	Bytes  Bytes         `flag:"owner-snapshot-bytes" usage:"most bytes that one owner's snapshots may take in storage; 0: no bound"`
}

// HTTP is the gateway.
type HTTP struct {
	Listen string `flag:"listen" usage:"address of the HTTP API; port 0 picks a free one"`
	// What protects the node from its callers.
	RequestBytes Bytes   `flag:"max-request" usage:"largest JSON body accepted"`
	ImportBytes  Bytes   `flag:"max-import" usage:"largest image import accepted"`
	UploadBytes  Bytes   `flag:"max-upload" usage:"largest tar of files accepted for an instance"`
	Rate         float64 `flag:"rate" usage:"requests a second that one key may make for long"`
	Burst        int     `flag:"burst" usage:"requests that one key may make at once before --rate holds it"`
}

// Ports is how instances are reached: their exposed ports, and SSH.
type Ports struct {
	Domain        string        `flag:"domain" usage:"domain under which exposed ports are reached, as SUBDOMAIN.DOMAIN; its wildcard must lead to this node"`
	Wait          time.Duration `flag:"port-wait" usage:"time that a request waits for a program to listen on an exposed port"`
	PerInstance   int           `flag:"port-requests" usage:"requests to one instance's exposed ports that are under way at once, and connections through one tcp port"`
	TCPPorts      string        `flag:"tcp-ports" usage:"ports of this machine for exposed tcp ports; empty: none can be exposed"`
	TCPListen     string        `flag:"tcp-listen" usage:"address that exposed tcp ports listen on; empty: all of the machine's"`
	TLSCert       string        `flag:"tls-cert" usage:"PEM file with the certificate of the domain and its wildcard, read again when it changes: serve HTTPS"`
	TLSKey        string        `flag:"tls-key" usage:"PEM file with the certificate's key"`
	ACME          bool          `flag:"acme" usage:"serve HTTPS with certificates that an ACME authority gives for the domain and each exposed subdomain, accepting its terms"`
	ACMEEmail     string        `flag:"acme-email" usage:"address that the authority writes to when something is wrong"`
	ACMEDirectory string        `flag:"acme-directory" usage:"URL of the authority's directory; empty: Let's Encrypt's"`
	ACMECA        string        `flag:"acme-ca" usage:"PEM file with the certificates that the authority's own server is trusted by, for a private one; empty: the system's"`
	Redirect      string        `flag:"http-redirect" usage:"address that answers plain HTTP by leading to HTTPS, such as :80; empty: none"`
	SSHListen     string        `flag:"ssh-listen" usage:"address where instances are reached over SSH, such as 127.0.0.1:2222; empty: none"`
}

// DevChain is the chain inside the process.
type DevChain struct {
	Disabled  bool   `flag:"no-chain" usage:"run without the embedded development chain"`
	Operators int    `flag:"operators" usage:"operators on the development chain, each with its own key and journal"`
	Listen    string `flag:"chain-listen" usage:"loopback address of the development chain's JSON-RPC, HTTP and WebSocket; port 0 picks a free one"`
}

// Operator joins a chain that exists.
type Operator struct {
	RPC           string `flag:"rpc" usage:"JSON-RPC endpoint of the chain: http(s) or ws(s)"`
	Tangle        string `flag:"tangle" usage:"address of the Tangle contract, 0x…"`
	Blueprint     string `flag:"blueprint" usage:"address of the FaaS blueprint's contract; empty: the manager of the service's blueprint"`
	Start         uint64 `flag:"start-block" usage:"block of the deployment; nothing is looked for before it"`
	Service       uint64 `flag:"service" usage:"id of the service whose jobs to run"`
	Account       Account
	Confirmations uint64        `flag:"confirmations" usage:"blocks to wait before an event counts as final"`
	Approve       string        `flag:"approve" usage:"whose requests for services with this operator to approve: none, all, or addresses of requesters separated by commas; else than none, the jobs of all services that it is in are run"`
	Status        string        `flag:"status-registry" usage:"address of the protocol's status registry, which is sent signed heartbeats; empty: none are sent"`
	Heartbeat     time.Duration `flag:"heartbeat" usage:"time between heartbeats; 0: what the blueprint says, else five minutes"`
}

// Duties is what operators do for others, on any chain.
type Duties struct {
	Reassign bool          `flag:"reassign" usage:"have the contract give calls to another operator whose own let the deadline pass, at this operator's cost"`
	Prices   string        `flag:"quote-prices" usage:"JSON file of what jobs cost, in wei by name or number: sign quotes for who asks over HTTP; empty: none"`
	QuoteTTL time.Duration `flag:"quote-ttl" usage:"time that a quote is good for, 10s to 1h"`
}

// Account says who signs on a chain: the key in an encrypted file, or an
// external signer.
type Account struct {
	Keystore     string `flag:"keystore" usage:"file with the account's encrypted key (go-ethereum keystore, version 3)"`
	PasswordFile string `flag:"password-file" usage:"file with the keystore's password"`
	Signer       string `flag:"signer" usage:"external signer that keeps the key instead, Web3Signer (eth1) or Clef: http(s) URL, or path of an IPC socket"`
	Address      string `flag:"account" usage:"account of the external signer, 0x…; empty: the one it has"`
}

// Named reports whether an account is named at all.
func (a Account) Named() bool { return a.Keystore != "" || a.Signer != "" }

// Open returns the account's signer.
func (a Account) Open(ctx context.Context) (evm.Signer, error) {
	c := evm.SignerConfig{Keystore: a.Keystore, PasswordFile: a.PasswordFile, URL: a.Signer}
	if a.Address != "" {
		if err := c.Account.UnmarshalText([]byte(a.Address)); err != nil {
			return nil, faas.Errorf(faas.Invalid, "--account: %w", err)
		}
	}
	return evm.OpenSigner(ctx, c)
}

// Default returns the configuration that a node has with no flag given.
func Default() Config {
	const gib = 1 << 30
	limits, gate := engine.DefaultLimits(), gateway.DefaultLimits()
	return Config{
		Base:   Base{State: "/var/lib/faas", Namespace: "faas", LogLevel: "info", LogFormat: "text"},
		Images: Images{Pull: string(image.PullMissing)},
		Sandbox: Sandbox{
			Queue: 1024, Grace: 2 * time.Second, Drain: 20 * time.Second,
			PoolSize: 8, PoolTotal: 32, PoolMemory: gib, PoolIdle: 5 * time.Minute, InlineBytes: evm.DefaultInline,
			MaxInstances: engine.DefaultMaxInstances, MaxPaused: engine.DefaultMaxPaused, MaxBranches: engine.DefaultMaxBranches,
			DefaultCPU: Cores(limits.MilliCPU), DefaultMemory: Bytes(limits.Memory), DefaultPids: limits.Pids, DefaultDisk: Bytes(limits.Disk),
			DefaultTimeout: limits.Timeout, DefaultOutput: Bytes(limits.Output),
			MaxCPU: Cores(1000 * runtime.NumCPU()), MaxMemory: 8 * gib, MaxPids: 4096, MaxDisk: 16 * gib,
			MaxTimeout: 24 * time.Hour, MaxOutput: gib / 4,
		},
		Snapshot: Snapshot{Cache: snapshot.DefaultCache, Copies: blob.DefaultNear, Grace: snapshot.DefaultGrace},
		HTTP:     HTTP{Listen: "127.0.0.1:8080", RequestBytes: Bytes(gate.Body), ImportBytes: Bytes(gate.Import), UploadBytes: Bytes(gate.Upload), Rate: gate.Rate, Burst: gate.Burst},
		Ports:    Ports{Domain: "localhost", Wait: gate.PortWait, PerInstance: gate.PortRequestsPerInstance, TCPPorts: "20000-20999", TCPListen: "127.0.0.1"},
		DevChain: DevChain{Operators: 1, Listen: "127.0.0.1:8545"},
		Operator: Operator{Approve: "none"},
		Duties:   Duties{Reassign: true, QuoteTTL: 5 * time.Minute},
	}
}

func (s *Sandbox) defaults() faas.Limits {
	return faas.Limits{MilliCPU: uint32(s.DefaultCPU), Memory: int64(s.DefaultMemory), Pids: s.DefaultPids,
		Disk: int64(s.DefaultDisk), Timeout: s.DefaultTimeout, Output: int64(s.DefaultOutput)}
}

func (s *Sandbox) maximum() faas.Limits {
	return faas.Limits{MilliCPU: uint32(s.MaxCPU), Memory: int64(s.MaxMemory), Pids: s.MaxPids,
		Disk: int64(s.MaxDisk), Timeout: s.MaxTimeout, Output: int64(s.MaxOutput)}
}
