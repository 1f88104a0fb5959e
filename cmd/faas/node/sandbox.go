package node

import (
	"context"
	"errors"
	"io/fs"
	"net/netip"
	"os"
	"path/filepath"
	"runtime"
	"strings"

	"faas"
	"faas/blob"
	"faas/engine"
	"faas/gvisor"
	"faas/gvisor/netns"
	"faas/image"
	"faas/pool"
)

// openImages opens the store of images, each of which gets the programs that
// every sandbox has inside.
func (n *Node) openImages(_ context.Context, embedded []byte) error {
	path, mode, init, err := gvisor.InitFile(runtime.GOARCH)
	if err != nil {
		return err
	}
	guest, err := GuestProgram(n.cfg.Sandbox.Guest, embedded)
	if err != nil {
		return err
	}
	images, err := image.Open(image.Options{
		Dir:        n.dir("images"),
		Pull:       image.Policy(n.cfg.Images.Pull),
		Registries: hosts(n.cfg.Images.Registries), Insecure: hosts(n.cfg.Images.Insecure), CAFile: n.cfg.Images.CA,
		Inject: []image.File{{Path: path, Mode: mode, Data: init}, {Path: faas.GuestPath, Mode: 0o555, Data: guest}},
		Log:    n.log.With("part", "images"),
	})
	if err != nil {
		return err
	}
	n.images = images
	n.onClose("close the images", func(context.Context) error { return images.Close() })
	return nil
}

// startRuntime makes the runtime and the pool in front of it.
func (n *Node) startRuntime(_ context.Context, embedded []byte) error {
	binary, err := SandboxBinary(n.cfg.Sandbox.Binary, embedded, n.dir("bin"))
	if err != nil {
		return err
	}
	o := gvisor.Options{Dir: n.dir("sandboxes"), SandboxBinary: binary, AllowEgress: n.cfg.Sandbox.AllowEgress, Log: n.log.With("part", "gvisor")}
	if o.AllowEgress {
		if o.Nameservers, err = addresses(n.cfg.Sandbox.DNS); err != nil {
			return err
		}
		net, err := netns.New(netns.Options{Dir: n.dir("sandboxes"), AllowEgress: true, DNS: o.Nameservers, Log: n.log.With("part", "network")})
		if err != nil {
			return err
		}
		n.onClose("release the sandboxes' networks", func(context.Context) error { return net.Close() })
		o.Net = net
	}
	gv, err := gvisor.New(o)
	if err != nil {
		return err
	}
	n.runtime = gv
	if n.cfg.Sandbox.PoolSize > 0 {
		n.runtime = pool.New(gv, pool.Options{
			Size: n.cfg.Sandbox.PoolSize, MaxTotal: n.cfg.Sandbox.PoolTotal, MaxMemory: int64(n.cfg.Sandbox.PoolMemory),
			Idle: n.cfg.Sandbox.PoolIdle, Defaults: n.cfg.Sandbox.defaults(), Log: n.log.With("part", "pool"),
		})
	}
	n.onClose("close the sandboxes", func(context.Context) error { return n.runtime.Close() })
	return nil
}

// hosts reads a list of registries.
func hosts(list string) []string {
	return strings.FieldsFunc(list, func(r rune) bool { return r == ',' || r == ' ' })
}

// addresses reads a list of IP addresses separated by commas.
func addresses(list string) (all []netip.Addr, err error) {
	for text := range strings.FieldsFuncSeq(list, func(r rune) bool { return r == ',' || r == ' ' }) {
		a, err := netip.ParseAddr(text)
		if err != nil {
			return nil, faas.Errorf(faas.Invalid, "--dns: %w", err)
		}
		all = append(all, a)
	}
	return all, nil
}

