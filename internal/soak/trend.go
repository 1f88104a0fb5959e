package main

import (
	"fmt"
	"slices"
)

const mib = 1 << 20

// quantity is something that must not grow: how to read it, its unit for
// people, and by how much the last quarter may exceed the second one.
type quantity struct {
	name     string
	of       func(sample) float64
	unit     float64
	unitName string
	share    float64 // of the second quarter's median
	spare    float64 // added to that, for small numbers and noise
}

var quantities = []quantity{
	{"resident memory", func(s sample) float64 { return s.rss }, mib, "MiB", 0.10, 16 * mib},
	{"heap", func(s sample) float64 { return s.heap }, mib, "MiB", 0.10, 16 * mib},
	{"goroutines", func(s sample) float64 { return s.goroutines }, 1, "", 0.10, 20},
	{"open descriptors", func(s sample) float64 { return s.fds }, 1, "", 0.10, 20},
	{"sandbox processes", func(s sample) float64 { return s.sandboxes }, 1, "", 0.10, 8},
	{"disk of the state", func(s sample) float64 { return s.disk }, mib, "MiB", 0.10, 64 * mib},
}

// leastSamples per quarter make a median worth something.
const leastSamples = 4

// verdict says how one quantity went.
type verdict struct {
	name          string
	grew, judged  bool
	before, after float64 // medians of the second and last quarter, in unit
	allowed       float64 // most after
	slope         float64 // per 1,000 executions since the first quarter
	unit          string
}

func (v verdict) String() string {
	if !v.judged {
		return fmt.Sprintf("?  %-18s too few readings to tell", v.name)
	}
	mark := "ok"
	if v.grew {
		mark = "!!"
	}
	return fmt.Sprintf("%s %-18s second quarter %.1f, last quarter %.1f (allowed %.1f) %s; %+.3f per 1,000 executions",
		mark, v.name, v.before, v.after, v.allowed, v.unit, v.slope)
}

// judge compares the second quarter of the executions with the last. The first
// is left out: caches fill and the records that a node keeps pile up to their
// bound then.
func judge(samples []sample) []verdict {
	var total int64
	if len(samples) > 0 {
		total = samples[len(samples)-1].done
	}
	between := func(from, to float64) []sample {
		var in []sample
		for _, s := range samples {
			if share := float64(s.done) / float64(max(total, 1)); share > from && share <= to {
				in = append(in, s)
			}
		}
		return in
	}
	second, last, since := between(0.25, 0.5), between(0.75, 1), between(0.25, 1)
	var out []verdict
	for _, q := range quantities {
		v := verdict{name: q.name, unit: q.unitName}
		if len(second) >= leastSamples && len(last) >= leastSamples {
			before, after := median(second, q.of), median(last, q.of)
			allowed := before*(1+q.share) + q.spare
			v.judged, v.grew = true, after > allowed
			v.before, v.after, v.allowed = before/q.unit, after/q.unit, allowed/q.unit
			v.slope = 1000 * slope(since, q.of) / q.unit
		}
		out = append(out, v)
	}
	return out
}

func median(samples []sample, of func(sample) float64) float64 {
	var vs []float64
	for _, s := range samples {
		vs = append(vs, of(s))
	}
	slices.Sort(vs)
	n := len(vs)
	return (vs[(n-1)/2] + vs[n/2]) / 2
}

// slope is the least-squares growth per execution.
func slope(samples []sample, of func(sample) float64) float64 {
	var n, sx, sy, sxx, sxy float64
	for _, s := range samples {
		x, y := float64(s.done), of(s)
		n, sx, sy, sxx, sxy = n+1, sx+x, sy+y, sxx+x*x, sxy+x*y
	}
	if d := n*sxx - sx*sx; d != 0 {
		return (n*sxy - sx*sy) / d
	}
	return 0
}
