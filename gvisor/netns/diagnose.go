package netns

import (
	"context"
	"errors"
	"fmt"

	"github.com/google/nftables"
)

// Diagnose finds out whether the machine can give sandboxes outbound network.
// It installs a node's firewall table in a network namespace made for it: the
// kernel is asked for every feature and the machine is not touched. It returns
// the machine's chains that drop forwarded packets by default, for they drop
// those of sandboxes as well.
func Diagnose(ctx context.Context) (drops []string, err error) {
	if err := try(ctx); err != nil {
		return nil, err
	}
	conn, err := nftables.New()
	if err != nil {
		return nil, err
	}
	chains, err := conn.ListChains()
	if err != nil {
		return nil, fmt.Errorf("list the firewall's chains: %w", err)
	}
	for _, c := range chains {
		forward := c.Hooknum != nil && *c.Hooknum == *nftables.ChainHookForward
		ip := c.Table.Family == nftables.TableFamilyIPv4 || c.Table.Family == nftables.TableFamilyINet
		if forward && ip && c.Policy != nil && *c.Policy == nftables.ChainPolicyDrop {
			drops = append(drops, c.Table.Name+" "+c.Name)
		}
	}
	return drops, nil
}

func try(ctx context.Context) (err error) {
	maker, err := New(Options{})
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, maker.Close()) }()
	away, err := maker.Acquire(ctx, "trial", false)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, away.Close()) }()
	trial, err := New(Options{AllowEgress: true, Host: away.Path()})
	if err != nil {
		return err
	}
	return trial.Close()
}
