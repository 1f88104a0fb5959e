package gateway

import (
	"context"
	"crypto/rand"
	"crypto/subtle"
	"encoding/hex"
	"log/slog"
	"strings"
	"sync"
	"sync/atomic"
	"time"

	"faas"
)

// Keys is where API keys are kept. A Save that returned nil survives a power
// cut. Deleting a name that is not there is NotFound.
type Keys interface {
	SaveKey(ctx context.Context, k faas.APIKey) error
	Keys(ctx context.Context) ([]faas.APIKey, error)
	DeleteKey(ctx context.Context, name string) error
	SSHKeys
}

const (
	keyPrefix = "faas_"
	keyBytes  = 32
	keyLength = len(keyPrefix) + 2*keyBytes
)

// NewKey makes a key and its secret. Only the hash is in the key: 256 random
// bits need no salt and no slow hash.
func NewKey(name string, admin bool) (k faas.APIKey, secret string) {
	var b [keyBytes]byte
	rand.Read(b[:]) // never fails: crypto/rand aborts the program instead
	secret = keyPrefix + hex.EncodeToString(b[:])
	return faas.APIKey{Name: name, Hash: hashKey(secret), Admin: admin, Created: time.Now().UTC()}, secret
}

func hashKey(secret string) faas.Digest { return faas.Sum([]byte(secret)) }

// FirstKey makes an admin key called name if there is no key at all, and
// returns its secret; the secret is empty when there were keys.
func FirstKey(ctx context.Context, keys Keys, name string) (secret string, err error) {
	have, err := keys.Keys(ctx)
	if err != nil {
		return "", faas.Errorf(faas.KindOf(err), "reading the API keys: %w", err)
	}
	if len(have) > 0 {
		return "", nil
	}
	k, secret := NewKey(name, true)
	if err := keys.SaveKey(ctx, k); err != nil {
		return "", faas.Errorf(faas.KindOf(err), "saving the first API key: %w", err)
	}
	return secret, nil
}

// Another process may share the store, so the ring reads it again now and then:
// a revoked key works for keyFresh at most, keyStale if the store can not be
// read, and a new one is found at once.
const (
	keyFresh  = 5 * time.Second
	keyStale  = time.Minute
	keyUnseen = time.Second // between reads because of unknown keys
)

// keyring answers who a secret belongs to, from memory.
type keyring struct {
	store Keys
	log   *slog.Logger
	set   atomic.Pointer[keySet]
	mu    sync.Mutex // one read of the store at a time
}

type keySet struct {
	byHash map[faas.Digest]faas.APIKey
	read   time.Time
}

func newKeyring(store Keys, log *slog.Logger) *keyring {
	r := &keyring{store: store, log: log}
	r.set.Store(&keySet{})
	return r
}

// find returns the key of a secret; Denied if there is none.
func (r *keyring) find(ctx context.Context, secret string) (faas.APIKey, error) {
	if len(secret) != keyLength || !strings.HasPrefix(secret, keyPrefix) {
		return faas.APIKey{}, errUnknownKey()
	}
	hash := hashKey(secret)
	set := r.set.Load()
	k, known := set.find(hash)
	age := time.Since(set.read)
	if known && age < keyFresh {
		return k, nil
	}
	if !known && age < keyUnseen {
		return faas.APIKey{}, errUnknownKey()
	}
	set, err := r.refresh(ctx, set)
	if err != nil {
		return faas.APIKey{}, err
	}
	if k, known = set.find(hash); !known {
		return faas.APIKey{}, errUnknownKey()
	}
	return k, nil
}

func errUnknownKey() error {
	return faas.Errorf(faas.Denied, "the API key is not known: send Authorization: Bearer faas_… with a key from faas key create")
}

// find compares the whole hash in constant time. The map's own look-up is no
// oracle: who does not have the secret can not choose its hash.
func (s *keySet) find(hash faas.Digest) (faas.APIKey, bool) {
	k, ok := s.byHash[hash]
	return k, ok && subtle.ConstantTimeCompare(k.Hash[:], hash[:]) == 1
}

// refresh reads the store unless another request has since seen was loaded.
func (r *keyring) refresh(ctx context.Context, seen *keySet) (*keySet, error) {
	r.mu.Lock()
	defer r.mu.Unlock()
	if set := r.set.Load(); set != seen {
		return set, nil
	}
	keys, err := r.store.Keys(ctx)
	if err != nil {
		if time.Since(seen.read) < keyStale {
			r.log.Warn("API keys could not be read again; going on with those known", "err", err)
			return seen, nil
		}
		return nil, faas.Errorf(faas.Unavailable, "the API keys can not be read: try again: %w", err)
	}
	set := &keySet{byHash: make(map[faas.Digest]faas.APIKey, len(keys)), read: time.Now()}
	for _, k := range keys {
		set.byHash[k.Hash] = k
	}
	r.set.Store(set)
	return set, nil
}

// forget makes the next request read the store.
func (r *keyring) forget() { r.set.Store(&keySet{}) }
