package memsnapshot

import (
	"testing"

	"faas/engine"
	"faas/internal/snapshottest"
)

func TestConformance(t *testing.T) {
	snapshottest.Run(t, func(t *testing.T) engine.Snapshots { return New(t.TempDir()) })
}
