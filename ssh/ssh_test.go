package ssh_test

import (
	"bytes"
	"context"
	"crypto/ed25519"
	"crypto/rand"
	"encoding/pem"
	"io"
	"net"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"sync"
	"testing"

	"go.uber.org/goleak"
	gossh "golang.org/x/crypto/ssh"

	"faas"
	"faas/internal/gatewaytest"
	"faas/internal/memruntime"
	"faas/ssh"
)

func TestMain(m *testing.M) { goleak.VerifyTestMain(m) }

// keys are known to the server.
type keys struct {
	mu   sync.Mutex
	list []faas.SSHKey
}

func (k *keys) SSHKeys(context.Context) ([]faas.SSHKey, error) {
	k.mu.Lock()
	defer k.mu.Unlock()
	return k.list, nil
}

// add makes a key of an owner's, "": nobody's, and returns its private half.
func (k *keys) add(t *testing.T, owner string) (gossh.Signer, string) {
	t.Helper()
	_, private, err := ed25519.GenerateKey(rand.Reader)
	if err != nil {
		t.Fatal(err)
	}
	signer, err := gossh.NewSignerFromKey(private)
	if err != nil {
		t.Fatal(err)
	}
	block, err := gossh.MarshalPrivateKey(private, "test")
	if err != nil {
		t.Fatal(err)
	}
	file := filepath.Join(t.TempDir(), "id")
	if err := os.WriteFile(file, pem.EncodeToMemory(block), 0o600); err != nil {
		t.Fatal(err)
	}
	if owner != "" {
		k.mu.Lock()
		defer k.mu.Unlock()
		k.list = append(k.list, faas.SSHKey{Owner: owner, Fingerprint: gossh.FingerprintSHA256(signer.PublicKey())})
	}
	return signer, file
}

// node is a server over a node in memory.
type node struct {
	*gatewaytest.Node
	keys     keys
	address  string
	instance faas.Instance
}

func start(t *testing.T, change func(*ssh.Config)) *node {
	t.Helper()
	programs := map[string]memruntime.Program{"answer-at-the-end": answerAtTheEnd}
	n := &node{Node: gatewaytest.Start(t, gatewaytest.Options{Programs: programs})}
	var err error
	if n.instance, err = n.Engine.StartInstance(t.Context(), "ann", faas.InstanceSpec{Image: "test", Name: "box", SSH: true}); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := n.Engine.StopInstance(context.Background(), "", n.instance.ID.String()); err != nil {
			t.Error(err)
		}
	})
	host, err := ssh.HostKey(filepath.Join(t.TempDir(), "ssh", "host"))
	if err != nil {
		t.Fatal(err)
	}
	cfg := ssh.Config{Engine: n.Engine, Keys: &n.keys, HostKey: host, Log: gatewaytest.Logger(t)}
	if change != nil {
		change(&cfg)
	}
	s, err := ssh.New(cfg)
	if err != nil {
		t.Fatal(err)
	}
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	n.address = l.Addr().String()
	ctx, stop := context.WithCancel(context.Background())
	served := make(chan error, 1)
	go func() { served <- s.Serve(ctx, l) }()
	t.Cleanup(func() {
		stop()
		if err := <-served; err != nil {
			t.Error(err)
		}
	})
	return n
}

func (n *node) dial(t *testing.T, user string, key gossh.Signer) (*gossh.Client, error) {
	t.Helper()
	return gossh.Dial("tcp", n.address, &gossh.ClientConfig{User: user, Auth: []gossh.AuthMethod{gossh.PublicKeys(key)}, HostKeyCallback: gossh.InsecureIgnoreHostKey()})
}

func (n *node) connect(t *testing.T, key gossh.Signer) *gossh.Client {
	t.Helper()
	c, err := n.dial(t, n.instance.ID.String(), key)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { c.Close() })
	return c
}

func session(t *testing.T, c *gossh.Client) *gossh.Session {
	t.Helper()
	s, err := c.NewSession()
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { s.Close() })
	return s
}

