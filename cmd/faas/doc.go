// Command faas is a node of the function cloud and the command line to use
// one: it runs programs in gVisor sandboxes for callers on the command line,
// over HTTP and on a chain.
//
// One file holds one verb. A command is a function of a context, its options
// and its streams and returns an error; only main exits. Everything that a
// process is made of is put together in faas/cmd/faas/node.
package main
