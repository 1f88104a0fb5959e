package operator_test

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"slices"
	"sync"

	"faas"
)

// memoryChain is a chain in memory with the contract's rules: a call belongs to
// one operator, and one result is accepted per call.
type memoryChain struct {
	mu       sync.Mutex
	changed  chan struct{}
	blocks   []memoryBlock // index = number; block 0 is empty
	forks    uint64
	away     bool
	batches  [][]faas.Result // as submitted
	statuses int
}

type memoryBlock struct {
	cursor    faas.Cursor
	assigned  []faas.Job
	completed []faas.Outcome
}

func newMemoryChain() *memoryChain {
	c := &memoryChain{changed: make(chan struct{})}
	c.mu.Lock()
	defer c.mu.Unlock()
	c.append(memoryBlock{})
	return c
}

// append adds a block; the caller holds mu.
func (c *memoryChain) append(b memoryBlock) {
	n := uint64(len(c.blocks))
	b.cursor = faas.Cursor{Block: n, Hash: faas.ID(faas.Sum(fmt.Appendf(nil, "%d/%d/%v/%v", c.forks, n, b.assigned, b.completed)))}
	for i := range b.assigned {
		b.assigned[i].Block, b.assigned[i].BlockHash = n, b.cursor.Hash
	}
	for i := range b.completed {
		b.completed[i].Block = n
	}
	c.blocks = append(c.blocks, b)
	close(c.changed)
	c.changed = make(chan struct{})
}

// assign makes a block with assignments.
func (c *memoryChain) assign(jobs ...faas.Job) {
	c.mu.Lock()
	defer c.mu.Unlock()
	c.append(memoryBlock{assigned: slices.Clone(jobs)})
}

// mine makes empty blocks.
func (c *memoryChain) mine(n int) {
	c.mu.Lock()
	defer c.mu.Unlock()
	for range n {
		c.append(memoryBlock{})
	}
}

// reorg forgets the newest n blocks and puts others in their place.
func (c *memoryChain) reorg(n int, blocks ...memoryBlock) {
	c.mu.Lock()
	defer c.mu.Unlock()
	c.forks++
	c.blocks = c.blocks[:len(c.blocks)-n]
	for _, b := range blocks {
		c.append(b)
	}
}

func (c *memoryChain) setAway(away bool) {
	c.mu.Lock()
	defer c.mu.Unlock()
	c.away = away
	close(c.changed)
	c.changed = make(chan struct{})
}

// accepted returns what the contract accepted, in order.
func (c *memoryChain) accepted() (out []faas.Outcome) {
	c.mu.Lock()
	defer c.mu.Unlock()
	for _, b := range c.blocks {
		out = append(out, b.completed...)
	}
	return out
}

// status reads a call; the caller holds mu.
func (c *memoryChain) status(call faas.Call) (s faas.CallStatus) {
	for _, b := range c.blocks {
		for _, j := range b.assigned {
			if j.Call == call {
				s.Exists, s.Assignee = true, j.Operator
			}
		}
		for _, o := range b.completed {
			s.Completed = s.Completed || o.Call == call
		}
	}
	return s
}

// view is what one operator sees of a chain.
type view struct {
	*memoryChain
	self faas.Address
}

func (v view) Operator() faas.Address { return v.self }

func (v view) Head() uint64 {
	v.mu.Lock()
	defer v.mu.Unlock()
	return uint64(len(v.blocks) - 1)
}

var errAway = faas.Errorf(faas.Unavailable, "the endpoint is away")

func (v view) Status(_ context.Context, call faas.Call) (faas.CallStatus, error) {
	v.mu.Lock()
	defer v.mu.Unlock()
	v.statuses++
	if v.away {
		return faas.CallStatus{}, errAway
	}
	return v.status(call), nil
}

