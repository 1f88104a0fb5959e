package main

import (
	"encoding/json"
	"fmt"
	"io"
	"strings"
	"text/tabwriter"
	"time"
	"unicode"

	"github.com/spf13/cobra"

	"faas"
)

// The values of -o.
const (
	formatTable = "table"
	formatJSON  = "json"
)

// format is the -o flag.
type format string

func (f *format) String() string { return string(*f) }
func (f *format) Type() string   { return "format" }
func (f *format) Set(s string) error {
	if s != formatTable && s != formatJSON {
		return fmt.Errorf("want %s or %s", formatTable, formatJSON)
	}
	*f = format(s)
	return nil
}

func (f *format) json() bool { return *f == formatJSON }

// addTo gives a command the -o flag.
func (f *format) addTo(cmd *cobra.Command) {
	*f = formatTable
	cmd.Flags().VarP(f, "output", "o", "output format: table or json")
	must(cmd.RegisterFlagCompletionFunc("output", cobra.FixedCompletions([]string{formatTable, formatJSON}, cobra.ShellCompDirectiveNoFileComp)))
}

func writeJSON(w io.Writer, v any) error {
	enc := json.NewEncoder(w)
	enc.SetIndent("", "  ")
	enc.SetEscapeHTML(false)
	if err := enc.Encode(v); err != nil {
		return faas.Errorf(faas.Internal, "print result: %w", err)
	}
	return nil
}

// table collects rows of cells and prints them in columns. Cells come from
// images, programs and chains, so anything that could steer a terminal is
// taken out.
type table struct {
	tw  *tabwriter.Writer
	err error
}

func newTable(w io.Writer, columns ...string) *table {
	t := &table{tw: tabwriter.NewWriter(w, 0, 0, 2, ' ', 0)}
	t.write(columns)
	return t
}

func (t *table) row(cells ...any) {
	text := make([]string, len(cells))
	for i, c := range cells {
		if text[i] = printable(fmt.Sprint(c)); text[i] == "" {
			text[i] = "-"
		}
	}
	t.write(text)
}

func (t *table) write(cells []string) {
	if t.err == nil {
		_, t.err = fmt.Fprintln(t.tw, strings.Join(cells, "\t"))
	}
}

func (t *table) flush() error {
	if err := t.tw.Flush(); t.err == nil {
		t.err = err
	}
	if t.err != nil {
		return faas.Errorf(faas.Internal, "print table: %w", t.err)
	}
	return nil
}

// printable replaces control characters, which a terminal would obey.
func printable(s string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsControl(r) || !unicode.IsPrint(r) && r != ' ' {
			return '�'
		}
		return r
	}, s)
}

// properties prints one thing as a list of names and values.
type properties struct{ t *table }

func newProperties(w io.Writer) properties {
	return properties{&table{tw: tabwriter.NewWriter(w, 0, 0, 2, ' ', 0)}}
}

// add prints a line unless the value is empty.
func (p properties) add(name string, value any) {
	if s := printable(fmt.Sprint(value)); s != "" {
		p.t.write([]string{name + ":", s})
	}
}

// addID prints a line unless the id is zero.
func (p properties) addID(name string, id faas.SnapshotID) {
	if !faas.ID(id).IsZero() {
		p.add(name, id)
	}
}

func (p properties) flush() error { return p.t.flush() }

// shortID cuts a typed id to what a person compares and types.
func shortID(id fmt.Stringer) string {
	const keep = len(faas.ExecutionPrefix) + 8
	if s := id.String(); len(s) > keep {
		return s[:keep]
	}
	return id.String()
}

// shortDigest cuts a digest to twelve hex digits.
func shortDigest(d faas.Digest) string {
	if d.IsZero() {
		return ""
	}
	return d.Hex()[:12]
}

// cut shortens s to n characters.
func cut(s string, n int) string {
	if r := []rune(s); len(r) > n {
		return string(r[:n-1]) + "…"
	}
	return s
}

// ago says how long ago t was, roughly.
func ago(now, t time.Time) string {
	if t.IsZero() {
		return ""
	}
	d := now.Sub(t)
	switch {
	case d < time.Second:
		return "now"
	case d < time.Minute:
		return fmt.Sprintf("%ds ago", int(d.Seconds()))
	case d < time.Hour:
		return fmt.Sprintf("%dm ago", int(d.Minutes()))
	case d < 48*time.Hour:
		return fmt.Sprintf("%dh ago", int(d.Hours()))
	}
	return fmt.Sprintf("%dd ago", int(d.Hours()/24))
}

// elapsed rounds a duration to three digits or so.
func elapsed(d time.Duration) string {
	switch {
	case d <= 0:
		return ""
	case d < time.Millisecond:
		return d.Round(time.Microsecond).String()
	case d < time.Second:
		return d.Round(100 * time.Microsecond).String()
	}
	return d.Round(10 * time.Millisecond).String()
}

// bytesText says a size as people do, in powers of 1024.
func bytesText(n int64) string {
	const units = "KMGT"
	if n < 1024 {
		return fmt.Sprintf("%d B", n)
	}
	f, u := float64(n)/1024, 0
	for f >= 1024 && u < len(units)-1 {
		f, u = f/1024, u+1
	}
	return fmt.Sprintf("%.1f %ciB", f, units[u])
}
