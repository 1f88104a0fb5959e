package gateway_test

import (
	"bytes"
	"context"
	"errors"
	"io"
	"net/http"
	"strconv"
	"strings"
	"testing"
	"testing/iotest"

	"faas"
	"faas/gateway"
	"faas/internal/gatewaytest"
)

func object(stdout, stderr string) []byte {
	b, err := io.ReadAll(faas.OutputObject(int64(len(stdout)), strings.NewReader(stdout), strings.NewReader(stderr)))
	if err != nil {
		panic(err)
	}
	return b
}

func TestOutputs(t *testing.T) {
	t.Parallel()
	n := gatewaytest.Start(t, gatewaytest.Options{})
	for _, c := range []struct{ stdout, stderr string }{{"", ""}, {"out", ""}, {"", "err"}, {strings.Repeat("o\x00", 100_000), strings.Repeat("e", 70_000)}, {strings.Repeat("x", 32<<10), "e"}} {
		whole := object(c.stdout, c.stderr)
		d, _, err := n.Blobs.Put(t.Context(), bytes.NewReader(whole), false)
		if err != nil {
			t.Fatal(err)
		}
		for query, want := range map[string]string{"": string(whole), "?stream=stdout": c.stdout, "?stream=stderr": c.stderr} {
			url := "/v1/outputs/" + d.String() + query
			a := do(t, n, n.User, "GET", url, nil).want(t, 200)
			h := a.header
			if string(a.body) != want || h.Get("Content-Length") != strconv.Itoa(len(want)) {
				t.Errorf("%s: %d bytes, want %d", url, len(a.body), len(want))
			}
			if h.Get("Content-Type") != "application/octet-stream" || !strings.Contains(h.Get("Cache-Control"), "immutable") || !strings.Contains(h.Get("Content-Security-Policy"), "sandbox") {
				t.Errorf("headers %v", h)
			}
			if again := do(t, n, n.User, "GET", url, nil, "If-None-Match", `"x", `+h.Get("ETag")).want(t, 304); len(again.body) != 0 {
				t.Errorf("304 with %d bytes", len(again.body))
			}
		}
	}
	if a := do(t, n, n.User, "GET", "/v1/outputs/"+faas.Sum([]byte("none")).String(), nil); a.problem(t, 404).Kind != faas.NotFound || strings.Contains(a.header.Get("Cache-Control"), "immutable") {
		t.Errorf("headers %v", a.header)
	}
}

// serving is an engine whose outputs come from a function.
type serving struct {
	gateway.Engine
	open func() (io.Reader, int64)
}

func (s serving) Output(context.Context, faas.Digest) (io.ReadCloser, int64, error) {
	r, size := s.open()
	return io.NopCloser(r), size, nil
}

// TestOutputThatBreaks serves objects that fail at their end, as corrupted ones
// do. Nobody may get a whole answer of it.
func TestOutputThatBreaks(t *testing.T) {
	t.Parallel()
	for _, size := range []int{10, 32 << 10, 100_000} {
		whole := object(strings.Repeat("o", size), strings.Repeat("e", size))
		n := gatewaytest.Start(t, gatewaytest.Options{Gateway: func(c *gateway.Config) {
			c.Engine = serving{c.Engine, func() (io.Reader, int64) {
				return io.MultiReader(bytes.NewReader(whole), iotest.ErrReader(errors.New("checksum mismatch"))), int64(len(whole))
			}}
		}})
		for _, query := range []string{"", "?stream=stdout", "?stream=stderr"} {
			req, err := http.NewRequestWithContext(t.Context(), "GET", n.URL+"/v1/outputs/"+faas.Sum(nil).String()+query, nil)
			if err != nil {
				t.Fatal(err)
			}
			req.Header.Set("Authorization", "Bearer "+n.User)
			res, err := n.HTTP.Do(req)
			if err != nil {
				continue // it broke off before the header
			}
			b, err := io.ReadAll(res.Body)
			res.Body.Close()
			if err == nil && res.StatusCode != http.StatusInternalServerError {
				t.Errorf("%d%s: %d with %d bytes and no error", size, query, res.StatusCode, len(b))
			}
		}
	}
}

func TestLyingOutputHeader(t *testing.T) {
	t.Parallel()
	n := gatewaytest.Start(t, gatewaytest.Options{Gateway: func(c *gateway.Config) {
		c.Engine = serving{c.Engine, func() (io.Reader, int64) {
			return bytes.NewReader([]byte("\xff\xff\xff\xff\xff\xff\xff\xffx")), 9
		}}
	}})
	do(t, n, n.User, "GET", "/v1/outputs/"+faas.Sum(nil).String()+"?stream=stderr", nil).problem(t, 500)
}
