package node

import (
	"context"
	"errors"
	"path/filepath"

	"faas"
	"faas/gateway"
)

// RecoverKey makes an admin key in the records of a node that is stopped, for
// who has the machine but no key any more. It replaces the one that the first start made.
func RecoverKey(ctx context.Context, base Base) (secret string, err error) {
	n := &Node{cfg: Config{Base: base}, log: Options{}.logger()}
	if n.cfg.Base.State, err = filepath.Abs(base.State); err != nil {
		return "", faas.Errorf(faas.Invalid, "state directory: %w", err)
	}
	defer func() { err = errors.Join(err, n.Close(context.WithoutCancel(ctx))) }()
	for _, step := range []func(context.Context) error{n.lockState, n.openRecords} {
		if err := step(ctx); err != nil {
			return "", err
		}
	}
	k, secret := gateway.NewKey(firstKeyName, true)
	if err := n.store.SaveKey(ctx, k); err != nil {
		return "", faas.Errorf(faas.KindOf(err), "saving the API key: %w", err)
	}
	return secret, nil
}
