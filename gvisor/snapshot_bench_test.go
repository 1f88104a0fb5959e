package gvisor_test

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"syscall"
	"testing"
	"time"

	"faas"
	"faas/gvisor"
	"faas/internal/branchtree"
	"faas/internal/runtimetest"
)

// BenchmarkSnapshot takes checkpoints of a sandbox with a process of so many
// megabytes and restores them, by a boot and into a blank sandbox in turns: how
// long programs stand still, and how long it takes until a restored one has
// answered a first program.
func BenchmarkSnapshot(b *testing.B) {
	for _, mb := range []int{0, 256} {
		b.Run(fmt.Sprintf("%dMB", mb), func(b *testing.B) { benchmarkSnapshot(b, mb) })
	}
}

// BenchmarkChanges reads the changes of a sandbox with a tree of ten thousand
// files, and tells the processor time that the sandbox's kernel and this process
// take for it.
func BenchmarkChanges(b *testing.B) {
	r, err := gvisor.New(options(b.TempDir()))
	if err != nil {
		b.Fatal(err)
	}
	defer r.Close()
	spec := faas.SandboxSpec{Image: image(), Limits: runtimetest.DefaultLimits(), Files: filepath.Join(b.TempDir(), "files.tar")}
	f, err := os.Create(spec.Files)
	if err != nil {
		b.Fatal(err)
	}
	if err := errors.Join(branchtree.Write(f, 0, true), f.Close()); err != nil {
		b.Fatal(err)
	}
	s, err := r.Create(b.Context(), spec)
	if err != nil {
		b.Fatal(err)
	}
	defer s.Close()
	var here, there time.Duration
	for b.Loop() {
		here0, there0 := processor(b, s)
		if err := s.Changes(b.Context(), io.Discard); err != nil {
			b.Fatal(err)
		}
		here1, there1 := processor(b, s)
		here, there = here+here1-here0, there+there1-there0
	}
	b.ReportMetric(float64(here.Milliseconds())/float64(b.N), "cpu-ms/op")
	b.ReportMetric(float64(there.Milliseconds())/float64(b.N), "sandbox-cpu-ms/op")
}

// processor tells the processor time of this process and of a sandbox.
func processor(b *testing.B, s faas.Sandbox) (here, there time.Duration) {
	b.Helper()
	var u syscall.Rusage
	if err := syscall.Getrusage(syscall.RUSAGE_SELF, &u); err != nil {
		b.Fatal(err)
	}
	use, err := s.Stats(b.Context())
	if err != nil {
		b.Fatal(err)
	}
	return time.Duration(u.Utime.Nano() + u.Stime.Nano()), use.CPU
}

func benchmarkSnapshot(b *testing.B, mb int) {
	r, err := gvisor.New(options(b.TempDir()))
	if err != nil {
		b.Fatal(err)
	}
	defer r.Close()
	spec := faas.SandboxSpec{Image: image(), Limits: runtimetest.DefaultLimits()}
	spec.Limits.Memory = 1 << 30
	source := hold(b, r, spec, mb)
	defer source.Close()
	took := map[string][]time.Duration{}
	for b.Loop() {
		dir := b.TempDir()
		info, err := source.Checkpoint(b.Context(), dir, false)
		if err != nil {
			b.Fatal(err)
		}
		took["pause"] = append(took["pause"], info.Paused)
		for _, name := range []string{"restore", "blank"} {
			into := spec
			var before faas.Stats // a busy machine changes processor time less
			if name == "blank" {
				into.ID, before = blank(b, r, spec)
			}
			t := time.Now()
			s, err := r.Restore(b.Context(), into, dir)
			if err != nil {
				b.Fatal(err)
			}
			took[name] = append(took[name], time.Since(t))
			answer(b, s)
			took[name+"-exec"] = append(took[name+"-exec"], time.Since(t))
			use, err := s.Stats(b.Context())
			if err != nil {
				b.Fatal(err)
			}
			took[name+"-exec-cpu"] = append(took[name+"-exec-cpu"], use.CPU-before.CPU)
			if err := s.Close(); err != nil {
				b.Fatal(err)
			}
		}
		os.RemoveAll(dir)
	}
	for name, took := range took {
		slices.Sort(took)
		b.ReportMetric(float64(took[len(took)/2].Microseconds())/1000, name+"-ms")
	}
}

