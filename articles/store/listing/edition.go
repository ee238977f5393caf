package listing

import (
	"context"
	"database/sql"
	"errors"
	"fmt"

	"lede/articles"
	"lede/articles/query"
	"lede/articles/store/database"
)

// Edition is a set of stories in reading order. What comes later does not
// shift it, and what is marked later shows in its pages but moves nothing. A
// story that has been dropped since leaves its place to a row that says so.
//
// Any goroutine may use it. It holds the outline, and the numbers of those
// stories that have been on the screen.
type Edition struct {
	lists   *Lister
	outline articles.Outline
	stories sequence
}

// sequence is the stories of an edition, each by its row in the table.
type sequence interface {
	// ids returns n of them from index from on; 0 stands for one that is gone.
	ids(ctx context.Context, from, n int) ([]int64, error)
	// index returns where a story stands.
	index(ctx context.Context, id int64) (index int, ok bool, err error)
	// unread returns the first unread story from index from on.
	unread(ctx context.Context, from, step int) (index int, ok bool, err error)
	// target says in SQL which they are, so that they can be marked.
	target(ctx context.Context) (Target, error)
}

// Edition returns the stories that q selects, as they stand now.
func (l *Lister) Edition(ctx context.Context, q articles.Query) (*Edition, error) {
	e, err := l.edition(ctx, q)
	if err != nil {
		return nil, fmt.Errorf("making the list: %w", database.Fault(err))
	}
	return e, nil
}

func (l *Lister) edition(ctx context.Context, q articles.Query) (*Edition, error) {
	snapshot, err := l.db.Read.BeginTx(ctx, &sql.TxOptions{ReadOnly: true})
	if err != nil {
		return nil, err
	}
	defer func() { _ = snapshot.Rollback() }()
	plan := planner{Tx: snapshot, by: q.By, now: l.db.Now(), view: view{copies: q.Copies}}
	return plan.edition(ctx, l, q)
}

// edition decides how the stories of q are best found.
func (p *planner) edition(ctx context.Context, l *Lister, q articles.Query) (*Edition, error) {
	c, a, err := p.read(ctx, q)
	if err != nil {
		return nil, err
	}
	p.view.unread = a.Unread
	e := &Edition{lists: l}
	if a.Kept {
		p.view.scope = a.Scope
		runs, err := p.stretches(ctx)
		if err == nil {
			p.outline.Seen, err = p.seen(ctx, runs)
		}
		e.outline, e.stories = p.outline, &ranges{lists: l, view: p.view, runs: runs, blocks: map[int][]int64{}}
		return e, err
	}
	found, err := p.search(ctx, l, c, a)
	if p.outline.Count == 0 {
		p.outline.Notice = joined(p.outline.Notice, query.Unfinished(q, p.now))
	}
	e.outline, e.stories = p.outline, found
	return e, err
}

// Outline returns the groups of the edition.
func (e *Edition) Outline() articles.Outline { return e.outline }

// Page returns at most n headlines from index from on.
func (e *Edition) Page(ctx context.Context, from, n int) ([]articles.Headline, error) {
	from = min(max(from, 0), e.outline.Count)
	n = min(max(n, 0), e.outline.Count-from)
	if n == 0 {
		return nil, ctx.Err()
	}
	ids, err := e.stories.ids(ctx, from, n)
	if err != nil {
		return nil, fmt.Errorf("reading the list: %w", database.Fault(err))
	}
	return e.lists.headlines(ctx, ids)
}

// Locate returns the index of a story.
func (e *Edition) Locate(ctx context.Context, id articles.ID) (index int, ok bool, err error) {
	ref, valid := database.RefOf(id)
	if !valid {
		return 0, false, nil
	}
	var story int64
	err = e.lists.db.Read.QueryRowContext(ctx, `SELECT id FROM story WHERE ref = ?`, ref).Scan(&story)
	if errors.Is(err, sql.ErrNoRows) {
		return 0, false, nil
	}
	if err == nil {
		index, ok, err = e.stories.index(ctx, story)
	}
	if err != nil {
		return 0, false, fmt.Errorf("finding story %s in the list: %w", id, database.Fault(err))
	}
	return index, ok, nil
}

// Target says in SQL which stories the edition has, so that they can be marked.
func (e *Edition) Target(ctx context.Context) (Target, error) { return e.stories.target(ctx) }

// NextUnread returns the index of the first unread story from index from on;
// step is +1 or -1.
func (e *Edition) NextUnread(ctx context.Context, from, step int) (index int, ok bool, err error) {
	if from < 0 || from >= e.outline.Count {
		return 0, false, nil
	}
	index, ok, err = e.stories.unread(ctx, from, step)
	if err != nil {
		return 0, false, fmt.Errorf("looking for an unread story: %w", database.Fault(err))
	}
	return index, ok, nil
}
