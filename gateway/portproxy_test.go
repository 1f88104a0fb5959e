package gateway_test

import (
	"bufio"
	"context"
	"crypto/sha256"
	"fmt"
	"io"
	"maps"
	"net"
	"net/http"
	"net/http/httptest"
	"strings"
	"sync"
	"sync/atomic"
	"testing"
	"time"

	"github.com/coder/websocket"

	"faas"
	"faas/api"
	"faas/gateway"
	"faas/internal/gatewaytest"
)

// portNode is a node whose instances' ports are servers of the test.
type portNode struct {
	*gatewaytest.Node
	gateway.Engine
	id    string
	bob   string // another one's API key
	dials atomic.Int32

	mu      sync.Mutex
	servers map[uint16]string // addresses
}

// DialInstance connects to the test's server in place of a sandbox's.
func (n *portNode) DialInstance(ctx context.Context, id faas.InstanceID, port uint16) (net.Conn, error) {
	n.dials.Add(1)
	n.mu.Lock()
	address := n.servers[port]
	n.mu.Unlock()
	if address == "" {
		return nil, faas.Errorf(faas.Conflict, "port %d: %w", port, faas.ErrNotListening)
	}
	return new(net.Dialer).DialContext(ctx, "tcp", address)
}

func (n *portNode) listen(t testing.TB, port uint16, h http.Handler) *httptest.Server {
	s := httptest.NewServer(h)
	t.Cleanup(s.Close)
	n.mu.Lock()
	n.servers[port] = s.Listener.Addr().String()
	n.mu.Unlock()
	return s
}

func startPortNode(t testing.TB, limits gateway.Limits) *portNode {
	n := &portNode{servers: map[uint16]string{}}
	n.Node = gatewaytest.Start(t, gatewaytest.Options{Gateway: func(c *gateway.Config) {
		n.Engine, c.Engine, c.Limits = c.Engine, n, limits
		if _, ok := t.(*testing.B); ok {
			c.Log = nil
		}
		keys := c.Keys.(*gatewaytest.Keys)
		n.bob = keys.Add("bob", false)
	}})
	var i api.Instance
	do(t, n.Node, n.User, "POST", "/v1/instances", `{"image":"test"}`).want(t, 201).decode(t, &i)
	n.id = i.ID.String()
	t.Cleanup(func() {
		if err := n.StopInstance(context.Background(), "", n.id); err != nil && faas.KindOf(err) != faas.NotFound {
			t.Error(err)
		}
	})
	return n
}

func (n *portNode) expose(t testing.TB, body string) (p api.NewExposedPort) {
	t.Helper()
	do(t, n.Node, n.User, "POST", "/v1/instances/"+n.id+"/ports", body).want(t, 201).decode(t, &p)
	return p
}

// byName makes a request under a subdomain.
func (n *portNode) byName(t testing.TB, name, method, path string, body io.Reader, header ...string) *http.Response {
	t.Helper()
	req, err := http.NewRequestWithContext(t.Context(), method, n.URL+path, body)
	if err != nil {
		t.Fatal(err)
	}
	req.Host = name + ".localhost:8080"
	for i := 0; i+1 < len(header); i += 2 {
		req.Header.Add(header[i], header[i+1])
	}
	res, err := n.HTTP.Do(req)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { res.Body.Close() })
	return res
}

func whole(t testing.TB, res *http.Response) answer {
	t.Helper()
	b, err := io.ReadAll(res.Body)
	if err != nil {
		t.Fatal(err)
	}
	return answer{res.StatusCode, res.Header, b}
}

// echo tells what a program got to see.
func echo(w http.ResponseWriter, r *http.Request) {
	h := w.Header()
	h.Add("Set-Cookie", "a=1; Domain=localhost; Path=/")
	h.Add("Set-Cookie", "b=2; Path=/")
	h.Set("Strict-Transport-Security", "max-age=1")
	fmt.Fprintf(w, "%s %s host=%s for=%s proto=%s prefix=%s\n", r.Method, r.RequestURI, r.Host,
		r.Header.Get("X-Forwarded-For"), r.Header.Get("X-Forwarded-Proto"), r.Header.Get("X-Forwarded-Prefix"))
	for _, name := range []string{"Authorization", "X-Faas-Token", "Cookie", "Sec-Websocket-Protocol", "Connection", "Te", "X-Forwarded-Host"} {
		if v, ok := r.Header[name]; ok {
			fmt.Fprintf(w, "%s=%s\n", name, v)
		}
	}
}

