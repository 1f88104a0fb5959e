package evm

import (
	"context"

	"github.com/ethereum/go-ethereum/core"
	"github.com/ethereum/go-ethereum/eth/filters"
	"github.com/ethereum/go-ethereum/rpc"
)

// devFilters is go-ethereum's filter API with a subscription to new heads of
// its own: the library's leaves a goroutine behind for each subscriber that is
// there when the node closes.
type devFilters struct {
	*filters.FilterAPI
	chain *core.BlockChain
}

// NewHeads serves eth_subscribe("newHeads").
func (d *devFilters) NewHeads(ctx context.Context) (*rpc.Subscription, error) {
	notifier, ok := rpc.NotifierFromContext(ctx)
	if !ok {
		return &rpc.Subscription{}, rpc.ErrNotificationsUnsupported
	}
	subscriber := notifier.CreateSubscription()
	heads := make(chan core.ChainHeadEvent, 64)
	feed := d.chain.SubscribeChainHeadEvent(heads)
	go func() {
		defer feed.Unsubscribe()
		for {
			select {
			case h := <-heads:
				if notifier.Notify(subscriber.ID, h.Header) != nil {
					return // the connection is gone
				}
			case <-subscriber.Err():
				return
			case <-feed.Err():
				return
			}
		}
	}()
	return subscriber, nil
}
