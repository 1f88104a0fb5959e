package main

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"faas/cmd/faas/node"
)

func groups(c *node.Config) []struct {
	title, of string
	group     any
} {
	return []struct {
		title, of string
		group     any
	}{
		{"Every node", "`faas up`, `faas gateway`, `faas operator`", &c.Base},
		{"Images", "`faas up`, `faas gateway`, `faas operator`", &c.Images},
		{"Sandboxes", "`faas up`, `faas gateway`, `faas operator`", &c.Sandbox},
		{"Snapshots", "`faas up`, `faas gateway`, `faas operator`", &c.Snapshot},
		{"HTTP", "`faas up`, `faas gateway`, `faas operator`", &c.HTTP},
		{"Ports, TLS and SSH", "`faas up`, `faas gateway`, `faas operator`", &c.Ports},
		{"Development chain", "`faas up`", &c.DevChain},
		{"Joining a chain", "`faas operator`", &c.Operator},
		{"Duties of operators", "`faas up`, `faas operator`", &c.Duties},
	}
}

// TestConfigurationPage keeps docs/configuration.md the same as the struct.
func TestConfigurationPage(t *testing.T) {
	cfg := node.Default()
	var b strings.Builder
	b.WriteString("# Configuration\n\nGenerated from the struct `Config` in `cmd/faas/node` by `go test ./cmd/faas -run TestConfigurationPage -update`.\n\n" +
		"Every setting of a node is a flag, an environment variable and a name in the JSON file that `--config` (or `FAAS_CONFIG`)\n" +
		"names, such as `{\"listen\": \"0.0.0.0:8080\", \"pool-size\": 4}`. A flag wins over the environment, that over the file, that over\n" +
		"the default. Sizes are in powers of 1024 (`512M`, `2G`), cores are numbers (`0.5`) or thousandths (`500m`), times are `10s`, `5m`, `24h`.\n")
	for _, g := range groups(&cfg) {
		fmt.Fprintf(&b, "\n## %s\n\nOf %s.\n\n| flag | environment | default | what |\n|---|---|---|---|\n", g.title, g.of)
		fs := pflag.NewFlagSet("", pflag.ContinueOnError)
		for _, s := range settings(g.group) {
			s.addTo(fs)
			def := fs.Lookup(s.Flag).DefValue
			if s.Default != "" {
				def = s.Default
			} else if def != "" {
				def = "`" + def + "`"
			}
			fmt.Fprintf(&b, "| `--%s` | `%s` | %s | %s |\n", s.Flag, s.Env, def, strings.ReplaceAll(s.Usage, "|", "\\|"))
		}
	}
	b.WriteString("\n## Clients\n\n| environment | what |\n|---|---|\n" +
		"| `FAAS_URL` | node that commands talk to |\n| `FAAS_KEY` | API key that they show it |\n" +
		"| `FAAS_CLIENT_FILE` | file with both, which the first `faas up` writes; else `$XDG_CONFIG_HOME/faas/client.json` or `~/.config/faas/client.json` |\n" +
		"| `FAAS_TANGLE` | default of `--tangle` of the commands on a chain |\n" +
		"| `FAAS_KEYSTORE`, `FAAS_PASSWORD_FILE`, `FAAS_SIGNER`, `FAAS_ACCOUNT` | defaults of `--keystore`, `--password-file`, `--signer` and `--account` of the commands on a chain |\n")
	path := filepath.Join("..", "..", "docs", "configuration.md")
	if *update {
		if err := os.WriteFile(path, []byte(b.String()), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	got, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	if string(got) != b.String() {
		t.Error("docs/configuration.md is stale: go test ./cmd/faas -run TestConfigurationPage -update")
	}
}

func TestSettingsAreWellFormed(t *testing.T) {
	cfg := node.Default()
	names, envs := map[string]bool{}, map[string]bool{}
	for _, s := range settings(&cfg) {
		if s.Flag == "" || s.Usage == "" {
			t.Errorf("setting %+v lacks a flag or a description", s)
		}
		if names[s.Flag] || envs[s.Env] {
			t.Errorf("--%s or %s is there twice", s.Flag, s.Env)
		}
		names[s.Flag], envs[s.Env] = true, true
	}
	if len(names) < 30 {
		t.Errorf("only %d settings found: the walk is broken", len(names))
	}
}

func TestPrecedence(t *testing.T) {
	file := filepath.Join(t.TempDir(), "config.json")
	if err := os.WriteFile(file, []byte(`{"listen": "from-file:1", "queue": 7, "grace": "3s", "allow-egress": true, "default-memory": "64M", "default-cpu": 0.5}`), 0o600); err != nil {
		t.Fatal(err)
	}
	env := map[string]string{"FAAS_CONFIG": file, "FAAS_LISTEN": "from-env:1", "FAAS_GRACE": "4s"}
	cfg := node.Default()
	cmd := &cobra.Command{}
	load := addSettings(cmd, func(k string) string { return env[k] }, &cfg)
	if err := cmd.ParseFlags([]string{"--grace", "5s"}); err != nil {
		t.Fatal(err)
	}
	if err := load(); err != nil {
		t.Fatal(err)
	}
	if cfg.HTTP.Listen != "from-env:1" || cfg.Sandbox.Queue != 7 || cfg.Sandbox.Grace != 5*time.Second || !cfg.Sandbox.AllowEgress ||
		cfg.Sandbox.DefaultMemory != 64<<20 || cfg.Sandbox.DefaultCPU != 500 || cfg.Base.State != node.Default().Base.State {
		t.Errorf("%+v", cfg)
	}
}

func TestBadSettings(t *testing.T) {
	for name, c := range map[string]struct {
		file, env, says string
	}{
		"unknown name":  {file: `{"lisen": "x"}`, says: `unknown setting "lisen"`},
		"not an object": {file: `[]`, says: "not a JSON object"},
		"a list":        {file: `{"listen": ["x"]}`, says: "string, number or boolean"},
		"bad value":     {file: `{"queue": "many"}`, says: `queue in`},
		"bad variable":  {env: "many", says: `FAAS_QUEUE="many"`},
	} {
		t.Run(name, func(t *testing.T) {
			env := map[string]string{"FAAS_QUEUE": c.env}
			if c.file != "" {
				env["FAAS_CONFIG"] = filepath.Join(t.TempDir(), "c.json")
				if err := os.WriteFile(env["FAAS_CONFIG"], []byte(c.file), 0o600); err != nil {
					t.Fatal(err)
				}
			}
			cfg := node.Default()
			cmd := &cobra.Command{}
			err := addSettings(cmd, func(k string) string { return env[k] }, &cfg)()
			if err == nil || !strings.Contains(err.Error(), c.says) {
				t.Errorf("got %v, want %q", err, c.says)
			}
		})
	}
}

func TestQuantities(t *testing.T) {
	for in, want := range map[string]node.Bytes{"0": 0, "65536": 65536, "512M": 512 << 20, "1.5GiB": 3 << 29, "2gb": 2 << 30, "1k": 1024, "7B": 7, "3T": 3 << 40} {
		var b, again node.Bytes
		if err := b.Set(in); err != nil || b != want {
			t.Errorf("%s: %d, %v; want %d", in, b, err, want)
		}
		if err := again.Set(b.String()); err != nil || again != b {
			t.Errorf("%s prints as %s, which reads as %d", in, b.String(), again)
		}
	}
	for _, in := range []string{"", "x", "-1", "1X", "M", "NaN", "inf", "1e300", "1MM", "9999999T"} {
		if err := new(node.Bytes).Set(in); err == nil {
			t.Errorf("%q is no size", in)
		}
	}
	for in, want := range map[string]node.Cores{"0.5": 500, "2": 2000, "250m": 250, "0": 0} {
		var c node.Cores
		if err := c.Set(in); err != nil || c != want {
			t.Errorf("%s: %d, %v; want %d", in, c, err, want)
		}
	}
	for _, in := range []string{"", "x", "-1", "1e12", "NaN", "m"} {
		if err := new(node.Cores).Set(in); err == nil {
			t.Errorf("%q is no number of cores", in)
		}
	}
}

func TestEnvironment(t *testing.T) {
	file := filepath.Join(t.TempDir(), "env")
	if err := os.WriteFile(file, []byte("# comment\n\nA=file\nB=two words\nFROM_HERE\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	got, err := environment([]string{"A=flag", "C=", "D=x=y"}, []string{file}, func(k string) string { return "here:" + k })
	if err != nil {
		t.Fatal(err)
	}
	want := "[A=flag B=two words FROM_HERE=here:FROM_HERE C= D=x=y]"
	if fmt.Sprint(got) != want {
		t.Errorf("%v, want %s", got, want)
	}
}
