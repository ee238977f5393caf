package listing

import (
	"context"
	"strconv"

	"lede/articles/query"
	"lede/articles/store/database"
	"lede/articles/store/sqlquery"
)

// shown is the condition that a story is listed. It keeps SQLite from walking
// the index of days where the newest are wanted.
func (v view) shown() string {
	if v.copies {
		return "+story.hide IN (0, 2)"
	}
	return "+story.hide = 0"
}

// matching is where the stories of a query are found, and by what their order
// is: the condition stands behind from, and the arguments of matched before
// its own.
type matching struct {
	from    string
	matched []any
	database.Selection
	order string
}

func (p *planner) matching(c sqlquery.Compiler, e query.Expr) matching {
	match, rest := c.Search(e)
	m := matching{from: "FROM story WHERE ", Selection: rest, order: "story.id"}
	if match != "" {
		m.order = "search.rowid"
		m.from = "FROM search CROSS JOIN story INDEXED BY story_of ON story.id = search.rowid WHERE search MATCH ? AND "
		m.matched = []any{match}
	}
	m.Where = p.view.shown() + " AND (" + rest.Where + ")"
	return m
}

// where returns the tables to look in, and what must hold, newest first.
func (p *planner) where(c sqlquery.Compiler, e query.Expr) (from string, rest database.Selection) {
	m := p.matching(c, e)
	return m.from, database.Where(m.Where+" ORDER BY "+m.order+" DESC", append(m.matched, m.Args...)...)
}

// late are the ticks of those deliveries whose words are not all known yet, as
// a list for json_each.
func (p *planner) late(ctx context.Context) (list string, err error) {
	err = p.QueryRowContext(ctx, `SELECT json_group_array(tick) FROM pending`).Scan(&list)
	return list, err
}

// stretch returns which stories of a query have ids from low to high. What came
// after the view was made, or could not be found then, is not among them.
func (p *planner) stretch(c sqlquery.Compiler, a sqlquery.Request, late string) func(low, high int64) database.Selection {
	m := p.matching(c, a.Expr)
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
func (p *planner) newest(c sqlquery.Compiler, a sqlquery.Request, n int) database.Selection {
	m := p.matching(c, a.Expr)
	in := m.And("story.arrived <= ?", p.view.tick)
	return database.Where("story.id IN (SELECT story.id "+m.from+in.Where+" ORDER BY "+m.order+" DESC LIMIT "+strconv.Itoa(n)+")", append(m.matched, in.Args...)...)
}
