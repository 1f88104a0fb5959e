package enginetest

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
	"testing"

	gossh "golang.org/x/crypto/ssh"

	"faas"
	"faas/internal/gatewaytest"
	"faas/ssh"
)

// OpenSSH's own programs against a real sandbox: a command, a terminal, a login
// shell, a port, files both ways by scp and sftp.
func TestOpenSSHPrograms(t *testing.T) {
	if _, err := exec.LookPath("scp"); err != nil {
		t.Skip("no scp here: apt-get install openssh-client")
	}
	e := newEngine(t, 0)
	i, err := e.StartInstance(t.Context(), "ann", faas.InstanceSpec{Image: "busybox", SSH: true})
	must(t, err)
	t.Cleanup(func() {
		if err := e.StopInstance(context.Background(), "", i.ID.String()); err != nil {
			t.Error(err)
		}
	})
	dir := t.TempDir()
	_, private, err := ed25519.GenerateKey(rand.Reader)
	must(t, err)
	signer, err := gossh.NewSignerFromKey(private)
	must(t, err)
	block, err := gossh.MarshalPrivateKey(private, "test")
	must(t, err)
	key := filepath.Join(dir, "id")
	must(t, os.WriteFile(key, pem.EncodeToMemory(block), 0o600))
	known := &gatewaytest.Keys{}
	must(t, known.SaveSSHKey(t.Context(), faas.SSHKey{Owner: "ann", Fingerprint: gossh.FingerprintSHA256(signer.PublicKey())}))
	host, err := ssh.HostKey(filepath.Join(dir, "host"))
	must(t, err)
	s, err := ssh.New(ssh.Config{Engine: e, Keys: known, HostKey: host, Log: gatewaytest.Logger(t)})
	must(t, err)
	l, err := net.Listen("tcp", "127.0.0.1:0")
	must(t, err)
	ctx, stop := context.WithCancel(context.Background())
	over := make(chan error, 1)
	go func() { over <- s.Serve(ctx, l) }()
	t.Cleanup(func() {
		stop()
		if err := <-over; err != nil {
			t.Error(err)
		}
	})
	_, port, err := net.SplitHostPort(l.Addr().String())
	must(t, err)
	runWith := func(stdin io.Reader, program string, args ...string) string {
		t.Helper()
		flag := "-P"
		if program == "ssh" {
			flag = "-p"
		}
		cmd := exec.CommandContext(t.Context(), program, append([]string{"-F", "none", "-i", key, flag, port, "-o", "IdentitiesOnly=yes", "-o", "StrictHostKeyChecking=no",
			"-o", "UserKnownHostsFile=/dev/null", "-o", "LogLevel=ERROR", "-o", "BatchMode=yes"}, args...)...)
		cmd.Stdin = stdin
		out, err := cmd.CombinedOutput()
		if err != nil {
			t.Errorf("%s %v: %v\n%s", program, args, err, out)
		}
		return string(out)
	}
	run := func(stdin, program string, args ...string) string {
		t.Helper()
		return runWith(strings.NewReader(stdin), program, args...)
	}
	at := i.ID.String() + "@127.0.0.1"
	if got := run("", "ssh", at, "uname -s; echo $LC_ALL"); !strings.HasPrefix(got, "Linux\n") {
		t.Errorf("uname: %q", got)
	}
	if got := run("", "ssh", "-tt", at, "test -t 0 && echo a terminal"); !strings.Contains(got, "a terminal") {
		t.Errorf("a terminal: %q", got)
	}
	data := bytes.Repeat([]byte("0123456789abcdef"), 1<<16)
	must(t, os.WriteFile(filepath.Join(dir, "up"), data, 0o640))
	run("", "scp", "-p", filepath.Join(dir, "up"), at+":/tmp/file")
	run("", "scp", at+":/tmp/file", filepath.Join(dir, "down"))
	if got, err := os.ReadFile(filepath.Join(dir, "down")); err != nil || !bytes.Equal(got, data) {
		t.Errorf("%d bytes of %d came back, %v", len(got), len(data), err)
	}
	if got := run("ls -l /tmp/file\nrename /tmp/file /tmp/other\nls /tmp\n", "sftp", "-b", "-", at); !strings.Contains(got, "-rw-r-----") || !strings.Contains(got, "other") {
		t.Errorf("sftp: %s", got)
	}
	if got := run("echo $((6*7))\nexit\n", "ssh", "-tt", at); !strings.Contains(got, "42") {
		t.Errorf("a login shell: %q", got)
	}
	run("", "ssh", at, "echo served > /tmp/page && httpd -p 127.0.0.1:8080 -h /tmp")
	request := "GET /page HTTP/1.0\r\n\r\n"
	answered := func(got string) bool { return strings.HasSuffix(got, "\r\n\r\nserved\n") }
	// What asks has ended before the answer comes.
	if got := run(request, "ssh", "-W", "localhost:8080", at); !answered(got) {
		t.Errorf("through a forwarded port, half closed: %q", got)
	}
	// What asks stays open: the server ends the connection.
	in, ask, err := os.Pipe()
	must(t, err)
	defer in.Close()
	defer ask.Close()
	_, err = io.WriteString(ask, request)
	must(t, err)
	if got := runWith(in, "ssh", "-W", "localhost:8080", at); !answered(got) {
		t.Errorf("through a forwarded port: %q", got)
	}
}
