package main

import (
	"context"
	"fmt"
	"os"
	"strings"
	"time"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"faas"
	"faas/api"
	"faas/cmd/faas/node"
)

// programFlags say what to run, for every command that runs something.
type programFlags struct {
	env         []string
	envFiles    []string
	dir, user   string
	timeout     time.Duration
	output      node.Bytes
	interactive bool
	tty         bool
}

func (p *programFlags) addTo(fs *pflag.FlagSet) {
	fs.SortFlags = false
	fs.SetInterspersed(false) // what follows the image is the program's
	fs.BoolVarP(&p.interactive, "interactive", "i", false, "pass standard input on as it comes; without it a terminal's input is left alone, a pipe's or file's is passed")
	fs.BoolVarP(&p.tty, "tty", "t", false, "give the program a terminal")
	p.addSettings(fs)
}

// addSettings adds the flags that do not concern the streams.
func (p *programFlags) addSettings(fs *pflag.FlagSet) {
	fs.StringArrayVarP(&p.env, "env", "e", nil, "set a variable, KEY=VALUE; KEY alone takes the value from here; repeatable")
	fs.StringArrayVar(&p.envFiles, "env-file", nil, "read variables from a file, one KEY=VALUE a line; repeatable")
	fs.StringVarP(&p.dir, "workdir", "w", "", "working directory (the image's)")
	fs.StringVarP(&p.user, "user", "u", "", "name or uid[:gid] to run as (the image's)")
	fs.DurationVar(&p.timeout, "timeout", 0, "stop the program after this wall time; exit code 124 (the node's default)")
	fs.Var(&p.output, "max-output", "bytes kept of stdout and of stderr, each (the node's default)")
}

// sandboxFlags say what the sandbox may use.
type sandboxFlags struct {
	cpu          node.Cores
	memory, disk node.Bytes
	pids         uint32
	egress       bool
}

func (f *sandboxFlags) addTo(fs *pflag.FlagSet) {
	fs.Var(&f.cpu, "cpu", "cores, such as 0.5 (the node's default)")
	fs.VarP(&f.memory, "memory", "m", "memory, such as 256M; the sandbox's own kernel included (the node's default)")
	fs.Var(&f.disk, "disk", "bytes it may write to its root file system (the node's default)")
	fs.Uint32Var(&f.pids, "pids", 0, "processes and threads (the node's default)")
	fs.BoolVar(&f.egress, "egress", false, "ask for outbound network; the node must allow it")
	// "0" as a default would read as a limit of nothing.
	for _, name := range []string{"cpu", "memory", "disk", "max-output"} {
		if flag := fs.Lookup(name); flag != nil {
			flag.DefValue = ""
		}
	}
}

func (f *sandboxFlags) limits() faas.Limits {
	return faas.Limits{MilliCPU: uint32(f.cpu), Memory: int64(f.memory), Disk: int64(f.disk), Pids: f.pids}
}

type runOptions struct {
	programFlags
	sandboxFlags
	chainFlags
	quoteFlags
	mode     string
	from     string
	cacheKey string
	detach   bool
	format   format
	access   *access
}

func newRunCommand(s *streams) *cobra.Command {
	var o runOptions
	cmd := &cobra.Command{
		Use:   "run [flags] {IMAGE | --from SNAPSHOT} [--] [COMMAND [ARG…]]",
		Short: "Run a program in a sandbox and exit with its exit code",
		Long: `Run a program in a gVisor sandbox of its own. Its output streams here, standard input is
passed on, signals are forwarded, and faas exits with the program's exit code.

Exit codes of faas itself: 124 stopped at --timeout, 125 could not be started, 126 found but
not executable, 127 command not found, 137 killed (out of memory is said on standard error).

What becomes of the sandbox is up to --mode: ephemeral, gone; cached, gone and the result kept;
checkpointed, a snapshot is taken after the program; branched, run in a new branch of --from;
persistent, it stays as an instance. What was left behind is named on standard error. With --from
there is no IMAGE: the snapshot has one.

With --chain the same job goes through the contract: it is submitted as a transaction, runs on
the operator that the contract assigns, and the result comes back from the contract's event.
Inputs on a chain are public for ever. Output that does not fit on chain comes from the node and is
checked against the digest on chain; with -o json it is whole up to 1 MiB, else only its beginning.
Where jobs are paid for one by one, what it costs is said, and paid as it is submitted if it is no
more than --max-price. With --quote the operator is the one that offers to do it for the least, and is
paid that instead.`,
		Example: `  faas run busybox -- echo hello
  echo payload | faas run busybox -- sha256sum
  faas run -it busybox -- sh
  faas run --mode cached --memory 128M --timeout 10s busybox -- seq 3
  faas run --mode checkpointed busybox -- sh -c 'echo ready > /tmp/state'
  faas run --mode branched --from snp_k3v7q2mw -- cat /tmp/state
  faas run --chain local busybox -- echo hello`,
		Args:        o.checkArgs,
		Annotations: map[string]string{runsProgram: "true"},
		RunE: func(cmd *cobra.Command, args []string) error {
			r, err := o.request(args, s.Getenv)
			if err != nil {
				return err
			}
			if t, quoted, err := o.terms(); err != nil {
				return err
			} else if (quoted || t.MaxPrice != nil) && o.chain == "" {
				return usagef("--quote and --max-price are for jobs on a chain: add --chain")
			}
			if o.chain != "" {
				return runOnChain(cmd.Context(), &o, r, s)
			}
			return runOnNode(cmd.Context(), &o, r, s)
		},
	}
	fs := cmd.Flags()
	o.programFlags.addTo(fs)
	o.sandboxFlags.addTo(fs)
	fs.BoolVarP(&o.detach, "detach", "d", false, "print the execution's id and leave it running")
	fs.StringVar(&o.mode, "mode", faas.Ephemeral.String(), "what becomes of the sandbox and its result: "+strings.Join(faas.Modes(), ", "))
	fs.StringVar(&o.from, "from", "", "snapshot to start from in place of IMAGE, by id, unique prefix or name; on a chain by its whole id")
	fs.StringVar(&o.cacheKey, "cache-key", "", "with --mode cached: your own key instead of the one derived from the request")
	o.chainFlags.addTo(cmd)
	o.quoteFlags.addTo(cmd)
	o.access = addAccess(cmd, s)
	o.format.addTo(cmd)
	must(cmd.RegisterFlagCompletionFunc("mode", cobra.FixedCompletions(faas.Modes(), cobra.ShellCompDirectiveNoFileComp)))
	cmd.ValidArgsFunction = firstArg(completeImages(o.access))
	return cmd
}

