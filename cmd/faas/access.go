package main

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"

	"github.com/spf13/cobra"

	"faas"
	"faas/client"
)

// access says which node a command talks to and with which key.
type access struct {
	url    string
	getenv func(string) string
}

// addAccess gives a command --url.
func addAccess(cmd *cobra.Command, s *streams) *access {
	a := &access{getenv: s.Getenv}
	cmd.Flags().StringVar(&a.url, "url", "", "node to talk to (FAAS_URL; else the client file's, else "+defaultURL+")")
	return a
}

const defaultURL = "http://127.0.0.1:8080"

// clientFile is what 'faas up' leaves for the commands of the same user.
type clientFile struct {
	URL   string      `json:"url"`
	Key   string      `json:"key"`
	State string      `json:"state,omitempty"` // the state directory of the node that the key is of
	Chain *localChain `json:"chain,omitempty"`
}

// localChain is where the node's embedded chain is and an account on it.
type localChain struct {
	RPC          string       `json:"rpc"`
	Tangle       faas.Address `json:"tangle"`
	Blueprint    faas.Address `json:"blueprint"`
	Start        uint64       `json:"start,omitempty"`
	Service      uint64       `json:"service"`
	Status       faas.Address `json:"status,omitzero"`
	Keystore     string       `json:"keystore"`
	PasswordFile string       `json:"passwordFile"`
}

// clientFilePath is where the client file of this user is.
func clientFilePath(getenv func(string) string) (string, error) {
	if p := getenv("FAAS_CLIENT_FILE"); p != "" {
		return p, nil
	}
	dir := getenv("XDG_CONFIG_HOME")
	if dir == "" {
		home := getenv("HOME")
		if home == "" {
			return "", faas.Errorf(faas.Invalid, "no place for the client file: set HOME, XDG_CONFIG_HOME or FAAS_CLIENT_FILE")
		}
		dir = filepath.Join(home, ".config")
	}
	return filepath.Join(dir, "faas", "client.json"), nil
}

// readClientFile returns the zero clientFile if there is none.
func readClientFile(path string) (c clientFile, err error) {
	b, err := os.ReadFile(path)
	if errors.Is(err, fs.ErrNotExist) {
		return c, nil
	}
	if err != nil {
		return c, faas.Errorf(faas.Denied, "client file: %w", err)
	}
	if err := json.Unmarshal(b, &c); err != nil {
		return c, faas.Errorf(faas.Invalid, "client file %s: %w; mend or delete it", path, err)
	}
	return c, nil
}

// write replaces the client file; only its owner may read it.
func (c clientFile) write(path string) error {
	b, err := json.MarshalIndent(c, "", "  ")
	if err != nil {
		return faas.Errorf(faas.Internal, "client file: %w", err)
	}
	return writePrivate(path, append(b, '\n'))
}

// writePrivate publishes a file that only its owner may read: whole, or not at all.
func writePrivate(path string, b []byte) (err error) {
	dir := filepath.Dir(path)
	if err := os.MkdirAll(dir, 0o700); err != nil {
		return faas.Errorf(faas.Internal, "make %s: %w", dir, err)
	}
	f, err := os.CreateTemp(dir, ".new-*") // mode 0600
	if err != nil {
		return faas.Errorf(faas.Internal, "write %s: %w", path, err)
	}
	defer func() {
		if err != nil {
			err = faas.Errorf(faas.Internal, "write %s: %w", path, errors.Join(err, os.Remove(f.Name())))
		}
	}()
	if _, err := f.Write(b); err != nil {
		return errors.Join(err, f.Close())
	}
	if err := errors.Join(f.Sync(), f.Close()); err != nil {
		return err
	}
	return os.Rename(f.Name(), path)
}

// resolve gives the node and key that apply: the flag for the node, environment, client file.
func (a *access) resolve() (clientFile, error) {
	path, err := clientFilePath(a.getenv)
	if err != nil {
		return clientFile{}, err
	}
	c, err := readClientFile(path)
	if err != nil {
		return clientFile{}, err
	}
	stored := c.URL
	for _, url := range []string{a.getenv("FAAS_URL"), a.url} {
		if url != "" {
			c.URL = url
		}
	}
	if c.URL == "" {
		c.URL = defaultURL
	}
	if stored != "" && c.URL != stored {
		c.Key = "" // the kept key is for the kept node; show it to no other
	}
	if key := a.getenv("FAAS_KEY"); key != "" {
		c.Key = key
	}
	return c, nil
}

// dial returns a client of the node that applies.
func (a *access) dial() (*client.Client, error) {
	c, err := a.resolve()
	if err != nil {
		return nil, err
	}
	if c.Key == "" {
		return nil, faas.Errorf(faas.Denied, "no API key for %s: set FAAS_KEY; 'faas up' leaves one for the user who first ran it", c.URL)
	}
	return client.New(client.Options{URL: c.URL, Key: c.Key, UserAgent: "faas-cli/" + version})
}

// each does one thing to every id in turn, and prints those it was done to.
func (a *access) each(ctx context.Context, out io.Writer, ids []string, do func(*client.Client, context.Context, string) error) error {
	c, err := a.dial()
	if err != nil {
		return err
	}
	for _, id := range ids {
		if err := do(c, ctx, id); err != nil {
			return err
		}
		fmt.Fprintln(out, id)
	}
	return nil
}
