package evm

import (
	"context"
	"errors"
	"log/slog"
	"time"

	"faas"

	"github.com/ethereum/go-ethereum"
	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/common/hexutil"
	"github.com/ethereum/go-ethereum/core/types"
	"github.com/ethereum/go-ethereum/rpc"
)

// The defaults of FollowConfig.
const (
	DefaultRange  = 2000
	DefaultRewind = 256
	// DefaultLag is also what an endpoint behind a load balancer may be behind
	// its siblings before its word counts.
	DefaultLag = 15 * time.Second
)

// FollowConfig says how the chain's events are followed.
type FollowConfig struct {
	// Confirmations is how many blocks must lie above one before it counts.
	Confirmations uint64
	// Range is how many blocks are asked for at once when catching up; it
	// shrinks while the endpoint refuses. Zero: DefaultRange.
	Range uint64
	// Rewind is how many blocks are delivered anew when a reorganisation goes
	// beyond what is remembered; zero: DefaultRewind.
	Rewind uint64
	// Lag is how long the chain's head may be below the cursor before that is
	// taken as a reorganisation; zero: DefaultLag.
	Lag time.Duration
	// Services to follow; empty: all of the blueprint.
	Services []uint64
}

func (c FollowConfig) withDefaults() FollowConfig {
	if c.Range == 0 {
		c.Range = DefaultRange
	}
	if c.Rewind == 0 {
		c.Rewind = DefaultRewind
	}
	if c.Lag == 0 {
		c.Lag = DefaultLag
	}
	return c
}

// follower walks the chain from a cursor. It belongs to one goroutine.
type follower struct {
	*contracts
	cfg      FollowConfig
	log      *slog.Logger
	self     faas.Address // whose jobs need their inputs
	handle   func(context.Context, faas.Batch) error
	cursor   faas.Cursor
	past     []faas.Cursor // delivered places below the cursor, oldest first
	span     uint64        // blocks to ask for at once, now
	lagging  time.Time     // since when the head is below the cursor
	handling bool          // the last error is handle's
}

// follow delivers what happens after a cursor until ctx ends or handle fails.
// A reorganisation is told by a batch without events whose cursor is the
// common ancestor; what the chain has above it follows.
func (f *follower) follow(ctx context.Context) error {
	var pause backoff
	for {
		head, changed, ok := f.node.latest()
		var retry <-chan time.Time
		if ok {
			err := f.catchUp(ctx, head)
			switch {
			case ctx.Err() != nil:
				return ctx.Err()
			case f.handling:
				return err
			case err == nil:
				pause.reset()
			case faas.KindOf(err) == faas.Internal:
				return err // not the endpoint's fault: it will not pass
			default:
				f.log.Debug("following the chain failed; will try again", "error", err)
				retry = time.After(pause.next())
			}
		}
		if retry != nil {
			changed = nil // a new head does not make a failing endpoint answer
		} else if !f.lagging.IsZero() {
			retry = time.After(f.cfg.Lag)
		}
		select {
		case <-ctx.Done():
			return ctx.Err()
		case <-changed:
		case <-retry:
		}
	}
}

// catchUp delivers everything up to the head.
func (f *follower) catchUp(ctx context.Context, head block) error {
	if err := f.begin(ctx); err != nil {
		return err
	}
	for {
		if head.number() < f.cursor.Block || head.number() == f.cursor.Block && faas.ID(head.Hash) != f.cursor.Hash {
			if done, err := f.behind(ctx, head); done || err != nil {
				return err
			}
			continue
		}
		f.lagging = time.Time{}
		if head.number() < f.cfg.Confirmations || head.number()-f.cfg.Confirmations <= f.cursor.Block {
			return nil
		}
		if err := f.step(ctx, head, head.number()-f.cfg.Confirmations); err != nil {
			return err
		}
	}
}

// begin places a cursor that has no hash yet: the start of everything.
func (f *follower) begin(ctx context.Context) error {
	if f.cursor.Hash != (faas.ID{}) {
		return nil
	}
	f.cursor.Block = max(f.cursor.Block, f.Start)
	if f.cursor.Block > 0 {
		f.cursor.Block--
	}
	b, err := f.canonical(ctx, f.cursor.Block)
	if err != nil {
		return err
	}
	f.cursor = b.cursor()
	return nil
}

