package main

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"os"
	"strings"
	"time"

	"github.com/spf13/cobra"

	"faas"
	"faas/cmd/faas/node"
	"faas/internal/doctor"
)

func newDoctorCommand(s *streams) *cobra.Command {
	cfg := node.Default()
	var out format
	cmd := &cobra.Command{
		Use:   "doctor",
		Short: "Check whether a node can run on this machine, and say how to mend what is wrong",
		Long: `Check the kernel, cgroups, memory, disk, network and ports that 'faas up' with the same flags
would need, then boot a real sandbox in a temporary directory and run a program in it. Each
finding comes with what to do about it. Exit code 0 says that nothing failed; warnings may stand.`,
		Example: "  faas doctor\n  faas doctor --allow-egress --state /srv/faas\n  faas doctor -o json",
		Args:    cobra.NoArgs,
	}
	load := addSettings(cmd, s.Getenv, &cfg.Base, &cfg.Sandbox, &cfg.Snapshot, &cfg.HTTP, &cfg.DevChain)
	out.addTo(cmd)
	cmd.RunE = s.interruptible(func(ctx context.Context, _ []string) error {
		if err := load(); err != nil {
			return err
		}
		return runDoctor(ctx, s, &cfg, &out)
	})
	return cmd
}

func runDoctor(ctx context.Context, s *streams, cfg *node.Config, out *format) (err error) {
	dir, err := os.MkdirTemp("", "faas-doctor-")
	if err != nil {
		return faas.Errorf(faas.Internal, "temporary directory: %w", err)
	}
	defer func() {
		if rerr := os.RemoveAll(dir); rerr != nil {
			err = errors.Join(err, faas.Errorf(faas.Internal, "remove %s: %w", dir, rerr))
		}
	}()
	o := doctor.Options{StateDir: cfg.Base.State, Egress: cfg.Sandbox.AllowEgress, Listen: listeners(cfg)}
	binary, missing := node.SandboxBinary(cfg.Sandbox.Binary, sandboxProgram, dir)
	if o.SandboxBinary = binary; missing != nil {
		o.SandboxBinary = node.SandboxName // it is said to be missing
	}
	o.Smoke = func(ctx context.Context) (string, error) {
		if missing != nil {
			return "", missing
		}
		return smoke(ctx, dir, binary, cfg.Sandbox.Guest)
	}
	report := doctor.Run(ctx, o)
	if err := ctx.Err(); err != nil {
		return faas.Errorf(faas.KindOf(err), "doctor: %w", err)
	}
	if out.json() {
		err = writeJSON(s.Out, report)
	} else {
		err = printReport(s, report)
	}
	if err == nil && report.Status() == doctor.Fail {
		return faas.Errorf(faas.Unavailable, "a node can not run on this machine as it is")
	}
	return err
}

// listeners are the addresses that the node would listen on; none while a node
// runs on that state directory, for it has them.
func listeners(cfg *node.Config) (all []string) {
	if node.Running(cfg.Base.State) {
		return nil
	}
	if cfg.HTTP.Listen != "" {
		all = append(all, cfg.HTTP.Listen)
	}
	if !cfg.DevChain.Disabled {
		all = append(all, cfg.DevChain.Listen)
	}
	return all
}

func printReport(s *streams, report doctor.Report) error {
	t := newTable(s.Out, "", "CHECK", "FOUND")
	for _, c := range report.Checks {
		t.row(c.Status, c.Name, c.Found)
		if c.Fix != "" {
			t.row(" ", " ", "-> "+c.Fix)
		}
	}
	return t.flush()
}

// smoke runs a program in a sandbox of a small node of its own. The program is
// the sandbox program itself: a static binary that is surely there.
func smoke(ctx context.Context, dir, binary, guest string) (found string, err error) {
	cfg := node.Default()
	cfg.Base.State, cfg.Sandbox.Binary, cfg.Sandbox.Guest, cfg.Sandbox.PoolSize = dir, binary, guest, 0
	cfg.HTTP.Listen, cfg.DevChain.Disabled = "", true
	n, err := node.Start(ctx, node.Options{Config: cfg, Version: version, Guest: guestProgram})
	if err != nil {
		return "", err
	}
	defer func() { err = errors.Join(err, n.Close(context.WithoutCancel(ctx))) }()
	program, err := os.ReadFile(binary)
	if err != nil {
		return "", faas.Errorf(faas.Unavailable, "the sandbox program: %w", err)
	}
	archive, err := imageArchive("doctor/smoke:latest", nil, file("smoke", 0o755, program))
	if err != nil {
		return "", err
	}
	if err := n.Import(ctx, bytes.NewReader(archive)); err != nil {
		return "", err
	}
	began := time.Now()
	e, err := n.Execute(ctx, faas.Request{Image: "doctor/smoke:latest", Command: []string{"/smoke", "-version"}})
	switch {
	case err != nil:
		return "", err
	case e.State != faas.Finished:
		return "", faas.Errorf(e.ErrorKind, "%s", e.Error)
	case e.ExitCode != 0:
		return "", faas.Errorf(faas.Internal, "the program in the sandbox exited with code %d: %s", e.ExitCode, strings.TrimSpace(string(e.Stderr.Data)))
	}
	return fmt.Sprintf("a program ran in a fresh sandbox, %s in all", elapsed(time.Since(began))), nil
}
