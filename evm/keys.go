package evm

import (
	"crypto/ecdsa"
	"crypto/rand"
	"encoding/hex"
	"errors"
	"io/fs"
	"log/slog"
	"os"
	"path/filepath"
	"strings"

	"faas"

	"github.com/ethereum/go-ethereum/accounts/keystore"
	"github.com/ethereum/go-ethereum/crypto"
	"github.com/google/uuid"
)

// Key is a private key of an account. It never prints itself.
type Key struct {
	secret  *ecdsa.PrivateKey
	address faas.Address
}

func newKey(secret *ecdsa.PrivateKey) *Key {
	return &Key{secret: secret, address: faas.Address(crypto.PubkeyToAddress(secret.PublicKey))}
}

// Address is the account.
func (k *Key) Address() faas.Address { return k.address }

// PublicKey is the uncompressed public key, 65 bytes, as operators register it.
func (k *Key) PublicKey() []byte { return crypto.FromECDSAPub(&k.secret.PublicKey) }

// String returns the address.
func (k *Key) String() string { return k.address.String() }

// GoString returns the address: %#v must not print the secret.
func (k *Key) GoString() string { return k.address.String() }

// LogValue returns the address.
func (k *Key) LogValue() slog.Value { return slog.StringValue(k.address.String()) }

// devSecrets are the accounts that Anvil and Hardhat fund, from the mnemonic
// "test test test test test test test test test test test junk". The whole
// world knows them: they are for development chains only.
var devSecrets = [...]string{
	"ac0974bec39a17e36ba4a6b4d238ff944bacb478cbed5efcae784d7bf4f2ff80",
	"59c6995e998f97a5a0044966f0945389dc9e86dae88c7a8412f4603b6b78690d",
	"5de4111afa1a4b94908f83103eb1f1706367c2e68ca870fc3fb9a804cdab365a",
	"7c852118294e51e653712a81e05800f419141751be58f605c371e15141b007a6",
	"47e179ec197488593b187f80a00eb0da91f1b9d0b13f8733639f19c30a34926a",
}

// DevKeys are the accounts that a development chain funds in its first block,
// the same ones as Anvil's. Their secrets are public.
func DevKeys() []*Key {
	keys := make([]*Key, 0, len(devSecrets))
	for _, s := range devSecrets {
		secret, err := crypto.HexToECDSA(s)
		if err != nil {
			panic("evm: development key: " + err.Error()) // a constant of this file
		}
		keys = append(keys, newKey(secret))
	}
	return keys
}

// The password file of a created key holds 256 random bits, which no key
// stretching can improve on; the light parameters keep the start quick.
const (
	keyScryptN = keystore.LightScryptN
	keyScryptP = keystore.LightScryptP
)

// LoadKey opens an encrypted key file (the JSON format of geth and other
// clients) with the password that the first line of passwordFile holds.
// NotFound if the key file is missing, Denied if the password does not fit.
func LoadKey(keyFile, passwordFile string) (*Key, error) {
	blob, err := os.ReadFile(keyFile)
	if errors.Is(err, fs.ErrNotExist) {
		return nil, faas.Errorf(faas.NotFound, "key file: %w", err)
	} else if err != nil {
		return nil, faas.Errorf(faas.Internal, "key file: %w", err)
	}
	password, err := readPassword(passwordFile)
	if err != nil {
		return nil, err
	}
	key, err := keystore.DecryptKey(blob, password)
	switch {
	case errors.Is(err, keystore.ErrDecrypt):
		return nil, faas.Errorf(faas.Denied, "key file %s: the password in %s does not open it: %w", keyFile, passwordFile, err)
	case err != nil:
		return nil, faas.Errorf(faas.Invalid, "key file %s is not an encrypted key: %w", keyFile, err)
	}
	return newKey(key.PrivateKey), nil
}

// LoadOrCreateKey is LoadKey, and creates the key and its password file, both
// readable by their owner only, when the key file is missing. An existing
// password file is used as it is.
func LoadOrCreateKey(keyFile, passwordFile string) (*Key, error) {
	k, err := LoadKey(keyFile, passwordFile)
	if err == nil || faas.KindOf(err) != faas.NotFound {
		return k, err
	}
	if _, statErr := os.Stat(keyFile); statErr == nil {
		// The password is what is missing: a new one would not open the key.
		return nil, err
	}
	password, err := readPassword(passwordFile)
	if faas.KindOf(err) == faas.NotFound {
		secret := make([]byte, 32)
		rand.Read(secret) // never fails: crypto/rand aborts the program instead
		password = hex.EncodeToString(secret)
		err = writeSecret(passwordFile, []byte(password+"\n"))
	}
	if err != nil {
		return nil, err
	}
	return createKey(keyFile, password)
}

func createKey(keyFile, password string) (*Key, error) {
	secret, err := crypto.GenerateKey()
	if err != nil {
		return nil, faas.Errorf(faas.Internal, "generate key: %w", err)
	}
	id, err := uuid.NewRandom()
	if err != nil {
		return nil, faas.Errorf(faas.Internal, "generate key: %w", err)
	}
	sealed := &keystore.Key{Id: id, Address: crypto.PubkeyToAddress(secret.PublicKey), PrivateKey: secret}
	blob, err := keystore.EncryptKey(sealed, password, keyScryptN, keyScryptP)
	if err != nil {
		return nil, faas.Errorf(faas.Internal, "encrypt key: %w", err)
	}
	if err := writeSecret(keyFile, blob); err != nil {
		return nil, err
	}
	return newKey(secret), nil
}

func readPassword(file string) (string, error) {
	blob, err := os.ReadFile(file)
	if errors.Is(err, fs.ErrNotExist) {
		return "", faas.Errorf(faas.NotFound, "password file: %w", err)
	} else if err != nil {
		return "", faas.Errorf(faas.Internal, "password file: %w", err)
	}
	line, _, _ := strings.Cut(string(blob), "\n")
	line = strings.TrimSuffix(line, "\r")
	if line == "" {
		return "", faas.Errorf(faas.Invalid, "password file %s: its first line is empty", file)
	}
	return line, nil
}

// writeSecret publishes a file that only its owner can read, whole or not at
// all, and refuses to replace one.
func writeSecret(file string, blob []byte) error {
	return publish(file, blob, os.Link) // unlike rename, never over another key
}

// publish writes a file that only its owner can read, whole or not at all; move
// gives the whole file its name.
func publish(file string, blob []byte, move func(from, to string) error) error {
	fail := func(err error) error { return faas.Errorf(faas.Internal, "write %s: %w", file, err) }
	if err := os.MkdirAll(filepath.Dir(file), 0o700); err != nil {
		return fail(err)
	}
	tmp, err := os.CreateTemp(filepath.Dir(file), ".new-*") // created with mode 0600
	if err != nil {
		return fail(err)
	}
	defer os.Remove(tmp.Name())
	_, err = tmp.Write(blob)
	if err == nil {
		err = tmp.Sync()
	}
	if err = errors.Join(err, tmp.Close()); err != nil {
		return fail(err)
	}
	if err := move(tmp.Name(), file); err != nil {
		return fail(err)
	}
	dir, err := os.Open(filepath.Dir(file))
	if err != nil {
		return fail(err)
	}
	if err := errors.Join(dir.Sync(), dir.Close()); err != nil {
		return fail(err)
	}
	return nil
}
