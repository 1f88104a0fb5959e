package ssh_test

import (
	"context"
	"errors"
	"fmt"
	"io"
	"strings"
	"testing"

	"faas"
	"faas/internal/gatewaytest"
	"faas/internal/memruntime"
)

// answerAtTheEnd listens on port 80 and answers each connection with how many
// bytes it brought, which it knows once the caller's half is closed.
func answerAtTheEnd(ctx context.Context, c *memruntime.Call) int {
	conns, release := c.Listen(80)
	defer release()
	for {
		select {
		case <-ctx.Done():
			return faas.ExitKilled
		case conn := <-conns:
			stop := context.AfterFunc(ctx, func() { conn.Close() })
			if n, err := io.Copy(io.Discard, conn); err == nil {
				fmt.Fprintf(conn, "%d bytes", n)
			}
			conn.Close()
			stop()
		}
	}
}

// Each direction of a forwarded port ends on its own, as with 'ssh -W' when its
// input has ended.
func TestForwardedPortIsHalfClosed(t *testing.T) {
	n := start(t, nil)
	key, _ := n.keys.add(t, "ann")
	ctx, kill := context.WithCancel(context.Background())
	over := make(chan error, 1)
	go func() {
		_, err := n.Engine.ExecInstance(ctx, "ann", n.instance.ID.String(), faas.Request{Command: []string{"answer-at-the-end"}}, faas.Attachment{})
		over <- err
	}()
	t.Cleanup(func() {
		kill()
		if err := <-over; err != nil && faas.KindOf(err) != faas.Canceled {
			t.Error(err)
		}
	})
	client := n.connect(t, key)
	for _, size := range []int{0, 300_000} {
		var got []byte
		gatewaytest.Eventually(t, "the program listens", func() bool {
			c, err := client.Dial("tcp", "localhost:80")
			if err != nil {
				return false
			}
			_, err = io.WriteString(c, strings.Repeat("x", size))
			err = errors.Join(err, c.(interface{ CloseWrite() error }).CloseWrite())
			if err == nil {
				got, err = io.ReadAll(c)
			}
			if err = errors.Join(err, c.Close()); err != nil && !errors.Is(err, io.EOF) {
				t.Error(err)
			}
			return true
		})
		if want := fmt.Sprintf("%d bytes", size); string(got) != want {
			t.Errorf("%q, want %q", got, want)
		}
	}
}
