package merge

import (
	"context"
	"maps"
	"strings"
	"time"

	"faas"
)

type kind uint8

const (
	absent kind = iota
	regular
	directory
	symlink
	fifo
	socket
	charDevice
	blockDevice
)

var kindOf = map[string]kind{"file": regular, "dir": directory, "symlink": symlink, "fifo": fifo, "socket": socket, "char": charDevice, "block": blockDevice}

// state is what is at a path in one tree. Of what is absent only mtime, the time
// of the deletion, and tree count.
type state struct {
	kind     kind
	opaque   bool // directory: hides the image's
	mode     uint32
	uid, gid uint32
	mtime    time.Time
	target   string    // of a symbolic link
	dev      [2]uint32 // major, minor
	xattrs   map[string]string

	size  int64 // of a regular file
	print fingerprint
	off   int64  // of its content in the tree's archive
	tree  *Tree  // nil: the image's
	link  int32  // names of one file in one tree have the same; 0: the only name
	text  []byte // non-nil: the content itself, made by merging lines
}

// gone is what is absent without anybody having deleted it.
var gone = &state{}

// Image is the image that the trees are changes of. Its methods may be called
// from any goroutine. Paths have no slash at either end; "" is the root.
type Image interface {
	// Stat says what is at a path, without following links; NotFound: nothing.
	Stat(path string) (faas.FileInfo, error)
	// List returns the names in a directory, sorted.
	List(path string) ([]string, error)
	// ReadAt reads the content of a regular file as io.ReaderAt does.
	ReadAt(path string, b []byte, off int64) (int, error)
}

// Scratch is an image with nothing in it.
type Scratch struct{}

// Stat finds nothing but the root.
func (Scratch) Stat(p string) (faas.FileInfo, error) {
	if p == "" {
		return faas.FileInfo{Type: "dir", Mode: 0o755}, nil
	}
	return faas.FileInfo{}, faas.Errorf(faas.NotFound, "the empty image has no %s", p)
}

// List finds nothing.
func (Scratch) List(string) ([]string, error) { return nil, nil }

// ReadAt finds nothing.
func (Scratch) ReadAt(p string, _ []byte, _ int64) (int, error) {
	return 0, faas.Errorf(faas.NotFound, "the empty image has no %s", p)
}

// imageState returns what the image has at p; gone if nothing.
func imageState(img Image, p string) (*state, error) {
	info, err := img.Stat(p)
	if faas.KindOf(err) == faas.NotFound {
		return gone, nil
	}
	if err != nil {
		return nil, err
	}
	k, ok := kindOf[info.Type]
	if !ok {
		return nil, faas.Errorf(faas.Internal, "the image has %q at /%s, which is no type of file", info.Type, p)
	}
	return &state{kind: k, mode: info.Mode, uid: info.UID, gid: info.GID, mtime: info.Modified, target: info.Target, size: info.Size}, nil
}

// sameMeta reports whether two states differ in content at most.
func sameMeta(a, b *state) bool {
	return a.kind == b.kind && (a.kind == absent ||
		a.mode == b.mode && a.uid == b.uid && a.gid == b.gid && a.target == b.target && a.dev == b.dev && maps.Equal(a.xattrs, b.xattrs))
}

// cell is a path with what is there in each tree. Cells are in the order of
// comparePaths. A cell that is in no archive stands for all that the image has
// below it too.
type cell struct {
	path   string
	end    int32    // index after the last cell below it
	up     int32    // index of its directory's cell; -1: it is the root
	states []*state // the base first
	img    *state   // what the image has; nil: not looked up
	leaf   bool     // in no archive
	shows  bool     // some tree shows what the image has below it
	result
}

func (c *cell) base() *state { return c.states[0] }

// survey puts the trees side by side.
type survey struct {
	ctx   context.Context
	img   Image
	trees []*Tree
	cells []cell
	limit int
	room  []*state   // for the states of the next cells
	below [][]*state // by depth: for each tree what hides the image's there
	deep  bool       // also look at each path in a directory of the image that a tree hides whole
}

func (s *survey) run() error {
	at := make([]int32, len(s.trees))
	for i, t := range s.trees {
		if len(t.entries) == 0 || t.entries[0].path != "" {
			at[i] = -1
		}
	}
	img, err := imageState(s.img, "")
	if err != nil {
		return err
	}
	return s.visit("", -1, at, s.hidden(0), img, 1)
}

