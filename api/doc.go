// Package api holds what the HTTP API says on the wire: the JSON bodies, the
// stream events and frames, the problem details, and their conversions to and
// from the nouns of the root package. The gateway serves these types and the
// client reads them; neither needs the other.
//
// Units are in the names: timeoutSeconds, memoryMb (2^20 bytes), sandboxMs.
package api
