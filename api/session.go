package api

import (
	"encoding/binary"

	"faas"
)

// Framing of the WebSocket at /v1/instances/{id}/stream, which carries any
// number of sessions at once and lets a client come back to them. A session is
// a program, or a watch of files. Bytes travel in binary messages of
// SessionHeader bytes and at most MaxChunk of data; everything else is JSON in
// text messages, SessionRequest one way and SessionEvent the other.
const (
	// SessionProtocol is the WebSocket subprotocol of this framing.
	SessionProtocol = "faas.sessions.v1"
	// SessionHeader is a channel (1 byte: ChannelStdin, ChannelStdout or
	// ChannelStderr), the number that the client gave the session (4 bytes) and
	// the offset of the first byte of data (8 bytes), big-endian. Stdout and
	// stderr are counted together, in the order in which they were written.
	SessionHeader = 13
	// SessionReplay is how many bytes of output the node keeps that the client
	// has not acknowledged; a program that wrote so much waits.
	SessionReplay = 1 << 20
)

// The types of SessionRequest.
const (
	SessionStart      = "start"       // id, request, terminal, attachStdin: runs a program, or goes on with the session of that id
	SessionAttach     = "attach"      // id, offset: goes on with a session, whatever connection has it
	SessionAck        = "ack"         // offset: output before it will not be asked for again
	SessionStdinClose = "stdin-close" // offset: how long the input was
	SessionResize     = "resize"      // rows, cols
	SessionSignal     = "signal"      // signal
	SessionEnd        = "end"         // forgets a session that has exited; kills one that has not; ends a watch
	SessionWatch      = "watch"       // path
)

// The types of SessionEvent. Process events have no session.
const (
	SessionAttached = "attached"  // offset, missed, bytes: answers start and attach; output goes on from here
	SessionBegun    = "begun"     // id: of the execution
	SessionStdinAck = "stdin-ack" // bytes: how many the program has taken in all
	SessionExit     = "exit"      // execution; the last of a session
	SessionError    = "error"     // problem; the last of a session, or without one of the connection
	SessionDetached = "detached"  // another connection has the session now
	SessionFile     = "file"      // file
	SessionEnded    = "ended"     // what a watch watched is gone
	SessionProcess  = "process"   // process
)

// SessionRequest is a text message from the client.
type SessionRequest struct {
	Type        string          `json:"type" enum:"start,attach,ack,stdin-close,resize,signal,end,watch"`
	Session     uint32          `json:"session" doc:"The client's number for the session on this connection."`
	ID          string          `json:"id,omitempty" doc:"start, attach: the client's name for it, 22 to 64 random letters, digits, - and _."`
	Request     *ExecuteRequest `json:"request,omitempty" doc:"start: what to run."`
	Terminal    *faas.Window    `json:"terminal,omitempty" doc:"start"`
	AttachStdin bool            `json:"attachStdin,omitempty" doc:"start: stdin comes in binary messages."`
	Offset      uint64          `json:"offset,omitempty" doc:"attach, ack, stdin-close"`
	Rows        uint16          `json:"rows,omitempty" doc:"resize"`
	Cols        uint16          `json:"cols,omitempty" doc:"resize"`
	Signal      Signal          `json:"signal,omitempty" doc:"signal"`
	Path        string          `json:"path,omitempty" doc:"watch"`
}

// SessionEvent is a text message from the server.
type SessionEvent struct {
	Type      string          `json:"type" enum:"attached,begun,stdin-ack,exit,error,detached,file,ended,process"`
	Session   uint32          `json:"session,omitempty"`
	ID        string          `json:"id,omitempty" doc:"begun: the execution."`
	Offset    uint64          `json:"offset,omitempty" doc:"attached: where the output goes on."`
	Missed    uint64          `json:"missed,omitempty" doc:"attached: bytes before that which the client asked for and the node no longer has."`
	Bytes     uint64          `json:"bytes,omitempty" doc:"attached: bytes of stdin that have come; stdin-ack: that the program has taken."`
	Execution *Execution      `json:"execution,omitempty" doc:"exit"`
	Problem   *Problem        `json:"problem,omitempty" doc:"error"`
	File      *faas.FileEvent `json:"file,omitempty" doc:"file"`
	Process   *ProcessEvent   `json:"process,omitempty" doc:"process"`
}

// ProcessEvent tells of a program that this node's API started in the instance.
type ProcessEvent struct {
	Kind      string   `json:"kind" enum:"started,exited"`
	Execution string   `json:"execution" doc:"Its id."`
	Command   []string `json:"command,omitempty" nullable:"false" doc:"started: as it was asked for."`
	State     string   `json:"state,omitempty" doc:"exited: of the execution."`
	ExitCode  int      `json:"exitCode,omitempty" doc:"exited"`
}

// AppendSessionHeader appends the header of a binary message to b.
func AppendSessionHeader(b []byte, channel byte, session uint32, offset uint64) []byte {
	b = append(b, channel)
	b = binary.BigEndian.AppendUint32(b, session)
	return binary.BigEndian.AppendUint64(b, offset)
}

// ParseSessionFrame takes a binary message apart.
func ParseSessionFrame(b []byte) (channel byte, session uint32, offset uint64, data []byte, err error) {
	if len(b) < SessionHeader || len(b) > SessionHeader+MaxChunk {
		return 0, 0, 0, nil, faas.Errorf(faas.Invalid, "a binary message of %d bytes: want %d and at most %d of data", len(b), SessionHeader, MaxChunk)
	}
	return b[0], binary.BigEndian.Uint32(b[1:]), binary.BigEndian.Uint64(b[5:]), b[SessionHeader:], nil
}
