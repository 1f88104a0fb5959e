package gvisor

import (
	"archive/tar"
	"errors"
	"fmt"
	"io"
	"maps"
	"os"
	"path"
	"runtime"
	"slices"
	"strings"

	"faas"
)

// overlay returns a tar of what is put over the image at boot: the spec's
// files, and this package's own over them.
func (b *box) overlay(spec faas.SandboxSpec) (*os.File, error) {
	// On disk, as the files may be many, and without a name.
	f, err := os.CreateTemp(b.dir, "overlay")
	if err != nil {
		return nil, err
	}
	o := overlay{w: tar.NewWriter(f), seen: map[string]byte{}, own: b.own}
	err = errors.Join(os.Remove(f.Name()), o.write(spec.Files))
	if err == nil {
		_, err = f.Seek(0, io.SeekStart)
	}
	if err != nil {
		f.Close()
		return nil, err
	}
	return f, nil
}

// overlay writes a tar in the form that gVisor reads: every directory in it,
// each name once, and links after what they name.
type overlay struct {
	w    *tar.Writer
	seen map[string]byte // type by name, directories without their slash
	own  ownFiles
}

func (o *overlay) write(files string) error {
	if files != "" {
		if err := o.copy(files); err != nil {
			return fmt.Errorf("files to put over the image: %w", err)
		}
	}
	_, code, err := PlaceFile(runtime.GOARCH)
	if err != nil {
		return err
	}
	for _, f := range []struct {
		name string
		mode int64
	}{{"./etc", 0o755}, {"./tmp", 0o1777}, {"./.faas", 0o755}} {
		if err := o.directory(f.name, f.mode); err != nil {
			return err
		}
	}
	if err := o.file(placeName, 0o555, string(code)); err != nil {
		return err
	}
	for _, name := range slices.Sorted(maps.Keys(o.own)) {
		if err := o.file(name, 0o644, o.own[name]); err != nil {
			return err
		}
	}
	return o.w.Close()
}

func (o *overlay) directory(name string, mode int64) error {
	if t, ok := o.seen[name]; ok {
		if t != tar.TypeDir {
			return faas.Errorf(faas.Invalid, "%s is no directory", name)
		}
		return nil
	}
	if name != "." {
		if err := o.directory(parent(name), 0o755); err != nil {
			return err
		}
	}
	o.seen[name] = tar.TypeDir
	return o.w.WriteHeader(&tar.Header{Typeflag: tar.TypeDir, Name: name + "/", Mode: mode})
}

// parent is path.Dir for names that start with "./".
func parent(name string) string { return name[:strings.LastIndexByte(name, '/')] }

func (o *overlay) file(name string, mode int64, text string) error {
	h := &tar.Header{Typeflag: tar.TypeReg, Name: name, Mode: mode, Size: int64(len(text))}
	if err := o.w.WriteHeader(h); err != nil {
		return err
	}
	_, err := io.WriteString(o.w, text)
	return err
}

// copy takes over the tar at file, which anybody may have made.
func (o *overlay) copy(file string) error {
	f, err := os.Open(file)
	if err != nil {
		return err
	}
	defer f.Close()
	for r := tar.NewReader(f); ; {
		h, err := r.Next()
		if errors.Is(err, io.EOF) {
			return nil
		}
		if err != nil {
			return faas.Errorf(faas.Invalid, "read tar: %w", err)
		}
		if err := o.entry(h, r); err != nil {
			return err
		}
	}
}

func (o *overlay) entry(h *tar.Header, r io.Reader) error {
	name, err := memberName(h.Name)
	if err != nil {
		return err
	}
	if _, ours := o.own[name]; ours || name+"/" == faasName || strings.HasPrefix(name, faasName) {
		return nil
	}
	if _, twice := o.seen[name]; twice {
		return faas.Errorf(faas.Invalid, "%q comes twice, or after what is in it", h.Name)
	}
	if name != "." {
		if err := o.directory(parent(name), 0o755); err != nil {
			return err
		}
	}
	n := *h
	n.Name, n.Format = name, tar.FormatPAX
	switch h.Typeflag {
	case tar.TypeDir:
		n.Name += "/"
	case tar.TypeReg, tar.TypeSymlink, tar.TypeFifo:
	case tar.TypeChar:
		if h.Devmajor != 0 || h.Devminor != 0 {
			return faas.Errorf(faas.Invalid, "%q is a device", h.Name)
		}
	case tar.TypeLink:
		if n.Linkname, err = memberName(h.Linkname); err != nil {
			return err
		}
		if t, ok := o.seen[n.Linkname]; !ok || t == tar.TypeDir {
			return faas.Errorf(faas.Invalid, "%q is a link to %q, which does not come before it", h.Name, h.Linkname)
		}
	default:
		return faas.Errorf(faas.Invalid, "%q is of the unknown type %q", h.Name, h.Typeflag)
	}
	o.seen[name] = h.Typeflag
	if err := o.w.WriteHeader(&n); err != nil {
		return faas.Errorf(faas.Invalid, "%q: %w", h.Name, err)
	}
	if h.Typeflag == tar.TypeReg {
		if _, err := io.Copy(o.w, r); err != nil {
			return faas.Errorf(faas.Invalid, "%q: %w", h.Name, err)
		}
	}
	return nil
}

// memberName returns a member's name as "." or "./a/b"; one that leads out of
// the tree is an error.
func memberName(name string) (string, error) {
	if name == "" || path.IsAbs(name) || strings.ContainsRune(name, 0) || slices.Contains(strings.Split(name, "/"), "..") {
		return "", faas.Errorf(faas.Invalid, "%q is no name inside a tree", name)
	}
	if name = path.Clean(name); name == "." {
		return ".", nil
	}
	return "./" + name, nil
}
