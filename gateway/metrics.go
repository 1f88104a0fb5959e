package gateway

import (
	"net/http"
	"strconv"
	"time"

	"github.com/prometheus/client_golang/prometheus"
	"github.com/prometheus/client_golang/prometheus/collectors"
	"github.com/prometheus/client_golang/prometheus/promhttp"

	"faas"
)

// Metrics is what /metrics serves. Make it first when other parts have
// something to add, and pass it in Config.
type Metrics struct {
	registry *prometheus.Registry
	handler  http.Handler
	requests *prometheus.HistogramVec
	sandbox  *prometheus.HistogramVec
}

// NewMetrics returns the metrics of the process, the Go runtime and HTTP.
func NewMetrics() *Metrics {
	m := &Metrics{
		registry: prometheus.NewRegistry(),
		requests: prometheus.NewHistogramVec(prometheus.HistogramOpts{
			Name: "faas_http_request_duration_seconds", Help: "Time to answer, streams to their end.",
			Buckets: []float64{.0005, .001, .0025, .005, .01, .025, .05, .1, .25, .5, 1, 2.5, 10, 60},
		}, []string{"method", "route", "status"}),
		sandbox: prometheus.NewHistogramVec(prometheus.HistogramOpts{
			Name: "faas_execution_sandbox_seconds", Help: "Time from a program's start to its end.",
			Buckets: []float64{.001, .0025, .005, .01, .025, .05, .1, .25, .5, 1, 2.5, 10, 60, 600},
		}, []string{"mode"}),
	}
	m.registry.MustRegister(collectors.NewGoCollector(), collectors.NewProcessCollector(collectors.ProcessCollectorOpts{}), m.requests, m.sandbox)
	m.handler = promhttp.HandlerFor(m.registry, promhttp.HandlerOpts{})
	return m
}

// Register adds a collector; Conflict if its names are taken.
func (m *Metrics) Register(c prometheus.Collector) error {
	if err := m.registry.Register(c); err != nil {
		return faas.Errorf(faas.Conflict, "metrics: %w", err)
	}
	return nil
}

// Gauge adds a reading that read returns whenever it is asked for. labels are
// constant and may be nil.
func (m *Metrics) Gauge(name, help string, labels map[string]string, read func() float64) error {
	return m.Register(prometheus.NewGaugeFunc(prometheus.GaugeOpts{Name: name, Help: help, ConstLabels: labels}, read))
}

// Observe counts an ended execution. It has the form of the engine's Observe
// hook and ignores states that are not final.
func (m *Metrics) Observe(e faas.Execution) {
	if e.State == faas.Finished && !e.CacheHit {
		m.sandbox.WithLabelValues(e.Request.Mode.String()).Observe(e.SandboxTime.Seconds())
	}
}

func (m *Metrics) observe(method, route string, status int, took time.Duration) {
	switch method {
	case http.MethodGet, http.MethodHead, http.MethodPost, http.MethodDelete, http.MethodPut, http.MethodPatch, http.MethodOptions:
	default:
		method = "other" // anybody can make up methods; labels are for ever
	}
	m.requests.WithLabelValues(method, route, strconv.Itoa(status)).Observe(took.Seconds())
}

// stats reads the node's counters when it is scraped.
type stats struct {
	read       func() faas.NodeStats
	executions *prometheus.Desc
	cache      *prometheus.Desc
	starts     *prometheus.Desc
	pool       *prometheus.Desc
	gauges     []gauge
}

type gauge struct {
	desc *prometheus.Desc
	of   func(faas.NodeStats) int
}

func (m *Metrics) addStats(read func() faas.NodeStats) error {
	desc := func(name, help string, labels ...string) *prometheus.Desc {
		return prometheus.NewDesc(name, help, labels, nil)
	}
	return m.Register(&stats{
		read:       read,
		executions: desc("faas_executions_total", "Executions by how they ended.", "outcome"),
		cache:      desc("faas_cache_requests_total", "Cached executions by what the cache said.", "result"),
		starts:     desc("faas_sandbox_starts_total", "Sandboxes by whether they were booted before.", "start"),
		pool:       desc("faas_pool_requests_total", "Sandboxes asked of the pool.", "result"),
		gauges: []gauge{
			{desc("faas_executions_running", "Executions in a sandbox."), func(s faas.NodeStats) int { return s.Running }},
			{desc("faas_executions_queued", "Executions waiting for their turn."), func(s faas.NodeStats) int { return s.Queued }},
			{desc("faas_executions_concurrency", "Most executions that run at once."), func(s faas.NodeStats) int { return s.Concurrency }},
			{desc("faas_executions_queue_limit", "Most executions that wait."), func(s faas.NodeStats) int { return s.QueueLimit }},
			{desc("faas_executions_unsaved", "Ended executions whose record is not on disk yet."), func(s faas.NodeStats) int { return s.Unsaved }},
			{desc("faas_instances_running", "Instances that run."), func(s faas.NodeStats) int { return s.Instances }},
			{desc("faas_instances_paused", "Instances that are paused or lost."), func(s faas.NodeStats) int { return s.Paused }},
			{desc("faas_sandboxes_closing", "Sandboxes being taken down."), func(s faas.NodeStats) int { return s.Closing }},
			{desc("faas_pool_idle", "Booted sandboxes ready to be taken."), func(s faas.NodeStats) int { return s.Pool.Idle }},
			{desc("faas_pool_wanted", "Booted sandboxes that should be ready, by the demand there was."), func(s faas.NodeStats) int { return s.Pool.Wanted }},
			{desc("faas_pool_starting", "Sandboxes being booted for the pool."), func(s faas.NodeStats) int { return s.Pool.Starting }},
		},
	})
}

// Describe implements prometheus.Collector.
func (s *stats) Describe(ch chan<- *prometheus.Desc) {
	for _, d := range []*prometheus.Desc{s.executions, s.cache, s.starts, s.pool} {
		ch <- d
	}
	for _, g := range s.gauges {
		ch <- g.desc
	}
}

// Collect implements prometheus.Collector.
func (s *stats) Collect(ch chan<- prometheus.Metric) {
	now := s.read()
	count := func(d *prometheus.Desc, v uint64, label string) {
		ch <- prometheus.MustNewConstMetric(d, prometheus.CounterValue, float64(v), label)
	}
	count(s.executions, now.Finished-min(now.NonZero, now.Finished), "success")
	count(s.executions, now.NonZero, "nonzero")
	count(s.executions, now.TimedOut, "timeout")
	count(s.executions, now.OutOfMemory, "oom")
	count(s.executions, now.Killed, "killed")
	count(s.executions, now.Failed, "failed")
	count(s.executions, now.Canceled, "canceled")
	count(s.executions, now.Rejected, "rejected")
	count(s.cache, now.CacheHits, "hit")
	count(s.cache, now.CacheMisses, "miss")
	count(s.cache, now.Shared, "shared")
	count(s.starts, now.Warm, "warm")
	count(s.starts, now.Cold, "cold")
	count(s.pool, now.Pool.Hits, "hit")
	count(s.pool, now.Pool.Misses, "miss")
	for _, g := range s.gauges {
		ch <- prometheus.MustNewConstMetric(g.desc, prometheus.GaugeValue, float64(g.of(now)))
	}
}