// request builds what the command line asks for.
func (o *runOptions) request(args []string, getenv func(string) string) (faas.Request, error) {
	image, command := "", args
	if o.from == "" {
		image, command = args[0], args[1:]
	}
	r, err := o.programFlags.request(command, getenv)
	if err != nil {
		return r, err
	}
	if o.detach && (o.tty || o.interactive) {
		return r, usagef("--detach leaves nobody to type: use it without -i and -t")
	}
	r.Image = image
	timeout, output := r.Limits.Timeout, r.Limits.Output
	r.Limits = o.limits()
	r.Limits.Timeout, r.Limits.Output = timeout, output
	r.Egress, r.CacheKey = o.egress, o.cacheKey
	if err := r.Mode.UnmarshalText([]byte(o.mode)); err != nil {
		return r, usagef("--mode: %w", err)
	}
	if o.cacheKey != "" && r.Mode != faas.Cached {
		return r, usagef("--cache-key needs --mode %s", faas.Cached)
	}
	return r, nil
}

// checkArgs knows that a snapshot takes the place of the image.
func (o *runOptions) checkArgs(cmd *cobra.Command, args []string) error {
	if o.from == "" {
		return cobra.MinimumNArgs(1)(cmd, args)
	}
	if len(args) > 1 && args[1] == "--" {
		return usagef("both IMAGE and --from are given: a snapshot has its image, leave %s out", args[0])
	}
	return nil
}

// request is the part that does not concern the sandbox.
func (p *programFlags) request(command []string, getenv func(string) string) (faas.Request, error) {
	if p.timeout < 0 {
		return faas.Request{}, usagef("--timeout %v: want a positive duration", p.timeout)
	}
	// The flags end at the image, so that the parser leaves the dashes after it.
	if len(command) > 0 && command[0] == "--" {
		command = command[1:]
	}
	env, err := environment(p.env, p.envFiles, getenv)
	if err != nil {
		return faas.Request{}, err
	}
	return faas.Request{
		Command: command, Env: env, Dir: p.dir, User: p.user,
		Limits: faas.Limits{Timeout: p.timeout, Output: int64(p.output)},
	}, nil
}

// environment merges files, in order, and then single settings: later ones win.
func environment(settings, files []string, getenv func(string) string) ([]string, error) {
	var all []string
	for _, name := range files {
		b, err := os.ReadFile(name)
		if err != nil {
			return nil, usagef("--env-file: %w", err)
		}
		for i, line := range strings.Split(string(b), "\n") {
			line = strings.TrimSpace(line)
			if line == "" || strings.HasPrefix(line, "#") {
				continue
			}
			if strings.HasPrefix(line, "=") {
				return nil, usagef("--env-file %s: line %d has no name before =", name, i+1)
			}
			all = append(all, line)
		}
	}
	all = append(all, settings...)
	at := make(map[string]int, len(all))
	env := make([]string, 0, len(all))
	for _, kv := range all {
		key, _, hasValue := strings.Cut(kv, "=")
		if key == "" {
			return nil, usagef("--env %q: want KEY=VALUE", kv)
		}
		if !hasValue {
			kv = key + "=" + getenv(key)
		}
		if i, seen := at[key]; seen {
			env[i] = kv
			continue
		}
		at[key] = len(env)
		env = append(env, kv)
	}
	return env, nil
}

// runOnNode runs over HTTP.
func runOnNode(ctx context.Context, o *runOptions, r faas.Request, s *streams) error {
	c, err := o.access.dial()
	if err != nil {
		return err
	}
	if o.from != "" {
		snap, err := c.Snapshot(ctx, o.from)
		if err != nil {
			return err
		}
		r.From = faas.ID(snap.ID)
	}
	if o.detach {
		return submit(ctx, s, &o.format, func(ctx context.Context, payload []byte) (faas.Execution, error) {
			r.Payload = payload
			return c.Submit(ctx, r)
		})
	}
	return attached(ctx, s, &o.programFlags, &o.format, func(ctx context.Context, a faas.Attachment) (faas.Execution, error) {
		return c.Stream(ctx, r, a)
	})
}

// submit starts a detached run. A pipe or file as standard input is its payload.
func submit(ctx context.Context, s *streams, f *format, start func(context.Context, []byte) (faas.Execution, error)) error {
	ctx, stop := s.untilInterrupted(ctx)
	defer stop()
	payload, err := readPayload(s)
	if err != nil {
		return err
	}
	e, err := start(ctx, payload)
	if err != nil {
		return err
	}
	if f.json() {
		return writeJSON(s.Out, api.NewExecution(e))
	}
	fmt.Fprintln(s.Out, e.ID)
	return nil
}
