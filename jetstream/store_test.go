package jetstream_test

import (
	"testing"

	"faas/engine"
	"faas/internal/recordstest"
	"faas/jetstream"
	"faas/operator"
)

var (
	_ engine.Records   = (*jetstream.Store)(nil)
	_ operator.Journal = (*jetstream.Journal)(nil)
)

func open(t *testing.T, o jetstream.Options) *jetstream.Store {
	t.Helper()
	s, err := jetstream.Open(t.Context(), o)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := s.Close(); err != nil {
			t.Errorf("Close: %v", err)
		}
	})
	return s
}

func TestConformanceEmbedded(t *testing.T) {
	recordstest.Run(t, func(t *testing.T) engine.Records { return open(t, jetstream.Options{Dir: t.TempDir()}) })
}
