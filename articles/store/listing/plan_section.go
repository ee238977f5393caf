package listing

import (
	"cmp"
	"context"
	"slices"

	"lede/articles"
)

// bySection lists section by section. Inside one it goes by day; only the
// newest days are parts of their own.
func (p *planner) bySection(ctx context.Context) ([]stretch, error) {
	sections, err := p.tallies(ctx, `SELECT 0, id, name, `+p.view.counted()+` FROM section`)
	if err != nil {
		return nil, err
	}
	slices.SortFunc(sections, func(a, b tally) int { return articles.CompareNames(a.name, b.name) })
	since, err := p.since(ctx, 14)
	if err != nil {
		return nil, err
	}
	var runs []stretch
	var list groups
	for _, s := range sections {
		days, err := p.sectionDays(ctx, s.id, since)
		if err != nil {
			return nil, err
		}
		label, key := articles.NameGroup(s.name)
		group := list.add(key, label, s.count, s.unread)
		list.count = group.First
		for _, d := range days {
			runs = append(runs, stretch{count: d.count, unread: d.unread, day: d.day, onDay: true, section: d.id, inSection: true})
			list.count += d.count
			day := articles.Day(d.day)
			list.addPart(group, day.Key(), day.Label(p.now), d.count, d.unread)
			s.count, s.unread = s.count-d.count, s.unread-d.unread
		}
		if s.count > 0 {
			runs = append(runs, stretch{count: s.count, unread: s.unread, until: since, section: s.id, inSection: true})
			list.count += s.count
			list.addPart(group, "earlier", "Earlier", s.count, s.unread)
		}
	}
	return p.finish(runs, list), nil
}

// since returns the n-th newest day that has stories, or the first of all days
// where there are fewer.
func (p *planner) since(ctx context.Context, n int) (day int64, err error) {
	err = p.QueryRowContext(ctx, `SELECT coalesce((SELECT day FROM daily WHERE count > 0 ORDER BY day DESC LIMIT 1 OFFSET ?), ?)`,
		n-1, int64(articles.Undated)).Scan(&day)
	return day, err
}

// sectionDays returns the days of a section since one, the newest first.
func (p *planner) sectionDays(ctx context.Context, section, since int64) ([]tally, error) {
	return p.tallies(ctx, `SELECT cell.day, section, '', `+p.view.counted("cell")+
		` FROM daily CROSS JOIN cell ON cell.day = daily.day AND section = ? WHERE daily.day >= ? ORDER BY daily.day DESC`, section, since)
}

// ofSections lists some sections, by day or whatever else is asked for.
func (p *planner) ofSections(ctx context.Context) ([]stretch, error) {
	var days []tally
	for _, section := range p.view.scope.Sections {
		more, err := p.sectionDays(ctx, section, int64(articles.Undated))
		if err != nil {
			return nil, err
		}
		days = append(days, more...)
	}
	slices.SortStableFunc(days, func(a, b tally) int { return cmp.Compare(b.day, a.day) })
	var runs []stretch
	var list groups
	for i, d := range days {
		runs = append(runs, stretch{count: d.count, unread: d.unread, day: d.day, onDay: true, section: d.id, inSection: true})
		key, label := dayGroup(i, d.day, p.now)
		list.add(key, label, d.count, d.unread)
	}
	return p.finish(runs, list), nil
}
