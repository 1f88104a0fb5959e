package main

import (
	"context"
	"encoding/json"
	"fmt"
	"io"
	"os"
	"strings"

	"github.com/spf13/cobra"

	"faas"
	"faas/evm"
)

// jobSubmitted is a job through the contract, as -o json prints it.
type jobSubmitted struct {
	Submitted *evm.Pending `json:"submitted"`
	Result    *evm.Done    `json:"result,omitempty"`
}

func newJobSubmitCommand(s *streams) *cobra.Command {
	f := chainFlags{chain: chainLocal}
	var out format
	var detach bool
	var tar string
	var q quoteFlags
	cmd := &cobra.Command{
		Use:   "submit JOB [INPUTS]",
		Short: "Submit a job from 2 to 11 through the contract and wait for its result",
		Long: `Submit a job through the contract and wait for the result that it accepts. JOB is a name, as
'faas job ls' shows it, or its number; INPUTS are its fields as JSON, '-' or nothing reads them from
standard input. Jobs 0 and 1, which run a command, are 'faas run --chain'.

  create-snapshot   {"instance", "name", "description"}
  restore-snapshot  {"snapshot"}
  create-branch     {"snapshot", "name", "count"}
  merge-branches    {"instances", "strategy", "name"}
  start-instance    {"snapshot" or "image", "cpuCores", "memoryMb", "diskGb", "enableSsh"}
  stop-instance, pause-instance, resume-instance  {"instance"}
  expose-port       {"instance", "port", "protocol", "subdomain"}
  upload-files      {"instance", "targetPath", "tar"}, or --tar FILE

All of it is public for ever: nothing secret may be in it. Where jobs are paid for one by one, what it
costs is said, and paid as it is submitted, if it is no more than --max-price. With --quote the operator
is the one that offers to do it for the least, and is paid that instead.`,
		Example: `  faas job submit start-instance '{"image":"busybox"}'
  faas job submit create-branch '{"snapshot":"snp_…","name":"try","count":8}'
  faas job submit start-instance '{"image":"busybox"}' --quote --max-price 1000000000000
  tar -c site | faas job submit upload-files '{"instance":"ins_…","targetPath":"/srv"}' --tar -`,
		Args: cobra.RangeArgs(1, 2),
		ValidArgsFunction: func(_ *cobra.Command, args []string, _ string) ([]string, cobra.ShellCompDirective) {
			if len(args) > 0 {
				return nil, cobra.ShellCompDirectiveNoFileComp
			}
			return jobNames(), cobra.ShellCompDirectiveNoFileComp
		},
		RunE: s.interruptible(func(ctx context.Context, args []string) error {
			kind, err := parseJob(args[0])
			if err != nil {
				return err
			}
			in, err := jobInputs(kind, args[1:], tar, s)
			if err != nil {
				return err
			}
			if _, _, err := q.terms(); err != nil {
				return err
			}
			c, err := f.dial(ctx, s.Getenv, true)
			if err != nil {
				return err
			}
			defer c.Close()
			p, err := q.submit(ctx, c, kind, in, s)
			if err != nil {
				return err
			}
			return awaitJob(ctx, c, p, detach, out, s)
		}),
	}
	cmd.Flags().BoolVarP(&detach, "detach", "d", false, "print the call's number and the id of what it will make, and do not wait")
	cmd.Flags().StringVar(&tar, "tar", "", "file with the tar of upload-files, '-' for standard input")
	q.addTo(cmd)
	f.addTo(cmd)
	out.addTo(cmd)
	return cmd
}

func awaitJob(ctx context.Context, c *evm.Client, p *evm.Pending, detach bool, out format, s *streams) error {
	if detach {
		if out.json() {
			return writeJSON(s.Out, jobSubmitted{Submitted: p})
		}
		fmt.Fprintln(s.Out, p.Call.Call)
		return nil
	}
	done, err := p.Wait(ctx)
	if err != nil {
		return err
	}
	if out.json() {
		readGas(ctx, c, &done.Result, s)
		return writeJSON(s.Out, jobSubmitted{Submitted: p, Result: &done})
	}
	text, err := json.MarshalIndent(done.Value, "", "  ")
	if err != nil {
		return faas.Errorf(faas.Internal, "print the output: %w", err)
	}
	fmt.Fprintln(s.Out, string(text))
	return nil
}

// readGas adds what a result cost, which is no reason to lose the result.
func readGas(ctx context.Context, c *evm.Client, r *evm.Result, s *streams) {
	if err := c.ReadGas(ctx, r); err != nil {
		fmt.Fprintf(s.Err, "faas: what the result cost is not known: %s\n", message(err))
	}
}

// jobNames lists the jobs that are submitted with JSON inputs.
func jobNames() (names []string) {
	for kind := faas.JobCreateSnapshot; kind <= faas.JobUploadFiles; kind++ {
		names = append(names, kind.String())
	}
	return names
}

// parseJob takes a job's name or its number.
func parseJob(text string) (faas.JobID, error) {
	if kind, ok := faas.ParseJobID(text); ok {
		return kind, nil
	}
	return 0, usagef("job %q is unknown: want one of %s", text, strings.Join(jobNames(), ", "))
}

// jobInputs reads a job's inputs from the command line and its files.
func jobInputs(kind faas.JobID, args []string, tar string, s *streams) (any, error) {
	var from io.Reader = s.In
	if len(args) == 1 && args[0] != "-" {
		from = strings.NewReader(args[0])
	} else if tar == "-" {
		return nil, usagef("standard input can not be both the inputs and the tar")
	}
	in, err := evm.ParseInputs(kind, json.NewDecoder(io.LimitReader(from, maxPayload)))
	if err != nil {
		return nil, asUsage(err)
	}
	if tar == "" {
		return in, nil
	}
	files, ok := in.(faas.UploadFilesInput)
	if !ok {
		return nil, usagef("--tar is for upload-files")
	}
	if tar == "-" {
		files.Tar, err = readPayload(s)
		return files, err
	}
	if files.Tar, err = os.ReadFile(tar); err != nil {
		return nil, faas.Errorf(faas.Invalid, "--tar: %w", err)
	}
	return files, nil
}
