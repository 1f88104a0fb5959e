// Package branchtree makes the tree that merges are measured with: ten thousand
// files of some kilobytes of text, and what branches of it have changed.
package branchtree

import (
	"archive/tar"
	"fmt"
	"io"
	"strings"
	"time"
)

// Files is how many files the tree has; branches have deleted some.
const Files = 10_000

// Changed is how many paths a merge of that many branches finds changed: each
// has edited a hundred files of its own and deleted ten, and all edit ten.
func Changed(branches int) int { return branches*(100+10) + 10 }

// Write writes a tar of the tree as branch has it, all of it or only the files
// that the branch has edited. Branch 0 is what all descend from.
func Write(to io.Writer, branch int, all bool) error {
	t := &tree{w: tar.NewWriter(to)}
	if all {
		t.put(&tar.Header{Name: "./", Typeflag: tar.TypeDir, Mode: 0o755}, "")
	}
	t.put(&tar.Header{Name: "./src/", Typeflag: tar.TypeDir, Mode: 0o755}, "")
	for i := range Files {
		if i%100 == 0 {
			t.put(&tar.Header{Name: fmt.Sprintf("./src/%02d/", i/100), Typeflag: tar.TypeDir, Mode: 0o755}, "")
		}
		if text, edited, deleted := file(i, branch); !deleted && (all || edited) {
			t.put(&tar.Header{Name: "./" + name(i), Mode: 0o644}, text)
		}
	}
	if t.err != nil {
		return t.err
	}
	return t.w.Close()
}

// Deleted lists the files that a branch has deleted.
func Deleted(branch int) (names []string) {
	for i := range Files {
		if _, _, deleted := file(i, branch); deleted {
			names = append(names, name(i))
		}
	}
	return names
}

func name(i int) string { return fmt.Sprintf("src/%02d/%05d.txt", i/100, i) }

// file is what a branch has of file i.
func file(i, branch int) (text string, edited, deleted bool) {
	if i%1000 == 7 { // all edit it, each in its own place
		text = fmt.Sprintf("file %d\n", i)
		for l := range 60 {
			if branch > 0 && l == branch*5 {
				text += "edited\n"
			}
			text += fmt.Sprintf("line %d\n", l)
		}
		return text, branch > 0, false
	}
	text = fmt.Sprintf("file %d\n%s", i, strings.Repeat("some line of text\n", 50+i%100))
	switch {
	case branch > 0 && i/100 == branch:
		return text + "edited\n", true, false
	case branch > 0 && i/10 == 500+branch:
		return "", false, true
	}
	return text, false, false
}

// tree writes a tar; the first error ends it.
type tree struct {
	w   *tar.Writer
	err error
}

func (t *tree) put(h *tar.Header, text string) {
	if t.err != nil {
		return
	}
	h.ModTime, h.Size = time.Unix(1000, 0), int64(len(text))
	if t.err = t.w.WriteHeader(h); t.err == nil {
		_, t.err = io.WriteString(t.w, text)
	}
}
