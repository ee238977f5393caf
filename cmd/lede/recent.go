package main

import (
	"context"
	"os"
	"path/filepath"
	"strings"

	"lede/articles/load"
)

// libraryMark stands before a query of the library in the memory of what was
// listed last; a path there is absolute.
const libraryMark = "?"

// lastListing is what was listed last, so that the ids and numbers that were
// printed can be looked up again.
func (c *console) lastListing(ctx context.Context) (listing, error) {
	listed, err := os.ReadFile(c.recentFile())
	if err != nil {
		return c.listing(ctx, nil)
	}
	if query, ok := strings.CutPrefix(string(listed), libraryMark); ok {
		return c.libraryListing(ctx, []string{strings.TrimSpace(query)})
	}
	var paths []string
	for _, path := range strings.Split(strings.TrimSpace(string(listed)), "\n") {
		if _, err := os.Stat(path); err == nil || load.IsAddress(path) {
			paths = append(paths, path)
		}
	}
	if len(paths) == 0 {
		return c.listing(ctx, nil)
	}
	return c.pathsListing(ctx, paths)
}

// rememberPaths notes the paths that are being listed.
func (c *console) rememberPaths(paths []string) {
	var lines strings.Builder
	for _, path := range paths {
		full, err := filepath.Abs(path)
		if load.IsAddress(path) {
			full = path
		}
		if err == nil && path != "-" && !strings.Contains(full, "\n") {
			lines.WriteString(full + "\n")
		}
	}
	c.remember(lines.String())
}

// rememberQuery notes the query of the library that is being listed.
func (c *console) rememberQuery(query string) {
	c.remember(libraryMark + strings.Join(strings.Fields(query), " ") + "\n")
}

// remember is a convenience: where the home can't be written, ids are looked
// up by their path instead.
func (c *console) remember(listed string) {
	name := c.recentFile()
	if name == "" || os.MkdirAll(filepath.Dir(name), 0o700) != nil {
		return
	}
	_ = os.WriteFile(name, []byte(listed), 0o600)
}
