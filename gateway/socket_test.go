package gateway_test

import (
	"context"
	"encoding/json"
	"net/http"
	"strings"
	"testing"
	"time"

	"github.com/coder/websocket"

	"faas"
	"faas/api"
	"faas/gateway"
	"faas/internal/gatewaytest"
)

func dialSocket(t *testing.T, n *gatewaytest.Node, path string, o *websocket.DialOptions) (*websocket.Conn, *http.Response, error) {
	t.Helper()
	o.HTTPClient = n.HTTP
	conn, res, err := websocket.Dial(t.Context(), n.URL+path, o)
	if err == nil {
		t.Cleanup(func() { conn.CloseNow() })
		conn.SetReadLimit(-1)
	}
	return conn, res, err
}

func socket(t *testing.T, n *gatewaytest.Node) *websocket.Conn {
	t.Helper()
	conn, _, err := dialSocket(t, n, "/v1/executions/stream", &websocket.DialOptions{
		HTTPHeader: http.Header{"Authorization": {"Bearer " + n.User}}, Subprotocols: []string{api.StreamProtocol}})
	if err != nil {
		t.Fatal(err)
	}
	return conn
}

func send(t *testing.T, conn *websocket.Conn, text string) {
	t.Helper()
	if err := conn.Write(t.Context(), websocket.MessageText, []byte(text)); err != nil {
		t.Fatal(err)
	}
}

func sendBytes(t *testing.T, conn *websocket.Conn, b []byte) {
	t.Helper()
	if err := conn.Write(t.Context(), websocket.MessageBinary, b); err != nil {
		t.Fatal(err)
	}
}

// next returns the next text message; bytes go to out by channel.
func next(t *testing.T, conn *websocket.Conn, out map[byte]string) api.ServerMessage {
	t.Helper()
	for {
		kind, b, err := conn.Read(t.Context())
		if err != nil {
			t.Fatal(err)
		}
		if kind == websocket.MessageBinary {
			out[b[0]] += string(b[1:])
			continue
		}
		var m api.ServerMessage
		if err := json.Unmarshal(b, &m); err != nil {
			t.Fatalf("%q: %v", b, err)
		}
		return m
	}
}

func TestSocket(t *testing.T) {
	t.Parallel()
	n := gatewaytest.Start(t, gatewaytest.Options{})
	conn := socket(t, n)
	send(t, conn, `{"type":"start","attachStdin":true,"request":{"image":"test","command":["sh","-c","cat; echo oops >&2; exit 5"]}}`)
	out := map[byte]string{}
	begun := next(t, conn, out)
	if begun.Type != api.MsgBegun || !strings.HasPrefix(begun.ID, "exe_") {
		t.Fatalf("%+v", begun)
	}
	sendBytes(t, conn, append([]byte{api.ChannelStdin}, "in\xff"...))
	if ack := next(t, conn, out); ack.Type != api.MsgStdinAck || ack.Bytes != 3 {
		t.Errorf("%+v", ack)
	}
	send(t, conn, `{"type":"stdin-close"}`)
	end := next(t, conn, out)
	if end.Type != api.MsgExit || end.Execution.ID.String() != begun.ID || *end.Execution.ExitCode != 5 {
		t.Errorf("%+v", end)
	}
	if out[api.ChannelStdout] != "in\xff" || out[api.ChannelStderr] != "oops\n" {
		t.Errorf("%q", out)
	}
	if _, _, err := conn.Read(t.Context()); websocket.CloseStatus(err) != websocket.StatusNormalClosure {
		t.Errorf("after exit: %v", err)
	}
}

func TestSocketFromABrowser(t *testing.T) {
	t.Parallel()
	n := gatewaytest.Start(t, gatewaytest.Options{})
	host := strings.TrimPrefix(n.URL, "http://")
	for _, c := range []struct {
		name, origin string
		protocols    []string
		status       int
	}{
		{"key as subprotocol", "http://" + host, []string{api.StreamProtocol, api.KeyProtocolPrefix + n.User}, 101},
		{"wrong key", "http://" + host, []string{api.StreamProtocol, api.KeyProtocolPrefix + "faas_x"}, 401},
		{"no key", "http://" + host, []string{api.StreamProtocol}, 401},
		{"another origin", "https://evil.example", []string{api.StreamProtocol, api.KeyProtocolPrefix + n.User}, 403},
	} {
		conn, res, err := dialSocket(t, n, "/v1/executions/stream", &websocket.DialOptions{HTTPHeader: http.Header{"Origin": {c.origin}}, Subprotocols: c.protocols})
		if res == nil || res.StatusCode != c.status {
			t.Errorf("%s: %v, %v", c.name, res, err)
			continue
		}
		if err == nil && (conn.Subprotocol() != api.StreamProtocol || strings.Contains(res.Header.Get("Sec-WebSocket-Protocol"), "faas_")) {
			t.Errorf("%s: chose %q", c.name, conn.Subprotocol())
		}
	}
	do(t, n, n.User, "GET", "/v1/executions/stream", nil).problem(t, http.StatusUpgradeRequired)
	do(t, n, "", "GET", "/v1/node", nil, "Sec-WebSocket-Protocol", api.KeyProtocolPrefix+n.User).problem(t, 401) // only for upgrades
}

