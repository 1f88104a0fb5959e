package main

import (
	"archive/tar"
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/pkg/sftp"

	"faas"
	"faas/guest"
)

// answer is what a call of the program gave.
type answer struct {
	data    string
	records []string
	guest.End
}

func call(t *testing.T, in string, args ...string) (a answer) {
	t.Helper()
	var out bytes.Buffer
	if code := run(t.Context(), args, strings.NewReader(in), &out); code != 0 {
		t.Fatalf("%q: exit %d", args, code)
	}
	var data bytes.Buffer
	d := guest.Decoder{Data: &data, Record: func(j []byte) error { a.records = append(a.records, string(j)); return nil }}
	_, werr := d.Write(out.Bytes())
	end, err := d.End()
	if err := errors.Join(werr, err); err != nil {
		t.Fatalf("%q: %v: %q", args, err, out.String())
	}
	a.data, a.End = data.String(), end
	return a
}

func (a answer) want(t *testing.T, kind faas.Kind, text string) {
	t.Helper()
	if a.Err() == nil || a.Kind != kind || !strings.Contains(a.Message, text) {
		t.Errorf("the answer is %v: %q, want %v: %q", a.Kind, a.Message, kind, text)
	}
}

func oneFile(t *testing.T, name, data string) string {
	t.Helper()
	var b bytes.Buffer
	w := tar.NewWriter(&b)
	h := &tar.Header{Typeflag: tar.TypeReg, Name: name, Mode: 0o644, Size: int64(len(data)), Uid: os.Getuid(), Gid: os.Getgid()}
	err := w.WriteHeader(h)
	_, werr := io.WriteString(w, data)
	if err := errors.Join(err, werr, w.Close()); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

func TestVerbs(t *testing.T) {
	dir := t.TempDir()
	in := dir + "/in"
	if a := call(t, oneFile(t, "sub/f", "hello"), "untar", in); a.Err() != nil || a.Files != 1 || a.Bytes != 5 {
		t.Fatalf("%+v", a)
	}
	if a := call(t, "", "cat", in+"/sub/f"); a.data != "hello" || a.Bytes != 5 {
		t.Errorf("%+v", a)
	}
	if a := call(t, "", "ls", in); len(a.records) != 1 || !strings.Contains(a.records[0], `"type":"dir"`) {
		t.Errorf("%+v", a)
	}
	a := call(t, "", "ls", "-r", in)
	var i faas.FileInfo
	if len(a.records) != 2 || json.Unmarshal([]byte(a.records[1]), &i) != nil || i.Path != in+"/sub/f" || i.Size != 5 {
		t.Errorf("%+v", a)
	}
	if a := call(t, "", "mv", in+"/sub/f", in+"/g"); a.Err() != nil {
		t.Errorf("%+v", a)
	}
	if a := call(t, "", "stat", in+"/g"); len(a.records) != 1 {
		t.Errorf("%+v", a)
	}
	a = call(t, "", "tar", in+"/g")
	if h, err := tar.NewReader(strings.NewReader(a.data)).Next(); err != nil || h.Name != "g" || a.Files != 1 {
		t.Errorf("%v %v %+v", h, err, a.End)
	}
	if a := call(t, "", "rm", "-r", in); a.Err() != nil {
		t.Errorf("%+v", a)
	}
	call(t, "", "ls", in).want(t, faas.NotFound, in)
}

func TestRefusals(t *testing.T) {
	dir := t.TempDir()
	if err := os.WriteFile(filepath.Join(dir, "file"), nil, 0o600); err != nil {
		t.Fatal(err)
	}
	call(t, "").want(t, faas.Invalid, "want a verb")
	call(t, "", "format").want(t, faas.Invalid, "unknown verb")
	call(t, "", "ls").want(t, faas.Invalid, "takes 1 paths")
	call(t, "", "mv", "/a").want(t, faas.Invalid, "takes 2 paths")
	call(t, "", "cat", "relative").want(t, faas.Invalid, "not absolute")
	call(t, "", "untar", dir+"/none/here").want(t, faas.NotFound, "neither")
	call(t, "", "untar", dir+"/file").want(t, faas.Conflict, "not a directory")
	call(t, "no tar", "untar", dir).want(t, faas.Invalid, "breaks off")
	call(t, oneFile(t, "../x", ""), "untar", dir).want(t, faas.Invalid, "climbs")
	call(t, "", "rm", "-r", own).want(t, faas.Denied, "belongs to the sandbox")
	call(t, "", "mv", own+"/", dir).want(t, faas.Denied, "belongs to the sandbox")
	call(t, "", "stat", "/"+strings.Repeat("n", 5000)).want(t, faas.Invalid, "…")
}

// broken takes so many bytes.
type broken int

func (b *broken) Write(p []byte) (int, error) {
	if *b -= broken(len(p)); *b < 0 {
		return 0, io.ErrClosedPipe
	}
	return len(p), nil
}

func TestAnswerNobodyTakes(t *testing.T) {
	for _, room := range []broken{0, 20} {
		if code := run(t.Context(), []string{"cat", "/etc/passwd"}, nil, &room); code != 1 {
			t.Errorf("exit %d", code)
		}
	}
}

func TestWatchTellsAtOnce(t *testing.T) {
	dir := t.TempDir()
	r, w := io.Pipe()
	ctx, stop := context.WithCancel(t.Context())
	ended := make(chan int, 1)
	go func() { ended <- run(ctx, []string{"watch", dir}, nil, w) }()
	told := make(chan string, 100)
	d := guest.Decoder{Record: func(j []byte) error { told <- string(j); return nil }}
	read := make(chan error, 1)
	go func() { _, err := io.Copy(&d, r); read <- err }()
	if first := <-told; !strings.Contains(first, faas.FileWatching) {
		t.Errorf("%s", first)
	}
	if err := os.WriteFile(dir+"/new", nil, 0o600); err != nil {
		t.Fatal(err)
	}
	if next := <-told; !strings.Contains(next, `"`+dir+`/new","kind":"created"`) {
		t.Errorf("%s", next)
	}
	stop()
	if code := <-ended; code != 0 {
		t.Errorf("exit %d", code)
	}
	if err := errors.Join(w.Close(), <-read); err != nil {
		t.Error(err)
	}
	if end, err := d.End(); err != nil || end.Kind != faas.Canceled {
		t.Errorf("%+v, %v", end, err)
	}
}

func TestSFTP(t *testing.T) {
	inR, inW := io.Pipe()
	outR, outW := io.Pipe()
	ended := make(chan int, 1)
	go func() { ended <- run(t.Context(), []string{"sftp"}, inR, outW); outW.Close() }()
	c, err := sftp.NewClientPipe(outR, inW)
	if err != nil {
		t.Fatal(err)
	}
	path := filepath.Join(t.TempDir(), "f")
	f, err := c.Create(path)
	if err != nil {
		t.Fatal(err)
	}
	_, err = f.Write([]byte("by sftp"))
	if err := errors.Join(err, f.Close()); err != nil {
		t.Fatal(err)
	}
	if b, err := os.ReadFile(path); err != nil || string(b) != "by sftp" {
		t.Errorf("%q, %v", b, err)
	}
	if err := errors.Join(inW.Close(), c.Close()); err != nil && !errors.Is(err, io.ErrClosedPipe) {
		t.Error(err)
	}
	if code := <-ended; code != 0 {
		t.Errorf("exit %d", code)
	}
}
