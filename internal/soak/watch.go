package main

import (
	"bufio"
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"net/http"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"syscall"
	"time"
)

// sample is one reading of what the node uses.
type sample struct {
	done       int64
	at         time.Duration
	rss, heap  float64 // bytes
	goroutines float64
	fds        float64
	sandboxes  float64 // processes; with a state directory
	disk       float64 // bytes allocated; with a state directory
	warm       float64 // ready ones in the pool
}

// watch reads samples while a load runs.
type watch struct {
	url, key, state string
	out             io.Writer
	begun           time.Time
	samples         []sample
}

// during runs l and reads every interval, and once more at the end.
func (w *watch) during(ctx context.Context, every time.Duration, l *load) error {
	fmt.Fprintln(w.out, "    done      time   per s   RSS MiB  heap MiB  goroutines   fds  sandboxes  warm  disk MiB  busy  wrong")
	over := make(chan error, 1)
	go func() { over <- l.run(ctx) }()
	tick := time.NewTicker(every)
	defer tick.Stop()
	for {
		select {
		case <-tick.C:
			if err := w.read(ctx, l); err != nil && ctx.Err() == nil {
				fmt.Fprintln(w.out, "no reading:", err) // the next one tells whether it lasts
			}
		case err := <-over:
			return errors.Join(err, w.read(context.WithoutCancel(ctx), l))
		}
	}
}

func (w *watch) read(ctx context.Context, l *load) error {
	m, err := w.metrics(ctx)
	if err != nil {
		return err
	}
	s := sample{
		done: l.done.Load(), at: time.Since(w.begun),
		rss: m["process_resident_memory_bytes"], heap: m["go_memstats_heap_inuse_bytes"],
		goroutines: m["go_goroutines"], fds: m["process_open_fds"], warm: m["faas_pool_idle"],
	}
	if w.state != "" {
		if s.disk, err = allocated(w.state); err != nil {
			return err
		}
		if s.sandboxes, err = sandboxes(w.state); err != nil {
			return err
		}
	}
	rate := 0.0
	if n := len(w.samples); n > 0 && s.at > w.samples[n-1].at {
		rate = float64(s.done-w.samples[n-1].done) / (s.at - w.samples[n-1].at).Seconds()
	}
	w.samples = append(w.samples, s)
	l.mu.Lock()
	wrong := len(l.failures)
	l.mu.Unlock()
	_, err = fmt.Fprintf(w.out, "%8d %9s %7.1f %9.1f %9.1f %11.0f %5.0f %10.0f %5.0f %9.1f %5d %6d\n", s.done, s.at.Round(time.Second), rate,
		s.rss/mib, s.heap/mib, s.goroutines, s.fds, s.sandboxes, s.warm, s.disk/mib, l.busy.Load(), wrong)
	return err
}

// metrics reads the plain ones, without labels, of the Prometheus text format.
func (w *watch) metrics(ctx context.Context) (map[string]float64, error) {
	ctx, cancel := context.WithTimeout(ctx, 30*time.Second)
	defer cancel()
	req, err := http.NewRequestWithContext(ctx, http.MethodGet, strings.TrimRight(w.url, "/")+"/metrics", nil)
	if err != nil {
		return nil, err
	}
	req.Header.Set("Authorization", "Bearer "+w.key)
	res, err := http.DefaultClient.Do(req)
	if err != nil {
		return nil, err
	}
	defer res.Body.Close()
	if res.StatusCode != http.StatusOK {
		return nil, fmt.Errorf("read metrics: %s", res.Status)
	}
	m := map[string]float64{}
	lines := bufio.NewScanner(res.Body)
	for lines.Scan() {
		name, value, ok := strings.Cut(lines.Text(), " ")
		if !ok || strings.HasPrefix(name, "#") || strings.Contains(name, "{") {
			continue
		}
		v, err := strconv.ParseFloat(strings.TrimSpace(value), 64)
		if err != nil {
			return nil, fmt.Errorf("metric %s: %w", name, err)
		}
		m[name] = v
	}
	if m["process_resident_memory_bytes"] == 0 || m["go_goroutines"] == 0 {
		return nil, errors.Join(errors.New("the node's metrics do not tell its memory and goroutines"), lines.Err())
	}
	return m, lines.Err()
}

// allocated sums the blocks of a tree. What vanishes meanwhile counts nothing.
func allocated(dir string) (float64, error) {
	var sum float64
	seen := map[uint64]bool{} // by inode: a file with two names counts once
	err := filepath.WalkDir(dir, func(path string, d fs.DirEntry, err error) error {
		if err == nil {
			var info fs.FileInfo
			if info, err = d.Info(); err == nil {
				st, ok := info.Sys().(*syscall.Stat_t)
				if ok && !seen[st.Ino] {
					seen[st.Ino] = true
					sum += float64(st.Blocks) * 512
				}
			}
		}
		if errors.Is(err, fs.ErrNotExist) && path != dir {
			return nil
		}
		return err
	})
	if err != nil {
		return 0, fmt.Errorf("disk of %s: %w", dir, err)
	}
	return sum, nil
}

// sandboxes counts the sandbox processes of the node with that state directory.
func sandboxes(state string) (float64, error) {
	state, err := filepath.Abs(state)
	if err != nil {
		return 0, err
	}
	dirs, err := filepath.Glob("/proc/[0-9]*")
	if err != nil {
		return 0, err
	}
	n := 0.0
	for _, dir := range dirs {
		b, err := os.ReadFile(filepath.Join(dir, "cmdline")) // one that ended meanwhile counts nothing
		if err == nil && strings.HasPrefix(string(b), "faas-sandbox\x00") && strings.Contains(string(b), "\x00--bundle="+state+"/") {
			n++
		}
	}
	return n, nil
}
