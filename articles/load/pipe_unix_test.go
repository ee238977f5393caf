//go:build unix

package load

import (
	"path/filepath"
	"strings"
	"syscall"
	"testing"
)

func TestPipesAndDevicesAreNamedAndNeverOpened(t *testing.T) {
	t.Parallel()
	folder := t.TempDir()
	write(t, folder, map[string]string{"a.txt": story})
	pipe := filepath.Join(folder, "pipe.txt")
	if err := syscall.Mkfifo(pipe, 0o644); err != nil {
		t.Skip(err)
	}
	for _, paths := range [][]string{{folder}, {pipe}, {pipe, "/dev/zero"}} {
		rows := listed(t, paths...)
		if got := rows["pipe.txt"].Problem; !strings.Contains(got, "pipe") {
			t.Errorf("%v: problem %q", paths, got)
		}
		if row, ok := rows["zero"]; ok && !strings.Contains(row.Problem, "device") {
			t.Errorf("/dev/zero: %q", row.Problem)
		}
	}
}
