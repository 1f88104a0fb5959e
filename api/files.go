package api

import "faas"

// FilesPut is what an upload of files wrote.
type FilesPut struct {
	Files int   `json:"files" doc:"Files and links; directories are not counted."`
	Bytes int64 `json:"bytes" doc:"Bytes in them."`
}

// FileList is a directory's files, or a tree's.
type FileList struct {
	Files []faas.FileInfo `json:"files" nullable:"false"`
}

// MoveRequest is the body of POST /v1/instances/{id}/files/move.
type MoveRequest struct {
	From string `json:"from" minLength:"1" maxLength:"4096" doc:"Absolute path." example:"/tmp/a"`
	To   string `json:"to" minLength:"1" maxLength:"4096" doc:"Its new name, or the directory to move it into." example:"/tmp/b"`
}
