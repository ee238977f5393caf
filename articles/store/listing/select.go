package listing

import (
	"context"
	"database/sql"
	"math"

	"lede/articles"
	"lede/articles/query"
	"lede/articles/store/database"
)

// Asked returns the target that a query selects.
func (l *Lister) Asked(ctx context.Context, q articles.Query) (on Target, err error) {
	snapshot, err := l.db.Read.BeginTx(ctx, &sql.TxOptions{ReadOnly: true})
	if err != nil {
		return on, err
	}
	defer func() { _ = snapshot.Rollback() }()
	p := planner{Tx: snapshot, now: l.db.Now(), view: view{copies: q.Copies}}
	c, a, err := p.read(ctx, q)
	if err != nil {
		return on, err
	}
	if a.Kept {
		p.view.unread, p.view.scope = a.Unread, a.Scope
		runs, err := p.stretches(ctx)
		if err != nil {
			return on, err
		}
		return (&ranges{lists: l, view: p.view, runs: runs}).target(ctx)
	}
	if n, ok := query.Newest(a.Expr); ok {
		return AtOnce(p.newest(c, a, n)), nil
	}
	on.Parts, err = l.ByID(ctx, math.MaxInt64, l.db.Bounds.Marked, p.stretch(c, a, "[]"))
	return on, err
}

// Selected returns which stories a query selects.
func (l *Lister) Selected(ctx context.Context, q articles.Query) (database.Selection, error) {
	snapshot, err := l.db.Read.BeginTx(ctx, &sql.TxOptions{ReadOnly: true})
	if err != nil {
		return database.Never(), err
	}
	defer func() { _ = snapshot.Rollback() }()
	p := planner{Tx: snapshot, now: l.db.Now(), view: view{copies: q.Copies}}
	c, a, err := p.read(ctx, q)
	if err != nil {
		return database.Never(), err
	}
	if n, ok := query.Newest(a.Expr); ok {
		return p.newest(c, a, n), nil
	}
	p.view.tick = math.MaxInt64 // whenever they come
	return p.stretch(c, a, "[]")(0, math.MaxInt64), nil
}