// visit adds the cell at p and those below it. at has the place of p in each
// archive, or -1. hidden[i] is set where tree i shows nothing of the image: the
// state that did so. img is what the image has at p, or nil if it is not known.
func (s *survey) visit(p string, up int32, at []int32, hidden []*state, img *state, depth int) error {
	if len(s.cells)*len(s.trees) >= s.limit {
		return refuse("more than %d paths of %d trees to compare", s.limit/len(s.trees), len(s.trees))
	}
	if len(s.cells)%1024 == 0 && s.ctx.Err() != nil {
		return faas.Errorf(faas.KindOf(s.ctx.Err()), "comparing: %w", context.Cause(s.ctx))
	}
	here := int32(len(s.cells))
	c := cell{path: p, up: up, states: s.newStates(), img: img, leaf: true}
	below := s.hidden(depth)
	for i, t := range s.trees {
		var err error
		if c.states[i], below[i], err = s.stateOf(&c, t, at[i], hidden[i]); err != nil {
			return err
		}
		c.shows = c.shows || below[i] == nil
	}
	s.cells = append(s.cells, c)
	if !c.leaf || s.deep {
		if err := s.children(here, at, below, c.img, depth+1); err != nil {
			return err
		}
	}
	s.cells[here].end = int32(len(s.cells))
	return nil
}

// newStates takes the states of cells from larger pieces of memory.
func (s *survey) newStates() []*state {
	n := len(s.trees)
	if len(s.room) < n {
		s.room = make([]*state, n*min(len(s.cells)+8, 256))
	}
	states := s.room[:n:n]
	s.room = s.room[n:]
	return states
}

// hidden returns the slice for a depth, which the next cell there takes over.
func (s *survey) hidden(depth int) []*state {
	for len(s.below) <= depth {
		s.below = append(s.below, make([]*state, len(s.trees)))
	}
	return s.below[depth]
}

// stateOf returns what tree t has at c, and what hides the image's below it.
func (s *survey) stateOf(c *cell, t *Tree, at int32, hidden *state) (st, below *state, err error) {
	switch {
	case at >= 0:
		c.leaf = false
		st = &t.entries[at].state
		if st.kind != directory || st.opaque {
			return st, st, nil
		}
		return st, hidden, nil
	case hidden != nil:
		if hidden.kind == absent {
			return hidden, hidden, nil
		}
		// Deleted when what is in its place was made.
		return &state{mtime: hidden.mtime, tree: t}, hidden, nil
	}
	if c.img == nil {
		if c.img, err = imageState(s.img, c.path); err != nil {
			return nil, nil, err
		}
	}
	return c.img, nil, nil
}

// children visits what is in a directory of any tree, and what of the image's is
// visible in some trees and not in others.
func (s *survey) children(here int32, at []int32, below []*state, img *state, depth int) error {
	next := make([]int32, len(at))
	anything, hides := false, false
	for i, t := range s.trees {
		next[i] = -1
		if at[i] >= 0 {
			e := t.entries[at[i]]
			if t.ends[at[i]] > at[i]+1 {
				next[i] = at[i] + 1
			}
			anything = anything || e.kind == directory && (below[i] != nil || next[i] >= 0)
		}
		hides = hides || below[i] != nil
	}
	p := s.cells[here].path
	var names []string
	var err error
	if (anything || s.deep) && hides && s.cells[here].shows {
		if img == nil {
			if img, err = imageState(s.img, p); err != nil {
				return err
			}
		}
		if img.kind == directory {
			if names, err = s.img.List(p); err != nil {
				return err
			}
		}
	}
	prefix := p + "/"
	if p == "" {
		prefix = ""
	}
	childAt := make([]int32, len(at))
	for {
		child := ""
		for i, n := range next {
			if n >= 0 && (child == "" || comparePaths(s.trees[i].entries[n].path, child) < 0) {
				child = s.trees[i].entries[n].path
			}
		}
		for len(names) > 0 && p == "" && names[0] == own {
			names = names[1:]
		}
		if len(names) > 0 && (child == "" || comparePaths(prefix+names[0], child) <= 0) {
			child, names = prefix+names[0], names[1:]
		}
		if child == "" {
			return nil
		}
		for i, n := range next {
			childAt[i] = -1
			if n < 0 || s.trees[i].entries[n].path != child {
				continue
			}
			childAt[i] = n
			if next[i] = s.trees[i].ends[n]; next[i] >= s.trees[i].ends[at[i]] {
				next[i] = -1
			}
		}
		var childImg *state
		if img != nil && img.kind != directory {
			childImg = gone
		}
		if err := s.visit(child, here, childAt, below, childImg, depth); err != nil {
			return err
		}
	}
}

// imageAt returns what the image has at a cell.
func (s *survey) imageAt(c *cell) (*state, error) {
	if c.img != nil {
		return c.img, nil
	}
	var err error
	if c.img, err = imageState(s.img, c.path); err != nil {
		return nil, err
	}
	return c.img, nil
}

// display is how people see a path.
func display(p string) string { return "/" + p }

// clean is the inverse of display, for what people write.
func clean(p string) string { return strings.Trim(p, "/") }
