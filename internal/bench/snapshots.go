package main

import (
	"context"
	"fmt"

	"faas"
)

// checkpointPause takes snapshots of an idle instance. The figure is how long
// the instance stood still, as the node measured it.
func (b *bench) checkpointPause(ctx context.Context) (Row, error) {
	row := Row{Name: "checkpoint_pause", Unit: "ms", Reach: "p50 <= 25, >= 10 x podman"}
	s, err := b.states(ctx)
	if err != nil {
		return row, err
	}
	i, err := s.idle(ctx)
	if err != nil {
		return row, err
	}
	var whole []float64
	row, err = b.besidePodman(ctx, row, 60, func() (float64, error) {
		var snap faas.Snapshot
		took, err := timed(func() (err error) {
			snap, err = s.CreateSnapshot(ctx, i.ID.String(), faas.SnapshotSpec{})
			return err
		})
		if err != nil {
			return 0, err
		}
		whole = append(whole, took)
		return milliseconds(snap.Paused), nil
	}, func(p *podmanBox) (float64, error) { return timed(func() error { return p.checkpoint(ctx) }) })
	if err != nil {
		return row, err
	}
	row.note("until it is stored %.0f ms", quantile(whole, 0.5))
	if err := s.stopAll(ctx, i); err != nil {
		return row, err
	}
	return row, s.removeSnapshots(ctx)
}

// restoreFirstExec restores an idle instance and runs a program in it.
func (b *bench) restoreFirstExec(ctx context.Context) (Row, error) {
	row := Row{Name: "restore_first_exec", Unit: "ms", Reach: "p50 <= 60, >= 5 x podman"}
	s, err := b.states(ctx)
	if err != nil {
		return row, err
	}
	i, err := s.idle(ctx)
	if err != nil {
		return row, err
	}
	snap, err := s.leave(ctx, i)
	if err != nil {
		return row, err
	}
	var restored []float64
	before, err := s.node.metrics(ctx, poolHits)
	if err != nil {
		return row, err
	}
	row, err = b.besidePodman(ctx, row, 60, func() (float64, error) {
		if err := s.node.awaitStock(ctx); err != nil {
			return 0, err
		}
		var made faas.Instance
		start, err := timed(func() (err error) {
			made, err = s.StartInstance(ctx, faas.InstanceSpec{From: snap.ID})
			return err
		})
		if err != nil {
			return 0, err
		}
		restored = append(restored, start)
		answer, err := timed(func() error { return s.answers(ctx, made.ID) })
		if err != nil {
			return 0, err
		}
		return start + answer, s.stopAll(ctx, made)
	}, func(p *podmanBox) (float64, error) {
		took, err := timed(func() error { return p.restore(ctx) })
		if err != nil {
			return 0, err
		}
		return took, p.drop(podmanCopy)
	})
	if err != nil {
		return row, err
	}
	after, err := s.node.metrics(ctx, poolHits)
	if err != nil {
		return row, err
	}
	row.note("running after %.0f ms; each once the pool is stocked, %d of %d found a blank sandbox", quantile(restored, 0.5), after[poolHits]-before[poolHits], len(restored))
	return row, s.RemoveSnapshot(ctx, snap.ID.String())
}

// held starts an instance whose server holds random memory.
func (s *states) held(ctx context.Context, mb int) (faas.Instance, *site, error) {
	i, w, err := s.served(ctx)
	if err != nil {
		return i, w, err
	}
	return i, w, w.get(ctx, fmt.Sprintf("/memory/hold?mb=%d", mb))
}

