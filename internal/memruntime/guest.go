package memruntime

import (
	"archive/tar"
	"bytes"
	"context"
	"errors"
	"io"
	"maps"
	"path"
	"slices"
	"strings"

	"faas"
	"faas/guest"
)

// guestProgram is what faas.GuestPath does, over the map of files: directories
// are there as long as something is in them, and there are no links.
func guestProgram(ctx context.Context, c *Call) int {
	enc, err := guest.NewEncoder(c.Stdout)
	if err != nil {
		return 1
	}
	end, err := guestVerb(ctx, c, enc)
	if err != nil {
		end.Kind, end.Message = faas.KindOf(err), err.Error()
	}
	if err := enc.End(end); err != nil {
		return 1
	}
	return 0
}

func guestVerb(ctx context.Context, c *Call, enc *guest.Encoder) (guest.End, error) {
	args := c.Args[1:]
	verb, deep := args[0], args[1] == guest.Recursive
	if deep {
		args = args[1:]
	}
	g := guestCall{Call: c, enc: enc, name: path.Clean(args[1]), deep: deep}
	switch verb {
	case guest.Untar:
		return g.untar()
	case guest.Tar:
		return g.tar(strings.HasSuffix(args[1], "/."))
	case guest.List, guest.Stat:
		return guest.End{}, g.list(verb == guest.Stat)
	case guest.Cat:
		b, ok := c.file(g.name)
		if !ok {
			return guest.End{}, g.missing()
		}
		_, err := enc.Write(b)
		return guest.End{Files: 1, Bytes: int64(len(b))}, err
	case guest.Remove:
		return guest.End{}, g.remove()
	case guest.Move:
		return guest.End{}, g.move(args[2])
	case guest.Watch:
		return guest.End{}, g.watch(ctx)
	}
	return guest.End{}, faas.Errorf(faas.Invalid, "unknown verb %q", verb)
}

type guestCall struct {
	*Call
	enc  *guest.Encoder
	name string
	deep bool
}

func (g *guestCall) missing() error {
	if len(g.Sandbox.under(g.name)) > 0 {
		return faas.Errorf(faas.Conflict, "%s is a dir and not a file", g.name)
	}
	return faas.Errorf(faas.NotFound, "%s: no such file or directory", g.name)
}

// under returns the files below a directory, or the file of that name itself.
func (s *Sandbox) under(dir string) map[string][]byte {
	s.mu.Lock()
	defer s.mu.Unlock()
	found := map[string][]byte{}
	for name, b := range s.files {
		if name == dir || strings.HasPrefix(name, strings.TrimSuffix(dir, "/")+"/") {
			found[name] = b
		}
	}
	return found
}

func (g *guestCall) untar() (end guest.End, err error) {
	if _, ok := g.file(g.name); ok {
		return end, faas.Errorf(faas.Conflict, "%s is not a directory", g.name)
	}
	if parent := path.Dir(g.name); parent != "/" && parent != "/tmp" && len(g.Sandbox.under(parent)) == 0 {
		return end, faas.Errorf(faas.NotFound, "neither %s nor %s is there: make one of them first", g.name, parent)
	}
	r := tar.NewReader(g.Stdin)
	for {
		h, err := r.Next()
		if err == io.EOF {
			_, err := io.Copy(io.Discard, g.Stdin)
			return end, err
		}
		if err != nil {
			return end, faas.Errorf(faas.Invalid, "the archive breaks off or is damaged: %w", err)
		}
		switch {
		case path.IsAbs(h.Name), slices.Contains(strings.Split(h.Name, "/"), ".."):
			return end, faas.Errorf(faas.Invalid, "the archive has the name %q: want names below the target", h.Name)
		case h.Typeflag == tar.TypeDir:
			continue
		case h.Typeflag != tar.TypeReg:
			return end, faas.Errorf(faas.Invalid, "the archive has %q, which is no file", h.Name)
		}
		name := path.Join(g.name, h.Name)
		if err := g.Sandbox.write(name, nil, false); err != nil {
			return end, faas.Errorf(faas.Exhausted, "write %q: %w", h.Name, err)
		}
		n, err := io.Copy(appender{g.Sandbox, name}, r)
		if err != nil {
			kind := faas.Invalid
			if errors.Is(err, errNoSpace) {
				kind = faas.Exhausted
			}
			g.Sandbox.drop(name)
			return end, faas.Errorf(kind, "after %d files with %d bytes: write %q: %w", end.Files, end.Bytes, h.Name, err)
		}
		end.Files++
		end.Bytes += n
	}
}

type appender struct {
	s    *Sandbox
	name string
}

func (a appender) Write(p []byte) (int, error) {
	if err := a.s.write(a.name, p, true); err != nil {
		return 0, err
	}
	return len(p), nil
}

