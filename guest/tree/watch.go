package tree

import (
	"context"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"time"

	"github.com/fsnotify/fsnotify"

	"faas"
)

const (
	settle     = 20 * time.Millisecond // in which changes of one file become one event
	maxPending = 10_000                // files with changes that are not told yet
	maxWatched = 50_000                // directories
)

// Watch tells what changes in a directory and all below it, or of a file, until
// ctx ends or what is watched is gone. The first event says that it watches.
// Changes of one file that follow each other closely are one event. When
// changes come faster than they are told, an overflow says that some are lost.
// Other file systems below, and except, are not watched.
func Watch(ctx context.Context, name, except string, each func(faas.FileEvent) error) (err error) {
	info, err := os.Stat(name)
	if err != nil {
		return errorf(err, "%s", name)
	}
	n, err := fsnotify.NewWatcher()
	if err != nil {
		return errorf(err, "watch %s", name)
	}
	defer func() { err = errors.Join(err, n.Close()) }()
	w := &watch{notify: n, root: filepath.Clean(name), except: except, device: device(info), each: each, known: map[string]bool{}, at: map[string]int{}}
	if err := w.add(w.root, nil); err != nil {
		return err
	}
	if err := each(faas.FileEvent{Path: w.root, Kind: faas.FileWatching}); err != nil {
		return err
	}
	return w.run(ctx)
}

type watch struct {
	notify *fsnotify.Watcher
	root   string
	except string
	device uint64
	each   func(faas.FileEvent) error
	known  map[string]bool // directories that are watched

	pending  []faas.FileEvent // in order of their first change
	at       map[string]int   // where a path is in pending, counted from 1
	overflow bool
	gone     bool // what is watched
}

func (w *watch) run(ctx context.Context) error {
	timer := time.NewTimer(0)
	if !timer.Stop() {
		<-timer.C
	}
	defer timer.Stop()
	armed := false
	for {
		select {
		case <-ctx.Done():
			return ctx.Err()
		case e, ok := <-w.notify.Events:
			if !ok {
				return nil
			}
			if err := w.event(e); err != nil {
				return err
			}
		case err, ok := <-w.notify.Errors:
			if !ok {
				return nil
			}
			if !errors.Is(err, fsnotify.ErrEventOverflow) {
				return errorf(err, "watch %s", w.root)
			}
			w.overflow = true
		case <-timer.C:
			armed = false
			if err := w.flush(); err != nil || w.gone {
				return err
			}
		}
		if !armed && (len(w.pending) > 0 || w.overflow || w.gone) {
			timer.Reset(settle)
			armed = true
		}
	}
}

// event notes what the kernel tells.
func (w *watch) event(e fsnotify.Event) error {
	switch {
	case e.Has(fsnotify.Create):
		w.note(e.Name, faas.FileCreated)
		if info, err := os.Lstat(e.Name); err == nil && info.IsDir() {
			return w.add(e.Name, func(name string) { w.note(name, faas.FileCreated) })
		}
	case e.Has(fsnotify.Remove):
		w.forget(e.Name)
		w.note(e.Name, faas.FileDeleted)
	case e.Has(fsnotify.Rename):
		w.forget(e.Name)
		w.note(e.Name, faas.FileRenamed)
	case e.Has(fsnotify.Write):
		w.note(e.Name, faas.FileModified)
	case e.Has(fsnotify.Chmod):
		w.note(e.Name, faas.FileAttributes)
	}
	return nil
}

func (w *watch) forget(name string) {
	delete(w.known, name)
	if name == w.root {
		w.gone = true
	}
}

// note adds a change to those that will be told.
func (w *watch) note(name, kind string) {
	if i, ok := w.at[name]; ok {
		last := &w.pending[i-1]
		switch {
		case last.Kind == kind, last.Kind == faas.FileCreated && (kind == faas.FileModified || kind == faas.FileAttributes), last.Kind == faas.FileModified && kind == faas.FileAttributes:
			return // told with what is there
		case last.Kind == faas.FileAttributes && kind == faas.FileModified:
			last.Kind = kind
			return
		}
	}
	if len(w.pending) >= maxPending {
		w.overflow = true
		return
	}
	w.pending = append(w.pending, faas.FileEvent{Path: name, Kind: kind})
	w.at[name] = len(w.pending)
}

func (w *watch) flush() error {
	for _, e := range w.pending {
		if err := w.each(e); err != nil {
			return err
		}
	}
	w.pending = w.pending[:0]
	clear(w.at)
	if w.overflow {
		w.overflow = false
		return w.each(faas.FileEvent{Path: w.root, Kind: faas.FileOverflow})
	}
	return nil
}

// add watches a directory and all below it. found is told what is there
// already: of a new directory, what came before it was watched.
func (w *watch) add(dir string, found func(name string)) error {
	return filepath.WalkDir(dir, func(name string, d fs.DirEntry, err error) error {
		if err != nil {
			if errors.Is(err, fs.ErrNotExist) {
				return nil // gone since its name was read
			}
			return errorf(err, "watch %s", name)
		}
		if name != dir && found != nil {
			found(name)
		}
		if !d.IsDir() && name != w.root {
			return nil
		}
		if name == w.except || w.known[name] {
			return fs.SkipDir
		}
		info, err := os.Stat(name)
		if err != nil || device(info) != w.device {
			return fs.SkipDir
		}
		if len(w.known) >= maxWatched {
			return faas.Errorf(faas.Exhausted, "%s has more than %d directories: watch a part of it", w.root, maxWatched)
		}
		if err := w.notify.Add(name); err != nil && !errors.Is(err, fs.ErrNotExist) {
			return errorf(err, "watch %s", name)
		}
		w.known[name] = true
		return nil
	})
}