func (v view) Submit(_ context.Context, results []faas.Result) []error {
	v.mu.Lock()
	defer v.mu.Unlock()
	errs := make([]error, len(results))
	if v.away {
		for i := range errs {
			errs[i] = errAway
		}
		return errs
	}
	v.batches = append(v.batches, results)
	var b memoryBlock
	for i, r := range results {
		switch s := v.status(r.Call); {
		case !s.Exists:
			errs[i] = faas.Errorf(faas.NotFound, "no call %v", r.Call)
		case s.Completed || s.Assignee != v.self:
			errs[i] = faas.Errorf(faas.Conflict, "call %v needs no result", r.Call)
		default:
			b.completed = append(b.completed, faas.Outcome{Call: r.Call, Operator: v.self, Success: true, Output: r.Output})
		}
	}
	if len(b.completed) > 0 {
		v.append(b)
	}
	return errs
}

func (v view) Follow(ctx context.Context, after faas.Cursor, handle func(context.Context, faas.Batch) error) error {
	for {
		b, changed := v.next(after)
		if b == nil {
			select {
			case <-ctx.Done():
				return ctx.Err()
			case <-changed:
			}
			continue
		}
		if err := handle(ctx, *b); err != nil {
			return err
		}
		after = b.Cursor
	}
}

// next returns the batch that follows a cursor, or nil if there is none yet.
func (v view) next(after faas.Cursor) (*faas.Batch, <-chan struct{}) {
	v.mu.Lock()
	defer v.mu.Unlock()
	head := uint64(len(v.blocks) - 1)
	if v.away {
		return nil, v.changed
	}
	if known := after.Hash != (faas.ID{}); known && (after.Block > head || v.blocks[after.Block].cursor != after) {
		// This chain keeps no history of its forks; all have the first block.
		return &faas.Batch{Cursor: v.blocks[0].cursor}, v.changed
	}
	if after.Block >= head {
		return nil, v.changed
	}
	b := v.blocks[after.Block+1]
	return &faas.Batch{Cursor: b.cursor, Assigned: slices.Clone(b.assigned), Completed: slices.Clone(b.completed)}, v.changed
}

// memoryJournal is a journal in memory. It keeps what a real one would: bytes.
type memoryJournal struct {
	mu      sync.Mutex
	cursor  faas.Cursor
	entries map[faas.Call][]byte
}

func newMemoryJournal() *memoryJournal { return &memoryJournal{entries: map[faas.Call][]byte{}} }

func (j *memoryJournal) Cursor(context.Context) (faas.Cursor, error) {
	j.mu.Lock()
	defer j.mu.Unlock()
	return j.cursor, nil
}

func (j *memoryJournal) SetCursor(_ context.Context, c faas.Cursor) error {
	j.mu.Lock()
	defer j.mu.Unlock()
	j.cursor = c
	return nil
}

func (j *memoryJournal) Put(_ context.Context, e faas.JournalEntry) error {
	blob, err := json.Marshal(e)
	if err != nil {
		return err
	}
	j.mu.Lock()
	defer j.mu.Unlock()
	j.entries[e.Job.Call] = blob
	return nil
}

func (j *memoryJournal) Delete(_ context.Context, c faas.Call) error {
	j.mu.Lock()
	defer j.mu.Unlock()
	delete(j.entries, c)
	return nil
}

func (j *memoryJournal) Entries(context.Context) ([]faas.JournalEntry, error) {
	j.mu.Lock()
	defer j.mu.Unlock()
	var out []faas.JournalEntry
	for _, blob := range j.entries {
		var e faas.JournalEntry
		if err := json.Unmarshal(blob, &e); err != nil {
			return nil, err
		}
		out = append(out, e)
	}
	return out, nil
}

// DeriveID digests the call.
func (v view) DeriveID(c faas.Call, index ...uint64) faas.ID {
	return faas.ID(faas.Sum(fmt.Appendf(nil, "%v %v", c, index)))
}

// textCodec has inputs that are the name of an image, and outputs that are text.
type textCodec struct{}

