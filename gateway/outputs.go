package gateway

import (
	"context"
	"errors"
	"io"
	"net/http"
	"strconv"
	"strings"

	"github.com/danielgtaylor/huma/v2"

	"faas"
)

type outputInput struct {
	Digest string `path:"digest" maxLength:"128" doc:"sha256:…, as outputDigest says." example:"sha256:e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"`
	Stream string `query:"stream" enum:"stdout,stderr" doc:"Only this stream of it."`
}

func (g *Gateway) registerOutputs() {
	bytesOf := func(text string) map[string]*huma.Response {
		return map[string]*huma.Response{
			"200": {Description: text, Content: map[string]*huma.MediaType{"application/octet-stream": {Schema: &huma.Schema{Type: huma.TypeString, Format: "binary"}}}},
			"304": {Description: "If-None-Match named it"},
		}
	}
	register(g, operation{
		id: "get-output", method: http.MethodGet, path: "/v1/outputs/{digest}", access: user, tag: "executions",
		summary: "Read an output object", text: outputText, fails: []faas.Kind{faas.NotFound}, responses: bytesOf("The object, or the one stream of it"),
	}, func(_ context.Context, in *outputInput) (*raw, error) {
		d, err := faas.ParseDigest(in.Digest)
		if err != nil {
			return nil, err
		}
		return answer(func(x *exchange, r *http.Request) { g.serveOutput(x, r, d, in.Stream) }), nil
	})
	for _, stream := range []string{"stdout", "stderr"} {
		register(g, operation{
			id: "get-" + stream, method: http.MethodGet, path: "/v1/executions/{id}/" + stream, access: user, tag: "executions",
			summary: "Read the whole " + stream, text: "A conflict while the execution has not ended.",
			fails: []faas.Kind{faas.NotFound, faas.Conflict}, responses: bytesOf("The bytes as the program wrote them"),
		}, func(ctx context.Context, in *idInput) (*raw, error) { return g.stream(ctx, in.ID, stream) })
	}
}

// stream answers with one stream of an execution.
func (g *Gateway) stream(ctx context.Context, id, name string) (*raw, error) {
	e, err := g.cfg.Engine.Execution(ctx, exchangeOf(ctx).who.scope(), id)
	if err != nil {
		return nil, err
	}
	out := e.Stdout
	if name == "stderr" {
		out = e.Stderr
	}
	switch {
	case !e.State.Terminal():
		return nil, faas.Errorf(faas.Conflict, "execution %s is %s: its output is whole once it has ended", e.ID, e.State)
	case int64(len(out.Data)) == out.Size:
		return answer(func(x *exchange, _ *http.Request) {
			octets(x, out.Size)
			if _, err := x.Write(out.Data); err != nil {
				g.log.Debug("answer not delivered", "request", x.id, "err", err)
			}
		}), nil
	case e.OutputDigest.IsZero():
		return nil, faas.Errorf(faas.NotFound, "execution %s has no output object", e.ID)
	}
	return answer(func(x *exchange, r *http.Request) { g.serveOutput(x, r, e.OutputDigest, name) }), nil
}

// octets sets the headers of program output: bytes, which no browser may take
// for a page of this origin.
func octets(x *exchange, size int64) {
	h := x.Header()
	h.Set("Content-Type", "application/octet-stream")
	h.Set("Content-Security-Policy", "default-src 'none'; sandbox")
	h.Set("Content-Length", strconv.FormatInt(size, 10))
}

// serveOutput sends an output object, or one stream of it, as it verifies.
func (g *Gateway) serveOutput(x *exchange, r *http.Request, d faas.Digest, stream string) {
	tag := `"` + d.String() + `"`
	if stream != "" {
		tag = `"` + d.String() + "/" + stream + `"`
	}
	h := x.Header()
	h.Set("ETag", tag)
	h.Set("Cache-Control", "private, max-age=31536000, immutable")
	if matches(r.Header.Get("If-None-Match"), tag) {
		x.WriteHeader(http.StatusNotModified)
		return
	}
	object, size, err := g.cfg.Engine.Output(r.Context(), d)
	if err == nil {
		err = g.sendOutput(x, object, size, stream)
		err = errors.Join(err, object.Close())
	}
	if err == nil {
		return
	}
	if x.status == 0 {
		h.Del("ETag")
		h.Set("Cache-Control", "no-store")
		h.Del("Content-Length")
		h.Del("Content-Security-Policy")
		g.writeProblem(x, err, 0)
		return
	}
	g.log.Error("output broke off", "request", x.id, "digest", d, "err", err)
	panic(http.ErrAbortHandler) // the only way left to tell the client
}

// sendOutput copies the asked part of the object. The last bytes leave only
// after the object's end has been read and with it the digest was checked, so
// that a client never has a whole answer that is wrong.
func (g *Gateway) sendOutput(x *exchange, object io.Reader, size int64, stream string) error {
	var part, rest = object, io.Reader(strings.NewReader(""))
	if stream != "" {
		stdout, err := faas.SplitOutput(object, size)
		if err != nil {
			return faas.Errorf(faas.Internal, "%w", err)
		}
		size -= 8
		if stream == "stdout" {
			part, rest, size = io.LimitReader(object, stdout), object, stdout
		} else {
			if _, err := io.CopyN(io.Discard, object, stdout); err != nil {
				return faas.Errorf(faas.Internal, "skipping stdout: %w", err)
			}
			size -= stdout
		}
	}
	octets(x, size)
	held, next := make([]byte, 0, 32<<10), make([]byte, 32<<10)
	for {
		n, err := io.ReadFull(part, next)
		if n > 0 {
			if err := writeSome(x, held); err != nil {
				return faas.Errorf(faas.Canceled, "the client went away: %w", err)
			}
			held, next = next[:n], held[:cap(held)]
		}
		if err == io.EOF || err == io.ErrUnexpectedEOF {
			break
		}
		if err != nil {
			return faas.Errorf(faas.Internal, "reading the output object: %w", err)
		}
	}
	if _, err := io.Copy(io.Discard, rest); err != nil {
		return faas.Errorf(faas.Internal, "reading the output object: %w", err)
	}
	if err := writeSome(x, held); err != nil {
		return faas.Errorf(faas.Canceled, "the client went away: %w", err)
	}
	return nil
}

// writeSome leaves the header unsent when there is nothing to write.
func writeSome(w io.Writer, b []byte) error {
	if len(b) == 0 {
		return nil
	}
	_, err := w.Write(b)
	return err
}

func matches(ifNoneMatch, tag string) bool {
	for t := range strings.SplitSeq(ifNoneMatch, ",") {
		if t = strings.TrimSpace(t); t == tag || t == "*" || t == "W/"+tag {
			return true
		}
	}
	return false
}
