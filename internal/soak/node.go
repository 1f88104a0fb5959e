package main

import (
	"archive/tar"
	"bytes"
	"context"
	"crypto/sha256"
	"encoding/json"
	"errors"
	"fmt"
	"net/http"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"time"

	"faas/client"
)

// node is a faas node of the soak's own.
type node struct {
	URL   string `json:"url"`
	Key   string `json:"key"`
	dir   string
	state string
	cmd   *exec.Cmd
	ended chan struct{}
	err   error // of the process, once ended
}

const startTimeout = time.Minute

// startNode runs `faas up` on a free port and returns when it is ready.
func startNode(ctx context.Context, binary string) (*node, error) {
	dir, err := os.MkdirTemp("", "faas-soak-")
	if err != nil {
		return nil, err
	}
	log, err := os.Create(filepath.Join(dir, "node.log"))
	if err != nil {
		return nil, err
	}
	defer log.Close() // the node has its own
	n := &node{dir: dir, state: filepath.Join(dir, "state"), ended: make(chan struct{})}
	clientFile := filepath.Join(dir, "client.json")
	n.cmd = exec.Command(binary, "up", "--no-chain", "--state", n.state, "--listen", "127.0.0.1:0", "--log-level", "warn")
	n.cmd.Env = append(os.Environ(), "FAAS_CLIENT_FILE="+clientFile)
	n.cmd.Stdout, n.cmd.Stderr = log, log
	if err := n.cmd.Start(); err != nil {
		return nil, errors.Join(err, os.RemoveAll(dir))
	}
	go func() {
		n.err = n.cmd.Wait()
		close(n.ended)
	}()
	if err := n.await(ctx, clientFile); err != nil {
		return nil, errors.Join(err, n.stop(false))
	}
	return n, nil
}

func (n *node) await(ctx context.Context, clientFile string) error {
	ctx, cancel := context.WithTimeout(ctx, startTimeout)
	defer cancel()
	tick := time.NewTicker(50 * time.Millisecond)
	defer tick.Stop()
	for {
		if b, err := os.ReadFile(clientFile); err == nil && json.Unmarshal(b, n) == nil && n.ready(ctx) {
			return nil
		}
		select {
		case <-n.ended:
			return fmt.Errorf("the node ended before it was ready: %w", n.err)
		case <-ctx.Done():
			return fmt.Errorf("the node is not ready: %w", ctx.Err())
		case <-tick.C:
		}
	}
}

func (n *node) ready(ctx context.Context) bool {
	req, err := http.NewRequestWithContext(ctx, http.MethodGet, n.URL+"/readyz", nil)
	if err != nil {
		return false
	}
	res, err := http.DefaultClient.Do(req)
	if err != nil {
		return false
	}
	res.Body.Close()
	return res.StatusCode == http.StatusOK
}

// stop ends the node as a person would. What it kept goes too, unless something
// was wrong and somebody will want to look.
func (n *node) stop(clean bool) error {
	err := n.cmd.Process.Signal(os.Interrupt)
	if errors.Is(err, os.ErrProcessDone) {
		err = nil
	}
	select {
	case <-n.ended:
	case <-time.After(startTimeout):
		err = errors.Join(errors.New("the node did not stop in a minute"), n.cmd.Process.Kill())
		<-n.ended
	}
	err = errors.Join(err, n.err)
	if !clean || err != nil {
		return errors.Join(err, fmt.Errorf("the node's log and state are in %s", n.dir))
	}
	return os.RemoveAll(n.dir)
}

const imageName = "faas-soak/busybox:latest"

// importImage gives the node an image of the machine's static busybox.
func importImage(ctx context.Context, c *client.Client) (string, error) {
	archive, err := busyboxArchive()
	if err != nil {
		return "", err
	}
	if _, err := c.ImportImages(ctx, bytes.NewReader(archive), nil); err != nil {
		return "", fmt.Errorf("import the image: %w", err)
	}
	return imageName, nil
}

// busyboxArchive is a docker-archive of one layer.
func busyboxArchive() ([]byte, error) {
	path, err := exec.LookPath("busybox")
	if err != nil {
		return nil, fmt.Errorf("install busybox-static, or name an image with --image: %w", err)
	}
	busybox, err := os.ReadFile(path)
	if err != nil {
		return nil, err
	}
	headers := []*tar.Header{
		{Typeflag: tar.TypeDir, Name: "bin/", Mode: 0o755},
		{Typeflag: tar.TypeDir, Name: "tmp/", Mode: 0o1777},
		{Typeflag: tar.TypeReg, Name: "bin/busybox", Mode: 0o755, Size: int64(len(busybox))},
	}
	for _, applet := range []string{"sh", "cat", "head", "sleep"} {
		headers = append(headers, &tar.Header{Typeflag: tar.TypeSymlink, Name: "bin/" + applet, Linkname: "busybox", Mode: 0o777})
	}
	var layer bytes.Buffer
	if err := writeTar(&layer, headers, map[string][]byte{"bin/busybox": busybox}); err != nil {
		return nil, err
	}
	config, err := json.Marshal(map[string]any{
		"architecture": runtime.GOARCH, "os": "linux",
		"config": map[string]any{"Env": []string{"PATH=/bin"}},
		"rootfs": map[string]any{"type": "layers", "diff_ids": []string{fmt.Sprintf("sha256:%x", sha256.Sum256(layer.Bytes()))}},
	})
	if err != nil {
		return nil, err
	}
	manifest, err := json.Marshal([]any{map[string]any{"Config": "config.json", "RepoTags": []string{imageName}, "Layers": []string{"layer.tar"}}})
	if err != nil {
		return nil, err
	}
	files := map[string][]byte{"config.json": config, "layer.tar": layer.Bytes(), "manifest.json": manifest}
	headers = nil
	for _, name := range []string{"config.json", "layer.tar", "manifest.json"} {
		headers = append(headers, &tar.Header{Typeflag: tar.TypeReg, Name: name, Mode: 0o644, Size: int64(len(files[name]))})
	}
	var archive bytes.Buffer
	err = writeTar(&archive, headers, files)
	return archive.Bytes(), err
}

func writeTar(buf *bytes.Buffer, headers []*tar.Header, content map[string][]byte) error {
	w := tar.NewWriter(buf)
	for _, h := range headers {
		if err := w.WriteHeader(h); err != nil {
			return err
		}
		if _, err := w.Write(content[h.Name]); err != nil {
			return err
		}
	}
	return w.Close()
}