func TestSocketProtocolErrors(t *testing.T) {
	t.Parallel()
	n := gatewaytest.Start(t, gatewaytest.Options{})
	const start = `{"type":"start","attachStdin":true,"request":{"image":"test","command":["sleep","60"]}}`
	for _, c := range []struct {
		name string
		send func(*testing.T, *websocket.Conn)
	}{
		{"no start", func(t *testing.T, c *websocket.Conn) { send(t, c, `{"type":"resize"}`) }},
		{"not JSON", func(t *testing.T, c *websocket.Conn) { send(t, c, `start`) }},
		{"binary first", func(t *testing.T, c *websocket.Conn) { sendBytes(t, c, []byte{0}) }},
		{"no request", func(t *testing.T, c *websocket.Conn) { send(t, c, `{"type":"start"}`) }},
		{"bad request", func(t *testing.T, c *websocket.Conn) {
			send(t, c, `{"type":"start","request":{"image":"test","cpu":-1}}`)
		}},
		{"two stdins", func(t *testing.T, c *websocket.Conn) {
			send(t, c, `{"type":"start","attachStdin":true,"request":{"image":"test","stdin":"x"}}`)
		}},
		{"unknown type", func(t *testing.T, c *websocket.Conn) { send(t, c, start); send(t, c, `{"type":"dance"}`) }},
		{"unknown channel", func(t *testing.T, c *websocket.Conn) { send(t, c, start); sendBytes(t, c, []byte{1, 2}) }},
		{"unknown signal", func(t *testing.T, c *websocket.Conn) {
			send(t, c, start)
			send(t, c, `{"type":"signal","signal":"NOPE"}`)
		}},
		{"no signal", func(t *testing.T, c *websocket.Conn) { send(t, c, start); send(t, c, `{"type":"signal"}`) }},
		{"beyond the window", func(t *testing.T, c *websocket.Conn) {
			send(t, c, start)
			for range api.StdinWindow/api.MaxChunk + 1 {
				sendBytes(t, c, make([]byte, 1+api.MaxChunk))
			}
		}},
	} {
		t.Run(c.name, func(t *testing.T) {
			t.Parallel()
			conn := socket(t, n)
			c.send(t, conn)
			m := next(t, conn, map[byte]string{})
			for m.Type == api.MsgBegun || m.Type == api.MsgStdinAck {
				m = next(t, conn, map[byte]string{})
			}
			if m.Type != api.MsgError || m.Problem.Kind != faas.Invalid || m.Problem.RequestID == "" {
				t.Errorf("%+v", m)
			}
			if _, _, err := conn.Read(t.Context()); websocket.CloseStatus(err) != websocket.StatusPolicyViolation {
				t.Errorf("%v", err)
			}
		})
	}
}

func TestSocketDisconnectCancels(t *testing.T) {
	t.Parallel()
	n := gatewaytest.Start(t, gatewaytest.Options{})
	for _, rude := range []bool{true, false} {
		conn := socket(t, n)
		// The program leaves its input alone: the end of the connection must
		// be seen all the same.
		send(t, conn, `{"type":"start","attachStdin":true,"request":{"image":"test","command":["sleep","60"]}}`)
		id := next(t, conn, nil).ID
		sendBytes(t, conn, make([]byte, 1+api.MaxChunk))
		if rude {
			conn.CloseNow()
		} else if err := conn.Close(websocket.StatusNormalClosure, "enough"); err != nil {
			t.Error(err)
		}
		wantCanceled(t, n, id)
	}
}

func TestSocketStalledClient(t *testing.T) {
	t.Parallel()
	n := gatewaytest.Start(t, gatewaytest.Options{Gateway: func(c *gateway.Config) { c.Limits.Stall = 50 * time.Millisecond }})
	conn := socket(t, n)
	send(t, conn, `{"type":"start","request":{"image":"test","command":["yes"],"outputBytes":1073741824}}`)
	wantCanceled(t, n, next(t, conn, map[byte]string{}).ID)
}

func TestSocketSignalsWhileStdinWaits(t *testing.T) {
	t.Parallel()
	n := gatewaytest.Start(t, gatewaytest.Options{})
	conn := socket(t, n)
	send(t, conn, `{"type":"start","attachStdin":true,"request":{"image":"test","command":["sleep","60"]}}`)
	begun := next(t, conn, nil)
	for range api.StdinWindow / api.MaxChunk {
		sendBytes(t, conn, make([]byte, 1+api.MaxChunk))
	}
	gatewaytest.Eventually(t, "program runs", func() bool { return n.Engine.Stats().Running == 1 && len(n.Host.IDs()) == 1 })
	ended := make(chan api.ServerMessage, 1)
	go func() {
		for {
			kind, b, err := conn.Read(context.WithoutCancel(t.Context()))
			var m api.ServerMessage
			if err != nil || (kind == websocket.MessageText && json.Unmarshal(b, &m) == nil && m.Type == api.MsgExit) {
				ended <- m
				return
			}
		}
	}()
	// A signal before the program has started is lost, as with kill(1).
	var end api.ServerMessage
	gatewaytest.Eventually(t, "signal ends it", func() bool {
		if err := conn.Write(t.Context(), websocket.MessageText, []byte(`{"type":"signal","signal":15}`)); err != nil {
			t.Log(err)
		}
		select {
		case end = <-ended:
			return true
		default:
			return false
		}
	})
	if end.Execution == nil || end.Execution.ID.String() != begun.ID || *end.Execution.ExitCode != 128+15 {
		t.Errorf("%+v", end)
	}
}
