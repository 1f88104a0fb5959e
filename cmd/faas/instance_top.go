package main

import (
	"bytes"
	"context"
	"fmt"
	"io"
	"time"

	"github.com/spf13/cobra"

	"faas"
	"faas/api"
	"faas/client"
)

type topOptions struct {
	access   *access
	format   format
	interval time.Duration
	once     bool
}

func newInstanceTopCommand(s *streams) *cobra.Command {
	var o topOptions
	cmd := &cobra.Command{
		Use:   "top",
		Short: "Show what running instances use, refreshed on a terminal",
		Long: `Show cpu, memory, processes and disk of running instances. On a terminal the table is refreshed
until Ctrl-C; elsewhere, or with --once, it is printed once, after one interval to measure the cpu.`,
		Example: "  faas instance top\n  faas instance top --once -o json",
		Args:    cobra.NoArgs,
		RunE:    s.interruptible(func(ctx context.Context, _ []string) error { return runTop(ctx, &o, s) }),
	}
	cmd.Flags().DurationVar(&o.interval, "interval", 2*time.Second, "time between two readings")
	cmd.Flags().BoolVar(&o.once, "once", false, "print one table and end")
	o.access = addAccess(cmd, s)
	o.format.addTo(cmd)
	return cmd
}

// The terminal's own commands: another screen, without a cursor, and back.
const (
	screenEnter = "\x1b[?1049h\x1b[?25l"
	screenLeave = "\x1b[?25h\x1b[?1049l"
	screenHome  = "\x1b[H"
	lineRest    = "\x1b[K"
	screenRest  = "\x1b[J"
)

func runTop(ctx context.Context, o *topOptions, s *streams) error {
	if o.interval <= 0 {
		return usagef("--interval %v: want a positive duration", o.interval)
	}
	c, err := o.access.dial()
	if err != nil {
		return err
	}
	readings := &usageReader{c: c, interval: o.interval}
	if o.format.json() {
		return readings.printJSON(ctx, s.Out)
	}
	if _, isTerminal := terminal(s.Out); !isTerminal || o.once {
		if err := readings.next(ctx); err != nil {
			return err
		}
		if err := readings.next(ctx); err != nil {
			return err
		}
		return readings.table(s.Out)
	}
	fmt.Fprint(s.Out, screenEnter)
	defer fmt.Fprint(s.Out, screenLeave)
	for {
		if err := readings.next(ctx); err != nil {
			if ctx.Err() != nil {
				return nil // this is how one leaves it
			}
			return err
		}
		var page bytes.Buffer
		fmt.Fprintf(&page, "%s  every %v, Ctrl-C to leave\n\n", time.Now().Format(time.TimeOnly), o.interval)
		if err := readings.table(&page); err != nil {
			return err
		}
		text := bytes.ReplaceAll(page.Bytes(), []byte("\n"), []byte(lineRest+"\n"))
		if _, err := fmt.Fprintf(s.Out, "%s%s%s", screenHome, text, screenRest); err != nil {
			return faas.Errorf(faas.Internal, "print table: %w", err)
		}
	}
}

// usageReader reads what instances use and keeps the reading before.
type usageReader struct {
	c        *client.Client
	interval time.Duration
	at       time.Time
	cpu      map[faas.InstanceID]time.Duration
	rows     []usageRow
}

type usageRow struct {
	client.InstanceUsage
	share float64 // of one core since the reading before; negative: there was none
}

// next waits for the next reading's time and takes it.
func (r *usageReader) next(ctx context.Context) error {
	if !r.at.IsZero() {
		t := time.NewTimer(time.Until(r.at.Add(r.interval)))
		defer t.Stop()
		select {
		case <-t.C:
		case <-ctx.Done():
			return faas.Errorf(faas.Canceled, "reading usage: %w", ctx.Err())
		}
	}
	list, err := r.c.InstancesUsage(ctx)
	if err != nil {
		return err
	}
	now, cpu := time.Now(), map[faas.InstanceID]time.Duration{}
	r.rows = r.rows[:0]
	for _, u := range list {
		if u.Usage == nil {
			continue
		}
		row := usageRow{InstanceUsage: u, share: -1}
		// A resumed instance has a new sandbox, whose time begins again.
		if before, ok := r.cpu[u.Instance.ID]; ok && u.Usage.CPU >= before {
			row.share = float64(u.Usage.CPU-before) / float64(now.Sub(r.at))
		}
		cpu[u.Instance.ID] = u.Usage.CPU
		r.rows = append(r.rows, row)
	}
	r.at, r.cpu = now, cpu
	return nil
}

func (r *usageReader) printJSON(ctx context.Context, w io.Writer) error {
	if err := r.next(ctx); err != nil {
		return err
	}
	wire := make([]api.Instance, 0, len(r.rows))
	for _, row := range r.rows {
		wire = append(wire, usageWire(row.InstanceUsage))
	}
	return writeJSON(w, wire)
}

func (r *usageReader) table(w io.Writer) error {
	t := newTable(w, "ID", "NAME", "IMAGE", "CPU", "CPU TIME", "MEMORY", "LIMIT", "PROCESSES", "DISK")
	for _, row := range r.rows {
		i, u, share := row.Instance, row.Usage, ""
		if row.share >= 0 {
			share = fmt.Sprintf("%.1f%%", 100*row.share)
		}
		t.row(shortID(i.ID), i.Name, i.Ref, share, cpuTime(u.CPU), bytesText(u.Memory), bytesText(i.Limits.Memory), u.Processes, bytesText(u.Disk))
	}
	return t.flush()
}
