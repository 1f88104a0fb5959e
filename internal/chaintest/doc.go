// Package chaintest holds the tests of several operators on one chain: the real
// contracts on a development chain, operators with journals of their own, some
// as processes that are killed, and what goes wrong between them.
package chaintest
