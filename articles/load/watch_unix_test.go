//go:build unix

package load

import (
	"os"
	"path/filepath"
	"syscall"
	"testing"
)

func TestWatchAndDeliverPassPipesAndLoopsBy(t *testing.T) {
	t.Parallel()
	both(t, func(t *testing.T, p pace) {
		folder := t.TempDir()
		write(t, folder, map[string]string{"in/a.txt": story})
		os.Symlink(folder, filepath.Join(folder, "in", "loop"))
		os.Symlink("round.txt", filepath.Join(folder, "round.txt"))
		if err := syscall.Mkfifo(filepath.Join(folder, "pipe.txt"), 0o644); err != nil {
			t.Skip(err)
		}
		if got := scanned(t, folder); len(got) != 1 || filepath.Base(got[0].Origin) != "a.txt" {
			t.Errorf("found %+v", got)
		}
		wait := watched(t, folder, p)
		syscall.Mkfifo(filepath.Join(folder, "in", "pipe.txt"), 0o644)
		write(t, folder, map[string]string{"in/b.txt": "B\n\nNews.\n"})
		wait("changed in/b.txt")
	})
}
