package gateway

import (
	"context"
	"encoding/json"
	"net/http"
	"reflect"
	"strconv"
	"strings"

	"github.com/danielgtaylor/huma/v2"
	"github.com/danielgtaylor/huma/v2/adapters/humago"

	"faas"
	"faas/api"
)

// operation is one route of the API, before huma makes it one.
type operation struct {
	id, method, path string
	access           access
	tag              string
	summary, text    string
	status           int // of success; 0: 200
	fails            []faas.Kind
	body             int64 // most bytes of the body; 0: Limits.Body
	responses        map[string]*huma.Response
}

// register adds an operation. Handlers return errors with a kind.
func register[I, O any](g *Gateway, o operation, handle func(context.Context, *I) (*O, error)) {
	if o.body == 0 {
		o.body = g.cfg.Limits.Body
	}
	op := huma.Operation{
		OperationID: o.id, Method: o.method, Path: o.path, Tags: []string{o.tag}, Summary: o.summary, Description: o.text,
		DefaultStatus: o.status, MaxBodyBytes: o.body + 1, BodyReadTimeout: -1, // pacedBody has the time
		Metadata: map[string]any{metaKey: o.access}, Responses: o.responses,
	}
	if op.Responses == nil {
		op.Responses = map[string]*huma.Response{}
	}
	switch o.access {
	case public:
		op.Security = []map[string][]string{} // none, in place of the default
	case local:
		op.Security = []map[string][]string{{}, {"key": {}}}
	}
	for status, title := range g.failures(o) {
		op.Responses[strconv.Itoa(status)] = &huma.Response{Description: title, Content: map[string]*huma.MediaType{problemType: {Schema: g.schemaOf(api.Problem{})}}}
	}
	huma.Register(g.api, op, func(ctx context.Context, in *I) (*O, error) {
		out, err := handle(ctx, in)
		if err != nil {
			return nil, g.fail(ctx, err)
		}
		return out, nil
	})
}

// failures returns the statuses that an operation may answer with, and titles.
func (g *Gateway) failures(o operation) map[int]string {
	table := api.KindTable()
	kinds := append([]faas.Kind{faas.Internal, faas.Invalid}, o.fails...)
	out := map[int]string{}
	if o.access != public {
		kinds = append(kinds, faas.Exhausted, faas.Unavailable)
		out[http.StatusUnauthorized] = "No valid API key"
	}
	if o.access == adminly {
		kinds = append(kinds, faas.Denied)
	}
	if o.method == http.MethodPost || o.body > g.cfg.Limits.Body {
		out[http.StatusRequestTimeout] = "The body came too slowly"
		out[http.StatusRequestEntityTooLarge] = "The body is too large"
	}
	for _, k := range kinds {
		out[table[k].Status] = table[k].Title
	}
	return out
}

func (g *Gateway) schemaOf(v any) *huma.Schema {
	t := reflect.TypeOf(v)
	return g.api.OpenAPI().Components.Schemas.Schema(t, true, t.Name())
}

// jsonResponse documents a JSON answer that huma can not see in the types.
func (g *Gateway) jsonResponse(text string, v any) *huma.Response {
	return &huma.Response{Description: text, Content: map[string]*huma.MediaType{"application/json": {Schema: g.schemaOf(v)}}}
}

// muxAdapter gives huma the ServeMux. A {ref} takes the rest of the path, so
// that image references need no escaping of their slashes; OpenAPI has no word
// for that.
type muxAdapter struct{ mux *http.ServeMux }

func (m muxAdapter) HandleFunc(pattern string, h func(http.ResponseWriter, *http.Request)) {
	m.mux.HandleFunc(strings.Replace(pattern, "{ref}", "{ref...}", 1), h)
}

func (m muxAdapter) ServeHTTP(w http.ResponseWriter, r *http.Request) { m.mux.ServeHTTP(w, r) }

// raw is the output of operations that write their own answer.
type raw = huma.StreamResponse

// answer writes its own answer with the request and the exchange in hand.
func answer(f func(x *exchange, r *http.Request)) *raw {
	return &raw{Body: func(ctx huma.Context) {
		r, _ := humago.Unwrap(ctx)
		f(exchangeOf(r.Context()), r)
	}}
}

// writeJSON sends v. An error means that the client is gone.
func (g *Gateway) writeJSON(x *exchange, status int, v any) {
	x.Header().Set("Content-Type", "application/json")
	x.WriteHeader(status)
	enc := json.NewEncoder(x)
	enc.SetEscapeHTML(false)
	if err := enc.Encode(v); err != nil {
		g.log.Debug("answer not delivered", "request", x.id, "err", err)
	}
}

func jsonAnswer(g *Gateway, status int, v any) *raw {
	return answer(func(x *exchange, _ *http.Request) { g.writeJSON(x, status, v) })
}
