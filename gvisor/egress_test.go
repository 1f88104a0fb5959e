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
func namespace(t testing.TB) string {
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

func inNamespace(t testing.TB, path, script string) {
	t.Helper()
	if out, err := exec.Command("nsenter", "--net="+path, "sh", "-ec", script).CombinedOutput(); err != nil {
		t.Fatalf("%s: %v\n%s", script, err, out)
	}
}

// onThreadIn runs f on a thread in a network namespace, where the sockets that it
// opens stay.
func onThreadIn(path string, f func() error) error {
	done := make(chan error, 1)
	go func() {
		runtime.LockOSThread() // never unlocked: the thread ends here
		ns, err := os.Open(path)
		if err == nil {
			defer ns.Close()
			err = unix.Setns(int(ns.Fd()), unix.CLONE_NEWNET)
		}
		if err == nil {
			err = f()
		}
		done <- err
	}()
	return <-done
}

// serve says hello to whoever connects to the namespace's port 7.
func serve(t testing.TB, path string) {
	t.Helper()
	var l net.Listener
	err := onThreadIn(path, func() (err error) {
		l, err = net.Listen("tcp4", ":7")
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	done := make(chan struct{})
	go func() {
		defer close(done)
		for {
			c, err := l.Accept()
			if err != nil {
				return
			}
			fmt.Fprintln(c, "hello")
			c.Close()
		}
	}()
	t.Cleanup(func() { l.Close(); <-done })
}

// world makes a host that is a namespace, with a server, and an internet that is
// another, with one too. It returns the host's.
func world(t testing.TB) (host string) {
	t.Helper()
	host, internet := namespace(t), namespace(t)
	inNamespace(t, host, "ip link add up0 type veth peer name wan0 netns "+internet+
		"; ip addr add 1.2.3.1/24 dev up0; ip link set up0 up; ip route add default via "+internetAddr)
	inNamespace(t, internet, "ip addr add "+internetAddr+"/24 dev wan0; ip link set wan0 up")
	serve(t, internet)
	serve(t, host)
	return host
}

// noLinksLeft fails the test if a host has links of sandboxes.
func noLinksLeft(t *testing.T, host string) {
	t.Helper()
	inNamespace(t, host, `[ "$(ip -o link | grep -vc 'lo:\|up0')" = 0 ]`)
}

// openEgress opens a runtime whose sandboxes may have a way out of the host.
func openEgress(t testing.TB, dir, host string) (faas.Runtime, *netns.Provider) {
	t.Helper()
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

func expect(t *testing.T, s faas.Sandbox, script, want string) {
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

// expectEgress has a sandbox reach the internet and nothing else.
func expectEgress(t *testing.T, s faas.Sandbox) {
	t.Helper()
	expect(t, s, "nc "+internetAddr+" 7", "hello\n")
	expect(t, s, "nc -w 1 1.2.3.1 7 || echo no", "no\n")
	expect(t, s, "nc -w 1 169.254.169.254 80 || echo no", "no\n")
	expect(t, s, "cat /etc/resolv.conf", "nameserver 9.9.9.9\n")
}

// TestEgress gives a sandbox a way out, and takes it over as the next daemon
// would.
func TestEgress(t *testing.T) {
	leakcheck.Check(t, leakcheck.Scope{Names: []string{sandboxBinary}})
	host, dir := world(t), t.TempDir()
	r, p := openEgress(t, dir, host)
	s, err := r.Create(t.Context(), faas.SandboxSpec{ID: "out", Image: image(), Limits: runtimetest.DefaultLimits(), Egress: true})
	if err != nil {
		t.Fatal(err)
	}
	expectEgress(t, s)
	if err := errors.Join(r.Close(), p.Close()); err != nil {
		t.Fatal(err)
	}
	r, p = openEgress(t, dir, host)
	if n, err := r.Sweep(t.Context(), func(id string) bool { return id == "out" }); n != 0 || err != nil {
		t.Errorf("swept %d, %v", n, err)
	}
	if s, err = r.Adopt(t.Context(), "out"); err != nil {
		t.Fatal(err)
	}
	expectEgress(t, s)
	if err := errors.Join(s.Close(), r.Close(), p.Close()); err != nil {
		t.Error(err)
	}
	noLinksLeft(t, host)
}

// TestEgressAfterRestore checkpoints sandboxes with a way out and without one, and
// restores them, also into ones booted before. Whether a copy has one is its own spec's to say, and beside the original it
// has a link of its own.
func TestEgressAfterRestore(t *testing.T) {
	leakcheck.Check(t, leakcheck.Scope{Names: []string{sandboxBinary}})
	host := world(t)
	r, p := openEgress(t, t.TempDir(), host)
	spec := faas.SandboxSpec{Image: image(), Limits: runtimetest.DefaultLimits()}
	var all []faas.Sandbox
	for _, egress := range []bool{true, false} {
		spec.Egress = egress
		from, err := r.Create(t.Context(), spec)
		if err != nil {
			t.Fatal(err)
		}
		all = append(all, from)
		dir := t.TempDir()
		if _, err := from.Checkpoint(t.Context(), dir, false); err != nil {
			t.Fatal(err)
		}
		for i := range 4 {
			copied, blank := i%2 == 0, i >= 2
			spec.Egress, spec.ID = copied, ""
			if blank {
				spec.ID, spec.Blank = fmt.Sprintf("blank_%v_%v", egress, copied), true
				if _, err := r.Create(t.Context(), spec); err != nil {
					t.Fatal(err)
				}
			}
			s, err := r.Restore(t.Context(), spec, dir)
			spec.ID, spec.Blank = "", false
			if err != nil {
				t.Fatal(err)
			}
			all = append(all, s)
			if copied {
				expectEgress(t, s)
			} else {
				expect(t, s, "nc -w 1 "+internetAddr+" 7 || echo no", "no\n")
			}
		}
		if egress {
			expectEgress(t, from)
		}
	}
	for _, s := range all {
		if err := s.Close(); err != nil {
			t.Error(err)
		}
	}
	if err := errors.Join(r.Close(), p.Close()); err != nil {
		t.Error(err)
	}
	noLinksLeft(t, host)
}
