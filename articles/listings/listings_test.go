package listings

import (
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"
)

func opened(t *testing.T, folder, stamp string) *Cache {
	t.Helper()
	c, err := Open(t.Context(), folder, stamp)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = c.Close() })
	return c
}

func keep(t *testing.T, c *Cache, folder string, parts ...string) {
	t.Helper()
	err := c.KeepListing(t.Context(), folder, func(yield func([]byte) bool) {
		for _, p := range parts {
			if !yield([]byte(p)) {
				return
			}
		}
	})
	if err != nil {
		t.Fatal(err)
	}
}

func kept(t *testing.T, c *Cache, folder string) string {
	t.Helper()
	var all []string
	if err := c.Listing(t.Context(), folder, func(data []byte) bool { all = append(all, string(data)); return true }); err != nil {
		t.Fatal(err)
	}
	return strings.Join(all, " ")
}

func TestKeepsTheLastListingOfAFolder(t *testing.T) {
	t.Parallel()
	home := t.TempDir()
	c := opened(t, home, "1")
	keep(t, c, "/news", "a", "b", "c")
	keep(t, c, "/other", "x")
	keep(t, c, "/news", "d", "e")
	if got := kept(t, c, "/news"); got != "d e" {
		t.Errorf("kept is %q", got)
	}
	if got := kept(t, c, "/none"); got != "" {
		t.Errorf("kept of nothing is %q", got)
	}
	if err := c.Close(); err != nil {
		t.Fatal(err)
	}
	if got := kept(t, opened(t, home, "2"), "/news"); got != "" {
		t.Errorf("of another program: %q", got)
	}
	if got := kept(t, opened(t, home, "1"), "/other"); got != "x" {
		t.Errorf("kept of the other is %q", got)
	}
}

func TestTheFirstFoldersGoFirst(t *testing.T) {
	t.Parallel()
	c := opened(t, t.TempDir(), "1")
	var left []string
	for i := range maxFolders + 2 {
		keep(t, c, strconv.Itoa(i), "x")
	}
	for i := range maxFolders + 2 {
		if kept(t, c, strconv.Itoa(i)) != "" {
			left = append(left, strconv.Itoa(i))
		}
	}
	if len(left) != maxFolders || slices.Contains(left, "1") {
		t.Errorf("left are %q", left)
	}
}

func TestADamagedCacheIsMadeAnew(t *testing.T) {
	t.Parallel()
	home := t.TempDir()
	if err := os.WriteFile(filepath.Join(home, FileName), []byte(strings.Repeat("no database ", 99)), 0o600); err != nil {
		t.Fatal(err)
	}
	c := opened(t, home, "1")
	keep(t, c, "/news", "a")
	if got := kept(t, c, "/news"); got != "a" {
		t.Errorf("kept is %q", got)
	}
}
