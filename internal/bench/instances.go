package main

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"net/http"
	"os"
	"os/exec"
	"path/filepath"
	"time"

	"faas"
	"faas/client"
)

// serverImage is the image with the server of internal/webserver beside what
// all images have.
const (
	serverImage   = "faas-bench-server:latest"
	serverProgram = "/bin/webserver"
	serverPort    = 8080
)

// states is what rows about instances and snapshots work with.
type states struct {
	*client.Client
	node   *node
	server string // host path of the server's program
}

// states returns the warm node, which then has the server's image.
func (b *bench) states(ctx context.Context) (*states, error) {
	if b.state != nil {
		return b.state, nil
	}
	n, err := b.warmNode(ctx)
	if err != nil {
		return nil, err
	}
	c, err := client.New(client.Options{URL: n.URL, Key: n.Key, HTTPClient: n.http})
	if err != nil {
		return nil, err
	}
	s := &states{Client: c, node: n, server: filepath.Join(b.dir, "webserver")}
	build := exec.CommandContext(ctx, "go", "build", "-o", s.server, "./internal/webserver")
	build.Env = append(os.Environ(), "CGO_ENABLED=0")
	if out, err := build.CombinedOutput(); err != nil {
		return nil, fmt.Errorf("build the server: %w: %s", err, out)
	}
	program, err := os.ReadFile(s.server)
	if err != nil {
		return nil, err
	}
	archive, err := busyboxArchive(filepath.Join(b.dir, "server"), serverImage, map[string][]byte{serverProgram: program})
	if err != nil {
		return nil, err
	}
	b.state = s
	return s, n.importImage(ctx, archive)
}

// limits are those of all instances here.
func limits() faas.Limits { return faas.Limits{MilliCPU: 2000, Memory: 1 << 30, Disk: 1 << 30} }

// idle starts an instance in which nothing runs.
func (s *states) idle(ctx context.Context) (faas.Instance, error) {
	return s.StartInstance(ctx, faas.InstanceSpec{Image: imageName})
}

// answers checks that a program runs in an instance.
func (s *states) answers(ctx context.Context, id faas.InstanceID) error {
	_, err := s.node.execute(ctx, "/v1/instances/"+id.String()+"/executions", execBody)
	return err
}

// served starts an instance with the server, and exposes its port.
func (s *states) served(ctx context.Context) (faas.Instance, *site, error) {
	i, err := s.StartInstance(ctx, faas.InstanceSpec{Image: serverImage, Limits: limits()})
	if err != nil {
		return i, nil, err
	}
	start := fmt.Sprintf("%s :%d </dev/null >/dev/null 2>&1 &", serverProgram, serverPort)
	x, err := s.ExecInstance(ctx, i.ID.String(), faas.Request{Command: []string{"sh", "-c", start}})
	if err == nil && x.ExitCode != 0 {
		err = fmt.Errorf("the server did not start: exit %d, %s", x.ExitCode, x.Stderr.Data)
	}
	if err != nil {
		return i, nil, err
	}
	w, err := s.expose(ctx, i.ID)
	if err != nil {
		return i, nil, err
	}
	return i, w, w.get(ctx, "/")
}

// site is an exposed port.
type site struct {
	node *node
	host string
}

func (s *states) expose(ctx context.Context, id faas.InstanceID) (*site, error) {
	p, _, err := s.ExposePort(ctx, id.String(), faas.PortSpec{Port: serverPort})
	return &site{s.node, p.Subdomain + ".localhost"}, err
}

// get asks the instance's server for something.
func (w *site) get(ctx context.Context, path string) error {
	req, err := http.NewRequestWithContext(ctx, http.MethodGet, w.node.URL+path, nil)
	if err != nil {
		return err
	}
	req.Host = w.host
	res, err := w.node.http.Do(req)
	if err != nil {
		return err
	}
	defer res.Body.Close()
	b, err := io.ReadAll(res.Body)
	if err == nil && res.StatusCode != http.StatusOK {
		err = fmt.Errorf("GET %s%s: %s: %s", w.host, path, res.Status, b)
	}
	return err
}

// stopAll stops instances; the first error ends it.
func (s *states) stopAll(ctx context.Context, all ...faas.Instance) error {
	for _, i := range all {
		if err := s.StopInstance(ctx, i.ID.String()); err != nil {
			return err
		}
	}
	return nil
}

