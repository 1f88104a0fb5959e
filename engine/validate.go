package engine

import (
	"path"
	"strings"

	"faas"
)

// What a request may hold. Arguments and environment bound the record too,
// which must fit into one message of a record store.
const (
	maxArgs      = 4096      // arguments, and environment variables
	maxArgsBytes = 128 << 10 // of both together
	maxRefLength = 1024
	maxKeyLength = 256
	minMemory    = 32 << 20 // less does not hold a sandbox's own kernel
)

// check returns the request as it will run, limits filled in, or an Invalid or
// Denied error that says what to change.
func (e *Engine) check(r faas.Request, a faas.Attachment) (faas.Request, error) {
	if r.Image == "" && r.From.IsZero() {
		return r, faas.Errorf(faas.Invalid, "no image given: name one, for example docker.io/library/alpine:3")
	}
	if len(r.Image) > maxRefLength || hasNUL(r.Image) {
		return r, faas.Errorf(faas.Invalid, "the image reference is not one: it is longer than %d characters or holds a NUL", maxRefLength)
	}
	if err := e.checkMode(r, a); err != nil {
		return r, err
	}
	return e.checkProgram(r)
}

// checkProgram checks all of a request that does not concern its sandbox.
func (e *Engine) checkProgram(r faas.Request) (faas.Request, error) {
	if err := checkStrings(r); err != nil {
		return r, err
	}
	if len(r.Payload) > e.cfg.MaxPayload {
		return r, faas.Errorf(faas.Invalid, "the payload has %d bytes, more than this node's %d: attach it as a stream instead", len(r.Payload), e.cfg.MaxPayload)
	}
	if r.Egress && !e.cfg.AllowEgress {
		return r, faas.Errorf(faas.Denied, "this node gives programs no outbound network: run without egress, or ask its operator to allow it")
	}
	if err := checkLimits(r.Limits, e.cfg.Maximum); err != nil {
		return r, err
	}
	r.Limits = r.Limits.Or(e.cfg.Defaults)
	return r, nil
}

func (e *Engine) checkMode(r faas.Request, a faas.Attachment) error {
	m, ok := modes[r.Mode]
	switch {
	case !ok:
		return faas.Errorf(faas.Invalid, "unknown mode %d: want one of %s", r.Mode, strings.Join(faas.Modes(), ", "))
	case e.cfg.Snapshots == nil && (m.snapshots || !r.From.IsZero()):
		return errNoSnapshots()
	case r.Mode == faas.Branched && r.From.IsZero():
		return faas.Errorf(faas.Invalid, "mode branched runs in a branch of a snapshot, and none is given: name one as from")
	case r.CacheKey != "" && r.Mode != faas.Cached:
		return faas.Errorf(faas.Invalid, "a cache key is given, but the mode is %s: use mode cached", r.Mode)
	case len(r.CacheKey) > maxKeyLength:
		return faas.Errorf(faas.Invalid, "the cache key has %d bytes, more than %d: give a hash of it", len(r.CacheKey), maxKeyLength)
	case r.Mode == faas.Cached && a.Terminal != nil:
		return faas.Errorf(faas.Invalid, "a terminal cannot be cached: use mode ephemeral")
	}
	return nil
}

func checkStrings(r faas.Request) error {
	if len(r.Command) > maxArgs || len(r.Env) > maxArgs {
		return faas.Errorf(faas.Invalid, "%d arguments and %d environment variables: more than %d of either do not fit", len(r.Command), len(r.Env), maxArgs)
	}
	if len(r.Command) > 0 && r.Command[0] == "" {
		return faas.Errorf(faas.Invalid, "the command's first word is empty: name a program, or leave the command out to run the image's own")
	}
	size := 0
	for i, s := range r.Command {
		size += len(s) + 1
		if hasNUL(s) {
			return faas.Errorf(faas.Invalid, "argument %d holds a NUL byte, which no program can be given", i)
		}
	}
	for i, s := range r.Env {
		size += len(s) + 1
		if k, _, ok := strings.Cut(s, "="); !ok || k == "" || hasNUL(s) {
			return faas.Errorf(faas.Invalid, "environment variable %d is not KEY=VALUE without NUL bytes", i)
		}
	}
	if size > maxArgsBytes {
		return faas.Errorf(faas.Invalid, "arguments and environment have %d bytes, more than %d: pass data as payload", size, maxArgsBytes)
	}
	if hasNUL(r.Dir) || r.Dir != "" && !path.IsAbs(r.Dir) || len(r.Dir) > maxRefLength {
		return faas.Errorf(faas.Invalid, "the working directory %q is not an absolute path", cutText(r.Dir))
	}
	if hasNUL(r.User) || len(r.User) > maxKeyLength {
		return faas.Errorf(faas.Invalid, "the user is not a name or uid[:gid]")
	}
	return nil
}

func hasNUL(s string) bool { return strings.IndexByte(s, 0) >= 0 }

func checkLimits(l, most faas.Limits) error {
	switch {
	case l.Memory < 0, l.Disk < 0, l.Timeout < 0, l.Output < 0:
		return faas.Errorf(faas.Invalid, "a limit is negative: leave it out for this node's default")
	case l.Memory != 0 && l.Memory < minMemory:
		return faas.Errorf(faas.Invalid, "a memory limit of %d bytes does not hold a sandbox: give at least %d", l.Memory, minMemory)
	}
	return withinMaximum(l, most)
}

func withinMaximum(l, most faas.Limits) error {
	for _, c := range []struct {
		name       string
		want, most int64
	}{
		{"milliCpu", int64(l.MilliCPU), int64(most.MilliCPU)},
		{"memory", l.Memory, most.Memory},
		{"pids", int64(l.Pids), int64(most.Pids)},
		{"disk", l.Disk, most.Disk},
		{"output", l.Output, most.Output},
	} {
		if c.want > c.most {
			return faas.Errorf(faas.Invalid, "limit %s of %d is above this node's maximum of %d", c.name, c.want, c.most)
		}
	}
	if l.Timeout > most.Timeout {
		return faas.Errorf(faas.Invalid, "limit timeout of %v is above this node's maximum of %v", l.Timeout, most.Timeout)
	}
	return nil
}
