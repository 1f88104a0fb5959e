package main

import (
	"context"
	"fmt"
	"math/big"
	"strings"
	"time"

	"github.com/ethereum/go-ethereum/common"
	"github.com/spf13/cobra"

	"faas"
	"faas/evm"
)

// operatorFlags are chainFlags with what only operators deal with.
type operatorFlags struct {
	chainFlags
	status string
}

func (f *operatorFlags) addTo(cmd *cobra.Command) {
	f.chainFlags.addTo(cmd)
	cmd.Flags().StringVar(&f.status, "status-registry", "", "address of the protocol's status registry; empty: heartbeats are not asked for")
}

// dial connects, and tells who the operator is: the argument's, or who signs.
func (f *operatorFlags) dial(ctx context.Context, s *streams, args []string) (c *evm.Client, who faas.Address, err error) {
	sign := len(args) == 0
	if !sign {
		if err := who.UnmarshalText([]byte(args[0])); err != nil {
			return nil, who, usagef("operator %q: %w", args[0], err)
		}
	}
	if f.status != "" {
		if err := f.statusAddress.UnmarshalText([]byte(f.status)); err != nil {
			return nil, who, usagef("--status-registry: %w", err)
		}
	}
	c, err = f.chainFlags.dial(ctx, s.Getenv, sign)
	if err == nil && sign {
		who = c.Account()
	}
	return c, who, err
}

func newOperatorRegisterCommand(s *streams) *cobra.Command {
	f := operatorFlags{chainFlags: chainFlags{chain: chainLocal}}
	var out format
	var stake, address string
	var capacity uint32
	cmd := &cobra.Command{
		Use:   "register",
		Short: "Stake, and register an account as an operator of the blueprint",
		Long: `Stake, and register an account as an operator of the blueprint. It says what it does as it does it,
and leaves out what is done already: run it again after a failure, or with another address,
capacity or stake to change them. Without --stake the stake is brought to the minimum. It can be
taken out again only after the protocol's waiting time.

The address is public for ever. An operator serves once a request for a service names it and it
approves: 'faas operator --approve'.`,
		Example: "  faas operator register --chain wss://rpc.example --tangle 0x5Fb…aa3 --blueprint 0xe7f…512 \\\n    --signer http://127.0.0.1:9000 --rpc-address https://op.example --capacity 64 --stake 2.5",
		Args:    cobra.NoArgs,
		RunE: s.interruptible(func(ctx context.Context, _ []string) error {
			r := evm.Registration{RPC: address, Capacity: capacity, Say: func(step string) { fmt.Fprintln(s.Err, step) }}
			var err error
			if stake != "" {
				if r.Stake, err = parseEther(stake); err != nil {
					return usagef("--stake: %w", err)
				}
			}
			if address == "" {
				return usagef("--rpc-address is needed: where callers reach this operator")
			}
			c, _, err := f.dial(ctx, s, nil)
			if err != nil {
				return err
			}
			defer c.Close()
			standing, err := c.Register(ctx, r)
			if err != nil {
				return err
			}
			return printStanding(s, standing, out)
		}),
	}
	cmd.Flags().StringVar(&stake, "stake", "", "stake to have at least, in whole native tokens, such as 2.5; empty: the minimum")
	cmd.Flags().StringVar(&address, "rpc-address", "", "URL where callers reach this operator")
	cmd.Flags().Uint32Var(&capacity, "capacity", 0, "jobs that it takes at once; 0: the contract's default, or what is registered")
	f.addTo(cmd)
	out.addTo(cmd)
	return cmd
}

func newOperatorStatusCommand(s *streams) *cobra.Command {
	f := operatorFlags{chainFlags: chainFlags{chain: chainLocal}}
	var out format
	cmd := &cobra.Command{
		Use:     "status [ADDRESS]",
		Short:   "Show how an operator stands: stake, registration, sources, jobs, rewards, heartbeat",
		Long:    "Show how an operator stands. Without ADDRESS it is the account that the flags name.",
		Example: "  faas operator status 0x70997970c51812dc3a010c7d01b50e0d17dc79c8\n  faas operator status --signer http://127.0.0.1:9000 -o json",
		Args:    cobra.MaximumNArgs(1),
		RunE: s.interruptible(func(ctx context.Context, args []string) error {
			c, who, err := f.dial(ctx, s, args)
			if err != nil {
				return err
			}
			defer c.Close()
			standing, err := c.Standing(ctx, who)
			if err != nil {
				return err
			}
			return printStanding(s, standing, out)
		}),
	}
	f.addTo(cmd)
	out.addTo(cmd)
	return cmd
}

func printStanding(s *streams, o evm.Standing, out format) error {
	if out.json() {
		return writeJSON(s.Out, o)
	}
	p := newProperties(s.Out)
	p.add("Operator", o.Operator)
	p.add("Blueprint", o.Blueprint)
	p.add("Registered", o.Registered)
	p.add("Stake", fmt.Sprintf("%s (minimum %s)", ether(o.Stake), ether(o.MinStake)))
	p.add("Active", o.Active)
	p.add("In service", o.InService)
	if o.Sources != (common.Hash{}) {
		p.add("Sources", map[bool]string{true: "acknowledged", false: "not acknowledged"}[o.Acknowledged])
	}
	p.add("Load", fmt.Sprintf("%d of %d", o.Record.Load, o.Record.Capacity))
	p.add("Succeeded", o.Record.Succeeded)
	p.add("Failed", o.Record.Failed)
	p.add("Late", o.Record.Late)
	p.add("Lost", o.Record.Lost)
	heartbeat := "none"
	if !o.Heartbeat.IsZero() {
		heartbeat = ago(time.Now(), o.Heartbeat)
		if !o.Online {
			heartbeat += ", offline"
		}
	}
	p.add("Heartbeat", heartbeat)
	p.add("Balance", ether(o.Balance))
	p.add("Rewards", ether(o.Rewards)+" to be claimed")
	return p.flush()
}

