package gateway

import (
	"context"
	"errors"
	"mime"
	"net/http"
	"time"

	"github.com/danielgtaylor/huma/v2"

	"faas"
	"faas/api"
)

const snapshotType = "application/octet-stream"

type snapshotInput struct {
	ID string `path:"id" maxLength:"128" doc:"The id, any unique prefix of it, or a name." example:"snp_k3v7"`
}

type takeInput struct {
	ID   string `path:"id" maxLength:"64" doc:"The id, or any unique prefix of it." example:"ins_k3v7"`
	Body api.SnapshotRequest
}

type tagInput struct {
	ID   string `path:"id" maxLength:"128" doc:"The id, any unique prefix of it, or a name." example:"snp_k3v7"`
	Name string `path:"name" maxLength:"64" doc:"The name that is to lead to it." example:"prepared"`
}

type branchInput struct {
	ID   string `path:"id" maxLength:"128" doc:"The id, any unique prefix of it, or a name." example:"snp_k3v7"`
	Body api.BranchRequest
}

type snapshotOutput struct{ Body api.Snapshot }

type createdSnapshot struct {
	Location string `header:"Location"`
	Body     api.Snapshot
}

type snapshotListOutput struct{ Body api.SnapshotList }

type branchOutput struct {
	Status int
	Body   api.BranchList
}

func (g *Gateway) registerSnapshots() {
	found := []faas.Kind{faas.NotFound, faas.Conflict}
	register(g, operation{
		id: "create-snapshot", method: http.MethodPost, path: "/v1/instances/{id}/snapshots", access: user, tag: "snapshots", status: http.StatusCreated,
		summary: "Take a snapshot of an instance", text: "The instance stands still while it is taken and goes on. Either the snapshot is there whole or nothing of it is.", fails: found,
	}, func(ctx context.Context, in *takeInput) (*createdSnapshot, error) {
		s, err := g.cfg.Engine.CreateSnapshot(ctx, exchangeOf(ctx).who.scope(), in.ID, in.Body.Spec())
		if err != nil {
			return nil, err
		}
		return &createdSnapshot{Location: snapshotPath(s), Body: api.NewSnapshot(s)}, nil
	})
	register(g, operation{
		id: "list-snapshots", method: http.MethodGet, path: "/v1/snapshots", access: user, tag: "snapshots",
		summary: "List snapshots, the newest first", text: "An admin's key sees those of all owners.",
	}, g.listSnapshots)
	register(g, operation{
		id: "get-snapshot", method: http.MethodGet, path: "/v1/snapshots/{id}", access: user, tag: "snapshots", summary: "Look at a snapshot", fails: found,
	}, func(ctx context.Context, in *snapshotInput) (*snapshotOutput, error) {
		s, err := g.cfg.Engine.Snapshot(ctx, exchangeOf(ctx).who.scope(), in.ID)
		if err != nil {
			return nil, err
		}
		return &snapshotOutput{api.NewSnapshot(s)}, nil
	})
	register(g, operation{
		id: "remove-snapshot", method: http.MethodDelete, path: "/v1/snapshots/{id}", access: user, tag: "snapshots",
		summary: "Remove a snapshot and its names", text: "What was started from it goes on.", fails: found,
	}, func(ctx context.Context, in *snapshotInput) (*struct{}, error) {
		return nil, g.cfg.Engine.RemoveSnapshot(ctx, exchangeOf(ctx).who.scope(), in.ID)
	})
	register(g, operation{
		id: "tag-snapshot", method: http.MethodPut, path: "/v1/snapshots/{id}/names/{name}", access: user, tag: "snapshots",
		summary: "Give a snapshot a name", text: "If the name led to another snapshot, it is moved.", fails: found,
	}, func(ctx context.Context, in *tagInput) (*struct{}, error) {
		return nil, g.cfg.Engine.TagSnapshot(ctx, exchangeOf(ctx).who.scope(), in.ID, in.Name)
	})
	g.registerSnapshotStreams()
	register(g, operation{
		id: "branch-snapshot", method: http.MethodPost, path: "/v1/snapshots/{id}/branches", access: user, tag: "snapshots", status: http.StatusCreated,
		summary: "Start several instances from one snapshot", text: branchText, fails: found,
		responses: map[string]*huma.Response{"207": g.jsonResponse("Some could not be made", api.BranchList{})},
	}, g.branch)
}

func (g *Gateway) registerSnapshotStreams() {
	register(g, operation{
		id: "export-snapshot", method: http.MethodGet, path: "/v1/snapshots/{id}/export", access: user, tag: "snapshots",
		summary: "Read all of a snapshot", text: exportText, fails: []faas.Kind{faas.NotFound, faas.Conflict},
		responses: map[string]*huma.Response{"200": {Description: "The snapshot", Content: map[string]*huma.MediaType{
			snapshotType: {Schema: &huma.Schema{Type: huma.TypeString, Format: "binary"}}}}},
	}, func(ctx context.Context, in *snapshotInput) (*raw, error) {
		s, err := g.cfg.Engine.Snapshot(ctx, exchangeOf(ctx).who.scope(), in.ID)
		if err != nil {
			return nil, err
		}
		return answer(func(x *exchange, r *http.Request) { g.exportSnapshot(x, r, s.ID) }), nil
	})
	register(g, operation{
		id: "import-snapshot", method: http.MethodPost, path: "/v1/snapshots/import", access: adminly, tag: "snapshots", body: g.cfg.Limits.Import,
		summary: "Import a snapshot", text: snapshotImportText, fails: []faas.Kind{faas.Conflict, faas.Timeout},
		responses: map[string]*huma.Response{"201": g.jsonResponse("The snapshot that is now here", api.Snapshot{})},
	}, func(context.Context, *struct{}) (*raw, error) {
		return answer(g.importSnapshot), nil
	})
	g.bytesBody("/v1/snapshots/import", "What an export gave.", snapshotType)
	delete(g.api.OpenAPI().Paths["/v1/snapshots/import"].Post.Responses, "200")
}

