package main

import (
	"context"
	"errors"
	"fmt"
	"strings"

	"faas"
)

// exitCodes is the one table from what went wrong to the process's exit code.
var exitCodes = map[faas.Kind]int{
	faas.Internal:    1,
	faas.Invalid:     2,
	faas.NotFound:    3,
	faas.Conflict:    4,
	faas.Exhausted:   5,
	faas.Denied:      6,
	faas.Timeout:     7,
	faas.Unavailable: 8,
	faas.Canceled:    130,
}

// runsProgram marks the commands that return a program's own exit code: there,
// as with docker run, every failure of faas itself is 125.
const runsProgram = "runs-program"

// exitCode is what the process exits with because of err.
func exitCode(err error, program bool) int {
	kind := faas.KindOf(err)
	if program && kind != faas.Canceled {
		return faas.ExitNotStarted
	}
	return exitCodes[kind]
}

// programExit ends faas with the exit code of the program it ran. It has
// nothing to say: the program said it.
type programExit int

func (e programExit) Error() string { return fmt.Sprintf("the program exited with code %d", int(e)) }

// usageError is a command line that does not parse.
type usageError struct{ err error }

func (e usageError) Error() string { return e.err.Error() }
func (e usageError) Unwrap() error { return e.err }

func usagef(format string, args ...any) error {
	return usageError{faas.Errorf(faas.Invalid, format, args...)}
}

// asUsage makes an error of the flag parser one of ours.
func asUsage(err error) error {
	if err == nil || errors.As(err, new(usageError)) {
		return err
	}
	return usageError{faas.Errorf(faas.Invalid, "%w", err)}
}

// message is one line for a person.
func message(err error) string {
	if errors.Is(err, context.Canceled) {
		return "canceled" // whoever did it needs no telling what broke off
	}
	return strings.TrimSpace(err.Error())
}
