package gateway_test

import (
	"bufio"
	"context"
	"io"
	"net"
	"net/http"
	"net/http/httptrace"
	"net/textproto"
	"strings"
	"sync"
	"testing"

	"faas/gateway"
)

// program has each connection to a port handled by hand.
func (n *portNode) program(t testing.TB, port uint16, handle func(net.Conn)) {
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	var work sync.WaitGroup
	work.Go(func() {
		for {
			c, err := l.Accept()
			if err != nil {
				return
			}
			work.Go(func() {
				defer c.Close()
				handle(c)
			})
		}
	})
	t.Cleanup(func() {
		l.Close()
		_ = n.Stop() // and with it connections into the program; Node reports the error
		work.Wait()
	})
	n.mu.Lock()
	n.servers[port] = l.Addr().String()
	n.mu.Unlock()
}

// speak has a program at a port that says, on each connection, what it is told,
// one text for each request, and then hangs up.
func (n *portNode) speak(t testing.TB, port uint16, texts ...string) {
	n.program(t, port, func(c net.Conn) {
		r := bufio.NewReader(c)
		for _, text := range texts {
			if _, err := http.ReadRequest(r); err != nil {
				return
			}
			if _, err := io.WriteString(c, text); err != nil {
				return
			}
		}
	})
}

// ask makes a request and reads the answer to its end, where it has one.
func (n *portNode) ask(t testing.TB, name, method string) (*http.Response, []byte, error) {
	req, err := http.NewRequestWithContext(t.Context(), method, n.URL+"/", nil)
	if err != nil {
		t.Fatal(err)
	}
	req.Host = name + ".localhost"
	res, err := n.HTTP.Do(req)
	if err != nil {
		return nil, nil, err
	}
	defer res.Body.Close()
	body, err := io.ReadAll(res.Body)
	return res, body, err
}

// Whatever a program says, a caller gets the answer to its own request or none,
// and a connection is used again only where it is clear what comes next on it.
func TestAnswersOfPrograms(t *testing.T) {
	t.Parallel()
	const good = "HTTP/1.1 200 OK\r\nContent-Length: 4\r\n\r\ngood"
	const evil = "HTTP/1.1 200 OK\r\nContent-Length: 4\r\n\r\nevil"
	const requests = 3
	big := "HTTP/1.1 200 OK\r\nX-Big: " + strings.Repeat("x", 300<<10) + "\r\nContent-Length: 4\r\n\r\ngood"
	for name, c := range map[string]struct {
		method string // empty: GET
		says   []string
		status int    // 0: the answer breaks off
		body   string // of a 200
		dials  int32
	}{
		"kept":                 {says: []string{good, good, good}, status: 200, body: "good", dials: 1},
		"of chunks":            {says: []string{"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n4\r\ngood\r\n0\r\n\r\n", good, good}, status: 200, body: "good", dials: 1},
		"hints first":          {says: []string{"HTTP/1.1 103 Early Hints\r\nLink: </a>\r\n\r\n" + good, good, good}, status: 200, body: "good", dials: 1},
		"no body":              {says: []string{"HTTP/1.1 204 No Content\r\n\r\n", "HTTP/1.1 204 No Content\r\n\r\n", "HTTP/1.1 204 No Content\r\n\r\n"}, status: 204, dials: 1},
		"of HEAD":              {method: "HEAD", says: []string{"HTTP/1.1 200 OK\r\nContent-Length: 4\r\n\r\n", "HTTP/1.1 200 OK\r\n\r\n", "HTTP/1.1 200 OK\r\n\r\n"}, status: 200, dials: 1},
		"of HEAD with a body":  {method: "HEAD", says: []string{good, good, good}, status: 200, dials: requests},
		"hangs up after it":    {says: []string{good}, status: 200, body: "good", dials: requests},
		"says that it will":    {says: []string{"HTTP/1.1 200 OK\r\nConnection: close\r\nContent-Length: 4\r\n\r\ngood", evil}, status: 200, body: "good", dials: requests},
		"without length":       {says: []string{"HTTP/1.1 200 OK\r\n\r\ngood"}, status: 200, body: "good", dials: requests},
		"of HTTP/1.0":          {says: []string{"HTTP/1.0 200 OK\r\n\r\ngood"}, status: 200, body: "good", dials: requests},
		"unasked after it":     {says: []string{good + evil, evil}, status: 200, body: "good", dials: requests},
		"after chunks":         {says: []string{"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n4\r\ngood\r\n0\r\n\r\n" + evil, evil}, status: 200, body: "good", dials: requests},
		"two lengths":          {says: []string{"HTTP/1.1 200 OK\r\nContent-Length: 4\r\nContent-Length: 8\r\n\r\ngoodevil"}, status: 502, dials: requests},
		"not HTTP":             {says: []string{"220 mail.example ESMTP\r\n"}, status: 502, dials: requests},
		"nothing":              {says: []string{""}, status: 502, dials: requests},
		"half a header":        {says: []string{"HTTP/1.1 200 OK\r\nContent-Le"}, status: 502, dials: requests},
		"too large a header":   {says: []string{big}, status: 502, dials: requests},
		"endless hints":        {says: []string{strings.Repeat("HTTP/1.1 103 Early Hints\r\nLink: </"+strings.Repeat("x", 1<<10)+">\r\n\r\n", 300) + good}, status: 502, dials: requests},
		"switches unasked":     {says: []string{"HTTP/1.1 101 Switching Protocols\r\nConnection: Upgrade\r\nUpgrade: x\r\n\r\n" + evil}, status: 502, dials: requests},
		"half a body":          {says: []string{"HTTP/1.1 200 OK\r\nContent-Length: 8\r\n\r\ngood"}},
		"half a chunk":         {says: []string{"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n8\r\ngood"}},
		"second is half a one": {says: []string{good, "HTTP/1.1 200 "}, dials: 2},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			n := startPortNode(t, gateway.Limits{})
			n.speak(t, 80, c.says...)
			p := n.expose(t, `{"port":80}`)
			method := c.method
			if method == "" {
				method = "GET"
			}
			for i := range requests {
				res, body, err := n.ask(t, p.Subdomain, method)
				switch {
				case strings.Contains(string(body), "evil"):
					t.Errorf("request %d: the answer to none: %q", i, body)
				case name == "second is half a one" && err == nil:
					if want := []int{200, 502, 200}[i]; res.StatusCode != want {
						t.Errorf("request %d: %d, want %d", i, res.StatusCode, want)
					}
				case c.status == 0:
					if err == nil {
						t.Errorf("request %d: half an answer passes for a whole one: %d %q", i, res.StatusCode, body)
					}
				case err != nil:
					t.Errorf("request %d: %v", i, err)
				case res.StatusCode != c.status, c.status == 200 && string(body) != c.body:
					t.Errorf("request %d: %d %q", i, res.StatusCode, body)
				}
			}
			if d := n.dials.Load(); c.status != 0 && d != c.dials { // a caller may ask again for what broke off
				t.Errorf("%d connections for %d requests, want %d", d, requests, c.dials)
			}
		})
	}
}

