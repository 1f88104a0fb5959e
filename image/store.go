package image

import (
	"cmp"
	"context"
	"crypto/sha256"
	"encoding/binary"
	"errors"
	"fmt"
	"log/slog"
	"net/http"
	"os"
	"path"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
	"sync"
	"time"

	"github.com/google/go-containerregistry/pkg/authn"
	v1 "github.com/google/go-containerregistry/pkg/v1"

	"faas"
)

// Policy says when Resolve asks a registry.
type Policy string

// The policies, as docker and Kubernetes name them.
const (
	PullMissing Policy = "missing" // when the image is not here; the default
	PullAlways  Policy = "always"  // each time, for names with a tag: what is here is used if it is what the tag means now
	PullNever   Policy = "never"   // only Pull and Import bring images
)

// File is put into every image, over whatever it has under that path.
type File struct {
	Path string      // absolute
	Mode os.FileMode // permission bits; setuid, setgid and sticky are ignored
	Data []byte
}

// Options of a store. Only Dir must be set.
type Options struct {
	Dir        string
	Pull       Policy
	Inject     []File
	Limits     Limits
	Platform   v1.Platform    // of the images; zero: linux on this machine's architecture
	Xattrs     bool           // keep extended attributes; gVisor cannot open files that have some
	Insecure   []string       // registry hosts, with port, that may be spoken to without TLS; loopback always may
	Registries []string       // registry hosts that may be pulled from; empty: all
	Keychain   authn.Keychain // nil: docker's configuration
	CAFile     string         // PEM file of authorities that vouch for registries, besides the system's
	KeepPartly time.Duration  // how long the blobs of a pull that was cut off are kept; zero: a day
	Log        *slog.Logger   // nil: none
}

// Store is a directory of images that are ready to run. All methods may be
// called from any goroutine, and any number of processes may share a directory.
type Store struct {
	opts      Options
	inject    faas.Digest // of opts.Inject and of whatever else shapes the files
	transport *http.Transport
	cancel    context.CancelFunc
	wg        sync.WaitGroup
	resolves  *flights[faas.Image]
	installs  *flights[record]

	mu    sync.RWMutex
	index *index // immutable
	stamp stamp  // of the file that index was read from
}

// formatVersion goes into the names of files, so that a change of what
// conversion makes never meets files of before.
const formatVersion = 1

// Open returns the store in opts.Dir, which it makes if there is none, after
// it removed what interrupted pulls and imports left there.
func Open(opts Options) (*Store, error) {
	if err := complete(&opts); err != nil {
		return nil, err
	}
	transport, err := newTransport(&opts)
	if err != nil {
		return nil, err
	}
	s := &Store{opts: opts, transport: transport, inject: shape(&opts)}
	for _, d := range []string{s.dir("rootfs"), s.dir("blobs"), s.dir("tmp")} {
		if err := os.MkdirAll(d, 0o700); err != nil {
			return nil, writeError(err)
		}
	}
	ctx, cancel := context.WithCancel(context.Background())
	s.cancel = cancel
	s.resolves = newFlights[faas.Image](ctx, &s.wg)
	s.installs = newFlights[record](ctx, &s.wg)
	if err := s.Prune(ctx); err != nil {
		return nil, errors.Join(err, s.Close())
	}
	return s, nil
}

func complete(o *Options) error {
	if o.Dir == "" {
		return faas.Errorf(faas.Invalid, "the image store needs a directory")
	}
	dir, err := filepath.Abs(o.Dir)
	if err != nil {
		return faas.Errorf(faas.Internal, "image store: %w", err)
	}
	o.Dir = dir
	o.Pull = cmp.Or(o.Pull, PullMissing)
	if !slices.Contains([]Policy{PullMissing, PullAlways, PullNever}, o.Pull) {
		return faas.Errorf(faas.Invalid, "pull policy %q is not one of missing, always, never", o.Pull)
	}
	o.Limits = o.Limits.withDefaults()
	o.Platform.OS = cmp.Or(o.Platform.OS, "linux")
	o.Platform.Architecture = cmp.Or(o.Platform.Architecture, runtime.GOARCH)
	if o.Keychain == nil {
		o.Keychain = authn.DefaultKeychain
	}
	o.KeepPartly = cmp.Or(o.KeepPartly, 24*time.Hour)
	if o.Log == nil {
		o.Log = slog.New(slog.DiscardHandler)
	}
	for _, f := range o.Inject {
		if !path.IsAbs(f.Path) || path.Clean(f.Path) != f.Path || f.Path == "/" {
			return faas.Errorf(faas.Invalid, "path %q of a file to inject is not absolute and clean", f.Path)
		}
	}
	o.Inject = slices.SortedFunc(slices.Values(o.Inject), func(a, b File) int { return strings.Compare(a.Path, b.Path) })
	return nil
}

// shape digests the options that decide what is in the files.
func shape(o *Options) faas.Digest {
	h := sha256.New()
	fmt.Fprintf(h, "%d %t %d\n", formatVersion, o.Xattrs, len(o.Inject)) // a hash never fails
	for _, f := range o.Inject {
		fmt.Fprintf(h, "%q %o %d\n", f.Path, f.Mode.Perm(), len(f.Data))
		h.Write(f.Data)
	}
	return faas.Digest(h.Sum(nil))
}

