package evm_test

import (
	"slices"
	"testing"

	"faas"
	"faas/evm"
)

func TestServices(t *testing.T) {
	t.Parallel()
	n := deploy(t, 3)
	c := n.client(t)
	submit(t, c)
	// Other operators are another service of the same blueprint.
	at, err := evm.DeployDev(t.Context(), n.DevChain, evm.DevDeployment{Operators: n.operators[:2], Callers: []faas.Address{n.caller.Address()}})
	if err != nil {
		t.Fatal(err)
	}
	list, err := c.Services(t.Context())
	if err != nil || len(list) != 2 {
		t.Fatalf("got %+v, %v; want two services", list, err)
	}
	first, second := list[0], list[1]
	if first.Service != n.at.Service || second.Service != at.Service || first.Owner != evm.DevKeys()[0].Address() || first.Created.IsZero() || !first.Ends.IsZero() {
		t.Errorf("got %+v", list)
	}
	if first.Status != "active" || first.Pricing != "pay-once" || first.Jobs != 1 || first.Open != 1 || second.Jobs != 0 || second.Open != 0 {
		t.Errorf("got %+v", list)
	}
	for i, want := range [][]*evm.Key{n.operators, n.operators[:2]} {
		for _, k := range want {
			if len(list[i].Operators) != len(want) || !slices.Contains(list[i].Operators, k.Address()) {
				t.Errorf("service %d has the operators %v, want %v", list[i].Service, list[i].Operators, want)
			}
		}
	}
	if _, err := c.ServiceInfo(t.Context(), 99); faas.KindOf(err) != faas.NotFound {
		t.Errorf("a service that is not there: %v", err)
	}
	for who, want := range map[faas.Address]bool{n.caller.Address(): true, {1}: false} {
		if may, err := c.Permitted(t.Context(), at.Service, who); err != nil || may != want {
			t.Errorf("%s may submit: %v, %v; want %v", who, may, err, want)
		}
	}
}
