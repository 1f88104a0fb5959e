// Package enginetest tests the engine over the real gVisor runtime and the real
// stores: programs that misbehave, from outside to inside. The engine's own
// tests use a runtime in memory; these need root and build the sandbox program.
package enginetest
