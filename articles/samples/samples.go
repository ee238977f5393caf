// Package samples holds the sample edition: a small newspaper that lies in
// the program itself, so that a first run has something to read.
//
// Its papers, people and places are invented, and its addresses use the
// domains that RFC 2606 reserves for examples. The stories come as stories do
// in the wild (scraped dumps, saved pages, Markdown with and without front
// matter), which makes them fixtures too: testdata/truth.json says what a
// careful reader finds in each.
package samples

import (
	"embed"
	"io/fs"
)

//go:embed edition
var edition embed.FS

// FS returns the sample edition. The stories are the files at its root.
func FS() fs.FS {
	stories, err := fs.Sub(edition, "edition")
	if err != nil {
		// Only an invalid name can fail, and the name is a constant.
		panic(err)
	}
	return stories
}
