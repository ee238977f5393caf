package listing

import (
	"context"
	"database/sql"
	"encoding/json"
	"math"
	"strconv"

	"lede/articles"
	"lede/articles/query"
	"lede/articles/store/database"
)

// Target is the stories that something is done to, in parts each of which is a
// transaction: however many there are, nobody who wants to write waits for
// long.
type Target struct {
	Parts []database.Selection
	More  int  // stories that were asked for and are not among them, since the list does not hold them
	Whole bool // the parts ask for hide, day and arrived only: see [tx.countWhole]
}

// AtOnce is the target of a few stories.
func AtOnce(on database.Selection) Target { return Target{Parts: []database.Selection{on}} }

// byDay divides stories that are about count by the days on which they stand.
func (l *Lister) byDay(ctx context.Context, on database.Selection, count int) (parts []database.Selection, err error) {
	if count <= l.db.Bounds.Marked {
		return []database.Selection{on}, nil
	}
	rows, err := l.db.Read.QueryContext(ctx, `SELECT day, count + copies FROM daily ORDER BY day DESC`)
	if err != nil {
		return nil, err
	}
	defer func() { _ = rows.Close() }()
	above, some := int64(1<<32), 0
	for rows.Next() {
		var day int64
		var n int
		if err := rows.Scan(&day, &n); err != nil {
			return nil, err
		}
		if some > 0 && some+n > l.db.Bounds.Marked {
			parts = append(parts, on.And("day BETWEEN ? AND ?", day+1, above))
			above, some = day, 0
		}
		some += n
	}
	return append(parts, on.And("day BETWEEN ? AND ?", -1<<32, above)), rows.Err()
}

// ByID divides the stories whose ids are below one into stretches, the newest
// first.
func (l *Lister) ByID(ctx context.Context, below int64, size int, stretch func(low, high int64) database.Selection) (parts []database.Selection, err error) {
	for {
		bounds, err := database.ReadIDs(ctx, l.db.Read, `SELECT id FROM story WHERE id < ? ORDER BY id DESC LIMIT 1 OFFSET ?`, below, size-1)
		if err != nil {
			return nil, err
		}
		if len(bounds) == 0 {
			return append(parts, stretch(0, below-1)), nil
		}
		parts = append(parts, stretch(bounds[0], below-1))
		below = bounds[0]
	}
}

func (r *ranges) target(ctx context.Context) (Target, error) {
	now, err := r.view.now(ctx, r.lists)
	if err != nil {
		return Target{}, err
	}
	count := 0
	for _, run := range r.runs {
		count += run.count
	}
	parts, err := r.lists.byDay(ctx, now.in(stretch{}), count)
	return Target{Parts: parts, Whole: now.scope.whole && !now.turned}, err
}

func (l *listed) target(ctx context.Context) (Target, error) {
	list, err := json.Marshal(l.all)
	if err != nil {
		return Target{}, err
	}
	on := AtOnce(database.Where("story.id IN (SELECT value FROM json_each(?))", string(list)))
	if l.more != nil {
		on.More, err = l.more(ctx)
	}
	return on, err
}

// late are the ticks of those deliveries whose words are not all known yet, as
// a list for json_each.
func (p *planner) late(ctx context.Context) (list string, err error) {
	err = p.QueryRowContext(ctx, `SELECT json_group_array(tick) FROM pending`).Scan(&list)
	return list, err
}

// stretch returns which stories of a query have ids from low to high. What came
// after the view was made, or could not be found then, is not among them.
func (p *planner) stretch(c compiler, a ask, late string) func(low, high int64) database.Selection {
	m := p.matching(c, a.expr)
	return func(low, high int64) database.Selection {
		in := m.And("story.arrived <= ? AND story.arrived NOT IN (SELECT value FROM json_each(?)) AND "+
			m.order+" BETWEEN ? AND ?", p.view.tick, late, low, high)
		if m.matched == nil {
			return in
		}
		return database.Where("story.id IN (SELECT story.id "+m.from+in.Where+")", append(m.matched, in.Args...)...)
	}
}

// newest returns which stories are the n newest ones of a query.
func (p *planner) newest(c compiler, a ask, n int) database.Selection {
	m := p.matching(c, a.expr)
	in := m.And("story.arrived <= ?", p.view.tick)
	return database.Where("story.id IN (SELECT story.id "+m.from+in.Where+" ORDER BY "+m.order+" DESC LIMIT "+strconv.Itoa(n)+")", append(m.matched, in.Args...)...)
}

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
	if a.kept {
		p.view.unread, p.view.scope = a.unread, a.scope
		runs, err := p.stretches(ctx)
		if err != nil {
			return on, err
		}
		return (&ranges{lists: l, view: p.view, runs: runs}).target(ctx)
	}
	if n, ok := query.Newest(a.expr); ok {
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
	if n, ok := query.Newest(a.expr); ok {
		return p.newest(c, a, n), nil
	}
	p.view.tick = math.MaxInt64 // whenever they come
	return p.stretch(c, a, "[]")(0, math.MaxInt64), nil
}
