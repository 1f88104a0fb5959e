package memruntime

import (
	"context"
	"net"
	"sync"
	"time"

	"faas"
)

// baseMemory is what an idle sandbox is charged, as a sandbox's kernel would be.
const baseMemory = 1 << 20

// Sandbox implements faas.Sandbox. Its file system is a map of paths to bytes.
type Sandbox struct {
	rt   *Runtime
	spec faas.SandboxSpec
	born time.Time
	life context.Context // ends when the sandbox dies
	kill context.CancelCauseFunc
	done chan struct{} // closed once dead and no program runs any more

	wg sync.WaitGroup // running programs

	mu      sync.Mutex
	limits  faas.Limits
	resumed chan struct{} // closed unless paused
	files   map[string][]byte
	changed chan struct{} // closed, and made anew, when a file changes
	disk    int64
	memory  int64
	procs   int
	ended   bool
	reason  faas.Reason
	err     error

	running   map[*Process]bool
	listeners map[uint16]chan net.Conn

	closeOnce sync.Once
}

func newSandbox(r *Runtime, spec faas.SandboxSpec) *Sandbox {
	life, kill := context.WithCancelCause(context.Background())
	running := make(chan struct{})
	close(running)
	return &Sandbox{
		rt: r, spec: spec, born: time.Now(), life: life, kill: kill, done: make(chan struct{}),
		limits: spec.Limits, resumed: running, memory: baseMemory, procs: 1,
		files: baseFiles(), changed: make(chan struct{}), running: map[*Process]bool{},
	}
}

// baseFiles are those of every image.
func baseFiles() map[string][]byte {
	return map[string][]byte{"/etc/passwd": []byte("root:x:0:0:root:/root:/bin/sh\nnobody:x:65534:65534:nobody:/:/bin/false\n")}
}

// ID implements faas.Sandbox.
func (s *Sandbox) ID() string { return s.spec.ID }

// Spec returns what the sandbox was created from.
func (s *Sandbox) Spec() faas.SandboxSpec { return s.spec }

// Limits returns the limits in force.
func (s *Sandbox) Limits() faas.Limits {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.limits
}

// end kills the sandbox once; the first reason stays. It does not wait.
func (s *Sandbox) end(reason faas.Reason, err error) {
	s.mu.Lock()
	if s.ended {
		s.mu.Unlock()
		return
	}
	s.ended, s.reason, s.err = true, reason, err
	s.mu.Unlock()
	s.kill(errKilled)
	go func() { // owned by done: Close waits for it
		s.wg.Wait()
		close(s.done)
	}()
}

func (s *Sandbox) dead() bool {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.ended
}

// use returns an error unless the sandbox can be worked with.
func (s *Sandbox) use(ctx context.Context, verb string) error {
	if err := ctx.Err(); err != nil {
		return faas.Errorf(faas.KindOf(err), "%s sandbox %s: %w", verb, s.spec.ID, err)
	}
	if s.dead() {
		return faas.Errorf(faas.Conflict, "%s sandbox %s: it has ended", verb, s.spec.ID)
	}
	return nil
}

// SetLimits implements faas.Sandbox. A zero field keeps what is in force; the
// disk limit is fixed when the sandbox is made.
func (s *Sandbox) SetLimits(ctx context.Context, l faas.Limits) error {
	if err := s.use(ctx, "set limits of"); err != nil {
		return err
	}
	s.mu.Lock()
	defer s.mu.Unlock()
	if l.Disk != 0 && l.Disk != s.limits.Disk {
		return faas.Errorf(faas.Invalid, "set limits of sandbox %s: the disk limit of a running sandbox can not change from %d to %d", s.spec.ID, s.limits.Disk, l.Disk)
	}
	s.limits = l.Or(s.limits)
	return nil
}

