package main

import (
	"bytes"
	"math/rand/v2"
	"strings"
	"testing"
	"time"

	"faas"
)

// dag is snapshots by letter, each with its parents, the newest first.
func dag(text ...string) (all []faas.Snapshot) {
	for n, s := range text {
		x := faas.Snapshot{ID: faas.SnapshotID{s[0]}, Created: time.Unix(int64(1000-n), 0)}
		for _, p := range s[1:] {
			x.Parents = append(x.Parents, faas.SnapshotID{byte(p)})
		}
		all = append(all, x)
	}
	return all
}

func TestGraph(t *testing.T) {
	for _, c := range []struct {
		name string
		dag  []string
		want string
	}{
		{"one", []string{"a"}, "* a"},
		{"a line", []string{"cb", "ba", "a"}, "* c\n* b\n* a"},
		{"two branches", []string{"ca", "ba", "a"}, "* c\n| * b\n|/\n* a"},
		{"a merge", []string{"dbc", "ca", "ba", "a"}, "* d\n|\\\n| * c\n* | b\n|/\n* a"},
		{"three merged", []string{"ebcd", "da", "ca", "ba", "a"}, "* e\n|\\\n|_|\\\n| | * d\n| * | c\n* | | b\n|_|/\n|/\n* a"},
		{"two roots", []string{"dc", "c", "ba", "a"}, "* d\n* c\n* b\n* a"},
		{"a removed parent", []string{"cb", "a"}, "* c\n* a"},
	} {
		t.Run(c.name, func(t *testing.T) {
			snapshots := dag(c.dag...)
			rand.Shuffle(len(snapshots), func(i, j int) { snapshots[i], snapshots[j] = snapshots[j], snapshots[i] })
			var out bytes.Buffer
			line := func(s faas.Snapshot) string { return string(s.ID[0]) }
			if err := printLog(&out, descending(snapshots), line, true); err != nil {
				t.Fatal(err)
			}
			if got := strings.TrimRight(out.String(), "\n"); got != c.want {
				t.Errorf("got\n%s\nwant\n%s", got, c.want)
			}
		})
	}
}
