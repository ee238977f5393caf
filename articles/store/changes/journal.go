package changes

import (
	"context"

	"lede/articles/store/database"
	"lede/articles/store/listing"
)

// Journal carries out what the reader does to stories and sources, and writes
// it down so that it can be taken back. Its methods may be called from any
// goroutine.
type Journal struct {
	db    *database.DB
	lists *listing.Lister
}

// New returns the journal of the library db, whose stories lists finds.
func New(db *database.DB, lists *listing.Lister) *Journal { return &Journal{db, lists} }

// Edition is a list of stories all of which can be marked at once.
type Edition struct {
	*listing.Edition

	journal *Journal
}

// Markable returns e as a list that this journal marks.
func (j *Journal) Markable(e *listing.Edition) *Edition { return &Edition{e, j} }

// Tx is a write transaction that knows stories, copies and the journal.
type Tx struct {
	*database.Tx

	partOf int64 // the first part of the deed that is carried out; 0 where this is it
	whole  bool  // no more is asked of its stories than the indexes have
}

// Do carries out a write: see [database.DB.Do].
func Do(ctx context.Context, db *database.DB, how database.Manner, change func(*Tx) error) error {
	return db.Do(ctx, how, func(t *database.Tx) error { return change(&Tx{Tx: t}) })
}

// StoryOf returns the row of a story; sql.ErrNoRows where there is none.
func (t *Tx) StoryOf(ctx context.Context, ref int64) (id int64, err error) {
	row, err := t.Row(ctx, `SELECT id FROM story WHERE ref = ?`, ref)
	if err != nil {
		return 0, err
	}
	return id, row.Scan(&id)
}

// Statement is SQL about the story ?1, and its further arguments.
type Statement struct {
	query string
	args  []any
}

// About is SQL about a story, which is ?1, and its further arguments from ?2 on.
func About(query string, args ...any) Statement { return Statement{query, args} }

// Each runs statements about one story.
func (t *Tx) Each(ctx context.Context, story int64, statements ...Statement) error {
	for _, s := range statements {
		if err := t.Exec(ctx, s.query, append([]any{story}, s.args...)...); err != nil {
			return err
		}
	}
	return nil
}