// Pause implements faas.Sandbox: programs stop at their next read, write or
// end of sleep.
func (s *Sandbox) Pause(ctx context.Context) error {
	if err := s.use(ctx, "pause"); err != nil {
		return err
	}
	s.mu.Lock()
	defer s.mu.Unlock()
	select {
	case <-s.resumed:
		s.resumed = make(chan struct{})
		return nil
	default:
		return faas.Errorf(faas.Conflict, "pause sandbox %s: it is paused already", s.spec.ID)
	}
}

// Resume implements faas.Sandbox.
func (s *Sandbox) Resume(ctx context.Context) error {
	if err := s.use(ctx, "resume"); err != nil {
		return err
	}
	s.mu.Lock()
	defer s.mu.Unlock()
	select {
	case <-s.resumed:
		return faas.Errorf(faas.Conflict, "resume sandbox %s: it is not paused", s.spec.ID)
	default:
		close(s.resumed)
		return nil
	}
}

// gate blocks while the sandbox is paused and returns ctx's error once it ended.
func (s *Sandbox) gate(ctx context.Context) error {
	s.mu.Lock()
	resumed := s.resumed
	s.mu.Unlock()
	select {
	case <-resumed:
		return ctx.Err()
	case <-ctx.Done():
		return ctx.Err()
	}
}

// Stats implements faas.Sandbox.
func (s *Sandbox) Stats(ctx context.Context) (faas.Stats, error) {
	if err := s.use(ctx, "read stats of"); err != nil {
		return faas.Stats{}, err
	}
	s.mu.Lock()
	defer s.mu.Unlock()
	return faas.Stats{CPU: time.Since(s.born), Memory: s.memory, Processes: s.procs, Disk: s.disk}, nil
}

// Done implements faas.Sandbox.
func (s *Sandbox) Done() <-chan struct{} { return s.done }

// Err implements faas.Sandbox.
func (s *Sandbox) Err() error {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.err
}

// Close implements faas.Sandbox.
func (s *Sandbox) Close() error {
	s.closeOnce.Do(func() {
		s.end(faas.Killed, nil)
		<-s.done
		if s.rt.opts.Teardown > 0 {
			time.Sleep(s.rt.opts.Teardown)
		}
		s.rt.host.mu.Lock()
		if s.rt.host.boxes[s.spec.ID] == s { // and not what was restored into it
			delete(s.rt.host.boxes, s.spec.ID)
		}
		s.rt.host.mu.Unlock()
	})
	return nil
}

// write stores a file against the disk limit.
func (s *Sandbox) write(path string, data []byte, add bool) error {
	s.mu.Lock()
	defer s.mu.Unlock()
	was := int64(len(s.files[path]))
	var grow int64
	if add {
		grow = int64(len(data))
	} else {
		grow = int64(len(data)) - was
	}
	if s.limits.Disk > 0 && s.disk+grow > s.limits.Disk {
		return errNoSpace
	}
	s.disk += grow
	defer s.touch()
	if add {
		s.files[path] = append(s.files[path], data...)
	} else {
		s.files[path] = append([]byte{}, data...)
	}
	return nil
}

// allocate charges n bytes; above the limit the whole sandbox dies, as it does
// when a cgroup's OOM killer takes the sandbox's kernel. It reports whether it died.
func (s *Sandbox) allocate(n int64) bool {
	s.mu.Lock()
	s.memory += n
	limit := s.limits.Memory
	over := limit > 0 && s.memory > limit
	s.mu.Unlock()
	if over {
		s.end(faas.OutOfMemory, faas.Errorf(faas.Exhausted, "sandbox %s was killed at its memory limit of %d bytes", s.spec.ID, limit))
	}
	return over
}

// spawn counts n more processes, or refuses them.
func (s *Sandbox) spawn(n int) error {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.limits.Pids > 0 && s.procs+n > int(s.limits.Pids) {
		return errNoProcess
	}
	s.procs += n
	return nil
}

func (s *Sandbox) reap(n int) {
	s.mu.Lock()
	s.procs -= n
	s.mu.Unlock()
}
