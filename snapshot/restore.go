package snapshot

import (
	"cmp"
	"context"
	"os"
	"path/filepath"
	"slices"
	"sort"
	"sync/atomic"

	"golang.org/x/sync/errgroup"

	"faas"
)

// restoring is the making of files out of packs.
type restoring struct {
	s      *Store
	packs  []openPack
	files  []*os.File
	pieces []landing
	starts []int // where in pieces each frame's begin
}

// openPack is a pack that can be read.
type openPack struct {
	pack   *pack
	file   *os.File
	frames []frame
}

// landing is a piece of a frame and where in which file it belongs: at at, and
// again repeat-1 times, every stride bytes.
type landing struct {
	pack, frame  int32
	from, length int32 // in the frame
	file         int32
	repeat       uint32
	at, stride   int64
}

// restore makes files of the wanted parts in dir, which it makes. reserve is
// asked before anything is written for as many bytes as will be.
func (s *Store) restore(ctx context.Context, m *manifest, want []faas.Part, dir string, reserve func(int64) error) (stamps, error) {
	if err := makeDir(dir, true); err != nil {
		return nil, err
	}
	maps, err := s.readMap(ctx, m)
	if err != nil {
		return nil, err
	}
	t := &restoring{s: s, packs: make([]openPack, len(m.Packs))}
	defer t.close()
	var names []string
	var bytes int64
	needed := map[int32]bool{}
	for i, p := range m.Snapshot.Parts {
		if !slices.ContainsFunc(want, func(w faas.Part) bool { return w.Name == p.Name }) {
			maps[i] = nil
			continue
		}
		names = append(names, p.Name)
		for _, e := range maps[i] {
			if e.pack != zeroPack {
				bytes += e.total()
				needed[e.pack] = true
			}
		}
	}
	if err := reserve(bytes); err != nil {
		return nil, err
	}
	if err := t.openPacks(ctx, m, needed); err != nil {
		return nil, err
	}
	if err := t.openFiles(m.Snapshot.Parts, names, dir); err != nil {
		return nil, err
	}
	t.plan(maps)
	if err := t.run(ctx); err != nil {
		return nil, err
	}
	return stampFiles(dir, names)
}

func (s *Store) readMap(ctx context.Context, m *manifest) ([]extents, error) {
	own := &m.Packs[0]
	f, err := s.bucket.File(ctx, own.Digest)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	packed, err := readSection(f, own, m.Map, "map")
	if err != nil {
		return nil, err
	}
	b, err := s.decodeMap.DecodeAll(packed, nil)
	if err != nil {
		return nil, faas.Errorf(faas.Invalid, "map in pack %s: %w", own.Digest, err)
	}
	sizes, raw := make([]int64, len(m.Snapshot.Parts)), make([]int64, len(m.Packs))
	for i, p := range m.Snapshot.Parts {
		sizes[i] = p.Size
	}
	for i, p := range m.Packs {
		raw[i] = p.Raw
	}
	maps, err := decodeMap(b, sizes, raw)
	if err != nil {
		return nil, faas.Errorf(faas.Invalid, "map in pack %s: %w", own.Digest, err)
	}
	return maps, nil
}

func (t *restoring) close() {
	for _, p := range t.packs {
		if p.file != nil {
			p.file.Close() // only read
		}
	}
	for _, f := range t.files {
		if f != nil {
			f.Close() // in the page cache is where they are wanted; a crash empties the cache anyway
		}
	}
}

// openPacks opens the needed packs and reads their tables of frames.
func (t *restoring) openPacks(ctx context.Context, m *manifest, needed map[int32]bool) error {
	g, ctx := errgroup.WithContext(ctx)
	g.SetLimit(8)
	for i := range needed {
		g.Go(func() error {
			p := &t.packs[i]
			p.pack = &m.Packs[i]
			var err error
			if p.file, err = t.s.bucket.File(ctx, p.pack.Digest); err != nil {
				return err
			}
			b, err := readSection(p.file, p.pack, p.pack.Frames, "table of frames")
			if err != nil {
				return err
			}
			if p.frames, err = decodeFrames(b, p.pack.Frames.At, p.pack.Raw); err != nil {
				return faas.Errorf(faas.Invalid, "table of frames in pack %s: %w", p.pack.Digest, err)
			}
			return nil
		})
	}
	return g.Wait()
}

