package main

import (
	"bufio"
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"io"
	"net/http"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"time"

	"faas"
)

// node is a faas node of our own: a real process, state in a directory that
// goes away with it, spoken to over HTTP as any client does.
type node struct {
	access
	cmd   *exec.Cmd
	ended chan struct{}
	dir   string
	http  *http.Client
}

// access is the client file that `faas up` leaves behind.
type access struct {
	URL   string `json:"url"`
	Key   string `json:"key"`
	Chain *struct {
		RPC          string       `json:"rpc"`
		Tangle       faas.Address `json:"tangle"`
		Blueprint    faas.Address `json:"blueprint"`
		Service      uint64       `json:"service"`
		Keystore     string       `json:"keystore"`
		PasswordFile string       `json:"passwordFile"`
	} `json:"chain"`
}

// startNode runs `faas up` with flags on free ports and returns when it is ready.
func startNode(ctx context.Context, binary, dir string, flags ...string) (*node, error) {
	if err := os.MkdirAll(dir, 0o755); err != nil {
		return nil, err
	}
	logFile, err := os.Create(filepath.Join(dir, "node.log"))
	if err != nil {
		return nil, err
	}
	defer logFile.Close() // the node has its own
	clientFile := filepath.Join(dir, "client.json")
	cmd := exec.Command(binary, append([]string{"up", "--state", filepath.Join(dir, "state"), "--listen", "127.0.0.1:0",
		"--chain-listen", "127.0.0.1:0", "--log-level", "warn"}, flags...)...)
	cmd.Env = append(os.Environ(), "FAAS_CLIENT_FILE="+clientFile)
	cmd.Stdout, cmd.Stderr = logFile, logFile
	if err := cmd.Start(); err != nil {
		return nil, err
	}
	n := &node{cmd: cmd, ended: make(chan struct{}), dir: dir, http: &http.Client{
		Timeout:   2 * time.Minute,
		Transport: &http.Transport{MaxIdleConnsPerHost: 256},
	}}
	go func() { cmd.Wait(); close(n.ended) }() // stop reads the outcome from the process state
	if err := n.awaitReady(ctx, clientFile); err != nil {
		n.stop()
		return nil, fmt.Errorf("%w; the node's log is %s", err, logFile.Name())
	}
	return n, nil
}

func (n *node) awaitReady(ctx context.Context, clientFile string) error {
	tick := time.NewTicker(20 * time.Millisecond)
	defer tick.Stop()
	for deadline := time.Now().Add(time.Minute); time.Now().Before(deadline); {
		if b, err := os.ReadFile(clientFile); err == nil && json.Unmarshal(b, &n.access) == nil && n.URL != "" {
			if res, err := n.http.Get(n.URL + "/readyz"); err == nil {
				res.Body.Close()
				if res.StatusCode == http.StatusOK {
					return nil
				}
			}
		}
		select {
		case <-n.ended:
			return fmt.Errorf("the node ended before it was ready: %s", n.cmd.ProcessState)
		case <-ctx.Done():
			return ctx.Err()
		case <-tick.C:
		}
	}
	return fmt.Errorf("the node was not ready in a minute")
}

// stop ends the node as a person would, and harder if it does not listen.
func (n *node) stop() {
	n.cmd.Process.Signal(os.Interrupt)
	select {
	case <-n.ended:
	case <-time.After(time.Minute):
		n.cmd.Process.Kill()
		<-n.ended
	}
	n.http.CloseIdleConnections()
}

// call makes one request and decodes a JSON answer into out, unless that is nil.
func (n *node) call(ctx context.Context, method, path, contentType string, body []byte, out any) error {
	req, err := http.NewRequestWithContext(ctx, method, n.URL+path, bytes.NewReader(body))
	if err != nil {
		return err
	}
	req.Header.Set("Authorization", "Bearer "+n.Key)
	if contentType != "" {
		req.Header.Set("Content-Type", contentType)
	}
	res, err := n.http.Do(req)
	if err != nil {
		return err
	}
	defer res.Body.Close()
	b, err := io.ReadAll(res.Body)
	if err != nil {
		return err
	}
	if res.StatusCode/100 != 2 {
		return fmt.Errorf("%s %s: %s: %s", method, path, res.Status, b)
	}
	if out == nil {
		return nil
	}
	return json.Unmarshal(b, out)
}

