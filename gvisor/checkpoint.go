package gvisor

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"
	"time"

	"gvisor.dev/gvisor/pkg/sentry/control"
	"gvisor.dev/gvisor/pkg/sentry/state/checkpointfiles"
	"gvisor.dev/gvisor/pkg/state/statefile"
	"gvisor.dev/gvisor/pkg/urpc"
	"gvisor.dev/gvisor/runsc/boot"
	"gvisor.dev/gvisor/runsc/sandbox"

	"faas"
)

// checkpointParts are gVisor's own parts of a checkpoint, in the order that it
// takes them in: its kernel's state, where memory is in the pages, the pages.
// Pages are not compressed, so that equal ones are equal bytes to a store.
var checkpointParts = []string{checkpointfiles.StateFileName, checkpointfiles.PagesMetadataFileName, checkpointfiles.PagesFileName}

// Checkpoint implements faas.Sandbox. A program whose standard streams are
// attached goes on with them; its copy in a restored sandbox has /dev/null.
func (b *box) Checkpoint(ctx context.Context, dir string, freeze bool) (info faas.CheckpointInfo, err error) {
	b.op.Lock()
	defer b.op.Unlock()
	defer func() {
		if err != nil {
			err = faas.Errorf(kindOf(err), "checkpoint sandbox %s: %w", b.id, err)
		}
	}()
	if err := ctx.Err(); err != nil {
		return info, err
	}
	files, err := createParts(dir)
	defer closeAll(files)
	if err != nil {
		return info, err
	}
	changed, err := newChanges(dir)
	if err != nil {
		return info, err
	}
	defer changed.close()
	start := time.Now()
	err = b.still(freeze, func() error {
		if err := b.readChanges(ctx, changed); err != nil {
			return err
		}
		if err := ctx.Err(); err != nil {
			return err
		}
		return b.save(ctx, files)
	})
	info.Paused = time.Since(start)
	if err == nil {
		err = changed.find(b.own)
	}
	if err == nil {
		err = writeFiles(ctx, filepath.Join(dir, faas.FilesPart), changed)
	}
	if err != nil {
		return info, err
	}
	info.For = faas.CheckpointFor{Runtime: b.rt.Name(), CPUFeatures: hostFeatures()}
	return info, nil
}

func writeFiles(ctx context.Context, name string, c *changes) error {
	f, err := os.OpenFile(name, os.O_CREATE|os.O_EXCL|os.O_WRONLY, 0o600)
	if err != nil {
		return err
	}
	return errors.Join(c.write(ctx, f), f.Close())
}

func createParts(dir string) (files []*os.File, err error) {
	for _, name := range checkpointParts {
		f, err := os.OpenFile(filepath.Join(dir, name), os.O_CREATE|os.O_EXCL|os.O_RDWR, 0o600)
		if err != nil {
			return files, err
		}
		files = append(files, f)
	}
	return files, nil
}

func closeAll(files []*os.File) {
	for _, f := range files {
		f.Close()
	}
}

// save has the kernel write its state. It can not be given up half way: the
// kernel would go on and the sandbox be paused for as long.
func (b *box) save(ctx context.Context, files []*os.File) error {
	release, err := b.holdConnections(ctx)
	if err != nil {
		return err
	}
	defer release()
	opts := control.SaveOpts{
		Metadata: statefile.CompressionLevelNone.ToMetadata(), HavePagesFile: true, Resume: true,
		FilePayload: urpc.FilePayload{Files: files},
	}
	return brief(b.call(boot.ContMgrCheckpoint, &opts, nil))
}

// brief is an error of the kernel without the stack that it adds.
func brief(err error) error {
	var remote urpc.RemoteError
	if !errors.As(err, &remote) {
		return err
	}
	text, _, _ := strings.Cut(remote.Message, "\n")
	return remoteError(strings.TrimSuffix(text, ":"))
}

