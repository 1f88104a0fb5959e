package gateway

import (
	"encoding/json"
	"fmt"
	"net/http"
	"strings"

	"github.com/danielgtaylor/huma/v2"
	"github.com/swaggest/swgui"
	"github.com/swaggest/swgui/v5emb"

	"faas"
	"faas/api"
)

const apiTitle = "faas"

const apiText = `Run functions in sandboxes: one node's HTTP API.

Every call but health, quotes and these pages takes an API key: ` + "`Authorization: Bearer faas_…`" + `.
Errors are problem details (RFC 9457) with a ` + "`kind`" + ` for programs. ` + "`429`" + ` and ` + "`503`" + ` say in ` + "`Retry-After`" + ` when to try again.
An id may be cut to any prefix that is still unique.`

const executeText = `Runs a program in a sandbox and answers with its end. Closing the connection cancels the run.

A program's exit code, whatever it is, is a success of this call. When the program could not be run at all (no such image, for example) the answer is a problem whose ` + "`execution`" + ` names the record.

With ` + "`?async=true`" + ` or ` + "`Prefer: respond-async`" + ` the answer is 202 at once; ask ` + "`Location`" + ` with ` + "`?waitSeconds=`" + ` for the end.

With ` + "`Accept: text/event-stream`" + ` the answer is server-sent events: ` + "`begun`" + ` {id}; ` + "`stdout`" + ` and ` + "`stderr`" + ` {data, encoding}, where encoding is ` + "`base64`" + ` for bytes that are not UTF-8 and left out otherwise; last ` + "`exit`" + ` (the execution) or ` + "`error`" + ` (a problem). A comment now and then keeps the connection alive.`

const socketText = `A WebSocket with subprotocol ` + "`faas.v1`" + `. Browsers, which can not set headers, offer a second subprotocol ` + "`faas.key.<API key>`" + `.

Bytes travel in binary messages whose first byte is the channel: 0 stdin (to the server), 1 stdout, 2 stderr (from it); at most 65,536 bytes follow. Everything else is JSON in text messages:

| from | type | fields |
|---|---|---|
| client | start | request, terminal {rows, cols}, attachStdin; must be first |
| client | stdin-close | |
| client | resize | rows, cols |
| client | signal | signal: a name or a number |
| server | begun | id |
| server | stdin-ack | bytes: how many more the program has taken |
| server | exit | execution; the last message |
| server | error | problem; the last message |

A client may have sent 1,048,576 bytes of stdin that are not yet acknowledged, not more. Output that a client does not take stops the program until it does, or until the node loses patience. Closing the connection cancels the run.`

const outputText = `The output object of an execution: the length of stdout as 8 bytes big-endian, stdout, stderr. Its sha256 is its name, so whoever has the digest, from a receipt on chain for instance, can check what any node serves. The node checks it as well and breaks the connection off rather than end a wrong answer. Any key may read what it can name.`

const progressText = `With ` + "`Accept: text/event-stream`" + ` the answer is server-sent events: ` + "`progress`" + `, last ` + "`done`" + ` (what the plain answer would be) or ` + "`error`" + ` (a problem).`

const importText = `The body is a docker-archive (docker save) or OCI layout as tar, plain, gzip or zstd. ` + progressText

const startText = `An instance is a sandbox that stays until it is stopped. It boots from ` + "`image`" + `, or goes on where ` + "`snapshot`" + ` was taken: the same processes with the same memory and files.`

const pauseText = `Its state is checkpointed to storage and its memory and cpu are given back; running a program in it, or ` + "`resume`" + `, brings it back. A conflict if it is paused already.`

const branchText = `Starts ` + "`count`" + ` instances from one snapshot. Each has a hostname and randomness of its own and finds its name and number in ` + "`FAAS_BRANCH`" + ` and ` + "`FAAS_BRANCH_INDEX`" + ` of its environment, and in the file /.faas/env.

What became of each branch is told one by one. If some could not be made the status is 207 and the others run; an error is answered only if none could be tried.`

