package gvisor

import (
	"context"
	"errors"
	"strings"

	"gvisor.dev/gvisor/runsc/boot"
)

// still runs f while every program stands still. After that they go on, unless
// they were paused before or f went well and keep is set. b.op is held.
func (b *box) still(keep bool, f func() error) error {
	if b.paused {
		return f()
	}
	if err := b.call(boot.ContMgrPause, nil, nil); err != nil {
		return err
	}
	err := f()
	if keep && err == nil {
		b.paused = true
		return nil
	}
	return errors.Join(err, b.call(boot.ContMgrResume, nil, nil))
}

// standsStill asks the kernel whether its programs stand still: a daemon that
// was killed in the middle of a checkpoint has left them so, and nothing on
// disk can say for certain. The kernel has no such call, and resuming one that
// runs would be its end. But it tells what its threads do: each program's waits
// in doStop, the init's too, which nothing else stops.
func (b *box) standsStill(ctx context.Context) (bool, error) {
	var stacks string
	if err := b.callContext(ctx, boot.DebugStacks, nil, &stacks); err != nil {
		return false, err
	}
	return allStopped(stacks), nil
}

// allStopped reads a listing of a kernel's threads.
func allStopped(stacks string) bool {
	found := false
	for s := range strings.SplitSeq(stacks, "\n\n") {
		if !strings.Contains(s, "kernel.(*Task).run(") {
			continue
		}
		if !strings.Contains(s, "kernel.(*Task).doStop(") {
			return false
		}
		found = true
	}
	return found
}
