package image

import (
	"crypto/sha256"
	"fmt"
	"io"
	"io/fs"
	"maps"
	"os"
	"os/exec"
	"path"
	"slices"
	"strings"
	"testing"

	goerofs "github.com/erofs/go-erofs"
	"gvisor.dev/gvisor/pkg/erofs"
)

// entry is one name of a file tree, as independent readers see it.
type entry struct {
	mode     uint16
	uid, gid uint32
	mtime    uint64
	nsec     uint32
	links    int
	size     int64  // of regular files
	sum      string // of a regular file's data, or a link's target
	xattrs   string
	id       string // equal for the names of one inode
}

func (e entry) String() string {
	return fmt.Sprintf("%06o %d:%d %d.%09d links=%d size=%d %s %s", e.mode, e.uid, e.gid, e.mtime, e.nsec, e.links, e.size, e.sum, e.xattrs)
}

func sum(b []byte) string { return fmt.Sprintf("%x", sha256.Sum256(b))[:12] }

// readGvisor reads a tree with the reader that sandboxes use. Reading all of it
// proves that a sandbox can.
func readGvisor(t *testing.T, file string) map[string]entry {
	t.Helper()
	f, err := os.Open(file)
	if err != nil {
		t.Fatal(err)
	}
	img, err := erofs.OpenImage(f)
	if err != nil {
		t.Fatalf("gVisor refuses the image: %v", err)
	}
	defer img.Close()
	tree := map[string]entry{}
	var walk func(p string, nid uint64)
	walk = func(p string, nid uint64) {
		ino, err := img.Inode(nid)
		if err != nil {
			t.Fatalf("gVisor: inode of %q: %v", p, err)
		}
		e := entry{mode: ino.Mode(), uid: ino.UID(), gid: ino.GID(), mtime: ino.Mtime(), nsec: ino.MtimeNsec(), links: int(ino.Nlink()), id: fmt.Sprint(nid)}
		switch {
		case ino.IsRegular():
			e.size = int64(ino.Size())
			e.sum = sum(gvisorData(t, img, &ino, p))
		case ino.IsSymlink():
			if e.sum, err = ino.Readlink(); err != nil {
				t.Fatalf("gVisor: %q: %v", p, err)
			}
		}
		tree[p] = e
		if !ino.IsDir() {
			return
		}
		if err := ino.IterDirents(func(name string, _ uint8, nid uint64) error {
			if got, err := ino.Lookup(name); err != nil || got != nid {
				t.Errorf("gVisor finds %q in %q as %d, %v; want %d", name, p, got, err, nid)
			}
			if name != "." && name != ".." {
				walk(path.Join(p, name), nid)
			}
			return nil
		}); err != nil {
			t.Fatalf("gVisor: directory %q: %v", p, err)
		}
	}
	walk("", img.RootNid())
	return tree
}

func gvisorData(t *testing.T, img *erofs.Image, ino *erofs.Inode, p string) []byte {
	t.Helper()
	off, err := ino.DataOffset() // what mapping into a program needs
	if err != nil || off%blockSize != 0 {
		t.Fatalf("gVisor cannot map %q: offset %d, %v", p, off, err)
	}
	if ino.Size() == 0 {
		return nil
	}
	b, err := img.BytesAt(off, ino.Size())
	if err != nil {
		t.Fatalf("gVisor: data of %q: %v", p, err)
	}
	return slices.Clone(b)
}

// readGo reads a tree with a second, unrelated reader. It does not tell the
// setuid, setgid and sticky bits.
func readGo(t *testing.T, file string) map[string]entry {
	t.Helper()
	f, err := os.Open(file)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	img, err := goerofs.Open(f)
	if err != nil {
		t.Fatalf("go-erofs refuses the image: %v", err)
	}
	tree := map[string]entry{}
	if err := fs.WalkDir(img, ".", func(p string, d fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		info, err := d.Info()
		if err != nil {
			return err
		}
		st := info.Sys().(*goerofs.Stat)
		e := entry{mode: unixMode(info.Mode()), uid: st.UID, gid: st.GID, mtime: st.Mtime, nsec: st.MtimeNs, links: st.Nlink, id: fmt.Sprint(st.Ino)}
		for _, k := range slices.Sorted(maps.Keys(st.Xattrs)) {
			e.xattrs += fmt.Sprintf("%s=%q ", k, st.Xattrs[k])
		}
		switch {
		case info.Mode().IsRegular():
			e.size = info.Size()
			e.sum, err = goSum(img, p)
		case info.Mode()&fs.ModeSymlink != 0:
			e.sum, err = img.(interface {
				ReadLink(string) (string, error)
			}).ReadLink(p)
		}
		tree[strings.TrimPrefix(p, ".")] = e
		if strings.HasPrefix(p, ".") && p != "." {
			tree[p] = e
			delete(tree, strings.TrimPrefix(p, "."))
		}
		return err
	}); err != nil {
		t.Fatalf("go-erofs: %v", err)
	}
	return tree
}

func goSum(img fs.FS, p string) (string, error) {
	f, err := img.Open(p)
	if err != nil {
		return "", err
	}
	b, err := io.ReadAll(f)
	if err != nil {
		return "", err
	}
	return sum(b), f.Close()
}

func unixMode(m fs.FileMode) uint16 {
	u := uint16(m.Perm())
	switch m.Type() {
	case fs.ModeDir:
		return u | modeDir
	case fs.ModeSymlink:
		return u | modeSymlink
	case fs.ModeNamedPipe:
		return u | modeFIFO
	}
	return u | modeRegular
}

// convert makes an image of tar archives, lowest first.
func convert(t testing.TB, keepXattrs bool, layers ...[]byte) (file string, st treeStats, err error) {
	t.Helper()
	return convertWithin(t, Limits{}.withDefaults(), keepXattrs, layers...)
}

func fsckErofs(t *testing.T, file string) {
	t.Helper()
	if out, err := exec.Command("fsck.erofs", file).CombinedOutput(); err != nil {
		t.Fatalf("fsck.erofs (apt-get install erofs-utils): %v\n%s", err, out)
	}
}

// The readers, as messages name them.
const (
	readerGvisor = "gVisor"
	readerGo     = "go-erofs"
	readerOwn    = "Files"
)

// compare reports where got differs from want; ids count only as far as they
// tell which names share an inode.
func compare(t *testing.T, reader string, want, got map[string]entry) {
	t.Helper()
	for _, p := range slices.Sorted(maps.Keys(want)) {
		w, g := want[p], got[p]
		w.id, g.id = "", ""
		if reader == readerGo {
			w.mode &^= 0o7000
		}
		if w != g {
			t.Errorf("%s: %q is\n\t%v, want\n\t%v", reader, p, g, w)
		}
	}
	for p := range got {
		if _, ok := want[p]; !ok {
			t.Errorf("%s: %q is there and should not be", reader, p)
		}
	}
	pairs := map[string]string{}
	for p, w := range want {
		if id, ok := pairs[w.id]; ok && id != got[p].id {
			t.Errorf("%s: %q does not share its inode as it should", reader, p)
		}
		pairs[w.id] = got[p].id
	}
	distinct := map[string]bool{}
	for _, id := range pairs {
		distinct[id] = true
	}
	if len(distinct) != len(pairs) {
		t.Errorf("%s: some names share an inode that should not", reader)
	}
}
