package jetstream

// LoseReserve lets the embedded server run into a full disk.
func (s *Store) LoseReserve() { s.embedded.reserve = 0 }
