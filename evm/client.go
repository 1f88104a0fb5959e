package evm

import (
	"context"
	"log/slog"
	"math/big"
	"sync"
	"time"

	"faas"
	"faas/evm/bindings"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/common/hexutil"
	"github.com/ethereum/go-ethereum/core/types"
)

// ClientConfig says which deployment a caller of jobs talks to.
type ClientConfig struct {
	Node      NodeConfig
	Contracts Contracts
	Signer    Signer // nil: may look, not submit
	Sender    SenderConfig
	Log       *slog.Logger // nil: discard
}

// Client submits jobs and reads what became of them. Close it after use.
type Client struct {
	*contracts
	signer Signer   // nil without an account
	sender *Sender  // nil without a key
	priced sync.Map // service id: bindings.ITangleService of one that is active, whose pricing stays
}

// DialClient connects to a chain and checks that the contracts are there.
func DialClient(ctx context.Context, cfg ClientConfig) (*Client, error) {
	if cfg.Log == nil {
		cfg.Log = slog.New(slog.DiscardHandler)
	}
	cfg.Node.Log, cfg.Sender.Log = cfg.Log, cfg.Log
	node, err := Connect(cfg.Node)
	if err != nil {
		return nil, err
	}
	c := &Client{contracts: newContracts(node, cfg.Contracts), signer: cfg.Signer}
	id, err := c.verify(ctx)
	if err != nil {
		node.Close()
		return nil, err
	}
	if cfg.Signer != nil {
		c.sender = newSender(node, cfg.Signer, id, c.reverts, cfg.Sender)
	}
	return c, nil
}

// Account is who signs; zero without an account.
func (c *Client) Account() faas.Address {
	if c.signer == nil {
		return faas.Address{}
	}
	return c.signer.Address()
}

// Close ends the connection.
func (c *Client) Close() {
	if c.sender != nil {
		c.sender.Close()
	}
	c.node.Close()
}

// Submitted is a job that the chain took.
type Submitted struct {
	faas.Call
	Kind     faas.JobID   `json:"kind"`
	Operator faas.Address `json:"operator"` // who it was assigned to
	Tx       faas.ID      `json:"tx"`
	Block    uint64       `json:"block"`
	Gas      uint64       `json:"gas"`
	Price    *big.Int     `json:"price,omitempty"` // of a job that was paid for, in the smallest units
	Token    faas.Address `json:"token,omitzero"`  // that it was paid in; zero: the native one, in wei
}

// Run submits a request as job 0 or 1. All of it is public: nothing secret may
// be in it.
func (c *Client) Run(ctx context.Context, r faas.Request) (Submitted, error) {
	kind, inputs, err := Codec{}.Inputs(r)
	if err != nil {
		return Submitted{}, err
	}
	return c.SubmitJob(ctx, kind, inputs)
}

// SubmitJob submits a job with encoded inputs, pays what it costs, and returns
// once it is in a block. Denied if this key may not call the service, Exhausted
// if no operator has room for it, Conflict if its price changed meanwhile.
func (c *Client) SubmitJob(ctx context.Context, kind faas.JobID, inputs []byte) (Submitted, error) {
	return c.submitPriced(ctx, kind, inputs, nil)
}

// submit sends a transaction that submits one job.
func (c *Client) submit(ctx context.Context, kind faas.JobID, call Call) (Submitted, error) {
	receipt, err := c.sender.Send(ctx, call)
	if err != nil {
		return Submitted{}, faas.Errorf(faas.KindOf(err), "submit job %d (%s) to service %d: %w", kind, kind, c.Service, err)
	}
	ev, err := c.readLogs(fromReceipt(receipt))
	if err != nil {
		return Submitted{}, err
	}
	if len(ev.assigned) != 1 {
		return Submitted{}, faas.Errorf(faas.Internal, "transaction %s assigned %d jobs instead of one", receipt.TxHash, len(ev.assigned))
	}
	j := ev.assigned[0]
	return Submitted{Call: j.Call, Kind: kind, Operator: j.Operator, Tx: faas.ID(receipt.TxHash), Block: receipt.BlockNumber.Uint64(), Gas: receipt.GasUsed}, nil
}

func fromReceipt(r *types.Receipt) []types.Log {
	logs := make([]types.Log, 0, len(r.Logs))
	for _, l := range r.Logs {
		logs = append(logs, *l)
	}
	return logs
}

// Result is the accepted outcome of a job.
type Result struct {
	faas.Outcome
	Gas uint64 `json:"gas,omitempty"` // of the transaction that brought it, which may have brought others; see ReadGas
}

