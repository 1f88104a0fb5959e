package snapshot

import (
	"context"
	"errors"
	"fmt"
	"syscall"

	"faas"
)

// diskError gives a file system's error its kind: a full disk or quota is
// Exhausted; an error that has a kind keeps it.
func diskError(err error, format string, args ...any) error {
	what := fmt.Sprintf(format, args...)
	var known *faas.Error
	switch {
	case errors.Is(err, syscall.ENOSPC), errors.Is(err, syscall.EDQUOT):
		return faas.Errorf(faas.Exhausted, "%s: %w; make room, or remove snapshots and collect", what, err)
	case errors.As(err, &known), errors.Is(err, context.Canceled), errors.Is(err, context.DeadlineExceeded):
		return fmt.Errorf("%s: %w", what, err)
	}
	return faas.Errorf(faas.Internal, "%s: %w", what, err)
}
