package main

import (
	"context"
	"fmt"
	"runtime"
	"runtime/debug"

	"github.com/spf13/cobra"

	"faas"
)

// version is set when faas is linked.
var version = "dev"

// build describes this binary.
type build struct {
	Version  string `json:"version"`
	Revision string `json:"revision,omitempty"`
	Go       string `json:"go"`
	Platform string `json:"platform"`
	GVisor   string `json:"gvisor,omitempty"`
}

func thisBuild() build {
	b := build{Version: version, Go: runtime.Version(), Platform: runtime.GOOS + "/" + runtime.GOARCH}
	info, ok := debug.ReadBuildInfo()
	if !ok {
		return b
	}
	for _, s := range info.Settings {
		if s.Key == "vcs.revision" {
			b.Revision = s.Value
		}
	}
	for _, d := range info.Deps {
		if d.Path == "gvisor.dev/gvisor" {
			b.GVisor = d.Version
		}
	}
	return b
}

func newVersionCommand(s *streams) *cobra.Command {
	var out format
	cmd := &cobra.Command{
		Use:     "version",
		Short:   "Print the version of faas",
		Example: "  faas version\n  faas version -o json",
		Args:    cobra.NoArgs,
		RunE: s.interruptible(func(context.Context, []string) error {
			b := thisBuild()
			if out.json() {
				return writeJSON(s.Out, b)
			}
			if _, err := fmt.Fprintf(s.Out, "faas %s (%s, %s, gVisor %s)\n", b.Version, b.Platform, b.Go, b.GVisor); err != nil {
				return faas.Errorf(faas.Internal, "print version: %w", err)
			}
			return nil
		}),
	}
	out.addTo(cmd)
	return cmd
}
