// Package evm adapts Ethereum-like chains that carry the Tangle protocol: the
// embedded development chain, the log follower, the transaction sender, the
// ABI codec of the jobs, the encrypted key files, and the calls that a client
// of the blueprint makes.
//
// Dial gives one operator's view of a service; its methods are those of
// operator.Chain. Everything it asks of the Tangle contract is a function or
// an event of the protocol; what belongs to this blueprint alone (who a job is
// assigned to, what was accepted) comes from the blueprint's own contract.
//
// One goroutine owns each key (Sender) and one owns each connection's view of
// the head (Node); everything else runs on its caller's goroutine.
package evm
