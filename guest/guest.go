// Package guest is what the node and the guest program, faas.GuestPath inside
// every sandbox, say to each other. The node starts the program with Args; what
// the program is to read comes on its stdin as it is, and what it has to say
// goes to its stdout as a hello and frames, the last of which tells how it
// ended. So errors keep their kind, and an answer that breaks off is never
// taken for a whole one.
//
// The guest program runs among programs that nobody trusts and may have been
// replaced by one of them: a Decoder takes every byte as hostile.
//
// # The format
//
//	hello   "faas-guest/1\n"
//	frame   kind (1 byte), length of the payload (4 bytes, big-endian), payload
//	kinds   'D' bytes of a tar or a file
//	        'R' one record in JSON, for example a faas.FileInfo
//	        'E' the End in JSON; nothing follows
package guest

import (
	"encoding/binary"
	"encoding/json"
	"io"

	"faas"
)

// Hello is what every answer begins with. Its number is the version of this
// protocol: a node and a guest program of two versions say so instead of
// misunderstanding each other.
const Hello = "faas-guest/1\n"

// MaxPayload is the most that a frame carries.
const MaxPayload = 64 << 10

const frameHeader = 5

const (
	kindData   = 'D'
	kindRecord = 'R'
	kindEnd    = 'E'
)

// What the guest program can do: the first of its arguments.
const (
	Untar  = "untar" // DIR: unpacks the tar on stdin there
	Tar    = "tar"   // PATH: sends it as a tar
	List   = "ls"    // PATH, or -r PATH: sends a faas.FileInfo of each file
	Stat   = "stat"  // PATH: sends the faas.FileInfo of what it leads to
	Cat    = "cat"   // PATH: sends what is in the file
	Remove = "rm"    // PATH, or -r PATH
	Move   = "mv"    // FROM TO
	Watch  = "watch" // PATH: sends a faas.FileEvent of each change until it is killed
	SFTP   = "sftp"  // serves the SFTP protocol on stdin and stdout, with no frames
)

// Recursive is the flag of List and Remove.
const Recursive = "-r"

// End is how the guest program's work ended.
type End struct {
	Kind    faas.Kind `json:"kind,omitempty"`    // with Message: of the error
	Message string    `json:"message,omitempty"` // empty: it went well
	Files   int       `json:"files,omitempty"`   // that were written, directories not counted
	Bytes   int64     `json:"bytes,omitempty"`   // in them
}

// Err returns the error that the end stands for, nil if it went well.
func (e End) Err() error {
	if e.Message == "" {
		return nil
	}
	return &faas.Error{Kind: e.Kind, Msg: e.Message}
}

// Encoder writes an answer. Its methods are for one goroutine at a time.
type Encoder struct {
	w   io.Writer
	buf []byte
}

// NewEncoder says hello on w.
func NewEncoder(w io.Writer) (*Encoder, error) {
	if _, err := io.WriteString(w, Hello); err != nil {
		return nil, err
	}
	return &Encoder{w: w, buf: make([]byte, frameHeader, frameHeader+MaxPayload)}, nil
}

// Write sends bytes of a tar or a file.
func (e *Encoder) Write(p []byte) (int, error) {
	n := 0
	for n < len(p) {
		part := p[n:min(len(p), n+MaxPayload)]
		if err := e.frame(kindData, part); err != nil {
			return n, err
		}
		n += len(part)
	}
	return n, nil
}

// Record sends a record.
func (e *Encoder) Record(v any) error { return e.json(kindRecord, v) }

// End sends the last frame.
func (e *Encoder) End(end End) error { return e.json(kindEnd, end) }

func (e *Encoder) json(kind byte, v any) error {
	b, err := json.Marshal(v)
	if err != nil {
		return err
	}
	if len(b) > MaxPayload {
		return faas.Errorf(faas.Internal, "a record of %d bytes does not fit a frame", len(b))
	}
	return e.frame(kind, b)
}

