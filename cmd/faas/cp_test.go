package main

import (
	"archive/tar"
	"bytes"
	"errors"
	"io"
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"faas"
)

func TestParsePlace(t *testing.T) {
	for text, want := range map[string]place{
		"ins_a:/x": {"ins_a", "/x"}, "ins_a:x/y": {"ins_a", "/x/y"}, "ins_a:": {"ins_a", "/"}, "./a:b": {"", "./a:b"}, "/a:b": {"", "/a:b"},
		"-": {"", "-"}, "file": {"", "file"}, ":x": {"", ":x"}, ".a:c": {"", ".a:c"}, "a.b:c": {"a.b", "/c"}, "ins_a:/x:y": {"ins_a", "/x:y"},
	} {
		if got := parsePlace(text); got != want {
			t.Errorf("%s: %+v, want %+v", text, got, want)
		}
	}
	for _, args := range [][]string{{"a", "b"}, {"ins_a:/x", "ins_b:/y"}} {
		if r := faasCommand(t, noNode(t), "", append([]string{"cp"}, args...)...); r.code != exitCodes[faas.Invalid] || !strings.Contains(r.errOut, "INSTANCE:PATH") {
			t.Errorf("cp %v: %+v", args, r)
		}
	}
}

func TestPermissions(t *testing.T) {
	for want, i := range map[string]faas.FileInfo{
		"-rw-r--r--": {Type: "file", Mode: 0o644}, "drwxrwxrwt": {Type: "dir", Mode: 0o1777}, "-rwsr-xr-x": {Type: "file", Mode: 0o4755},
		"-rwSr-Sr--": {Type: "file", Mode: 0o6644}, "l---------": {Type: "symlink"}, "?---------": {Type: "odd"},
	} {
		if got := permissions(i); got != want {
			t.Errorf("%+v: %s, want %s", i, got, want)
		}
	}
}

// TestCopy follows what docker cp does, both ways.
func TestCopy(t *testing.T) {
	env := shared.start(t)
	ok := func(in string, args ...string) string {
		t.Helper()
		r := faasCommand(t, env, in, args...)
		if r.code != 0 {
			t.Fatalf("faas %v: exit %d: %s", args, r.code, r.errOut)
		}
		return r.out
	}
	id := strings.TrimSpace(ok("", "instance", "start", "busybox"))
	defer ok("", "instance", "stop", id)
	dir := t.TempDir()
	src := filepath.Join(dir, "src")
	err := errors.Join(os.MkdirAll(filepath.Join(src, "sub"), 0o755), os.WriteFile(filepath.Join(src, "a"), []byte("a"), 0o600),
		os.WriteFile(filepath.Join(src, "sub/.b"), []byte("bb"), 0o644), os.Symlink("a", filepath.Join(src, "l")))
	if err != nil {
		t.Fatal(err)
	}
	ok("", "cp", src, id+":/new")        // becomes it
	ok("", "cp", src, id+":/new")        // goes into it
	ok("", "cp", src+"/.", id+":/tmp")   // what is in it
	ok("", "cp", src+"/a", id+":/tmp/b") // under another name
	ok("", "cp", src+"/a", id+":/new/")  // into a directory
	ok("", "cp", src+"/a", id+":/tmp/b") // again
	got := ok("", "exec", id, "--", "sh", "-c", "cd /; find new tmp/a tmp/b tmp/sub | sort; cat tmp/b; stat -c %u new/a")
	if want := "new\nnew/a\nnew/l\nnew/src\nnew/src/a\nnew/src/l\nnew/src/sub\nnew/src/sub/.b\nnew/sub\nnew/sub/.b\ntmp/a\ntmp/b\ntmp/sub\ntmp/sub/.b\na0\n"; got != want {
		t.Errorf("in the instance: %q", got)
	}
	out := filepath.Join(dir, "out")
	ok("", "cp", id+":/new/src", out)
	ok("", "cp", id+":/new/src", out)
	ok("", "cp", id+":/new/src/sub/.", out)
	ok("", "cp", id+":/new/a", filepath.Join(dir, "single"))
	for name, want := range map[string]string{"out/a": "a", "out/src/sub/.b": "bb", "out/.b": "bb", "out/l": "a", "single": "a"} {
		if b, err := os.ReadFile(filepath.Join(dir, name)); err != nil || string(b) != want {
			t.Errorf("%s: %q, %v", name, b, err)
		}
	}
	archive := ok("", "cp", id+":/new/src", "-")
	ok(archive, "cp", "-", id+":/piped")
	if got := ok("", "files", "cat", id+":/piped/src/sub/.b"); got != "bb" {
		t.Errorf("through pipes: %q", got)
	}
	if got := ok("", "files", "ls", "-r", id+":/piped"); strings.Count(got, "\n") != 6 || !strings.Contains(got, "/piped/src/l -> a") {
		t.Errorf("%s", got)
	}
	ok("", "files", "mv", id+":/piped/src", "/moved")
	ok("", "files", "rm", "-r", id+":/moved")
	for _, c := range []struct {
		kind faas.Kind
		args []string
	}{
		{faas.NotFound, []string{"files", "ls", id + ":/moved"}},
		{faas.NotFound, []string{"cp", src + "/a", id + ":/none/there"}},
		{faas.NotFound, []string{"cp", src + "/a", id + ":/none/"}},
		{faas.NotFound, []string{"cp", id + ":/none", dir}},
		{faas.Conflict, []string{"cp", src, id + ":/new/a"}},
		{faas.Conflict, []string{"cp", id + ":/new", filepath.Join(dir, "single")}},
		{faas.Invalid, []string{"cp", filepath.Join(dir, "none"), id + ":/tmp"}},
		{faas.Invalid, []string{"files", "cat", "/etc/passwd"}},
	} {
		if r := faasCommand(t, env, "", c.args...); r.code != exitCodes[c.kind] {
			t.Errorf("faas %v: exit %d, want %d: %s", c.args, r.code, exitCodes[c.kind], r.errOut)
		}
	}
}

