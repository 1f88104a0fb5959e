package engine

import (
	"context"
	"errors"
	"io"
	"os"
	"path/filepath"

	"faas"
)

// scratch makes an empty directory for a checkpoint.
func (e *Engine) scratch() (string, error) {
	dir, err := os.MkdirTemp(e.cfg.SpoolDir, "checkpoint-*")
	if err != nil {
		return "", faas.Errorf(diskKind(err), "make room for a checkpoint in %s: %w", e.cfg.SpoolDir, err)
	}
	return dir, nil
}

// checkpoint writes a sandbox's state to a directory that the caller has to
// give to publish. On error there is no directory, and the sandbox runs on.
func (e *Engine) checkpoint(ctx context.Context, box faas.Sandbox, freeze bool) (string, faas.CheckpointInfo, error) {
	dir, err := e.scratch()
	if err != nil {
		return "", faas.CheckpointInfo{}, err
	}
	info, err := box.Checkpoint(ctx, dir, freeze)
	if err != nil {
		err = faas.Errorf(faas.KindOf(err), "take a checkpoint: %w", err)
		return "", info, errors.Join(err, e.dropScratch(dir))
	}
	return dir, info, nil
}

func (e *Engine) dropScratch(dir string) error {
	if err := os.RemoveAll(dir); err != nil {
		return faas.Errorf(faas.Internal, "clear away a checkpoint: %w", err)
	}
	return nil
}

// publish makes a snapshot of a checkpoint. dir is gone afterwards.
func (e *Engine) publish(ctx context.Context, s faas.Snapshot, img faas.Image, dir string) (faas.Snapshot, error) {
	s.Created = now()
	snap, err := e.cfg.Snapshots.Create(ctx, s, img, dir)
	if err != nil {
		return faas.Snapshot{}, faas.Errorf(faas.KindOf(err), "store the snapshot: %w", err)
	}
	return snap, nil
}

// snapshotRecord is the record of a snapshot of an instance, as far as it is
// known beforehand.
func snapshotRecord(rec faas.Instance, id faas.SnapshotID) faas.Snapshot {
	s := faas.Snapshot{ID: id, Owner: rec.Owner, Kind: faas.SnapshotMemory, Ref: rec.Ref, Image: rec.Image, Instance: rec.ID,
		Limits: rec.Limits, Egress: rec.Egress}
	if !faas.ID(rec.Base).IsZero() {
		s.Parents = []faas.SnapshotID{rec.Base}
	}
	return s
}

// discard deletes a snapshot that nobody was told of. That it may be left is
// logged: its owner sees it and can remove it.
func (e *Engine) discard(ctx context.Context, id faas.SnapshotID, why string) {
	if err := e.cfg.Snapshots.Delete(context.WithoutCancel(ctx), id); err != nil && faas.KindOf(err) != faas.NotFound {
		e.log.Error("a snapshot that is not needed could not be deleted", "snapshot", id, "why", why, "err", err)
	}
	e.collectSoon.Store(true)
}

// copyChunk is after how many bytes a copy looks whether it is still wanted.
const copyChunk = 64 << 20

// copyParts copies the files of a directory.
func copyParts(ctx context.Context, to, from string) error {
	list, err := os.ReadDir(from)
	if err != nil {
		return faas.Errorf(faas.Internal, "copy a snapshot: %w", err)
	}
	for _, f := range list {
		if err := copyPart(ctx, filepath.Join(to, f.Name()), filepath.Join(from, f.Name())); err != nil {
			return faas.Errorf(diskKind(err), "copy a snapshot: %w", err)
		}
	}
	return nil
}

func copyPart(ctx context.Context, to, from string) error {
	in, err := os.Open(from)
	if err != nil {
		return err
	}
	defer in.Close()
	out, err := os.OpenFile(to, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o600)
	if err != nil {
		return err
	}
	for err == nil && ctx.Err() == nil {
		_, err = io.CopyN(out, in, copyChunk)
	}
	if errors.Is(err, io.EOF) {
		err = nil
	}
	return errors.Join(err, context.Cause(ctx), out.Close())
}
