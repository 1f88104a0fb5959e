package evm

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"math/big"
	"net"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"time"

	"faas"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core"
	"github.com/ethereum/go-ethereum/core/rawdb"
	"github.com/ethereum/go-ethereum/core/types"
	"github.com/ethereum/go-ethereum/eth"
	"github.com/ethereum/go-ethereum/eth/catalyst"
	"github.com/ethereum/go-ethereum/eth/ethconfig"
	"github.com/ethereum/go-ethereum/eth/filters"
	"github.com/ethereum/go-ethereum/node"
	"github.com/ethereum/go-ethereum/p2p"
	"github.com/ethereum/go-ethereum/params"
	"github.com/ethereum/go-ethereum/rpc"
)

const (
	// devGasLimit is the gas limit of a development chain's blocks.
	devGasLimit = 60_000_000
	// devCacheMB is the memory given to each of the node's caches: enough for a
	// chain of one contract, small beside the sandboxes.
	devCacheMB = 32
)

// DevOptions say how to start the embedded chain.
type DevOptions struct {
	Dir  string       // where the chain lives; empty: in memory
	Port int          // HTTP and WebSocket, on loopback; 0: any free one
	Log  *slog.Logger // nil: discard
}

// DevChain is a go-ethereum node in this process that makes a block as soon as
// there is a transaction. A block's time is a whole second above its parent's,
// so under load the chain's clock runs ahead of the wall's: contract deadlines
// on it count blocks rather than seconds.
type DevChain struct {
	stack *node.Node
	miner *devMiner
	port  int
}

// StartDev starts the chain, or goes on with the one that Dir holds. Conflict
// says that another process has Dir or the port.
func StartDev(ctx context.Context, o DevOptions) (*DevChain, error) {
	if o.Log == nil {
		o.Log = slog.New(slog.DiscardHandler)
	}
	// The node finds out about its port when its services run already, and then
	// does not stop them.
	var lc net.ListenConfig
	l, err := lc.Listen(ctx, "tcp", net.JoinHostPort("127.0.0.1", strconv.Itoa(o.Port)))
	if err != nil {
		return nil, faas.Errorf(faas.Conflict, "development chain: port %d of 127.0.0.1 is taken, choose another: %w", o.Port, err)
	}
	if err := l.Close(); err != nil {
		return nil, faas.Errorf(faas.Internal, "development chain: %w", err)
	}
	stack, err := newDevNode(o)
	if err != nil {
		return nil, err
	}
	d, err := startDevNode(stack, o)
	if err != nil {
		return nil, errors.Join(err, stack.Close())
	}
	return d, nil
}

// newDevNode makes the node that carries the chain; it listens for no peers.
func newDevNode(o DevOptions) (*node.Node, error) {
	conf := node.Config{
		Name:        "faas-dev",
		P2P:         p2p.Config{NoDiscovery: true, NoDial: true},
		HTTPHost:    "127.0.0.1",
		HTTPPort:    o.Port,
		HTTPModules: []string{"eth", "net", "web3", "txpool"},
		WSHost:      "127.0.0.1",
		WSPort:      o.Port, // the same as HTTP: one listener serves both
		WSModules:   []string{"eth", "net", "web3", "txpool"},
	}
	if o.Dir != "" {
		dir, err := filepath.Abs(o.Dir)
		if err != nil {
			return nil, faas.Errorf(faas.Invalid, "development chain directory %q: %w", o.Dir, err)
		}
		if err := os.MkdirAll(dir, 0o700); err != nil {
			return nil, faas.Errorf(faas.Internal, "development chain directory: %w", err)
		}
		conf.DataDir = dir
	}
	stack, err := node.New(&conf)
	switch {
	case errors.Is(err, node.ErrDatadirUsed):
		return nil, faas.Errorf(faas.Conflict, "development chain directory %s is in use by another process: %w", o.Dir, err)
	case err != nil:
		return nil, faas.Errorf(faas.Internal, "development chain node: %w", err)
	}
	return stack, nil
}

func startDevNode(stack *node.Node, o DevOptions) (*DevChain, error) {
	service, err := eth.New(stack, devConfig())
	if err != nil {
		return nil, faas.Errorf(faas.Internal, "development chain in %s: %w", o.Dir, err)
	}
	stack.RegisterAPIs([]rpc.API{{
		Namespace: "eth",
		Service:   &devFilters{filters.NewFilterAPI(filters.NewFilterSystem(service.APIBackend, filters.Config{})), service.BlockChain()},
	}})
	if err := stack.Start(); err != nil {
		return nil, faas.Errorf(faas.Internal, "start development chain: %w", err)
	}
	port, err := portOf(stack.HTTPEndpoint())
	if err != nil {
		return nil, err
	}
	beacon, err := catalyst.NewSimulatedBeacon(0, common.Address{}, service)
	if err != nil {
		return nil, faas.Errorf(faas.Internal, "development chain block maker: %w", err)
	}
	return &DevChain{stack: stack, port: port, miner: startDevMiner(service, beacon, o.Log)}, nil
}