// TestCopyFromAHostileNode has a node, or an instance, that answers with tars
// that would write elsewhere.
func TestCopyFromAHostileNode(t *testing.T) {
	entry := func(kind byte, name, to string) tar.Header {
		return tar.Header{Typeflag: kind, Name: name, Linkname: to, Mode: 0o644}
	}
	for name, headers := range map[string][]tar.Header{
		"climbs":         {entry(tar.TypeReg, "../bad", "")},
		"absolute":       {entry(tar.TypeReg, "/tmp/faas-bad", "")},
		"through a link": {entry(tar.TypeSymlink, "x", ".."), entry(tar.TypeReg, "x/bad", "")},
		"link out":       {entry(tar.TypeSymlink, "x", "/etc/passwd")},
		"hard link out":  {entry(tar.TypeLink, "x", "../kept")},
		"device":         {entry(tar.TypeChar, "x", "")},
	} {
		var b bytes.Buffer
		w := tar.NewWriter(&b)
		for _, h := range headers {
			if err := w.WriteHeader(&h); err != nil {
				t.Fatal(err)
			}
		}
		if err := w.Close(); err != nil {
			t.Fatal(err)
		}
		node := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
			if strings.HasSuffix(r.URL.Path, "/stat") {
				w.Header().Set("Content-Type", "application/json")
				_, _ = io.WriteString(w, `{"path":"/x","type":"dir"}`)
				return
			}
			_, _ = w.Write(b.Bytes())
		}))
		dir := t.TempDir()
		if err := errors.Join(os.Mkdir(dir+"/to", 0o755), os.WriteFile(dir+"/kept", []byte("kept"), 0o600)); err != nil {
			t.Fatal(err)
		}
		env := noNode(t)
		env["FAAS_URL"] = node.URL
		r := faasCommand(t, env, "", "cp", "ins_a:/x", dir+"/to")
		node.Close()
		left, err := filepath.Glob(dir + "/*")
		if r.code != exitCodes[faas.Invalid] || err != nil || len(left) != 2 {
			t.Errorf("%s: %+v, %v, %v", name, r, left, err)
		}
		if _, err := os.Lstat("/tmp/faas-bad"); err == nil {
			t.Fatalf("%s wrote outside", name)
		}
	}
}
