package runtimetest

import (
	"archive/tar"
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"testing"

	"faas"
)

// counter is a program that keeps a number in memory and an open file, and adds
// a line to that for every byte that comes through its pipe.
const counter = `mkfifo /p; exec 5>>/log; n=0; echo ready; exec </dev/null >/dev/null 2>&1; while :; do if read x </p; then n=$((n+1)); echo $n >&5; fi; done`

// count makes the counter count and returns the number it had.
func count(t *testing.T, s faas.Sandbox) string {
	t.Helper()
	got := sh(t, s, `a=$(wc -l </log); echo x >/p; i=0; while [ "$(wc -l </log)" = "$a" ] && [ $i -lt 500 ]; do i=$((i+1)); sleep 0.01; done; tail -n1 /log`)
	return strings.TrimSpace(got.stdout)
}

func checkpoint(t *testing.T, s faas.Sandbox, freeze bool) (string, faas.CheckpointInfo) {
	t.Helper()
	dir := t.TempDir()
	info, err := s.Checkpoint(t.Context(), dir, freeze)
	if err != nil {
		t.Fatalf("checkpoint: %v", err)
	}
	return dir, info
}

func restore(t *testing.T, r faas.Runtime, spec faas.SandboxSpec, dir string) faas.Sandbox {
	t.Helper()
	s, err := r.Restore(t.Context(), spec, dir)
	if err != nil {
		t.Fatalf("restore: %v", err)
	}
	t.Cleanup(func() {
		if err := s.Close(); err != nil {
			t.Errorf("close restored sandbox: %v", err)
		}
	})
	return s
}