func TestAPortByName(t *testing.T) {
	t.Parallel()
	n := startPortNode(t, gateway.Limits{})
	n.listen(t, 8080, http.HandlerFunc(echo))
	n.expose(t, `{"port":8080,"subdomain":"shop"}`)
	a := whole(t, n.byName(t, "ShOp", "GET", "/a%2Fb?q=1;2", nil, "X-Forwarded-For", "6.6.6.6", "Authorization", "Basic eDp5",
		"Cookie", "faas_port=x; mine=1", "X-Faas-Token", "t", "Connection", "X-Hop", "X-Hop", "1")).want(t, 200)
	want := "GET /a%2Fb?q=1;2 host=ShOp.localhost:8080 for=127.0.0.1 proto=http prefix=\nAuthorization=[Basic eDp5]\nCookie=[mine=1]\nX-Forwarded-Host=[ShOp.localhost:8080]\n"
	if string(a.body) != want {
		t.Errorf("the program saw\n%swant\n%s", a.body, want)
	}
	if c := a.header["Set-Cookie"]; len(c) != 2 || c[0] != "a=1; Path=/" || c[1] != "b=2; Path=/" || a.header.Get("Strict-Transport-Security") == "" {
		t.Errorf("the answer's header: %v", a.header)
	}
	// An API key is ours wherever it turns up.
	a = whole(t, n.byName(t, "shop", "GET", "/", nil, "Authorization", "Bearer "+n.User, "Sec-WebSocket-Protocol", "chat, faas.key."+n.User)).want(t, 200)
	if strings.Contains(string(a.body), "faas_") || !strings.Contains(string(a.body), "Sec-Websocket-Protocol=[chat]") {
		t.Errorf("the program saw\n%s", a.body)
	}
	for _, name := range []string{"nothing", "a.shop", "shop.shop"} {
		if p := whole(t, n.byName(t, name, "GET", "/", nil)).problem(t, 404); p.Kind != faas.NotFound {
			t.Errorf("%s: %+v", name, p)
		}
	}
}

func TestAPortByPath(t *testing.T) {
	t.Parallel()
	n := startPortNode(t, gateway.Limits{})
	n.listen(t, 8080, http.HandlerFunc(echo))
	n.expose(t, `{"port":8080,"access":"owner"}`)
	prefix := "/v1/instances/" + n.id + "/ports/8080"
	for _, c := range []struct{ path, sees string }{{"/", "/"}, {"/a/b%2Fc?x=1", "/a/b%2Fc?x=1"}, {"", ""}} {
		a := do(t, n.Node, n.User, "GET", prefix+c.path, nil)
		if c.path == "" {
			continue // the mux leads it to the slash
		}
		a.want(t, 200)
		want := "GET " + c.sees + " host=" + strings.TrimPrefix(n.URL, "http://") + " for=127.0.0.1 proto=http prefix=" + prefix + "\n"
		if !strings.HasPrefix(string(a.body), want) || strings.Contains(string(a.body), "Authorization") {
			t.Errorf("%s: the program saw\n%swant\n%s", c.path, a.body, want)
		}
		if a.header.Get("Set-Cookie") != "" || a.header.Get("Strict-Transport-Security") != "" ||
			!strings.HasPrefix(a.header.Get("Content-Security-Policy"), "sandbox") || a.header.Get("Cache-Control") != "" {
			t.Errorf("the answer may act as the API's host: %v", a.header)
		}
	}
	do(t, n.Node, "", "GET", prefix+"/", nil).problem(t, 401)
	do(t, n.Node, n.bob, "GET", prefix+"/", nil).problem(t, 404)
	do(t, n.Node, n.Admin, "PATCH", prefix+"/", nil).want(t, 200)
	do(t, n.Node, n.User, "GET", "/v1/instances/"+n.id+"/ports/81/", nil).problem(t, 404)
	do(t, n.Node, n.User, "GET", "/v1/instances/"+n.id+"/ports/x/", nil).problem(t, 400)
}

