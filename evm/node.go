package evm

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"log/slog"
	"math/big"
	"net/http"
	"net/url"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"time"

	"faas"

	"github.com/ethereum/go-ethereum"
	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/common/hexutil"
	"github.com/ethereum/go-ethereum/core/types"
	"github.com/ethereum/go-ethereum/rpc"
)

// The defaults of NodeConfig.
const (
	DefaultPoll    = time.Second
	DefaultTimeout = 20 * time.Second
	// silence is how long a subscription may say nothing before the head is
	// asked for: connections die without notice.
	silence = 15 * time.Second
)

// NodeConfig says where a chain's JSON-RPC is.
type NodeConfig struct {
	// URLs are tried in order, and the next one when one fails: ws:// and IPC
	// endpoints push new heads, http:// ones are polled.
	URLs    []string
	Poll    time.Duration // between polls; zero: DefaultPoll
	Timeout time.Duration // of one request; zero: DefaultTimeout
	Log     *slog.Logger  // nil: discard
}

// Node is a connection to a chain that comes back after the endpoint was away.
// A goroutine of its own follows the newest block. Close it.
type Node struct {
	cfg    NodeConfig
	log    *slog.Logger
	http   *http.Client
	cancel context.CancelFunc
	done   chan struct{}

	mu      sync.Mutex
	client  *rpc.Client // nil: not connected
	next    int         // the URL to dial first
	head    block
	changed chan struct{} // closed when head changes
	health  Health
}

// Health is how a connection to a chain fares.
type Health struct {
	Connected bool      `json:"connected"`
	Head      uint64    `json:"head"`            // newest block known
	Since     time.Time `json:"since"`           // of the last change of Connected
	Error     string    `json:"error,omitempty"` // why it is not connected
}

// block is what this package needs of a header, as the endpoint states it: the
// hash is not computed here because some chains' headers have more fields.
type block struct {
	Number  hexutil.Uint64 `json:"number"`
	Hash    common.Hash    `json:"hash"`
	Parent  common.Hash    `json:"parentHash"`
	Time    hexutil.Uint64 `json:"timestamp"`
	BaseFee *hexutil.Big   `json:"baseFeePerGas"`
	Gas     hexutil.Uint64 `json:"gasLimit"`
}

func (b block) number() uint64 { return uint64(b.Number) }

func (b block) cursor() faas.Cursor {
	return faas.Cursor{Block: b.number(), Hash: faas.ID(b.Hash)}
}

// Connect returns at once; the connection is made, and made again, behind it.
func Connect(cfg NodeConfig) (*Node, error) {
	if len(cfg.URLs) == 0 {
		return nil, faas.Errorf(faas.Invalid, "no chain RPC endpoint given")
	}
	for _, u := range cfg.URLs {
		scheme, _, ok := strings.Cut(u, "://")
		if known := slices.Contains([]string{"http", "https", "ws", "wss"}, scheme); ok && !known || !ok && !filepath.IsAbs(u) {
			return nil, faas.Errorf(faas.Invalid, "chain RPC endpoint %q: want http://, https://, ws://, wss:// or the path of an IPC socket", u)
		}
	}
	if cfg.Poll == 0 {
		cfg.Poll = DefaultPoll
	}
	if cfg.Timeout == 0 {
		cfg.Timeout = DefaultTimeout
	}
	if cfg.Log == nil {
		cfg.Log = slog.New(slog.DiscardHandler)
	}
	ctx, cancel := context.WithCancel(context.Background())
	n := &Node{
		cfg: cfg, log: cfg.Log, cancel: cancel, done: make(chan struct{}), changed: make(chan struct{}),
		http:   &http.Client{Transport: &http.Transport{Proxy: http.ProxyFromEnvironment, IdleConnTimeout: time.Minute}},
		health: Health{Since: time.Now(), Error: "not connected yet"},
	}
	go n.watch(ctx)
	return n, nil
}

// Close ends the connection; calls in flight fail.
func (n *Node) Close() {
	n.cancel()
	<-n.done
	n.mu.Lock()
	if n.client != nil {
		n.client.Close()
		n.client = nil
	}
	n.mu.Unlock()
	n.http.CloseIdleConnections()
}

// Health returns how the connection fares.
func (n *Node) Health() Health {
	n.mu.Lock()
	defer n.mu.Unlock()
	h := n.health
	h.Head = n.head.number()
	return h
}

// latest returns the newest block known, and a channel that is closed when
// there is a newer one. ok is false before the first.
func (n *Node) latest() (b block, changed <-chan struct{}, ok bool) {
	n.mu.Lock()
	defer n.mu.Unlock()
	return n.head, n.changed, n.head.Hash != common.Hash{}
}

