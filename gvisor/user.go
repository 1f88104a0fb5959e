package gvisor

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"slices"
	"strconv"
	"strings"

	"golang.org/x/sys/unix"
	"gvisor.dev/gvisor/pkg/sentry/control"
	"gvisor.dev/gvisor/pkg/sentry/kernel/auth"
	"gvisor.dev/gvisor/pkg/urpc"
	"gvisor.dev/gvisor/runsc/boot"

	"faas"
)

// identity is who a program runs as.
type identity struct {
	uid    auth.KUID
	gid    auth.KGID
	groups []auth.KGID
}

// lookupUser resolves "", "name", "uid", and either with ":group" or ":gid",
// in the sandbox's own /etc/passwd and /etc/group.
func (b *box) lookupUser(ctx context.Context, user string) (identity, error) {
	name, group, withGroup := strings.Cut(user, ":")
	if user == "" || user == "0:0" || user == "root:root" {
		return identity{}, nil
	}
	if uid, ok := numeric(name); ok && withGroup {
		if gid, ok := numeric(group); ok {
			return identity{uid: auth.KUID(uid), gid: auth.KGID(gid)}, nil
		}
	}
	passwd, err := b.readSmall(ctx, "/etc/passwd")
	if err != nil {
		return identity{}, err
	}
	groups, err := b.readSmall(ctx, "/etc/group")
	if err != nil {
		return identity{}, err
	}
	return resolveUser(name, group, withGroup, passwd, groups)
}

func numeric(s string) (uint32, bool) {
	n, err := strconv.ParseUint(s, 10, 31)
	return uint32(n), err == nil
}

// resolveUser is lookupUser on the text of the two files.
func resolveUser(name, group string, withGroup bool, passwd, groups string) (identity, error) {
	var who identity
	found := false
	uid, isNumber := numeric(name)
	for line := range strings.Lines(passwd) {
		// name:password:uid:gid:…
		f := strings.Split(strings.TrimSpace(line), ":")
		if len(f) < 4 {
			continue
		}
		u, okUID := numeric(f[2])
		g, okGID := numeric(f[3])
		if okUID && okGID && (f[0] == name || isNumber && u == uid) {
			who, found, name = identity{uid: auth.KUID(u), gid: auth.KGID(g)}, true, f[0]
			break
		}
	}
	if !found {
		if !isNumber {
			if name == "root" { // also in an image without /etc/passwd
				return identity{}, nil
			}
			return who, faas.Errorf(faas.Invalid, "the image has no user %q", name)
		}
		who.uid = auth.KUID(uid) // with group 0, as containers do
	}
	gid, isNumber := numeric(group)
	if withGroup && isNumber {
		who.gid = auth.KGID(gid)
		return who, nil
	}
	for line := range strings.Lines(groups) {
		// name:password:gid:member,…
		f := strings.Split(strings.TrimSpace(line), ":")
		if len(f) < 4 {
			continue
		}
		g, ok := numeric(f[2])
		switch {
		case !ok:
		case withGroup && f[0] == group:
			who.gid = auth.KGID(g)
			return who, nil
		case !withGroup && slices.Contains(strings.Split(f[3], ","), name):
			who.groups = append(who.groups, auth.KGID(g))
		}
	}
	if withGroup {
		return who, faas.Errorf(faas.Invalid, "the image has no group %q", group)
	}
	return who, nil
}

// smallFile bounds what is read of a file that an image brings.
const smallFile = 1 << 20

// readSmall reads a file of the sandbox; a missing one is empty.
func (b *box) readSmall(ctx context.Context, path string) (string, error) {
	f, err := memoryFile("copy", nil)
	if err != nil {
		return "", err
	}
	defer f.Close()
	err = b.callContext(ctx, boot.FsRead, &control.ReadOpts{
		ContainerID: b.id, Path: path, Size: smallFile, FilePayload: urpc.FilePayload{Files: []*os.File{f}},
	}, nil)
	var remote urpc.RemoteError
	if errors.As(err, &remote) && strings.HasSuffix(remote.Message, unix.ENOENT.Error()) {
		return "", nil
	}
	if err != nil {
		return "", fmt.Errorf("read %s: %w", path, err)
	}
	var text bytes.Buffer
	if _, err := io.Copy(&text, io.NewSectionReader(f, 0, smallFile)); err != nil {
		return "", err
	}
	return text.String(), nil
}