func testSnapshots(t *testing.T, f Fixture) {
	r := newRuntime(t, f)
	s := create(t, r, f.spec())
	life, kill := context.WithCancel(t.Context())
	defer kill()
	start(t, life, s, counter)
	for _, want := range []string{"1", "2"} {
		if got := count(t, s); got != want {
			t.Fatalf("the counter says %q, want %s", got, want)
		}
	}
	dir, info := checkpoint(t, s, false)
	if info.Paused <= 0 || info.For.Runtime != r.Name() {
		t.Errorf("checkpoint tells %+v", info)
	}
	if err := r.Restorable(info.For); err != nil {
		t.Errorf("not restorable where it was taken: %v", err)
	}
	if got := count(t, s); got != "3" {
		t.Errorf("the source counts on with %q", got)
	}
	t.Run("copies are independent", func(t *testing.T) {
		var all sync.WaitGroup
		for i := range 3 {
			all.Go(func() {
				spec := f.spec()
				spec.Hostname = fmt.Sprintf("copy-%d", i)
				spec.Env = []string{fmt.Sprintf("FAAS_BRANCH_INDEX=%d", i)}
				c := restore(t, r, spec, dir)
				for n := range i + 1 {
					if got, want := count(t, c), fmt.Sprint(3+n); got != want {
						t.Errorf("copy %d counts %q, want %s", i, got, want)
					}
				}
				got := sh(t, c, "hostname; cat /etc/hostname /.faas/env; echo $FAAS_BRANCH_INDEX")
				if want := fmt.Sprintf("copy-%d\ncopy-%d\nFAAS_BRANCH_INDEX=%d\n%d\n", i, i, i, i); got.stdout != want {
					t.Errorf("copy %d says %q, %q, want %q", i, got.stdout, got.stderr, want)
				}
			})
		}
		all.Wait()
	})
	t.Run("of a paused sandbox", func(t *testing.T) {
		if err := s.Pause(t.Context()); err != nil {
			t.Fatal(err)
		}
		dir, _ := checkpoint(t, s, false)
		expectKind(t, s.Pause(t.Context()), faas.Conflict)
		_, err := s.Dial(t.Context(), 80)
		expectKind(t, err, faas.Unavailable)
		if err := s.Resume(t.Context()); err != nil {
			t.Fatal(err)
		}
		if got := count(t, restore(t, r, f.spec(), dir)); got != "4" {
			t.Errorf("the copy counts %q", got)
		}
	})
	t.Run("freeze", func(t *testing.T) {
		checkpoint(t, s, true)
		expectKind(t, s.Pause(t.Context()), faas.Conflict)
		if err := s.Resume(t.Context()); err != nil {
			t.Fatal(err)
		}
		if got := count(t, s); got != "4" {
			t.Errorf("counts %q after the freeze", got)
		}
	})
	t.Run("of a copy", func(t *testing.T) {
		c := restore(t, r, f.spec(), dir)
		count(t, c)
		again, _ := checkpoint(t, c, false)
		if got := count(t, restore(t, r, f.spec(), again)); got != "4" {
			t.Errorf("the copy's copy counts %q", got)
		}
	})
	t.Run("while output streams", func(t *testing.T) {
		life, kill := context.WithCancel(t.Context())
		defer kill()
		p, out := start(t, life, s, "i=0; while :; do i=$((i+1)); echo line $i; sleep 0.005; done")
		dir, _ := checkpoint(t, s, false)
		before := len(out.String())
		eventually(t, "more output", func() bool { return len(out.String()) > before })
		c := restore(t, r, f.spec(), dir)
		sh(t, c, "true")
		kill()
		wait(t, p)
	})
	t.Run("streams of a copy", func(t *testing.T) {
		life, kill := context.WithCancel(t.Context())
		defer kill()
		// With a process that has ended and that nobody waits for.
		p, _ := start(t, life, s, "(true & exec sleep 1000) & while :; do ls -lL /proc/self/fd/ >/look; echo on >/dev/stdout; cat; mv /look /seen; sleep 0.005; done")
		sh(t, s, "until [ -e /seen ]; do sleep 0.005; done")
		dir, _ := checkpoint(t, s, false)
		kill()
		wait(t, p)
		c := restore(t, r, f.spec(), dir)
		if got := sh(t, c, "rm -f /seen; until [ -e /seen ]; do sleep 0.005; done; grep -c '^c.* 1, *3 .* [02]$' /seen"); got.stdout != "2\n" {
			t.Errorf("a program that goes on without its streams: %+v", got)
		}
	})
	t.Run("failures leave it running", func(t *testing.T) {
		if _, err := s.Checkpoint(t.Context(), filepath.Join(t.TempDir(), "missing"), true); err == nil {
			t.Error("a checkpoint into a directory that is not there")
		}
		ctx, cancel := context.WithCancel(t.Context())
		cancel()
		_, err := s.Checkpoint(ctx, t.TempDir(), true)
		expectKind(t, err, faas.Canceled)
		if got := sh(t, s, "echo on"); got.stdout != "on\n" {
			t.Errorf("%+v", got)
		}
	})
	t.Run("limits", func(t *testing.T) {
		c := restore(t, r, f.spec(), dir)
		if got := sh(t, c, "dd if=/dev/zero of=/fill bs=1M count=100"); got.exit.Code == 0 || !strings.Contains(got.stderr, "No space left") {
			t.Errorf("beyond the limit on disk: %+v", got)
		}
		if st, err := c.Stats(t.Context()); err != nil || st.Disk < 1<<20 {
			t.Errorf("stats %+v, %v", st, err)
		}
	})
	if f.Next != nil {
		t.Run("adopt a copy", func(t *testing.T) { testAdoptCopy(t, f, dir) })
	}
	t.Run("not restorable", func(t *testing.T) { testNotRestorable(t, f, r, dir, info) })
}

func testAdoptCopy(t *testing.T, f Fixture, dir string) {
	r := f.New(t)
	spec := f.spec()
	spec.ID, spec.Env = "copy", []string{"WHERE=here"}
	if _, err := r.Restore(t.Context(), spec, dir); err != nil {
		t.Fatal(err)
	}
	if err := r.Close(); err != nil {
		t.Fatal(err)
	}
	r = f.Next(t, r)
	defer r.Close()
	s, err := r.Adopt(t.Context(), "copy")
	if err != nil {
		t.Fatal(err)
	}
	defer s.Close()
	if got := count(t, s); got != "3" {
		t.Errorf("the adopted copy counts %q", got)
	}
	if got := sh(t, s, "echo $WHERE"); got.stdout != "here\n" {
		t.Errorf("the adopted copy's environment: %+v", got)
	}
	if got := tree(t, bytes.NewReader(changes(t, s))); got["./etc/hostname"] != "" || got["./log"] == "" {
		t.Errorf("the adopted copy's changes: %v", got)
	}
}

