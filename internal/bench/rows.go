package main

import (
	"context"
	"fmt"
	"io"
	"net/http"
	"path/filepath"
	"runtime"
	"sync"
	"time"
)

const (
	imageName = "faas-bench:latest"
	rounds    = 5  // ours and the peers take turns, so that a noisy minute hits all
	perRound  = 40 // of ours; warm-up runs are apart
	peerRound = 20
	warmUp    = 15
)

const (
	echoBody     = `{"image":"` + imageName + `","command":["echo","hi"]}`
	cachedBody   = `{"image":"` + imageName + `","command":["echo","hi"],"mode":"cached"}`
	instanceBody = `{"image":"` + imageName + `"}`
	execBody     = `{"command":["echo","hi"]}`
)

// bench holds what rows share; nodes and peers start when first asked for.
type bench struct {
	binary string
	dir    string
	log    io.Writer
	image  []byte // docker-archive of the image that everybody runs

	warm, cold *node
	state      *states
	peerList   []peer
	undoPeers  func()
}

func (b *bench) close() {
	if b.state != nil {
		b.state.close()
	}
	for _, n := range []*node{b.warm, b.cold} {
		if n != nil {
			n.stop()
		}
	}
	if b.undoPeers != nil {
		b.undoPeers()
	}
}

// node starts a node with the image imported, or returns the one that runs.
func (b *bench) node(ctx context.Context, slot **node, name string, flags ...string) (*node, error) {
	if *slot != nil {
		return *slot, nil
	}
	n, err := startNode(ctx, b.binary, filepath.Join(b.dir, name), flags...)
	if err != nil {
		return nil, err
	}
	*slot = n
	return n, n.importImage(ctx, b.image)
}

func (b *bench) warmNode(ctx context.Context) (*node, error) {
	return b.node(ctx, &b.warm, "warm")
}

func (b *bench) coldNode(ctx context.Context) (*node, error) {
	return b.node(ctx, &b.cold, "cold", "--pool-size", "0", "--no-chain")
}

func (b *bench) peers(ctx context.Context) ([]peer, error) {
	if b.undoPeers != nil {
		return b.peerList, nil
	}
	var err error
	b.peerList, b.undoPeers, err = peers(ctx, b.dir, b.log)
	return b.peerList, err
}

// sideBySide takes turns between ours and every peer. before, which is not
// timed, runs ahead of each of ours.
func (b *bench) sideBySide(ctx context.Context, row Row, withPeers bool, before, ours func() error) (Row, error) {
	var list []peer
	if withPeers {
		var err error
		if list, err = b.peers(ctx); err != nil {
			return row, err
		}
	}
	for range warmUp {
		if err := ours(); err != nil {
			return row, err
		}
		if err := before(); err != nil {
			return row, err
		}
	}
	var samples []float64
	others := map[string][]float64{}
	for range rounds {
		for range perRound {
			if err := before(); err != nil {
				return row, err
			}
			d, err := timed(ours)
			if err != nil {
				return row, err
			}
			samples = append(samples, d)
		}
		for _, p := range list {
			for range peerRound {
				d, err := timed(func() error { return p.run(ctx) })
				if err != nil {
					return row, err
				}
				others[p.name] = append(others[p.name], d)
			}
		}
	}
	return summarize(row, samples, others), nil
}

// atOnce starts a run right after the one before.
func atOnce() error { return nil }

func (b *bench) execWarm(ctx context.Context) (Row, error) {
	row := Row{Name: "exec_warm_http", Unit: "ms", Reach: "p50 <= 10, p99 <= 30, >= 30 x docker"}
	n, err := b.warmNode(ctx)
	if err != nil {
		return row, err
	}
	total, warm := 0, 0
	row, err = b.sideBySide(ctx, row, true, func() error { return n.awaitStock(ctx) }, func() error {
		e, err := n.execute(ctx, "/v1/executions", echoBody)
		total++
		if e.Warm {
			warm++
		}
		return err
	})
	row.Note = fmt.Sprintf("each once the pool is stocked; %d of %d found a warm sandbox", warm, total)
	return row, err
}

func (b *bench) execCold(ctx context.Context) (Row, error) {
	row := Row{Name: "exec_cold_http", Unit: "ms", Reach: "p50 <= 100, >= 3 x docker"}
	n, err := b.coldNode(ctx)
	if err != nil {
		return row, err
	}
	return b.sideBySide(ctx, row, true, atOnce, func() error {
		e, err := n.execute(ctx, "/v1/executions", echoBody)
		if err == nil && e.Warm {
			return fmt.Errorf("a node without a pool served a warm sandbox")
		}
		return err
	})
}

