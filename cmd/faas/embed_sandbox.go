//go:build embedsandbox

package main

import _ "embed"

// sandboxProgram is faas-sandbox, which 'make build' puts here first.
//
//go:embed faas-sandbox
var sandboxProgram []byte

// guestProgram is faas-guest, from the same place.
//
//go:embed faas-guest
var guestProgram []byte
