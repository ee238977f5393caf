package store

import (
	"fmt"
	"os"
	"syscall"
	"testing"
)

// smallDisk returns a folder that holds so many megabytes and no more.
func smallDisk(t *testing.T, megabytes int) string {
	t.Helper()
	folder := t.TempDir()
	if os.Geteuid() != 0 {
		t.Skip("only root can make a small disk")
	}
	if err := syscall.Mount("tmpfs", folder, "tmpfs", 0, fmt.Sprintf("size=%dm", megabytes)); err != nil {
		t.Skip("no small disk to be had: ", err)
	}
	t.Cleanup(func() { syscall.Unmount(folder, syscall.MNT_DETACH) })
	return folder
}
