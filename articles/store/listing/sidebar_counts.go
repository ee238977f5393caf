package listing

import (
	"context"
	"database/sql"
	"fmt"

	"lede/articles"
	"lede/articles/query"
	"lede/articles/store/database"
)

// Tallies returns the parts of the library that can be listed by themselves:
// everything, what is unread, what is starred; saved searches; and what the
// options ask for. It reads counts that are kept, and costs nothing to speak
// of, but for a saved search of words, which it looks at no further than
// [Edition] does.
func (l *Lister) Tallies(ctx context.Context) ([]articles.Tally, error) {
	tallies, err := l.tallies(ctx)
	if err != nil {
		return nil, fmt.Errorf("counting the library: %w", database.Fault(err))
	}
	return tallies, nil
}

func (l *Lister) tallies(ctx context.Context) ([]articles.Tally, error) {
	snapshot, err := l.db.Read.BeginTx(ctx, &sql.TxOptions{ReadOnly: true})
	if err != nil {
		return nil, err
	}
	defer func() { _ = snapshot.Rollback() }()
	found, err := fixedTallies(ctx, snapshot)
	if err != nil {
		return nil, err
	}
	parts := l.parts.Load()
	for _, saved := range parts.saved {
		count, unread, err := l.count(ctx, snapshot, articles.Query{Part: saved.Filter})
		if err != nil {
			return nil, fmt.Errorf("%s: %w", saved.Name, database.Fault(err))
		}
		found = append(found, articles.Tally{Group: "Searches", Label: saved.Name, Filter: saved.Filter, Count: count, Unread: unread})
	}
	for _, kind := range parts.sidebar {
		more, err := kind.tallies(ctx, snapshot)
		if err != nil {
			return nil, err
		}
		found = append(found, more...)
	}
	return found, nil
}

func fixedTallies(ctx context.Context, snapshot *sql.Tx) ([]articles.Tally, error) {
	all, starred := articles.Tally{Label: "All"}, articles.Tally{Label: "Starred", Filter: "starred"}
	err := snapshot.QueryRowContext(ctx, `SELECT coalesce(sum(count), 0), coalesce(sum(unread), 0) FROM source`).
		Scan(&all.Count, &all.Unread)
	if err != nil {
		return nil, err
	}
	err = snapshot.QueryRowContext(ctx, `SELECT count(*), count(*) - sum(EXISTS (SELECT 1 FROM seen WHERE seen.story = starred.story))
		FROM starred`).Scan(&starred.Count, &sql.Null[int]{})
	if err != nil {
		return nil, err
	}
	unread := articles.Tally{Label: "Unread", Filter: "unread", Count: all.Unread, Unread: all.Unread}
	return []articles.Tally{all, unread, starred}, nil
}

// Count returns how many stories q selects, every one of them.
func (l *Lister) Count(ctx context.Context, q articles.Query) (int, error) {
	snapshot, err := l.db.Read.BeginTx(ctx, &sql.TxOptions{ReadOnly: true})
	if err != nil {
		return 0, fmt.Errorf("counting: %w", database.Fault(err))
	}
	defer func() { _ = snapshot.Rollback() }()
	count, _, err := l.count(ctx, snapshot, q)
	if err != nil {
		return 0, fmt.Errorf("counting: %w", database.Fault(err))
	}
	return count, nil
}

func (l *Lister) count(ctx context.Context, snapshot *sql.Tx, q articles.Query) (count, unread int, err error) {
	p := planner{Tx: snapshot, now: l.db.Now(), view: view{copies: q.Copies}}
	c, a, err := p.read(ctx, q)
	if err != nil {
		return 0, 0, err
	}
	p.view.unread, p.view.scope = a.Unread, a.Scope
	if a.Kept {
		_, err := p.stretches(ctx)
		return p.outline.Count, p.outline.Unread, err
	}
	from, rest := p.where(c, a.Expr)
	limit := -1
	if n, ok := query.Newest(a.Expr); ok {
		limit = n
	}
	err = snapshot.QueryRowContext(ctx, `SELECT count(*), coalesce(sum(unread), 0) FROM (SELECT
		NOT EXISTS (SELECT 1 FROM seen WHERE seen.story = story.id) AS unread `+from+rest.Where+` LIMIT ?)`,
		append(rest.Args, limit)...).Scan(&count, &unread)
	return count, unread, err
}
