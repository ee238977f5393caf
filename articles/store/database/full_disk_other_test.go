//go:build !linux

package database_test

import "testing"

// smallDisk returns a folder that holds so many megabytes and no more.
func smallDisk(t *testing.T, _ int) string {
	t.Helper()
	t.Skip("a small disk can be made on Linux only")
	return ""
}
