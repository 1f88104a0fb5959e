package gateway

import (
	"context"
	"net/http"
	"slices"

	"faas"
	"faas/api"
)

type keyInput struct{ Body api.KeyRequest }

type keyNameInput struct {
	Name string `path:"name" maxLength:"64" example:"ci"`
}

type newKeyOutput struct{ Body api.NewKey }

type keyListOutput struct{ Body api.KeyList }

func (g *Gateway) registerKeys() {
	register(g, operation{
		id: "list-keys", method: http.MethodGet, path: "/v1/keys", access: adminly, tag: "keys", summary: "List API keys",
	}, func(ctx context.Context, _ *struct{}) (*keyListOutput, error) {
		list, err := g.cfg.Keys.Keys(ctx)
		if err != nil {
			return nil, err
		}
		out := &keyListOutput{api.KeyList{Keys: make([]api.Key, 0, len(list))}}
		for _, k := range list {
			out.Body.Keys = append(out.Body.Keys, wireKey(k))
		}
		return out, nil
	})
	register(g, operation{
		id: "create-key", method: http.MethodPost, path: "/v1/keys", access: adminly, tag: "keys", status: http.StatusCreated,
		summary: "Create an API key", text: "The answer is the only time that the secret is shown.", fails: []faas.Kind{faas.Conflict},
	}, g.createKey)
	register(g, operation{
		id: "delete-key", method: http.MethodDelete, path: "/v1/keys/{name}", access: adminly, tag: "keys",
		summary: "Delete an API key", text: "What it started goes on. The last admin's key can not be deleted.", fails: []faas.Kind{faas.NotFound, faas.Conflict},
	}, g.deleteKey)
}

func wireKey(k faas.APIKey) api.Key { return api.Key{Name: k.Name, Admin: k.Admin, Created: k.Created} }

func (g *Gateway) createKey(ctx context.Context, in *keyInput) (*newKeyOutput, error) {
	g.admin.Lock()
	defer g.admin.Unlock()
	list, err := g.cfg.Keys.Keys(ctx)
	if err != nil {
		return nil, err
	}
	if slices.ContainsFunc(list, func(k faas.APIKey) bool { return k.Name == in.Body.Name }) {
		return nil, faas.Errorf(faas.Conflict, "there is a key called %q already: delete it first or take another name", in.Body.Name)
	}
	k, secret := NewKey(in.Body.Name, in.Body.Admin)
	if err := g.cfg.Keys.SaveKey(ctx, k); err != nil {
		return nil, err
	}
	g.keys.forget()
	return &newKeyOutput{api.NewKey{Key: wireKey(k), Secret: secret}}, nil
}

func (g *Gateway) deleteKey(ctx context.Context, in *keyNameInput) (*struct{}, error) {
	g.admin.Lock()
	defer g.admin.Unlock()
	list, err := g.cfg.Keys.Keys(ctx)
	if err != nil {
		return nil, err
	}
	admins, target := 0, (*faas.APIKey)(nil)
	for i, k := range list {
		if k.Admin {
			admins++
		}
		if k.Name == in.Name {
			target = &list[i]
		}
	}
	switch {
	case target == nil:
		return nil, faas.Errorf(faas.NotFound, "there is no key called %q", in.Name)
	case target.Admin && admins == 1:
		return nil, faas.Errorf(faas.Conflict, "%q is the only admin's key: create another one first", in.Name)
	}
	if err := g.cfg.Keys.DeleteKey(ctx, in.Name); err != nil {
		return nil, err
	}
	g.keys.forget()
	return nil, nil
}
