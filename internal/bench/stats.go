package main

import (
	"fmt"
	"slices"
	"time"
)

// Row is one line of the table and one element of build/bench.json.
type Row struct {
	Name   string             `json:"name"`
	Unit   string             `json:"unit"`
	N      int                `json:"n"`
	P50    float64            `json:"p50"`
	P99    float64            `json:"p99"`
	Reach  string             `json:"reach,omitempty"`  // what the project set out to reach
	Peers  map[string]float64 `json:"peers,omitempty"`  // p50 of the same work by others, in this run
	Ratios map[string]float64 `json:"ratios,omitempty"` // how many times slower than us they are
	Note   string             `json:"note,omitempty"`
}

// note adds a remark.
func (r *Row) note(format string, args ...any) {
	if r.Note != "" {
		r.Note += "; "
	}
	r.Note += fmt.Sprintf(format, args...)
}

// quantile returns the q-quantile of the samples by the nearest-rank rule.
func quantile(samples []float64, q float64) float64 {
	if len(samples) == 0 {
		return 0
	}
	s := slices.Clone(samples)
	slices.Sort(s)
	i := int(q*float64(len(s))+0.9999999) - 1
	return s[max(0, min(i, len(s)-1))]
}

// summarize fills a row's figures from samples and its peers' samples.
func summarize(row Row, samples []float64, peers map[string][]float64) Row {
	row.N = len(samples)
	row.P50 = quantile(samples, 0.50)
	row.P99 = quantile(samples, 0.99)
	for name, s := range peers {
		if len(s) == 0 || row.P50 == 0 {
			continue
		}
		if row.Peers == nil {
			row.Peers, row.Ratios = map[string]float64{}, map[string]float64{}
		}
		row.Peers[name] = quantile(s, 0.50)
		row.Ratios[name] = row.Peers[name] / row.P50
	}
	return row
}

// timed runs f and returns how many milliseconds it took.
func timed(f func() error) (float64, error) {
	start := time.Now()
	err := f()
	return float64(time.Since(start).Microseconds()) / 1000, err
}
