package changes

import (
	"context"
	"database/sql"

	"lede/articles"
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

// effect is what a part of a deed has done: to how many stories, from which id to
// which, and to which ones where the table seen does not tell. Stories that are
// made unread keep the deeds that they were read by.
type effect struct {
	count          int
	low, high      int64
	stories, deeds []byte
}

// record enters a deed, or a part of one, into the journal.
func (t *Tx) record(ctx context.Context, c articles.Change, d effect) error {
	err := t.Exec(ctx, `INSERT INTO deed (id, act, tag, count, done, stories, deeds, part_of, low, high) VALUES (?, ?, ?, ?, unixepoch(), ?, ?, ?, ?, ?)`,
		t.Tick, c.Kind, c.Tag, d.count, d.stories, d.deeds, sql.NullInt64{Int64: t.partOf, Valid: t.partOf != 0}, d.low, d.high)
	if err != nil {
		return err
	}
	return t.forget(ctx)
}

// entry is a row of the journal.
type entry struct {
	articles.Action
	id, partOf int64
	low, high  sql.NullInt64
	stories    []byte
	deeds      []byte
	void       bool // there is nothing left of it to be taken back
}

// journal is how many deeds can be undone.
const journal = 500

// forget drops deeds that nobody will undo.
func (t *Tx) forget(ctx context.Context) error {
	return t.Exec(ctx, `DELETE FROM deed WHERE coalesce(part_of, id) <=
		(SELECT id FROM deed WHERE part_of IS NULL ORDER BY id DESC LIMIT 1 OFFSET ?)`, journal)
}
