package gvisor_test

import (
	"bytes"
	"context"
	"strings"
	"testing"
	"time"

	"faas"
)

func TestQuick(t *testing.T) {
	r := newRuntime(t)
	ctx := context.Background()
	s, err := r.Create(ctx, faas.SandboxSpec{Image: image(), Limits: faas.Limits{MilliCPU: 1000, Memory: 256 << 20, Pids: 64, Disk: 64 << 20}})
	if err != nil {
		t.Fatal(err)
	}
	defer s.Close()
	for _, c := range []faas.Command{
		{Args: []string{"cat"}, Stdin: strings.NewReader("hello stdin\n")},
		{Args: []string{"nosuch"}},
		{Args: []string{"/nosuch"}},
		{Args: []string{"/bin/garbage"}},
		{Args: []string{"secret"}},
		{Args: []string{"/bin/secret"}},
		{Args: []string{"/bin"}},
		{Args: []string{"sh", "-c", "id; echo err >&2; pwd; env; exit 3"}, User: "alice", Dir: "/home/alice", Env: []string{"A=B"}},
		{Args: []string{"sh", "-c", "kill -9 $$"}},
		{Args: []string{"sh", "-c", "sleep 100 & echo bg"}},
		{Args: []string{"sh", "-c", "mount; cat /etc/hosts; df; ls -la / /tmp /dev; ps; cat /proc/self/status | grep -i cap; ulimit -a"}},
		{Args: []string{"sh", "-c", "dd if=/dev/zero of=/tmp/big bs=1M count=100; ls -la /tmp; rm /tmp/big"}},
		{Args: []string{"sh", "-c", "tty; stty size; echo hi"}, Terminal: &faas.Window{Rows: 30, Cols: 100}},
		{Args: []string{"true"}, Dir: "/nonexist"},
		{Args: []string{"true"}, User: "bob"},
	} {
		var out, errs bytes.Buffer
		c.Stdout, c.Stderr = &out, &errs
		t0 := time.Now()
		p, err := s.Start(ctx, c)
		if err != nil {
			t.Log(c.Args, "START", err)
			continue
		}
		e, err := p.Wait()
		t.Logf("%q %v %v %v\n%s--%s", c.Args, time.Since(t0), e, err, out.String(), errs.String())
	}
	st, err := s.Stats(ctx)
	t.Logf("%+v %v", st, err)
	c2, cancel := context.WithTimeout(ctx, 300*time.Millisecond)
	defer cancel()
	p, err := s.Start(c2, faas.Command{Args: []string{"sh", "-c", "trap '' TERM; (sleep 50; echo x)& setsid sleep 60 & sleep 100"}})
	t.Log(err)
	t.Log(p.Wait())
	st, err = s.Stats(ctx)
	t.Logf("%+v %v", st, err)
}
