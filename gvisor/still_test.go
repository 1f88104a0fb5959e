package gvisor

import "testing"

func TestAllStopped(t *testing.T) {
	const (
		stopped = "goroutine 7 [sync.Cond.Wait]:\nsync.(*Cond).Wait(0x1)\n\t/sync/cond.go:71\n" +
			"gvisor.dev/gvisor/pkg/sentry/kernel.(*Task).doStop(0x2)\n\t/task_stop.go:118\n" +
			"gvisor.dev/gvisor/pkg/sentry/kernel.(*Task).run(0x2, 0x1)\n\t/task_run.go:90\n"
		waiting = "goroutine 8 [select]:\ngvisor.dev/gvisor/pkg/sentry/kernel.(*Task).block(0x2)\n\t/task_block.go:160\n" +
			"gvisor.dev/gvisor/pkg/sentry/kernel.(*Task).run(0x2, 0x1)\n\t/task_run.go:90\n"
		other = "goroutine 1 [chan receive]:\nmain.main()\n\t/main.go:1\n"
	)
	for name, c := range map[string]struct {
		stacks string
		want   bool
	}{
		"no program":         {other, false},
		"paused":             {other + "\n" + stopped + "\n" + stopped, true},
		"running":            {waiting + "\n" + other, false},
		"one is traced only": {stopped + "\n" + waiting, false},
	} {
		if got := allStopped(c.stacks); got != c.want {
			t.Errorf("%s: %v", name, got)
		}
	}
}