// WaitOutcome waits for the result that the contracts accept for a call that
// was made in block since or later (zero: at any time). What other operators
// submit does not count. NotFound if there is no such call; Conflict if its
// service ended without a result.
func (c *Client) WaitOutcome(ctx context.Context, call faas.Call, since uint64) (Result, error) {
	status, err := c.Status(ctx, call)
	if err != nil {
		return Result{}, err
	}
	if !status.Exists {
		return Result{}, faas.Errorf(faas.NotFound, "service %d has no call %d", call.Service, call.Call)
	}
	from := max(since, c.Start)
	var pause backoff
	for {
		head, changed, ok := c.node.latest()
		var retry <-chan time.Time
		if ok && head.number() >= from {
			r, found, err := c.scan(ctx, call, from, head.number())
			switch {
			case found:
				return r, err
			case ctx.Err() != nil:
				return Result{}, ctx.Err()
			case err != nil && faas.KindOf(err) != faas.Unavailable:
				return Result{}, err
			case err != nil:
				retry = time.After(pause.next())
			default:
				// What is deeper than the reach of a reorganisation is not
				// looked at twice.
				from = max(from, head.number()-min(head.number(), DefaultRewind))
			}
		}
		select {
		case <-ctx.Done():
			return Result{}, ctx.Err()
		case <-changed:
		case <-retry:
		}
	}
}

// scan looks for a call's end in a range of blocks, the newest first.
func (c *Client) scan(ctx context.Context, call faas.Call, from, to uint64) (r Result, found bool, err error) {
	filter := map[string]any{
		"address": []common.Address{common.Address(c.Tangle), common.Address(c.Contracts.Blueprint)},
		"topics":  []any{c.topics(), numberTopics(call.Service), numberTopics(call.Call)},
	}
	for span := uint64(DefaultRange); ; {
		low := max(from, to-min(to, span-1))
		filter["fromBlock"], filter["toBlock"] = hexutil.Uint64(low), hexutil.Uint64(to)
		logs, err := c.node.logs(ctx, filter)
		if err != nil && answered(err) && to > low {
			span = (to - low + 1) / 2 // the endpoint gives less at once
			continue
		} else if err != nil {
			return r, false, c.reverts.typed(err)
		}
		ev, err := c.readLogs(logs)
		if err != nil {
			return r, false, err
		}
		if len(ev.lost) > 0 {
			return r, true, faas.Errorf(faas.Conflict, "service %d ended before call %d was answered", call.Service, call.Call)
		}
		if len(ev.completed) > 0 {
			r.Outcome = ev.completed[len(ev.completed)-1]
			return r, true, nil
		}
		if low <= from {
			return r, false, nil
		}
		to = low - 1
	}
}

// ReadGas fills in what a result cost its operator, which its event does not say.
func (c *Client) ReadGas(ctx context.Context, r *Result) error {
	var receipt *types.Receipt
	if err := c.node.call(ctx, &receipt, "eth_getTransactionReceipt", common.Hash(r.Tx)); err != nil {
		return c.reverts.typed(err)
	}
	if receipt == nil {
		return faas.Errorf(faas.Unavailable, "chain endpoint has no receipt of transaction %s yet", common.Hash(r.Tx))
	}
	r.Gas = receipt.GasUsed
	return nil
}

// OperatorInfo is an operator's standing, over all services of the blueprint.
type OperatorInfo struct {
	Operator  faas.Address `json:"operator"`
	InService bool         `json:"inService"` // takes jobs of this service now
	Capacity  uint32       `json:"capacity"`  // jobs it takes at once
	Load      uint32       `json:"load"`      // jobs it has now
	Assigned  uint64       `json:"assigned"`
	Succeeded uint64       `json:"succeeded"`
	Failed    uint64       `json:"failed"`
	Late      uint64       `json:"late"` // of these, after the deadline
	Lost      uint64       `json:"lost"`
	MeanMs    float64      `json:"meanMs"` // mean execution time of jobs 0 and 1 that had a readable output
}

// page is how many operators one call asks for.
const page = 64

// Operators lists the operators registered for the blueprint.
func (c *Client) Operators(ctx context.Context) ([]OperatorInfo, error) {
	var out []OperatorInfo
	for from := uint64(0); ; from += page {
		list, err := viewing(ctx, c.contracts, c.Contracts.Blueprint, c.blueprint.PackOperators(newBig(from), newBig(page)), c.blueprint.UnpackOperators)
		if err != nil {
			return nil, err
		}
		for _, a := range list {
			o, err := c.operator(ctx, a)
			if err != nil {
				return nil, err
			}
			out = append(out, o)
		}
		if len(list) < page {
			return out, nil
		}
	}
}

