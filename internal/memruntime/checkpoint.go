package memruntime

import (
	"archive/tar"
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"io"
	"maps"
	"net"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"time"

	"faas"
)

// statePart is the part of a checkpoint that faas.FilesPart is not.
const statePart = "state.json"

// state is what a checkpoint holds besides the files. A restored program starts
// again, a shell at the command it was at, which is as much of going on as
// a goroutine can do.
type state struct {
	Limits   faas.Limits
	Programs []program
}

type program struct {
	Args, Env []string
	Dir, User string
	Done      int // commands of the script that are over
}

// Checkpoint implements faas.Sandbox.
func (s *Sandbox) Checkpoint(ctx context.Context, dir string, freeze bool) (faas.CheckpointInfo, error) {
	start := time.Now()
	if err := s.use(ctx, "checkpoint"); err != nil {
		return faas.CheckpointInfo{}, err
	}
	paused := s.Pause(ctx) == nil // else it is paused already, and stays so
	err := s.writeState(ctx, dir)
	if paused && (err != nil || !freeze) {
		err = errors.Join(err, s.Resume(context.WithoutCancel(ctx)))
	}
	if err != nil {
		return faas.CheckpointInfo{}, faas.Errorf(faas.KindOf(err), "checkpoint sandbox %s: %w", s.spec.ID, err)
	}
	return faas.CheckpointInfo{For: faas.CheckpointFor{Runtime: s.rt.Name()}, Paused: time.Since(start)}, nil
}

func (s *Sandbox) writeState(ctx context.Context, dir string) error {
	if err := wait(ctx, s.rt.opts.Checkpoint); err != nil {
		return err
	}
	st := state{Limits: s.Limits()}
	s.mu.Lock()
	for p := range s.running {
		p.mu.Lock()
		st.Programs = append(st.Programs, program{p.cmd.Args, p.cmd.Env, p.cmd.Dir, p.cmd.User, p.done})
		p.mu.Unlock()
	}
	s.mu.Unlock()
	b, err := json.Marshal(st)
	if err != nil {
		return faas.Errorf(faas.Internal, "encode: %w", err)
	}
	var files bytes.Buffer
	if err := s.writeChanges(&files); err != nil {
		return err
	}
	if s.dead() {
		return faas.Errorf(faas.Conflict, "it has ended")
	}
	return errors.Join(os.WriteFile(filepath.Join(dir, statePart), b, 0o600), os.WriteFile(filepath.Join(dir, faas.FilesPart), files.Bytes(), 0o600))
}

// Changes implements faas.Sandbox.
func (s *Sandbox) Changes(ctx context.Context, w io.Writer) error {
	if err := s.use(ctx, "read the changes of"); err != nil {
		return err
	}
	return s.writeChanges(w)
}

func (s *Sandbox) writeChanges(w io.Writer) error {
	s.mu.Lock()
	files := maps.Clone(s.files)
	s.mu.Unlock()
	base := baseFiles()
	tw := tar.NewWriter(w)
	above := map[string]bool{} // directories that are written
	put := func(h *tar.Header) error {
		for i := range h.Name {
			if dir := h.Name[:i+1]; h.Name[i] == '/' && !above[dir] {
				above[dir] = true
				if err := tw.WriteHeader(&tar.Header{Typeflag: tar.TypeDir, Name: dir, Mode: 0o755, ModTime: s.born}); err != nil {
					return faas.Errorf(faas.Internal, "write changes: %w", err)
				}
			}
		}
		if err := tw.WriteHeader(h); err != nil {
			return faas.Errorf(faas.Internal, "write changes: %w", err)
		}
		return nil
	}
	for _, name := range slices.Sorted(maps.Keys(files)) {
		if name == faas.EnvFile || bytes.Equal(files[name], base[name]) && base[name] != nil {
			continue
		}
		h := &tar.Header{Typeflag: tar.TypeReg, Name: "." + name, Mode: 0o644, Size: int64(len(files[name])), ModTime: s.born}
		if err := put(h); err != nil {
			return err
		}
		if _, err := tw.Write(files[name]); err != nil {
			return faas.Errorf(faas.Internal, "write changes: %w", err)
		}
	}
	for _, name := range slices.Sorted(maps.Keys(base)) {
		if files[name] == nil {
			if err := put(&tar.Header{Typeflag: tar.TypeChar, Name: "." + name}); err != nil {
				return err
			}
		}
	}
	return tw.Close()
}

