package engine

import (
	"context"
	"sync"

	"faas"
)

// origin is what a request's sandbox is made from, by name. What the name means
// is asked once.
type origin struct {
	e     *Engine
	owner string
	ref   string // an image's reference; with from, empty or the snapshot's image
	from  faas.SnapshotID

	mu    sync.Mutex
	asked bool
	img   faas.Image // with from only its names
	snap  faas.Snapshot
	err   error
}

func (e *Engine) originOf(owner string, r faas.Request) *origin {
	return &origin{e: e, owner: owner, ref: r.Image, from: faas.SnapshotID(r.From)}
}

// image returns the image, or an error.
func (o *origin) image(ctx context.Context) (faas.Image, error) {
	o.mu.Lock()
	defer o.mu.Unlock()
	if !o.asked {
		o.img, o.snap, o.err = o.ask(ctx)
		o.asked = ctx.Err() == nil // a caller that gave up is no answer
	}
	return o.img, o.err
}

func (o *origin) ask(ctx context.Context) (faas.Image, faas.Snapshot, error) {
	if faas.ID(o.from).IsZero() {
		img, err := o.e.cfg.Images.Resolve(ctx, o.ref)
		return img, faas.Snapshot{}, err
	}
	snap, err := o.e.snapshotOf(ctx, o.owner, o.from)
	if err != nil {
		return faas.Image{}, snap, err
	}
	if o.ref != "" && o.ref != snap.Ref {
		img, err := o.e.cfg.Images.Resolve(ctx, o.ref)
		if err != nil || img.Digest != snap.Image {
			return faas.Image{}, snap, faas.Errorf(faas.Invalid, "snapshot %s was taken with image %s (%s), not with %s: leave the image out", snap.ID, snap.Ref, snap.Image, o.ref)
		}
	}
	return faas.Image{Ref: snap.Ref, Digest: snap.Image}, snap, nil
}

// open returns the source; the caller closes it.
func (o *origin) open(ctx context.Context) (*source, error) {
	img, err := o.image(ctx)
	switch {
	case err != nil:
		return nil, err
	case faas.ID(o.from).IsZero():
		return &source{img: img, close: func() {}}, nil
	}
	return o.e.snapshotSource(ctx, o.snap, false)
}

// limits fills in what a request leaves open from its snapshot. A snapshot that
// cannot be had fails the run, not the request.
func (o *origin) limits(ctx context.Context, r faas.Request) faas.Request {
	if faas.ID(o.from).IsZero() || o.e.cfg.Snapshots == nil {
		return r
	}
	if _, err := o.image(ctx); err != nil {
		return r
	}
	l := o.snap.Limits
	l.Timeout, l.Output = 0, 0 // of its instance's start, which was another program
	r.Limits, r.Egress = r.Limits.Or(l), r.Egress || o.snap.Egress
	return r
}
