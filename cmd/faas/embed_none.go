//go:build !embedsandbox

package main

// sandboxProgram and guestProgram are faas-sandbox and faas-guest when this
// program carries them inside. Without the build tag embedsandbox it does not,
// and looks for them next to itself.
var sandboxProgram, guestProgram []byte
