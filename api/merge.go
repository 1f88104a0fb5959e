package api

import "faas"

// MergeRequest is the body of POST /v1/merges.
type MergeRequest struct {
	Branches []string          `json:"branches" minItems:"1" maxItems:"64" nullable:"false" doc:"Instances and snapshots, by id, unique prefix or name." example:"[\"try-0\",\"try-1\"]"`
	Strategy faas.Strategy     `json:"strategy,omitempty" enum:"union,intersection,latest,ours" doc:"What becomes of paths that branches changed in different ways: union (the default) fails and lists them, intersection takes only what all did alike, latest and ours let a branch settle each: the one that changed it last, or the one named first."`
	Take     map[string]string `json:"take,omitempty" nullable:"false" doc:"Of which branch a path, with all below it, is taken as it is there, whatever the strategy." example:"{\"/etc/motd\":\"try-1\"}"`
	DryRun   bool              `json:"dryRun,omitempty" doc:"Answer as the merge would and make nothing."`
	Name     string            `json:"name,omitempty" maxLength:"63" doc:"A name for the snapshot that is made." example:"merged"`
}

// NewMergeRequest returns a spec as the API says it; what only the chain may
// choose is left out.
func NewMergeRequest(s faas.MergeSpec) MergeRequest {
	return MergeRequest{Branches: s.Branches, Strategy: s.Strategy, Take: s.Take, DryRun: s.DryRun, Name: s.Name}
}

// Spec returns the noun.
func (w MergeRequest) Spec() faas.MergeSpec {
	return faas.MergeSpec{Branches: w.Branches, Strategy: w.Strategy, Take: w.Take, DryRun: w.DryRun, Name: w.Name}
}

// MergeConflict is a path over which branches contradict each other.
type MergeConflict struct {
	Path     string            `json:"path" example:"/etc/motd"`
	Kind     faas.ConflictKind `json:"kind" enum:"content,modify/delete,type,mode"`
	Branches []string          `json:"branches" nullable:"false" doc:"Those that changed it, as they were named."`
	Taken    string            `json:"taken,omitempty" doc:"The branch that settled it; none: it is open, and fails the merge."`
}

func newConflicts(cs []faas.MergeConflict) []MergeConflict {
	w := make([]MergeConflict, 0, len(cs))
	for _, c := range cs {
		w = append(w, MergeConflict(c))
	}
	return w
}

func conflictsOf(w []MergeConflict) []faas.MergeConflict {
	var cs []faas.MergeConflict
	for _, c := range w {
		cs = append(cs, faas.MergeConflict(c))
	}
	return cs
}

// MergeResult is what a merge did, or would do.
type MergeResult struct {
	Snapshot  *Snapshot       `json:"snapshot,omitempty" doc:"What it made: files only, a start from it boots. None after a dry run and with open conflicts."`
	Base      faas.SnapshotID `json:"base,omitzero" doc:"The nearest snapshot that all branches descend from; none: their image."`
	Merged    int             `json:"merged" doc:"Paths that differ from the base."`
	Conflicts []MergeConflict `json:"conflicts" nullable:"false"`
}

// NewMergeResult returns r as the API says it.
func NewMergeResult(r faas.MergeResult) MergeResult {
	w := MergeResult{Base: r.Base, Merged: r.Merged, Conflicts: newConflicts(r.Conflicts)}
	if !faas.ID(r.Snapshot.ID).IsZero() {
		s := NewSnapshot(r.Snapshot)
		w.Snapshot = &s
	}
	return w
}

// Result returns the noun.
func (w MergeResult) Result() (faas.MergeResult, error) {
	r := faas.MergeResult{Base: w.Base, Merged: w.Merged, Conflicts: conflictsOf(w.Conflicts)}
	var err error
	if w.Snapshot != nil {
		r.Snapshot, err = w.Snapshot.Snapshot()
	}
	return r, err
}

// MergeInfo is how a snapshot came about that a merge made.
type MergeInfo struct {
	Base      faas.SnapshotID `json:"base,omitzero" doc:"What the branches had in common; none: their image."`
	Strategy  faas.Strategy   `json:"strategy" enum:"union,intersection,latest,ours"`
	Merged    int             `json:"merged" doc:"Paths that differed from the base."`
	Conflicts []MergeConflict `json:"conflicts,omitempty" nullable:"false" doc:"How conflicts were settled, at most 1000 of them."`
}

func newMergeInfo(m *faas.MergeInfo) *MergeInfo {
	if m == nil {
		return nil
	}
	return &MergeInfo{Base: m.Base, Strategy: m.Strategy, Merged: m.Merged, Conflicts: newConflicts(m.Conflicts)}
}

func (w *MergeInfo) info() *faas.MergeInfo {
	if w == nil {
		return nil
	}
	return &faas.MergeInfo{Base: w.Base, Strategy: w.Strategy, Merged: w.Merged, Conflicts: conflictsOf(w.Conflicts)}
}

// MergeError is a merge that open conflicts failed, with what it found out.
type MergeError struct {
	Result faas.MergeResult
	Err    error
}

// Error says which conflicts are open.
func (e *MergeError) Error() string { return e.Err.Error() }

// Unwrap returns the cause, which has the kind.
func (e *MergeError) Unwrap() error { return e.Err }

// Change is one path that differs between two trees.
type Change struct {
	Path    string          `json:"path" example:"/etc/motd"`
	Kind    faas.ChangeKind `json:"kind" enum:"added,modified,deleted"`
	Binary  bool            `json:"binary,omitempty" doc:"No text, or too large to compare by lines."`
	Added   int             `json:"added,omitempty" doc:"Lines."`
	Removed int             `json:"removed,omitempty" doc:"Lines."`
	Patch   string          `json:"patch,omitempty" doc:"Unified diff, if asked for and text."`
}

// ChangeList is what differs, by path.
type ChangeList struct {
	Changes []Change `json:"changes" nullable:"false"`
}

// NewChangeList returns changes as the API says them.
func NewChangeList(cs []faas.Change) ChangeList {
	w := ChangeList{Changes: make([]Change, 0, len(cs))}
	for _, c := range cs {
		w.Changes = append(w.Changes, Change(c))
	}
	return w
}

// List returns the nouns.
func (w ChangeList) List() []faas.Change {
	cs := make([]faas.Change, 0, len(w.Changes))
	for _, c := range w.Changes {
		cs = append(cs, faas.Change(c))
	}
	return cs
}
