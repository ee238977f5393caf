package store

import (
	"context"
	"database/sql"
	"encoding/json"
	"fmt"
	"math"
	"strconv"

	"lede/articles"
	"lede/articles/query"
)

// target is the stories that something is done to, in parts each of which is a
// transaction: however many there are, nobody who wants to write waits for
// long.
type target struct {
	parts []selection
	more  int  // stories that were asked for and are not among them, since the list does not hold them
	whole bool // the parts ask for hide, day and arrived only: see [tx.countWhole]
}

// atOnce is the target of a few stories.
func atOnce(on selection) target { return target{parts: []selection{on}} }

// byDay divides stories that are about count by the days on which they stand.
func (l *Lister) byDay(ctx context.Context, on selection, count int) (parts []selection, err error) {
	if count <= l.db.bounds.marked {
		return []selection{on}, nil
	}
	rows, err := l.db.read.QueryContext(ctx, `SELECT day, count + copies FROM daily ORDER BY day DESC`)
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
		if some > 0 && some+n > l.db.bounds.marked {
			parts = append(parts, on.and("day BETWEEN ? AND ?", day+1, above))
			above, some = day, 0
		}
		some += n
	}
	return append(parts, on.and("day BETWEEN ? AND ?", -1<<32, above)), rows.Err()
}

// byID divides the stories whose ids are below one into stretches, the newest
// first.
func (l *Lister) byID(ctx context.Context, below int64, size int, stretch func(low, high int64) selection) (parts []selection, err error) {
	for {
		bounds, err := readIDs(ctx, l.db.read, `SELECT id FROM story WHERE id < ? ORDER BY id DESC LIMIT 1 OFFSET ?`, below, size-1)
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

func (r *ranges) target(ctx context.Context) (target, error) {
	now, err := r.view.now(ctx, r.lists)
	if err != nil {
		return target{}, err
	}
	count := 0
	for _, run := range r.runs {
		count += run.count
	}
	parts, err := r.lists.byDay(ctx, now.in(run{}), count)
	return target{parts: parts, whole: now.scope.whole && !now.turned}, err
}

func (l *listed) target(ctx context.Context) (target, error) {
	list, err := json.Marshal(l.all)
	if err != nil {
		return target{}, err
	}
	on := atOnce(selection{"story.id IN (SELECT value FROM json_each(?))", []any{string(list)}})
	if l.more != nil {
		on.more, err = l.more(ctx)
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
func (p *planner) stretch(c compiler, a ask, late string) func(low, high int64) selection {
	m := p.matching(c, a.expr)
	return func(low, high int64) selection {
		in := m.and("story.arrived <= ? AND story.arrived NOT IN (SELECT value FROM json_each(?)) AND "+
			m.order+" BETWEEN ? AND ?", p.view.tick, late, low, high)
		if m.matched == nil {
			return in
		}
		return selection{"story.id IN (SELECT story.id " + m.from + in.where + ")", append(m.matched, in.args...)}
	}
}

// newest returns which stories are the n newest ones of a query.
func (p *planner) newest(c compiler, a ask, n int) selection {
	m := p.matching(c, a.expr)
	in := m.and("story.arrived <= ?", p.view.tick)
	return selection{"story.id IN (SELECT story.id " + m.from + in.where + " ORDER BY " + m.order + " DESC LIMIT " + strconv.Itoa(n) + ")", append(m.matched, in.args...)}
}

// MarkAll carries a change out on every story that q selects, listed or not.
func (j *Journal) MarkAll(ctx context.Context, q articles.Query, c articles.Change) (articles.Action, error) {
	on, err := j.lists.asked(ctx, q)
	if err != nil {
		return articles.Action{Change: c}, fmt.Errorf("marking stories: %w", err)
	}
	return j.mark(ctx, on, c)
}

// asked returns the target that a query selects.
func (l *Lister) asked(ctx context.Context, q articles.Query) (on target, err error) {
	snapshot, err := l.db.read.BeginTx(ctx, &sql.TxOptions{ReadOnly: true})
	if err != nil {
		return on, err
	}
	defer func() { _ = snapshot.Rollback() }()
	p := planner{Tx: snapshot, now: l.db.now(), view: view{copies: q.Copies}}
	c, a, err := p.read(ctx, q)
	if err != nil {
		return on, err
	}
	if a.kept {
		p.view.unread, p.view.scope = a.unread, a.scope
		runs, err := p.runs(ctx)
		if err != nil {
			return on, err
		}
		return (&ranges{lists: l, view: p.view, runs: runs}).target(ctx)
	}
	if n, ok := query.Newest(a.expr); ok {
		return atOnce(p.newest(c, a, n)), nil
	}
	on.parts, err = l.byID(ctx, math.MaxInt64, l.db.bounds.marked, p.stretch(c, a, "[]"))
	return on, err
}

// selected returns which stories a query selects.
func (l *Lister) selected(ctx context.Context, q articles.Query) (selection, error) {
	snapshot, err := l.db.read.BeginTx(ctx, &sql.TxOptions{ReadOnly: true})
	if err != nil {
		return never(), err
	}
	defer func() { _ = snapshot.Rollback() }()
	p := planner{Tx: snapshot, now: l.db.now(), view: view{copies: q.Copies}}
	c, a, err := p.read(ctx, q)
	if err != nil {
		return never(), err
	}
	if n, ok := query.Newest(a.expr); ok {
		return p.newest(c, a, n), nil
	}
	p.view.tick = math.MaxInt64 // whenever they come
	return p.stretch(c, a, "[]")(0, math.MaxInt64), nil
}
