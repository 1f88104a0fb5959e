package gateway

import (
	"context"
	"errors"
	"io"
	"net/http"
	"strings"

	"github.com/danielgtaylor/huma/v2"

	"faas"
	"faas/api"
)

type refInput struct {
	Ref string `path:"ref" maxLength:"512" doc:"OCI reference, or a unique prefix of the image's digest; slashes need no escaping." example:"busybox"`
}

type pullInput struct {
	Accept string `header:"Accept" hidden:"true"`
	Body   api.PullRequest
}

type importInput struct {
	Accept string `header:"Accept" hidden:"true"`
}

type imageListOutput struct{ Body api.ImageList }

type imageOutput struct{ Body faas.ImageDetails }

func (g *Gateway) registerImages() {
	register(g, operation{
		id: "list-images", method: http.MethodGet, path: "/v1/images", access: user, tag: "images", summary: "List images",
	}, func(ctx context.Context, _ *struct{}) (*imageListOutput, error) {
		list, err := g.cfg.Images.List(ctx)
		if err != nil {
			return nil, err
		}
		return &imageListOutput{api.ImageList{Images: append([]faas.Image{}, list...)}}, nil
	})
	register(g, operation{
		id: "inspect-image", method: http.MethodGet, path: "/v1/images/{ref}", access: user, tag: "images",
		summary: "Look at an image", fails: []faas.Kind{faas.NotFound, faas.Conflict},
	}, func(ctx context.Context, in *refInput) (*imageOutput, error) {
		d, err := g.cfg.Images.Inspect(ctx, in.Ref)
		return &imageOutput{d}, err
	})
	register(g, operation{
		id: "pull-image", method: http.MethodPost, path: "/v1/images", access: adminly, tag: "images",
		summary: "Pull an image", text: progressText, fails: []faas.Kind{faas.NotFound, faas.Conflict, faas.Timeout},
		responses: map[string]*huma.Response{"200": g.imageResponse(faas.Image{})},
	}, g.pull)
	register(g, operation{
		id: "import-image", method: http.MethodPost, path: "/v1/images/import", access: adminly, tag: "images", body: g.cfg.Limits.Import,
		summary: "Import images", text: importText, fails: []faas.Kind{faas.Conflict, faas.Timeout},
		responses: map[string]*huma.Response{"200": g.imageResponse(api.ImageList{})},
	}, func(_ context.Context, in *importInput) (*raw, error) {
		return answer(func(x *exchange, r *http.Request) { g.importImages(x, r, in.Accept) }), nil
	})
	g.bytesBody("/v1/images/import", "The archive.", "application/x-tar")
	register(g, operation{
		id: "remove-image", method: http.MethodDelete, path: "/v1/images/{ref}", access: adminly, tag: "images",
		summary: "Remove an image", fails: []faas.Kind{faas.NotFound, faas.Conflict},
	}, func(ctx context.Context, in *refInput) (*struct{}, error) {
		return nil, g.cfg.Images.Remove(ctx, in.Ref)
	})
}

// bytesBody documents the body of a POST that is no JSON.
func (g *Gateway) bytesBody(path, text, kind string) {
	g.api.OpenAPI().Paths[path].Post.RequestBody = &huma.RequestBody{Required: true, Description: text,
		Content: map[string]*huma.MediaType{kind: {Schema: &huma.Schema{Type: huma.TypeString, Format: "binary"}}}}
}

func (g *Gateway) imageResponse(v any) *huma.Response {
	res := g.jsonResponse("Ready to run, or a stream of events", v)
	res.Content[eventStream] = &huma.MediaType{Schema: &huma.Schema{Type: huma.TypeString, Description: "Server-sent events: progress, then done or error."}}
	return res
}

func (g *Gateway) pull(ctx context.Context, in *pullInput) (*raw, error) {
	if strings.Contains(in.Accept, eventStream) {
		return answer(func(x *exchange, r *http.Request) {
			g.serveProgress(x, r, func(ctx context.Context, progress func(faas.ImageProgress)) (any, error) {
				return g.cfg.Images.Pull(ctx, in.Body.Ref, progress)
			})
		}), nil
	}
	img, err := g.cfg.Images.Pull(ctx, in.Body.Ref, nil)
	if err != nil {
		return nil, err
	}
	return jsonAnswer(g, http.StatusOK, img), nil
}

// importImages reads the archive as it comes. With progress asked for, the
// answer begins before the body has ended, which HTTP/1 needs permission for.
func (g *Gateway) importImages(x *exchange, r *http.Request, accept string) {
	body := http.MaxBytesReader(x, r.Body, g.cfg.Limits.Import)
	load := func(ctx context.Context, progress func(faas.ImageProgress)) (any, error) {
		list, err := g.cfg.Images.Import(ctx, body, progress)
		if err != nil {
			return nil, bodyError(err)
		}
		return api.ImageList{Images: append([]faas.Image{}, list...)}, nil
	}
	if strings.Contains(accept, eventStream) {
		if err := http.NewResponseController(x).EnableFullDuplex(); err != nil && !errors.Is(err, http.ErrNotSupported) {
			g.writeProblem(x, faas.Errorf(faas.Internal, "answering during the upload: %w", err), 0)
			return
		}
		g.serveProgress(x, r, load)
		return
	}
	release, err := g.streams.acquire(x.who.name)
	if err != nil {
		g.writeProblem(x, err, 0)
		return
	}
	defer release()
	v, err := load(r.Context(), nil)
	if err != nil {
		g.writeProblem(x, err, 0)
		return
	}
	g.writeJSON(x, http.StatusOK, v)
}

// bodyError gives the errors of reading a request's body their status.
func bodyError(err error) error {
	var tooBig *http.MaxBytesError
	switch {
	case errors.As(err, &tooBig):
		return &statusError{faas.Errorf(faas.Invalid, "the body is larger than %d bytes, the most this node takes", tooBig.Limit), http.StatusRequestEntityTooLarge}
	case isTimeout(err):
		return &statusError{faas.Errorf(faas.Timeout, "the body came too slowly: %w", err), http.StatusRequestTimeout}
	case errors.Is(err, io.ErrUnexpectedEOF) && faas.KindOf(err) == faas.Internal:
		return faas.Errorf(faas.Invalid, "the body broke off: %w", err)
	}
	return err
}

// serveProgress streams the progress of work, then its result.
func (g *Gateway) serveProgress(x *exchange, r *http.Request, work func(context.Context, func(faas.ImageProgress)) (any, error)) {
	g.streamEvents(x, r, func(ctx context.Context, s *events) error {
		v, err := work(ctx, func(p faas.ImageProgress) { s.lost(s.send("progress", p)) })
		if err == nil {
			s.lost(s.send("done", v))
		}
		return err
	})
}
