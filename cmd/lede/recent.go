package main

import (
	"os"
	"path/filepath"
	"strings"

	"lede/articles/load"
)

// recent returns the paths that were listed last, so that the ids and numbers
// that were printed can be looked up again. None means the sample edition.
func (c *console) recent() []string {
	listed, err := os.ReadFile(c.places().recentFile())
	if err != nil {
		return nil
	}
	var paths []string
	for _, path := range strings.Split(strings.TrimSpace(string(listed)), "\n") {
		if _, err := os.Stat(path); err == nil || load.IsAddress(path) {
			paths = append(paths, path)
		}
	}
	return paths
}

// remember notes the paths that are being listed. It is a convenience: where
// the home can't be written, ids are looked up by their path instead.
func (c *console) remember(paths []string) {
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
	name := c.places().recentFile()
	if os.MkdirAll(filepath.Dir(name), 0o700) != nil {
		return
	}
	_ = os.WriteFile(name, []byte(lines.String()), 0o600)
}
