package faas

// Strategy says what a merge does with paths that its branches changed in
// different ways. The numbers are those of job 5.
type Strategy uint8

const (
	// Union takes every change; conflicts fail the merge and are listed.
	Union Strategy = iota
	// Intersection takes only what all branches did alike.
	Intersection
	// Latest takes, for a conflict, the branch that changed the path last.
	Latest
	// Ours takes, for a conflict, the branch that is named first.
	Ours
)

var strategyNames = [...]string{"union", "intersection", "latest", "ours"}

// Strategies lists the strategies' names in order of their numbers.
func Strategies() []string { return append([]string(nil), strategyNames[:]...) }

// String returns the strategy's name.
func (s Strategy) String() string {
	if int(s) < len(strategyNames) {
		return strategyNames[s]
	}
	return "unknown"
}

// MarshalText returns the strategy's name.
func (s Strategy) MarshalText() ([]byte, error) { return []byte(s.String()), nil }

// UnmarshalText parses a strategy's name; empty text is union.
func (s *Strategy) UnmarshalText(b []byte) error {
	if len(b) == 0 {
		*s = Union
		return nil
	}
	for i, n := range strategyNames {
		if n == string(b) {
			*s = Strategy(i)
			return nil
		}
	}
	return Errorf(Invalid, "unknown merge strategy %q: want one of union, intersection, latest, ours", b)
}

// ConflictKind says in which way branches contradict each other over a path.
type ConflictKind string

// The kinds of conflicts.
const (
	ConflictContent      ConflictKind = "content"       // changed to different contents
	ConflictModifyDelete ConflictKind = "modify/delete" // changed here, deleted there
	ConflictType         ConflictKind = "type"          // a file here, a directory, link or device there
	ConflictMode         ConflictKind = "mode"          // different permissions, owners or attributes
)

// MergeConflict is one path that could not be merged.
type MergeConflict struct {
	Path     string       `json:"path"`
	Kind     ConflictKind `json:"kind"`
	Branches []string     `json:"branches"`        // which of the merge's branches changed it, as they were named
	Taken    string       `json:"taken,omitempty"` // the branch whose version was taken; empty: none, the merge failed
}

// MergeSpec asks for branches to be merged.
type MergeSpec struct {
	Branches []string          `json:"branches"` // instances or snapshots, by id, unique prefix or name; at least one
	Strategy Strategy          `json:"strategy,omitempty"`
	Take     map[string]string `json:"take,omitempty"` // path → branch whose version is taken, whatever the strategy
	DryRun   bool              `json:"dryRun,omitempty"`
	Name     string            `json:"name,omitempty"` // of the snapshot that is made
	ID       SnapshotID        `json:"id,omitzero"`    // as the chain derived it; zero: random
}

// MergeResult is what a merge did, or would do.
type MergeResult struct {
	Snapshot  Snapshot        `json:"snapshot,omitzero"` // zero on a dry run, and when conflicts failed the merge
	Base      SnapshotID      `json:"base,omitzero"`     // the common ancestor; zero: the image
	Merged    int             `json:"merged"`            // paths that differ from the base
	Conflicts []MergeConflict `json:"conflicts,omitempty"`
}

// ChangeKind says how a path differs.
type ChangeKind string

// How a path differs between two trees.
const (
	Added    ChangeKind = "added"
	Modified ChangeKind = "modified"
	Deleted  ChangeKind = "deleted"
)

// Change is one path that differs between two trees.
type Change struct {
	Path    string     `json:"path"`
	Kind    ChangeKind `json:"kind"`
	Binary  bool       `json:"binary,omitempty"`
	Added   int        `json:"added,omitempty"`   // lines
	Removed int        `json:"removed,omitempty"` // lines
	Patch   string     `json:"patch,omitempty"`   // unified diff, when asked for and text
}