// canonical reads a block; Unavailable if the endpoint does not have it.
func (f *follower) canonical(ctx context.Context, number uint64) (block, error) {
	b, err := f.node.blockAt(ctx, number)
	if errors.Is(err, ethereum.NotFound) {
		return b, faas.Errorf(faas.Unavailable, "chain endpoint does not have block %d yet", number)
	}
	return b, f.reverts.typed(err)
}

// behind deals with a head at or below the cursor: a reorganisation if its
// hash contradicts what was delivered, or if it stays; else an endpoint that
// is late. done says that there is nothing to do now.
func (f *follower) behind(ctx context.Context, head block) (done bool, err error) {
	known, ok := f.delivered(head.number())
	if !ok || known.Hash == faas.ID(head.Hash) {
		if f.lagging.IsZero() {
			f.lagging = time.Now()
		}
		if time.Since(f.lagging) < f.cfg.Lag {
			return true, nil
		}
	}
	return false, f.rewind(ctx)
}

// delivered returns what was delivered at a block number.
func (f *follower) delivered(number uint64) (faas.Cursor, bool) {
	if f.cursor.Block == number {
		return f.cursor, true
	}
	for i := len(f.past) - 1; i >= 0; i-- {
		if f.past[i].Block == number {
			return f.past[i], true
		}
	}
	return faas.Cursor{}, false
}

// errMoved says that the chain changed while it was read.
var errMoved = faas.Errorf(faas.Unavailable, "the chain was reorganised while it was read")

// step delivers the next range of blocks, or rewinds.
func (f *follower) step(ctx context.Context, head block, target uint64) error {
	next := f.cursor.Block + 1
	if next == head.number() && faas.ID(head.Parent) == f.cursor.Hash {
		// The common case: one new block on top. Its hash pins the answer.
		logs, err := f.node.logs(ctx, f.filter(map[string]any{"blockHash": head.Hash}))
		if err != nil {
			return f.reverts.typed(err)
		}
		return f.deliver(ctx, head, logs)
	}
	to := min(next+f.span-1, target)
	end, logs, err := f.read(ctx, next, to)
	switch {
	case errors.Is(err, errReorg):
		return f.rewind(ctx)
	case errors.Is(err, errTooWide):
		return nil // again, with less
	case err != nil:
		return err
	}
	f.span = min(f.span*2, f.cfg.Range)
	return f.deliver(ctx, end, logs)
}

// errTooWide says that the endpoint refuses a range of blocks of that size.
var errTooWide = errors.New("the range of blocks is too wide")

// errReorg says that the cursor is not on the chain any more.
var errReorg = errors.New("the cursor is not on the chain")

// read gets the logs of a range in one round trip, between two looks at the
// range's last block: if they agree, and the cursor is still on the chain, the
// logs are of one chain.
func (f *follower) read(ctx context.Context, from, to uint64) (block, []types.Log, error) {
	var below, before, after *block
	var logs []types.Log
	filter := f.filter(map[string]any{"fromBlock": hexutil.Uint64(from), "toBlock": hexutil.Uint64(to)})
	elems := []rpc.BatchElem{
		{Method: "eth_getBlockByNumber", Args: []any{hexutil.Uint64(f.cursor.Block), false}, Result: &below},
		{Method: "eth_getBlockByNumber", Args: []any{hexutil.Uint64(to), false}, Result: &before},
		{Method: "eth_getLogs", Args: []any{filter}, Result: &logs},
		{Method: "eth_getBlockByNumber", Args: []any{hexutil.Uint64(to), false}, Result: &after},
	}
	if err := f.node.batch(ctx, elems); err != nil {
		return block{}, nil, err
	}
	for i, e := range elems {
		if e.Error != nil && i == 2 && to > from {
			// Most often too many blocks or too many results for one answer.
			f.span = (to - from + 1) / 2
			f.log.Debug("chain endpoint refuses a range of blocks; asking for less", "blocks", f.span, "error", e.Error)
			return block{}, nil, errTooWide
		}
		if e.Error != nil {
			return block{}, nil, f.reverts.typed(e.Error)
		}
	}
	switch {
	case below == nil || before == nil || after == nil:
		return block{}, nil, faas.Errorf(faas.Unavailable, "chain endpoint does not have blocks %d to %d yet", f.cursor.Block, to)
	case faas.ID(below.Hash) != f.cursor.Hash:
		return block{}, nil, errReorg
	case before.Hash != after.Hash || from == to && before.Parent != below.Hash:
		return block{}, nil, errMoved
	}
	sortLogs(logs)
	return *before, logs, nil
}

