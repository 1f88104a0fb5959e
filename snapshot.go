package faas

import "time"

// Snapshot is the record of an immutable state that instances can be started
// from. Snapshots form a DAG: a checkpoint's parent is the snapshot that its
// instance came from, a merge's parents are what it merged.
type Snapshot struct {
	ID          SnapshotID   `json:"id"`
	Owner       string       `json:"owner,omitempty"`
	Name        string       `json:"name,omitempty"` // given when it was made; mutable names are refs
	Description string       `json:"description,omitempty"`
	Parents     []SnapshotID `json:"parents,omitempty"`
	Kind        SnapshotKind `json:"kind"`

	Ref    string `json:"ref,omitempty"` // the image reference its instance was started from
	Image  Digest `json:"image"`         // of that image's manifest
	RootFS Digest `json:"rootfs"`        // sha256 of the image's EROFS file, which memory refers to

	Instance   InstanceID    `json:"instance,omitzero"` // it was taken of
	Limits     Limits        `json:"limits,omitzero"`   // its instance had
	Egress     bool          `json:"egress,omitempty"`
	Checkpoint CheckpointFor `json:"checkpoint,omitzero"` // SnapshotMemory: where it can be restored

	Merge *MergeInfo `json:"merge,omitempty"` // how it came about, if by a merge

	Parts   []Part    `json:"parts"`
	Digest  Digest    `json:"digest"` // sha256 of the manifest
	Size    int64     `json:"size"`   // bytes of its parts
	Stored  int64     `json:"stored"` // bytes that had to be stored for it and were not there before
	Created time.Time `json:"created"`

	// Paused is how long programs stood still for it. Only the call that took
	// it is told; no record keeps it.
	Paused time.Duration `json:"-"`
}

// MergeInfo is what a snapshot remembers of the merge that made it.
type MergeInfo struct {
	Base      SnapshotID      `json:"base,omitzero"` // the common ancestor; zero: the image
	Strategy  Strategy        `json:"strategy"`
	Merged    int             `json:"merged"`
	Conflicts []MergeConflict `json:"conflicts,omitempty"` // all settled; at most 1000 of them
}

// SnapshotKind says what a snapshot holds.
type SnapshotKind string

const (
	// SnapshotMemory holds processes, their memory and the files.
	SnapshotMemory SnapshotKind = "memory"
	// SnapshotFiles holds files only, as a merge makes it; a start from it boots.
	SnapshotFiles SnapshotKind = "files"
)

// Part is one file of a snapshot.
type Part struct {
	Name   string `json:"name"`
	Size   int64  `json:"size"`
	Digest Digest `json:"digest"`
}

// FilesPart is the part that every snapshot has: a tar of what differs from the
// image. Names start with "./"; a deletion is a character device 0/0, as in an
// overlay; a directory that hides the image's has the PAX record
// OpaqueRecord set to "y". What runtimes and merges write is in the order of the
// paths, directories before what is in them, so that stores can share it; what is
// read may be in any.
const FilesPart = "files.tar"

// OpaqueRecord marks a directory in FilesPart that replaces the image's.
const OpaqueRecord = "SCHILY.xattr.trusted.overlay.opaque"

// CheckpointFor says what a machine needs to restore a checkpoint.
type CheckpointFor struct {
	Runtime     string   `json:"runtime,omitempty"`     // Runtime.Name of the one that took it
	CPUFeatures []string `json:"cpuFeatures,omitempty"` // that its programs may rely on
}

// SnapshotSpec asks for a snapshot of an instance.
type SnapshotSpec struct {
	Name        string     `json:"name,omitempty"` // also becomes a ref of its owner
	Description string     `json:"description,omitempty"`
	ID          SnapshotID `json:"id,omitzero"` // as the chain derived it; zero: random
}

// OpenedSnapshot is a snapshot whose parts can be read as files.
type OpenedSnapshot struct {
	Dir   string       // has a file for each part, named as it; read-only, shared by all who have it open
	Image Image        // the image it was taken with; RootFS stays readable until Close
	Close func() error // lets go of Dir; call it once, when nothing reads there any more
}
