package evm

import (
	"math/big"
	"testing"
	"time"

	"faas"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/crypto"
)

// TestQuoteDigest computes the digest from the words of the protocol's page.
func TestQuoteDigest(t *testing.T) {
	t.Parallel()
	q := faas.Quote{
		QuoteRequest: faas.QuoteRequest{Operator: faas.Address{9}, Requester: faas.Address{1, 2}, Service: 7, Job: 3, InputsHash: faas.ID{4, 5}},
		Price:        big.NewInt(1e15), Timestamp: 1700000000, Expiry: 1700000300, Confidentiality: 1,
	}
	number := func(n uint64) []byte { return common.BigToHash(newBig(n)).Bytes() }
	hash := func(parts ...[]byte) []byte { return crypto.Keccak256(parts...) }
	domain := hash(hash([]byte("EIP712Domain(string name,string version,uint256 chainId,address verifyingContract)")),
		hash([]byte("TangleQuote")), hash([]byte("1")), number(31337), common.LeftPadBytes([]byte{0xaa, 19: 0xbb}, 32))
	details := hash(hash([]byte("JobQuoteDetails(address requester,uint64 serviceId,uint8 jobIndex,uint256 price,uint64 timestamp,uint64 expiry,uint8 confidentiality,bytes32 inputsHash)")),
		common.LeftPadBytes(q.Requester[:], 32), number(7), number(3), number(1e15), number(1700000000), number(1700000300), number(1), q.InputsHash[:])
	want := hash([]byte{0x19, 0x01}, domain, details)
	got, err := typedDigest(quoteData(big.NewInt(31337), faas.Address{0xaa, 19: 0xbb}, q))
	if err != nil || string(got) != string(want) {
		t.Errorf("got %x, %v, want %x", got, err, want)
	}
}

func TestMarksOfQuotes(t *testing.T) {
	t.Parallel()
	const ttl = 100 * time.Second
	at := time.Unix(1000, 0)
	for name, c := range map[string]struct {
		last, want faas.QuoteMark
		kind       faas.Kind
	}{
		"the first":               {want: faas.QuoteMark{Timestamp: 1000, Expiry: 1100}},
		"of a new second":         {last: faas.QuoteMark{Timestamp: 999, Expiry: 1099}, want: faas.QuoteMark{Timestamp: 1000, Expiry: 1100}},
		"of the same second":      {last: faas.QuoteMark{Timestamp: 1000, Expiry: 1100}, want: faas.QuoteMark{Timestamp: 1000, Expiry: 1099}},
		"after a longer ttl":      {last: faas.QuoteMark{Timestamp: 1000, Expiry: 4600}, want: faas.QuoteMark{Timestamp: 1000, Expiry: 1100}},
		"the last of the second":  {last: faas.QuoteMark{Timestamp: 1000, Expiry: 1051}, want: faas.QuoteMark{Timestamp: 1000, Expiry: 1050}},
		"none left":               {last: faas.QuoteMark{Timestamp: 1000, Expiry: 1050}, kind: faas.Exhausted},
		"the clock is a bit back": {last: faas.QuoteMark{Timestamp: 1030, Expiry: 1130}, want: faas.QuoteMark{Timestamp: 1030, Expiry: 1129}},
		"the clock is far back":   {last: faas.QuoteMark{Timestamp: 2000, Expiry: 2100}, kind: faas.Unavailable},
	} {
		got, err := nextMark(c.last, at, ttl)
		if err != nil {
			if faas.KindOf(err) != c.kind || faas.RetryAfter(err) <= 0 {
				t.Errorf("%s: %v", name, err)
			}
			continue
		}
		if got != c.want {
			t.Errorf("%s: got %+v, want %+v", name, got, c.want)
		}
	}
}
