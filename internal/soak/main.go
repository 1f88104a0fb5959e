// Command soak runs very many executions through a node and watches what the
// node uses: resident memory, heap, goroutines, descriptors, sandbox processes
// and the disk of its state. It prints a table and fails when one of them grows, or
// when an execution comes out wrong. Run it with `make soak`; N=10000 runs fewer.
//
// Without --url it starts a node of its own and stops it afterwards.
package main

import (
	"context"
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"os/signal"
	"runtime"
	"syscall"
	"time"

	"faas/client"
)

func main() {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	err := run(ctx, os.Args[1:], os.Stdout)
	stop()
	if err != nil {
		fmt.Fprintln(os.Stderr, "soak:", err)
		os.Exit(1)
	}
}

type options struct {
	url, key, state, binary, image string
	count, clients                 int
	every                          time.Duration
}

func parse(args []string) (o options, err error) {
	flags := flag.NewFlagSet("soak", flag.ContinueOnError)
	flags.IntVar(&o.count, "count", 100_000, "executions")
	flags.IntVar(&o.clients, "clients", 2*runtime.NumCPU(), "executions under way at a time")
	flags.DurationVar(&o.every, "every", 5*time.Second, "time between two readings")
	flags.StringVar(&o.url, "url", "", "running node to use; empty: start one")
	flags.StringVar(&o.key, "key", os.Getenv("FAAS_KEY"), "that node's API key, an admin's unless --image is there (FAAS_KEY)")
	flags.StringVar(&o.state, "state", "", "that node's state directory, if it is on this machine; empty: its disk is not watched")
	flags.StringVar(&o.image, "image", "", "image with a busybox shell that the node has; empty: import one")
	flags.StringVar(&o.binary, "faas", "bin/faas", "the faas binary to start")
	if err := flags.Parse(args); err != nil {
		return o, err
	}
	if o.count < 1 || o.clients < 1 || o.every < 100*time.Millisecond {
		return o, errors.New("--count and --clients are at least 1, --every at least 100ms")
	}
	return o, nil
}

func run(ctx context.Context, args []string, out io.Writer) (err error) {
	o, err := parse(args)
	if err != nil {
		return err
	}
	if o.url == "" {
		n, err := startNode(ctx, o.binary)
		if err != nil {
			return err
		}
		defer func() { err = errors.Join(err, n.stop(err == nil)) }()
		o.url, o.key, o.state = n.URL, n.Key, n.state
	}
	return soak(ctx, o, out)
}

// soak drives the node at o.url and judges what it sees.
func soak(ctx context.Context, o options, out io.Writer) error {
	c, err := client.New(client.Options{URL: o.url, Key: o.key, UserAgent: "faas-soak"})
	if err != nil {
		return err
	}
	defer c.Close()
	if o.image == "" {
		if o.image, err = importImage(ctx, c); err != nil {
			return err
		}
	}
	w := &watch{url: o.url, key: o.key, state: o.state, out: out, begun: time.Now()}
	l := &load{client: c, image: o.image, count: int64(o.count), clients: o.clients}
	err = w.during(ctx, o.every, l)
	for _, v := range judge(w.samples) {
		fmt.Fprintln(out, v)
		if v.grew {
			err = errors.Join(err, fmt.Errorf("%s grows: %s", v.name, v))
		}
	}
	return err
}