func testNotRestorable(t *testing.T, f Fixture, r faas.Runtime, dir string, info faas.CheckpointInfo) {
	other := info.For
	other.Runtime = "other/1"
	expectKind(t, r.Restorable(other), faas.Conflict)
	other = info.For
	other.CPUFeatures = append(slices.Clone(other.CPUFeatures), "no_such_feature")
	expectKind(t, r.Restorable(other), faas.Conflict)
	_, err := r.Restore(t.Context(), f.spec(), t.TempDir())
	if err == nil {
		t.Error("restored from an empty directory")
	}
	entries, err := os.ReadDir(dir)
	if err != nil {
		t.Fatal(err)
	}
	bad := t.TempDir()
	for _, e := range entries { // half of each part
		b, err := os.ReadFile(filepath.Join(dir, e.Name()))
		if err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(filepath.Join(bad, e.Name()), b[:len(b)/2], 0o600); err != nil {
			t.Fatal(err)
		}
	}
	spec := f.spec()
	spec.ID = "broken"
	if c, err := r.Restore(t.Context(), spec, bad); err == nil {
		c.Close()
		t.Error("restored from half a checkpoint")
	}
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	_, err = r.Restore(ctx, spec, dir)
	expectKind(t, err, faas.Canceled)
	restore(t, r, spec, dir) // the id is free
	dead := create(t, r, f.spec())
	if err := dead.Close(); err != nil {
		t.Fatal(err)
	}
	if _, err := dead.Checkpoint(t.Context(), t.TempDir(), false); err == nil {
		t.Error("a checkpoint of a dead sandbox")
	}
}

// tree is a tar of changes, by name: type, mode and content or target. Which of
// a file's names comes first and which are links to it is the runtime's to
// choose, and not part of it: they all show the file, and the others of its names.
func tree(t *testing.T, r io.Reader) map[string]string {
	t.Helper()
	all, names := map[string]string{}, map[string][]string{}
	for tr := tar.NewReader(r); ; {
		h, err := tr.Next()
		if errors.Is(err, io.EOF) {
			for first, links := range names {
				same := append(links, first)
				slices.Sort(same)
				file := fmt.Sprintf("%s %v", all[first], same)
				for _, name := range same {
					all[name] = file
				}
			}
			return all
		}
		if err != nil {
			t.Fatal(err)
		}
		b, err := io.ReadAll(tr)
		if err != nil {
			t.Fatal(err)
		}
		if len(b) > 100 {
			b = []byte(fmt.Sprint(len(b)))
		}
		if h.Typeflag == tar.TypeDir && h.PAXRecords[faas.OpaqueRecord] == "" {
			continue // on the way to something, or not, as a runtime likes
		}
		if h.Typeflag == tar.TypeLink {
			names[h.Linkname] = append(names[h.Linkname], h.Name)
			continue
		}
		all[h.Name] = fmt.Sprintf("%c%o %s%s%s", h.Typeflag, h.Mode&0o7777, h.Linkname, b, h.PAXRecords[faas.OpaqueRecord])
	}
}

func changes(t *testing.T, s faas.Sandbox) []byte {
	t.Helper()
	var b bytes.Buffer
	if err := s.Changes(t.Context(), &b); err != nil {
		t.Fatalf("changes: %v", err)
	}
	return b.Bytes()
}

