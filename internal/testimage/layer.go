package testimage

import (
	"archive/tar"
	"bytes"
	"compress/gzip"
	"io"
	"runtime"
	"testing"
	"time"

	v1 "github.com/google/go-containerregistry/pkg/v1"
	"github.com/google/go-containerregistry/pkg/v1/empty"
	"github.com/google/go-containerregistry/pkg/v1/mutate"
	"github.com/google/go-containerregistry/pkg/v1/static"
	"github.com/google/go-containerregistry/pkg/v1/tarball"
	"github.com/google/go-containerregistry/pkg/v1/types"
	"github.com/klauspost/compress/zstd"
)

// Entry is one entry of a layer. Header.Size is set from Data unless Header
// already has one, so that a test can lie about it.
type Entry struct {
	tar.Header
	Data []byte
}

// Dir, File, Symlink and Hardlink return the ordinary kinds of entries, owned
// by root and of a fixed time.
func Dir(name string, mode int64) Entry {
	return Entry{Header: tar.Header{Typeflag: tar.TypeDir, Name: name, Mode: mode, ModTime: Epoch()}}
}

// File returns a regular file.
func File(name string, mode int64, data string) Entry {
	return Entry{Header: tar.Header{Typeflag: tar.TypeReg, Name: name, Mode: mode, ModTime: Epoch()}, Data: []byte(data)}
}

// Symlink returns a symbolic link.
func Symlink(name, target string) Entry {
	return Entry{Header: tar.Header{Typeflag: tar.TypeSymlink, Name: name, Linkname: target, Mode: 0o777, ModTime: Epoch()}}
}

// Hardlink returns a hard link to an earlier entry.
func Hardlink(name, target string) Entry {
	return Entry{Header: tar.Header{Typeflag: tar.TypeLink, Name: name, Linkname: target, Mode: 0o644, ModTime: Epoch()}}
}

// Device returns a character device node.
func Device(name string, major, minor int64) Entry {
	return Entry{Header: tar.Header{Typeflag: tar.TypeChar, Name: name, Mode: 0o666, Devmajor: major, Devminor: minor, ModTime: Epoch()}}
}

// Epoch is the modification time of everything made here.
func Epoch() time.Time { return time.Date(2024, 2, 29, 12, 0, 0, 0, time.UTC) }

// Tar returns the entries as a tar archive.
func Tar(tb testing.TB, entries ...Entry) []byte {
	tb.Helper()
	var buf bytes.Buffer
	w := tar.NewWriter(&buf)
	for _, e := range entries {
		h := e.Header
		if h.Size == 0 {
			h.Size = int64(len(e.Data))
		}
		if err := w.WriteHeader(&h); err != nil {
			tb.Fatalf("tar header of %q: %v", h.Name, err)
		}
		if _, err := w.Write(e.Data); err != nil {
			tb.Fatalf("tar data of %q: %v", h.Name, err)
		}
	}
	if err := w.Close(); err != nil {
		tb.Fatalf("tar: %v", err)
	}
	return buf.Bytes()
}

// Gzip returns b compressed with gzip.
func Gzip(tb testing.TB, b []byte) []byte {
	tb.Helper()
	var buf bytes.Buffer
	w := gzip.NewWriter(&buf)
	if _, err := w.Write(b); err != nil {
		tb.Fatal(err)
	}
	if err := w.Close(); err != nil {
		tb.Fatal(err)
	}
	return buf.Bytes()
}

// Zstd returns b compressed with zstd.
func Zstd(tb testing.TB, b []byte) []byte {
	tb.Helper()
	w, err := zstd.NewWriter(nil)
	if err != nil {
		tb.Fatal(err)
	}
	defer w.Close()
	return w.EncodeAll(b, nil)
}

// Layer returns a layer of the entries, compressed with gzip.
func Layer(tb testing.TB, entries ...Entry) v1.Layer { return TarLayer(tb, Tar(tb, entries...)) }

// TarLayer returns a layer of a tar archive, which may be malformed.
func TarLayer(tb testing.TB, b []byte) v1.Layer {
	tb.Helper()
	l, err := tarball.LayerFromOpener(func() (io.ReadCloser, error) { return io.NopCloser(bytes.NewReader(b)), nil })
	if err != nil {
		tb.Fatalf("layer: %v", err)
	}
	return l
}

// RawLayer returns a layer whose blob is these bytes as they are; its diff id,
// of uncompressed, is given apart and may be wrong.
func RawLayer(blob []byte, mediaType types.MediaType, diffID v1.Hash) v1.Layer {
	return rawLayer{Layer: static.NewLayer(blob, mediaType), diffID: diffID}
}

type rawLayer struct {
	v1.Layer
	diffID v1.Hash
}

func (l rawLayer) DiffID() (v1.Hash, error) { return l.diffID, nil }

// New returns an image for this machine's architecture with the layers, lowest
// first, and the configuration.
func New(tb testing.TB, config v1.Config, layers ...v1.Layer) v1.Image {
	tb.Helper()
	img, err := mutate.AppendLayers(mutate.MediaType(empty.Image, types.OCIManifestSchema1), layers...)
	if err != nil {
		tb.Fatalf("append layers: %v", err)
	}
	return WithPlatform(tb, img, v1.Platform{OS: "linux", Architecture: runtime.GOARCH}, config)
}

// WithPlatform returns img as one for platform p with another configuration.
func WithPlatform(tb testing.TB, img v1.Image, p v1.Platform, config v1.Config) v1.Image {
	tb.Helper()
	cf, err := img.ConfigFile()
	if err != nil {
		tb.Fatal(err)
	}
	cf = cf.DeepCopy()
	cf.OS, cf.Architecture, cf.Variant, cf.Config = p.OS, p.Architecture, p.Variant, config
	cf.Created = v1.Time{Time: Epoch()}
	img, err = mutate.ConfigFile(img, cf)
	if err != nil {
		tb.Fatalf("image configuration: %v", err)
	}
	return img
}
