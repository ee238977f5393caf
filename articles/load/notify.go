package load

import (
	"errors"
	"io/fs"

	"github.com/fsnotify/fsnotify"
)

// maxFolders is how many folders are watched: each takes a watch of the
// system, which has some thousands for all programs together.
const maxFolders = 4096

// notifier reports that a watched folder changed, not what changed; the caller
// scans it again.
type notifier struct {
	watcher    *fsnotify.Watcher // nil where the system has none to give
	folders    int
	incomplete bool // some folders can't be watched
	changed    chan struct{}
	ended      chan struct{} // closed when nothing is forwarded any more
}

// newNotifier watches nothing yet. Where polled is true it never will.
func newNotifier(polled bool) *notifier {
	n := &notifier{incomplete: true, changed: make(chan struct{}, 1), ended: make(chan struct{})}
	if polled {
		return n
	}
	watcher, err := fsnotify.NewWatcher()
	if err != nil {
		return n
	}
	n.watcher, n.incomplete = watcher, false
	go n.forward()
	return n
}

// forward takes what the system reports until the watcher is closed, so that
// its queue never fills. If it does, the error is a reason to scan, too.
func (n *notifier) forward() {
	defer close(n.ended)
	for open := true; open; {
		select {
		case _, open = <-n.watcher.Events:
		case _, open = <-n.watcher.Errors:
		}
		select {
		case n.changed <- struct{}{}:
		default:
		}
	}
}

// watch adds a folder. To add one again does no harm, and is needed where it
// was removed and made anew.
func (n *notifier) watch(folder string) {
	if n.watcher == nil {
		return
	}
	if n.folders++; n.folders > maxFolders {
		n.incomplete = true
		return
	}
	err := n.watcher.Add(folder)
	if err != nil && !errors.Is(err, fs.ErrNotExist) && !errors.Is(err, fs.ErrPermission) {
		n.incomplete = true
	}
}

// begin starts a new count of the folders.
func (n *notifier) begin() { n.folders = 0 }

// close ends the watching, and returns when its goroutine has ended.
func (n *notifier) close() {
	if n.watcher != nil {
		_ = n.watcher.Close() // nothing is lost with it
		<-n.ended
	}
}
