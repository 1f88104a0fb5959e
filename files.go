package faas

import "time"

// FileInfo is one file inside a sandbox.
type FileInfo struct {
	Path     string    `json:"path"` // absolute; bytes that are not UTF-8 are replaced
	Type     string    `json:"type"` // file, dir, symlink, fifo, socket, char, block
	Mode     uint32    `json:"mode"` // permission, setuid, setgid and sticky bits, as in Linux
	UID      uint32    `json:"uid"`
	GID      uint32    `json:"gid"`
	Size     int64     `json:"size"`
	Modified time.Time `json:"modified"`
	Target   string    `json:"target,omitempty"` // of a symlink
}

// FileEvent is one change of a watched directory tree. Changes of one file
// that follow each other within some milliseconds are one event.
type FileEvent struct {
	Path string `json:"path"`
	Kind string `json:"kind"` // one of FileEventKinds
}

// What happens to a watched file.
const (
	FileCreated    = "created"
	FileModified   = "modified"
	FileDeleted    = "deleted"
	FileRenamed    = "renamed"    // it has another name now, whose creation is an event of its own
	FileAttributes = "attributes" // mode, owner or times
	FileWatching   = "watching"   // the first event: changes are told from here on
	FileOverflow   = "overflow"   // events were lost: look at the tree again
)

// FileEventKinds lists the kinds of file events.
func FileEventKinds() []string {
	return []string{FileCreated, FileModified, FileDeleted, FileRenamed, FileAttributes, FileWatching, FileOverflow}
}
