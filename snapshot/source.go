package snapshot

import (
	"cmp"
	"context"
	"slices"

	"faas"
)

const (
	// maxSources bounds the packs that one snapshot looks its chunks up in, and so
	// how many it can come to depend on.
	maxSources  = maxPacks / 2
	minSource   = 8       // a pack is looked into if at least 1/minSource of it is in use
	smallSource = 4 << 20 // or if it is smaller than this
)

// place is where a chunk is already.
type place struct {
	offset int64
	pack   int32 // index in sources, plus one
	length uint32
}

// sources is what a new snapshot need not store because its parents have it.
type sources struct {
	packs  []pack
	chunks map[chunkHash]place
}

// openSources looks up what the parents of the same owner hold and pins it until
// release. A parent that is gone or damaged only costs space.
func (s *Store) openSources(ctx context.Context, owner string, parents []faas.SnapshotID) (src *sources, release func(), err error) {
	src = &sources{chunks: map[chunkHash]place{}}
	var releases []func()
	release = func() {
		for _, r := range releases {
			r()
		}
	}
	seen := map[faas.Digest]bool{}
	for _, id := range parents {
		r, unpin, err := s.loadPinned(ctx, id)
		if ctx.Err() != nil {
			release()
			return nil, nil, ctx.Err()
		}
		if err != nil {
			s.log.Debug("nothing to share with a parent", "snapshot", id, "error", err)
			continue
		}
		releases = append(releases, unpin)
		if r.Owner != owner {
			continue
		}
		for _, p := range r.manifest.Packs {
			if !seen[p.Digest] && (p.Raw <= smallSource || p.Used >= p.Raw/minSource) {
				seen[p.Digest] = true
				src.packs = append(src.packs, p)
			}
		}
	}
	slices.SortStableFunc(src.packs, func(a, b pack) int { return cmp.Compare(b.Used, a.Used) })
	src.packs = src.packs[:min(len(src.packs), maxSources)]
	for i := range src.packs {
		if err := s.readChunks(ctx, src, i); err != nil {
			if ctx.Err() != nil {
				release()
				return nil, nil, ctx.Err()
			}
			s.log.Warn("the bytes of a parent are stored again", "pack", src.packs[i].Digest, "error", err)
		}
	}
	return src, release, nil
}

// loadPinned loads a record and pins its packs and image, which are there as
// long as it is held.
func (s *Store) loadPinned(ctx context.Context, id faas.SnapshotID) (*record, func(), error) {
	r, err := s.load(ctx, id)
	if err != nil {
		return nil, nil, err
	}
	unpin, err := s.pins.hold(ctx, r.needs()...)
	if err != nil {
		return nil, nil, err
	}
	if _, err := s.load(ctx, id); err != nil { // deleted, and maybe collected, before they were pinned
		unpin()
		return nil, nil, err
	}
	return r, unpin, nil
}

// needs lists the digests without which a snapshot cannot be read.
func (r *record) needs() []faas.Digest {
	ds := make([]faas.Digest, 0, len(r.manifest.Packs)+1)
	for _, p := range r.manifest.Packs {
		ds = append(ds, p.Digest)
	}
	if d := r.manifest.Snapshot.RootFS; !d.IsZero() {
		ds = append(ds, d)
	}
	return ds
}

// readChunks adds the chunks of one pack. On an error none of them is used.
func (s *Store) readChunks(ctx context.Context, src *sources, i int) error {
	p := &src.packs[i]
	f, err := s.bucket.File(ctx, p.Digest)
	if err != nil {
		return err
	}
	defer f.Close()
	b, err := readSection(f, p, p.Chunks, "table of chunks")
	if err != nil {
		return err
	}
	if err := decodeChunks(b, p.Raw, func(chunk, int64) {}); err != nil {
		return err
	}
	return decodeChunks(b, p.Raw, func(c chunk, offset int64) {
		if _, ok := src.chunks[c.hash]; !ok {
			src.chunks[c.hash] = place{offset: offset, pack: int32(i) + 1, length: c.length}
		}
	})
}
