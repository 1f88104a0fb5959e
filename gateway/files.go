package gateway

import (
	"context"
	"io"
	"net/http"
	"path"

	"github.com/danielgtaylor/huma/v2"

	"faas"
	"faas/api"
)

// Files is the part of Engine about the files of instances.
type Files interface {
	PutFiles(ctx context.Context, owner, instance, dir string, tar io.Reader) (files int, bytes int64, err error)
	GetFiles(ctx context.Context, owner, instance, path string, w io.Writer) error
	ListFiles(ctx context.Context, owner, instance, path string, recursive bool) ([]faas.FileInfo, error)
	StatFile(ctx context.Context, owner, instance, path string) (faas.FileInfo, error)
	ReadFile(ctx context.Context, owner, instance, path string, w io.Writer) error
	RemoveFiles(ctx context.Context, owner, instance, path string, recursive bool) error
	MoveFile(ctx context.Context, owner, instance, from, to string) error
	// WatchFiles tells changes until ctx ends or each returns an error.
	WatchFiles(ctx context.Context, owner, instance, path string, each func(faas.FileEvent) error) error
}

const (
	tarType   = "application/x-tar"
	bytesType = "application/octet-stream"
)

type pathInput struct {
	ID   string `path:"id" maxLength:"64" doc:"The id, or any unique prefix of it." example:"ins_k3v7"`
	Path string `query:"path" required:"true" minLength:"1" maxLength:"4096" doc:"Absolute path in the instance." example:"/tmp"`
}

type treeInput struct {
	ID        string `path:"id" maxLength:"64" doc:"The id, or any unique prefix of it." example:"ins_k3v7"`
	Path      string `query:"path" required:"true" minLength:"1" maxLength:"4096" doc:"Absolute path in the instance." example:"/tmp"`
	Recursive bool   `query:"recursive" doc:"All that is below as well."`
}

type moveInput struct {
	ID   string `path:"id" maxLength:"64" doc:"The id, or any unique prefix of it." example:"ins_k3v7"`
	Body api.MoveRequest
}

type fileListOutput struct{ Body api.FileList }

type fileOutput struct{ Body faas.FileInfo }

const (
	putFilesText   = `The body is a plain tar; it is unpacked under path as it comes, whose last element is made if it is missing. Nothing is written outside of path: absolute names, names that climb, devices, and hard links or writes through links that lead out are refused. Files replace files, directories are added to. If the disk becomes full, what was written stays and the error says how much.`
	getFilesText   = `A tar of the file or tree, whose names begin with the last element of path, or with "." if path ends in "/.".`
	watchFilesText = "Server-sent events: `file` for each change, the first of kind `watching`; last `error` (a problem), or `done` when what is watched is gone. Changes of one file that follow each other closely are one event; `overflow` says that some are lost."
)

var fileFails = []faas.Kind{faas.NotFound, faas.Conflict, faas.Denied}

func binary(text, kind string) map[string]*huma.Response {
	return map[string]*huma.Response{"200": {Description: text, Content: map[string]*huma.MediaType{kind: {Schema: &huma.Schema{Type: huma.TypeString, Format: "binary"}}}}}
}

func (g *Gateway) registerFiles() {
	const base = "/v1/instances/{id}/files"
	register(g, operation{
		id: "put-files", method: http.MethodPut, path: base, access: user, tag: "files", body: g.cfg.Limits.Upload,
		summary: "Unpack a tar in an instance", text: putFilesText, fails: append([]faas.Kind{faas.Timeout}, fileFails...),
		responses: map[string]*huma.Response{"200": g.jsonResponse("What was written", api.FilesPut{})},
	}, func(_ context.Context, in *pathInput) (*raw, error) {
		return answer(func(x *exchange, r *http.Request) { g.putFiles(x, r, in) }), nil
	})
	g.api.OpenAPI().Paths[base].Put.RequestBody = &huma.RequestBody{Required: true, Description: "The tar.",
		Content: map[string]*huma.MediaType{tarType: {Schema: &huma.Schema{Type: huma.TypeString, Format: "binary"}}}}
	register(g, operation{
		id: "get-files", method: http.MethodGet, path: base, access: user, tag: "files",
		summary: "Read files of an instance as a tar", text: getFilesText, fails: fileFails, responses: binary("The tar", tarType),
	}, g.download(tarType, func(p string) string { return path.Base(path.Clean(p)) + ".tar" }, g.cfg.Engine.GetFiles))
	register(g, operation{
		id: "read-file", method: http.MethodGet, path: base + "/content", access: user, tag: "files",
		summary: "Read a file of an instance", fails: fileFails, responses: binary("The bytes of the file", bytesType),
	}, g.download(bytesType, func(p string) string { return path.Base(path.Clean(p)) }, g.cfg.Engine.ReadFile))
	register(g, operation{
		id: "list-files", method: http.MethodGet, path: base + "/list", access: user, tag: "files",
		summary: "List files of an instance", text: "A directory's files, or with recursive all below it; of anything else, that itself. At most 100,000.", fails: fileFails,
	}, func(ctx context.Context, in *treeInput) (*fileListOutput, error) {
		list, err := g.cfg.Engine.ListFiles(ctx, exchangeOf(ctx).who.scope(), in.ID, in.Path, in.Recursive)
		return &fileListOutput{api.FileList{Files: list}}, err
	})
	register(g, operation{
		id: "stat-file", method: http.MethodGet, path: base + "/stat", access: user, tag: "files",
		summary: "Look at a file of an instance", text: "Links are followed.", fails: fileFails,
	}, func(ctx context.Context, in *pathInput) (*fileOutput, error) {
		i, err := g.cfg.Engine.StatFile(ctx, exchangeOf(ctx).who.scope(), in.ID, in.Path)
		return &fileOutput{i}, err
	})
	g.registerFileChanges(base)
}

