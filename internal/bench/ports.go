package main

import (
	"context"
	"errors"
	"fmt"
	"os/exec"
	"strconv"
	"strings"
	"time"

	"faas"
)

// wakeOnRequest pauses an instance and asks its server for a page.
func (b *bench) wakeOnRequest(ctx context.Context) (Row, error) {
	row := Row{Name: "wake_on_request", Unit: "ms", Reach: "p50 <= 120; p99 reported"}
	s, err := b.states(ctx)
	if err != nil {
		return row, err
	}
	i, w, err := s.served(ctx)
	if err != nil {
		return row, err
	}
	var samples []float64
	for n := range 100 + warmUp/3 {
		if _, err := s.PauseInstance(ctx, i.ID.String()); err != nil {
			return row, err
		}
		if err := s.node.awaitStock(ctx); err != nil { // as after any pause that is not a benchmark's
			return row, err
		}
		took, err := timed(func() error { return w.get(ctx, "/") })
		if err != nil {
			return row, err
		}
		if n >= warmUp/3 {
			samples = append(samples, took)
		}
	}
	return summarize(row, samples, nil), s.stopAll(ctx, i)
}

const (
	loadTurns = 5
	loadTime  = "2s"
)

// portProxy measures a server in an instance through its exposed port, beside
// the same server reached from inside the instance, and on the host. The client
// is the same program each time.
func (b *bench) portProxy(ctx context.Context) (Row, error) {
	row := Row{Name: "port_proxy_rps", Unit: "1/s", Reach: ">= 5000, >= 0.5 of the server reached directly"}
	s, err := b.states(ctx)
	if err != nil {
		return row, err
	}
	i, w, err := s.served(ctx)
	if err != nil {
		return row, err
	}
	host, stop, err := s.hostServer(ctx)
	if err != nil {
		return row, err
	}
	defer stop()
	inside := faas.Request{Command: []string{serverProgram, "load", "http://127.0.0.1:" + strconv.Itoa(serverPort) + "/", "localhost", loadTime}}
	ways := []struct {
		name string
		rate func() (string, error)
	}{
		{"proxied", func() (string, error) { return s.load(ctx, w.node.URL+"/", w.host) }},
		{"inside", func() (string, error) {
			x, err := s.ExecInstance(ctx, i.ID.String(), inside)
			if err == nil && x.ExitCode != 0 {
				err = fmt.Errorf("exit %d: %s", x.ExitCode, x.Stderr.Data)
			}
			return string(x.Stdout.Data), err
		}},
		{"host", func() (string, error) { return s.load(ctx, host, "localhost") }},
	}
	rates := map[string][]float64{}
	for range loadTurns {
		for _, way := range ways {
			text, err := way.rate()
			if err != nil {
				return row, fmt.Errorf("%s: %w", way.name, err)
			}
			rate, err := strconv.ParseFloat(strings.TrimSpace(text), 64)
			if err != nil {
				return row, fmt.Errorf("%s: %w", way.name, err)
			}
			rates[way.name] = append(rates[way.name], rate)
		}
	}
	row = summarize(row, rates["proxied"], nil)
	// Of rates, the ratio is our share of the other's.
	row.Peers, row.Ratios = map[string]float64{}, map[string]float64{}
	for _, name := range []string{"inside", "host"} {
		row.Peers[name] = quantile(rates[name], 0.5)
		row.Ratios[name] = row.P50 / row.Peers[name]
	}
	row.note("keep-alive, 16 at once; inside: the same server reached by a client in its sandbox (%.0f, %.2f of it); on the host %.0f",
		row.Peers["inside"], row.Ratios["inside"], row.Peers["host"])
	return row, s.stopAll(ctx, i)
}

// load runs the client on the host.
func (s *states) load(ctx context.Context, url, host string) (string, error) {
	out, err := exec.CommandContext(ctx, s.server, "load", url, host, loadTime).Output()
	var exit *exec.ExitError
	if errors.As(err, &exit) {
		err = fmt.Errorf("%w: %s", err, exit.Stderr)
	}
	return string(out), err
}

// hostServer starts the server on the host and returns where it answers.
func (s *states) hostServer(ctx context.Context) (url string, stop func(), err error) {
	const address = "127.0.0.1:18099"
	cmd := exec.Command(s.server, address)
	if err := cmd.Start(); err != nil {
		return "", nil, err
	}
	stop = func() {
		ignore(cmd.Process.Kill())
		ignore(cmd.Wait())
	}
	url = "http://" + address + "/"
	tick := time.NewTicker(20 * time.Millisecond)
	defer tick.Stop()
	for range 500 {
		if res, err := s.node.http.Get(url); err == nil {
			res.Body.Close()
			return url, stop, nil
		}
		select {
		case <-tick.C:
		case <-ctx.Done():
			stop()
			return "", nil, ctx.Err()
		}
	}
	stop()
	return "", nil, fmt.Errorf("the server does not answer at %s", url)
}
