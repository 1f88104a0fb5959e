package gateway

import (
	"io"
	"sync"

	"faas"
	"faas/api"
)

// stdin is a program's standard input as it comes over a WebSocket. It never
// blocks who feeds it: the reader of the socket must go on seeing signals and
// the end of the connection while a program leaves its input alone. In its
// place the client holds back beyond api.StdinWindow.
type stdin struct {
	taken func(n int) // tells the client that the program took n bytes

	mu    sync.Mutex
	more  sync.Cond
	buf   []byte
	ended bool
}

func newStdin(taken func(int)) *stdin {
	s := &stdin{taken: taken}
	s.more.L = &s.mu
	return s
}

// feed adds bytes; Invalid if the client did not hold back. Bytes after the
// end are dropped: the program is gone.
func (s *stdin) feed(b []byte) error {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.ended {
		return nil
	}
	if len(s.buf)+len(b) > api.StdinWindow {
		return faas.Errorf(faas.Invalid, "more than %d bytes of stdin are on their way: wait for stdin-ack", api.StdinWindow)
	}
	s.buf = append(s.buf, b...)
	s.more.Signal()
	return nil
}

// end makes Read return io.EOF once the buffer is empty.
func (s *stdin) end() {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.ended = true
	s.more.Broadcast()
}

// Read implements io.Reader. It blocks until there is input or end is called.
func (s *stdin) Read(p []byte) (int, error) {
	s.mu.Lock()
	for len(s.buf) == 0 && !s.ended {
		s.more.Wait()
	}
	if len(s.buf) == 0 {
		s.mu.Unlock()
		return 0, io.EOF
	}
	n := copy(p, s.buf)
	s.buf = s.buf[n:]
	if len(s.buf) == 0 {
		s.buf = nil
	}
	s.mu.Unlock()
	s.taken(n)
	return n, nil
}
