package main

import (
	"crypto/rand"
	"fmt"
	mathrand "math/rand/v2"
	"net/http"
	"os"
	"strconv"
	"sync"
)

// memory is what the server holds:
//
//	/memory/hold?mb=N          N megabytes of random bytes
//	/memory/change?percent=N   other random bytes in N of a hundred pages, picked at random
//	/memory/touch              read a byte of each page
type memory struct {
	mu    sync.Mutex
	bytes []byte
}

func (m *memory) serve(w http.ResponseWriter, r *http.Request) {
	m.mu.Lock()
	defer m.mu.Unlock()
	page := os.Getpagesize()
	switch r.URL.Path {
	case "/memory/hold":
		m.bytes = make([]byte, number(r, "mb")<<20)
		rand.Read(m.bytes)
	case "/memory/change":
		pages := len(m.bytes) / page
		for range pages * number(r, "percent") / 100 {
			at := mathrand.IntN(pages) * page
			rand.Read(m.bytes[at : at+page])
		}
	case "/memory/touch":
		var sum byte
		for at := 0; at < len(m.bytes); at += page {
			sum ^= m.bytes[at]
		}
		fmt.Fprintln(w, sum)
		return
	default:
		http.NotFound(w, r)
		return
	}
	fmt.Fprintln(w, len(m.bytes))
}

// number is a parameter of a request, 0 if it is none.
func number(r *http.Request, name string) int {
	n, err := strconv.Atoi(r.FormValue(name))
	if err != nil {
		return 0
	}
	return n
}