// The client that everybody has.
func TestOpenSSH(t *testing.T) {
	if _, err := exec.LookPath("ssh"); err != nil {
		t.Skip("no ssh here: apt-get install openssh-client")
	}
	n := start(t, nil)
	_, key := n.keys.add(t, "ann")
	_, port, err := net.SplitHostPort(n.address)
	if err != nil {
		t.Fatal(err)
	}
	run := func(stdin string, args ...string) (string, string, int) {
		cmd := exec.CommandContext(t.Context(), "ssh", append([]string{"-F", "none", "-i", key, "-p", port, "-o", "IdentitiesOnly=yes", "-o", "StrictHostKeyChecking=no",
			"-o", "UserKnownHostsFile=/dev/null", "-o", "LogLevel=ERROR", "-o", "BatchMode=yes"}, args...)...)
		var out, errOut bytes.Buffer
		cmd.Stdin, cmd.Stdout, cmd.Stderr = strings.NewReader(stdin), &out, &errOut
		if err := cmd.Run(); err != nil && cmd.ProcessState == nil {
			t.Fatal(err)
		}
		return out.String(), errOut.String(), cmd.ProcessState.ExitCode()
	}
	id := n.instance.ID.String()
	for _, c := range []struct {
		name, stdin, out, errOut string
		args                     []string
		code                     int
	}{
		{"command", "", "hello\n", "", []string{id + "@127.0.0.1", "echo", "hello"}, 0},
		{"by name", "", "hello\n", "", []string{"box@127.0.0.1", "echo", "hello"}, 0},
		{"by prefix", "", "hello\n", "", []string{id[:14] + "@127.0.0.1", "echo", "hello"}, 0},
		{"input", "some text", "some text", "", []string{id + "@127.0.0.1", "cat"}, 0},
		{"exit status", "", "", "", []string{id + "@127.0.0.1", "exit", "7"}, 7},
		{"standard error", "", "", "nope: not found\n", []string{id + "@127.0.0.1", "nope"}, 127},
		{"environment", "", "C.UTF-8\n", "", []string{"-o", "SetEnv=LC_TEST=C.UTF-8", id + "@127.0.0.1", "printenv", "LC_TEST"}, 0},
		{"another's environment", "", "", "", []string{"-o", "SetEnv=LD_PRELOAD=/evil", id + "@127.0.0.1", "printenv", "LD_PRELOAD"}, 1},
		{"unknown instance", "", "", "Permission denied", []string{"nobody@127.0.0.1", "true"}, 255},
	} {
		out, errOut, code := run(c.stdin, c.args...)
		if out != c.out || code != c.code || !strings.Contains(errOut, c.errOut) || c.errOut == "" && errOut != "" {
			t.Errorf("%s: exit %d, %q, %q", c.name, code, out, errOut)
		}
	}
}

func TestTerminal(t *testing.T) {
	n := start(t, nil)
	key, _ := n.keys.add(t, "ann")
	s := session(t, n.connect(t, key))
	if err := s.RequestPty("xterm", 31, 97, gossh.TerminalModes{}); err != nil {
		t.Fatal(err)
	}
	out, err := s.Output("stty size")
	if err != nil || strings.TrimSpace(string(out)) != "31 97" {
		t.Errorf("%q, %v", out, err)
	}
}

func TestSignal(t *testing.T) {
	n := start(t, nil)
	key, _ := n.keys.add(t, "ann")
	s := session(t, n.connect(t, key))
	if err := s.Start("sleep infinity"); err != nil {
		t.Fatal(err)
	}
	if err := s.Signal(gossh.SIGTERM); err != nil {
		t.Fatal(err)
	}
	exit, ok := s.Wait().(*gossh.ExitError)
	if !ok || exit.ExitStatus() != 143 {
		t.Errorf("%v", exit)
	}
}