// setHead takes a block as the newest and reports whether it is news.
func (n *Node) setHead(b block) bool {
	n.mu.Lock()
	defer n.mu.Unlock()
	n.setHealth(nil)
	if b.Hash == n.head.Hash {
		return false
	}
	n.head = b
	close(n.changed)
	n.changed = make(chan struct{})
	return true
}

// setHealth records whether the endpoint answers; the caller holds mu.
func (n *Node) setHealth(err error) {
	if connected := err == nil; connected != n.health.Connected {
		n.health.Connected, n.health.Since = connected, time.Now()
		n.log.Info("chain connection changed", "connected", connected, "error", err)
	}
	n.health.Error = ""
	if err != nil {
		n.health.Error = err.Error()
	}
}

// dial returns the present connection or makes one, to the first endpoint that
// answers.
func (n *Node) dial(ctx context.Context) (*rpc.Client, error) {
	n.mu.Lock()
	c, next := n.client, n.next
	n.mu.Unlock()
	if c != nil {
		return c, nil
	}
	var errs []error
	for i := range n.cfg.URLs {
		at := (next + i) % len(n.cfg.URLs)
		c, err := rpc.DialOptions(ctx, n.cfg.URLs[at], rpc.WithHTTPClient(n.http))
		if err == nil {
			return n.adopt(c, at), nil
		}
		errs = append(errs, n.redact(err, at))
	}
	err := joined(errs)
	n.mu.Lock()
	defer n.mu.Unlock()
	n.setHealth(err)
	return nil, faas.Errorf(faas.Unavailable, "connect to the chain: %w", err)
}

// adopt makes a new connection the present one, unless another caller was
// quicker.
func (n *Node) adopt(c *rpc.Client, at int) *rpc.Client {
	n.mu.Lock()
	defer n.mu.Unlock()
	if n.client != nil {
		c.Close()
		return n.client
	}
	n.client, n.next = c, at
	return c
}

// joined is errors.Join on one line.
func joined(errs []error) error {
	err := errs[0]
	for _, e := range errs[1:] {
		err = fmt.Errorf("%w; %w", err, e)
	}
	return err
}

// hiddenError is an error whose text names an endpoint by its host alone:
// providers put their customers' secrets into the path.
type hiddenError struct {
	error
	text string
}

func (e *hiddenError) Error() string { return e.text }
func (e *hiddenError) Unwrap() error { return e.error }

// redact names the endpoint in an error, without what may be secret.
func (n *Node) redact(err error, at int) error {
	return redact(err, n.cfg.URLs[at], n.cfg.URLs...)
}

// redact names an endpoint in an error, without what may be secret of it and of
// others.
func redact(err error, at string, urls ...string) error {
	text := err.Error()
	for _, u := range urls {
		text = strings.ReplaceAll(text, u, hostOf(u))
	}
	if host := hostOf(at); !strings.Contains(text, host) {
		text = host + ": " + text
	}
	return &hiddenError{err, text}
}

// hostOf is an endpoint's address without its path and its user.
func hostOf(endpoint string) string {
	if u, err := url.Parse(endpoint); err == nil && u.Host != "" {
		return u.Scheme + "://" + u.Host
	}
	return endpoint
}

// drop gives up a connection that failed, so that the next call makes another.
func (n *Node) drop(c *rpc.Client, err error) {
	n.mu.Lock()
	defer n.mu.Unlock()
	if n.client != c {
		return // given up before
	}
	n.client = nil
	n.next++
	n.setHealth(err)
	c.Close()
}

// answered reports whether err is the endpoint's own answer, as opposed to a
// connection that failed.
func answered(err error) bool {
	var e rpc.Error
	return errors.As(err, &e) || errors.Is(err, ethereum.NotFound)
}

// with runs f on the connection with the request's time limit. An error of
// the connection is Unavailable; the endpoint's own answers come as they are.
func (n *Node) with(ctx context.Context, f func(context.Context, *rpc.Client) error) error {
	c, err := n.dial(ctx)
	if err != nil {
		return err
	}
	limited, cancel := context.WithTimeout(ctx, n.cfg.Timeout)
	defer cancel()
	err = f(limited, c)
	switch {
	case err == nil || answered(err):
		return err
	case ctx.Err() != nil:
		return ctx.Err()
	}
	n.mu.Lock()
	err = n.redact(err, n.next%len(n.cfg.URLs))
	n.mu.Unlock()
	n.drop(c, err)
	return faas.Errorf(faas.Unavailable, "chain endpoint %w", err)
}

