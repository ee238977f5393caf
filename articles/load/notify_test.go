package load

import (
	"os"
	"path/filepath"
	"testing"
	"time"
)

func TestNotifierReportsChangesUntilItIsClosed(t *testing.T) {
	t.Parallel()
	folder := t.TempDir()
	n := newNotifier(false)
	if n.watcher == nil {
		t.Skip("the system reports no changes")
	}
	n.watch(folder)
	if err := os.WriteFile(filepath.Join(folder, "a.txt"), []byte(story), 0o600); err != nil {
		t.Fatal(err)
	}
	select {
	case <-n.changed:
	case <-time.After(20 * time.Second):
		t.Error("nothing is reported of a new file")
	}
	n.close() // waits for the goroutine
	select {
	case <-n.ended:
	default:
		t.Error("it still forwards")
	}
}

func TestNotifierSaysWhenItCannotWatchAllFolders(t *testing.T) {
	t.Parallel()
	if n := newNotifier(true); !n.incomplete {
		t.Error("without reports, nothing is missing")
	}
	n := newNotifier(false)
	defer n.close()
	if n.incomplete {
		t.Skip("the system reports no changes")
	}
	n.watch(filepath.Join(t.TempDir(), "none")) // it may come later: its parent is watched
	if n.incomplete {
		t.Error("a folder that is not there is missed")
	}
	for range maxFolders {
		n.watch(os.DevNull)
	}
	if !n.incomplete {
		t.Error("more folders than can be watched, and nothing is missing")
	}
}
