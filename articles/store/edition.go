package store

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"slices"
	"time"

	"lede/articles"
)

// Edition is a set of stories in reading order. What comes later does not
// shift it, and what is marked later shows in its pages but moves nothing. A
// story that has been dropped since leaves its place to a row that says so.
//
// Any goroutine may use it. It holds the outline, and the numbers of those
// stories that have been on the screen.
type Edition struct {
	store   *Store
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
	// selection says in SQL which they are.
	selection() selection
}

// Edition returns the stories that q selects, as they stand now.
func (s *Store) Edition(ctx context.Context, q articles.Query) (*Edition, error) {
	e, err := s.edition(ctx, q)
	if err != nil {
		return nil, fmt.Errorf("making the list: %w", err)
	}
	return e, nil
}

func (s *Store) edition(ctx context.Context, q articles.Query) (*Edition, error) {
	snapshot, err := s.read.BeginTx(ctx, &sql.TxOptions{ReadOnly: true})
	if err != nil {
		return nil, err
	}
	defer func() { _ = snapshot.Rollback() }()
	now := s.now()
	view := view{unread: q.Unread, copies: q.Copies}
	err = snapshot.QueryRowContext(ctx, `SELECT value FROM fact WHERE name = 'clock'`).Scan(&view.tick)
	if err != nil && !errors.Is(err, sql.ErrNoRows) {
		return nil, err
	}
	plan := planner{Tx: snapshot, view: view, by: q.By, now: now}
	runs, err := plan.runs(ctx)
	if err != nil {
		return nil, err
	}
	return &Edition{store: s, outline: plan.outline, stories: &ranges{store: s, view: view, runs: runs, blocks: map[int][]int64{}}}, nil
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
		return nil, fmt.Errorf("reading the list: %w", err)
	}
	return e.store.headlines(ctx, ids)
}

// Locate returns the index of a story.
func (e *Edition) Locate(ctx context.Context, id articles.ID) (index int, ok bool, err error) {
	ref, valid := refOf(id)
	if !valid {
		return 0, false, nil
	}
	var story int64
	err = e.store.read.QueryRowContext(ctx, `SELECT id FROM story WHERE ref = ?`, ref).Scan(&story)
	if errors.Is(err, sql.ErrNoRows) {
		return 0, false, nil
	}
	if err == nil {
		index, ok, err = e.stories.index(ctx, story)
	}
	if err != nil {
		return 0, false, fmt.Errorf("finding story %s in the list: %w", id, err)
	}
	return index, ok, nil
}

// NextUnread returns the index of the first unread story from index from on;
// step is +1 or -1.
func (e *Edition) NextUnread(ctx context.Context, from, step int) (index int, ok bool, err error) {
	if from < 0 || from >= e.outline.Count {
		return 0, false, nil
	}
	index, ok, err = e.stories.unread(ctx, from, step)
	if err != nil {
		return 0, false, fmt.Errorf("looking for an unread story: %w", err)
	}
	return index, ok, nil
}

// groups adds the runs of a level to an outline as they come.
type groups struct {
	list  []articles.Group
	count int
}

// add counts n stories more under key, in a group of their own unless the last
// one has that key.
func (g *groups) add(key, label string, n, unread int) *articles.Group {
	if len(g.list) == 0 || g.list[len(g.list)-1].Key != key {
		g.list = append(g.list, articles.Group{Key: key, Label: label, First: g.count})
	}
	last := &g.list[len(g.list)-1]
	last.Count += n
	last.Unread += unread
	g.count += n
	return last
}

// part adds n stories to a part of group, which ends where they end.
func part(group *articles.Group, key, label string, n, unread int) {
	first := group.First
	if k := len(group.Parts); k > 0 {
		first = group.Parts[k-1].First + group.Parts[k-1].Count
	}
	group.Parts = append(group.Parts, articles.Group{Key: group.Key + "/" + key, Label: label, First: first, Count: n, Unread: unread})
}

// numbered returns the runs of runs that are not empty, with their places.
func numbered(runs []run) (kept []run, count, unread int) {
	for _, r := range runs {
		if r.count == 0 {
			continue
		}
		r.first = count
		count += r.count
		unread += r.unread
		kept = append(kept, r)
	}
	return slices.Clip(kept), count, unread
}

// recent is for how many of the newest days that have stories the outline
// tells the sections; older days are grouped by month.
const recent = 60

// dayGroup names the group of a day that is the n-th newest.
func dayGroup(n int, day int64, now time.Time) (key, label string) {
	if n >= recent {
		label, key = monthOf(day)
		return key, label
	}
	label, key = dayName(day, now)
	return key, label
}