func (f *follower) filter(m map[string]any) map[string]any {
	topics := []any{f.topics()}
	if len(f.cfg.Services) > 0 {
		topics = append(topics, numberTopics(f.cfg.Services...))
	}
	m["address"] = []common.Address{common.Address(f.Tangle), common.Address(f.Blueprint)}
	m["topics"] = topics
	return m
}

func numberTopics(ns ...uint64) []common.Hash {
	var out []common.Hash
	for _, n := range ns {
		out = append(out, common.BigToHash(newBig(n)))
	}
	return out
}

// deliver hands a range's events over and moves the cursor.
func (f *follower) deliver(ctx context.Context, to block, logs []types.Log) error {
	ev, err := f.readLogs(logs)
	if err != nil {
		return err
	}
	b := faas.Batch{Cursor: to.cursor(), Time: unix(uint64(to.Time)), Completed: ev.completed}
	for _, j := range ev.assigned {
		sub, ok := ev.inputs[j.Call]
		if !ok && j.Operator == f.self {
			// Given to us by a later transaction than the one that made it.
			if sub, err = f.submission(ctx, j.Call, j.Block); err != nil {
				return err
			}
		}
		j.Caller, j.Inputs = sub.caller, sub.inputs
		b.Assigned = append(b.Assigned, j)
	}
	if err := f.give(ctx, b); err != nil {
		return err
	}
	f.past = append(f.past, f.cursor)
	if extra := len(f.past) - int(f.cfg.Rewind); extra > 0 {
		f.past = append(f.past[:0:0], f.past[extra:]...)
	}
	f.cursor = b.Cursor
	return nil
}

func (f *follower) give(ctx context.Context, b faas.Batch) error {
	f.handling = true
	if err := f.handle(ctx, b); err != nil {
		return err
	}
	f.handling = false
	return nil
}

// rewind goes back to the newest delivered place that is still on the chain.
func (f *follower) rewind(ctx context.Context) error {
	f.lagging = time.Time{}
	past := f.past
	for ; len(past) > 0; past = past[:len(past)-1] {
		at := past[len(past)-1]
		b, err := f.node.blockAt(ctx, at.Block)
		if err != nil && !errors.Is(err, ethereum.NotFound) {
			return f.reverts.typed(err)
		}
		if err == nil && b.cursor() == at {
			return f.goBack(ctx, at, past[:len(past)-1])
		}
	}
	// It goes deeper than anything remembered (after a restart only the cursor
	// is): deliver more than enough anew.
	latest, err := f.node.blockBy(ctx, "latest")
	if err != nil {
		return f.reverts.typed(err)
	}
	number := min(f.cursor.Block, latest.number())
	number -= min(f.cfg.Rewind, number)
	b, err := f.canonical(ctx, number)
	if err != nil {
		return err
	}
	return f.goBack(ctx, b.cursor(), nil)
}

func (f *follower) goBack(ctx context.Context, to faas.Cursor, past []faas.Cursor) error {
	f.log.Warn("the chain was reorganised", "from", f.cursor.Block, "ancestor", to.Block)
	if err := f.give(ctx, faas.Batch{Cursor: to}); err != nil {
		return err
	}
	f.cursor, f.past = to, past
	return nil
}

// submission looks for what a job's caller sent, backwards from a block.
func (f *follower) submission(ctx context.Context, call faas.Call, before uint64) (submission, error) {
	first := f.topics()[:2]
	for to := before; ; {
		from := max(to-min(to, f.span-1), min(f.Start, to))
		logs, err := f.node.logs(ctx, map[string]any{
			"fromBlock": hexutil.Uint64(from), "toBlock": hexutil.Uint64(to), "address": common.Address(f.Tangle),
			"topics": []any{first, numberTopics(call.Service), numberTopics(call.Call)},
		})
		if err != nil && answered(err) && to > from {
			f.span = (to - from + 1) / 2
			continue
		} else if err != nil {
			return submission{}, f.reverts.typed(err)
		}
		ev, err := f.readLogs(logs)
		if err != nil {
			return submission{}, err
		}
		if s, ok := ev.inputs[call]; ok {
			return s, nil
		}
		if from == 0 || from <= f.Start {
			return submission{}, faas.Errorf(faas.Unavailable, "call %v is assigned but the chain endpoint has no event of its submission", call)
		}
		to = from - 1
	}
}
