// Command webserver is a small HTTP server for tests and the benchmark of
// exposed ports, and the client that measures it:
//
//	webserver ADDRESS                   serve
//	webserver load URL HOST DURATION    print how many requests a second it answers
//
// It counts requests in memory and holds as much memory as it is told, so that
// what a pause or a snapshot keeps can be seen.
package main

import (
	"fmt"
	"io"
	"log"
	"net/http"
	"os"
	"sync/atomic"

	"github.com/coder/websocket"
	"time"
)

func main() {
	switch {
	case len(os.Args) == 2:
		log.Fatal(serve(os.Args[1]))
	case len(os.Args) == 5 && os.Args[1] == "load":
		d, err := time.ParseDuration(os.Args[4])
		if err != nil {
			log.Fatal(err)
		}
		rate, err := load(os.Args[2], os.Args[3], d)
		if err != nil {
			log.Fatal(err)
		}
		fmt.Println(rate)
	default:
		log.Fatal("usage: webserver ADDRESS | webserver load URL HOST DURATION")
	}
}

func serve(address string) error {
	var count atomic.Int64
	var held memory
	http.HandleFunc("/", func(w http.ResponseWriter, _ *http.Request) {
		io.WriteString(w, "hello, world\n") //nolint:errcheck // the client went away
	})
	http.HandleFunc("/count", func(w http.ResponseWriter, _ *http.Request) { fmt.Fprintln(w, count.Add(1)) })
	http.HandleFunc("/echo", func(w http.ResponseWriter, r *http.Request) {
		http.NewResponseController(w).EnableFullDuplex() //nolint:errcheck // HTTP/1.1 can
		io.Copy(w, r.Body)                               //nolint:errcheck // the client went away
	})
	http.HandleFunc("/events", events)
	http.HandleFunc("/socket", socket)
	http.HandleFunc("/memory/", held.serve)
	return http.ListenAndServe(address, nil)
}

// events says what it is asked, a word at a time, each when the one before it
// has been sent, and then waits for the client to leave.
func events(w http.ResponseWriter, r *http.Request) {
	w.Header().Set("Content-Type", "text/event-stream")
	for _, word := range r.URL.Query()["say"] {
		fmt.Fprintf(w, "data: %s\n\n", word)
		http.NewResponseController(w).Flush() //nolint:errcheck // the client went away
	}
	<-r.Context().Done()
}

// socket echoes messages.
func socket(w http.ResponseWriter, r *http.Request) {
	c, err := websocket.Accept(w, r, &websocket.AcceptOptions{InsecureSkipVerify: true})
	if err != nil {
		return
	}
	defer c.CloseNow()
	c.SetReadLimit(-1)
	for {
		kind, b, err := c.Read(r.Context())
		if err != nil || c.Write(r.Context(), kind, b) != nil {
			return
		}
	}
}
