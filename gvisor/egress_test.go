package gvisor_test

import (
	"errors"
	"fmt"
	"net"
	"net/netip"
	"os"
	"os/exec"
	"runtime"
	"strings"
	"testing"

	"golang.org/x/sys/unix"

	"faas"
	"faas/gvisor"
	"faas/gvisor/netns"
	"faas/internal/leakcheck"
	"faas/internal/runtimetest"
)

// internetAddr is the one server there is on the test's internet.
const internetAddr = "1.2.3.2"

// namespace makes a network namespace that lives as long as the test and
// returns a path that other processes understand, too.
func namespace(t *testing.T) string {
	t.Helper()
	p, err := netns.New(netns.Options{Dir: t.TempDir()})
	if err != nil {
		t.Fatal(err)
	}
	n, err := p.Acquire(t.Context(), "world", false)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := errors.Join(n.Close(), p.Close()); err != nil {
			t.Error(err)
		}
	})
	return strings.Replace(n.Path(), "self", fmt.Sprint(os.Getpid()), 1)
}

func inNamespace(t *testing.T, path, script string) {
	t.Helper()
	if out, err := exec.Command("nsenter", "--net="+path, "sh", "-ec", script).CombinedOutput(); err != nil {
		t.Fatalf("%s: %v\n%s", script, err, out)
	}
}

// serve says hello to whoever connects to the namespace's port 7.
func serve(t *testing.T, path string) {
	t.Helper()
	type listening struct {
		l   net.Listener
		err error
	}
	started := make(chan listening)
	go func() {
		runtime.LockOSThread() // never unlocked: the thread ends here
		ns, err := os.Open(path)
		if err == nil {
			defer ns.Close()
			err = unix.Setns(int(ns.Fd()), unix.CLONE_NEWNET)
		}
		var s listening
		if s.err = err; err == nil {
			s.l, s.err = net.Listen("tcp4", ":7")
		}
		started <- s
	}()
	s := <-started
	if s.err != nil {
		t.Fatal(s.err)
	}
	done := make(chan struct{})
	go func() {
		defer close(done)
		for {
			c, err := s.l.Accept()
			if err != nil {
				return
			}
			fmt.Fprintln(c, "hello")
			c.Close()
		}
	}()
	t.Cleanup(func() { s.l.Close(); <-done })
}

// TestEgress gives a sandbox a way out of a host that is a namespace, to an
// internet that is another, and takes it over as the next daemon would.
func TestEgress(t *testing.T) {
	leakcheck.Check(t, leakcheck.Scope{Names: []string{sandboxBinary}})
	host, internet := namespace(t), namespace(t)
	inNamespace(t, host, "ip link add up0 type veth peer name wan0 netns "+internet+
		"; ip addr add 1.2.3.1/24 dev up0; ip link set up0 up; ip route add default via "+internetAddr)
	inNamespace(t, internet, "ip addr add "+internetAddr+"/24 dev wan0; ip link set wan0 up")
	serve(t, internet)
	serve(t, host)

	dir := t.TempDir()
	open := func() (faas.Runtime, *netns.Provider) {
		p, err := netns.New(netns.Options{Dir: dir, AllowEgress: true, Host: host})
		if err != nil {
			t.Fatal(err)
		}
		o := options(dir)
		o.Net, o.AllowEgress, o.Nameservers = p, true, []netip.Addr{netip.MustParseAddr("9.9.9.9")}
		r, err := gvisor.New(o)
		if err != nil {
			t.Fatal(err)
		}
		return r, p
	}
	r, p := open()
	s, err := r.Create(t.Context(), faas.SandboxSpec{ID: "out", Image: image(), Limits: runtimetest.DefaultLimits(), Egress: true})
	if err != nil {
		t.Fatal(err)
	}
	expect := func(script, want string) {
		t.Helper()
		var out strings.Builder
		p, err := s.Start(t.Context(), faas.Command{Args: []string{"/bin/sh", "-c", script}, Stdout: &out})
		if err != nil {
			t.Fatal(err)
		}
		if _, err := p.Wait(); err != nil || out.String() != want {
			t.Errorf("%s: %q, %v; want %q", script, out.String(), err, want)
		}
	}
	check := func() {
		t.Helper()
		expect("nc "+internetAddr+" 7", "hello\n")
		expect("nc -w 1 1.2.3.1 7 || echo no", "no\n")
		expect("nc -w 1 169.254.169.254 80 || echo no", "no\n")
		expect("cat /etc/resolv.conf", "nameserver 9.9.9.9\n")
	}
	check()
	if err := errors.Join(r.Close(), p.Close()); err != nil {
		t.Fatal(err)
	}
	r, p = open()
	if n, err := r.Sweep(t.Context(), func(id string) bool { return id == "out" }); n != 0 || err != nil {
		t.Errorf("swept %d, %v", n, err)
	}
	if s, err = r.Adopt(t.Context(), "out"); err != nil {
		t.Fatal(err)
	}
	check()
	if err := errors.Join(s.Close(), r.Close(), p.Close()); err != nil {
		t.Error(err)
	}
	inNamespace(t, host, `[ "$(ip -o link | grep -vc 'lo:\|up0')" = 0 ]`)
}
