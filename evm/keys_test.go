package evm_test

import (
	"fmt"
	"log/slog"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"faas"
	"faas/evm"
)

func TestKeyFiles(t *testing.T) {
	t.Parallel()
	dir := t.TempDir()
	file, password := filepath.Join(dir, "keys", "op.json"), filepath.Join(dir, "secrets", "password")
	if _, err := evm.LoadKey(file, password); faas.KindOf(err) != faas.NotFound {
		t.Errorf("no key: got %v, want not found", err)
	}
	k, err := evm.LoadOrCreateKey(file, password)
	if err != nil {
		t.Fatal(err)
	}
	again, err := evm.LoadOrCreateKey(file, password)
	if err != nil || again.Address() != k.Address() || k.Address().IsZero() || len(k.PublicKey()) != 65 {
		t.Errorf("got %v, %v, want %v", again, err, k)
	}
	for _, f := range []string{file, password} {
		if info, err := os.Stat(f); err != nil || info.Mode().Perm() != 0o600 {
			t.Errorf("%s: %v, %v; want mode 0600", f, info.Mode(), err)
		}
	}
	if left, err := filepath.Glob(filepath.Join(dir, "*", ".secret-*")); err != nil || len(left) > 0 {
		t.Errorf("left behind: %v, %v", left, err)
	}
	second, err := evm.LoadOrCreateKey(filepath.Join(dir, "keys", "op2.json"), password)
	if err != nil || second.Address() == k.Address() {
		t.Errorf("a second key with the same password: got %v, %v", second, err)
	}
}

func TestKeyFilesThatDoNotOpen(t *testing.T) {
	t.Parallel()
	dir := t.TempDir()
	file, password := filepath.Join(dir, "op.json"), filepath.Join(dir, "password")
	if _, err := evm.LoadOrCreateKey(file, password); err != nil {
		t.Fatal(err)
	}
	write := func(name, text string) string {
		f := filepath.Join(dir, name)
		if err := os.WriteFile(f, []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
		return f
	}
	for name, c := range map[string]struct {
		file, password string
		want           faas.Kind
	}{
		"wrong password":   {file, write("wrong", "hunter2\n"), faas.Denied},
		"empty password":   {file, write("empty", "\n"), faas.Invalid},
		"missing password": {file, filepath.Join(dir, "none"), faas.NotFound},
		"not a key":        {write("bad.json", "{}"), password, faas.Invalid},
		"not even JSON":    {write("bad", "0xabc"), password, faas.Invalid},
		"a directory":      {dir, password, faas.Internal},
	} {
		if k, err := evm.LoadOrCreateKey(c.file, c.password); faas.KindOf(err) != c.want {
			t.Errorf("%s: got %v, %v, want kind %v", name, k, err, c.want)
		}
	}
}

func TestKeysDoNotPrintThemselves(t *testing.T) {
	t.Parallel()
	k := evm.DevKeys()[0]
	var log strings.Builder
	slog.New(slog.NewTextHandler(&log, nil)).Info("key", "key", k)
	for _, s := range []string{fmt.Sprint(k), fmt.Sprintf("%v %+v %#v", k, k, k), log.String()} {
		if strings.Contains(s, "ac0974") || !strings.Contains(s, "0xf39fd6e51aad88f6f4ce6ab8827279cfffb92266") {
			t.Errorf("a key prints as %q", s)
		}
	}
}