func TestAPortWithAToken(t *testing.T) {
	t.Parallel()
	n := startPortNode(t, gateway.Limits{})
	n.listen(t, 80, http.HandlerFunc(echo))
	p := n.expose(t, `{"port":80,"access":"token"}`)
	if !strings.HasPrefix(p.Token, faas.PortTokenPrefix) || p.Subdomain == "" {
		t.Fatalf("%+v", p)
	}
	if b := do(t, n.Node, n.User, "GET", "/v1/instances/"+n.id+"/ports", nil).want(t, 200).body; strings.Contains(string(b), "oken\":\"") {
		t.Errorf("the list tells the token or its hash: %s", b)
	}
	for name, c := range map[string]struct {
		path   string
		header []string
		status int
	}{
		"nothing":        {"/", nil, 401},
		"wrong token":    {"/", []string{"X-Faas-Token", p.Token + "0"}, 401},
		"wrong in URL":   {"/?faas-token=x", nil, 401},
		"the owner's":    {"/", []string{"Authorization", "Bearer " + n.User}, 401},
		"header":         {"/", []string{"X-Faas-Token", p.Token}, 200},
		"bearer":         {"/", []string{"Authorization", "Bearer " + p.Token}, 200},
		"cookie":         {"/", []string{"Cookie", "faas_port=" + p.Token}, 200},
		"token in URL":   {"/a?x=1&faas-token=" + p.Token, nil, 303},
		"leads back":     {"//evil.example/?faas-token=" + p.Token, nil, 303},
		"own credential": {"/", []string{"Authorization", "Basic eDp5", "X-Faas-Token", p.Token}, 200},
	} {
		a := whole(t, n.byName(t, p.Subdomain, "GET", c.path, nil, c.header...))
		if a.want(t, c.status); c.status == 401 {
			a.problem(t, 401)
		}
		if strings.Contains(string(a.body), p.Token) {
			t.Errorf("%s: the program sees the token:\n%s", name, a.body)
		}
		if c.status != 303 {
			continue
		}
		to, cookie := a.header.Get("Location"), a.header.Get("Set-Cookie")
		if strings.Contains(to, p.Token) || strings.HasPrefix(to, "//") || !strings.Contains(cookie, "faas_port="+p.Token+"; Path=/; HttpOnly; SameSite=Lax") {
			t.Errorf("%s: to %q with %q", name, to, cookie)
		}
	}
}

func TestAPortOfItsOwner(t *testing.T) {
	t.Parallel()
	n := startPortNode(t, gateway.Limits{})
	n.listen(t, 80, http.HandlerFunc(echo))
	p := n.expose(t, `{"port":80,"access":"owner"}`)
	for _, c := range []struct {
		key    string
		status int
	}{{"", 401}, {"rubbish", 401}, {n.bob, 403}, {n.User, 200}, {n.Admin, 200}} {
		for _, header := range [][]string{{"Authorization", "Bearer " + c.key}, {"X-Faas-Token", c.key}} {
			a := whole(t, n.byName(t, p.Subdomain, "GET", "/", nil, header...)).want(t, c.status)
			if c.key != "" && strings.Contains(string(a.body), c.key) {
				t.Errorf("the program sees the key:\n%s", a.body)
			}
		}
	}
}

