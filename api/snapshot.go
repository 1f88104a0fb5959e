package api

import (
	"time"

	"faas"
)

// SnapshotRequest is the body of POST /v1/instances/{id}/snapshots.
type SnapshotRequest struct {
	Name        string `json:"name,omitempty" maxLength:"63" doc:"A name for it; it then leads here, wherever it led before." example:"prepared"`
	Description string `json:"description,omitempty" maxLength:"4096" doc:"For people." example:"dependencies installed"`
}

// Spec returns the noun.
func (r SnapshotRequest) Spec() faas.SnapshotSpec {
	return faas.SnapshotSpec{Name: r.Name, Description: r.Description}
}

// Snapshot is an immutable state that instances can be started from.
type Snapshot struct {
	ID           faas.SnapshotID   `json:"id" doc:"snp_…; any unique prefix of it works where an id is asked for."`
	Owner        string            `json:"owner,omitempty"`
	Name         string            `json:"name,omitempty" doc:"Given when it was made; names can be moved later."`
	Description  string            `json:"description,omitempty"`
	Parents      []faas.SnapshotID `json:"parents,omitempty" nullable:"false" doc:"What it descends from: one snapshot, or all that were merged."`
	Kind         faas.SnapshotKind `json:"kind" enum:"memory,files" doc:"memory: processes, their memory and files. files: files only; a start from it boots."`
	Image        string            `json:"image,omitempty" doc:"The image reference its instance was started from."`
	ImageDigest  faas.Digest       `json:"imageDigest,omitzero"`
	RootFSDigest faas.Digest       `json:"rootfsDigest,omitzero" doc:"Of the image's file system, which its memory refers to."`
	Instance     faas.InstanceID   `json:"instance,omitzero" doc:"The instance it was taken of."`
	Sandbox      Sandbox           `json:"sandbox" doc:"What that instance was given."`
	Runtime      string            `json:"runtime,omitempty" doc:"Runtime and version that its memory can be restored with."`
	CPUFeatures  []string          `json:"cpuFeatures,omitempty" nullable:"false" doc:"Features of the processor that its programs may rely on."`
	Merge        *MergeInfo        `json:"merge,omitempty" doc:"How it came about, if by a merge."`
	Parts        []Part            `json:"parts" nullable:"false"`
	Digest       faas.Digest       `json:"digest,omitzero" doc:"Of its manifest."`
	SizeBytes    int64             `json:"sizeBytes" doc:"Of its parts."`
	StoredBytes  int64             `json:"storedBytes" doc:"What had to be stored for it and was not there before."`
	PausedMs     float64           `json:"pausedMs,omitempty" doc:"Milliseconds that the instance stood still for it; told once, to who took it."`
	Created      time.Time         `json:"created"`
}

// Part is one file of a snapshot.
type Part struct {
	Name      string      `json:"name"`
	SizeBytes int64       `json:"sizeBytes"`
	Digest    faas.Digest `json:"digest"`
}

// SnapshotList is all snapshots that the caller may see, newest first.
type SnapshotList struct {
	Snapshots []Snapshot `json:"snapshots" nullable:"false"`
}

// NewSnapshot returns s as the API says it.
func NewSnapshot(s faas.Snapshot) Snapshot {
	w := Snapshot{
		ID: s.ID, Owner: s.Owner, Name: s.Name, Description: s.Description, Parents: s.Parents, Kind: s.Kind,
		Image: s.Ref, ImageDigest: s.Image, RootFSDigest: s.RootFS, Instance: s.Instance, Sandbox: sandboxOf(s.Limits, s.Egress),
		Runtime: s.Checkpoint.Runtime, CPUFeatures: s.Checkpoint.CPUFeatures, Merge: newMergeInfo(s.Merge), Parts: make([]Part, 0, len(s.Parts)),
		Digest: s.Digest, SizeBytes: s.Size, StoredBytes: s.Stored, PausedMs: ms(s.Paused), Created: s.Created,
	}
	for _, p := range s.Parts {
		w.Parts = append(w.Parts, Part{Name: p.Name, SizeBytes: p.Size, Digest: p.Digest})
	}
	return w
}

// Snapshot returns the noun.
func (w Snapshot) Snapshot() (faas.Snapshot, error) {
	s := faas.Snapshot{
		ID: w.ID, Owner: w.Owner, Name: w.Name, Description: w.Description, Parents: w.Parents, Kind: w.Kind,
		Ref: w.Image, Image: w.ImageDigest, RootFS: w.RootFSDigest, Instance: w.Instance, Egress: w.Sandbox.Egress,
		Merge:      w.Merge.info(),
		Checkpoint: faas.CheckpointFor{Runtime: w.Runtime, CPUFeatures: w.CPUFeatures},
		Digest:     w.Digest, Size: w.SizeBytes, Stored: w.StoredBytes, Paused: time.Duration(w.PausedMs * float64(time.Millisecond)), Created: w.Created,
	}
	for _, p := range w.Parts {
		s.Parts = append(s.Parts, faas.Part{Name: p.Name, Size: p.SizeBytes, Digest: p.Digest})
	}
	var err error
	s.Limits, err = w.Sandbox.limits()
	return s, err
}

// BranchRequest is the body of POST /v1/snapshots/{id}/branches.
type BranchRequest struct {
	Count int    `json:"count" minimum:"1" doc:"How many." example:"2"`
	Name  string `json:"name,omitempty" maxLength:"63" doc:"Branch i is called NAME-i." example:"try"`
}

// Branch is one branch that was made, or why it could not be made.
type Branch struct {
	Index    int       `json:"index"`
	Instance *Instance `json:"instance,omitempty"`
	Error    *Failure  `json:"error,omitempty"`
}

// BranchList is what became of each branch of one call.
type BranchList struct {
	Made     int      `json:"made" doc:"How many run."`
	Failed   int      `json:"failed" doc:"How many could not be made; with any, the status is 207."`
	Branches []Branch `json:"branches" nullable:"false"`
}

// NewBranchList returns branches as the API says them.
func NewBranchList(branches []faas.Branch) BranchList {
	w := BranchList{Branches: make([]Branch, 0, len(branches))}
	for n, b := range branches {
		one := Branch{Index: n}
		if b.Error == "" {
			i := NewInstance(b.Instance)
			one.Instance = &i
			w.Made++
		} else {
			one.Error = newFailure(b.ErrorKind, b.Error)
			w.Failed++
		}
		w.Branches = append(w.Branches, one)
	}
	return w
}

// List returns the nouns.
func (w BranchList) List() ([]faas.Branch, error) {
	all := make([]faas.Branch, 0, len(w.Branches))
	for _, b := range w.Branches {
		switch {
		case b.Error != nil:
			all = append(all, faas.Branch{Error: b.Error.Message, ErrorKind: b.Error.Kind})
		case b.Instance != nil:
			i, err := b.Instance.Instance()
			if err != nil {
				return nil, err
			}
			all = append(all, faas.Branch{Instance: i})
		default:
			return nil, faas.Errorf(faas.Invalid, "branch %d has neither an instance nor an error", b.Index)
		}
	}
	return all, nil
}