// The program of a session ends with its connection.
func TestHangUp(t *testing.T) {
	n := start(t, nil)
	key, _ := n.keys.add(t, "ann")
	c := n.connect(t, key)
	s := session(t, c)
	out, err := s.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := s.Start("stubborn"); err != nil {
		t.Fatal(err)
	}
	if _, err := io.ReadFull(out, make([]byte, 6)); err != nil {
		t.Fatal(err)
	}
	if n.Engine.Stats().Running != 1 {
		t.Errorf("%+v", n.Engine.Stats())
	}
	c.Close()
	gatewaytest.Eventually(t, "the program is gone", func() bool { return n.Engine.Stats().Running == 0 })
}

func TestWhoGetsIn(t *testing.T) {
	n := start(t, func(c *ssh.Config) { c.AuthFailures = 1000 })
	ann, _ := n.keys.add(t, "ann")
	bob, _ := n.keys.add(t, "bob")
	nobody, _ := n.keys.add(t, "")
	closed, err := n.Engine.StartInstance(t.Context(), "ann", faas.InstanceSpec{Image: "test", Name: "closed"})
	if err != nil {
		t.Fatal(err)
	}
	defer func() {
		if err := n.Engine.StopInstance(context.Background(), "", closed.ID.String()); err != nil {
			t.Error(err)
		}
	}()
	id := n.instance.ID.String()
	for _, c := range []struct {
		name, user string
		key        gossh.Signer
		ok         bool
	}{
		{"the owner", id, ann, true}, {"another owner", id, bob, false}, {"an unknown key", id, nobody, false},
		{"no instance", "ins_aaaa", ann, false}, {"no ssh", closed.ID.String(), ann, false}, {"empty", "", ann, false},
	} {
		client, err := n.dial(t, c.user, c.key)
		if (err == nil) != c.ok {
			t.Errorf("%s: %v", c.name, err)
		}
		if err == nil {
			client.Close()
		}
	}
}

func TestFailuresAreLimited(t *testing.T) {
	n := start(t, func(c *ssh.Config) { c.AuthFailures = 3 })
	nobody, _ := n.keys.add(t, "")
	gatewaytest.Eventually(t, "the connection is turned away at once", func() bool {
		c, err := n.dial(t, n.instance.ID.String(), nobody)
		if err == nil {
			c.Close()
			t.Fatal("an unknown key got in")
		}
		return !strings.Contains(err.Error(), "unable to authenticate")
	})
}

func TestWhatIsNotServed(t *testing.T) {
	n := start(t, nil)
	key, _ := n.keys.add(t, "ann")
	c := n.connect(t, key)
	if _, err := c.Dial("tcp", "example.com:80"); err == nil || !strings.Contains(err.Error(), "only ports of the instance") {
		t.Errorf("another host: %v", err)
	}
	if _, err := c.Listen("tcp", "127.0.0.1:0"); err == nil {
		t.Error("a remote port was forwarded")
	}
	s := session(t, c)
	if ok, err := s.SendRequest("auth-agent-req@openssh.com", true, nil); ok || err != nil {
		t.Errorf("agent forwarding: %t, %v", ok, err)
	}
	if err := s.RequestSubsystem("netconf"); err == nil {
		t.Error("an unknown subsystem was started")
	}
}

func TestHostKeyStays(t *testing.T) {
	path := filepath.Join(t.TempDir(), "dir", "host")
	first, err := ssh.HostKey(path)
	if err != nil {
		t.Fatal(err)
	}
	info, err := os.Stat(path)
	if err != nil || info.Mode().Perm() != 0o600 {
		t.Errorf("%v, %v", info, err)
	}
	again, err := ssh.HostKey(path)
	if err != nil || !bytes.Equal(first.PublicKey().Marshal(), again.PublicKey().Marshal()) {
		t.Errorf("another key: %v", err)
	}
	if err := os.WriteFile(path, []byte("rubbish"), 0o600); err != nil {
		t.Fatal(err)
	}
	if _, err := ssh.HostKey(path); faas.KindOf(err) != faas.Invalid {
		t.Errorf("rubbish: %v", err)
	}
}