// devRules are those of Ethereum's main network as it is: what go-ethereum
// prepares for later upgrades prices storage several times higher, and gas that
// is read off the development chain would mislead.
func devRules() *params.ChainConfig {
	rules := *params.AllDevChainProtocolChanges
	rules.AmsterdamTime, rules.BogotaTime = nil, nil
	return &rules
}

// devConfig keeps each block's whole state on disk as soon as the block is made
// (archive mode): a chain that only writes state when it is closed forgets its
// contracts when its process is killed.
func devConfig() *ethconfig.Config {
	alloc := core.SystemContractAllocs()
	for _, k := range DevKeys() {
		balance := new(big.Int).Mul(big.NewInt(1_000_000), big.NewInt(params.Ether))
		alloc[common.Address(k.Address())] = types.Account{Balance: balance}
	}
	c := ethconfig.Defaults
	c.Genesis = &core.Genesis{
		Config:   devRules(),
		GasLimit: devGasLimit,
		BaseFee:  big.NewInt(params.InitialBaseFee),
		Alloc:    alloc,
	}
	c.SyncMode = ethconfig.FullSync
	c.StateScheme = rawdb.HashScheme
	c.NoPruning = true
	c.Preimages = false
	c.SnapshotCache = 0
	c.TrieCleanCache, c.TrieDirtyCache, c.DatabaseCache = devCacheMB, 0, devCacheMB
	c.LogNoHistory = true // a log search over bloom filters is quick on a small chain and needs no indexer
	c.NoPrefetch = true   // what it reads ahead is in memory, and it takes CPU from who runs the block
	c.GPO.Blocks = 1      // nobody bids for room: the newest block tells as much as twenty
	c.Miner.GasCeil = devGasLimit
	c.Miner.GasPrice = big.NewInt(1)
	c.TxPool.PriceLimit = 1
	c.TxPool.NoLocals = true
	c.TxPool.Journal = ""
	return &c
}

func portOf(endpoint string) (int, error) {
	_, p, err := net.SplitHostPort(strings.TrimPrefix(endpoint, "http://"))
	if err != nil {
		return 0, faas.Errorf(faas.Internal, "development chain endpoint %q: %w", endpoint, err)
	}
	port, err := strconv.Atoi(p)
	if err != nil {
		return 0, faas.Errorf(faas.Internal, "development chain endpoint %q: %w", endpoint, err)
	}
	return port, nil
}

// HTTP is the chain's JSON-RPC address over HTTP.
func (d *DevChain) HTTP() string { return fmt.Sprintf("http://127.0.0.1:%d", d.port) }

// WS is the chain's JSON-RPC address over WebSocket.
func (d *DevChain) WS() string { return fmt.Sprintf("ws://127.0.0.1:%d", d.port) }

// Hold stops making blocks until the returned function is called, so that
// transactions wait, as they do on a busy chain.
func (d *DevChain) Hold(ctx context.Context) (release func(), err error) { return d.miner.hold(ctx) }

// Mine makes n blocks now, also while the chain is held.
func (d *DevChain) Mine(ctx context.Context, n int) error { return d.miner.mine(ctx, n) }

// Advance makes an empty block whose time is d above its parent's, in whole
// seconds, so that deadlines pass. Conflict if transactions wait that can not be
// put in a block before it.
func (d *DevChain) Advance(ctx context.Context, by time.Duration) error {
	return d.miner.advance(ctx, by)
}

// Drop forgets the newest n blocks and makes empty ones in their place, one
// more than there were: a reorganisation as the chain's followers see it. The
// transactions of the forgotten blocks, and waiting ones, are lost. Like Mine it
// returns with all blocks on disk.
func (d *DevChain) Drop(ctx context.Context, n int) error { return d.miner.drop(ctx, n) }

// Close stops making blocks, closes the endpoints and releases the directory.
func (d *DevChain) Close() error {
	d.miner.close()
	if err := d.stack.Close(); err != nil {
		return faas.Errorf(faas.Internal, "close development chain: %w", err)
	}
	return nil
}