// call is one JSON-RPC request.
func (n *Node) call(ctx context.Context, result any, method string, args ...any) error {
	return n.with(ctx, func(ctx context.Context, c *rpc.Client) error {
		return c.CallContext(ctx, result, method, args...)
	})
}

// batch sends several requests at once. Each element has its own error; the
// returned one is the connection's.
func (n *Node) batch(ctx context.Context, elems []rpc.BatchElem) error {
	return n.with(ctx, func(ctx context.Context, c *rpc.Client) error {
		return c.BatchCallContext(ctx, elems)
	})
}

// blockBy returns a canonical block; ethereum.NotFound if there is none yet.
// tag is a number or "latest".
func (n *Node) blockBy(ctx context.Context, tag string) (block, error) {
	var b *block
	if err := n.call(ctx, &b, "eth_getBlockByNumber", tag, false); err != nil {
		return block{}, err
	}
	if b == nil {
		return block{}, ethereum.NotFound
	}
	return *b, nil
}

func (n *Node) blockAt(ctx context.Context, number uint64) (block, error) {
	return n.blockBy(ctx, hexutil.EncodeUint64(number))
}

// ChainID asks the endpoint which chain it serves.
func (n *Node) ChainID(ctx context.Context) (*big.Int, error) {
	var id hexutil.Big
	if err := n.call(ctx, &id, "eth_chainId"); err != nil {
		return nil, err
	}
	return id.ToInt(), nil
}

// watch follows the newest block until ctx ends: by subscription where the
// endpoint has them, else by polling.
func (n *Node) watch(ctx context.Context) {
	defer close(n.done)
	var pause backoff
	for ctx.Err() == nil {
		began := time.Now()
		err := n.watchOnce(ctx)
		if ctx.Err() != nil {
			return
		}
		n.log.Debug("chain head lost", "error", err)
		if time.Since(began) > retryMax {
			pause.reset()
		}
		if pause.wait(ctx) != nil {
			return
		}
	}
}

// watchOnce follows the head over one connection until it fails.
func (n *Node) watchOnce(ctx context.Context) error {
	// Another caller may replace the connection at any time; this one's
	// subscription ends with it.
	c, err := n.dial(ctx)
	if err != nil {
		return err
	}
	var (
		heads  = make(chan block, 16)
		ended  <-chan error
		period = n.cfg.Poll
	)
	if c.SupportsSubscriptions() {
		limited, cancel := context.WithTimeout(ctx, n.cfg.Timeout)
		sub, err := c.EthSubscribe(limited, heads, "newHeads")
		cancel()
		switch {
		case err == nil:
			defer sub.Unsubscribe()
			ended, period = sub.Err(), silence
		case ctx.Err() != nil:
			return ctx.Err()
		case !answered(err) && !errors.Is(err, rpc.ErrNotificationsUnsupported):
			n.drop(c, err)
			return err
		default:
			n.log.Info("chain endpoint has no subscriptions; polling", "error", err, "every", period)
		}
	}
	ticker := time.NewTicker(period)
	defer ticker.Stop()
	for ticks := 0; ; {
		b, err := n.blockBy(ctx, "latest")
		if err != nil {
			return err
		}
		if silent := ended != nil && ticks > 0 && n.setHead(b); silent {
			err := errors.New("the subscription says nothing of new blocks")
			n.drop(c, err)
			return err
		}
		n.setHead(b)
		ticks++
		for ticked := false; !ticked; {
			select {
			case <-ctx.Done():
				return ctx.Err()
			case err := <-ended:
				if err == nil {
					err = errors.New("subscription ended")
				}
				n.drop(c, err)
				return err
			case b := <-heads:
				n.setHead(b)
				ticker.Reset(period)
			case <-ticker.C:
				ticked = true
			}
		}
	}
}

// logs returns the logs of a filter in chain order.
func (n *Node) logs(ctx context.Context, filter map[string]any) ([]types.Log, error) {
	var out []types.Log
	if err := n.call(ctx, &out, "eth_getLogs", filter); err != nil {
		return nil, err
	}
	sortLogs(out)
	return out, nil
}

func sortLogs(logs []types.Log) {
	slices.SortStableFunc(logs, func(a, b types.Log) int {
		return cmp.Or(cmp.Compare(a.BlockNumber, b.BlockNumber), cmp.Compare(a.Index, b.Index))
	})
}

func newBig(n uint64) *big.Int { return new(big.Int).SetUint64(n) }
