// Command webserver is a small HTTP server for tests and the benchmark of
// exposed ports: webserver ADDRESS. It counts requests in memory, so that what
// a pause keeps can be seen.
package main

import (
	"fmt"
	"io"
	"log"
	"net/http"
	"os"
	"sync/atomic"
)

func main() {
	if len(os.Args) != 2 {
		log.Fatal("usage: webserver ADDRESS")
	}
	var count atomic.Int64
	http.HandleFunc("/", func(w http.ResponseWriter, _ *http.Request) {
		io.WriteString(w, "hello, world\n") //nolint:errcheck // the client went away
	})
	http.HandleFunc("/count", func(w http.ResponseWriter, _ *http.Request) { fmt.Fprintln(w, count.Add(1)) })
	http.HandleFunc("/echo", func(w http.ResponseWriter, r *http.Request) {
		io.Copy(w, r.Body) //nolint:errcheck // the client went away
	})
	log.Fatal(http.ListenAndServe(os.Args[1], nil))
}
