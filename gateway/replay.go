package gateway

import "faas/api"

// replay is the output of a session that its client has not acknowledged. What
// it holds is bounded by api.SessionReplay and pieceCost for each piece.
type replay struct {
	pieces []piece
	first  uint64 // offset of the first byte that is held
	next   uint64 // offset of the next byte to come
	cost   int
}

type piece struct {
	channel byte
	data    []byte
}

const (
	pieceSize = 32 << 10 // up to which writes to one stream are joined
	pieceCost = 64
)

// room is how many bytes may be added now.
func (r *replay) room() int { return api.SessionReplay - r.cost - pieceCost }

// add appends bytes; b is copied.
func (r *replay) add(channel byte, b []byte) {
	r.next += uint64(len(b))
	if n := len(r.pieces); n > 0 && r.pieces[n-1].channel == channel && len(r.pieces[n-1].data)+len(b) <= pieceSize {
		r.pieces[n-1].data = append(r.pieces[n-1].data, b...)
		r.cost += len(b)
		return
	}
	r.pieces = append(r.pieces, piece{channel, append([]byte(nil), b...)})
	r.cost += len(b) + pieceCost
}

// ack drops what is before offset; false if that is no offset of the output.
func (r *replay) ack(offset uint64) bool {
	if offset > r.next {
		return false
	}
	for len(r.pieces) > 0 && offset > r.first {
		p := &r.pieces[0]
		n := min(uint64(len(p.data)), offset-r.first)
		r.first += n
		r.cost -= int(n)
		if p.data = p.data[n:]; len(p.data) == 0 {
			r.cost -= pieceCost
			r.pieces[0] = piece{}
			r.pieces = r.pieces[1:]
		}
	}
	return true
}

// at returns the bytes from offset on that came as one piece; none at the end.
// They are never changed.
func (r *replay) at(offset uint64) (channel byte, data []byte) {
	from := r.first
	if offset < from {
		return 0, nil
	}
	for _, p := range r.pieces {
		if end := from + uint64(len(p.data)); offset < end {
			return p.channel, p.data[offset-from : len(p.data) : len(p.data)]
		}
		from += uint64(len(p.data))
	}
	return 0, nil
}
