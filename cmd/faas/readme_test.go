package main

import (
	"os"
	"regexp"
	"strings"
	"testing"

	"github.com/spf13/pflag"

	"faas/cmd/faas/node"
)

// TestReadme holds the README to the commands, flags and defaults that exist.
func TestReadme(t *testing.T) {
	b, err := os.ReadFile("../../README.md")
	if err != nil {
		t.Fatal(err)
	}
	readme := string(b)

	cfg := node.Default()
	flags := pflag.NewFlagSet("", pflag.ContinueOnError)
	defaults := map[string]string{}
	for _, g := range groups(&cfg) {
		for _, s := range settings(g.group) {
			s.addTo(flags)
			defaults[s.Flag] = flags.Lookup(s.Flag).DefValue
			if s.Default != "" {
				defaults[s.Flag] = s.Default
			}
		}
	}
	rows := regexp.MustCompile("\\| `--([a-z-]+)` \\| ([^|]+) \\|").FindAllStringSubmatch(readme, -1)
	limits := regexp.MustCompile("`--(max-[a-z]+|pool-total)` \\| ([^|]+) \\|").FindAllStringSubmatch(readme, -1)
	if len(rows) < 8 || len(limits) < 7 {
		t.Fatalf("found only %d defaults and %d maxima in the table of limits", len(rows), len(limits))
	}
	for _, r := range append(rows, limits...) {
		if got := defaults[r[1]]; got != strings.TrimSpace(r[2]) {
			t.Errorf("README says --%s is %q by default; it is %q", r[1], strings.TrimSpace(r[2]), got)
		}
	}

	root := testRoot()
	commands := regexp.MustCompile("(?m)(?:^|[$(| `])faas ([a-z]+(?: [a-z]+)*)").FindAllStringSubmatch(readme, -1)
	if len(commands) < 10 {
		t.Fatalf("found only %d commands in the README", len(commands))
	}
	for _, c := range commands {
		if cmd, _, err := root.Find(strings.Fields(c[1])); err != nil || cmd == root {
			t.Errorf("README shows 'faas %s', which is no command (%v)", c[1], err)
		}
	}
}