// variant names the file made from a manifest in this store's shape.
func (s *Store) variant(manifest faas.Digest) faas.Digest {
	return faas.Sum(binary.BigEndian.AppendUint64(append(manifest[:], s.inject[:]...), formatVersion))
}

func (s *Store) dir(name string) string { return filepath.Join(s.opts.Dir, name) }

func (s *Store) rootfs(variant string) string {
	return filepath.Join(s.opts.Dir, "rootfs", variant+".erofs")
}

// Close stops all pulls and imports that are under way and waits for them.
func (s *Store) Close() error {
	s.resolves.close()
	s.installs.close()
	s.cancel()
	s.wg.Wait()
	s.transport.CloseIdleConnections()
	return nil
}

func (s *Store) image(rec record, canonical string) faas.Image {
	return faas.Image{
		Ref: familiar(canonical), Digest: rec.Digest, RootFS: s.rootfs(rec.Variant.Hex()), RootFSSum: rec.Sum, Size: rec.Size,
		Env: rec.Env, Entrypoint: rec.Entrypoint, Cmd: rec.Cmd, WorkingDir: rec.WorkingDir, User: rec.User, Created: rec.Created,
	}
}

// Resolve returns the image that ref names, from this node or, as the policy
// says, from its registry. For an image that is here it costs some microseconds.
func (s *Store) Resolve(ctx context.Context, ref string) (faas.Image, error) {
	if s.opts.Pull == PullAlways {
		if r, err := parseRef(ref); err == nil && r.name != nil && r.digest.IsZero() {
			return s.Pull(ctx, ref, nil)
		}
	}
	idx, err := s.load()
	if err != nil {
		return faas.Image{}, err
	}
	rec, canonical, err := s.find(idx, ref)
	if err == nil {
		return s.image(rec, canonical), nil
	}
	if faas.KindOf(err) != faas.NotFound {
		return faas.Image{}, err
	}
	if s.opts.Pull == PullNever {
		return faas.Image{}, fmt.Errorf("%w, and the pull policy is never: pull or import it first", err)
	}
	img, err := s.Pull(ctx, ref, nil)
	if err != nil {
		return img, fmt.Errorf("image %q is not on this node and could not be pulled: %w", ref, err)
	}
	return img, nil
}

// List returns every name with its image, and the images that have none, by
// name and then by digest.
func (s *Store) List(ctx context.Context) ([]faas.Image, error) {
	idx, err := s.load()
	if err != nil {
		return nil, err
	}
	var list []faas.Image
	for variant, rec := range idx.Images {
		if variant != s.variant(rec.Digest).Hex() {
			continue
		}
		names := idx.names(rec.Digest)
		if len(names) == 0 {
			names = []string{""}
		}
		for _, name := range names {
			list = append(list, s.image(rec, name))
		}
	}
	slices.SortFunc(list, func(a, b faas.Image) int {
		return cmp.Or(strings.Compare(a.Ref, b.Ref), strings.Compare(a.Digest.Hex(), b.Digest.Hex()))
	})
	return list, ctx.Err()
}

// Inspect returns all that is known of an image on this node. It never asks a
// registry.
func (s *Store) Inspect(_ context.Context, ref string) (faas.ImageDetails, error) {
	idx, err := s.load()
	if err != nil {
		return faas.ImageDetails{}, err
	}
	rec, canonical, err := s.find(idx, ref)
	if err != nil {
		return faas.ImageDetails{}, err
	}
	names := idx.names(rec.Digest)
	if canonical == "" && len(names) > 0 {
		canonical = names[0]
	}
	d := faas.ImageDetails{
		Image: s.image(rec, canonical), Config: rec.Config, OS: rec.OS, Architecture: rec.Architecture,
		Author: rec.Author, Built: rec.Built, Labels: rec.Labels, ExposedPorts: rec.ExposedPorts, StopSignal: rec.StopSignal,
		Layers: rec.Layers, Entries: rec.Entries, Unpacked: rec.Unpacked, Neutralised: rec.Neutralised,
	}
	for _, n := range names {
		d.Refs = append(d.Refs, familiar(n))
	}
	for _, l := range rec.Layers {
		d.DownloadSize += l.Size
	}
	return d, nil
}

// Remove forgets a name; with the last one, or when it is given a digest or a
// unique beginning of one, it removes the image and its file. Sandboxes that
// run from the file keep it until they end.
func (s *Store) Remove(ctx context.Context, ref string) error {
	var gone []string
	err := s.update(ctx, func(idx *index) error {
		rec, canonical, err := s.find(idx, ref)
		if err != nil {
			return err
		}
		if canonical != "" {
			if delete(idx.Refs, canonical); len(idx.names(rec.Digest)) > 0 {
				return nil
			}
		}
		for _, name := range idx.names(rec.Digest) {
			delete(idx.Refs, name)
		}
		for variant, r := range idx.Images {
			if r.Digest == rec.Digest {
				delete(idx.Images, variant)
				gone = append(gone, variant)
			}
		}
		return nil
	})
	if err != nil {
		return err
	}
	for _, variant := range gone {
		if err := os.Remove(s.rootfs(variant)); err != nil && !errors.Is(err, os.ErrNotExist) {
			return faas.Errorf(faas.Internal, "remove the image's file: %w", err)
		}
	}
	return syncDir(s.dir("rootfs"))
}