// What is more than one request and one answer gets through as it is.
func TestAPortPassesThrough(t *testing.T) {
	t.Parallel()
	n := startPortNode(t, gateway.Limits{})
	mux := http.NewServeMux()
	step := make(chan struct{})
	mux.HandleFunc("/events", func(w http.ResponseWriter, _ *http.Request) {
		w.Header().Set("Content-Type", "text/event-stream")
		for i := range 3 {
			fmt.Fprintf(w, "data: %d\n\n", i)
			http.NewResponseController(w).Flush()
			<-step
		}
	})
	mux.HandleFunc("/sum", func(w http.ResponseWriter, r *http.Request) {
		http.NewResponseController(w).EnableFullDuplex()
		w.Header().Set("Trailer", "X-Sum")
		h := sha256.New()
		io.Copy(io.MultiWriter(w, h), r.Body)
		w.Header().Set("X-Sum", fmt.Sprintf("%x", h.Sum(nil)))
	})
	mux.HandleFunc("/socket", func(w http.ResponseWriter, r *http.Request) {
		c, err := websocket.Accept(w, r, &websocket.AcceptOptions{Subprotocols: []string{"chat"}, InsecureSkipVerify: true})
		if err != nil {
			return
		}
		defer c.CloseNow()
		for {
			kind, b, err := c.Read(r.Context())
			if err != nil || c.Write(r.Context(), kind, append([]byte("re: "), b...)) != nil {
				return
			}
		}
	})
	n.listen(t, 80, mux)
	p := n.expose(t, `{"port":80}`)

	events := bufio.NewReader(n.byName(t, p.Subdomain, "GET", "/events", nil).Body)
	for i := range 3 {
		line, err := events.ReadString('\n')
		if err != nil || line != fmt.Sprintf("data: %d\n", i) {
			t.Fatalf("event %d: %q, %v", i, line, err)
		}
		if _, err := events.ReadString('\n'); err != nil {
			t.Fatal(err)
		}
		step <- struct{}{}
	}

	const size = 32 << 20
	res := n.byName(t, p.Subdomain, "POST", "/sum", io.LimitReader(zeros{}, size))
	h := sha256.New()
	if got, err := io.Copy(h, res.Body); err != nil || got != size {
		t.Fatalf("%d bytes came back, %v", got, err)
	}
	if sum := fmt.Sprintf("%x", h.Sum(nil)); res.Trailer.Get("X-Sum") != sum {
		t.Errorf("trailer %v, want %s", res.Trailer, sum)
	}

	c, _, err := websocket.Dial(t.Context(), n.URL+"/socket", &websocket.DialOptions{HTTPClient: n.HTTP, Host: p.Subdomain + ".localhost", Subprotocols: []string{"chat"}})
	if err != nil {
		t.Fatal(err)
	}
	defer c.CloseNow()
	for _, text := range []string{"a", "b"} {
		if err := c.Write(t.Context(), websocket.MessageText, []byte(text)); err != nil {
			t.Fatal(err)
		}
		if _, b, err := c.Read(t.Context()); err != nil || string(b) != "re: "+text || c.Subprotocol() != "chat" {
			t.Errorf("%q, %v", b, err)
		}
	}
}

type zeros struct{}

func (zeros) Read(b []byte) (int, error) { clear(b); return len(b), nil }

func TestConnectionsIntoAnInstanceAreKept(t *testing.T) {
	t.Parallel()
	n := startPortNode(t, gateway.Limits{})
	n.listen(t, 80, http.HandlerFunc(echo))
	p := n.expose(t, `{"port":80}`)
	for range 50 {
		whole(t, n.byName(t, p.Subdomain, "GET", "/", nil)).want(t, 200)
	}
	if d := n.dials.Load(); d != 1 {
		t.Errorf("%d connections for 50 requests in turn", d)
	}
}

func TestAPortThatIsNotListenedOn(t *testing.T) {
	t.Parallel()
	n := startPortNode(t, gateway.Limits{PortWait: 50 * time.Millisecond})
	p := n.expose(t, `{"port":80}`)
	q := whole(t, n.byName(t, p.Subdomain, "GET", "/", nil)).problem(t, 502)
	if q.Kind != faas.Unavailable || !strings.Contains(q.Detail, "listens on port 80") {
		t.Errorf("%+v", q)
	}
	n.listen(t, 81, http.HandlerFunc(func(http.ResponseWriter, *http.Request) { panic(http.ErrAbortHandler) }))
	p = n.expose(t, `{"port":81}`)
	if q := whole(t, n.byName(t, p.Subdomain, "GET", "/", nil)).problem(t, 502); q.Kind != faas.Unavailable || strings.Contains(q.Detail, n.Host.IDs()[0]+":81") {
		t.Errorf("%+v", q)
	}
}

