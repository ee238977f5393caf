package ingest

import (
	"lede/articles"
	"lede/articles/parse"
	"lede/articles/store/database"
	"lede/articles/store/listing"
)

// Loader takes stories in: what sources deliver, and the pages that stories
// link to. Its methods may be called from any goroutine.
type Loader struct {
	db     *database.DB
	lists  *listing.Lister
	reader parse.Reader
	mutes  func(*articles.Headline) bool // what is not listed when it comes
	intake intake
	index  indexer
}

// New returns what takes stories in for the library db. What mutes selects is kept
// and not listed; reader recovers the headlines.
func New(db *database.DB, lists *listing.Lister, reader parse.Reader, mutes func(*articles.Headline) bool) *Loader {
	return &Loader{db: db, lists: lists, reader: reader, mutes: mutes, index: newIndexer()}
}
