package store

import (
	"cmp"
	"context"
	"fmt"
	"slices"

	"lede/articles"
)

// bySection lists section by section. Inside one it goes by day; only the
// newest days are parts of their own.
func (p *planner) bySection(ctx context.Context) ([]run, error) {
	sections, err := p.tallies(ctx, `SELECT 0, id, name, `+p.view.counted()+` FROM section`)
	if err != nil {
		return nil, err
	}
	slices.SortFunc(sections, func(a, b tally) int { return articles.CompareNames(a.name, b.name) })
	since, err := p.since(ctx, 14)
	if err != nil {
		return nil, err
	}
	var runs []run
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
			runs = append(runs, run{count: d.count, unread: d.unread, day: d.day, onDay: true, section: d.id, inSection: true})
			list.count += d.count
			day := articles.Day(d.day)
			list.addPart(group, day.Key(), day.Label(p.now), d.count, d.unread)
			s.count, s.unread = s.count-d.count, s.unread-d.unread
		}
		if s.count > 0 {
			runs = append(runs, run{count: s.count, unread: s.unread, until: since, section: s.id, inSection: true})
			list.count += s.count
			list.addPart(group, "earlier", "Earlier", s.count, s.unread)
		}
	}
	return p.finish(runs, list), nil
}

// since returns the n-th newest day that has stories.
func (p *planner) since(ctx context.Context, n int) (day int64, err error) {
	err = p.QueryRowContext(ctx, `SELECT coalesce((SELECT day FROM daily WHERE count > 0 ORDER BY day DESC LIMIT 1 OFFSET ?), 0)`, n-1).Scan(&day)
	return day, err
}

// sectionDays returns the days of a section since one, the newest first.
func (p *planner) sectionDays(ctx context.Context, section, since int64) ([]tally, error) {
	return p.tallies(ctx, `SELECT cell.day, section, '', `+p.view.counted("cell")+
		` FROM daily CROSS JOIN cell ON cell.day = daily.day AND section = ? WHERE daily.day >= ? ORDER BY daily.day DESC`, section, since)
}

// ofSections lists some sections, by day or whatever else is asked for.
func (p *planner) ofSections(ctx context.Context) ([]run, error) {
	var days []tally
	for _, section := range p.view.scope.sections {
		more, err := p.sectionDays(ctx, section, 0)
		if err != nil {
			return nil, err
		}
		days = append(days, more...)
	}
	slices.SortStableFunc(days, func(a, b tally) int { return cmp.Compare(b.day, a.day) })
	var runs []run
	var list groups
	for i, d := range days {
		runs = append(runs, run{count: d.count, unread: d.unread, day: d.day, onDay: true, section: d.id, inSection: true})
		key, label := dayGroup(i, d.day, p.now)
		list.add(key, label, d.count, d.unread)
	}
	return p.finish(runs, list), nil
}

// bySource lists source by source.
func (p *planner) bySource(ctx context.Context) ([]run, error) {
	sources, err := p.tallies(ctx, `SELECT 0, id, title, `+p.view.counted()+` FROM source`)
	if err != nil {
		return nil, err
	}
	slices.SortFunc(sources, func(a, b tally) int {
		return cmp.Or(articles.CompareNames(a.name, b.name), cmp.Compare(a.id, b.id))
	})
	var runs []run
	var list groups
	for _, s := range sources {
		runs = append(runs, run{count: s.count, unread: s.unread, source: s.id})
		list.add(fmt.Sprintf("source %d", s.id), s.name, s.count, s.unread)
	}
	return p.finish(runs, list), nil
}

// enough is how many of the newest stories of some sources are counted day by
// day; what is older stands in one group.
const enough = 4000

// ofSources lists some sources by day.
func (p *planner) ofSources(ctx context.Context) ([]run, error) {
	if p.by == articles.BySource {
		return p.bySourceOf(ctx)
	}
	in := p.view.scope.selection()
	var count, unread int
	where := "id" + in.where[len("story.source"):]
	err := p.QueryRowContext(ctx, `SELECT sum(count), sum(unread) FROM (SELECT `+p.view.counted()+` FROM source WHERE `+where+`)`,
		in.args...).Scan(&count, &unread)
	if err != nil {
		return nil, err
	}
	since, err := p.newestDays(ctx)
	if err != nil {
		return nil, err
	}
	shown := p.view.in(run{})
	days, err := p.tallies(ctx, `SELECT day, 0, '', count(*), sum(NOT EXISTS (SELECT 1 FROM seen WHERE seen.story = story.id))
		FROM story WHERE `+shown.where+` AND day >= ? GROUP BY day ORDER BY day DESC`, append(shown.args, since)...)
	if err != nil {
		return nil, err
	}
	var runs []run
	var list groups
	for i, d := range days {
		runs = append(runs, run{count: d.count, unread: d.unread, day: d.day, onDay: true})
		key, label := dayGroup(i, d.day, p.now)
		list.add(key, label, d.count, d.unread)
		count, unread = count-d.count, unread-d.unread
	}
	if count > 0 {
		runs = append(runs, run{count: count, unread: unread, until: since})
		list.add("earlier", "Earlier", count, unread)
	}
	return p.finish(runs, list), nil
}

// newestDays returns the day from which on some sources have about enough
// stories.
func (p *planner) newestDays(ctx context.Context) (since int64, err error) {
	each := max(enough/len(p.view.scope.sources), 20)
	for _, source := range p.view.scope.sources {
		var day int64
		err := p.QueryRowContext(ctx, `SELECT coalesce((SELECT day FROM story WHERE source = ? AND hide = 0
			ORDER BY day DESC LIMIT 1 OFFSET ?), 0)`, source, each).Scan(&day)
		if err != nil {
			return 0, err
		}
		since = max(since, day)
	}
	return since, nil
}

// bySourceOf lists some sources one after the other.
func (p *planner) bySourceOf(ctx context.Context) ([]run, error) {
	runs, err := p.bySource(ctx)
	if err != nil {
		return nil, err
	}
	var kept []run
	var list groups
	for i, group := range p.outline.Groups {
		if slices.Contains(p.view.scope.sources, runs[i].source) {
			kept = append(kept, runs[i])
			list.add(group.Key, group.Label, group.Count, group.Unread)
		}
	}
	return p.finish(kept, list), nil
}
