package engine

import (
	"bytes"
	"context"
	"slices"
	"strings"

	"faas"
)

const (
	maxListed     = 1000 // records in one answer
	maxCandidates = 5    // ids named when a prefix is ambiguous
)

// Execution returns the record of an execution. id is its text form or any
// unique prefix of it, with or without "exe_". Owner "" may see all; what
// belongs to another owner is NotFound.
func (e *Engine) Execution(ctx context.Context, owner, id string) (faas.Execution, error) {
	x, err := e.findExecution(ctx, owner, id)
	if err != nil {
		return faas.Execution{}, err
	}
	return e.executionByID(ctx, owner, x)
}

func (e *Engine) findExecution(ctx context.Context, owner, id string) (faas.ExecutionID, error) {
	var full faas.ExecutionID
	if full.UnmarshalText([]byte(id)) == nil {
		return full, nil
	}
	prefix, err := idPrefix(faas.ExecutionPrefix, id)
	if err != nil {
		return full, err
	}
	found := map[faas.ExecutionID]bool{}
	match := func(x faas.Execution) {
		if (owner == "" || x.Owner == owner) && strings.HasPrefix(x.ID.String(), prefix) {
			found[x.ID] = true
		}
	}
	// In the order in which records move on, so that none is missed.
	for _, t := range e.tasks.all() {
		match(t.snapshot())
	}
	for _, x := range e.ledger.all() {
		match(x)
	}
	ids, err := e.cfg.Records.ExecutionIDs(ctx, owner, prefix, maxCandidates+1)
	if err != nil {
		return full, err
	}
	for _, id := range ids {
		found[id] = true
	}
	return pick(found, "execution", id)
}

// pick returns the one id of a set.
func pick[T interface {
	comparable
	String() string
}](found map[T]bool, noun, id string) (one T, err error) {
	switch len(found) {
	case 0:
		return one, faas.Errorf(faas.NotFound, "no %s %s", noun, id)
	case 1:
		for one = range found {
		}
		return one, nil
	}
	var names []string
	for f := range found {
		names = append(names, f.String())
	}
	slices.Sort(names)
	more := ""
	if len(names) > maxCandidates {
		names, more = names[:maxCandidates], ", …"
	}
	return one, faas.Errorf(faas.Conflict, "%s %s is ambiguous: it may be %s%s; give more characters", noun, id, strings.Join(names, ", "), more)
}

// idPrefix returns the text form's prefix that an abbreviated id stands for.
func idPrefix(kind, id string) (string, error) {
	body := strings.TrimPrefix(id, kind)
	if body == "" || len(body) > 52 || strings.Trim(body, "abcdefghijklmnopqrstuvwxyz234567") != "" {
		return "", faas.Errorf(faas.Invalid, "%q is no id: want %s and lower-case base32, or the beginning of one", cutText(id), kind)
	}
	return kind + body, nil
}

func (e *Engine) executionByID(ctx context.Context, owner string, id faas.ExecutionID) (faas.Execution, error) {
	x, err := e.record(ctx, id)
	if err != nil {
		return faas.Execution{}, err
	}
	if owner != "" && x.Owner != owner {
		return faas.Execution{}, faas.Errorf(faas.NotFound, "no execution %s", id)
	}
	return x, nil
}

func (e *Engine) record(ctx context.Context, id faas.ExecutionID) (faas.Execution, error) {
	if t := e.tasks.get(id); t != nil {
		return t.snapshot(), nil
	}
	if x, ok := e.ledger.get(id); ok {
		return x, nil
	}
	return e.cfg.Records.Execution(ctx, id)
}

// Executions lists an owner's executions, or everybody's if owner is empty, the
// newest first: at most limit (1000), older than before unless that is zero.
func (e *Engine) Executions(ctx context.Context, owner string, before faas.ExecutionID, limit int) ([]faas.Execution, error) {
	if limit <= 0 || limit > maxListed {
		limit = maxListed
	}
	var from faas.Position
	if !faas.ID(before).IsZero() {
		x, err := e.executionByID(ctx, owner, before)
		if err != nil {
			return nil, err
		}
		from = position(x)
	}
	seen := map[faas.ExecutionID]bool{}
	var list []faas.Execution
	add := func(x faas.Execution) {
		if !seen[x.ID] && (owner == "" || x.Owner == owner) && (from.IsZero() || newerFirst(from, position(x)) < 0) {
			seen[x.ID] = true
			list = append(list, x)
		}
	}
	for _, t := range e.tasks.all() {
		add(t.snapshot())
	}
	for _, x := range e.ledger.all() {
		add(x)
	}
	saved, err := e.cfg.Records.Executions(ctx, owner, from, limit)
	if err != nil {
		return nil, err
	}
	for _, x := range saved {
		add(x)
	}
	slices.SortFunc(list, func(a, b faas.Execution) int { return newerFirst(position(a), position(b)) })
	return list[:min(len(list), limit)], nil
}

func position(x faas.Execution) faas.Position { return faas.Position{Created: x.Created, ID: x.ID} }

func newerFirst(a, b faas.Position) int {
	if c := b.Created.Compare(a.Created); c != 0 {
		return c
	}
	return bytes.Compare(b.ID[:], a.ID[:])
}

// Wait returns the record of an execution once it is over, or an error when ctx
// ends first. Giving up does not stop the execution.
func (e *Engine) Wait(ctx context.Context, owner, id string) (faas.Execution, error) {
	x, err := e.Execution(ctx, owner, id)
	if err != nil {
		return faas.Execution{}, err
	}
	t := e.tasks.get(x.ID)
	if t == nil {
		return e.executionByID(ctx, owner, x.ID)
	}
	select {
	case <-t.done:
		return t.snapshot(), nil
	case <-ctx.Done():
		return faas.Execution{}, faas.Errorf(faas.KindOf(ctx.Err()), "execution %s is still %s: %w", x.ID, t.snapshot().State, context.Cause(ctx))
	}
}

// Cancel stops an execution and returns when it is over. One that is over
// already is a Conflict.
func (e *Engine) Cancel(ctx context.Context, owner, id string) error {
	x, err := e.Execution(ctx, owner, id)
	if err != nil {
		return err
	}
	t := e.tasks.get(x.ID)
	if t == nil {
		return faas.Errorf(faas.Conflict, "execution %s has %s already", x.ID, x.State)
	}
	t.cancel(faas.Errorf(faas.Canceled, "on request"))
	select {
	case <-t.done:
		return nil
	case <-ctx.Done():
		return faas.Errorf(faas.KindOf(ctx.Err()), "execution %s is being stopped: %w", x.ID, context.Cause(ctx))
	}
}
