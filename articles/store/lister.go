package store

import "lede/articles/parse"

// Lister lists and searches a library. Its methods may be called from any
// goroutine.
type Lister struct {
	db      *DB
	reader  parse.Reader
	saved   []Saved
	shelves []Shelf
}

func newLister(db *DB, reader parse.Reader, saved []Saved, shelves []Shelf) *Lister {
	return &Lister{db, reader, saved, shelves}
}
