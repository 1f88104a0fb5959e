package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"net/http"
	"sync"
	"time"
)

// connections is how many requests are under way at once.
const connections = 16

// load asks for url by the name of host for a while, over connections that stay
// open, and returns how many requests a second were answered.
func load(url, host string, d time.Duration) (float64, error) {
	c := &http.Client{Transport: &http.Transport{MaxIdleConnsPerHost: connections}}
	ctx, cancel := context.WithTimeout(context.Background(), time.Minute+d)
	defer cancel()
	var wg sync.WaitGroup
	var failed [connections]error
	var done [connections]int
	start := time.Now()
	for i := range connections {
		wg.Go(func() {
			for failed[i] == nil && time.Since(start) < d {
				failed[i] = get(ctx, c, url, host)
				done[i]++
			}
		})
	}
	wg.Wait()
	took, all := time.Since(start), 0
	for _, n := range done {
		all += n
	}
	return float64(all) / took.Seconds(), errors.Join(failed[:]...)
}

func get(ctx context.Context, c *http.Client, url, host string) error {
	req, err := http.NewRequestWithContext(ctx, http.MethodGet, url, nil)
	if err != nil {
		return err
	}
	req.Host = host
	res, err := c.Do(req)
	if err != nil {
		return err
	}
	defer res.Body.Close()
	if _, err := io.Copy(io.Discard, res.Body); err != nil {
		return err
	}
	if res.StatusCode != http.StatusOK {
		return fmt.Errorf("%s: %s", url, res.Status)
	}
	return nil
}