func snapshotPath(s faas.Snapshot) string { return "/v1/snapshots/" + s.ID.String() }

// resolveSnapshot replaces the name or abbreviated id of a snapshot by its id.
// Empty text names none.
func (g *Gateway) resolveSnapshot(ctx context.Context, text *string) error {
	var id faas.SnapshotID
	if *text == "" || id.UnmarshalText([]byte(*text)) == nil {
		return nil
	}
	s, err := g.cfg.Engine.Snapshot(ctx, exchangeOf(ctx).who.scope(), *text)
	if err != nil {
		return err
	}
	*text = s.ID.String()
	return nil
}

func (g *Gateway) listSnapshots(ctx context.Context, _ *struct{}) (*snapshotListOutput, error) {
	list, err := g.cfg.Engine.Snapshots(ctx, exchangeOf(ctx).who.scope())
	if err != nil {
		return nil, err
	}
	out := &snapshotListOutput{api.SnapshotList{Snapshots: make([]api.Snapshot, 0, len(list))}}
	for _, s := range list {
		out.Body.Snapshots = append(out.Body.Snapshots, api.NewSnapshot(s))
	}
	return out, nil
}

func (g *Gateway) branch(ctx context.Context, in *branchInput) (*branchOutput, error) {
	who := exchangeOf(ctx).who
	s, err := g.cfg.Engine.Snapshot(ctx, who.scope(), in.ID)
	if err != nil {
		return nil, err
	}
	branches, err := g.cfg.Engine.Branch(ctx, who.name, faas.BranchSpec{Snapshot: s.ID, Name: in.Body.Name, Count: in.Body.Count})
	if err != nil {
		return nil, err
	}
	for n, b := range branches {
		if b.Error != "" && b.ErrorKind == faas.Internal {
			g.log.Error("branch not made", "request", exchangeOf(ctx).id, "snapshot", s.ID, "branch", n, "err", b.Error)
		}
	}
	out := &branchOutput{Status: http.StatusCreated, Body: api.NewBranchList(branches)}
	if out.Body.Failed > 0 {
		out.Status = http.StatusMultiStatus
	}
	return out, nil
}

// exportSnapshot streams a snapshot. Once bytes are out, only a connection that
// breaks tells the client that the rest is missing.
func (g *Gateway) exportSnapshot(x *exchange, r *http.Request, id faas.SnapshotID) {
	release, err := g.streams.acquire(x.who.name)
	if err != nil {
		g.writeProblem(x, err, 0)
		return
	}
	defer release()
	w := g.newDownload(x, id.String()+".snapshot")
	err = g.cfg.Engine.ExportSnapshot(r.Context(), x.who.scope(), id.String(), w)
	g.endDownload(w, err)
}

// importSnapshot reads a snapshot as it comes.
func (g *Gateway) importSnapshot(x *exchange, r *http.Request) {
	release, err := g.streams.acquire(x.who.name)
	if err != nil {
		g.writeProblem(x, err, 0)
		return
	}
	defer release()
	s, err := g.cfg.Engine.ImportSnapshot(r.Context(), x.who.name, http.MaxBytesReader(x, r.Body, g.cfg.Limits.Import))
	if err != nil {
		g.writeProblem(x, bodyError(err), 0)
		return
	}
	x.Header().Set("Location", snapshotPath(s))
	g.writeJSON(x, http.StatusCreated, api.NewSnapshot(s))
}

// download is an answer of bytes whose number is not known before. A client
// that takes nothing for Limits.Stall breaks it off.
type download struct {
	x     *exchange
	ctl   *http.ResponseController
	stall time.Duration
	name  string
	kind  string // its content type
	begun bool
}

func (g *Gateway) newDownload(x *exchange, name string) *download {
	return &download{x: x, ctl: http.NewResponseController(x), stall: g.cfg.Limits.Stall, name: name, kind: snapshotType}
}

func (d *download) Write(b []byte) (int, error) {
	if !d.begun {
		d.begun = true
		h := d.x.Header()
		h.Set("Content-Type", d.kind)
		h.Set("Content-Security-Policy", "default-src 'none'; sandbox")
		h.Set("Content-Disposition", mime.FormatMediaType("attachment", map[string]string{"filename": d.name}))
		d.x.WriteHeader(http.StatusOK)
	}
	if err := d.deadline(time.Now().Add(d.stall)); err != nil {
		return 0, err
	}
	n, err := d.x.Write(b)
	if err != nil {
		return n, faas.Errorf(faas.Canceled, "the client takes no more: %w", err)
	}
	return n, nil
}

func (d *download) deadline(t time.Time) error {
	err := d.ctl.SetWriteDeadline(t)
	if errors.Is(err, http.ErrNotSupported) {
		return nil // not a connection, as in tests with a recorder
	}
	return err
}

// endDownload answers with err if nothing is out yet, and breaks the connection
// off if something is.
func (g *Gateway) endDownload(d *download, err error) {
	if err == nil {
		_, err = d.Write(nil) // an empty one has a header too
	}
	switch {
	case err != nil && !d.begun:
		g.writeProblem(d.x, err, 0)
		return
	case err != nil:
		g.log.Warn("download broke off", "request", d.x.id, "name", d.name, "err", err)
		panic(http.ErrAbortHandler)
	}
	if err := d.deadline(time.Time{}); err != nil {
		g.log.Debug("download ended", "request", d.x.id, "err", err)
	}
}
