package main

import (
	"archive/tar"
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"time"
)

// A peer runs the same program from the same files with another tool.
type peer struct {
	name string
	run  func(ctx context.Context) error
}

// On machines without CAP_SYS_RESOURCE other runtimes cannot raise limits, and
// without a bridge they cannot make a network; neither is what we compare.
var peerFlags = []string{"run", "--rm", "--ulimit", "nofile=1024:1024", "--ulimit", "nproc=1024:1024", "--network", "none"}

const peerImage = "faas-bench:latest"

// peers prepares docker, podman and runc where they are installed. What was
// left out, and why, is written to log. Call undo when done.
func peers(ctx context.Context, dir string, log io.Writer) (found []peer, undo func(), err error) {
	var undos []func()
	undo = func() {
		for i := len(undos) - 1; i >= 0; i-- {
			undos[i]()
		}
	}
	rootfs := filepath.Join(dir, "rootfs")
	if err := busyboxTree(rootfs); err != nil {
		return nil, undo, err
	}
	archive, err := tarTree(rootfs)
	if err != nil {
		return nil, undo, err
	}
	for _, prepare := range []func() (peer, func(), error){
		func() (peer, func(), error) { return docker(ctx, dir, archive) },
		func() (peer, func(), error) { return podman(ctx, archive) },
		func() (peer, func(), error) { return runc(dir, rootfs) },
	} {
		p, clean, err := prepare()
		if err == nil {
			undos = append(undos, clean)
			if err = p.run(ctx); err == nil {
				found = append(found, p)
				continue
			}
		}
		fmt.Fprintf(log, "bench: without %s: %v\n", p.name, err)
	}
	return found, undo, nil
}

// docker starts a daemon of its own unless DOCKER_HOST or the usual socket answers.
func docker(ctx context.Context, dir string, archive []byte) (peer, func(), error) {
	p := peer{name: "docker"}
	if _, err := exec.LookPath("docker"); err != nil {
		return p, nil, err
	}
	undo := func() {}
	env := os.Environ()
	if output(ctx, env, nil, "docker", "version", "--format", "{{.Server.Version}}") != nil {
		host, stop, err := dockerd(ctx, dir)
		if err != nil {
			return p, nil, err
		}
		undo, env = stop, append(env, "DOCKER_HOST="+host)
	}
	if err := output(ctx, env, archive, "docker", "import", "-", peerImage); err != nil {
		undo()
		return p, nil, err
	}
	stop := undo
	p.run = func(ctx context.Context) error {
		return output(ctx, env, nil, "docker", append(peerFlags, peerImage, "/bin/echo", "hi")...)
	}
	return p, func() {
		ignore(output(context.Background(), env, nil, "docker", "rmi", "-f", peerImage))
		stop()
	}, nil
}

// dockerd starts a private daemon under dir and waits until it answers.
func dockerd(ctx context.Context, dir string) (host string, stop func(), err error) {
	bin, err := exec.LookPath("dockerd")
	if err != nil {
		return "", nil, err
	}
	host = "unix://" + filepath.Join(dir, "docker.sock")
	logFile, err := os.Create(filepath.Join(dir, "dockerd.log"))
	if err != nil {
		return "", nil, err
	}
	cmd := exec.Command(bin, "--data-root", filepath.Join(dir, "docker"), "--exec-root", filepath.Join(dir, "docker-run"),
		"--host", host, "--pidfile", filepath.Join(dir, "docker.pid"), "--bridge=none", "--iptables=false", "--ip6tables=false")
	cmd.Stdout, cmd.Stderr = logFile, logFile
	if err := cmd.Start(); err != nil {
		return "", nil, err
	}
	ended := make(chan struct{})
	go func() { cmd.Wait(); close(ended) }() // its exit status does not matter: the daemon is ours to stop
	stop = func() {
		cmd.Process.Signal(os.Interrupt)
		select {
		case <-ended:
		case <-time.After(20 * time.Second):
			cmd.Process.Kill()
			<-ended
		}
		logFile.Close()
	}
	env := append(os.Environ(), "DOCKER_HOST="+host)
	for deadline := time.Now().Add(30 * time.Second); ; {
		if output(ctx, env, nil, "docker", "version", "--format", "{{.Server.Version}}") == nil {
			return host, stop, nil
		}
		select {
		case <-ended:
			return "", nil, fmt.Errorf("dockerd ended; see %s", logFile.Name())
		case <-ctx.Done():
			stop()
			return "", nil, ctx.Err()
		case <-time.After(200 * time.Millisecond):
			if time.Now().After(deadline) {
				stop()
				return "", nil, fmt.Errorf("dockerd did not answer in 30 s; see %s", logFile.Name())
			}
		}
	}
}

