package jetstream

import (
	"context"
	"errors"

	"github.com/nats-io/nats.go/jetstream"

	"faas"
)

// errWrongLastSequence is the server's answer to a row that must be new and is not.
const errWrongLastSequence jetstream.ErrorCode = 10071

type subdomain struct {
	Name  string `json:"name"`
	Owner string `json:"owner"`
}

func (s *Store) subdomainSubject(name string) string { return s.ns + ".subdomain." + token(name) }

// TakeSubdomain gives a subdomain to owner unless it is somebody's already, and
// returns whose it is. Of many who ask at once, one gets it.
func (s *Store) TakeSubdomain(ctx context.Context, name, owner string) (holder string, err error) {
	subject := s.subdomainSubject(name)
	b, err := encode(subdomain{name, owner})
	if err != nil {
		return "", err
	}
	if s.embedded != nil {
		if err := s.embedded.room(); err != nil {
			return "", err
		}
	}
	patience, cancel := bounded(ctx)
	defer cancel()
	_, err = s.js.Publish(patience, subject, b, jetstream.WithExpectLastSequencePerSubject(0))
	var api *jetstream.APIError
	switch {
	case err == nil:
		return owner, nil
	case !errors.As(err, &api) || api.ErrorCode != errWrongLastSequence:
		return "", storeError(err, "save %s", subject)
	}
	var have subdomain
	err = s.get(ctx, s.state, subject, &have)
	return have.Owner, err
}

// Subdomains lists the subdomains of an owner, in no order.
func (s *Store) Subdomains(ctx context.Context, owner string) ([]string, error) {
	all, err := readAll[subdomain](ctx, s, s.ns+".subdomain.*")
	if err != nil {
		return nil, err
	}
	var names []string
	for _, d := range all {
		if d.Owner == owner {
			names = append(names, d.Name)
		}
	}
	return names, nil
}

func (s *Store) sshKeySubject(k faas.SSHKey) string {
	return s.ns + ".sshkey." + token(k.Owner) + "." + token(k.Fingerprint)
}

// SaveSSHKey stores an SSH key, replacing an earlier one of the same owner and
// fingerprint.
func (s *Store) SaveSSHKey(ctx context.Context, k faas.SSHKey) error {
	_, err := s.put(ctx, s.sshKeySubject(k), k)
	return err
}

// SSHKeys reads every SSH key, in no order.
func (s *Store) SSHKeys(ctx context.Context) ([]faas.SSHKey, error) {
	return readAll[faas.SSHKey](ctx, s, s.ns+".sshkey.*.*")
}

// DeleteSSHKey forgets an SSH key; one that is not there is no error.
func (s *Store) DeleteSSHKey(ctx context.Context, k faas.SSHKey) error {
	return s.remove(ctx, s.state, s.sshKeySubject(k))
}
