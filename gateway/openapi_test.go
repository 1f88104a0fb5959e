package gateway_test

import (
	"encoding/json"
	"io"
	"net/url"
	"os"
	"regexp"
	"slices"
	"sort"
	"strings"
	"testing"

	"faas/api"
	"faas/internal/gatewaytest"
)

// description is as much of OpenAPI as the tests look at.
type description struct {
	OpenAPI string
	Info    struct{ Title, Version string }
	Paths   map[string]map[string]struct {
		OperationID string
		Summary     string
		Parameters  []struct {
			Name, In string
			Required bool
		}
		RequestBody *struct {
			Content map[string]struct{ Schema schema }
		}
		Responses map[string]struct {
			Description string
			Content     map[string]struct{ Schema schema }
		}
		Security *[]map[string][]string
	}
	Components struct {
		Schemas         map[string]schema
		SecuritySchemes map[string]any
	}
}

type schema struct {
	Ref        string `json:"$ref"`
	Properties map[string]struct {
		Examples []any
	}
}

func describe(t *testing.T, n *gatewaytest.Node) (d description, raw []byte) {
	t.Helper()
	a := do(t, n, "", "GET", "/openapi.json", nil).want(t, 200)
	a.decode(t, &d)
	return d, a.body
}

// TestDescriptionAgreesWithTheRoutes compares it with the table that the access
// matrix calls, so that every route is described and every description answers.
func TestDescriptionAgreesWithTheRoutes(t *testing.T) {
	t.Parallel()
	n := gatewaytest.Start(t, gatewaytest.Options{})
	d, _ := describe(t, n)
	if !strings.HasPrefix(d.OpenAPI, "3.1.") || d.Info.Title == "" || d.Components.SecuritySchemes["key"] == nil {
		t.Errorf("%s, %+v", d.OpenAPI, d.Info)
	}
	var described, meant []string
	ids := map[string]bool{}
	for path, methods := range d.Paths {
		for method, op := range methods {
			described = append(described, strings.ToUpper(method)+" "+path)
			if op.OperationID == "" || ids[op.OperationID] || op.Summary == "" {
				t.Errorf("%s %s: id %q, summary %q", method, path, op.OperationID, op.Summary)
			}
			ids[op.OperationID] = true
			var params []string
			for _, p := range op.Parameters {
				if p.In == "path" {
					params = append(params, "{"+p.Name+"}")
				}
			}
			want := regexp.MustCompile(`\{[^}]*\}`).FindAllString(path, -1)
			if !slices.Equal(params, want) {
				t.Errorf("%s %s: path parameters %v", method, path, params)
			}
		}
	}
	for _, op := range operations {
		meant = append(meant, op.method+" "+op.path)
		o, ok := d.Paths[op.path][strings.ToLower(op.method)]
		if !ok {
			continue
		}
		open := o.Security != nil && (len(*o.Security) == 0 || slices.ContainsFunc(*o.Security, func(m map[string][]string) bool { return len(m) == 0 }))
		if open != (op.access == "public" || op.access == "local") {
			t.Errorf("%s %s: security %v for %s", op.method, op.path, o.Security, op.access)
		}
	}
	sort.Strings(described)
	sort.Strings(meant)
	if !slices.Equal(described, meant) {
		t.Errorf("described %v\nmeant %v", described, meant)
	}
}

// TestAnswersAreDescribed calls every operation and looks its status and
// content type up in the description.
func TestAnswersAreDescribed(t *testing.T) {
	t.Parallel()
	n := gatewaytest.Start(t, gatewaytest.Options{})
	d, _ := describe(t, n)
	for _, op := range operations {
		for _, key := range []string{"", n.User, n.Admin} {
			var body any
			if op.body != "" {
				body = op.body
			}
			a := do(t, n, key, op.method, op.url, body)
			res, ok := d.Paths[op.path][strings.ToLower(op.method)].Responses[itoa(a.status)]
			if !ok || res.Description == "" {
				t.Errorf("%s %s: %d is not described", op.method, op.path, a.status)
				continue
			}
			kind, _, _ := strings.Cut(a.header.Get("Content-Type"), ";")
			if _, ok := res.Content[kind]; !ok && len(a.body) > 0 {
				t.Errorf("%s %s: %d with %q is not described", op.method, op.path, a.status, kind)
			}
		}
	}
}

func itoa(n int) string { b, _ := json.Marshal(n); return string(b) }

func TestReferencesResolve(t *testing.T) {
	t.Parallel()
	n := gatewaytest.Start(t, gatewaytest.Options{})
	d, raw := describe(t, n)
	used := map[string]bool{}
	for _, m := range regexp.MustCompile(`"#/components/schemas/([^"]+)"`).FindAllSubmatch(raw, -1) {
		used[string(m[1])] = true
		if _, ok := d.Components.Schemas[string(m[1])]; !ok {
			t.Errorf("no schema %s", m[1])
		}
	}
	for name := range d.Components.Schemas {
		if !used[name] && name != "ClientMessage" {
			t.Errorf("schema %s is not used", name)
		}
	}
	if strings.Contains(string(raw), "ErrorModel") {
		t.Error("huma's own error is described")
	}
	yml := do(t, n, "", "GET", "/openapi.yaml", nil).want(t, 200)
	if !strings.Contains(string(yml.body), "/v1/executions:") {
		t.Errorf("YAML: %.100s", yml.body)
	}
	tag := yml.header.Get("ETag")
	do(t, n, "", "GET", "/openapi.yaml", nil, "If-None-Match", tag).want(t, 304)
}

