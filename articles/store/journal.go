package store

import "context"

// Journal carries out what the reader does to stories and sources, and writes
// it down so that it can be taken back. Its methods may be called from any
// goroutine.
type Journal struct {
	db    *DB
	lists *Lister
}

func newJournal(db *DB, lists *Lister) *Journal { return &Journal{db, lists} }

// MarkableEdition is a list of stories all of which can be marked at once.
type MarkableEdition struct {
	*Edition

	journal *Journal
}

// tx is a write transaction that knows stories, copies and the journal.
type tx struct {
	*dbTx

	partOf int64 // the first part of the deed that is carried out; 0 where this is it
	whole  bool  // no more is asked of its stories than the indexes have
}

// do carries out a write: see [DB.do].
func do(ctx context.Context, db *DB, how manner, change func(*tx) error) error {
	return db.do(ctx, how, func(t *dbTx) error { return change(&tx{dbTx: t}) })
}
