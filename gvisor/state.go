package gvisor

import (
	"encoding/json"
	"errors"
	"io/fs"
	"os"
	"path/filepath"

	"faas"
)

// The files of a sandbox's directory on the host.
const (
	stateFile  = "state.json"
	socketFile = "control.sock"
	upperFile  = "upper" // what its programs wrote, in gVisor's own format
	logFile    = "log"   // panics and other last words
)

// state is what the next daemon must know to adopt a sandbox. It is written
// once the sandbox runs, by rename: a directory without it belongs to a
// creation that was cut short.
type state struct {
	ID      string      `json:"id"`
	Pid     int         `json:"pid"`
	Started uint64      `json:"started"` // names the process together with Pid
	Cgroup  cgroup      `json:"cgroup"`
	Limits  faas.Limits `json:"limits"`
	Egress  bool        `json:"egress,omitempty"`
	CPUs    int         `json:"cpus"`
	Env     []string    `json:"env,omitempty"` // of every program
	Own     ownFiles    `json:"own,omitempty"`
}

func (st state) save(dir string) error {
	b, err := json.Marshal(st)
	if err != nil {
		return err
	}
	tmp := filepath.Join(dir, stateFile+".new")
	if err := os.WriteFile(tmp, b, 0o600); err != nil {
		return err
	}
	return os.Rename(tmp, filepath.Join(dir, stateFile))
}

func loadState(dir string) (st state, err error) {
	b, err := os.ReadFile(filepath.Join(dir, stateFile))
	if errors.Is(err, fs.ErrNotExist) {
		return st, faas.Errorf(faas.NotFound, "no sandbox %q on this node", filepath.Base(dir))
	}
	if err != nil {
		return st, err
	}
	return st, json.Unmarshal(b, &st)
}
