package gvisor

import (
	"archive/tar"
	"bytes"
	"errors"
	"io"
	"slices"
	"testing"
)

// The first deletion of an overlay may be in the node's own directory, and all
// others are links to it.
func TestLinksToWhatIsLeftOut(t *testing.T) {
	var in, out bytes.Buffer
	w := tar.NewWriter(&in)
	for _, h := range []tar.Header{
		{Name: "./", Typeflag: tar.TypeDir},
		{Name: faasName, Typeflag: tar.TypeDir},
		{Name: faasName + ".env.new", Typeflag: tar.TypeChar},
		{Name: faasName + "x", Typeflag: tar.TypeLink, Linkname: faasName + ".env.new"},
		{Name: faasName + "guest", Typeflag: tar.TypeReg},
		{Name: "./gone", Typeflag: tar.TypeLink, Linkname: faasName + ".env.new"},
		{Name: "./gone2", Typeflag: tar.TypeLink, Linkname: faasName + "x"},
		{Name: "./mine", Typeflag: tar.TypeLink, Linkname: faasName + "guest"},
	} {
		if err := w.WriteHeader(&h); err != nil {
			t.Fatal(err)
		}
	}
	if err := errors.Join(w.Close(), filterChanges(&out, &in, nil)); err != nil {
		t.Fatal(err)
	}
	var got []string
	for r := tar.NewReader(&out); ; {
		h, err := r.Next()
		if err == io.EOF {
			break
		}
		if err != nil {
			t.Fatal(err)
		}
		got = append(got, h.Name+" "+string(h.Typeflag)+h.Linkname)
	}
	if want := []string{"./ 5", "./gone 3", "./gone2 3"}; !slices.Equal(got, want) {
		t.Errorf("got %q, want %q", got, want)
	}
}
