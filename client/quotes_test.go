package client_test

import (
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"

	"faas"
	"faas/client"
)

// TestStrangersThatAnswerQuotes checks that what a node says that an operator
// registered can neither fill memory, nor lead elsewhere, nor get a key.
func TestStrangersThatAnswerQuotes(t *testing.T) {
	t.Parallel()
	elsewhere := httptest.NewServer(http.HandlerFunc(func(http.ResponseWriter, *http.Request) { t.Error("the client was led elsewhere") }))
	defer elsewhere.Close()
	for name, answer := range map[string]http.HandlerFunc{
		"endless": func(w http.ResponseWriter, r *http.Request) {
			for r.Context().Err() == nil {
				if _, err := w.Write([]byte(strings.Repeat(" ", 64<<10))); err != nil {
					return
				}
			}
		},
		"endless problem": func(w http.ResponseWriter, r *http.Request) {
			w.WriteHeader(http.StatusTeapot)
			for r.Context().Err() == nil {
				if _, err := w.Write([]byte(strings.Repeat("x", 64<<10))); err != nil {
					return
				}
			}
		},
		"elsewhere": func(w http.ResponseWriter, r *http.Request) {
			http.Redirect(w, r, elsewhere.URL, http.StatusTemporaryRedirect)
		},
		"nothing":      func(http.ResponseWriter, *http.Request) {},
		"no signature": func(w http.ResponseWriter, _ *http.Request) { _, _ = w.Write([]byte(`{"price":"1"}`)) },
		"no number":    func(w http.ResponseWriter, _ *http.Request) { _, _ = w.Write([]byte(`{"price":{}}`)) },
		"an old proxy": func(w http.ResponseWriter, _ *http.Request) { w.WriteHeader(http.StatusBadGateway) },
	} {
		node := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
			if r.Header.Get("Authorization") != "" {
				t.Error("a key was sent")
			}
			answer(w, r)
		}))
		if q, err := client.AskQuote(t.Context(), node.URL, faas.QuoteRequest{}); err == nil || len(err.Error()) > 1000 {
			t.Errorf("%s: got %+v, %v", name, q, err)
		}
		node.Close()
	}
	for _, url := range []string{"", "op.example", "file:///etc/passwd", "unix:///run/x.sock"} {
		if _, err := client.AskQuote(t.Context(), url, faas.QuoteRequest{}); faas.KindOf(err) != faas.Invalid {
			t.Errorf("%q: got %v", url, err)
		}
	}
}