func podman(ctx context.Context, archive []byte) (peer, func(), error) {
	p := peer{name: "podman"}
	if _, err := exec.LookPath("podman"); err != nil {
		return p, nil, err
	}
	if err := output(ctx, nil, archive, "podman", "import", "-", peerImage); err != nil {
		return p, nil, err
	}
	p.run = func(ctx context.Context) error {
		return output(ctx, nil, nil, "podman", append(peerFlags, peerImage, "/bin/echo", "hi")...)
	}
	return p, func() { ignore(output(context.Background(), nil, nil, "podman", "rmi", "-f", peerImage)) }, nil
}

func runc(dir, rootfs string) (peer, func(), error) {
	p := peer{name: "runc"}
	if _, err := exec.LookPath("runc"); err != nil {
		return p, nil, err
	}
	bundle := filepath.Join(dir, "bundle")
	if err := os.MkdirAll(bundle, 0o755); err != nil {
		return p, nil, err
	}
	if err := output(context.Background(), nil, nil, "runc", "spec", "--bundle", bundle); err != nil {
		return p, nil, err
	}
	file := filepath.Join(bundle, "config.json")
	b, err := os.ReadFile(file)
	if err != nil {
		return p, nil, err
	}
	var spec map[string]any
	if err := json.Unmarshal(b, &spec); err != nil {
		return p, nil, err
	}
	process := spec["process"].(map[string]any)
	process["terminal"], process["args"] = false, []string{"/bin/echo", "hi"}
	delete(process, "rlimits")
	spec["root"] = map[string]any{"path": rootfs, "readonly": true}
	if b, err = json.Marshal(spec); err != nil {
		return p, nil, err
	}
	if err := os.WriteFile(file, b, 0o644); err != nil {
		return p, nil, err
	}
	n := 0
	p.run = func(ctx context.Context) error {
		n++
		return output(ctx, nil, nil, "runc", "--root", filepath.Join(dir, "runc"), "run", "--bundle", bundle, fmt.Sprintf("faas-bench-%d", n))
	}
	return p, func() {}, nil
}

// output runs a command and returns an error with the end of what it said.
func output(ctx context.Context, env []string, stdin []byte, name string, args ...string) error {
	cmd := exec.CommandContext(ctx, name, args...)
	cmd.Env = env
	if stdin != nil {
		cmd.Stdin = bytes.NewReader(stdin)
	}
	var out bytes.Buffer
	cmd.Stdout, cmd.Stderr = &out, &out
	if err := cmd.Run(); err != nil {
		lines := strings.Split(strings.TrimSpace(out.String()), "\n")
		return fmt.Errorf("%s %s: %w: %s", name, args[0], err, lines[len(lines)-1])
	}
	return nil
}

// busyboxTree lays out the root file system that the peers run.
func busyboxTree(rootfs string) error {
	for _, d := range []string{"bin", "dev", "proc", "sys", "tmp"} {
		if err := os.MkdirAll(filepath.Join(rootfs, d), 0o755); err != nil {
			return err
		}
	}
	b, err := os.ReadFile("/bin/busybox")
	if err != nil {
		return fmt.Errorf("%w (on Debian: apt-get install busybox-static)", err)
	}
	if err := os.WriteFile(filepath.Join(rootfs, "bin/busybox"), b, 0o755); err != nil {
		return err
	}
	for _, applet := range []string{"sh", "echo", "true", "cat"} {
		if err := os.Symlink("busybox", filepath.Join(rootfs, "bin", applet)); err != nil && !errors.Is(err, os.ErrExist) {
			return err
		}
	}
	return nil
}

func tarTree(root string) ([]byte, error) {
	var buf bytes.Buffer
	w := tar.NewWriter(&buf)
	if err := w.AddFS(os.DirFS(root)); err != nil {
		return nil, err
	}
	if err := w.Close(); err != nil {
		return nil, err
	}
	return buf.Bytes(), nil
}

// ignore marks clean-up whose failure leaves only an image in the peer's own store.
func ignore(error) {}
