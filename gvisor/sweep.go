package gvisor

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
)

// Sweep implements faas.Runtime. It also clears what a daemon that was killed
// left of half made sandboxes, without counting that.
func (r *Runtime) Sweep(ctx context.Context, keep func(id string) bool) (int, error) {
	entries, err := os.ReadDir(r.opts.Dir)
	if err != nil {
		return 0, fmt.Errorf("sweep sandboxes: %w", err)
	}
	n, errs := 0, []error(nil)
	ids := map[string]bool{}
	for _, e := range entries {
		if e.IsDir() && validID.MatchString(e.Name()) {
			ids[e.Name()] = true
		}
	}
	for _, dir := range r.parent.paths() { // cgroups whose directory is gone
		children, err := os.ReadDir(dir)
		if err != nil {
			return 0, fmt.Errorf("sweep sandboxes: %w", err)
		}
		for _, c := range children {
			if c.IsDir() {
				ids[c.Name()] = true
			}
		}
	}
	for id := range ids {
		if err := ctx.Err(); err != nil {
			return n, errors.Join(append(errs, err)...)
		}
		if keep(id) || r.holds(id) {
			continue
		}
		complete, err := r.sweepOne(id)
		if complete && err == nil {
			n++
		}
		errs = append(errs, err)
	}
	if r.opts.Net != nil {
		errs = append(errs, r.opts.Net.Sweep(ctx, func(id string) bool { return keep(id) || r.holds(id) }))
	}
	return n, errors.Join(errs...)
}

func (r *Runtime) holds(id string) bool {
	r.mu.Lock()
	defer r.mu.Unlock()
	_, ok := r.boxes[id]
	return ok
}

// sweepOne destroys a sandbox of an earlier process and says whether it had
// been complete.
func (r *Runtime) sweepOne(id string) (complete bool, err error) {
	b := &box{rt: r, id: id, dir: filepath.Join(r.opts.Dir, id), cgroup: r.cgroups.at(filepath.Join(r.parentPath, id))}
	st, err := loadState(b.dir)
	if complete = err == nil; complete {
		b.cgroup = st.Cgroup
		if mon, err := watchStranger(st.Pid, st.Started); err == nil {
			b.mon = mon
		}
	}
	if err := b.release(); err != nil {
		return complete, fmt.Errorf("sweep sandbox %s: %w", id, err)
	}
	return complete, nil
}
