package engine

import (
	"time"

	"faas"
)

// idleTimeout returns after how long without use an instance is paused; not
// above zero: never. instances.mu is held.
func (e *Engine) idleTimeout(i *instance) time.Duration {
	if e.cfg.Snapshots == nil {
		return 0
	}
	if p := i.rec.Policy.IdleTimeout; p != 0 {
		return p
	}
	return e.cfg.IdleTimeout
}

// idleFor returns how long it is at least until an instance has been idle for
// its time-out.
func (e *Engine) idleFor(i *instance, st *stay, idle time.Duration) time.Duration {
	e.instances.mu.Lock()
	defer e.instances.mu.Unlock()
	if st.users > 0 {
		return idle
	}
	since := i.used
	if since.Before(st.begun) {
		since = st.begun // it was adopted
	}
	return idle - time.Since(since)
}

// pauseIdle pauses an instance unless somebody uses it now, and reports
// whether it did. An instance that cannot be paused runs on.
func (e *Engine) pauseIdle(i *instance, st *stay, idle time.Duration) bool {
	if e.enter() != nil {
		return false
	}
	defer e.work.Done()
	t, err := e.instances.begin(e.ctx, i, toPause, func() error {
		if i.stay != st || st.users > 0 || time.Since(i.used) < idle {
			return faas.Errorf(faas.Conflict, "instance %s is in use", i.id)
		}
		return nil
	})
	if err != nil {
		return false
	}
	if err := e.pause(e.ctx, i, t, faas.SnapshotID{}); err != nil {
		e.log.Warn("an idle instance is not paused", "instance", i.id, "err", err)
		return false
	}
	e.log.Info("idle instance paused", "instance", i.id, "idle", idle)
	return true
}
