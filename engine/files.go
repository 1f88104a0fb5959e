package engine

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"io"
	"path"
	"strings"
	"sync"

	"faas"
	"faas/guest"
)

const (
	maxPath        = 4096    // bytes, as everywhere in Linux
	maxFilesListed = 100_000 // files of one list
)

// guestEnv makes the guest program start fast: without it Go first looks for
// limits in files that the sandbox does not have.
var guestEnv = []string{"GOMAXPROCS=1"}

// PutFiles unpacks a tar under dir in an instance and returns how many files
// with how many bytes it wrote, also on error. The last element of dir is made
// if it is missing. Nothing is written outside of dir, whatever the tar says;
// see docs/files.md. Exhausted: the disk is full; what was written stays.
func (e *Engine) PutFiles(ctx context.Context, owner, instance, dir string, tar io.Reader) (files int, size int64, err error) {
	end, err := e.onFiles(ctx, owner, instance, guestCall{args: []string{guest.Untar}, paths: []string{dir}, in: tar})
	return end.Files, end.Bytes, err
}

// GetFiles writes a tar of a file or a tree in an instance to w. Its names
// begin with the last element of the path; with "." if that ends in "/.".
func (e *Engine) GetFiles(ctx context.Context, owner, instance, name string, w io.Writer) error {
	_, err := e.onFiles(ctx, owner, instance, guestCall{args: []string{guest.Tar}, paths: []string{name}, out: guest.Decoder{Data: w}})
	return err
}

// ReadFile writes what is in a file of an instance to w.
func (e *Engine) ReadFile(ctx context.Context, owner, instance, name string, w io.Writer) error {
	_, err := e.onFiles(ctx, owner, instance, guestCall{args: []string{guest.Cat}, paths: []string{name}, out: guest.Decoder{Data: w}})
	return err
}

// ListFiles lists a directory of an instance or, with recursive, the tree below
// it. Of anything else than a directory it gives that itself.
func (e *Engine) ListFiles(ctx context.Context, owner, instance, name string, recursive bool) ([]faas.FileInfo, error) {
	args := []string{guest.List}
	if recursive {
		args = append(args, guest.Recursive)
	}
	return e.infos(ctx, owner, instance, args, name)
}

// StatFile returns what a path in an instance leads to; links are followed.
func (e *Engine) StatFile(ctx context.Context, owner, instance, name string) (faas.FileInfo, error) {
	list, err := e.infos(ctx, owner, instance, []string{guest.Stat}, name)
	if err == nil && len(list) != 1 {
		err = faas.Errorf(faas.Conflict, "the guest program told of %d files in place of %s", len(list), name)
	}
	if err != nil {
		return faas.FileInfo{}, err
	}
	return list[0], nil
}

func (e *Engine) infos(ctx context.Context, owner, instance string, args []string, name string) ([]faas.FileInfo, error) {
	list := []faas.FileInfo{}
	_, err := e.onFiles(ctx, owner, instance, guestCall{args: args, paths: []string{name}, out: guest.Decoder{Record: func(b []byte) error {
		var i faas.FileInfo
		if err := decodeRecord(b, &i); err != nil {
			return err
		}
		if len(list) >= maxFilesListed {
			return faas.Errorf(faas.Exhausted, "%s has more than %d files: list a part of it", name, maxFilesListed)
		}
		list = append(list, i)
		return nil
	}}})
	if err != nil {
		return nil, err
	}
	return list, nil
}

// RemoveFiles removes a file, a link or an empty directory of an instance or,
// with recursive, a whole tree.
func (e *Engine) RemoveFiles(ctx context.Context, owner, instance, name string, recursive bool) error {
	args := []string{guest.Remove}
	if recursive {
		args = append(args, guest.Recursive)
	}
	_, err := e.onFiles(ctx, owner, instance, guestCall{args: args, paths: []string{name}})
	return err
}

// MoveFile gives a file or tree of an instance another name, as mv does: into
// to if that is a directory, in place of it if it is a file.
func (e *Engine) MoveFile(ctx context.Context, owner, instance, from, to string) error {
	_, err := e.onFiles(ctx, owner, instance, guestCall{args: []string{guest.Move}, paths: []string{from, to}})
	return err
}

// WatchFiles tells each change of a directory tree in an instance until ctx
// ends, each returns an error, or what is watched is gone. The first event is
// of kind faas.FileWatching. It uses the instance as long as it lasts.
func (e *Engine) WatchFiles(ctx context.Context, owner, instance, name string, each func(faas.FileEvent) error) error {
	_, err := e.onFiles(ctx, owner, instance, guestCall{args: []string{guest.Watch}, paths: []string{name}, out: guest.Decoder{Record: func(b []byte) error {
		var ev faas.FileEvent
		if err := decodeRecord(b, &ev); err != nil {
			return err
		}
		return each(ev)
	}}})
	return err
}

func decodeRecord(b []byte, v any) error {
	if err := json.Unmarshal(b, v); err != nil {
		return faas.Errorf(faas.Conflict, "the guest program's record makes no sense: %w", err)
	}
	return nil
}

