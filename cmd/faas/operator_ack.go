package main

import (
	"context"
	"fmt"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/common/hexutil"
	"github.com/spf13/cobra"

	"faas/evm"
)

// acknowledged is what -o json prints.
type acknowledged struct {
	evm.Acknowledgement
	// Version is what was acknowledged of the service's binaries just now.
	Version *uint64 `json:"version,omitempty"`
}

// ackFlags say what to acknowledge.
type ackFlags struct {
	operatorFlags
	sources    string
	version    uint64
	hasVersion bool
}

func newOperatorAckCommand(s *streams) *cobra.Command {
	f := ackFlags{operatorFlags: operatorFlags{chainFlags: chainFlags{chain: chainLocal}}}
	var out format
	cmd := &cobra.Command{
		Use:   "ack [ADDRESS]",
		Short: "Show what operators of the blueprint are to run, and vouch for it",
		Long: `Show the current sources of the blueprint, as its owner recorded them, and which of them an operator
acknowledged: ADDRESS, or the account that the flags name. Nothing is sent.

With --sources the account acknowledges the sources of that hash, which must be the current ones;
nothing is sent if it did before. With --binary-version it acknowledges that version of the binaries for the
service of --service, each time: the protocol does not tell what was acknowledged of those. An
acknowledgement says that this operator runs these programs. Jobs come with and without it.`,
		Example: "  faas operator ack 0x70997970c51812dc3a010c7d01b50e0d17dc79c8\n  faas operator ack --signer http://127.0.0.1:9000 --sources 0x9c1…e07\n  faas operator ack --signer http://127.0.0.1:9000 --service 7 --binary-version 2",
		Args:    cobra.MaximumNArgs(1),
	}
	cmd.RunE = s.interruptible(func(ctx context.Context, args []string) error {
		f.hasVersion = cmd.Flags().Changed("binary-version")
		a, err := f.run(ctx, s, args)
		if err != nil {
			return err
		}
		if out.json() {
			return writeJSON(s.Out, a)
		}
		return printAcknowledged(s, a.Acknowledgement)
	})
	cmd.Flags().StringVar(&f.sources, "sources", "", "hash of the current sources, 0x…, to acknowledge")
	cmd.Flags().Uint64Var(&f.version, "binary-version", 0, "version of the blueprint's binaries to acknowledge for the service")
	f.addTo(cmd)
	out.addTo(cmd)
	return cmd
}

// run acknowledges what the flags say, and reads how that stands.
func (f *ackFlags) run(ctx context.Context, s *streams, args []string) (a acknowledged, err error) {
	var hash common.Hash
	if f.sources != "" {
		b, err := hexutil.Decode(f.sources)
		if err != nil || len(b) != len(hash) {
			return a, usagef("--sources %q: want a hash, 0x and 64 hex digits, as 'faas operator ack' shows it", f.sources)
		}
		hash = common.BytesToHash(b)
	}
	if len(args) > 0 && (f.sources != "" || f.hasVersion) {
		return a, usagef("an account acknowledges for itself: leave ADDRESS out")
	}
	c, who, err := f.dial(ctx, s, args)
	if err != nil {
		return a, err
	}
	defer c.Close()
	say := func(step string) { fmt.Fprintln(s.Err, step) }
	if f.hasVersion {
		if err := c.AcknowledgeBinary(ctx, f.version, say); err != nil {
			return a, err
		}
		a.Version = &f.version
	}
	if f.sources != "" {
		a.Acknowledgement, err = c.AcknowledgeSources(ctx, hash, say)
	} else {
		a.Acknowledgement, err = c.Acknowledgement(ctx, who)
	}
	return a, err
}

func printAcknowledged(s *streams, a evm.Acknowledgement) error {
	p := newProperties(s.Out)
	p.add("Operator", a.Operator)
	p.add("Blueprint", a.Blueprint)
	p.add("Sources", a.Hash)
	switch {
	case a.Current:
		p.add("Acknowledged", "these")
	case a.Acknowledged != nil:
		p.add("Acknowledged", fmt.Sprintf("others, %s", a.Acknowledged))
	default:
		p.add("Acknowledged", "none")
	}
	if err := p.flush(); err != nil {
		return err
	}
	if _, err := fmt.Fprintln(s.Out); err != nil {
		return err
	}
	t := newTable(s.Out, "KIND", "FROM", "ENTRYPOINT", "BINARY", "OS", "ARCH", "SHA256")
	for _, source := range a.Sources {
		from := source.From
		if source.Fetcher != "" {
			from = source.Fetcher + " " + from
		}
		for _, b := range source.Binaries {
			t.row(source.Kind, from, source.Entrypoint, b.Name, b.OS, b.Arch, b.SHA256.Hex())
		}
	}
	return t.flush()
}
