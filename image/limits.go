package image

import (
	"cmp"
	"context"
	"errors"

	"golang.org/x/sys/unix"

	"faas"
)

// What Linux allows a name, and a symbolic link's target with its end, to have.
const (
	maxNameBytes   = 255
	maxTargetBytes = 4096
)

// Limits bound what one image may cost. Zero fields take DefaultLimits'.
type Limits struct {
	Entries         int   // entries of all layers, with the directories that they imply
	TextBytes       int64 // names, link targets and attributes: what is held in memory
	UnpackedBytes   int64 // data of files of all layers, in blocks of 4 KiB
	CompressedBytes int64 // all layers as they are fetched or imported
	ManifestBytes   int64 // an index, a manifest or a configuration
	PathBytes       int   // a name with its directories
	Depth           int   // directories above a name
	Layers          int
	Ratio           int // unpacked to compressed bytes of a layer, beyond 64 MiB
}

// DefaultLimits fit the largest images in ordinary use, and a hostile one still
// costs no more than some hundred MB of memory and the disk they say.
func DefaultLimits() Limits {
	return Limits{
		Entries:         2 << 20,
		TextBytes:       256 << 20,
		UnpackedBytes:   32 << 30,
		CompressedBytes: 16 << 30,
		ManifestBytes:   4 << 20,
		PathBytes:       4096,
		Depth:           256,
		Layers:          512,
		Ratio:           500,
	}
}

func (l Limits) withDefaults() Limits {
	d := DefaultLimits()
	return Limits{
		Entries:         cmp.Or(l.Entries, d.Entries),
		TextBytes:       cmp.Or(l.TextBytes, d.TextBytes),
		UnpackedBytes:   cmp.Or(l.UnpackedBytes, d.UnpackedBytes),
		CompressedBytes: cmp.Or(l.CompressedBytes, d.CompressedBytes),
		ManifestBytes:   cmp.Or(l.ManifestBytes, d.ManifestBytes),
		PathBytes:       cmp.Or(l.PathBytes, d.PathBytes),
		Depth:           cmp.Or(l.Depth, d.Depth),
		Layers:          cmp.Or(l.Layers, d.Layers),
		Ratio:           cmp.Or(l.Ratio, d.Ratio),
	}
}

// writeError classifies a failure to write to the store's disk.
func writeError(err error) error {
	switch {
	case err == nil:
		return nil
	case errors.Is(err, unix.ENOSPC) || errors.Is(err, unix.EDQUOT):
		return faas.Errorf(faas.Exhausted, "the disk that holds the image store is full: free some space there, or remove images: %w", err)
	case errors.Is(err, context.Canceled) || errors.Is(err, context.DeadlineExceeded):
		return err
	}
	var ours *faas.Error
	if errors.As(err, &ours) {
		return err
	}
	return faas.Errorf(faas.Internal, "write to the image store: %w", err)
}