const exportText = `All of the snapshot as one stream, for POST /v1/snapshots/import of this or another node. It breaks off if it can not be completed.`

const snapshotImportText = `The body is what an export gave; every digest is checked. A snapshot holds the state of a sandbox's kernel, so it takes the trust of an admin's key.`

const instanceText = `As POST /v1/executions, in a sandbox that stays. What belongs to the sandbox (image, memory, …) was fixed at its start.`

const followText = `Server-sent events, as it comes: first "following"; then of each program that callers run, those that run already from their beginning, "begun" (an execution), "stdout" and "stderr" (data and the execution's id) and "exit" (the execution); last "error" (a problem), or "done" when the instance is stopped or lost. A paused instance stays so.`

const quoteText = `The answer is a SignedJobQuote of the Tangle protocol, for submitJobFromQuote of its core contract: the job then goes to this operator, which is paid this price when its result is accepted. A quote is for one requester, service, job and hash of inputs, is taken once and until ` + "`expiry`" + `; no two are the same. Only accounts that may call the service get one.

No key is needed, and clients are limited by their network. A node without a price table answers 404.`

// humaConfig switches off what huma would serve by itself: its pages come from
// a CDN, and its description is made on first use, without a lock.
func (g *Gateway) humaConfig() huma.Config {
	c := huma.DefaultConfig(apiTitle, g.cfg.Node.Version)
	c.OpenAPIPath, c.DocsPath, c.SchemasPath = "", "", ""
	c.CreateHooks = nil // no $schema links in answers
	c.Transformers = []huma.Transformer{g.translate}
	c.Info.Description = apiText
	c.Info.License = &huma.License{Name: "Apache-2.0", Identifier: "Apache-2.0"}
	c.Components.SecuritySchemes = map[string]*huma.SecurityScheme{"key": {Type: "http", Scheme: "bearer", BearerFormat: "faas_…", Description: "An API key."}}
	c.Security = []map[string][]string{{"key": {}}}
	c.Tags = []*huma.Tag{
		{Name: "executions", Description: "Single runs of a program."}, {Name: "instances", Description: "Sandboxes that stay."},
		{Name: "snapshots", Description: "Immutable states that instances are started from, one or many at once."},
		{Name: "ports", Description: "What listens in an instance, reached from outside."},
		{Name: "files", Description: "The files of instances."},
		{Name: "images", Description: "What programs run in. Changing them takes an admin's key."},
		{Name: "quotes", Description: "What the node's operators on a chain take for a job."},
		{Name: "keys", Description: "Who may call. Takes an admin's key."}, {Name: "node", Description: "The node itself."},
	}
	return c
}

func (g *Gateway) socketResponses() map[string]*huma.Response {
	problems := &huma.MediaType{Schema: g.schemaOf(api.Problem{})}
	g.schemaOf(api.ClientMessage{}) // for the reader; OpenAPI has no place for messages to the server
	return map[string]*huma.Response{
		"101": {Description: "The socket is open. Text messages to the server are ClientMessage, from it ServerMessage.", Content: map[string]*huma.MediaType{"application/json": {Schema: g.schemaOf(api.ServerMessage{})}}},
		"426": {Description: "Not a WebSocket request", Content: map[string]*huma.MediaType{problemType: problems}},
	}
}

// document is a file made once and served from memory.
type document struct {
	kind string
	body []byte
	tag  string
}

func newDocument(kind string, body []byte) document {
	return document{kind: kind, body: body, tag: `"` + faas.Sum(body).Hex()[:32] + `"`}
}

func (d document) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	h := w.Header()
	h.Set("ETag", d.tag)
	h.Set("Cache-Control", "no-cache")
	if matches(r.Header.Get("If-None-Match"), d.tag) {
		w.WriteHeader(http.StatusNotModified)
		return
	}
	h.Set("Content-Type", d.kind)
	w.Write(d.body) //nolint:errcheck // the client went away
}