// A program that has just started gets a while; those who wait for it do not
// ask all at once.
func TestAPortThatIsListenedOnLater(t *testing.T) {
	t.Parallel()
	n := startPortNode(t, gateway.Limits{PortWait: time.Minute})
	p := n.expose(t, `{"port":80}`)
	var wg sync.WaitGroup
	for range 20 {
		wg.Go(func() {
			if a := whole(t, n.byName(t, p.Subdomain, "GET", "/", nil)); a.status != 200 {
				t.Errorf("%d: %s", a.status, a.body)
			}
		})
	}
	gatewaytest.Eventually(t, "all ask", func() bool { return n.dials.Load() > 20 })
	n.listen(t, 80, http.HandlerFunc(echo))
	wg.Wait()
}

func TestTooManyRequestsToAnInstance(t *testing.T) {
	t.Parallel()
	n := startPortNode(t, gateway.Limits{PortRequestsPerInstance: 2})
	stay, there := make(chan struct{}), make(chan struct{}, 2)
	n.listen(t, 80, http.HandlerFunc(func(http.ResponseWriter, *http.Request) { there <- struct{}{}; <-stay }))
	p := n.expose(t, `{"port":80}`)
	var wg sync.WaitGroup
	for range 2 {
		wg.Go(func() { whole(t, n.byName(t, p.Subdomain, "GET", "/", nil)).want(t, 200) })
	}
	<-there
	<-there
	if q := whole(t, n.byName(t, p.Subdomain, "GET", "/", nil)); q.problem(t, 429).Kind != faas.Exhausted || q.header.Get("Retry-After") == "" {
		t.Errorf("%+v", q)
	}
	close(stay)
	wg.Wait()
}

func TestAPortOfALostInstance(t *testing.T) {
	t.Parallel()
	n := startPortNode(t, gateway.Limits{})
	p := n.expose(t, `{"port":80}`)
	n.Host.Kill(n.Host.IDs()[0])
	gatewaytest.Eventually(t, "the instance is lost", func() bool {
		i, err := n.Instance(t.Context(), "", n.id)
		return err == nil && i.State == faas.InstanceLost
	})
	whole(t, n.byName(t, p.Subdomain, "GET", "/", nil)).problem(t, 410)
	if err := n.StopInstance(t.Context(), "", n.id); err != nil {
		t.Fatal(err)
	}
	whole(t, n.byName(t, p.Subdomain, "GET", "/", nil)).problem(t, 404)
}

func TestPortCalls(t *testing.T) {
	t.Parallel()
	n := startPortNode(t, gateway.Limits{})
	path := "/v1/instances/" + n.id + "/ports"
	for body, status := range map[string]int{
		`{"port":0}`: 400, `{"port":70000}`: 400, `{}`: 400, `{"port":1,"protocol":"udp"}`: 400, `{"port":1,"access":"nobody"}`: 400,
		`{"port":1,"subdomain":"a.b"}`: 400, `{"port":1,"subdomain":"-a"}`: 400, `{"port":1,"protocol":"tcp"}`: 403,
	} {
		do(t, n.Node, n.User, "POST", path, body).problem(t, status)
	}
	n.expose(t, `{"port":80,"subdomain":"shop"}`)
	do(t, n.Node, n.User, "POST", path, `{"port":80}`).problem(t, 409)
	do(t, n.Node, n.User, "POST", path, `{"port":81,"subdomain":"shop"}`).problem(t, 409)
	var list api.PortList
	do(t, n.Node, n.User, "GET", path, nil).want(t, 200).decode(t, &list)
	if len(list.Ports) != 1 || list.Ports[0].Port != 80 || list.Ports[0].Subdomain != "shop" || list.Ports[0].Access != faas.AccessPublic {
		t.Errorf("%+v", list)
	}
	for method, p := range maps.All(map[string]string{"POST": path, "GET": path, "DELETE": path + "/80"}) {
		body := any(nil)
		if method == "POST" {
			body = `{"port":82}`
		}
		do(t, n.Node, n.bob, method, p, body).problem(t, 404)
	}
	do(t, n.Node, n.User, "DELETE", path+"/80", nil).want(t, 204)
	do(t, n.Node, n.User, "DELETE", path+"/80", nil).problem(t, 404)
	whole(t, n.byName(t, "shop", "GET", "/", nil)).problem(t, 404)
}
