// Package reader is the story pane: it reads a story, scrolls it, searches in
// it and steps through its links.
//
// Reading and laying out happen in commands. What comes back is ready lines,
// and a key press draws those that the screen shows.
package reader