// Hints that come before an answer reach the caller.
func TestHintsOfAProgram(t *testing.T) {
	t.Parallel()
	n := startPortNode(t, gateway.Limits{})
	n.speak(t, 80, "HTTP/1.1 103 Early Hints\r\nLink: </style.css>\r\n\r\nHTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n")
	p := n.expose(t, `{"port":80}`)
	var hint string
	ctx := httptrace.WithClientTrace(t.Context(), &httptrace.ClientTrace{Got1xxResponse: func(_ int, h textproto.MIMEHeader) error {
		hint = h.Get("Link")
		return nil
	}})
	req, err := http.NewRequestWithContext(ctx, "GET", n.URL+"/", nil)
	if err != nil {
		t.Fatal(err)
	}
	req.Host = p.Subdomain + ".localhost"
	res, err := n.HTTP.Do(req)
	if err != nil {
		t.Fatal(err)
	}
	res.Body.Close()
	if res.StatusCode != 200 || hint != "</style.css>" {
		t.Errorf("%d, hint %q", res.StatusCode, hint)
	}
}

// A program learns that its caller went away.
func TestCallerOfAPortGoesAway(t *testing.T) {
	t.Parallel()
	n := startPortNode(t, gateway.Limits{})
	there, gone := make(chan struct{}), make(chan struct{})
	n.listen(t, 80, http.HandlerFunc(func(_ http.ResponseWriter, r *http.Request) {
		close(there)
		<-r.Context().Done()
		close(gone)
	}))
	p := n.expose(t, `{"port":80}`)
	ctx, leave := context.WithCancel(t.Context())
	req, err := http.NewRequestWithContext(ctx, "GET", n.URL+"/", nil)
	if err != nil {
		t.Fatal(err)
	}
	req.Host = p.Subdomain + ".localhost"
	over := make(chan error, 1)
	go func() {
		res, err := n.HTTP.Do(req)
		if err == nil {
			res.Body.Close()
		}
		over <- err
	}()
	<-there
	leave()
	<-gone
	if err := <-over; err == nil {
		t.Error("an answer to nobody")
	}
}