func (b *bench) execRunning(ctx context.Context) (Row, error) {
	row := Row{Name: "exec_running_http", Unit: "ms", Reach: "p50 <= 6"}
	n, err := b.warmNode(ctx)
	if err != nil {
		return row, err
	}
	var instance struct {
		ID string `json:"id"`
	}
	if err := n.call(ctx, http.MethodPost, "/v1/instances", "application/json", []byte(instanceBody), &instance); err != nil {
		return row, err
	}
	row, err = b.sideBySide(ctx, row, false, atOnce, func() error {
		_, err := n.execute(ctx, "/v1/instances/"+instance.ID+"/executions", execBody)
		return err
	})
	if err != nil {
		return row, err
	}
	return row, n.call(ctx, http.MethodDelete, "/v1/instances/"+instance.ID, "", nil, nil)
}

func (b *bench) cached(ctx context.Context) (Row, error) {
	row := Row{Name: "cached_http", Unit: "ms", Reach: "p50 <= 1"}
	n, err := b.warmNode(ctx)
	if err != nil {
		return row, err
	}
	if _, err := n.execute(ctx, "/v1/executions", cachedBody); err != nil {
		return row, err
	}
	return b.sideBySide(ctx, row, false, atOnce, func() error {
		e, err := n.execute(ctx, "/v1/executions", cachedBody)
		if err == nil && !e.CacheHit {
			return fmt.Errorf("not a cache hit")
		}
		return err
	})
}

func (b *bench) burst(ctx context.Context) (Row, error) {
	row := Row{Name: "burst100_http", Unit: "ms", Reach: "all succeed; p99 reported"}
	n, err := b.warmNode(ctx)
	if err != nil {
		return row, err
	}
	var samples []float64
	const bursts, size = 3, 100
	for range bursts {
		s, err := concurrently(size, size, func() error {
			_, err := n.execute(ctx, "/v1/executions", echoBody)
			return err
		})
		if err != nil {
			return row, err
		}
		samples = append(samples, s...)
	}
	row = summarize(row, samples, nil)
	row.Note = fmt.Sprintf("%d bursts of %d, none failed", bursts, size)
	return row, nil
}

func (b *bench) sustained(ctx context.Context) (Row, error) {
	row := Row{Name: "fresh_per_second_core", Unit: "1/s/core", Reach: "reported"}
	n, err := b.warmNode(ctx)
	if err != nil {
		return row, err
	}
	const windows, each = 8, 50
	var rates []float64
	for range windows {
		start := time.Now()
		if _, err := concurrently(each, 4*runtime.NumCPU(), func() error {
			_, err := n.execute(ctx, "/v1/executions", echoBody)
			return err
		}); err != nil {
			return row, err
		}
		rates = append(rates, each/time.Since(start).Seconds()/float64(runtime.NumCPU()))
	}
	row = summarize(row, rates, nil)
	row.Note = fmt.Sprintf("%d windows of %d runs, %d at once", windows, each, 4*runtime.NumCPU())
	return row, nil
}

func (b *bench) idlePSS(ctx context.Context) (Row, error) {
	row := Row{Name: "idle_pss_mb", Unit: "MB", Reach: "<= 20"}
	n, err := b.coldNode(ctx)
	if err != nil {
		return row, err
	}
	before, err := n.sandboxMemory("Pss")
	if err != nil {
		return row, err
	}
	// Instances of a node without a pool are idle sandboxes that we can count.
	const count = 8
	var ids []string
	for range count {
		var instance struct {
			ID string `json:"id"`
		}
		if err := n.call(ctx, http.MethodPost, "/v1/instances", "application/json", []byte(instanceBody), &instance); err != nil {
			return row, err
		}
		ids = append(ids, instance.ID)
	}
	after, err := n.sandboxMemory("Pss")
	if err != nil {
		return row, err
	}
	row = summarize(row, []float64{(after - before) / count}, nil)
	row.N, row.Note = count, "proportional set size of idle sandboxes, all their processes"
	for _, id := range ids {
		if err := n.call(ctx, http.MethodDelete, "/v1/instances/"+id, "", nil, nil); err != nil {
			return row, err
		}
	}
	return row, nil
}

// concurrently makes total calls of f, at most limit at once, and returns how
// long each took in milliseconds, and the first error.
func concurrently(total, limit int, f func() error) ([]float64, error) {
	var (
		mu      sync.Mutex
		wg      sync.WaitGroup
		samples []float64
		failed  error
		tokens  = make(chan struct{}, limit)
	)
	for range total {
		tokens <- struct{}{}
		wg.Go(func() {
			defer func() { <-tokens }()
			d, err := timed(f)
			mu.Lock()
			defer mu.Unlock()
			samples = append(samples, d)
			if failed == nil {
				failed = err
			}
		})
	}
	wg.Wait()
	return samples, failed
}