// frame sends header and payload in one write.
func (e *Encoder) frame(kind byte, payload []byte) error {
	e.buf[0] = kind
	binary.BigEndian.PutUint32(e.buf[1:], uint32(len(payload)))
	_, err := e.w.Write(append(e.buf[:frameHeader], payload...))
	return err
}

// Decoder takes an answer apart as it is written to it, in pieces of any size.
// It holds at most one frame.
type Decoder struct {
	// Data is where bytes go, Record where records do; their first error is
	// what Write returns from then on. Nil: such frames are an error.
	Data   io.Writer
	Record func(json []byte) error

	hello int // bytes of it that have come
	head  [frameHeader]byte
	have  int // bytes of head
	left  int // bytes of the payload still to come
	buf   []byte
	ended bool
	end   End
	err   error
}

// End returns the end that the answer told; an error if it had none or broke
// the rules.
func (d *Decoder) End() (End, error) {
	switch {
	case d.err != nil:
		return End{}, d.err
	case !d.ended && d.hello == 0:
		return End{}, faas.Errorf(faas.Conflict, "the guest program gave no answer")
	case !d.ended:
		return End{}, faas.Errorf(faas.Conflict, "the guest program's answer broke off")
	}
	return d.end, nil
}

// Write takes the next piece of the answer.
func (d *Decoder) Write(p []byte) (int, error) {
	for rest := p; len(rest) > 0 && d.err == nil; {
		var n int
		n, d.err = d.take(rest)
		rest = rest[n:]
	}
	if d.err != nil {
		return 0, d.err
	}
	return len(p), nil
}

// take works on the beginning of p and returns how much of it that was.
func (d *Decoder) take(p []byte) (int, error) {
	switch {
	case d.hello < len(Hello):
		n := min(len(p), len(Hello)-d.hello)
		if string(p[:n]) != Hello[d.hello:d.hello+n] {
			return 0, faas.Errorf(faas.Conflict, "the guest program in the sandbox is not of this node's version, or something else is in its place at %s", faas.GuestPath)
		}
		d.hello += n
		return n, nil
	case d.ended:
		return 0, broken("%d bytes follow its end", len(p))
	case d.have < frameHeader:
		n := copy(d.head[d.have:], p)
		if d.have += n; d.have < frameHeader {
			return n, nil
		}
		return n, d.begin()
	}
	n := min(len(p), d.left)
	d.left -= n
	if d.head[0] == kindData {
		if _, err := d.Data.Write(p[:n]); err != nil {
			return n, err
		}
	} else {
		d.buf = append(d.buf, p[:n]...)
	}
	if d.left > 0 {
		return n, nil
	}
	return n, d.finish()
}

// begin judges a header that is whole.
func (d *Decoder) begin() error {
	size := binary.BigEndian.Uint32(d.head[1:])
	switch kind := d.head[0]; {
	case size > MaxPayload:
		return broken("it has a frame of %d bytes", size)
	case kind == kindData && d.Data == nil, kind == kindRecord && d.Record == nil, kind != kindData && kind != kindRecord && kind != kindEnd:
		return broken("it has a frame of kind %q", kind)
	}
	d.left = int(size)
	if d.left == 0 {
		return d.finish()
	}
	return nil
}

// finish works on a frame that is whole.
func (d *Decoder) finish() error {
	payload := d.buf
	d.have, d.buf = 0, d.buf[:0]
	switch d.head[0] {
	case kindRecord:
		return d.Record(payload)
	case kindEnd:
		d.ended = true
		if err := json.Unmarshal(payload, &d.end); err != nil {
			return broken("its end is not understood: %w", err)
		}
		if d.end.Files < 0 || d.end.Bytes < 0 {
			return broken("it counts %d files and %d bytes", d.end.Files, d.end.Bytes)
		}
	}
	return nil
}

func broken(format string, args ...any) error {
	return faas.Errorf(faas.Conflict, "the guest program's answer makes no sense: "+format, args...)
}