// execution is what the rows look at in an answer.
type execution struct {
	State    string `json:"state"`
	ExitCode *int   `json:"exitCode"`
	CacheHit bool   `json:"cacheHit"`
	Warm     bool   `json:"warm"`
	Stdout   struct {
		Data string `json:"data"`
	} `json:"stdout"`
}

// execute runs a request body at path and checks that it really answered "hi".
func (n *node) execute(ctx context.Context, path, body string) (execution, error) {
	var e execution
	if err := n.call(ctx, http.MethodPost, path, "application/json", []byte(body), &e); err != nil {
		return e, err
	}
	if e.State != "finished" || e.ExitCode == nil || *e.ExitCode != 0 || strings.TrimSpace(e.Stdout.Data) != "hi" {
		return e, fmt.Errorf("the run did not answer hi: %+v", e)
	}
	return e, nil
}

// awaitStock waits until the pool has what demand lets it want, as between the
// requests of a node that is not saturated, but not for long: one at its limits
// may never have that.
func (n *node) awaitStock(ctx context.Context) error {
	const atMost = 200
	tick := time.NewTicker(5 * time.Millisecond)
	defer tick.Stop()
	for range atMost {
		now, err := n.metrics(ctx, poolIdle, poolWanted, poolStarting)
		if err != nil || now[poolIdle] >= max(now[poolWanted], 1) && now[poolStarting] == 0 {
			return err
		}
		select {
		case <-ctx.Done():
			return ctx.Err()
		case <-tick.C:
		}
	}
	return nil
}

const (
	poolIdle     = "faas_pool_idle"
	poolWanted   = "faas_pool_wanted"
	poolStarting = "faas_pool_starting"
	poolHits     = `faas_pool_requests_total{result="hit"}`
)

// metrics reads some of the node's metrics.
func (n *node) metrics(ctx context.Context, names ...string) (map[string]int, error) {
	req, err := http.NewRequestWithContext(ctx, http.MethodGet, n.URL+"/metrics", nil)
	if err != nil {
		return nil, err
	}
	res, err := n.http.Do(req)
	if err != nil {
		return nil, err
	}
	defer res.Body.Close()
	values := map[string]int{}
	lines := bufio.NewScanner(res.Body)
	for lines.Scan() {
		name, text, _ := strings.Cut(lines.Text(), " ")
		if slices.Contains(names, name) {
			if values[name], err = strconv.Atoi(text); err != nil {
				return nil, err
			}
		}
	}
	return values, lines.Err()
}

// importImage gives the node the image that all rows and peers run.
func (n *node) importImage(ctx context.Context, archive []byte) error {
	return n.call(ctx, http.MethodPost, "/v1/images/import", "application/x-tar", archive, nil)
}

// sandboxMemory sums a figure of /proc/PID/smaps_rollup, in MB, over the
// processes of all sandboxes on this machine.
func (n *node) sandboxMemory(figure string) (float64, error) {
	procs, err := filepath.Glob("/proc/[0-9]*/smaps_rollup")
	if err != nil {
		return 0, err
	}
	var kb float64
	for _, rollup := range procs {
		dir := filepath.Dir(rollup)
		exe, err := os.Readlink(filepath.Join(dir, "exe"))
		if err != nil || !strings.Contains(exe, "faas-sandbox") && !strings.Contains(exe, "memfd:") {
			continue // ended meanwhile, a kernel thread, or another program
		}
		b, err := os.ReadFile(rollup)
		if err != nil {
			continue
		}
		for line := range strings.Lines(string(b)) {
			if rest, ok := strings.CutPrefix(line, figure+":"); ok {
				var v float64
				if _, err := fmt.Sscan(rest, &v); err != nil {
					return 0, fmt.Errorf("%s: %w", rollup, err)
				}
				kb += v
			}
		}
	}
	return kb / 1024, nil
}