func (c *contracts) operator(ctx context.Context, a common.Address) (o OperatorInfo, err error) {
	info, err := viewing(ctx, c, c.Contracts.Blueprint, c.blueprint.PackOperatorInfo(a), c.blueprint.UnpackOperatorInfo)
	if err != nil {
		return o, err
	}
	in, err := viewing(ctx, c, c.Tangle, c.tangle.PackIsServiceOperator(c.Service, a), c.tangle.UnpackIsServiceOperator)
	if err != nil {
		return o, err
	}
	o = OperatorInfo{
		Operator: faas.Address(a), InService: in, Capacity: info.Capacity, Load: info.Load, Assigned: info.Assigned,
		Succeeded: info.Succeeded, Failed: info.Failed, Late: info.Late, Lost: info.Lost,
	}
	var count, sum float64
	for _, job := range []faas.JobID{faas.JobExecute, faas.JobExecuteAdvanced} {
		t, err := viewing(ctx, c, c.Contracts.Blueprint, c.blueprint.PackTiming(a, uint8(job)), c.blueprint.UnpackTiming)
		if err != nil {
			return o, err
		}
		ms, _ := t.SumMs.Float64()
		count, sum = count+float64(t.Count), sum+ms
	}
	if count > 0 {
		o.MeanMs = sum / count
	}
	return o, nil
}

// JobInfo is what the blueprint recorded of a call.
type JobInfo struct {
	faas.Call
	Kind       faas.JobID    `json:"kind"`
	Operator   faas.Address  `json:"operator"`
	State      string        `json:"state"`   // assigned, finished or lost
	Reading    string        `json:"reading"` // how the output was read: decoded, opaque, undecodable or error; empty before
	Success    bool          `json:"success"`
	CacheHit   bool          `json:"cacheHit"`
	ExitCode   int32         `json:"exitCode"`
	Time       time.Duration `json:"time"` // the operator's own measure
	Deadline   time.Time     `json:"deadline"`
	Finished   time.Time     `json:"finished,omitzero"`
	OutputHash faas.ID       `json:"outputHash"` // keccak256 of the output on chain
	Ref        faas.ID       `json:"ref,omitzero"`
}

// The names of the contract's enumerations.
var (
	jobStates = [...]string{"", "assigned", "finished", "lost"}
	readings  = [...]string{"", "decoded", "opaque", "undecodable", "error"}
)

func enumName(names []string, i uint8) string {
	if int(i) < len(names) {
		return names[i]
	}
	return "unknown"
}

// Job reads one call of the service; NotFound if there is none.
func (c *Client) Job(ctx context.Context, call uint64) (JobInfo, error) {
	e, err := viewing(ctx, c.contracts, c.Contracts.Blueprint, c.blueprint.PackExecution(c.Service, call), c.blueprint.UnpackExecution)
	if err != nil {
		return JobInfo{}, err
	}
	if e.State == 0 {
		return JobInfo{}, faas.Errorf(faas.NotFound, "service %d has no call %d", c.Service, call)
	}
	return c.jobInfo(call, e), nil
}

// Jobs lists calls of the service, the newest first: at most limit, below
// before unless that is zero.
func (c *Client) Jobs(ctx context.Context, before uint64, limit int) ([]JobInfo, error) {
	info, err := c.serviceInfo(ctx, c.Service)
	if err != nil {
		return nil, err
	}
	end := info.Jobs
	if before > 0 {
		end = min(end, before)
	}
	var out []JobInfo
	err = c.newestFirst(ctx, c.Service, end, min(page, uint64(limit)), func(call uint64, e bindings.IFaaSNounsExecution) bool {
		out = append(out, c.jobInfo(call, e))
		return len(out) < limit
	})
	return out, err
}

func (c *Client) jobInfo(call uint64, e bindings.IFaaSNounsExecution) JobInfo {
	j := JobInfo{
		Call: faas.Call{Service: c.Service, Call: call}, Kind: faas.JobID(e.Job), Operator: faas.Address(e.Operator),
		State: enumName(jobStates[:], e.State), Reading: enumName(readings[:], e.Reading), Success: e.Success, CacheHit: e.CacheHit, ExitCode: e.ExitCode,
		Time: time.Duration(min(e.ExecutionTimeMs, 1<<40)) * time.Millisecond, Deadline: unix(e.Deadline), Finished: unix(e.FinishedAt),
		OutputHash: faas.ID(e.OutputHash), Ref: faas.ID(e.Ref),
	}
	return j
}

func unix(seconds uint64) time.Time {
	if seconds == 0 || seconds > 1<<40 {
		return time.Time{}
	}
	return time.Unix(int64(seconds), 0).UTC()
}
