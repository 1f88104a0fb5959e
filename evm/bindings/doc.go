// Package bindings holds Go bindings of the contracts, generated from the ABIs
// and the bytecode that contracts/ commits. Tangle is the protocol's core as
// this project uses it, Blueprint is the FaaS blueprint's manager, and the
// others are deployed on development chains only.
//
// After a change of the contracts run go generate in this folder; a test fails
// until that is done.
package bindings

//go:generate go test -run TestBindingsAreFresh -update .
