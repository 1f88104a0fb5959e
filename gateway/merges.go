package gateway

import (
	"context"
	"net/http"

	"faas"
	"faas/api"
)

// Merges is the part of Engine that brings branches together and compares them.
type Merges interface {
	// Merge fills its result in also when conflicts fail it.
	Merge(ctx context.Context, owner string, s faas.MergeSpec) (faas.MergeResult, error)
	// Diff compares two instances or snapshots; "" is their image.
	Diff(ctx context.Context, owner, a, b string, patch bool) ([]faas.Change, error)
}

const mergeText = `What each branch changed since the snapshot that all descend from is put together, path by path: what one
branch changed, or all alike, is taken; permissions, owner and content of a path stand for themselves, and text is merged by lines. What
remains are conflicts. Open ones fail the merge with 409, and the problem's ` + "`merge`" + ` lists them.`

type mergeInput struct{ Body api.MergeRequest }

type mergeOutput struct {
	Status   int
	Location string `header:"Location"`
	Body     api.MergeResult
}

type diffInput struct {
	A     string `query:"a" maxLength:"128" doc:"An instance or a snapshot, by id, unique prefix or name; none: the image of the other." example:"prepared"`
	B     string `query:"b" maxLength:"128" doc:"What it is compared with; none: the image of the other." example:"try-1"`
	Patch bool   `query:"patch" doc:"Add unified diffs of text."`
}

type diffOutput struct{ Body api.ChangeList }

func (g *Gateway) registerMerges() {
	found := []faas.Kind{faas.NotFound, faas.Conflict}
	register(g, operation{
		id: "merge", method: http.MethodPost, path: "/v1/merges", access: user, tag: "snapshots", status: http.StatusCreated,
		summary: "Merge the files of instances and snapshots", text: mergeText, fails: found,
	}, g.merge)
	g.api.OpenAPI().Paths["/v1/merges"].Post.Responses["200"] = g.jsonResponse("What a dry run found", api.MergeResult{})
	register(g, operation{
		id: "diff", method: http.MethodGet, path: "/v1/diff", access: user, tag: "snapshots",
		summary: "Compare the files of two instances or snapshots", text: "A change of times alone is none.", fails: found,
	}, func(ctx context.Context, in *diffInput) (*diffOutput, error) {
		changes, err := g.cfg.Engine.Diff(ctx, exchangeOf(ctx).who.scope(), in.A, in.B, in.Patch)
		if err != nil {
			return nil, err
		}
		return &diffOutput{api.NewChangeList(changes)}, nil
	})
}

func (g *Gateway) merge(ctx context.Context, in *mergeInput) (*mergeOutput, error) {
	r, err := g.cfg.Engine.Merge(ctx, exchangeOf(ctx).who.scope(), in.Body.Spec())
	if err != nil {
		if len(r.Conflicts) > 0 {
			err = &api.MergeError{Result: r, Err: err}
		}
		return nil, err
	}
	out := &mergeOutput{Status: http.StatusOK, Body: api.NewMergeResult(r)}
	if !in.Body.DryRun {
		out.Status, out.Location = http.StatusCreated, snapshotPath(r.Snapshot)
	}
	return out, nil
}
