package api

import (
	"encoding/hex"
	"math/big"
	"strings"

	"faas"
)

// QuoteRequest is the body of POST /v1/quotes.
type QuoteRequest struct {
	Operator   string `json:"operator" pattern:"^0x[0-9a-fA-F]{40}$" doc:"Whose quote: a node may serve several operators." example:"0x72dbe5ed18f895f77e6776356ce471e963d708ea"`
	Requester  string `json:"requester" pattern:"^0x[0-9a-fA-F]{40}$" doc:"The account that will submit the job; nobody else can use the quote." example:"0x15d34aaf54267db7d7c367839aaf71a00a2c6a65"`
	Service    uint64 `json:"service" doc:"The id of the service." example:"7"`
	Job        uint8  `json:"job" doc:"The number of the job in the blueprint." example:"0"`
	InputsHash string `json:"inputsHash" pattern:"^0x[0-9a-fA-F]{64}$" doc:"keccak256 of the job's encoded inputs. The inputs themselves are not asked for." example:"0xc5d2460186f7233c927e7db2dcc703c0e500b653ca82273b7bfad8045d85a470"`
}

// Quote is an operator's signed offer: a SignedJobQuote of the protocol.
type Quote struct {
	QuoteRequest
	Price           string `json:"price" pattern:"^[0-9]{1,78}$" doc:"In wei, decimal." example:"1000000000000"`
	Timestamp       uint64 `json:"timestamp" doc:"When it was made, in seconds since 1970."`
	Expiry          uint64 `json:"expiry" doc:"The last second in which it is taken."`
	Confidentiality uint8  `json:"confidentiality" doc:"That of the service."`
	Signature       string `json:"signature" pattern:"^0x[0-9a-fA-F]{130}$" doc:"The operator's EIP-712 signature of JobQuoteDetails: r, s and v."`
}

// NewQuoteRequest returns r as the API says it.
func NewQuoteRequest(r faas.QuoteRequest) QuoteRequest {
	return QuoteRequest{
		Operator: r.Operator.String(), Requester: r.Requester.String(), Service: r.Service, Job: uint8(r.Job),
		InputsHash: "0x" + hex.EncodeToString(r.InputsHash[:]),
	}
}

// Noun returns r as the root package has it.
func (r QuoteRequest) Noun() (out faas.QuoteRequest, err error) {
	out.Service, out.Job = r.Service, faas.JobID(r.Job)
	if err := out.Operator.UnmarshalText([]byte(r.Operator)); err != nil {
		return out, faas.Errorf(faas.Invalid, "operator: %w", err)
	}
	if err := out.Requester.UnmarshalText([]byte(r.Requester)); err != nil {
		return out, faas.Errorf(faas.Invalid, "requester: %w", err)
	}
	hash, err := unhex(r.InputsHash, len(out.InputsHash))
	if err != nil {
		return out, faas.Errorf(faas.Invalid, "inputsHash: %w", err)
	}
	copy(out.InputsHash[:], hash)
	return out, nil
}

// NewQuote returns q as the API says it.
func NewQuote(q faas.Quote) Quote {
	return Quote{
		QuoteRequest: NewQuoteRequest(q.QuoteRequest), Price: q.Price.String(), Timestamp: q.Timestamp, Expiry: q.Expiry,
		Confidentiality: q.Confidentiality, Signature: "0x" + hex.EncodeToString(q.Signature),
	}
}

const (
	signatureBytes = 65
	priceDigits    = 78 // of the largest uint256
)

// Noun returns q as the root package has it. It checks the form only: who made
// the quote, and of what, is for the caller to find out.
func (q Quote) Noun() (out faas.Quote, err error) {
	if out.QuoteRequest, err = q.QuoteRequest.Noun(); err != nil {
		return out, err
	}
	out.Timestamp, out.Expiry, out.Confidentiality = q.Timestamp, q.Expiry, q.Confidentiality
	if q.Price == "" || len(q.Price) > priceDigits || strings.Trim(q.Price, "0123456789") != "" {
		return out, faas.Errorf(faas.Invalid, "the price is not a decimal number of at most %d digits", priceDigits)
	}
	out.Price, _ = new(big.Int).SetString(q.Price, 10)
	if out.Signature, err = unhex(q.Signature, signatureBytes); err != nil {
		return out, faas.Errorf(faas.Invalid, "signature: %w", err)
	}
	return out, nil
}

// unhex reads 0x and n bytes in hexadecimal.
func unhex(text string, n int) ([]byte, error) {
	digits, ok := strings.CutPrefix(text, "0x")
	if !ok || len(digits) != 2*n {
		return nil, faas.Errorf(faas.Invalid, "want 0x followed by %d hex digits", 2*n)
	}
	b, err := hex.DecodeString(digits)
	if err != nil {
		return nil, faas.Errorf(faas.Invalid, "not hexadecimal: %w", err)
	}
	return b, nil
}
