package listing

import (
	"cmp"
	"context"
	"database/sql"
	"slices"
	"time"

	"lede/articles"
)

// planner finds the runs of an edition and its outline, in one snapshot of the
// library.
type planner struct {
	*sql.Tx
	view    view
	by      articles.Grouping
	now     time.Time
	outline articles.Outline
}

// runs finds the stretches of the view, in the order of the grouping.
func (p *planner) stretches(ctx context.Context) ([]stretch, error) {
	switch scope := p.view.scope; {
	case scope.sources != nil:
		return p.ofSources(ctx)
	case scope.sections != nil:
		return p.ofSections(ctx)
	case p.by == articles.BySection:
		return p.bySection(ctx)
	case p.by == articles.BySource:
		return p.bySource(ctx)
	}
	return p.byDate(ctx)
}

// counted are the columns of a tally: how many stories the view shows there,
// and how many of them are unread.
func (v view) counted(table ...string) string {
	of := ""
	if len(table) > 0 {
		of = table[0] + "."
	}
	count, unread := of+"count", of+"unread"
	if v.copies {
		count, unread = count+" + "+of+"copies", unread+" + "+of+"copies_unread"
	}
	if v.unread {
		count = unread
	}
	return count + " AS count, " + unread + " AS unread"
}

// tally is a row of counts.
type tally struct {
	day, id       int64
	name          string
	count, unread int
}

func (p *planner) tallies(ctx context.Context, query string, args ...any) (found []tally, err error) {
	rows, err := p.QueryContext(ctx, query, args...)
	if err != nil {
		return nil, err
	}
	defer func() { _ = rows.Close() }()
	for rows.Next() {
		var t tally
		if err := rows.Scan(&t.day, &t.id, &t.name, &t.count, &t.unread); err != nil {
			return nil, err
		}
		if t.count > 0 {
			found = append(found, t)
		}
	}
	return found, rows.Err()
}

// byDate lists day by day; the newest days by section, the older ones in
// months.
func (p *planner) byDate(ctx context.Context) ([]stretch, error) {
	days, err := p.tallies(ctx, `SELECT day, 0, '', `+p.view.counted()+` FROM daily ORDER BY day DESC`)
	if err != nil || len(days) == 0 {
		return nil, err
	}
	oldest := days[min(recent, len(days))-1].day
	cells, err := p.tallies(ctx, `SELECT day, section, (SELECT name FROM section WHERE id = section), `+
		p.view.counted()+` FROM cell WHERE day >= ? ORDER BY day DESC`, oldest)
	if err != nil {
		return nil, err
	}
	slices.SortStableFunc(cells, func(a, b tally) int {
		return cmp.Or(cmp.Compare(b.day, a.day), articles.CompareNames(a.name, b.name))
	})
	var runs []stretch
	var list groups
	for _, c := range cells {
		runs = append(runs, stretch{count: c.count, unread: c.unread, day: c.day, onDay: true, section: c.id, inSection: true})
		key, label := dayGroup(0, c.day, p.now)
		partLabel, partKey := articles.NameGroup(c.name)
		list.addPart(list.add(key, label, c.count, c.unread), partKey, partLabel, c.count, c.unread)
	}
	for i := recent; i < len(days); i++ {
		d := days[i]
		runs = append(runs, stretch{count: d.count, unread: d.unread, day: d.day, onDay: true})
		key, label := dayGroup(i, d.day, p.now)
		list.add(key, label, d.count, d.unread)
	}
	return p.finish(runs, list), nil
}

func (p *planner) finish(runs []stretch, list groups) []stretch {
	runs, p.outline.Count, p.outline.Unread = numbered(runs)
	p.outline.Groups = list.list
	return runs
}
