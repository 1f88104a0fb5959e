package gateway

import (
	"context"
	"crypto/rsa"
	"net/http"
	"slices"
	"strings"
	"time"

	"golang.org/x/crypto/ssh"

	"faas"
	"faas/api"
)

// SSHKeys is where the public keys of owners are kept. A Save that returned nil
// survives a power cut.
type SSHKeys interface {
	SaveSSHKey(ctx context.Context, k faas.SSHKey) error
	SSHKeys(ctx context.Context) ([]faas.SSHKey, error)
	DeleteSSHKey(ctx context.Context, k faas.SSHKey) error
}

const (
	maxSSHKeys = 100  // of one owner
	minRSABits = 2048 // of a key that is taken
)

type sshKeyInput struct{ Body api.SSHKeyRequest }

type sshKeyNameInput struct {
	Key string `path:"key" maxLength:"128" doc:"The fingerprint, or a name that only one key has." example:"ann@laptop"`
}

type sshKeyOutput struct{ Body api.SSHKey }

type sshKeyListOutput struct{ Body api.SSHKeyList }

func (g *Gateway) registerSSHKeys() {
	register(g, operation{
		id: "list-ssh-keys", method: http.MethodGet, path: "/v1/ssh-keys", access: user, tag: "keys",
		summary: "List SSH keys", text: "An admin's key sees those of all owners.",
	}, func(ctx context.Context, _ *struct{}) (*sshKeyListOutput, error) {
		list, err := g.sshKeys(ctx, exchangeOf(ctx).who.scope())
		if err != nil {
			return nil, err
		}
		out := &sshKeyListOutput{api.SSHKeyList{Keys: make([]api.SSHKey, 0, len(list))}}
		for _, k := range list {
			out.Body.Keys = append(out.Body.Keys, api.NewSSHKey(k))
		}
		return out, nil
	})
	register(g, operation{
		id: "add-ssh-key", method: http.MethodPost, path: "/v1/ssh-keys", access: user, tag: "keys", status: http.StatusCreated,
		summary: "Register an SSH key", text: "Who has its private half reaches the caller's instances that were started with ssh, as `ssh INSTANCE@HOST`.", fails: []faas.Kind{faas.Conflict},
	}, g.addSSHKey)
	register(g, operation{
		id: "delete-ssh-key", method: http.MethodDelete, path: "/v1/ssh-keys/{key}", access: user, tag: "keys",
		summary: "Delete an SSH key", text: "Connections that are open go on.", fails: []faas.Kind{faas.NotFound, faas.Conflict},
	}, func(ctx context.Context, in *sshKeyNameInput) (*struct{}, error) {
		g.admin.Lock()
		defer g.admin.Unlock()
		k, err := g.findSSHKey(ctx, exchangeOf(ctx).who.scope(), in.Key)
		if err != nil {
			return nil, err
		}
		return nil, g.cfg.Keys.DeleteSSHKey(ctx, k)
	})
}

func (g *Gateway) sshKeys(ctx context.Context, owner string) ([]faas.SSHKey, error) {
	list, err := g.cfg.Keys.SSHKeys(ctx)
	if err != nil {
		return nil, err
	}
	list = slices.DeleteFunc(list, func(k faas.SSHKey) bool { return owner != "" && k.Owner != owner })
	slices.SortFunc(list, func(a, b faas.SSHKey) int { return b.Created.Compare(a.Created) })
	return list, nil
}

func (g *Gateway) findSSHKey(ctx context.Context, owner, name string) (faas.SSHKey, error) {
	list, err := g.sshKeys(ctx, owner)
	if err != nil {
		return faas.SSHKey{}, err
	}
	found := slices.DeleteFunc(list, func(k faas.SSHKey) bool {
		return k.Fingerprint != name && strings.TrimPrefix(k.Fingerprint, "SHA256:") != name && (k.Name != name || name == "")
	})
	switch len(found) {
	case 0:
		return faas.SSHKey{}, faas.Errorf(faas.NotFound, "no ssh key %q", name)
	case 1:
		return found[0], nil
	}
	return faas.SSHKey{}, faas.Errorf(faas.Conflict, "%d ssh keys are called %q: give the fingerprint", len(found), name)
}

func (g *Gateway) addSSHKey(ctx context.Context, in *sshKeyInput) (*sshKeyOutput, error) {
	k, err := parseSSHKey(in.Body.Key)
	if err != nil {
		return nil, err
	}
	if in.Body.Name != "" {
		k.Name = in.Body.Name
	}
	k.Owner = exchangeOf(ctx).who.name
	g.admin.Lock()
	defer g.admin.Unlock()
	have, err := g.sshKeys(ctx, k.Owner)
	if err != nil {
		return nil, err
	}
	if slices.ContainsFunc(have, func(o faas.SSHKey) bool { return o.Fingerprint == k.Fingerprint }) {
		return nil, faas.Errorf(faas.Conflict, "ssh key %s is registered already", k.Fingerprint)
	}
	if len(have) >= maxSSHKeys {
		return nil, faas.Errorf(faas.Exhausted, "%q has %d ssh keys, the most of one owner: delete one", k.Owner, len(have))
	}
	if err := g.cfg.Keys.SaveSSHKey(ctx, k); err != nil {
		return nil, err
	}
	return &sshKeyOutput{api.NewSSHKey(k)}, nil
}

// parseSSHKey reads a line as ssh-keygen writes it into a .pub file.
func parseSSHKey(line string) (faas.SSHKey, error) {
	if strings.Contains(line, "PRIVATE KEY") {
		return faas.SSHKey{}, faas.Errorf(faas.Invalid, "that is a private key, which nobody else should see: send the public one, of the file that ends in .pub")
	}
	key, comment, options, rest, err := ssh.ParseAuthorizedKey([]byte(strings.TrimSpace(line)))
	if err != nil || len(options) > 0 || len(strings.TrimSpace(string(rest))) > 0 {
		return faas.SSHKey{}, faas.Errorf(faas.Invalid, "not one public key: want a line such as \"ssh-ed25519 AAAA… name\", without options")
	}
	switch key.Type() {
	case ssh.KeyAlgoED25519, ssh.KeyAlgoSKED25519, ssh.KeyAlgoECDSA256, ssh.KeyAlgoECDSA384, ssh.KeyAlgoECDSA521, ssh.KeyAlgoSKECDSA256:
	case ssh.KeyAlgoRSA:
		c, ok := key.(ssh.CryptoPublicKey)
		if !ok {
			return faas.SSHKey{}, faas.Errorf(faas.Invalid, "an RSA key that cannot be read")
		}
		if pub, ok := c.CryptoPublicKey().(*rsa.PublicKey); !ok || pub.N.BitLen() < minRSABits {
			return faas.SSHKey{}, faas.Errorf(faas.Invalid, "an RSA key needs %d bits at least: make an ed25519 one", minRSABits)
		}
	default:
		return faas.SSHKey{}, faas.Errorf(faas.Invalid, "keys of type %s are not taken: make an ed25519 one", key.Type())
	}
	return faas.SSHKey{
		Name: comment[:min(len(comment), 64)], Key: strings.TrimSpace(string(ssh.MarshalAuthorizedKey(key))),
		Fingerprint: ssh.FingerprintSHA256(key), Created: time.Now().UTC(),
	}, nil
}
