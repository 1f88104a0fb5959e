package evm

import (
	"context"
	"log/slog"
	"sync"
	"time"

	"faas"

	"github.com/ethereum/go-ethereum/core"
	"github.com/ethereum/go-ethereum/eth"
	"github.com/ethereum/go-ethereum/eth/catalyst"
)

// devMiner owns the simulated beacon, which is not safe for concurrent use: one
// goroutine makes every block, on a transaction's arrival or on request.
type devMiner struct {
	eth     *eth.Ethereum
	beacon  *catalyst.SimulatedBeacon
	log     *slog.Logger
	ops     chan func()
	stop    chan struct{}
	done    chan struct{}
	unsaved chan struct{} // closed by loop
	saved   chan struct{}
	once    sync.Once
	held    int // owned by loop
}

func startDevMiner(e *eth.Ethereum, b *catalyst.SimulatedBeacon, log *slog.Logger) *devMiner {
	m := &devMiner{eth: e, beacon: b, log: log, ops: make(chan func()), stop: make(chan struct{}), done: make(chan struct{}),
		unsaved: make(chan struct{}, 1), saved: make(chan struct{})}
	go m.loop()
	go m.save()
	return m
}

func (m *devMiner) loop() {
	defer close(m.done)
	defer close(m.unsaved)
	arrived, stop := m.arrivals()
	defer stop()
	for {
		m.seal()
		select {
		case <-m.stop:
			return
		case op := <-m.ops:
			op()
		case _, open := <-arrived:
			if !open {
				return // the pool is closed, the node is going away
			}
		}
	}
}

// arrivals says that transactions came, until stop is called or the pool is
// closed. The pool waits for whoever listens to it, and a block waits for the
// pool, so the goroutine that makes blocks must not be the one that listens.
func (m *devMiner) arrivals() (arrived <-chan struct{}, stop func()) {
	events, wake, ended := make(chan core.NewTxsEvent, 64), make(chan struct{}, 1), make(chan struct{})
	sub := m.eth.TxPool().SubscribeTransactions(events, true)
	go func() {
		defer close(ended)
		defer close(wake)
		for {
			select {
			case <-sub.Err():
				return
			case <-events:
				select {
				case wake <- struct{}{}:
				default: // it has not looked since the last one
				}
			}
		}
	}()
	return wake, func() { sub.Unsubscribe(); <-ended }
}

// seal makes blocks while there are transactions that fit in one.
func (m *devMiner) seal() {
	for m.held == 0 {
		if pending, _ := m.eth.TxPool().Stats(); pending == 0 {
			return
		}
		before := m.eth.BlockChain().CurrentBlock().Number.Uint64()
		m.beacon.Commit()
		select {
		case m.unsaved <- struct{}{}:
		default: // a save that has not begun yet covers this block as well
		}
		now := m.eth.BlockChain().CurrentBlock()
		if now.Number.Uint64() == before || m.eth.BlockChain().GetBlockByHash(now.Hash()).Transactions().Len() == 0 {
			// What waits is not minable now (its fee is below the base fee, say):
			// making empty blocks for it would spin.
			m.log.Warn("development chain: waiting transactions do not fit in a block", "block", now.Number)
			return
		}
		// The pool drops what was mined on a goroutine of its own.
		if err := m.eth.TxPool().Sync(); err != nil {
			return
		}
	}
}

// save writes the blocks to the disk as they come: the database leaves its last
// writes in memory otherwise, and a killed process would lose its newest
// blocks. It has a goroutine of its own because a slow disk must not hold the
// next block up.
func (m *devMiner) save() {
	defer close(m.saved)
	for range m.unsaved {
		m.sync()
	}
}

func (m *devMiner) sync() {
	if err := m.eth.ChainDb().SyncKeyValue(); err != nil {
		m.log.Error("development chain: the newest blocks may not be on disk", "error", err)
	}
}

// do runs op on the miner's goroutine.
func (m *devMiner) do(ctx context.Context, op func() error) error {
	result := make(chan error, 1)
	select {
	case m.ops <- func() { result <- op() }:
		return <-result
	case <-m.done:
		return faas.Errorf(faas.Unavailable, "development chain is closed")
	case <-ctx.Done():
		return ctx.Err()
	}
}

func (m *devMiner) hold(ctx context.Context) (release func(), err error) {
	if err := m.do(ctx, func() error { m.held++; return nil }); err != nil {
		return nil, err
	}
	var once sync.Once
	return func() {
		once.Do(func() {
			// Only a closed chain refuses, and that one holds nothing any more.
			_ = m.do(context.Background(), func() error { m.held--; return nil })
		})
	}, nil
}

func (m *devMiner) mine(ctx context.Context, n int) error {
	return m.do(ctx, func() error { return m.commit(n) })
}

func (m *devMiner) commit(n int) error {
	for range n {
		before := m.eth.BlockChain().CurrentBlock().Hash()
		if m.beacon.Commit() == before {
			return faas.Errorf(faas.Internal, "development chain: no block was made on top of %s", before)
		}
	}
	m.sync()
	return nil
}

func (m *devMiner) drop(ctx context.Context, n int) error {
	return m.do(ctx, func() error {
		chain := m.eth.BlockChain()
		head := chain.CurrentBlock().Number.Uint64()
		if n < 1 || uint64(n) > head {
			return faas.Errorf(faas.Invalid, "can not drop %d of %d blocks", n, head)
		}
		m.beacon.Rollback()
		if err := m.beacon.Fork(chain.GetCanonicalHash(head - uint64(n))); err != nil {
			return faas.Errorf(faas.Internal, "development chain: drop %d blocks: %w", n, err)
		}
		// The pool takes the dropped blocks' transactions back; they must not
		// come again.
		if err := m.eth.TxPool().Sync(); err != nil {
			return faas.Errorf(faas.Internal, "development chain: drop %d blocks: %w", n, err)
		}
		m.beacon.Rollback()
		return m.commit(n + 1)
	})
}

// advanceTries bounds how often transactions that come in between keep the
// clock from being moved: it is moved by an empty block.
const advanceTries = 100

func (m *devMiner) advance(ctx context.Context, d time.Duration) error {
	return m.do(ctx, func() error {
		var err error
		for range advanceTries {
			m.seal()
			if err = m.beacon.AdjustTime(d); err == nil {
				m.sync()
				return nil
			}
			if m.held > 0 {
				break
			}
		}
		return faas.Errorf(faas.Conflict, "development chain: the clock can not be moved while transactions wait: %w", err)
	})
}

func (m *devMiner) close() {
	m.once.Do(func() { close(m.stop) })
	<-m.done
	<-m.saved
}
