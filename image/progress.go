package image

import (
	"sync"

	"faas"
)

// progressStep is how many bytes pass between two reports, at least; and each
// hundredth of the whole gets one.
const progressStep = 256 << 10

// meter counts bytes of one phase and reports them, not too often.
type meter struct {
	report reporter
	mu     sync.Mutex
	p      faas.ImageProgress
	told   int64
}

func (m *meter) phase(p faas.ImagePhase) {
	m.mu.Lock()
	defer m.mu.Unlock()
	m.p.Phase, m.p.Done, m.told = p, 0, 0
	m.tell()
}

// add counts n more bytes. It may be called from several goroutines.
func (m *meter) add(n int64) {
	m.mu.Lock()
	defer m.mu.Unlock()
	m.p.Done += n
	if m.p.Done-m.told >= max(progressStep, m.p.Total/100) || m.p.Done == m.p.Total {
		m.tell()
	}
}

func (m *meter) tell() {
	m.told = m.p.Done
	if m.report != nil {
		m.report(m.p)
	}
}
