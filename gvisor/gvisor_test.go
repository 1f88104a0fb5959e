package gvisor_test

import (
	"testing"

	"faas"
	"faas/gvisor"
	"faas/internal/leakcheck"
	"faas/internal/runtimetest"
)

func options(dir string) gvisor.Options {
	return gvisor.Options{Dir: dir, SandboxBinary: sandboxBinary}
}

func newRuntime(t *testing.T) faas.Runtime {
	t.Helper()
	r, err := gvisor.New(options(t.TempDir()))
	if err != nil {
		t.Fatal(err)
	}
	return r
}

func fixture() runtimetest.Fixture {
	dirs := map[faas.Runtime]string{}
	open := func(t *testing.T, dir string) faas.Runtime {
		t.Helper()
		r, err := gvisor.New(options(dir))
		if err != nil {
			t.Fatal(err)
		}
		dirs[r] = dir
		return r
	}
	return runtimetest.Fixture{
		New:   func(t *testing.T) faas.Runtime { return open(t, t.TempDir()) },
		Next:  func(t *testing.T, r faas.Runtime) faas.Runtime { return open(t, dirs[r]) },
		Image: image(),
	}
}

// scope is what this package's tests may leave behind, which is nothing: their
// sandboxes all run a program that no one else runs.
func scope() leakcheck.Scope {
	return leakcheck.Scope{Names: []string{sandboxBinary}, Descriptors: true}
}

func TestConformance(t *testing.T) {
	leakcheck.Check(t, scope())
	runtimetest.Run(t, fixture())
}