// Changes implements faas.Sandbox.
func (b *box) Changes(ctx context.Context, w io.Writer) error {
	b.op.Lock()
	defer b.op.Unlock()
	// By way of a file: w may be slow, and programs stand still only as long as
	// the kernel takes.
	c, err := newChanges(b.dir)
	if err != nil {
		return b.gone(ctx, err)
	}
	defer c.close()
	if err = b.still(false, func() error { return b.readChanges(ctx, c) }); err == nil {
		err = c.find(b.own)
	}
	if err == nil {
		err = c.write(ctx, w)
	}
	if err != nil {
		return faas.Errorf(kindOf(err), "read the changes of sandbox %s: %w", b.id, err)
	}
	return nil
}

// contextWriter fails once its context has ended.
type contextWriter struct {
	ctx context.Context
	w   io.Writer
}

func (c contextWriter) Write(b []byte) (int, error) {
	if err := c.ctx.Err(); err != nil {
		return 0, err
	}
	return c.w.Write(b)
}

// restore has a booted sandbox go on where the checkpoint in dir was taken, and
// tells it who it is now.
func (b *box) restore(ctx context.Context, a bootArgs, dir string) error {
	if err := restoreKernel(a, b.mon.pid, dir); err != nil {
		return faas.Errorf(faas.Invalid, "the checkpoint can not be read: %w", err)
	}
	b.disconnect() // from the kernel that was there before
	return b.identify(ctx, a.spec.Hostname)
}

func restoreKernel(a bootArgs, pid int, dir string) error {
	s := &sandbox.Sandbox{ID: a.id, ControlSocketPath: filepath.Join(a.dir, socketFile)}
	s.Pid.Store(pid)
	if a.netns != "" {
		// Copies the namespace's links, addresses and routes.
		return s.Restore(a.conf, a.spec, a.id, dir, false, true, nil)
	}
	var files []*os.File
	defer func() { closeAll(files) }()
	for _, name := range checkpointParts {
		f, err := os.Open(filepath.Join(dir, name))
		if err != nil {
			return err
		}
		files = append(files, f)
	}
	c, err := dial(s.ControlSocketPath)
	if err != nil {
		return err
	}
	defer c.Close()
	args := boot.CreateLinksAndRoutesArgs{LoopbackLinks: []boot.LoopbackLink{boot.DefaultLoopbackLink}}
	if err := c.Call(boot.ContMgrSetNetworkArgs, &args, nil); err != nil {
		return fmt.Errorf("configure network: %w", err)
	}
	// In the background: programs run while their memory is still read.
	return c.Call(boot.ContMgrRestore, &boot.RestoreOpts{FilePayload: urpc.FilePayload{Files: files}, HavePagesFile: true, Background: true}, nil)
}

// hostRename is what the sandbox program adds to gVisor's control server, see
// cmd/faas-sandbox/host.go. It is there once a program has run.
const hostRename = "Host.Rename"

// identify puts the files in place that tell programs where they are, and gives
// the sandbox its name. The environment's file is a must; an image may do
// without /etc.
func (b *box) identify(ctx context.Context, hostname string) error {
	args := []string{placePath, "/.faas/.env.new", b.own[envName], faas.EnvFile}
	for _, name := range []string{hostnameName, hostsName, resolversName} {
		if text, ok := b.own[name]; ok {
			args = append(args, name[1:]+".faas-new", text, name[1:])
		}
	}
	p, err := b.Start(ctx, faas.Command{Args: args})
	if err != nil {
		return fmt.Errorf("tell the sandbox who it is: %w", err)
	}
	exit, err := p.Wait()
	if err != nil {
		return fmt.Errorf("tell the sandbox who it is: %w", err)
	}
	if most := len(args) / 3; exit.Code >= most {
		return errors.Join(faas.Errorf(faas.Internal, "tell the sandbox who it is: %s ended with %d", placePath, exit.Code), roomFor(b.dir))
	}
	if err := b.callContext(ctx, hostRename, &hostname, nil); err != nil {
		return fmt.Errorf("name the sandbox: %w", err)
	}
	return nil
}