// putFiles lays the tar of changes at path over the files.
func (s *Sandbox) putFiles(path string) error {
	f, err := os.Open(path)
	if err != nil {
		return faas.Errorf(faas.Internal, "read changes: %w", err)
	}
	defer f.Close()
	for tr := tar.NewReader(f); ; {
		h, err := tr.Next()
		if errors.Is(err, io.EOF) {
			return nil
		}
		if err != nil {
			return faas.Errorf(faas.Internal, "read changes: %w", err)
		}
		name := strings.TrimPrefix(h.Name, ".")
		switch h.Typeflag {
		case tar.TypeReg:
			b, err := io.ReadAll(tr)
			if err != nil {
				return faas.Errorf(faas.Internal, "read changes: %w", err)
			}
			s.disk += int64(len(b))
			s.files[name] = b
		case tar.TypeChar:
			delete(s.files, name)
		}
	}
}

// Restorable implements faas.Runtime.
func (r *Runtime) Restorable(c faas.CheckpointFor) error {
	if c.Runtime != r.Name() {
		return faas.Errorf(faas.Conflict, "the checkpoint was taken by runtime %s, and this one is %s", c.Runtime, r.Name())
	}
	if len(c.CPUFeatures) > 0 {
		return faas.Errorf(faas.Conflict, "the checkpoint needs cpu features that are not here: %s", strings.Join(c.CPUFeatures, ", "))
	}
	return nil
}

// Restore implements faas.Runtime.
func (r *Runtime) Restore(ctx context.Context, spec faas.SandboxSpec, dir string) (faas.Sandbox, error) {
	spec.Blank = false
	b, err := os.ReadFile(filepath.Join(dir, statePart))
	if err != nil {
		return nil, faas.Errorf(faas.Internal, "restore: %w", err)
	}
	var st state
	if err := json.Unmarshal(b, &st); err != nil {
		return nil, faas.Errorf(faas.Internal, "restore: %w", err)
	}
	spec.Files = filepath.Join(dir, faas.FilesPart)
	s, err := r.become(ctx, spec)
	if err == nil && s == nil {
		s, err = r.create(ctx, spec)
	}
	if err != nil {
		return nil, err
	}
	for _, p := range st.Programs {
		if _, err := s.start(context.WithoutCancel(ctx), faas.Command{Args: p.Args, Env: p.Env, Dir: p.Dir, User: p.User}, p.Done); err != nil {
			return nil, errors.Join(err, s.Close())
		}
	}
	return s, nil
}

// Dial implements faas.Sandbox. A program listens with Call.Listen.
func (s *Sandbox) Dial(ctx context.Context, port uint16) (net.Conn, error) {
	if err := s.use(ctx, "dial"); err != nil {
		return nil, err
	}
	s.mu.Lock()
	l := s.listeners[port]
	select {
	case <-s.resumed:
	default:
		l = nil
		defer s.mu.Unlock()
		return nil, faas.Errorf(faas.Unavailable, "dial port %d of sandbox %s: it is paused", port, s.spec.ID)
	}
	s.mu.Unlock()
	if l == nil {
		return nil, faas.Errorf(faas.Conflict, "dial port %d of sandbox %s: nobody listens there", port, s.spec.ID)
	}
	here, there := pipe()
	select {
	case l <- there:
		return here, nil
	case <-s.life.Done():
		return nil, faas.Errorf(faas.Conflict, "dial port %d of sandbox %s: it has ended", port, s.spec.ID)
	case <-ctx.Done():
		return nil, faas.Errorf(faas.KindOf(ctx.Err()), "dial port %d of sandbox %s: %w", port, s.spec.ID, ctx.Err())
	}
}

// duplex is a connection in memory whose directions end each on its own.
type duplex struct {
	net.Conn // what comes in
	out      net.Conn
}

func pipe() (a, b duplex) {
	read1, write1 := net.Pipe()
	read2, write2 := net.Pipe()
	return duplex{read1, write2}, duplex{read2, write1}
}

func (d duplex) Write(b []byte) (int, error)        { return d.out.Write(b) }
func (d duplex) CloseWrite() error                  { return d.out.Close() }
func (d duplex) Close() error                       { return errors.Join(d.Conn.Close(), d.out.Close()) }
func (d duplex) SetWriteDeadline(t time.Time) error { return d.out.SetWriteDeadline(t) }

// SetDeadline implements net.Conn.
func (d duplex) SetDeadline(t time.Time) error {
	return errors.Join(d.SetReadDeadline(t), d.SetWriteDeadline(t))
}

// Listen makes the program answer a port: connections come out of the channel
// until release is called.
func (c *Call) Listen(port uint16) (conns <-chan net.Conn, release func()) {
	ch := make(chan net.Conn)
	s := c.Sandbox
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.listeners == nil {
		s.listeners = map[uint16]chan net.Conn{}
	}
	s.listeners[port] = ch
	return ch, func() {
		s.mu.Lock()
		defer s.mu.Unlock()
		delete(s.listeners, port)
	}
}
