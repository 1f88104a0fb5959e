// Command bench measures a node of our own beside docker, podman and runc,
// prints a table and writes build/bench.json. Run it with `make bench`; ONLY=row
// measures one row.
package main

import (
	"context"
	"encoding/json"
	"flag"
	"fmt"
	"os"
	"os/signal"
	"path/filepath"
	"slices"
	"strings"
	"text/tabwriter"
	"time"
)

func main() {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt)
	err := run(ctx, os.Args[1:])
	stop()
	if err != nil {
		fmt.Fprintln(os.Stderr, "bench:", err)
		os.Exit(1)
	}
}

func run(ctx context.Context, args []string) error {
	flags := flag.NewFlagSet("bench", flag.ContinueOnError)
	only := flags.String("only", "", "measure this row only")
	binary := flags.String("faas", "bin/faas", "the faas binary to measure")
	out := flags.String("out", "build/bench.json", "where to write the figures")
	if err := flags.Parse(args); err != nil {
		return err
	}
	dir, err := os.MkdirTemp("", "faas-bench-")
	if err != nil {
		return err
	}
	image, err := busyboxArchive(dir, imageName, nil)
	if err != nil {
		return err
	}
	b := &bench{binary: *binary, dir: dir, log: os.Stderr, image: image}
	rows, err := b.measure(ctx, *only)
	b.close()
	if err != nil {
		return fmt.Errorf("%w (kept %s)", err, dir)
	}
	if err := os.RemoveAll(dir); err != nil {
		return err
	}
	if err := writeJSON(*out, rows, *only != ""); err != nil {
		return err
	}
	return printTable(rows)
}

func (b *bench) measure(ctx context.Context, only string) ([]Row, error) {
	steps := []struct {
		name string
		run  func(context.Context) (Row, error)
	}{
		{"exec_warm_http", b.execWarm},
		{"exec_cold_http", b.execCold},
		{"exec_running_http", b.execRunning},
		{"cached_http", b.cached},
		{"burst100_http", b.burst},
		{"fresh_per_second_core", b.sustained},
		{"job0_chain", b.job0},
		{"idle_pss_mb", b.idlePSS},
		{"checkpoint_pause", b.checkpointPause},
		{"restore_first_exec", b.restoreFirstExec},
		{"restore_256mb", b.restore256},
		{"branch_32", b.branch32},
		{"snapshot_storage_ratio", b.storageRatio},
		{"merge_10k", b.merge10k},
		{"wake_on_request", b.wakeOnRequest},
		{"port_proxy_rps", b.portProxy},
	}
	var rows []Row
	for _, s := range steps {
		if only != "" && s.name != only {
			continue
		}
		start := time.Now()
		row, err := s.run(ctx)
		if err != nil {
			return nil, fmt.Errorf("%s: %w", s.name, err)
		}
		rows = append(rows, row)
		fmt.Fprintf(os.Stderr, "bench: %-22s p50 %8.2f %-8s (%.0f s)\n", row.Name, row.P50, row.Unit, time.Since(start).Seconds())
	}
	if len(rows) == 0 {
		names := make([]string, len(steps))
		for i, s := range steps {
			names[i] = s.name
		}
		return nil, fmt.Errorf("no row %q; rows are %s", only, strings.Join(names, ", "))
	}
	return rows, nil
}

// writeJSON writes the rows; a partial run replaces only its own rows.
func writeJSON(file string, rows []Row, partial bool) error {
	if partial {
		var old []Row
		if b, err := os.ReadFile(file); err == nil {
			if err := json.Unmarshal(b, &old); err != nil {
				return fmt.Errorf("%s: %w", file, err)
			}
		}
		for _, r := range rows {
			if i := slices.IndexFunc(old, func(o Row) bool { return o.Name == r.Name }); i >= 0 {
				old[i] = r
			} else {
				old = append(old, r)
			}
		}
		rows = old
	}
	b, err := json.MarshalIndent(rows, "", "  ")
	if err != nil {
		return err
	}
	if err := os.MkdirAll(filepath.Dir(file), 0o755); err != nil {
		return err
	}
	return os.WriteFile(file, append(b, '\n'), 0o644)
}

func printTable(rows []Row) error {
	w := tabwriter.NewWriter(os.Stdout, 0, 0, 2, ' ', 0)
	fmt.Fprintln(w, "ROW\tUNIT\tN\tP50\tP99\tDOCKER\tPODMAN\tRUNC\tREACH\tNOTE")
	for _, r := range rows {
		cells := []string{r.Name, r.Unit, fmt.Sprint(r.N), fmt.Sprintf("%.2f", r.P50), fmt.Sprintf("%.2f", r.P99)}
		for _, p := range []string{"docker", "podman", "runc"} {
			if v, ok := r.Peers[p]; ok {
				cells = append(cells, fmt.Sprintf("%.0f (%.1fx)", v, r.Ratios[p]))
			} else {
				cells = append(cells, "-")
			}
		}
		fmt.Fprintln(w, strings.Join(append(cells, r.Reach, r.Note), "\t"))
	}
	return w.Flush()
}
