// Package recordstest holds the conformance suite of engine.Records and its
// trivial implementation, in memory, for tests that are about something else.
package recordstest

import (
	"bytes"
	"cmp"
	"context"
	"slices"
	"strings"
	"sync"
	"time"

	"faas"
	"faas/engine"
)

// Memory keeps records in memory. The zero value is empty and ready.
type Memory struct {
	// Fail, if set, is asked before each Save; its error becomes the Save's.
	Fail func() error

	mu         sync.Mutex
	executions map[faas.ExecutionID]faas.Execution
	cached     map[faas.Digest]faas.Execution
	instances  map[faas.InstanceID]faas.Instance
	subdomains map[string]string // to owner
	saves      int
}

var _ engine.Records = (*Memory)(nil)

// Saves counts the calls of SaveExecutions that went well.
func (m *Memory) Saves() int {
	m.mu.Lock()
	defer m.mu.Unlock()
	return m.saves
}

// SaveExecutions implements engine.Records.
func (m *Memory) SaveExecutions(_ context.Context, es []faas.Execution) error {
	if m.Fail != nil {
		if err := m.Fail(); err != nil {
			return err
		}
	}
	m.mu.Lock()
	defer m.mu.Unlock()
	if m.executions == nil {
		m.executions = map[faas.ExecutionID]faas.Execution{}
	}
	for _, e := range es {
		if old, ok := m.executions[e.ID]; !ok || !old.State.Terminal() {
			m.executions[e.ID] = e
		}
	}
	m.saves++
	return nil
}

// Execution implements engine.Records.
func (m *Memory) Execution(_ context.Context, id faas.ExecutionID) (faas.Execution, error) {
	m.mu.Lock()
	defer m.mu.Unlock()
	if e, ok := m.executions[id]; ok {
		return e, nil
	}
	return faas.Execution{}, faas.Errorf(faas.NotFound, "no execution %s", id)
}

func newestFirst(a, b faas.Execution) int {
	return cmp.Or(b.Created.Compare(a.Created), bytes.Compare(b.ID[:], a.ID[:]))
}

func (m *Memory) sorted() []faas.Execution {
	var es []faas.Execution
	for _, e := range m.executions {
		es = append(es, e)
	}
	slices.SortFunc(es, newestFirst)
	return es
}

// Executions implements engine.Records.
func (m *Memory) Executions(_ context.Context, owner string, before faas.Position, limit int) ([]faas.Execution, error) {
	m.mu.Lock()
	defer m.mu.Unlock()
	var list []faas.Execution
	at := faas.Execution{ID: before.ID, Created: before.Created}
	for _, e := range m.sorted() {
		if (owner == "" || e.Owner == owner) && (before.IsZero() || newestFirst(at, e) < 0) && len(list) < limit {
			list = append(list, e)
		}
	}
	return list, nil
}

// ExecutionIDs implements engine.Records.
func (m *Memory) ExecutionIDs(_ context.Context, owner, prefix string, limit int) ([]faas.ExecutionID, error) {
	m.mu.Lock()
	defer m.mu.Unlock()
	var ids []faas.ExecutionID
	for id, e := range m.executions {
		if (owner == "" || e.Owner == owner) && strings.HasPrefix(id.String(), prefix) && len(ids) < limit {
			ids = append(ids, id)
		}
	}
	return ids, nil
}

// Unfinished implements engine.Records.
func (m *Memory) Unfinished(context.Context) ([]faas.Execution, error) {
	m.mu.Lock()
	defer m.mu.Unlock()
	return slices.DeleteFunc(m.sorted(), func(e faas.Execution) bool { return e.State.Terminal() }), nil
}

// Cached implements engine.Records.
func (m *Memory) Cached(_ context.Context, key faas.Digest) (faas.Execution, error) {
	m.mu.Lock()
	defer m.mu.Unlock()
	if e, ok := m.cached[key]; ok {
		return e, nil
	}
	return faas.Execution{}, faas.Errorf(faas.NotFound, "no cached result %s", key)
}

