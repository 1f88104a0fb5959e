package image

import (
	"archive/tar"
	"bytes"
	"fmt"
	"maps"
	"math/rand/v2"
	"path"
	"slices"
	"strings"
	"testing"
	"time"
)

// model says what layers mean in the plainest way: a map from path to file.
type model map[string]*modelFile

type modelFile struct {
	ino      *modelInode
	explicit bool // of directories: an entry described it
}

type modelInode struct {
	h    tar.Header
	data []byte
}

func impliedDir() *modelFile {
	return &modelFile{ino: &modelInode{h: tar.Header{Typeflag: tar.TypeDir, Mode: 0o755, ModTime: time.Unix(0, 0)}}}
}

func (f *modelFile) dir() bool { return f.ino.h.Typeflag == tar.TypeDir }

// modelLayer is what one layer says, collected entry by entry.
type modelLayer struct {
	files    model
	deleted  map[string]bool
	opaque   map[string]bool
	archive  bytes.Buffer
	contents []string // for messages
}

func newModelLayer() *modelLayer {
	return &modelLayer{files: model{"": impliedDir()}, deleted: map[string]bool{}, opaque: map[string]bool{}}
}

func parents(p string) (ps []string) {
	for i, c := range p {
		if c == '/' {
			ps = append(ps, p[:i])
		}
	}
	return ps
}

func below(p, dir string) bool { return dir == "" && p != "" || strings.HasPrefix(p, dir+"/") }

// clear forgets what the layer said below p.
func (l *modelLayer) clear(p string) {
	maps.DeleteFunc(l.files, func(q string, _ *modelFile) bool { return below(q, p) })
	maps.DeleteFunc(l.deleted, func(q string, _ bool) bool { return below(q, p) })
	maps.DeleteFunc(l.opaque, func(q string, _ bool) bool { return q == p || below(q, p) })
}

func (l *modelLayer) put(p string, f *modelFile) {
	for _, up := range parents(p) {
		if old := l.files[up]; old == nil || !old.dir() {
			if old != nil {
				l.clear(up)
			}
			l.files[up] = impliedDir()
		}
	}
	if old := l.files[p]; !f.dir() || old != nil && !old.dir() {
		l.clear(p)
	}
	l.files[p] = f
}

func (l *modelLayer) whiteout(p string, opaque bool) {
	for _, up := range append(parents(p), p) {
		if f := l.files[up]; f != nil && !f.dir() && (opaque || up != p) {
			return // below a file of this layer there is nothing to hide
		}
	}
	if opaque {
		l.opaque[p] = true
	} else {
		l.deleted[p] = true
	}
}

// apply lays the layer over m.
func (m model) apply(l *modelLayer) {
	for d := range l.opaque {
		if f := m[d]; f != nil && f.dir() {
			maps.DeleteFunc(m, func(q string, _ *modelFile) bool { return below(q, d) })
		}
	}
	for p := range l.deleted {
		maps.DeleteFunc(m, func(q string, _ *modelFile) bool { return q == p || below(q, p) })
	}
	for _, p := range slices.Sorted(maps.Keys(l.files)) {
		f, old := l.files[p], m[p]
		switch {
		case old != nil && old.dir() && f.dir() && !f.explicit:
			continue
		case old != nil && !(old.dir() && f.dir()):
			maps.DeleteFunc(m, func(q string, _ *modelFile) bool { return below(q, p) })
		}
		m[p] = f
	}
}

// tree is what a reader should see of the model.
func (m model) tree() map[string]entry {
	tree := map[string]entry{}
	links := map[*modelInode]int{}
	device := func(f *modelFile) bool { return f.ino.h.Typeflag == tar.TypeChar || f.ino.h.Typeflag == tar.TypeBlock }
	for p, f := range m {
		if device(f) {
			continue
		}
		links[f.ino]++
		if f.dir() {
			links[f.ino]++
			if p != "" {
				links[m[strings.TrimPrefix(path.Dir("/"+p), "/")].ino]++
			}
		}
	}
	for p, f := range m {
		if device(f) {
			continue
		}
		h := f.ino.h
		e := entry{mode: uint16(h.Mode), uid: uint32(h.Uid), gid: uint32(h.Gid), mtime: uint64(h.ModTime.Unix()),
			nsec: uint32(h.ModTime.Nanosecond()), links: links[f.ino], id: fmt.Sprintf("%p", f.ino)}
		switch h.Typeflag {
		case tar.TypeReg:
			e.mode |= modeRegular
			e.size, e.sum = int64(len(f.ino.data)), sum(f.ino.data)
		case tar.TypeDir:
			e.mode |= modeDir
		case tar.TypeSymlink:
			e.mode |= modeSymlink
			e.sum = h.Linkname
		case tar.TypeFifo:
			e.mode |= modeFIFO
		}
		tree[p] = e
	}
	// The root counts itself once more than the loop: it has no name.
	root := tree[""]
	root.links = 2
	for p, e := range tree {
		if p != "" && !strings.Contains(p, "/") && e.mode&modeType == modeDir {
			root.links++
		}
	}
	tree[""] = root
	return tree
}

// layerMaker writes random layers and tells the model what is in them.
type layerMaker struct {
	t     *testing.T
	rnd   *rand.Rand
	lower model
}

var modelNames = []string{"a", "b", "c", "-", "!x", "zz", "..."}