func newOperatorClaimCommand(s *streams) *cobra.Command {
	f := operatorFlags{chainFlags: chainFlags{chain: chainLocal}}
	var out format
	cmd := &cobra.Command{
		Use:     "claim",
		Short:   "Have the account's rewards paid out",
		Long:    "Have the account's rewards in the native token paid out, and print how much that was. Nothing is sent when there are none.",
		Example: "  faas operator claim --keystore operator.json --password-file operator.password",
		Args:    cobra.NoArgs,
		RunE: s.interruptible(func(ctx context.Context, _ []string) error {
			c, who, err := f.dial(ctx, s, nil)
			if err != nil {
				return err
			}
			defer c.Close()
			paid, err := c.Claim(ctx)
			if err != nil {
				return err
			}
			if out.json() {
				return writeJSON(s.Out, map[string]any{"operator": who, "claimed": paid})
			}
			fmt.Fprintln(s.Out, ether(paid))
			return nil
		}),
	}
	f.addTo(cmd)
	out.addTo(cmd)
	return cmd
}

func newOperatorEarningsCommand(s *streams) *cobra.Command {
	f := operatorFlags{chainFlags: chainFlags{chain: chainLocal}}
	var out format
	var month string
	cmd := &cobra.Command{
		Use:   "earnings [ADDRESS]",
		Short: "Print an operator's statement of a month, from the chain's events",
		Long: `Print an operator's statement of a month (UTC), from the chain's events: jobs by kind, what was earned,
slashed and paid for gas. Without ADDRESS it is the account that the flags name. Gas is that of the
transactions behind the events, which those that failed have none of. All of the chain since
--start-block is searched.`,
		Example: "  faas operator earnings 0x70997970c51812dc3a010c7d01b50e0d17dc79c8\n  faas operator earnings --month 2026-10 --signer http://127.0.0.1:9000 -o json",
		Args:    cobra.MaximumNArgs(1),
		RunE: s.interruptible(func(ctx context.Context, args []string) error {
			from := time.Now().UTC()
			if month != "" {
				var err error
				if from, err = time.Parse("2006-01", month); err != nil {
					return usagef("--month %q: want a year and a month, such as 2026-10", month)
				}
			}
			from = time.Date(from.Year(), from.Month(), 1, 0, 0, 0, 0, time.UTC)
			c, who, err := f.dial(ctx, s, args)
			if err != nil {
				return err
			}
			defer c.Close()
			e, err := c.Earnings(ctx, who, from, from.AddDate(0, 1, 0))
			if err != nil {
				return err
			}
			if out.json() {
				return writeJSON(s.Out, e)
			}
			return printEarnings(s, e)
		}),
	}
	cmd.Flags().StringVar(&month, "month", "", "year and month, such as 2026-10; empty: this one")
	f.addTo(cmd)
	out.addTo(cmd)
	return cmd
}

func printEarnings(s *streams, e evm.Earnings) error {
	p := newProperties(s.Out)
	p.add("Operator", e.Operator)
	p.add("Month", e.From.Format("2006-01"))
	for _, j := range e.Jobs {
		p.add(j.Name, fmt.Sprintf("%d answered, %d succeeded", j.Answered, j.Succeeded))
	}
	p.add("Earned", ether(e.Earned))
	for token, amount := range e.Tokens {
		p.add("Earned", fmt.Sprintf("%s units of token %s", amount, token))
	}
	p.add("Slashed", ether(e.Slashed))
	p.add("Gas", fmt.Sprintf("%s in %d transactions", ether(e.Gas), e.Transactions))
	p.add("Net", ether(e.Net))
	p.add("Claimed", ether(e.Claimed))
	return p.flush()
}

// etherDigits is how many decimal places the native token has.
const etherDigits = 18

// ether prints an amount of wei in whole native tokens, exactly.
func ether(wei *big.Int) string {
	digits := fmt.Sprintf("%0*s", etherDigits+1, new(big.Int).Abs(wei).String())
	whole, rest := digits[:len(digits)-etherDigits], strings.TrimRight(digits[len(digits)-etherDigits:], "0")
	text := whole
	if rest != "" {
		text += "." + rest
	}
	if wei.Sign() < 0 {
		text = "-" + text
	}
	return text
}

// parseEther reads whole native tokens into wei, exactly.
func parseEther(text string) (*big.Int, error) {
	whole, rest, _ := strings.Cut(text, ".")
	if len(rest) > etherDigits || whole == "" || strings.Trim(whole+rest, "0123456789") != "" {
		return nil, faas.Errorf(faas.Invalid, "%q is no amount: want a number such as 2.5, of at most %d decimal places", text, etherDigits)
	}
	wei, ok := new(big.Int).SetString(whole+rest+strings.Repeat("0", etherDigits-len(rest)), 10)
	if !ok {
		return nil, faas.Errorf(faas.Invalid, "%q is no amount", text)
	}
	return wei, nil
}
