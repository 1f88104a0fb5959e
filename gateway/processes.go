package gateway

import (
	"context"
	"sync"

	"faas"
	"faas/api"
)

// processes tells the streams of an instance which programs start and end in
// it, as far as this API starts them.
type processes struct {
	mu      sync.Mutex
	streams map[faas.InstanceID]map[chan<- api.ProcessEvent]bool
}

func newProcesses() *processes {
	return &processes{streams: map[faas.InstanceID]map[chan<- api.ProcessEvent]bool{}}
}

// subscribe sends an instance's events to c until cancel is called. An event
// that c has no room for is dropped: no program waits for a slow listener.
func (p *processes) subscribe(id faas.InstanceID, c chan<- api.ProcessEvent) (cancel func()) {
	p.mu.Lock()
	defer p.mu.Unlock()
	if p.streams[id] == nil {
		p.streams[id] = map[chan<- api.ProcessEvent]bool{}
	}
	p.streams[id][c] = true
	return func() {
		p.mu.Lock()
		defer p.mu.Unlock()
		delete(p.streams[id], c)
		if len(p.streams[id]) == 0 {
			delete(p.streams, id)
		}
	}
}

func (p *processes) publish(id faas.InstanceID, e api.ProcessEvent) {
	p.mu.Lock()
	defer p.mu.Unlock()
	for c := range p.streams[id] {
		select {
		case c <- e:
		default:
		}
	}
}

// execInstance is the engine's, told to the streams of the instance.
func (g *Gateway) execInstance(ctx context.Context, owner, id string, q faas.Request, a faas.Attachment) (faas.Execution, error) {
	begun := a.Begun
	a.Begun = func(e faas.ExecutionID) {
		if begun != nil {
			begun(e)
		}
		if i, err := g.cfg.Engine.Instance(ctx, owner, id); err == nil { // one that is gone has no streams
			g.processes.publish(i.ID, api.ProcessEvent{Kind: "started", Execution: e.String(), Command: q.Command})
		}
	}
	e, err := g.cfg.Engine.ExecInstance(ctx, owner, id, q, a)
	if err == nil {
		g.processes.publish(faas.InstanceID(e.Ref), api.ProcessEvent{Kind: "exited", Execution: e.ID.String(), State: string(e.State), ExitCode: int(e.ExitCode)})
	}
	return e, err
}
