package chaintest

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"log/slog"
	"os"
	"os/exec"
	"path/filepath"
	"testing"

	"faas"
	"faas/blob"
	"faas/engine"
	"faas/evm"
	"faas/internal/gatewaytest"
	"faas/internal/memruntime"
	"faas/internal/memsnapshot"
	"faas/jetstream"
	"faas/merge"
	"faas/operator"

	"go.uber.org/goleak"
)

// asOperator makes the test binary an operator whose settings are in the file
// that it names.
const asOperator = "FAAS_CHAINTEST_OPERATOR"

func TestMain(m *testing.M) {
	if file := os.Getenv(asOperator); file != "" {
		if err := operate(file); err != nil {
			fmt.Fprintln(os.Stderr, err)
			os.Exit(1)
		}
		os.Exit(0)
	}
	goleak.VerifyTestMain(m,
		// Started once per process and kept.
		goleak.IgnoreTopFunction("github.com/ethereum/go-ethereum/core.(*txSenderCacher).cache"),
		// Ends by itself, a second after its database was closed.
		goleak.IgnoreTopFunction("github.com/syndtr/goleveldb/leveldb.(*DB).mpoolDrain"),
	)
}

// settings of an operator process.
type settings struct {
	Dir       string
	RPC       string
	Contracts evm.Contracts
}

func (s settings) key() (*evm.Key, error) {
	return evm.LoadOrCreateKey(filepath.Join(s.Dir, "key.json"), filepath.Join(s.Dir, "key.password"))
}

// scratch is the files of images here: none.
type scratch struct{ merge.Scratch }

func (scratch) Close() error { return nil }

// operate is a node that takes jobs from a chain: all of it is real but the
// sandboxes, which end with the process. It stops when its standard input ends.
func operate(file string) (err error) {
	blob, err := os.ReadFile(file)
	if err != nil {
		return err
	}
	var s settings
	if err := json.Unmarshal(blob, &s); err != nil {
		return err
	}
	ctx, stop := context.WithCancel(context.Background())
	defer stop()
	go func() {
		_, _ = io.Copy(io.Discard, os.Stdin) // until whoever started this process ends it
		stop()
	}()
	log := slog.New(slog.NewTextHandler(os.Stderr, nil))
	store, err := jetstream.Open(ctx, jetstream.Options{Dir: filepath.Join(s.Dir, "records"), Log: log})
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, store.Close()) }()
	e, err := startEngine(ctx, s.Dir, store)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, e.Close(context.Background())) }()
	key, err := s.key()
	if err != nil {
		return err
	}
	chain, err := evm.Dial(ctx, evm.Config{Node: evm.NodeConfig{URLs: []string{s.RPC}}, Signer: key, Contracts: s.Contracts, Log: log})
	if err != nil {
		return err
	}
	defer chain.Close()
	op, err := operator.New(operator.Config{
		Chain: chain, Reassigner: chain, Codec: evm.Codec{}, Engine: e, Stateful: e,
		Journal: store.Journal(key.Address().String()), Log: log,
	})
	if err != nil {
		return err
	}
	if err := op.Run(ctx); !errors.Is(err, context.Canceled) {
		return err
	}
	return nil
}

func startEngine(ctx context.Context, dir string, records engine.Records) (*engine.Engine, error) {
	spool, open := filepath.Join(dir, "spool"), filepath.Join(dir, "open")
	if err := errors.Join(os.MkdirAll(spool, 0o700), os.MkdirAll(open, 0o700)); err != nil {
		return nil, err
	}
	blobs, err := blob.OpenDir(filepath.Join(dir, "blobs"))
	if err != nil {
		return nil, err
	}
	e, err := engine.New(engine.Config{
		Runtime: memruntime.New(memruntime.NewHost(), memruntime.Options{}), Images: gatewaytest.NewImages(), Records: records,
		Blobs: blobs, Snapshots: memsnapshot.New(open), SpoolDir: spool,
		OpenImage: func(faas.Image) (engine.ImageFiles, error) { return scratch{}, nil },
	})
	if err != nil {
		return nil, err
	}
	return e, e.Recover(ctx)
}

// process is an operator in a process of its own.
type process struct {
	settings
	t     *testing.T
	log   string
	cmd   *exec.Cmd // nil: not running
	stdin io.Closer
}

// start runs the operator on what its directory holds.
func (p *process) start() {
	p.t.Helper()
	blob, err := json.Marshal(p.settings)
	if err != nil {
		p.t.Fatal(err)
	}
	file := filepath.Join(p.Dir, "settings.json")
	if err := os.WriteFile(file, blob, 0o600); err != nil {
		p.t.Fatal(err)
	}
	p.log = filepath.Join(p.Dir, "log")
	out, err := os.OpenFile(p.log, os.O_CREATE|os.O_APPEND|os.O_WRONLY, 0o600)
	if err != nil {
		p.t.Fatal(err)
	}
	defer out.Close() // the process has its own
	cmd := exec.Command(os.Args[0], "-test.run=^$")
	cmd.Env = append(os.Environ(), asOperator+"="+file)
	cmd.Stdout, cmd.Stderr = out, out
	if p.stdin, err = cmd.StdinPipe(); err != nil {
		p.t.Fatal(err)
	}
	if err := cmd.Start(); err != nil {
		p.t.Fatal(err)
	}
	p.cmd = cmd
}

// kill ends the process as kill -9 does.
func (p *process) kill() {
	p.t.Helper()
	if err := p.cmd.Process.Kill(); err != nil {
		p.t.Error(err)
	}
	_ = p.cmd.Wait() // says that it was killed
	p.cmd = nil
}

// stop lets the process end by itself, if it runs, and fails the test if it
// ends badly.
func (p *process) stop() {
	if p.cmd != nil {
		_ = p.stdin.Close() // what the process waits for
		if err := p.cmd.Wait(); err != nil {
			p.t.Errorf("operator in %s: %v", p.Dir, err)
		}
		p.cmd = nil
	}
	if p.t.Failed() {
		if blob, err := os.ReadFile(p.log); err == nil {
			p.t.Logf("%s:\n%s", p.log, blob[max(0, len(blob)-4000):])
		}
	}
}
