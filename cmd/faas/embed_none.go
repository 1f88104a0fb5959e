//go:build !embedsandbox

package main

// sandboxProgram is faas-sandbox when this program carries it inside. Without
// the build tag embedsandbox it does not, and looks for it next to itself.
var sandboxProgram []byte