// openFiles makes the files, all zeros. Their names were checked with the manifest.
func (t *restoring) openFiles(parts []faas.Part, names []string, dir string) error {
	t.files = make([]*os.File, len(parts))
	for i, p := range parts {
		if !slices.Contains(names, p.Name) {
			continue
		}
		f, err := os.OpenFile(filepath.Join(dir, p.Name), os.O_RDWR|os.O_CREATE|os.O_EXCL, 0o600)
		if err != nil {
			return diskError(err, "make part %s", p.Name)
		}
		t.files[i] = f
		if err := f.Truncate(p.Size); err != nil {
			return diskError(err, "make part %s", p.Name)
		}
	}
	return nil
}

// plan sorts what is to be written by the frame that has it.
func (t *restoring) plan(maps []extents) {
	for file, m := range maps {
		var at int64
		for _, e := range m {
			if e.pack != zeroPack {
				t.land(int32(file), at, e)
			}
			at += e.total()
		}
	}
	slices.SortFunc(t.pieces, func(a, b landing) int {
		return cmp.Or(cmp.Compare(a.pack, b.pack), cmp.Compare(a.frame, b.frame), cmp.Compare(a.at, b.at))
	})
	for i, p := range t.pieces {
		if i == 0 || p.pack != t.pieces[i-1].pack || p.frame != t.pieces[i-1].frame {
			t.starts = append(t.starts, i)
		}
	}
}

// land divides an extent among the frames that it is in.
func (t *restoring) land(file int32, at int64, e extent) {
	frames := t.packs[e.pack].frames
	i := sort.Search(len(frames), func(i int) bool { return frames[i].start > e.offset }) - 1
	for done := int64(0); done < e.length; i++ {
		f := frames[i]
		from := e.offset + done - f.start
		n := min(int64(f.raw)-from, e.length-done)
		t.pieces = append(t.pieces, landing{pack: e.pack, frame: int32(i), from: int32(from), length: int32(n), file: file, repeat: e.repeat, at: at + done, stride: e.length})
		done += n
	}
}

// run decompresses the frames and writes them to their places.
func (t *restoring) run(ctx context.Context) error {
	g, ctx := errgroup.WithContext(ctx)
	var next atomic.Int64
	for range min(t.s.workers, len(t.starts)) {
		g.Go(func() error {
			var in, out []byte
			for {
				i := int(next.Add(1)) - 1
				if i >= len(t.starts) {
					return nil
				}
				if err := ctx.Err(); err != nil {
					return err
				}
				end := len(t.pieces)
				if i+1 < len(t.starts) {
					end = t.starts[i+1]
				}
				pieces := t.pieces[t.starts[i]:end]
				var err error
				if in, out, err = t.read(pieces[0], in, out); err != nil {
					return err
				}
				if err := t.write(ctx, pieces, out); err != nil {
					return err
				}
			}
		})
	}
	return g.Wait()
}

// read reads and checks a frame; in and out are buffers to use again.
func (t *restoring) read(l landing, in, out []byte) ([]byte, []byte, error) {
	p := &t.packs[l.pack]
	f := &p.frames[l.frame]
	in = slices.Grow(in[:0], f.packed)[:f.packed]
	if _, err := p.file.ReadAt(in, f.at); err != nil {
		return in, out, faas.Errorf(faas.Internal, "read pack %s: %w", p.pack.Digest, err)
	}
	if faas.Sum(in) != f.sum {
		return in, out, damagedPack(p.pack, "content")
	}
	out, err := t.s.decodeFrame.DecodeAll(in, slices.Grow(out[:0], f.raw))
	if err == nil && len(out) != f.raw {
		err = faas.Errorf(faas.Invalid, "it holds %d bytes instead of %d", len(out), f.raw)
	}
	if err != nil {
		return in, out, faas.Errorf(faas.Invalid, "frame %d of pack %s: %w", l.frame, p.pack.Digest, err)
	}
	return in, out, nil
}

func (t *restoring) write(ctx context.Context, pieces []landing, raw []byte) error {
	for _, p := range pieces {
		b := raw[p.from : p.from+p.length]
		for i := range int64(p.repeat) {
			if i%1024 == 1023 && ctx.Err() != nil {
				return ctx.Err()
			}
			if _, err := t.files[p.file].WriteAt(b, p.at+i*p.stride); err != nil {
				return diskError(err, "write part")
			}
		}
	}
	return nil
}