// blank returns the id of a blank sandbox, and what that has used.
func blank(b *testing.B, r faas.Runtime, spec faas.SandboxSpec) (string, faas.Stats) {
	b.Helper()
	spec.Blank = true
	s, err := r.Create(b.Context(), spec)
	if err != nil {
		b.Fatal(err)
	}
	use, err := s.Stats(b.Context())
	if err != nil {
		b.Fatal(err)
	}
	return s.ID(), use
}

// hold returns a sandbox with a program that holds mb megabytes of memory.
func hold(b *testing.B, r faas.Runtime, spec faas.SandboxSpec, mb int) faas.Sandbox {
	b.Helper()
	s, err := r.Create(b.Context(), spec)
	if err != nil {
		b.Fatal(err)
	}
	if mb == 0 {
		answer(b, s)
		return s
	}
	out, ready := &strings.Builder{}, make(chan struct{})
	script := fmt.Sprintf("tr '\\0' x </dev/zero | head -c %dM | awk '{x=$0} END {print length(x); fflush(); while (1) system(\"sleep 1000\")}'", mb)
	if _, err := s.Start(context.Background(), faas.Command{Args: []string{"/bin/sh", "-c", script}, Stdout: signalWriter{out, ready}}); err != nil {
		b.Fatal(err)
	}
	<-ready
	return s
}

type signalWriter struct {
	out   *strings.Builder
	ready chan struct{}
}

func (w signalWriter) Write(p []byte) (int, error) {
	if w.out.Len() == 0 {
		defer close(w.ready)
	}
	return w.out.Write(p)
}

func answer(b *testing.B, s faas.Sandbox) {
	p, err := s.Start(context.Background(), faas.Command{Args: []string{"/bin/true"}})
	if err != nil {
		b.Fatal(err)
	}
	if e, err := p.Wait(); err != nil || e.Code != 0 {
		b.Fatal(e, err)
	}
}

// BenchmarkBranch restores one idle checkpoint 32 times at once.
func BenchmarkBranch(b *testing.B) {
	r, err := gvisor.New(options(b.TempDir()))
	if err != nil {
		b.Fatal(err)
	}
	defer r.Close()
	spec := faas.SandboxSpec{Image: image(), Limits: runtimetest.DefaultLimits()}
	source := hold(b, r, spec, 0)
	defer source.Close()
	dir := b.TempDir()
	if _, err := source.Checkpoint(b.Context(), dir, false); err != nil {
		b.Fatal(err)
	}
	for b.Loop() {
		t := time.Now()
		boxes := make([]faas.Sandbox, 32)
		var all sync.WaitGroup
		for i := range boxes {
			all.Go(func() {
				s, err := r.Restore(b.Context(), spec, dir)
				if err != nil {
					b.Error(err)
					return
				}
				boxes[i] = s
				answer(b, s)
			})
		}
		all.Wait()
		b.ReportMetric(float64(time.Since(t).Milliseconds()), "branch-32-ms")
		b.ReportMetric(float64(privateDirty(b))/32/(1<<20), "private-dirty-MB")
		for _, s := range boxes {
			if s != nil {
				s.Close()
			}
		}
	}
}

// privateDirty sums the private dirty memory of all sandbox processes of this
// test, in bytes.
func privateDirty(b *testing.B) (sum int64) {
	b.Helper()
	procs, err := filepath.Glob("/proc/[0-9]*/smaps_rollup")
	if err != nil {
		b.Fatal(err)
	}
	for _, p := range procs {
		cmd, err := os.ReadFile(filepath.Join(filepath.Dir(p), "cmdline"))
		if err != nil || !strings.HasPrefix(string(cmd), "faas-sandbox") && !strings.Contains(string(cmd), sandboxBinary) {
			continue
		}
		text, err := os.ReadFile(p)
		if err != nil {
			continue
		}
		for line := range strings.Lines(string(text)) {
			var kb int64
			if _, err := fmt.Sscanf(line, "Private_Dirty: %d kB", &kb); err == nil {
				sum += kb << 10
			}
		}
	}
	return sum
}
