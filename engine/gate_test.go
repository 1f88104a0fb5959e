package engine

import (
	"context"
	"errors"
	"testing"
	"testing/synctest"

	"faas"
)

func TestGate(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		g := newGate()
		if err := g.enter(t.Context()); err != nil {
			t.Fatal(err)
		}
		round := g.round()
		closed, entered := make(chan error, 1), make(chan error, 1)
		go func() { closed <- g.close(t.Context()) }()
		synctest.Wait()
		go func() { entered <- g.enter(t.Context()) }()
		synctest.Wait()
		if len(closed) != 0 || len(entered) != 0 || g.round() == round {
			t.Fatal("the gate is shut beside somebody inside, or lets another in")
		}
		g.leave()
		if err := <-closed; err != nil {
			t.Fatal(err)
		}
		synctest.Wait()
		if len(entered) != 0 {
			t.Fatal("somebody entered a shut gate")
		}
		g.open()
		if err := <-entered; err != nil {
			t.Fatal(err)
		}
		g.leave()
	})
}

func TestGateGivesUpWithItsCaller(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		g := newGate()
		if err := g.enter(t.Context()); err != nil {
			t.Fatal(err)
		}
		ctx, cancel := context.WithCancel(t.Context())
		closed := make(chan error, 1)
		go func() { closed <- g.close(ctx) }()
		synctest.Wait()
		cancel()
		if err := <-closed; faas.KindOf(err) != faas.Canceled {
			t.Errorf("close = %v", err)
		}
		g.leave()
		if err := g.enter(t.Context()); err != nil {
			t.Errorf("the gate stays shut: %v", err)
		}
		g.leave()
		if err := g.close(t.Context()); err != nil {
			t.Fatal(err)
		}
		if err := g.enter(ctx); faas.KindOf(err) != faas.Canceled {
			t.Errorf("enter = %v", err)
		}
	})
}

func TestGateEnds(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		g := newGate()
		if err := g.close(t.Context()); err != nil {
			t.Fatal(err)
		}
		why := errors.New("paused")
		got := make(chan error, 2)
		go func() { got <- g.enter(t.Context()) }()
		go func() { got <- g.close(t.Context()) }()
		synctest.Wait()
		g.end(why)
		for range 2 {
			if err := <-got; !errors.Is(err, why) {
				t.Errorf("%v, want %v", err, why)
			}
		}
	})
}
