package snapshot

import (
	"cmp"
	"context"
	"fmt"
	"math"
	"slices"
	"sync"

	"faas"
)

// quota counts what owners have under way, so that what is created at the same
// time stays within bounds together.
type quota struct {
	Quota
	mu    sync.Mutex
	count map[string]int
	bytes map[string]int64
}

func newQuota(q Quota) *quota {
	return &quota{Quota: q, count: map[string]int{}, bytes: map[string]int64{}}
}

// room is room for one more snapshot of an owner.
type room struct {
	q     *quota
	owner string
	left  int64 // bytes
	taken int64 // bytes, by a pack that is not published yet
}

func (p *room) release() {
	p.q.mu.Lock()
	defer p.q.mu.Unlock()
	p.q.bytes[p.owner] -= p.taken
	if p.q.bytes[p.owner] == 0 {
		delete(p.q.bytes, p.owner)
	}
	if p.q.count[p.owner]--; p.q.count[p.owner] == 0 {
		delete(p.q.count, p.owner)
	}
}

// reserve takes room for one more snapshot, or says which to remove.
func (s *Store) reserve(ctx context.Context, owner string) (*room, error) {
	p := &room{q: s.quota, owner: owner, left: math.MaxInt64}
	var have []*record
	if s.quota.Count > 0 || s.quota.Bytes > 0 {
		var err error
		if have, err = s.all(ctx, owner, true); err != nil {
			return nil, err
		}
	}
	s.quota.mu.Lock()
	defer s.quota.mu.Unlock()
	if n := len(have) + s.quota.count[owner]; s.quota.Count > 0 && n >= s.quota.Count {
		return nil, faas.Errorf(faas.Exhausted, "%s has %d snapshots of at most %d: remove some, for example %s", ownerName(owner), n, s.quota.Count, oldest(have))
	}
	if s.quota.Bytes > 0 {
		if p.left = s.quota.Bytes - packBytes(have) - s.quota.bytes[owner]; p.left <= 0 {
			return nil, p.full(have)
		}
	}
	s.quota.count[owner]++
	return p, nil
}

// take books the bytes of a pack that is stored, until it is published and
// counted or given up. What others have published meanwhile counts.
func (p *room) take(ctx context.Context, s *Store, n int64) error {
	if s.quota.Bytes <= 0 {
		return nil
	}
	have, err := s.all(ctx, p.owner, true)
	if err != nil {
		return err
	}
	s.quota.mu.Lock()
	defer s.quota.mu.Unlock()
	if n > s.quota.Bytes-packBytes(have)-s.quota.bytes[p.owner] {
		return p.full(have)
	}
	p.taken = n
	s.quota.bytes[p.owner] += n
	return nil
}

// exceeded is the error of a snapshot that turned out larger than its room.
func (p *room) exceeded(ctx context.Context, s *Store) error {
	have, err := s.all(ctx, p.owner, true)
	if err != nil {
		return err
	}
	return p.full(have)
}

func (p *room) full(have []*record) error {
	return faas.Errorf(faas.Exhausted, "%s stores %d bytes in snapshots, which with this one are more than the %d allowed: remove some, for example %s",
		ownerName(p.owner), packBytes(have), p.q.Bytes, largest(have))
}

// packBytes is what the packs of snapshots take, each counted once.
func packBytes(rs []*record) (n int64) {
	seen := map[faas.Digest]bool{}
	for _, r := range rs {
		for _, p := range r.manifest.Packs {
			if !seen[p.Digest] {
				seen[p.Digest] = true
				n += p.Size
			}
		}
	}
	return n
}

func ownerName(owner string) string {
	if owner == "" {
		return "the node"
	}
	return fmt.Sprintf("%q", owner)
}

func oldest(rs []*record) string {
	return example(rs, func(a, b *record) int { return a.manifest.Snapshot.Created.Compare(b.manifest.Snapshot.Created) })
}

func largest(rs []*record) string {
	return example(rs, func(a, b *record) int { return cmp.Compare(b.Stored, a.Stored) })
}

func example(rs []*record, by func(a, b *record) int) string {
	if len(rs) == 0 {
		return "none is there yet, so raise the quota"
	}
	return slices.MinFunc(rs, by).ID.String()
}
