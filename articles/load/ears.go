package load

import (
	"errors"
	"io/fs"

	"github.com/fsnotify/fsnotify"
)

// maxEars is how many folders are listened to: each takes a watch of the
// system, which has some thousands for all programs together.
const maxEars = 4096

// ears hear that something has happened in some folders; what it was shows
// when they are looked at.
type ears struct {
	watcher *fsnotify.Watcher // nil where the system has none to give
	folders int
	deaf    bool // there are folders that can't be listened to
	heard   chan struct{}
}

func listen(noEars bool) *ears {
	e := &ears{deaf: true, heard: make(chan struct{}, 1)}
	if noEars {
		return e
	}
	watcher, err := fsnotify.NewWatcher()
	if err != nil {
		return e
	}
	e.watcher, e.deaf = watcher, false
	go e.pump()
	return e
}

// pump takes what the system tells, so that its queue never fills. If it does,
// that too is a reason to look.
func (e *ears) pump() {
	for {
		select {
		case _, ok := <-e.watcher.Events:
			if !ok {
				return
			}
		case _, ok := <-e.watcher.Errors:
			if !ok {
				return
			}
		}
		select {
		case e.heard <- struct{}{}:
		default:
		}
	}
}

// add listens to a folder. To add one again does no harm, and is needed where
// it was removed and made anew.
func (e *ears) add(folder string) {
	if e.watcher == nil {
		return
	}
	if e.folders++; e.folders > maxEars {
		e.deaf = true
		return
	}
	err := e.watcher.Add(folder)
	if err != nil && !errors.Is(err, fs.ErrNotExist) && !errors.Is(err, fs.ErrPermission) {
		e.deaf = true
	}
}

// begin starts a new count of the folders.
func (e *ears) begin() { e.folders = 0 }

// all reports whether every folder is listened to.
func (e *ears) all() bool { return !e.deaf }

func (e *ears) events() <-chan struct{} { return e.heard }

func (e *ears) close() {
	if e.watcher != nil {
		_ = e.watcher.Close() // nothing is lost with it
	}
}