func (textCodec) DecodeInputs(_ faas.JobID, inputs []byte) (any, error) {
	if len(inputs) == 0 {
		return nil, faas.Errorf(faas.Invalid, "inputs are empty")
	}
	return faas.Request{Image: string(inputs)}, nil
}

func (textCodec) EncodeOutput(_ faas.JobID, out any) ([]byte, error) {
	e, ok := out.(faas.Execution)
	if !ok {
		return json.Marshal(out)
	}
	if e.State == faas.Failed {
		return []byte("125 " + e.Error), nil
	}
	return fmt.Appendf(nil, "%d %s", e.ExitCode, e.Stdout.Data), nil
}

func (textCodec) Failure(kind faas.JobID, reason string) ([]byte, error) {
	return fmt.Appendf(nil, "125 %d %s", uint8(kind), reason), nil
}

// engine runs requests by a function.
type engine func(ctx context.Context, owner string, r faas.Request) (faas.Execution, error)

func (f engine) Execute(ctx context.Context, owner string, r faas.Request, _ faas.Attachment) (faas.Execution, error) {
	return f(ctx, owner, r)
}

// echo says the image's name.
func echo(_ context.Context, _ string, r faas.Request) (faas.Execution, error) {
	return faas.Execution{State: faas.Finished, Stdout: faas.Output{Data: []byte(r.Image)}}, nil
}

var errCrashed = errors.New("the process was killed")

// crasher counts the steps of a process against its journal and its chain, and
// kills it at one of them: before the step has an effect, or after it had one
// that the process did not learn of.
type crasher struct {
	mu    sync.Mutex
	steps int
	at    int // 0: never
	after bool
	dead  bool
	kill  context.CancelFunc
	names []string
}

// step does one step of the process.
func (c *crasher) step(name string, do func() error) error {
	c.mu.Lock()
	if c.dead {
		c.mu.Unlock()
		return errCrashed
	}
	c.steps++
	c.names = append(c.names, name)
	now := c.steps == c.at
	c.dead = now
	c.mu.Unlock()
	if !now {
		return do()
	}
	if c.after {
		// The effect happens; the process is not there to see it.
		_ = do()
	}
	c.kill()
	return errCrashed
}

type crashingJournal struct {
	*memoryJournal
	c *crasher
}

func (j crashingJournal) SetCursor(ctx context.Context, to faas.Cursor) error {
	return j.c.step("set cursor", func() error { return j.memoryJournal.SetCursor(ctx, to) })
}

func (j crashingJournal) Put(ctx context.Context, e faas.JournalEntry) error {
	return j.c.step("put", func() error { return j.memoryJournal.Put(ctx, e) })
}

func (j crashingJournal) Delete(ctx context.Context, call faas.Call) error {
	return j.c.step("delete", func() error { return j.memoryJournal.Delete(ctx, call) })
}

type crashingChain struct {
	view
	c *crasher
}

func (v crashingChain) Submit(ctx context.Context, results []faas.Result) (errs []error) {
	err := v.c.step("submit", func() error { errs = v.view.Submit(ctx, results); return nil })
	if err == nil {
		return errs
	}
	errs = make([]error, len(results))
	for i := range errs {
		errs[i] = err
	}
	return errs
}

func (v crashingChain) Status(ctx context.Context, call faas.Call) (s faas.CallStatus, err error) {
	err = errors.Join(v.c.step("status", func() (err error) { s, err = v.view.Status(ctx, call); return err }))
	return s, err
}

type crashingEngine struct {
	engine
	c *crasher
}

func (e crashingEngine) Execute(ctx context.Context, owner string, r faas.Request, a faas.Attachment) (x faas.Execution, err error) {
	stepErr := e.c.step("execute", func() error { x, err = e.engine.Execute(ctx, owner, r, a); return nil })
	if stepErr != nil {
		return faas.Execution{}, stepErr
	}
	return x, err
}