func (g *Gateway) registerFileChanges(base string) {
	register(g, operation{
		id: "remove-files", method: http.MethodDelete, path: base, access: user, tag: "files",
		summary: "Remove files of an instance", text: "A file, a link or an empty directory; with recursive a whole tree.", fails: fileFails,
	}, func(ctx context.Context, in *treeInput) (*struct{}, error) {
		return nil, g.cfg.Engine.RemoveFiles(ctx, exchangeOf(ctx).who.scope(), in.ID, in.Path, in.Recursive)
	})
	register(g, operation{
		id: "move-file", method: http.MethodPost, path: base + "/move", access: user, tag: "files", status: http.StatusNoContent,
		summary: "Move a file of an instance", text: "As mv does: into `to` if that is a directory, in its place if it is a file.", fails: fileFails,
	}, func(ctx context.Context, in *moveInput) (*struct{}, error) {
		return nil, g.cfg.Engine.MoveFile(ctx, exchangeOf(ctx).who.scope(), in.ID, in.Body.From, in.Body.To)
	})
	register(g, operation{
		id: "watch-files", method: http.MethodGet, path: base + "/watch", access: user, tag: "files",
		summary: "Watch files of an instance", text: watchFilesText, fails: fileFails,
		responses: map[string]*huma.Response{"200": {Description: "The changes", Content: map[string]*huma.MediaType{eventStream: {Schema: &huma.Schema{Type: huma.TypeString}}}}},
	}, func(_ context.Context, in *pathInput) (*raw, error) {
		return answer(func(x *exchange, r *http.Request) { g.watchFiles(x, r, in) }), nil
	})
}

func (g *Gateway) putFiles(x *exchange, r *http.Request, in *pathInput) {
	release, err := g.streams.acquire(x.who.name)
	if err != nil {
		g.writeProblem(x, err, 0)
		return
	}
	defer release()
	files, size, err := g.cfg.Engine.PutFiles(r.Context(), x.who.scope(), in.ID, in.Path, http.MaxBytesReader(x, r.Body, g.cfg.Limits.Upload))
	if err != nil {
		g.writeProblem(x, bodyError(err), 0)
		return
	}
	g.writeJSON(x, http.StatusOK, api.FilesPut{Files: files, Bytes: size})
}

// download returns a handler that streams what read gives.
func (g *Gateway) download(kind string, name func(path string) string, read func(ctx context.Context, owner, instance, path string, w io.Writer) error) func(context.Context, *pathInput) (*raw, error) {
	return func(_ context.Context, in *pathInput) (*raw, error) {
		return answer(func(x *exchange, r *http.Request) {
			release, err := g.streams.acquire(x.who.name)
			if err != nil {
				g.writeProblem(x, err, 0)
				return
			}
			defer release()
			w := g.newDownload(x, name(in.Path))
			w.kind = kind
			g.endDownload(w, read(r.Context(), x.who.scope(), in.ID, in.Path, w))
		}), nil
	}
}

func (g *Gateway) watchFiles(x *exchange, r *http.Request, in *pathInput) {
	g.streamEvents(x, r, func(ctx context.Context, s *events) error {
		err := g.cfg.Engine.WatchFiles(ctx, x.who.scope(), in.ID, in.Path, func(e faas.FileEvent) error { return s.send("file", e) })
		if err == nil {
			s.lost(s.send("done", struct{}{}))
		}
		return err
	})
}
