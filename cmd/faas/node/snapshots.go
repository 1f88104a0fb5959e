package node

import (
	"context"
	"path/filepath"
	"strings"

	"faas"
	"faas/blob"
	"faas/snapshot"
)

// openSnapshots opens the store of snapshots over the state directory, another
// directory, or a bucket that nodes share.
func (n *Node) openSnapshots(ctx context.Context) error {
	c := &n.cfg.Snapshot
	bucket, shared, err := n.openBucket(ctx)
	if err != nil {
		return err
	}
	store, err := snapshot.Open(snapshot.Options{
		Bucket: bucket, Shared: shared, Dir: n.dir("snapshots", "local"), Cache: int64(c.Cache), Grace: c.Grace,
		Quota: snapshot.Quota{Count: c.Count, Bytes: int64(c.Bytes)},
		Log:   n.log.With("part", "snapshots"),
	})
	if err != nil {
		return err
	}
	n.snaps = store
	n.onClose("close the snapshots", func(context.Context) error { return store.Close() })
	return nil
}

// openBucket opens what --snapshots names. One with a URL counts as shared.
func (n *Node) openBucket(ctx context.Context) (b snapshot.Bucket, shared bool, err error) {
	name := n.cfg.Snapshot.Bucket
	scheme, path, isURL := strings.Cut(name, "://")
	switch {
	case name == "":
		b, err = blob.OpenDir(n.dir("snapshots"))
		return b, false, err
	case !isURL || scheme == "file":
		if isURL {
			name = path
		}
		if !filepath.IsAbs(name) {
			return nil, false, faas.Errorf(faas.Invalid, "--snapshots %s: the directory needs its whole path", n.cfg.Snapshot.Bucket)
		}
		b, err = blob.OpenDir(name)
		return b, isURL, err
	}
	far, err := blob.OpenBucket(ctx, name, blob.BucketOptions{Near: n.dir("snapshots", "copies"), Bytes: int64(n.cfg.Snapshot.Copies)})
	if err != nil {
		return nil, false, err
	}
	n.onClose("close the bucket of snapshots", func(context.Context) error { return far.Close() })
	return far, true, nil
}