// leave stops an instance and returns a snapshot of it.
func (s *states) leave(ctx context.Context, i faas.Instance) (faas.Snapshot, error) {
	snap, err := s.CreateSnapshot(ctx, i.ID.String(), faas.SnapshotSpec{})
	if err != nil {
		return snap, err
	}
	return snap, s.stopAll(ctx, i)
}

// close stops what a row that failed has left: instances outlive their node.
func (s *states) close() {
	ctx, cancel := context.WithTimeout(context.Background(), time.Minute)
	defer cancel()
	all, err := s.Instances(ctx)
	if err == nil {
		err = s.stopAll(ctx, all...)
	}
	if err != nil {
		fmt.Fprintf(os.Stderr, "bench: instances of the node may be left: %v\n", err)
	}
}

// podmanBox is a container whose checkpoints are compared with ours.
type podmanBox struct{ archive string }

const podmanName, podmanCopy = "faas-bench-box", "faas-bench-copy"

// startPodmanBox starts it, or says why podman is not compared.
func (b *bench) startPodmanBox(ctx context.Context) (_ *podmanBox, err error) {
	defer func() {
		if err != nil {
			err = fmt.Errorf("podman is not compared: %w", err)
		}
	}()
	for _, program := range []string{"podman", "criu"} {
		if _, err := exec.LookPath(program); err != nil {
			return nil, err
		}
	}
	if err := output(ctx, nil, nil, "criu", "check"); err != nil {
		return nil, fmt.Errorf("its checkpoints need criu, which does not work on this kernel: %w", err)
	}
	archive, err := tarTree(filepath.Join(b.dir, "rootfs"))
	if err != nil {
		return nil, err
	}
	if err := output(ctx, nil, archive, "podman", "import", "-", peerImage); err != nil {
		return nil, err
	}
	p := &podmanBox{filepath.Join(b.dir, "podman-checkpoint.tar")}
	args := append([]string{"run", "-d", "--replace", "--name", podmanName}, peerFlags[2:]...)
	if err := output(ctx, nil, nil, "podman", append(args, peerImage, "/bin/busybox", "sleep", "1000000")...); err != nil {
		return nil, err
	}
	if err := p.checkpoint(ctx); err != nil {
		ignore(p.drop(podmanName))
		return nil, err
	}
	return p, nil
}

func (p *podmanBox) checkpoint(ctx context.Context) error {
	if err := os.Remove(p.archive); err != nil && !errors.Is(err, os.ErrNotExist) {
		return err
	}
	return output(ctx, nil, nil, "podman", "container", "checkpoint", "--leave-running", "-e", p.archive, podmanName)
}

// restore brings up a copy in which a program has run.
func (p *podmanBox) restore(ctx context.Context) error {
	if err := output(ctx, nil, nil, "podman", "container", "restore", "-i", p.archive, "-n", podmanCopy); err != nil {
		return err
	}
	return output(ctx, nil, nil, "podman", "exec", podmanCopy, "/bin/echo", "hi")
}

func (p *podmanBox) drop(name string) error {
	return output(context.Background(), nil, nil, "podman", "rm", "-f", "-t", "0", name)
}

// besidePodman measures ours so often and takes turns with podman's way of doing the
// same, if it can be had.
func (b *bench) besidePodman(ctx context.Context, row Row, count int, ours func() (float64, error), theirs func(*podmanBox) (float64, error)) (Row, error) {
	box, err := b.startPodmanBox(ctx)
	if err != nil {
		row.note("%v", err)
	} else {
		defer func() { ignore(box.drop(podmanName)) }()
	}
	var samples []float64
	others := map[string][]float64{}
	for n := range count + warmUp/3 {
		d, err := ours()
		if err != nil {
			return row, err
		}
		if n < warmUp/3 {
			continue
		}
		samples = append(samples, d)
		if box == nil || n%4 != 0 {
			continue
		}
		if d, err = theirs(box); err != nil {
			return row, err
		}
		others["podman"] = append(others["podman"], d)
	}
	return summarize(row, samples, others), nil
}

// milliseconds is a duration as rows have it.
func milliseconds(d time.Duration) float64 { return float64(d.Microseconds()) / 1000 }

// together calls f for each of n at once and returns all errors.
func together(n int, f func(i int) error) error {
	failed := make(chan error, n)
	for i := range n {
		go func() { failed <- f(i) }()
	}
	var errs []error
	for range n {
		errs = append(errs, <-failed)
	}
	return errors.Join(errs...)
}

// tarOf buffers what write writes.
func tarOf(write func(io.Writer) error) (*bytes.Buffer, error) {
	var b bytes.Buffer
	return &b, write(&b)
}
