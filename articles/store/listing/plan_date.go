package listing

import (
	"cmp"
	"context"
	"slices"

	"lede/articles"
)

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
