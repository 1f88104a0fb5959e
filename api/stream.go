package api

import (
	"encoding/json"
	"strconv"
	"strings"

	"faas"
)

// Framing of the WebSocket at /v1/executions/stream. Bytes travel in binary
// messages whose first byte is a channel; everything else is JSON in text
// messages, ClientMessage one way and ServerMessage the other.
const (
	ChannelStdin  byte = 0
	ChannelStdout byte = 1
	ChannelStderr byte = 2

	// StreamProtocol is the WebSocket subprotocol of this framing.
	StreamProtocol = "faas.v1"
	// KeyProtocolPrefix begins a second subprotocol that carries the API key,
	// for browsers, which can not set the Authorization header. The server
	// never selects it, so it does not come back.
	KeyProtocolPrefix = "faas.key."

	// StdinWindow is how many bytes of stdin a client may have sent beyond
	// what the server has acknowledged with stdin-ack.
	StdinWindow = 1 << 20
	// MaxChunk is the most that one binary message may carry.
	MaxChunk = 64 << 10
)

// The types of ClientMessage. The first message must be MsgStart.
const (
	MsgStart      = "start"       // request, terminal, attachStdin
	MsgStdinClose = "stdin-close" // no more stdin
	MsgResize     = "resize"      // rows, cols
	MsgSignal     = "signal"      // signal
)

// The types of ServerMessage. The last message is MsgExit or MsgError.
const (
	MsgBegun    = "begun"     // id
	MsgStdinAck = "stdin-ack" // bytes
	MsgExit     = "exit"      // execution
	MsgError    = "error"     // problem
)

// ClientMessage is a text message from the client.
type ClientMessage struct {
	Type        string          `json:"type" enum:"start,stdin-close,resize,signal"`
	Request     *ExecuteRequest `json:"request,omitempty" doc:"start: what to run. In an instance image and limits of the sandbox must be left out."`
	Terminal    *faas.Window    `json:"terminal,omitempty" doc:"start: run on a pseudo terminal of this size; all output is stdout."`
	AttachStdin bool            `json:"attachStdin,omitempty" doc:"start: stdin comes in binary messages on channel 0, until stdin-close."`
	Rows        uint16          `json:"rows,omitempty" doc:"resize"`
	Cols        uint16          `json:"cols,omitempty" doc:"resize"`
	Signal      Signal          `json:"signal,omitempty" doc:"signal: a Linux signal by name (\"TERM\") or number."`
}

// ServerMessage is a text message from the server.
type ServerMessage struct {
	Type      string     `json:"type" enum:"begun,stdin-ack,exit,error"`
	ID        string     `json:"id,omitempty" doc:"begun: the execution."`
	Bytes     int64      `json:"bytes,omitempty" doc:"stdin-ack: how many more bytes of stdin the program has taken."`
	Execution *Execution `json:"execution,omitempty" doc:"exit: the finished execution."`
	Problem   *Problem   `json:"problem,omitempty" doc:"error: why there is no execution."`
}

// Begun is the data of the server-sent event "begun".
type Begun struct {
	ID faas.ExecutionID `json:"id"`
}

// Chunk is the data of the server-sent events "stdout" and "stderr".
type Chunk struct {
	Data     string `json:"data"`
	Encoding string `json:"encoding,omitempty" enum:"utf-8,base64" doc:"Left out when data is the text itself."`
}

// LogChunk is the data of the server-sent events "stdout" and "stderr" of an
// instance's logs.
type LogChunk struct {
	ID faas.ExecutionID `json:"id" doc:"The execution that wrote it."`
	Chunk
}

// NewChunk returns b as a chunk.
func NewChunk(b []byte) Chunk {
	data, encoding := EncodeText(b)
	if encoding == EncodingUTF8 {
		encoding = ""
	}
	return Chunk{Data: data, Encoding: encoding}
}

// SplitRune returns b without, and apart from it, the beginning of a character
// at its end whose rest is still to come.
func SplitRune(b []byte) (whole, rest []byte) {
	n := len(b) - cutRune(b)
	return b[:n], b[n:]
}

// Signal is a Linux signal number. In JSON it is a number or a name, with or
// without SIG.
type Signal int

var signals = [...]struct {
	name string
	n    Signal
}{
	{"HUP", 1}, {"INT", 2}, {"QUIT", 3}, {"ABRT", 6}, {"KILL", 9}, {"USR1", 10}, {"USR2", 12}, {"PIPE", 13},
	{"ALRM", 14}, {"TERM", 15}, {"CONT", 18}, {"STOP", 19}, {"TSTP", 20}, {"WINCH", 28},
}

// UnmarshalJSON accepts 15, "15", "TERM" and "SIGTERM".
func (s *Signal) UnmarshalJSON(b []byte) error {
	var text string
	if err := json.Unmarshal(b, &text); err != nil {
		text = string(b)
	}
	if n, err := strconv.Atoi(text); err == nil {
		if n < 1 || n > 64 {
			return faas.Errorf(faas.Invalid, "signal %d: want 1 to 64", n)
		}
		*s = Signal(n)
		return nil
	}
	name := strings.TrimPrefix(strings.ToUpper(text), "SIG")
	for _, known := range signals {
		if known.name == name {
			*s = known.n
			return nil
		}
	}
	return faas.Errorf(faas.Invalid, "unknown signal %q: want a name such as TERM or a number", text)
}