func (g *layerMaker) path() string {
	p := modelNames[g.rnd.IntN(len(modelNames))]
	for g.rnd.IntN(2) == 0 && strings.Count(p, "/") < 3 {
		p += "/" + modelNames[g.rnd.IntN(len(modelNames))]
	}
	return p
}

func (g *layerMaker) layer(entries int) *modelLayer {
	l := newModelLayer()
	w := tar.NewWriter(&l.archive)
	for range entries {
		h, data := g.entry(l)
		if h == nil {
			continue
		}
		if g.rnd.IntN(4) == 0 {
			h.Name = "./" + h.Name
		}
		h.Format = tar.FormatPAX
		l.contents = append(l.contents, fmt.Sprintf("%c %s -> %s (%d)", h.Typeflag, h.Name, h.Linkname, len(data)))
		if err := w.WriteHeader(h); err != nil {
			g.t.Fatal(err)
		}
		if _, err := w.Write(data); err != nil {
			g.t.Fatal(err)
		}
	}
	if err := w.Close(); err != nil {
		g.t.Fatal(err)
	}
	return l
}

// entry makes up an entry and adds it to the model.
func (g *layerMaker) entry(l *modelLayer) (*tar.Header, []byte) {
	p := g.path()
	dir, base := path.Split(p)
	h := &tar.Header{Name: p, Mode: int64(g.rnd.IntN(0o10000)), Uid: g.rnd.IntN(70000), Gid: g.rnd.IntN(3),
		ModTime: time.Unix(int64(g.rnd.Uint32()), int64(g.rnd.IntN(1e9)))}
	var data []byte
	switch g.rnd.IntN(10) {
	case 0: // a deletion; its path must exist nowhere
		h.Typeflag, h.Name, h.Mode = tar.TypeReg, dir+".wh."+base, 0
		l.whiteout(p, false)
		return h, nil
	case 1:
		h.Typeflag, h.Name = tar.TypeReg, p+"/.wh..wh..opq"
		l.whiteout(p, true)
		return h, nil
	case 2, 3:
		h.Typeflag = tar.TypeDir
		h.Name += "/"
	case 4:
		h.Typeflag, h.Linkname = tar.TypeSymlink, strings.Repeat("../", g.rnd.IntN(3))+g.path()
	case 5:
		return h, g.hardlink(l, h, p)
	case 6:
		h.Typeflag = tar.TypeFifo
	case 7:
		h.Typeflag = []byte{tar.TypeChar, tar.TypeBlock}[g.rnd.IntN(2)]
	default:
		h.Typeflag = tar.TypeReg
		data = make([]byte, []int{0, 1, 100, blockSize, blockSize + 1, 3 * blockSize}[g.rnd.IntN(6)])
		if g.rnd.IntN(3) > 0 {
			for i := range data {
				data[i] = byte(g.rnd.Uint32())
			}
		}
		h.Size = int64(len(data))
	}
	l.put(p, &modelFile{ino: &modelInode{h: *h, data: data}, explicit: true})
	return h, data
}

// hardlink turns h into a link to something that a link can lead to, or else
// into an empty file.
func (g *layerMaker) hardlink(l *modelLayer, h *tar.Header, p string) []byte {
	var targets []string
	for _, m := range []model{l.files, g.lower} {
		for q, f := range m {
			shadowed := slices.ContainsFunc(parents(q), func(up string) bool { f := l.files[up]; return f != nil && !f.dir() })
			if !f.dir() && (l.files[q] == f || l.files[q] == nil && !shadowed) {
				targets = append(targets, q)
			}
		}
	}
	if len(targets) == 0 {
		h.Typeflag = tar.TypeReg
		l.put(p, &modelFile{ino: &modelInode{h: *h}, explicit: true})
		return nil
	}
	slices.Sort(targets)
	h.Typeflag, h.Linkname = tar.TypeLink, targets[g.rnd.IntN(len(targets))]
	f := l.files[h.Linkname]
	if f == nil {
		f = g.lower[h.Linkname]
	}
	l.put(p, &modelFile{ino: f.ino, explicit: true})
	return nil
}

func TestLayersMeanWhatTheModelSays(t *testing.T) {
	t.Parallel()
	for seed := range uint64(150) {
		g := &layerMaker{t: t, rnd: rand.New(rand.NewPCG(seed, 7)), lower: model{"": impliedDir()}}
		var archives [][]byte
		var log []string
		for i := range 1 + g.rnd.IntN(4) {
			l := g.layer(25)
			g.lower.apply(l)
			archives = append(archives, l.archive.Bytes())
			log = append(log, fmt.Sprintf("layer %d:\n\t%s", i, strings.Join(l.contents, "\n\t")))
		}
		file, _, err := convert(t, false, archives...)
		if err != nil {
			t.Fatalf("seed %d: %v\n%s", seed, err, strings.Join(log, "\n"))
		}
		fsckErofs(t, file)
		compare(t, readerGvisor, g.lower.tree(), readGvisor(t, file))
		compare(t, readerGo, g.lower.tree(), readGo(t, file))
		compare(t, readerOwn, g.lower.tree(), readOwn(t, file))
		if t.Failed() {
			t.Fatalf("seed %d:\n%s", seed, strings.Join(log, "\n"))
		}
	}
}
