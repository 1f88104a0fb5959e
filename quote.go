package faas

import "math/big"

// QuoteRequest asks an operator what it takes for one job of one caller.
type QuoteRequest struct {
	Operator   Address
	Requester  Address // who will submit the job, and nobody else can
	Service    uint64
	Job        JobID
	InputsHash ID // keccak256 of the encoded inputs
}

// Quote is an operator's signed offer to run one job. Times are in seconds
// since 1970, as the protocol has them.
type Quote struct {
	QuoteRequest
	Price           *big.Int // in wei
	Timestamp       uint64
	Expiry          uint64
	Confidentiality uint8 // the service's
	Signature       []byte
}

// QuoteMark is the newest quote that an operator may have signed. The protocol
// takes each quote once, and two with the same fields are the same one; a new
// one has a later Timestamp, or the same and an earlier Expiry.
type QuoteMark struct {
	Timestamp uint64 `json:"timestamp"`
	Expiry    uint64 `json:"expiry"`
}