// drop deletes files.
func (s *Sandbox) drop(names ...string) {
	s.mu.Lock()
	defer s.mu.Unlock()
	for _, name := range names {
		s.disk -= int64(len(s.files[name]))
		delete(s.files, name)
	}
	s.touch()
}

func (g *guestCall) tar(contents bool) (end guest.End, err error) {
	files := g.Sandbox.under(g.name)
	if len(files) == 0 {
		return end, g.missing()
	}
	top := path.Base(g.name)
	if contents || g.name == "/" {
		top = "."
	}
	w := tar.NewWriter(g.enc)
	for _, name := range slices.Sorted(maps.Keys(files)) {
		h := &tar.Header{Typeflag: tar.TypeReg, Name: path.Join(top, strings.TrimPrefix(name, g.name)), Mode: 0o644, Size: int64(len(files[name])), ModTime: g.Sandbox.born}
		if err := w.WriteHeader(h); err != nil {
			return end, err
		}
		if _, err := w.Write(files[name]); err != nil {
			return end, err
		}
		end.Files++
		end.Bytes += h.Size
	}
	return end, w.Close()
}

func (g *guestCall) list(stat bool) error {
	files := g.Sandbox.under(g.name)
	if len(files) == 0 && g.name != "/tmp" {
		return g.missing()
	}
	tell := func(name, kind string, size int) error {
		return g.enc.Record(faas.FileInfo{Path: name, Type: kind, Mode: 0o644, Size: int64(size), Modified: g.Sandbox.born})
	}
	if b, ok := files[g.name]; ok {
		return tell(g.name, "file", len(b))
	}
	if stat {
		return tell(g.name, "dir", 0)
	}
	told := map[string]bool{}
	for _, name := range slices.Sorted(maps.Keys(files)) {
		at := g.name
		parts := strings.Split(strings.Trim(strings.TrimPrefix(name, g.name), "/"), "/")
		for i, part := range parts {
			at = path.Join(at, part)
			last := i == len(parts)-1
			if told[at] || !g.deep && i > 0 {
				continue
			}
			told[at] = true
			kind, size := "dir", 0
			if last {
				kind, size = "file", len(files[name])
			}
			if err := tell(at, kind, size); err != nil {
				return err
			}
		}
	}
	return nil
}

func (g *guestCall) remove() error {
	files := g.Sandbox.under(g.name)
	if len(files) == 0 {
		return g.missing()
	}
	if _, ok := files[g.name]; !ok && !g.deep {
		return faas.Errorf(faas.Conflict, "%s is a directory with files in it: ask for recursive to remove them too", g.name)
	}
	g.Sandbox.drop(slices.Collect(maps.Keys(files))...)
	return nil
}

func (g *guestCall) move(to string) error {
	files := g.Sandbox.under(g.name)
	if len(files) == 0 {
		return g.missing()
	}
	if below := g.Sandbox.under(path.Clean(to)); len(below) > 0 && below[path.Clean(to)] == nil {
		to = path.Join(to, path.Base(g.name))
	}
	for name, b := range files {
		g.Sandbox.drop(name)
		if err := g.Sandbox.write(path.Join(to, strings.TrimPrefix(name, g.name)), b, false); err != nil {
			return faas.Errorf(faas.Exhausted, "move %s: %w", name, err)
		}
	}
	return nil
}

// watch compares the files with how they were each time that one has changed.
func (g *guestCall) watch(ctx context.Context) error {
	next := g.Sandbox.next()
	was := g.Sandbox.under(g.name)
	if len(was) == 0 {
		return g.missing()
	}
	if err := g.enc.Record(faas.FileEvent{Path: g.name, Kind: faas.FileWatching}); err != nil {
		return err
	}
	for {
		select {
		case <-ctx.Done():
			return ctx.Err()
		case <-next:
		}
		next = g.Sandbox.next()
		is := g.Sandbox.under(g.name)
		for _, name := range slices.Sorted(maps.Keys(is)) {
			kind := faas.FileModified
			if old, ok := was[name]; !ok {
				kind = faas.FileCreated
			} else if bytes.Equal(old, is[name]) {
				continue
			}
			if err := g.enc.Record(faas.FileEvent{Path: name, Kind: kind}); err != nil {
				return err
			}
		}
		for _, name := range slices.Sorted(maps.Keys(was)) {
			if _, ok := is[name]; !ok {
				if err := g.enc.Record(faas.FileEvent{Path: name, Kind: faas.FileDeleted}); err != nil {
					return err
				}
			}
		}
		was = is
	}
}

// next returns a channel that is closed with the next change of a file.
func (s *Sandbox) next() <-chan struct{} {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.changed
}

// touch says that a file has changed; s.mu is held.
func (s *Sandbox) touch() {
	close(s.changed)
	s.changed = make(chan struct{})
}
