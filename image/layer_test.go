package image

import (
	"archive/tar"
	"bytes"
	"context"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"golang.org/x/sys/unix"

	"faas"
)

func convertWithin(t testing.TB, limits Limits, keepXattrs bool, layers ...[]byte) (string, treeStats, error) {
	t.Helper()
	f, err := os.Create(filepath.Join(t.TempDir(), "image.erofs"))
	if err != nil {
		t.Fatal(err)
	}
	defer func() {
		if err := f.Close(); err != nil {
			t.Error(err)
		}
	}()
	b := newBuilder(f, limits, keepXattrs)
	for _, l := range layers {
		if err := b.layer(context.Background(), bytes.NewReader(l)); err != nil {
			return "", treeStats{}, err
		}
	}
	st, err := b.w.finish(context.Background(), b.root, [16]byte{1})
	return f.Name(), st, err
}

// layerOf returns a tar archive of headers, with data for those that have a size
// and none is given.
func layerOf(t testing.TB, hs ...*tar.Header) []byte {
	t.Helper()
	var buf bytes.Buffer
	w := tar.NewWriter(&buf)
	for _, h := range hs {
		if h.Typeflag == 0 {
			h.Typeflag = tar.TypeReg
		}
		if h.ModTime.IsZero() {
			h.ModTime = time.Unix(1, 0)
		}
		if err := w.WriteHeader(h); err != nil {
			t.Fatalf("%s: %v", h.Name, err)
		}
		if _, err := w.Write(bytes.Repeat([]byte("x"), int(h.Size))); err != nil {
			t.Fatalf("%s: %v", h.Name, err)
		}
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	return buf.Bytes()
}

func TestDirectoriesOfAnySize(t *testing.T) {
	t.Parallel()
	for _, n := range []int{0, 1, 120, 200, 250, 300, 5000} {
		var hs []*tar.Header
		for i := range n {
			hs = append(hs, &tar.Header{Name: fmt.Sprintf("d/%s%d", strings.Repeat("n", i%40), i)})
		}
		hs = append(hs, &tar.Header{Name: "d/", Typeflag: tar.TypeDir, Mode: 0o700})
		file, st, err := convert(t, false, layerOf(t, hs...))
		if err != nil {
			t.Fatal(err)
		}
		fsckErofs(t, file)
		if g, e := readGvisor(t, file), readGo(t, file); len(g) != n+2 || len(e) != n+2 || st.names != n+2 {
			t.Errorf("%d names: gVisor sees %d, go-erofs %d, counted %d", n, len(g), len(e), st.names)
		}
	}
}

func TestLongNamesTargetsAndPaths(t *testing.T) {
	t.Parallel()
	deep := strings.Repeat("d/", 200) + "f"
	hs := []*tar.Header{{Name: strings.Repeat("n", 255)}, {Name: deep}, {Name: "caf\xe9", Format: tar.FormatGNU}}
	want := map[string]string{}
	for _, n := range []int{1, 100, 3000, 4031, 4032, 4033, 4095} {
		name := fmt.Sprint("link", n)
		want[name] = strings.Repeat("t", n)
		hs = append(hs, &tar.Header{Name: name, Typeflag: tar.TypeSymlink, Linkname: want[name]},
			&tar.Header{Name: "hard" + name, Typeflag: tar.TypeLink, Linkname: name})
	}
	file, _, err := convert(t, false, layerOf(t, hs...))
	if err != nil {
		t.Fatal(err)
	}
	fsckErofs(t, file)
	tree := readGvisor(t, file)
	for name, target := range want {
		for _, n := range []string{name, "hard" + name} {
			if tree[n].sum != target || tree[n].links != 2 {
				t.Errorf("%s leads to %d bytes, links %d", n, len(tree[n].sum), tree[n].links)
			}
		}
	}
	for _, n := range []string{deep, strings.Repeat("n", 255), "caf\xe9"} {
		if _, ok := tree[n]; !ok {
			t.Errorf("%.20q… is missing", n)
		}
	}
	compare(t, readerGo, tree, readGo(t, file))
}

func TestXattrs(t *testing.T) {
	t.Parallel()
	big := strings.Repeat("v", 5000)
	hs := []*tar.Header{
		{Name: "ping", Mode: 0o755, Size: 10, PAXRecords: map[string]string{
			"SCHILY.xattr.security.capability": "\x01\x00\x00\x02", "SCHILY.xattr.user.k": "v", "SCHILY.xattr.com.apple.x": "dropped"}},
		{Name: "dir/", Typeflag: tar.TypeDir, PAXRecords: map[string]string{"SCHILY.xattr.trusted.big": big}},
		{Name: "dir/f"},
		{Name: "link", Typeflag: tar.TypeSymlink, Linkname: "dir", PAXRecords: map[string]string{"SCHILY.xattr.security.selinux": "s"}},
	}
	kept, _, err := convert(t, true, layerOf(t, hs...))
	if err != nil {
		t.Fatal(err)
	}
	fsckErofs(t, kept)
	tree := readGo(t, kept)
	for name, want := range map[string]string{
		"ping": `security.capability="\x01\x00\x00\x02" user.k="v" `, "dir": fmt.Sprintf("trusted.big=%q ", big), "dir/f": "", "link": `security.selinux="s" `,
	} {
		if got := tree[name].xattrs; got != want {
			t.Errorf("%s has %.80s, want %.80s", name, got, want)
		}
	}
	dropped, _, err := convert(t, false, layerOf(t, hs...))
	if err != nil {
		t.Fatal(err)
	}
	if got := readGvisor(t, dropped); len(got) != 5 { // gVisor could not even open files with attributes
		t.Errorf("gVisor sees %d files", len(got))
	}
}

func TestReplacedDataIsGone(t *testing.T) {
	t.Parallel()
	file, _, err := convert(t, false,
		layerOf(t, &tar.Header{Name: "secret", Size: 1 << 20}, &tar.Header{Name: "kept", Size: 100}),
		layerOf(t, &tar.Header{Name: ".wh.secret"}))
	if err != nil {
		t.Fatal(err)
	}
	b, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	if n := bytes.Count(b, []byte("x")); n != 100 {
		t.Errorf("%d bytes of data in the image, want the 100 that are left", n)
	}
	var st unix.Stat_t
	if err := unix.Stat(file, &st); err != nil {
		t.Fatal(err)
	}
	if st.Blocks*512 > 64<<10 {
		t.Logf("the file system keeps %d bytes for a deleted MiB: it has no holes", st.Blocks*512)
	}
}

// hostile are entries that a layer may bring and what becomes of them.
func TestHostileEntries(t *testing.T) {
	t.Parallel()
	small := Limits{Entries: 1000, TextBytes: 64 << 10, UnpackedBytes: 1 << 20, Depth: 20, PathBytes: 1000}.withDefaults()
	type hs = []*tar.Header
	many := func(n int, f func(i int) *tar.Header) (l hs) {
		for i := range n {
			l = append(l, f(i))
		}
		return l
	}
	for _, c := range []struct {
		name   string
		layers []hs
		err    string   // part of the message; empty: accepted
		tree   []string // the names then in it
	}{
		{"up and out", []hs{{{Name: "../../etc/passwd"}}}, `".."`, nil},
		{"up in the middle", []hs{{{Name: "a/../../b"}}}, `".."`, nil},
		{"absolute", []hs{{{Name: "/etc/passwd"}}}, "", []string{"", "etc", "etc/passwd"}},
		{"many slashes", []hs{{{Name: "//etc/.//passwd"}}}, "", []string{"", "etc", "etc/passwd"}},
		{"links out are only data", []hs{{{Name: "l", Typeflag: tar.TypeSymlink, Linkname: "/../../../etc/shadow"}}}, "", []string{"", "l"}},
		{"write through a link", []hs{{{Name: "l", Typeflag: tar.TypeSymlink, Linkname: "/etc"}, {Name: "etc/", Typeflag: tar.TypeDir}, {Name: "l/cron"}}}, "", []string{"", "etc", "l", "l/cron"}},
		{"write through a lower link", []hs{{{Name: "l", Typeflag: tar.TypeSymlink, Linkname: "."}}, {{Name: "l/x"}}}, "", []string{"", "l", "l/x"}},
		{"hard link out", []hs{{{Name: "h", Typeflag: tar.TypeLink, Linkname: "../../etc/shadow"}}}, `".."`, nil},
		{"hard link to nothing", []hs{{{Name: "h", Typeflag: tar.TypeLink, Linkname: "none"}}}, "not in the image", nil},
		{"hard link forward", []hs{{{Name: "h", Typeflag: tar.TypeLink, Linkname: "f"}, {Name: "f"}}}, "not in the image", nil},
		{"hard link to a directory", []hs{{{Name: "d/", Typeflag: tar.TypeDir}, {Name: "h", Typeflag: tar.TypeLink, Linkname: "d"}}}, "is a directory", nil},
		{"hard link through a link", []hs{{{Name: "d/f"}, {Name: "l", Typeflag: tar.TypeSymlink, Linkname: "d"}, {Name: "h", Typeflag: tar.TypeLink, Linkname: "l/f"}}}, "not in the image", nil},
		{"hard link to itself", []hs{{{Name: "f"}, {Name: "f", Typeflag: tar.TypeLink, Linkname: "f"}}}, "", []string{"", "f"}},
		{"root is a file", []hs{{{Name: "."}}}, "root", nil},
		{"root is a link", []hs{{{Name: ".", Typeflag: tar.TypeSymlink, Linkname: "x"}}}, "root", nil},
		{"root is a hard link", []hs{{{Name: "f"}, {Name: "/", Typeflag: tar.TypeLink, Linkname: "f"}}}, "root", nil},
		{"0/0 device is no deletion", []hs{{{Name: "a"}, {Name: "b"}}, {{Name: "a", Typeflag: tar.TypeChar}}}, "", []string{"", "b"}},
		{"devices", []hs{{{Name: "dev/mem", Typeflag: tar.TypeChar, Devmajor: 1, Devminor: 1}, {Name: "dev/sda", Typeflag: tar.TypeBlock, Devmajor: 8}, {Name: "x", Typeflag: tar.TypeLink, Linkname: "dev/mem"}}}, "", []string{"", "dev"}},
		{"whiteout of everything", []hs{{{Name: ".wh..wh..opq"}, {Name: "a"}}}, "", []string{"", "a"}},
		{"whiteout of nothing", []hs{{{Name: ".wh."}}}, "deletes nothing", nil},
		{"whiteout of dots", []hs{{{Name: "a/.wh..."}}}, "deletes nothing", nil},
		{"below a whiteout", []hs{{{Name: ".wh.a/b"}}}, "deletion", nil},
		{"aufs' own files", []hs{{{Name: ".wh..wh.plnk/1.2"}, {Name: ".wh..wh.aufs"}, {Name: "a"}}}, "", []string{"", "a"}},
		{"duplicates", []hs{{{Name: "a", Size: 3}, {Name: "a/", Typeflag: tar.TypeDir}, {Name: "a/b"}, {Name: "a", Size: 5}}}, "", []string{"", "a"}},
		{"long part of a name", []hs{{{Name: strings.Repeat("n", 256)}}}, "255", nil},
		{"long name", []hs{{{Name: strings.Repeat("n/", 600) + "n"}}}, "longer than 1000", nil},
		{"deep", []hs{{{Name: strings.Repeat("n/", 21) + "x"}}}, "20 directories", nil},
		{"empty target", []hs{{{Name: "l", Typeflag: tar.TypeSymlink}}}, "target", nil},
		{"long target", []hs{{{Name: "l", Typeflag: tar.TypeSymlink, Linkname: strings.Repeat("t", 4096)}}}, "target", nil},
		{"negative owner", []hs{{{Name: "a", Uid: -1, Format: tar.FormatGNU}}}, "owner", nil},
		{"huge owner", []hs{{{Name: "a", Gid: 1 << 40, Format: tar.FormatPAX}}}, "owner", nil},
		{"before 1970", []hs{{{Name: "a", ModTime: time.Unix(-5, 0), Format: tar.FormatPAX}}}, "", []string{"", "a"}},
		{"too many entries", []hs{many(1001, func(i int) *tar.Header { return &tar.Header{Name: fmt.Sprint(i)} })}, "limit Entries", nil},
		{"too many implied", []hs{many(100, func(i int) *tar.Header { return &tar.Header{Name: fmt.Sprint(i, strings.Repeat("/d", 15))} })}, "limit Entries", nil},
		{"too much text", []hs{many(100, func(i int) *tar.Header {
			return &tar.Header{Name: fmt.Sprint(i, strings.Repeat("/"+strings.Repeat("n", 200), 4))}
		})}, "limit TextBytes", nil},
		{"the same file again and again", []hs{many(300, func(int) *tar.Header { return &tar.Header{Name: "a", Size: 1} })}, "limit UnpackedBytes", nil},
		{"unknown type", []hs{{{Name: "a", Typeflag: 'Z'}}}, "unknown type", nil},
	} {
		t.Run(c.name, func(t *testing.T) {
			t.Parallel()
			var layers [][]byte
			for _, l := range c.layers {
				layers = append(layers, layerOf(t, l...))
			}
			file, _, err := convertWithin(t, small, false, layers...)
			if c.err != "" {
				if faas.KindOf(err) != faas.Invalid || !strings.Contains(fmt.Sprint(err), c.err) {
					t.Fatalf("got %v, want an invalid error with %q", err, c.err)
				}
				return
			}
			if err != nil {
				t.Fatal(err)
			}
			fsckErofs(t, file)
			var names []string
			for p := range readGvisor(t, file) {
				names = append(names, p)
			}
			slices.Sort(names)
			if !slices.Equal(names, c.tree) {
				t.Errorf("the image holds %q, want %q", names, c.tree)
			}
		})
	}
}

func TestSetIDAndStickyBitsStay(t *testing.T) {
	t.Parallel()
	file, _, err := convert(t, false, layerOf(t, &tar.Header{Name: "su", Mode: 0o4755}, &tar.Header{Name: "wall", Mode: 0o2755}, &tar.Header{Name: "tmp/", Typeflag: tar.TypeDir, Mode: 0o1777}))
	if err != nil {
		t.Fatal(err)
	}
	tree := readGvisor(t, file)
	for name, want := range map[string]uint16{"su": 0o104755, "wall": 0o102755, "tmp": 0o041777} {
		if tree[name].mode != want {
			t.Errorf("%s has mode %o, want %o", name, tree[name].mode, want)
		}
	}
}

func TestDamagedArchives(t *testing.T) {
	t.Parallel()
	whole := layerOf(t, &tar.Header{Name: "a", Size: 3000}, &tar.Header{Name: "b", Size: 10})
	for name, b := range map[string][]byte{
		"cut in data":   whole[:1500],
		"cut in header": whole[:4000],
		"noise":         bytes.Repeat([]byte("noise"), 500),
		"bad checksum":  append([]byte("z"), whole[1:]...),
		"sparse bomb":   sparseBomb(),
	} {
		if _, _, err := convert(t, false, b); faas.KindOf(err) != faas.Invalid {
			t.Errorf("%s: %v", name, err)
		}
	}
}

// sparseBomb is an archive of some hundred bytes with a file of 8 EiB of holes.
func sparseBomb() []byte {
	records := "22 GNU.sparse.major=1\n22 GNU.sparse.minor=0\n23 GNU.sparse.name=bomb\n39 GNU.sparse.realsize=8000000000000000000\n"
	var buf bytes.Buffer
	raw := func(typ byte, name, body string) {
		h := make([]byte, 512)
		copy(h, name)
		copy(h[100:], "0000644\x000000000\x000000000\x00")
		copy(h[124:], fmt.Sprintf("%011o\x00", len(body)))
		copy(h[136:], "00000000000\x00")
		h[156] = typ
		copy(h[257:], "ustar\x0000")
		copy(h[148:], "        ")
		sum := 0
		for _, c := range h {
			sum += int(c)
		}
		copy(h[148:], fmt.Sprintf("%06o\x00 ", sum))
		buf.Write(h)
		buf.WriteString(body)
		buf.Write(make([]byte, (512-len(body)%512)%512))
	}
	raw('x', "pax", records)
	raw('0', "bomb", "1\n8000000000000000000\n0\n")
	buf.Write(make([]byte, 1024))
	return buf.Bytes()
}

func TestConversionStopsWithItsContext(t *testing.T) {
	t.Parallel()
	f, err := os.Create(filepath.Join(t.TempDir(), "x"))
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	b := newBuilder(f, DefaultLimits(), false)
	if err := b.layer(ctx, bytes.NewReader(layerOf(t, &tar.Header{Name: "a"}))); faas.KindOf(err) != faas.Canceled {
		t.Errorf("layer: %v", err)
	}
}

func FuzzLayer(f *testing.F) {
	f.Add(layerOf(f, &tar.Header{Name: "a/b", Size: 10}, &tar.Header{Name: "c", Typeflag: tar.TypeLink, Linkname: "a/b"}), []byte{})
	f.Add(layerOf(f, &tar.Header{Name: "a", Typeflag: tar.TypeSymlink, Linkname: "/x"}), layerOf(f, &tar.Header{Name: "a/.wh..wh..opq"}, &tar.Header{Name: ".wh.a"}))
	f.Add(sparseBomb(), sparseBomb())
	f.Fuzz(func(t *testing.T, lower, upper []byte) {
		limits := Limits{Entries: 1000, TextBytes: 1 << 20, UnpackedBytes: 4 << 20, Depth: 50}.withDefaults()
		file, _, err := convertWithin(t, limits, true, lower, upper)
		if err != nil {
			if k := faas.KindOf(err); k != faas.Invalid {
				t.Fatalf("a hostile layer is a fault of ours: %v", err)
			}
			return
		}
		fsckErofs(t, file)
		readGo(t, file)
	})
}