// guestCall is one call of the guest program.
type guestCall struct {
	args  []string
	paths []string
	in    io.Reader
	out   guest.Decoder
}

func checkPaths(paths []string) error {
	for _, p := range paths {
		switch {
		case !path.IsAbs(p):
			return faas.Errorf(faas.Invalid, "path %q is not absolute: begin it with /", p)
		case len(p) > maxPath:
			return faas.Errorf(faas.Invalid, "a path of %d bytes: want at most %d", len(p), maxPath)
		case strings.ContainsRune(p, 0):
			return faas.Errorf(faas.Invalid, "path %q has a zero byte", p)
		}
	}
	return nil
}

// onFiles runs the guest program in an instance, which it wakes and keeps
// awake. When ctx ends, or a stream fails, the guest program is killed.
func (e *Engine) onFiles(ctx context.Context, owner, instance string, c guestCall) (guest.End, error) {
	if err := checkPaths(c.paths); err != nil {
		return guest.End{}, err
	}
	if err := e.enter(); err != nil {
		return guest.End{}, err
	}
	defer e.work.Done()
	i, err := e.findInstance(owner, instance)
	if err != nil {
		return guest.End{}, err
	}
	u, err := e.use(ctx, i)
	if err != nil {
		return guest.End{}, err
	}
	defer u.release()
	select {
	case e.execs <- struct{}{}:
		defer func() { <-e.execs }()
	default:
		return guest.End{}, faas.WithRetryAfter(faas.Errorf(faas.Exhausted, "%d programs run in instances already; try again later", cap(e.execs)), minRetryAfter)
	}
	ctx, cancel := context.WithCancelCause(ctx)
	defer cancel(nil)
	defer context.AfterFunc(e.ctx, func() { cancel(errClosed()) })()
	return c.run(ctx, cancel, u)
}

func (c *guestCall) run(ctx context.Context, cancel context.CancelCauseFunc, u *inUse) (guest.End, error) {
	cmd := faas.Command{Args: append(append([]string{faas.GuestPath}, c.args...), c.paths...), Env: guestEnv,
		Stdout: &givesUp{w: &c.out, cancel: cancel}, Stderr: &tail{}}
	if c.in != nil {
		cmd.Stdin = &upload{r: c.in, cancel: cancel}
	}
	p, err := u.Start(ctx, cmd)
	if err != nil {
		return guest.End{}, err
	}
	exit, err := p.Wait()
	end, derr := c.out.End()
	switch cause := context.Cause(ctx); {
	case cause != nil && !(errors.Is(cause, context.Canceled) && derr == nil):
		return end, faas.Errorf(faas.KindOf(cause), "%s in instance %s: %w", c.args[0], u.i.id, cause)
	case derr == nil:
		return end, end.Err()
	}
	if why := u.interrupted(); why != nil {
		return end, why
	}
	switch {
	case err != nil:
		return end, err
	case exit.Reason == faas.OutOfMemory:
		return end, faas.Errorf(faas.Exhausted, "instance %s ran out of memory while its files were worked on", u.i.id)
	case exit.Code == faas.ExitNotFound, exit.Code == faas.ExitNotExecutable:
		return end, faas.Errorf(faas.Conflict, "instance %s has no guest program at %s: its image was made ready by an older node, or it was removed; start another instance", u.i.id, faas.GuestPath)
	case exit.Reason == faas.Killed:
		return end, faas.Errorf(faas.Conflict, "instance %s ended while its files were worked on", u.i.id)
	}
	return end, faas.Errorf(faas.KindOf(derr), "instance %s: %w (exit code %d) %s", u.i.id, derr, exit.Code, cmd.Stderr)
}

// givesUp passes the answer on and ends the work when nobody takes it.
type givesUp struct {
	w      io.Writer
	cancel context.CancelCauseFunc
}

func (g *givesUp) Write(b []byte) (int, error) {
	n, err := g.w.Write(b)
	if err != nil {
		g.cancel(err)
	}
	return n, err
}

// upload is the caller's input. An error of it is not taken for its end.
type upload struct {
	r      io.Reader
	cancel context.CancelCauseFunc
}

func (s *upload) Read(b []byte) (int, error) {
	n, err := s.r.Read(b)
	if err != nil && err != io.EOF {
		s.cancel(err)
	}
	return n, err
}

// tail keeps the beginning of what a program says in its distress.
type tail struct {
	mu sync.Mutex
	b  bytes.Buffer
}

const tailBytes = 512

// Write implements io.Writer.
func (t *tail) Write(p []byte) (int, error) {
	t.mu.Lock()
	defer t.mu.Unlock()
	t.b.Write(p[:min(len(p), tailBytes-t.b.Len())])
	return len(p), nil
}

// String returns it in one line.
func (t *tail) String() string {
	t.mu.Lock()
	defer t.mu.Unlock()
	return strings.Join(strings.Fields(t.b.String()), " ")
}
