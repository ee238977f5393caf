package store

import (
	"lede/articles"
	"lede/articles/parse"
)

// Loader takes stories in: what sources deliver, and the pages that stories
// link to. Its methods may be called from any goroutine.
type Loader struct {
	db     *DB
	lists  *Lister
	reader parse.Reader
	mutes  func(*articles.Headline) bool // what is not listed when it comes
	intake intake
	index  indexer
}

func newLoader(db *DB, lists *Lister, reader parse.Reader, mutes func(*articles.Headline) bool) *Loader {
	return &Loader{db: db, lists: lists, reader: reader, mutes: mutes, index: newIndexer()}
}