// describe finishes the OpenAPI description: what Go types can not say, and
// what huma says of its own errors although translate replaces them.
func (g *Gateway) describe() error {
	doc := g.api.OpenAPI()
	for _, path := range doc.Paths {
		if path.Get != nil && path.Get.Responses["101"] != nil {
			delete(path.Get.Responses, "200")
		}
	}
	schemas := doc.Components.Schemas.Map()
	delete(schemas, "ErrorModel")
	delete(schemas, "ErrorDetail")
	kinds := make([]string, 0, len(faas.Kinds()))
	for _, k := range faas.Kinds() {
		kinds = append(kinds, k.String())
	}
	env := &huma.Schema{
		Description: "Environment over the image's own: an object, or a list of KEY=VALUE.",
		OneOf: []*huma.Schema{
			{Type: huma.TypeObject, AdditionalProperties: &huma.Schema{Type: huma.TypeString}},
			{Type: huma.TypeArray, Items: &huma.Schema{Type: huma.TypeString}},
		},
		Examples: []any{map[string]any{"NAME": "value"}},
	}
	signal := &huma.Schema{
		Description: "A Linux signal by name or number.",
		OneOf:       []*huma.Schema{{Type: huma.TypeString}, {Type: huma.TypeInteger}}, Examples: []any{"TERM"},
	}
	for name, s := range schemas {
		for property, p := range s.Properties {
			switch property {
			case "env":
				if name == "ExecuteRequest" || name == "InstanceExecuteRequest" {
					s.Properties[property] = env
				}
			case "mode":
				p.Enum = anys(faas.Modes())
			case "kind":
				if name == "Problem" || name == "Failure" {
					p.Enum = anys(kinds)
				}
			case "signal":
				s.Properties[property] = signal
			}
		}
		s.PrecomputeMessages()
	}
	spec, err := json.Marshal(doc)
	if err != nil {
		return faas.Errorf(faas.Internal, "describing the API: %w", err)
	}
	yml, err := doc.YAML()
	if err != nil {
		return faas.Errorf(faas.Internal, "describing the API: %w", err)
	}
	g.spec, g.specYML = newDocument("application/json", spec), newDocument("application/yaml", yml)
	return nil
}

func anys[T any](list []T) []any {
	out := make([]any, len(list))
	for i, v := range list {
		out[i] = v
	}
	return out
}

// docsPolicy keeps the page to what this node serves.
const docsPolicy = "default-src 'none'; connect-src 'self'; img-src 'self' data:; font-src 'self' data:; " +
	"style-src 'self' 'unsafe-inline'; script-src 'self' 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"

// registerDocs serves the description and a page to browse it; neither is
// part of the description.
func (g *Gateway) registerDocs() {
	page := v5emb.NewWithConfig(swgui.Config{SettingsUI: map[string]string{"defaultModelsExpandDepth": "0"}})(apiTitle, "/openapi.json", "/docs/")
	serve := func(pattern string, h http.Handler) {
		g.mux.HandleFunc("GET "+pattern, func(w http.ResponseWriter, r *http.Request) {
			exchangeOf(r.Context()).route = strings.TrimSuffix(pattern, "{$}")
			h.ServeHTTP(w, r)
		})
	}
	serve("/openapi.json", g.spec)
	serve("/openapi.yaml", g.specYML)
	serve("/docs", http.RedirectHandler("/docs/", http.StatusMovedPermanently))
	serve("/docs/", http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		w.Header().Set("Content-Security-Policy", docsPolicy)
		w.Header().Set("Cache-Control", "no-cache")
		page.ServeHTTP(w, r)
	}))
	serve("/{$}", http.HandlerFunc(func(w http.ResponseWriter, _ *http.Request) {
		w.Header().Set("Content-Type", "text/plain; charset=utf-8")
		fmt.Fprintf(w, "faas %s\n\nAPI: /docs  /openapi.json\nHealth: /healthz  /readyz\n", g.cfg.Node.Version)
	}))
}
