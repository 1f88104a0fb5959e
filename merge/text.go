package merge

import (
	"bytes"
	"cmp"
	"slices"
	"strconv"
	"strings"
	"unicode"

	"github.com/aymanbagabas/go-udiff"
)

// edit replaces the lines [from, to) of the base.
type edit struct {
	from, to int
	text     []string
}

// lines splits text behind each line feed.
func lines(s string) []string {
	l := strings.SplitAfter(s, "\n")
	if l[len(l)-1] == "" {
		l = l[:len(l)-1]
	}
	return l
}

// maxLines is up to how many lines are aligned: a mebibyte of empty ones would take
// seconds.
const maxLines = 100_000

func isText(b []byte) bool {
	return bytes.IndexByte(b, 0) < 0 && bytes.Count(b, []byte("\n")) <= maxLines
}

// align returns the edits that make b of a, in order and apart. Lines that occur
// once in both are matched first, as patience diff does, because the library
// gives up on exactness after about a hundred differences; it then sees only what
// lies between two of them.
func align(a, b []string) []edit {
	var all []edit
	ai, bi := 0, 0
	between := func(aEnd, bEnd int) {
		for _, e := range alignPlain(a[ai:aEnd], b[bi:bEnd]) {
			e.from, e.to = e.from+ai, e.to+ai
			if n := len(all); n > 0 && all[n-1].to == e.from {
				all[n-1].to = e.to
				all[n-1].text = append(slices.Clip(all[n-1].text), e.text...)
				continue
			}
			all = append(all, e)
		}
	}
	for _, m := range anchors(a, b) {
		between(m[0], m[1])
		ai, bi = m[0]+1, m[1]+1
	}
	between(len(a), len(b))
	return all
}

// alignPlain leaves the alignment to the library.
func alignPlain(a, b []string) []edit {
	if len(a) == 0 || len(b) == 0 {
		if len(a)+len(b) == 0 {
			return nil
		}
		return []edit{{to: len(a), text: b}}
	}
	before := strings.Join(a, "")
	var edits []edit
	line, at := 0, 0
	for _, e := range udiff.Lines(before, strings.Join(b, "")) {
		for ; at < e.Start; line++ {
			at += len(a[line])
		}
		from := line
		for ; at < e.End; line++ {
			at += len(a[line])
		}
		edits = append(edits, edit{from, line, lines(e.New)})
	}
	return edits
}

// anchors returns the places of the longest run of lines that occur once in a and
// once in b and are in the same order in both.
func anchors(a, b []string) [][2]int {
	type place struct{ a, b, countA, countB int }
	seen := make(map[string]*place, len(a))
	for i, l := range a {
		if p := seen[l]; p != nil {
			p.countA++
			continue
		}
		seen[l] = &place{a: i, countA: 1}
	}
	var common []*place // in the order of b
	for i, l := range b {
		if p := seen[l]; p != nil {
			p.b = i
			if p.countB++; p.countB == 1 {
				common = append(common, p)
			}
		}
	}
	common = slices.DeleteFunc(common, func(p *place) bool { return p.countA > 1 || p.countB > 1 })
	// Longest increasing subsequence of the places in a: tails[n] ends one of
	// length n+1 as early as possible.
	var tails []int
	before := make([]int, len(common))
	for i, p := range common {
		n, _ := slices.BinarySearchFunc(tails, p.a, func(t, a int) int { return cmp.Compare(common[t].a, a) })
		before[i] = -1
		if n > 0 {
			before[i] = tails[n-1]
		}
		if n < len(tails) {
			tails[n] = i
		} else {
			tails = append(tails, i)
		}
	}
	return walkBack(tails, before, func(i int) [2]int { return [2]int{common[i].a, common[i].b} })
}

func walkBack(tails, before []int, at func(int) [2]int) [][2]int {
	if len(tails) == 0 {
		return nil
	}
	var run [][2]int
	for i := tails[len(tails)-1]; i >= 0; i = before[i] {
		run = append(run, at(i))
	}
	slices.Reverse(run)
	return run
}

// mergeText returns base with what all versions did to it. ok is false if two of
// them did different things to the same lines, or to neighbouring ones. The
// order of the versions does not matter.
func mergeText(base string, versions []string) (merged string, ok bool) {
	old := lines(base)
	type change struct {
		edit
		by int
	}
	var changes []change
	for i, v := range versions {
		for _, e := range align(old, lines(v)) {
			changes = append(changes, change{e, i})
		}
	}
	slices.SortStableFunc(changes, func(a, b change) int {
		return cmp.Or(cmp.Compare(a.from, b.from), cmp.Compare(a.to, b.to), cmp.Compare(a.by, b.by))
	})
	var out strings.Builder
	at := 0
	for len(changes) > 0 {
		// A region is what touches, of whatever version.
		from, to, n := changes[0].from, changes[0].to, 1
		for n < len(changes) && changes[n].from <= to {
			to = max(to, changes[n].to)
			n++
		}
		region := changes[:n]
		changes = changes[n:]
		text, first := "", true
		for i := range versions {
			var own []edit
			for _, c := range region {
				if c.by == i {
					own = append(own, c.edit)
				}
			}
			if own == nil {
				continue
			}
			t := apply(old, from, to, own)
			if !first && t != text {
				return "", false
			}
			text, first = t, false
		}
		for ; at < from; at++ {
			out.WriteString(old[at])
		}
		out.WriteString(text)
		at = to
	}
	for ; at < len(old); at++ {
		out.WriteString(old[at])
	}
	return out.String(), true
}

// apply returns the lines [from, to) after edits within them.
func apply(old []string, from, to int, edits []edit) string {
	var out strings.Builder
	for _, e := range edits {
		for ; from < e.from; from++ {
			out.WriteString(old[from])
		}
		for _, l := range e.text {
			out.WriteString(l)
		}
		from = e.to
	}
	for ; from < to; from++ {
		out.WriteString(old[from])
	}
	return out.String()
}

// patch returns the difference as a unified diff with three lines of context.
func patch(name, before, after string) (string, int, int, error) {
	old := lines(before)
	starts := make([]int, len(old)+1)
	for i, l := range old {
		starts[i+1] = starts[i] + len(l)
	}
	var edits []udiff.Edit
	added, removed := 0, 0
	for _, e := range align(old, lines(after)) {
		edits = append(edits, udiff.Edit{Start: starts[e.from], End: starts[e.to], New: strings.Join(e.text, "")})
		added += len(e.text)
		removed += e.to - e.from
	}
	if strings.ContainsFunc(name, unicode.IsControl) {
		name = strconv.Quote(name) // a line feed would end the header
	}
	s, err := udiff.ToUnified("a"+name, "b"+name, before, edits, udiff.DefaultContextLines)
	return s, added, removed, err
}