// SaveCached implements engine.Records.
func (m *Memory) SaveCached(_ context.Context, key faas.Digest, e faas.Execution) error {
	m.mu.Lock()
	defer m.mu.Unlock()
	if m.cached == nil {
		m.cached = map[faas.Digest]faas.Execution{}
	}
	m.cached[key] = e
	return nil
}

// Prune implements engine.Records.
func (m *Memory) Prune(_ context.Context, keep faas.Retention, now time.Time) ([]faas.Digest, error) {
	m.mu.Lock()
	defer m.mu.Unlock()
	gone := map[faas.Digest]bool{}
	n := 0
	for _, e := range m.sorted() {
		if n++; e.State.Terminal() && (keep.Count > 0 && n > keep.Count || keep.Age > 0 && now.Sub(e.Created) > keep.Age) {
			delete(m.executions, e.ID)
			gone[e.OutputDigest] = true
		}
	}
	m.pruneCached(keep, now, gone)
	var orphans []faas.Digest
	for d := range gone {
		if !d.IsZero() && !m.refers(d) {
			orphans = append(orphans, d)
		}
	}
	return orphans, nil
}

func (m *Memory) pruneCached(keep faas.Retention, now time.Time, gone map[faas.Digest]bool) {
	var keys []faas.Digest
	for k := range m.cached {
		keys = append(keys, k)
	}
	slices.SortFunc(keys, func(a, b faas.Digest) int { return m.cached[b].Created.Compare(m.cached[a].Created) })
	for i, k := range keys {
		e := m.cached[k]
		if keep.CachedCount > 0 && i >= keep.CachedCount || keep.CachedAge > 0 && now.Sub(e.Created) > keep.CachedAge {
			delete(m.cached, k)
			gone[e.OutputDigest] = true
		}
	}
}

func (m *Memory) refers(d faas.Digest) bool {
	for _, e := range m.executions {
		if e.OutputDigest == d {
			return true
		}
	}
	for _, e := range m.cached {
		if e.OutputDigest == d {
			return true
		}
	}
	return false
}

// Refers implements engine.Records.
func (m *Memory) Refers(_ context.Context, d faas.Digest) (bool, error) {
	m.mu.Lock()
	defer m.mu.Unlock()
	return m.refers(d), nil
}

// SaveInstance implements engine.Records.
func (m *Memory) SaveInstance(_ context.Context, i faas.Instance) error {
	m.mu.Lock()
	defer m.mu.Unlock()
	if m.instances == nil {
		m.instances = map[faas.InstanceID]faas.Instance{}
	}
	m.instances[i.ID] = i
	return nil
}

// DeleteInstance implements engine.Records.
func (m *Memory) DeleteInstance(_ context.Context, id faas.InstanceID) error {
	m.mu.Lock()
	defer m.mu.Unlock()
	delete(m.instances, id)
	return nil
}

// Instances implements engine.Records.
func (m *Memory) Instances(context.Context) ([]faas.Instance, error) {
	m.mu.Lock()
	defer m.mu.Unlock()
	var list []faas.Instance
	for _, i := range m.instances {
		list = append(list, i)
	}
	return list, nil
}

// TakeSubdomain implements engine.Records.
func (m *Memory) TakeSubdomain(_ context.Context, name, owner string) (string, error) {
	m.mu.Lock()
	defer m.mu.Unlock()
	if holder, ok := m.subdomains[name]; ok {
		return holder, nil
	}
	if m.subdomains == nil {
		m.subdomains = map[string]string{}
	}
	m.subdomains[name] = owner
	return owner, nil
}

// Subdomains implements engine.Records.
func (m *Memory) Subdomains(_ context.Context, owner string) ([]string, error) {
	m.mu.Lock()
	defer m.mu.Unlock()
	var names []string
	for name, o := range m.subdomains {
		if o == owner {
			names = append(names, name)
		}
	}
	return names, nil
}
