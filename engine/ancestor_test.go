package engine

import (
	"context"
	"slices"
	"testing"
	"time"

	"faas"
)

// dag is snapshots by letter, each with what it descends from, oldest first.
func dag(text ...string) (map[faas.SnapshotID]faas.Snapshot, func(context.Context, faas.SnapshotID) (faas.Snapshot, error)) {
	all := map[faas.SnapshotID]faas.Snapshot{}
	for n, s := range text {
		x := faas.Snapshot{ID: letter(s[0]), Created: time.Unix(int64(n), 0)}
		for _, p := range s[1:] {
			x.Parents = append(x.Parents, letter(byte(p)))
		}
		all[x.ID] = x
	}
	return all, func(_ context.Context, id faas.SnapshotID) (faas.Snapshot, error) {
		if s, ok := all[id]; ok {
			return s, nil
		}
		return faas.Snapshot{}, faas.Errorf(faas.NotFound, "no snapshot %s", id)
	}
}

func letter(b byte) faas.SnapshotID { return faas.SnapshotID{b} }

func TestLowestCommonAncestor(t *testing.T) {
	for _, c := range []struct {
		name     string
		dag      []string
		of, want string
	}{
		{"parent", []string{"a", "ba", "ca"}, "bc", "a"},
		{"one is the other's", []string{"a", "ba", "cb"}, "bc", "b"},
		{"itself", []string{"a", "ba"}, "bb", "b"},
		{"alone", []string{"a", "ba"}, "b", "b"},
		{"nearest of many", []string{"a", "ba", "cb", "dc", "ec"}, "de", "c"},
		{"three", []string{"a", "ba", "cb", "db", "ea"}, "cde", "a"},
		{"after a merge", []string{"a", "ba", "ca", "dbc", "eb"}, "de", "b"},
		{"criss-cross: the newest", []string{"a", "ba", "ca", "dbc", "ecb"}, "de", "c"},
		{"none", []string{"a", "b"}, "ab", ""},
		{"removed", []string{"ba", "ca"}, "bc", ""},
		{"removed above", []string{"ba", "cb", "db"}, "cd", "b"},
		{"parents of each other", []string{"ab", "ba", "cab", "dab"}, "cd", ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			_, get := dag(c.dag...)
			for range 2 {
				var ls []lineage
				for _, b := range []byte(c.of) {
					l, err := walk(t.Context(), letter(b), get)
					if err != nil {
						t.Fatal(err)
					}
					ls = append(ls, l)
				}
				slices.Reverse(ls)
				low, ok := lowest(ls)
				if ok != (c.want != "") || ok && low.ID != letter(c.want[0]) {
					t.Fatalf("got %q, %t", low.ID[0], ok)
				}
			}
		})
	}
}
