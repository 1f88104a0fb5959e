package main

import (
	"context"
	"encoding/json"
	"fmt"
	"io"
	"math/big"
	"strings"

	"github.com/spf13/cobra"

	"faas"
	"faas/api"
	"faas/client"
	"faas/evm"
)

// quoteFlags say what a job may cost, and whether and how to take an operator's
// offer.
type quoteFlags struct {
	quote    bool
	maxPrice string
	operator string
}

func (f *quoteFlags) addTo(cmd *cobra.Command) {
	fs := cmd.Flags()
	fs.BoolVar(&f.quote, "quote", false, "on a chain: ask the service's operators for quotes and give the job to the one with the lowest price, at that price")
	fs.StringVar(&f.maxPrice, "max-price", "", "on a chain: the most to pay for the job, in wei, with a quote or without; empty: what it costs")
	fs.StringVar(&f.operator, "quote-operator", "", "with --quote: the operator to ask and to give the job to, 0x…")
}

// terms reads the flags; quoted says that an offer is wanted.
func (f *quoteFlags) terms() (t evm.QuoteTerms, quoted bool, err error) {
	if f.maxPrice != "" {
		if t.MaxPrice, err = parseWei("--max-price", f.maxPrice); err != nil {
			return t, false, err
		}
	}
	if f.operator != "" {
		if !f.quote {
			return t, false, usagef("--quote-operator is about quotes: add --quote")
		}
		if err := t.Operator.UnmarshalText([]byte(f.operator)); err != nil {
			return t, false, usagef("--quote-operator: %w", err)
		}
	}
	t.Ask = client.AskQuote
	return t, f.quote, nil
}

// parseWei reads an amount in the smallest unit.
func parseWei(flag, text string) (*big.Int, error) {
	wei, ok := new(big.Int).SetString(text, 10)
	if !ok || strings.Trim(text, "0123456789") != "" || wei.BitLen() > 256 {
		return nil, usagef("%s %q: want a whole number of wei", flag, text)
	}
	return wei, nil
}

// submit submits a job as the flags say, and tells what it costs without a quote.
func (f *quoteFlags) submit(ctx context.Context, c *evm.Client, kind faas.JobID, in any, s *streams) (*evm.Pending, error) {
	t, quoted, err := f.terms()
	if err != nil {
		return nil, err
	}
	if quoted {
		return c.SubmitQuoted(ctx, kind, in, t)
	}
	return c.SubmitAgreed(ctx, kind, in, func(p evm.Price) error {
		if t.MaxPrice != nil && p.Amount.Cmp(t.MaxPrice) > 0 {
			return faas.Errorf(faas.Denied, "the job costs %s, which is more than the %s of --max-price", priceText(p), t.MaxPrice)
		}
		fmt.Fprintf(s.Err, "faas: the job costs %s\n", priceText(p))
		return nil
	})
}

// priceText says what a job costs.
func priceText(p evm.Price) string {
	if p.Token.IsZero() {
		return fmt.Sprintf("%s (%s wei)", ether(p.Amount), p.Amount)
	}
	return fmt.Sprintf("%s units of the token %s", p.Amount, p.Token)
}

func newJobQuoteCommand(s *streams) *cobra.Command {
	f := chainFlags{chain: chainLocal}
	var out format
	var tar string
	cmd := &cobra.Command{
		Use:   "quote JOB [INPUTS]",
		Short: "Ask the operators of the service what they take for a job",
		Long: `Ask the operators of the service, at the addresses that they registered, what they take for a job
with these inputs, and list their offers, the cheapest first. Only the hash of the inputs is sent.
JOB and INPUTS are those of 'faas job submit'; for execute INPUTS are the body of POST /v1/executions.

An offer is for the account that asks. 'faas job submit --quote' and 'faas run --chain … --quote' ask
again and take the best one.`,
		Example: `  faas job quote execute '{"image":"busybox","command":["echo","hi"]}'
  faas job quote start-instance '{"image":"busybox"}' -o json`,
		Args: cobra.RangeArgs(1, 2),
		ValidArgsFunction: func(_ *cobra.Command, args []string, _ string) ([]string, cobra.ShellCompDirective) {
			if len(args) > 0 {
				return nil, cobra.ShellCompDirectiveNoFileComp
			}
			return append([]string{faas.JobExecute.String()}, jobNames()...), cobra.ShellCompDirectiveNoFileComp
		},
		RunE: s.interruptible(func(ctx context.Context, args []string) error {
			kind, err := parseJob(args[0])
			if err != nil {
				return err
			}
			in, err := quotedInputs(kind, args[1:], tar, s)
			if err != nil {
				return err
			}
			c, err := f.dial(ctx, s.Getenv, true)
			if err != nil {
				return err
			}
			defer c.Close()
			offers, err := c.Quotes(ctx, client.AskQuote, kind, in)
			if err != nil {
				return err
			}
			return printOffers(s, offers, out)
		}),
	}
	cmd.Flags().StringVar(&tar, "tar", "", "file with the tar of upload-files, '-' for standard input")
	f.addTo(cmd)
	out.addTo(cmd)
	return cmd
}

func printOffers(s *streams, offers []evm.Offer, out format) error {
	if out.json() {
		return writeJSON(s.Out, nonNil(offers))
	}
	t := newTable(s.Out, "OPERATOR", "PRICE", "EXPIRES", "ADDRESS", "NO OFFER BECAUSE")
	for _, o := range offers {
		price := "-"
		if o.Price != nil {
			price = ether(o.Price)
		}
		t.row(o.Operator, price, localTime(o.Expiry), o.URL, o.Reason)
	}
	return t.flush()
}

// quotedInputs reads inputs as jobInputs does, and those of jobs 0 and 1 as the
// HTTP API has them.
func quotedInputs(kind faas.JobID, args []string, tar string, s *streams) (any, error) {
	if kind > faas.JobExecuteAdvanced {
		return jobInputs(kind, args, tar, s)
	}
	if tar != "" {
		return nil, usagef("--tar is for upload-files")
	}
	var from io.Reader = s.In
	if len(args) == 1 && args[0] != "-" {
		from = strings.NewReader(args[0])
	}
	d := json.NewDecoder(io.LimitReader(from, maxPayload))
	d.DisallowUnknownFields()
	var r api.ExecuteRequest
	if err := d.Decode(&r); err != nil {
		return nil, usagef("inputs of %s: %w", kind, err)
	}
	request, err := r.Request()
	if err != nil {
		return nil, asUsage(err)
	}
	return request, nil
}