// TestExamplesAreAccepted builds each request body from its properties' examples
// and sends it.
func TestExamplesAreAccepted(t *testing.T) {
	t.Parallel()
	n := gatewaytest.Start(t, gatewaytest.Options{})
	d, _ := describe(t, n)
	sent := 0
	for path, methods := range d.Paths {
		for method, op := range methods {
			if op.RequestBody == nil || op.RequestBody.Content["application/json"].Schema.Ref == "" {
				continue
			}
			body := map[string]any{}
			s := d.Components.Schemas[strings.TrimPrefix(op.RequestBody.Content["application/json"].Schema.Ref, "#/components/schemas/")]
			for name, p := range s.Properties {
				if len(p.Examples) > 0 {
					body[name] = p.Examples[0]
				}
			}
			sent++
			url := strings.ReplaceAll(path, "{id}", "ins_aaaa")
			if a := do(t, n, n.Admin, strings.ToUpper(method), url, body); a.status == 400 || a.status == 415 || a.status >= 500 {
				t.Errorf("%s %s %v: %d %s", method, path, body, a.status, a.body)
			}
		}
	}
	if sent < 4 {
		t.Errorf("only %d bodies", sent)
	}
}

// TestDocsPageIsOffline loads the page and all that it names from this node.
func TestDocsPageIsOffline(t *testing.T) {
	t.Parallel()
	n := gatewaytest.Start(t, gatewaytest.Options{})
	page := do(t, n, "", "GET", "/docs/", nil).want(t, 200)
	assets := regexp.MustCompile(`(?:src|href)="([^"]+)"`).FindAllStringSubmatch(string(page.body), -1)
	if len(assets) < 3 || !strings.Contains(string(page.body), "/openapi.json") {
		t.Fatalf("page: %s", page.body)
	}
	for _, m := range assets {
		u, err := url.Parse(m[1])
		if err != nil || u.Host != "" {
			t.Errorf("the page loads %q", m[1])
			continue
		}
		path := (&url.URL{Path: "/docs/"}).ResolveReference(u).Path
		a := do(t, n, "", "GET", path, nil).want(t, 200)
		if len(a.body) == 0 || strings.HasPrefix(a.header.Get("Content-Type"), "text/html") {
			t.Errorf("%s: %d bytes of %s", path, len(a.body), a.header.Get("Content-Type"))
		}
	}
	if p := page.header.Get("Content-Security-Policy"); !strings.Contains(p, "default-src 'none'") || strings.Contains(p, "http") {
		t.Errorf("policy %q", p)
	}
	do(t, n, "", "GET", "/docs/nothing.js", nil).want(t, 404)
	if root := do(t, n, "", "GET", "/", nil).want(t, 200); !strings.Contains(string(root.body), "/docs") {
		t.Errorf("root: %s", root.body)
	}
}

func docs(t *testing.T) string {
	t.Helper()
	f, err := os.Open("../docs/api.md")
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	b, err := io.ReadAll(f)
	if err != nil {
		t.Fatal(err)
	}
	return string(b)
}

// TestDocsErrorTable compares the table of docs/api.md with the code's.
func TestDocsErrorTable(t *testing.T) {
	t.Parallel()
	text := docs(t)
	for _, k := range api.KindTable() {
		row := regexp.MustCompile("(?m)^\\| `" + k.Kind.String() + "` \\| " + itoa(k.Status) + "\\b.*\\| " + k.Title + " \\|.*$").FindString(text)
		if row == "" {
			t.Errorf("docs/api.md has no row for %s with %d and %q", k.Kind, k.Status, k.Title)
		}
		if strings.Contains(row, "Retry-After") != (k.RetryAfter > 0) {
			t.Errorf("docs/api.md on Retry-After: %s", row)
		}
	}
}

// TestDocsExamples sends every JSON body that docs/api.md shows with curl.
func TestDocsExamples(t *testing.T) {
	t.Parallel()
	n := gatewaytest.Start(t, gatewaytest.Options{})
	if _, err := n.Images.Import(t.Context(), strings.NewReader("busybox\n"), nil); err != nil {
		t.Fatal(err)
	}
	bodies := regexp.MustCompile(`\$NODE(/v1/\S+?)"?(?: [^\n]*?)? -d '([^']+)'`).FindAllStringSubmatch(docs(t), -1)
	if len(bodies) < 3 {
		t.Fatalf("only %d examples", len(bodies))
	}
	for _, m := range bodies {
		path := strings.ReplaceAll(m[1], "$ID", "ins_aaaa")
		if a := do(t, n, n.Admin, "POST", path, m[2]); a.status == 400 || a.status >= 500 {
			t.Errorf("%s %s: %d %s", path, m[2], a.status, a.body)
		}
	}
	var started api.InstanceList
	do(t, n, n.Admin, "GET", "/v1/instances", nil).want(t, 200).decode(t, &started)
	for _, i := range started.Instances {
		do(t, n, n.Admin, "DELETE", "/v1/instances/"+i.ID.String(), nil).want(t, 204)
	}
}

// TestDocsNameEveryRoute checks that the short page leaves nothing out.
func TestDocsNameEveryRoute(t *testing.T) {
	t.Parallel()
	text := docs(t)
	for _, op := range operations {
		if !strings.Contains(text, "`"+op.method+" "+op.path+"`") {
			t.Errorf("docs/api.md does not name %s %s", op.method, op.path)
		}
	}
}
