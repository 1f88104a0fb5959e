package recordstest_test

import (
	"testing"

	"faas/engine"
	"faas/internal/recordstest"
)

func TestMemory(t *testing.T) {
	recordstest.Run(t, func(*testing.T) engine.Records { return &recordstest.Memory{} })
}