func testChanges(t *testing.T, f Fixture) {
	r := newRuntime(t, f)
	s := create(t, r, f.spec())
	if got := tree(t, bytes.NewReader(changes(t, s))); len(got) != 0 {
		t.Errorf("an idle sandbox has changes: %v", got)
	}
	sh(t, s, `echo new >/new; chmod 600 /new; ln /new /hard; ln -s new /soft; mkdir -p /d/e; echo deep >/d/e/f; rm /etc/group; for i in 1 2 3 4 5 6 7 8; do echo $i >/d/e/$i; ln /d/e/$i /d/$i; done; rm /d/e/5
		mv /home/alice/readme /home/alice/moved; rm -r /home/alice; mkdir /home/alice; echo x >/home/alice/y; dd if=/dev/zero of=/big bs=1M count=3 2>/dev/null; chmod 4755 /d/e/f`)
	want := map[string]string{
		"./d/e/f": "04755 deep\n", "./soft": "2777 new", "./etc/group": "30 ", "./big": "0644 3145728", "./home/alice/y": "0644 x\n",
		"./new": "0600 new\n [./hard ./new]", "./hard": "0600 new\n [./hard ./new]",
	}
	got := tree(t, bytes.NewReader(changes(t, s)))
	for name, w := range want {
		if got[name] != w {
			t.Errorf("%s is %q, want %q", name, got[name], w)
		}
	}
	for name := range got {
		if strings.HasPrefix(name, "./.faas") || name == "./etc/hostname" || name == "./etc/hosts" {
			t.Errorf("%s is no change", name)
		}
	}
	if again := changes(t, s); !bytes.Equal(again, changes(t, s)) {
		t.Error("the changes of a sandbox in which nothing changed are other bytes")
	}
	dir, _ := checkpoint(t, s, false)
	t.Run("as files of another", func(t *testing.T) {
		spec := f.spec()
		spec.Files = filepath.Join(dir, faas.FilesPart)
		c := create(t, r, spec)
		script := `cat /soft /d/e/f /home/alice/y; ls /home/alice /etc/group; stat -c '%a %h' /new /hard; hostname`
		a, b := sh(t, s, script), sh(t, c, script)
		if a.stdout != b.stdout || a.stderr != b.stderr {
			t.Errorf("there %+v, here %+v", b, a)
		}
		if again := tree(t, bytes.NewReader(changes(t, c))); fmt.Sprint(again) != fmt.Sprint(got) {
			t.Errorf("changes are %v, were %v", again, got)
		}
	})
	t.Run("our files, changed", func(t *testing.T) {
		sh(t, s, "echo 10.0.0.1 db >>/etc/hosts")
		if got := tree(t, bytes.NewReader(changes(t, s)))["./etc/hosts"]; !strings.Contains(got, "db") {
			t.Errorf("hosts is %q", got)
		}
	})
	t.Run("hostile files", func(t *testing.T) { testHostileFiles(t, f, r) })
}

func testHostileFiles(t *testing.T, f Fixture, r faas.Runtime) {
	for name, entries := range map[string][]tar.Header{
		"a way out":        {{Name: "../x", Typeflag: tar.TypeReg}},
		"absolute":         {{Name: "/x", Typeflag: tar.TypeReg}},
		"a device":         {{Name: "./x", Typeflag: tar.TypeChar, Devmajor: 1, Devminor: 3}},
		"below a link":     {{Name: "./l", Typeflag: tar.TypeSymlink, Linkname: "/etc"}, {Name: "./l/x", Typeflag: tar.TypeReg}},
		"twice":            {{Name: "./x", Typeflag: tar.TypeReg}, {Name: "./x", Typeflag: tar.TypeReg}},
		"a link elsewhere": {{Name: "./x", Typeflag: tar.TypeLink, Linkname: "../../etc/shadow"}},
	} {
		t.Run(name, func(t *testing.T) {
			var b bytes.Buffer
			w := tar.NewWriter(&b)
			for _, h := range entries {
				if err := w.WriteHeader(&h); err != nil {
					t.Fatal(err)
				}
			}
			if err := w.Close(); err != nil {
				t.Fatal(err)
			}
			spec := f.spec()
			spec.Files = filepath.Join(t.TempDir(), "files.tar")
			if err := os.WriteFile(spec.Files, b.Bytes(), 0o600); err != nil {
				t.Fatal(err)
			}
			_, err := r.Create(t.Context(), spec)
			expectKind(t, err, faas.Invalid)
		})
	}
}
