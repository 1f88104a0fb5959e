package main

import (
	"crypto/sha256"
	"io"
	"net/http"
	"net/http/httptest"
	"runtime"
	"strings"
	"testing"

	"faas"
	"faas/api"
)

// pattern is as many bytes as anybody wants, which are all in their places.
type pattern struct{ at byte }

func (p *pattern) Read(b []byte) (int, error) {
	for i := range b {
		b[i] = p.at
		p.at++
	}
	return len(b), nil
}

// outputServer is a node that serves one output object of so many bytes.
func outputServer(t *testing.T, stdout, stderr int64) (*runOptions, faas.Digest) {
	t.Helper()
	object := func() io.Reader {
		return faas.OutputObject(stdout, &pattern{}, io.LimitReader(&pattern{at: 7}, stderr))
	}
	h := sha256.New()
	if _, err := io.Copy(h, object()); err != nil {
		t.Fatal(err)
	}
	d := faas.Digest(h.Sum(nil))
	srv := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if !strings.HasPrefix(r.URL.Path, "/v1/outputs/") {
			http.NotFound(w, r)
			return
		}
		if _, err := io.Copy(w, object()); err != nil {
			t.Error(err)
		}
	}))
	t.Cleanup(srv.Close)
	return &runOptions{access: &access{url: srv.URL, getenv: func(name string) string {
		return map[string]string{"FAAS_KEY": "faas_test", "FAAS_CLIENT_FILE": t.TempDir() + "/none"}[name]
	}}}, d
}

func TestOutputOfAJobIsNotHeldInMemory(t *testing.T) {
	const size = 64 << 20
	o, d := outputServer(t, size, 1000)
	e := faas.Execution{OutputDigest: d, Stdout: faas.Output{Data: []byte("beginning"), Size: 9}}
	var before, after runtime.MemStats
	runtime.ReadMemStats(&before)
	whole, err := o.wholeOutput(t.Context(), e)
	if err != nil {
		t.Fatal(err)
	}
	defer whole.close()
	out, errOut := sha256.New(), sha256.New()
	if err := whole.write(&streams{Out: out, Err: errOut}); err != nil {
		t.Fatal(err)
	}
	runtime.ReadMemStats(&after)
	for _, c := range []struct {
		got  []byte
		from byte
		size int64
	}{{out.Sum(nil), 0, size}, {errOut.Sum(nil), 7, 1000}} {
		want := sha256.New()
		if _, err := io.CopyN(want, &pattern{c.from}, c.size); err != nil || string(want.Sum(nil)) != string(c.got) {
			t.Errorf("the stream of %d bytes is another, %v", c.size, err)
		}
	}
	if used := after.TotalAlloc - before.TotalAlloc; used > size/4 {
		t.Errorf("%d bytes of output took %d bytes of memory", size, used)
	}
	if err := whole.into(&e); err != nil || e.Stdout.Size != size || string(e.Stdout.Data) != "beginning" || e.Stderr.Size != 1000 || !api.NewExecution(e).Stdout.Partial {
		t.Errorf("as JSON: %d and %d bytes, %v", e.Stdout.Size, e.Stderr.Size, err)
	}
}

func TestOutputOfAJobIsWhatTheChainSays(t *testing.T) {
	o, d := outputServer(t, 100, 10)
	whole, err := o.wholeOutput(t.Context(), faas.Execution{OutputDigest: d})
	if err != nil {
		t.Fatal(err)
	}
	defer whole.close()
	var e faas.Execution
	if err := whole.into(&e); err != nil || len(e.Stdout.Data) != 100 || e.Stdout.Data[99] != 99 || len(e.Stderr.Data) != 10 || e.Stderr.Data[0] != 7 {
		t.Errorf("%q, %q, %v", e.Stdout.Data, e.Stderr.Data, err)
	}
	d[0] ^= 1
	part, err := o.wholeOutput(t.Context(), faas.Execution{OutputDigest: d, Stdout: faas.Output{Data: []byte("part"), Size: 4}})
	if err == nil || part == nil || part.stdout.Size() != 4 {
		t.Errorf("what the chain does not say: %v", err)
	}
}