// restore256 restores a server that holds 256 MB and asks it for a page.
func (b *bench) restore256(ctx context.Context) (Row, error) {
	row := Row{Name: "restore_256mb", Unit: "ms", Reach: "<= 250"}
	s, err := b.states(ctx)
	if err != nil {
		return row, err
	}
	i, _, err := s.held(ctx, 256)
	if err != nil {
		return row, err
	}
	snap, err := s.leave(ctx, i)
	if err != nil {
		return row, err
	}
	var first, all []float64
	for range 20 {
		if err := s.node.awaitStock(ctx); err != nil {
			return row, err
		}
		var made faas.Instance
		var w *site
		took, err := timed(func() (err error) {
			if made, err = s.StartInstance(ctx, faas.InstanceSpec{From: snap.ID}); err != nil {
				return err
			}
			if w, err = s.expose(ctx, made.ID); err != nil {
				return err
			}
			return w.get(ctx, "/")
		})
		if err != nil {
			return row, err
		}
		rest, err := timed(func() error { return w.get(ctx, "/memory/touch") })
		if err != nil {
			return row, err
		}
		first, all = append(first, took), append(all, took+rest)
		if err := s.stopAll(ctx, made); err != nil {
			return row, err
		}
	}
	row = summarize(row, first, nil)
	row.note("a web server with 256 MB of random memory; it has read all of that after %.0f ms", quantile(all, 0.5))
	return row, s.RemoveSnapshot(ctx, snap.ID.String())
}

// branch32 makes 32 branches of an idle instance and runs a program in each.
func (b *bench) branch32(ctx context.Context) (Row, error) {
	row := Row{Name: "branch_32", Unit: "ms", Reach: "<= 2000"}
	s, err := b.states(ctx)
	if err != nil {
		return row, err
	}
	i, err := s.idle(ctx)
	if err != nil {
		return row, err
	}
	snap, err := s.leave(ctx, i)
	if err != nil {
		return row, err
	}
	const count = 32
	var samples, memory []float64
	for range 5 {
		before, err := s.node.sandboxMemory("Private_Dirty")
		if err != nil {
			return row, err
		}
		var made []faas.Instance
		took, err := timed(func() (err error) {
			made, err = s.branchesOf(ctx, snap.ID, count)
			return err
		})
		if err != nil {
			return row, err
		}
		after, err := s.node.sandboxMemory("Private_Dirty")
		if err != nil {
			return row, err
		}
		samples, memory = append(samples, took), append(memory, (after-before)/count)
		if err := s.stopAll(ctx, made...); err != nil {
			return row, err
		}
	}
	row = summarize(row, samples, nil)
	row.note("%.1f MB private dirty memory per branch", quantile(memory, 0.5))
	return row, s.RemoveSnapshot(ctx, snap.ID.String())
}

// branchesOf makes branches, all of which have run a program.
func (s *states) branchesOf(ctx context.Context, id faas.SnapshotID, count int) ([]faas.Instance, error) {
	branches, err := s.Branch(ctx, faas.BranchSpec{Snapshot: id, Count: count})
	if err != nil {
		return nil, err
	}
	made := make([]faas.Instance, count)
	for n, one := range branches {
		if one.Error != "" {
			return nil, fmt.Errorf("branch %d: %s", n, one.Error)
		}
		made[n] = one.Instance
	}
	return made, together(count, func(n int) error { return s.answers(ctx, made[n].ID) })
}

// storageRatio takes ten snapshots of a process with 256 MB of random memory,
// of which a hundredth changes between them.
func (b *bench) storageRatio(ctx context.Context) (Row, error) {
	row := Row{Name: "snapshot_storage_ratio", Unit: "x", Reach: "<= 1.3"}
	s, err := b.states(ctx)
	if err != nil {
		return row, err
	}
	i, w, err := s.held(ctx, 256)
	if err != nil {
		return row, err
	}
	var stored []int64
	var sum int64
	for range 10 {
		snap, err := s.CreateSnapshot(ctx, i.ID.String(), faas.SnapshotSpec{})
		if err != nil {
			return row, err
		}
		stored = append(stored, snap.Stored)
		sum += snap.Stored
		if err := w.get(ctx, "/memory/change?percent=1"); err != nil {
			return row, err
		}
	}
	row = summarize(row, []float64{float64(sum) / float64(stored[0])}, nil)
	row.N = len(stored)
	row.note("the first takes %.0f MB, all ten %.0f MB", float64(stored[0])/1e6, float64(sum)/1e6)
	if err := s.stopAll(ctx, i); err != nil {
		return row, err
	}
	return row, s.removeSnapshots(ctx)
}

// removeSnapshots removes all there are.
func (s *states) removeSnapshots(ctx context.Context) error {
	all, err := s.Snapshots(ctx)
	if err != nil {
		return err
	}
	for _, one := range all {
		if err := s.RemoveSnapshot(ctx, one.ID.String()); err != nil {
			return err
		}
	}
	return nil
}