func (n *Node) startEngine(ctx context.Context) error {
	outputs, err := blob.OpenDir(n.dir("outputs"))
	if err != nil {
		return err
	}
	spool := n.dir("spool")
	if err := errors.Join(os.RemoveAll(spool), os.MkdirAll(spool, 0o700)); err != nil {
		return faas.Errorf(faas.Internal, "spool directory: %w", err)
	}
	s := &n.cfg.Sandbox
	tcp, err := n.newTCP()
	if err != nil {
		return err
	}
	var forwarder engine.Forwarder
	if tcp != nil {
		forwarder = tcp
	}
	e, err := engine.New(engine.Config{
		Runtime: n.runtime, Images: n.images, Records: n.store, Blobs: outputs, Snapshots: n.snaps,
		OpenImage: func(img faas.Image) (engine.ImageFiles, error) { return image.OpenFiles(img.RootFS) },
		Defaults:  s.defaults(), Maximum: s.maximum(),
		Concurrency: s.Concurrency, Queue: s.Queue, InlineOutput: int(s.InlineBytes),
		MaxInstances: s.MaxInstances, MaxPaused: s.MaxPaused, MaxBranches: s.MaxBranches, IdleTimeout: s.IdleTimeout,
		AllowEgress: s.AllowEgress, Grace: s.Grace, SpoolDir: spool,
		Forwarder: forwarder, PortURL: n.portURL,
		Log: n.log.With("part", "engine"), Observe: n.metrics.Observe, PoolStats: n.poolStats(),
	})
	if err != nil {
		return err
	}
	n.engine = e
	n.onClose("drain", func(ctx context.Context) error {
		ctx, cancel := context.WithTimeout(ctx, s.Drain)
		defer cancel()
		return e.Close(ctx)
	})
	if tcp != nil {
		n.onClose("close the tcp ports", func(context.Context) error { tcp.Shutdown(); return nil })
	}
	return e.Recover(ctx)
}

func (n *Node) forgetImage(d faas.Digest) {
	if p, ok := n.runtime.(*pool.Pool); ok {
		p.Forget(d)
	}
}

func (n *Node) poolStats() func() faas.PoolStats {
	if p, ok := n.runtime.(*pool.Pool); ok {
		return p.Stats
	}
	return nil
}

// SandboxName is the program that becomes a sandbox's kernel.
const SandboxName = "faas-sandbox"

// SandboxBinary finds the sandbox program: the one that was named, else the
// one inside this program, written to dir once, else the one next to it.
func SandboxBinary(named string, embedded []byte, dir string) (string, error) {
	if named != "" {
		return named, nil
	}
	if len(embedded) > 0 {
		return unpack(embedded, dir)
	}
	path, err := beside(SandboxName)
	if err != nil {
		return "", err
	}
	if _, err := os.Stat(path); err != nil {
		return "", faas.Errorf(faas.Unavailable, "the sandbox program is not next to faas: build both with 'make build', or name it with --sandbox-binary: %w", err)
	}
	return path, nil
}

// guestName is the program that works on the files inside a sandbox.
const guestName = "faas-guest"

// GuestProgram reads the guest program: the one that was named, else the one
// inside this program, else the one next to it.
func GuestProgram(named string, embedded []byte) ([]byte, error) {
	if named == "" && len(embedded) > 0 {
		return embedded, nil
	}
	path := named
	if path == "" {
		var err error
		if path, err = beside(guestName); err != nil {
			return nil, err
		}
	}
	b, err := os.ReadFile(path)
	if err != nil {
		return nil, faas.Errorf(faas.Unavailable, "the guest program can not be read: build it beside faas with 'make build', or name it with --guest-binary: %w", err)
	}
	return b, nil
}

// beside returns where a program that comes with this one is.
func beside(name string) (string, error) {
	self, err := os.Executable()
	if err == nil {
		self, err = filepath.EvalSymlinks(self)
	}
	if err != nil {
		return "", faas.Errorf(faas.Internal, "find this program: %w", err)
	}
	return filepath.Join(filepath.Dir(self), name), nil
}

// unpack writes the program under the name of its content. Sandboxes of an
// earlier version go on with theirs.
func unpack(program []byte, dir string) (string, error) {
	path := filepath.Join(dir, SandboxName+"-"+faas.Sum(program).Hex()[:16])
	if _, err := os.Stat(path); err == nil {
		return path, nil
	} else if !errors.Is(err, fs.ErrNotExist) {
		return "", faas.Errorf(faas.Internal, "unpack the sandbox program: %w", err)
	}
	fail := func(err error) (string, error) {
		return "", faas.Errorf(faas.Internal, "unpack the sandbox program: %w", err)
	}
	if err := os.MkdirAll(dir, 0o755); err != nil {
		return fail(err)
	}
	f, err := os.CreateTemp(dir, ".new-*")
	if err != nil {
		return fail(err)
	}
	_, err = f.Write(program)
	if err = errors.Join(err, f.Chmod(0o755), f.Close()); err == nil {
		err = os.Rename(f.Name(), path)
	}
	if err != nil {
		return fail(errors.Join(err, os.Remove(f.Name())))
	}
	return path, nil
}
