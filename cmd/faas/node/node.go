package node

import (
	"context"
	"errors"
	"io"
	"log/slog"
	"os"
	"path/filepath"
	"slices"
	"sync/atomic"

	"faas"
	"faas/engine"
	"faas/gateway"
	"faas/image"
	"faas/jetstream"
	"faas/snapshot"
)

// Node is a running node. Close it.
type Node struct {
	cfg     Config
	version string
	log     *slog.Logger

	store   *jetstream.Store
	images  *image.Store
	snaps   *snapshot.Store
	runtime faas.Runtime
	engine  *engine.Engine
	metrics *gateway.Metrics
	chain   *Chain
	url     string
	base    atomic.Pointer[base] // of exposed ports' URLs
	ssh     string
	key     string
	workers *workers
	undo    []undo
}

// Options are what a node gets from the program that it runs in.
type Options struct {
	Config  Config
	Version string       // of this program
	Log     *slog.Logger // nil: none
	// Sandbox is the faas-sandbox program that is part of this program; empty:
	// it is looked for next to it.
	Sandbox []byte
	// Guest is the faas-guest program, in the same way.
	Guest []byte
}

// undo takes back one thing that Start acquired.
type undo struct {
	what string
	do   func(context.Context) error
}

func (o Options) logger() *slog.Logger {
	if o.Log == nil {
		return slog.New(slog.DiscardHandler)
	}
	return o.Log
}

// Start puts a node together and returns when it serves. What it acquired
// before an error is released again.
func Start(ctx context.Context, o Options) (*Node, error) {
	log := o.logger()
	n := &Node{cfg: o.Config, version: o.Version, log: log, metrics: gateway.NewMetrics(), workers: newWorkers(log)}
	state, err := filepath.Abs(n.cfg.Base.State)
	if err != nil {
		return nil, faas.Errorf(faas.Invalid, "state directory: %w", err)
	}
	n.cfg.Base.State = state
	for _, step := range []func(context.Context) error{
		n.lockState, n.openRecords,
		func(ctx context.Context) error { return n.openImages(ctx, o.Guest) },
		func(ctx context.Context) error { return n.startRuntime(ctx, o.Sandbox) },
		n.openSnapshots, n.startEngine, n.startDevChain, n.joinChain, n.startGateway, n.announceDev, n.startSSH,
	} {
		if err := step(ctx); err != nil {
			return nil, errors.Join(err, n.Close(context.WithoutCancel(ctx)))
		}
	}
	return n, nil
}

// URL is where the HTTP API answers; empty without one.
func (n *Node) URL() string { return n.url }

// State is the node's state directory, which tells it from others.
func (n *Node) State() string { return n.cfg.Base.State }

// FirstKey is the secret of the first API key: on the first start only.
func (n *Node) FirstKey() string { return n.key }

// Chain is the chain that the node serves; nil without one.
func (n *Node) Chain() *Chain { return n.chain }

// Import makes the images of an archive ready to run.
func (n *Node) Import(ctx context.Context, archive io.Reader) error {
	_, err := n.images.Import(ctx, archive, image.ImportOptions{})
	return err
}

// Execute runs a request in this process, for nobody in particular.
func (n *Node) Execute(ctx context.Context, r faas.Request) (faas.Execution, error) {
	return n.engine.Execute(ctx, "", r, faas.Attachment{})
}

// Done is closed when a part of the node has failed on its own; Close then
// returns why.
func (n *Node) Done() <-chan struct{} { return n.workers.failed }

// Close drains the node: nothing new is let in, what runs may end within the
// configured grace or until ctx ends, and everything but instances is gone
// when it returns. Instances go on; the next Start adopts them.
func (n *Node) Close(ctx context.Context) error {
	var errs []error
	for _, u := range slices.Backward(n.undo) {
		if err := u.do(ctx); err != nil {
			errs = append(errs, faas.Errorf(faas.KindOf(err), "%s: %w", u.what, err))
		}
	}
	n.undo = nil
	return errors.Join(errs...)
}

// onClose registers how to take back what was just acquired.
func (n *Node) onClose(what string, do func(context.Context) error) {
	n.undo = append(n.undo, undo{what, do})
}

func (n *Node) dir(parts ...string) string {
	return filepath.Join(append([]string{n.cfg.Base.State}, parts...)...)
}

// lockState makes the state directory this process's own.
func (n *Node) lockState(context.Context) error {
	if err := os.MkdirAll(n.cfg.Base.State, 0o700); err != nil {
		return faas.Errorf(faas.Denied, "state directory: %w; run as root or choose another with --state", err)
	}
	release, err := lockFile(n.dir(lockName))
	if err != nil {
		return err
	}
	n.onClose("release the state directory", func(context.Context) error { return release() })
	return nil
}

func (n *Node) openRecords(ctx context.Context) error {
	o := jetstream.Options{URL: n.cfg.Base.NATS, Namespace: n.cfg.Base.Namespace, Log: n.log.With("part", "records")}
	if o.URL == "" {
		o.Dir = n.dir("records")
	}
	store, err := jetstream.Open(ctx, o)
	if err != nil {
		return err
	}
	n.store = store
	n.onClose("close the records", func(context.Context) error { return store.Close() })
	return nil
}
