package listing

import (
	"cmp"
	"context"
	"fmt"
	"slices"

	"lede/articles"
)

// bySource lists source by source.
func (p *planner) bySource(ctx context.Context) ([]stretch, error) {
	sources, err := p.tallies(ctx, `SELECT 0, id, title, `+p.view.counted()+` FROM source`)
	if err != nil {
		return nil, err
	}
	slices.SortFunc(sources, func(a, b tally) int {
		return cmp.Or(articles.CompareNames(a.name, b.name), cmp.Compare(a.id, b.id))
	})
	var runs []stretch
	var list groups
	for _, s := range sources {
		runs = append(runs, stretch{count: s.count, unread: s.unread, source: s.id})
		list.add(fmt.Sprintf("source %d", s.id), s.name, s.count, s.unread)
	}
	return p.finish(runs, list), nil
}

// enough is how many of the newest stories of some sources are counted day by
// day; what is older stands in one group.
const enough = 4000

// ofSources lists some sources by day.
func (p *planner) ofSources(ctx context.Context) ([]stretch, error) {
	if p.by == articles.BySource {
		return p.bySourceOf(ctx)
	}
	in := p.view.scope.Selection()
	var count, unread int
	where := "id" + in.Where[len("story.source"):]
	err := p.QueryRowContext(ctx, `SELECT sum(count), sum(unread) FROM (SELECT `+p.view.counted()+` FROM source WHERE `+where+`)`,
		in.Args...).Scan(&count, &unread)
	if err != nil {
		return nil, err
	}
	since, err := p.newestDays(ctx)
	if err != nil {
		return nil, err
	}
	shown := p.view.in(stretch{})
	days, err := p.tallies(ctx, `SELECT day, 0, '', count(*), sum(NOT EXISTS (SELECT 1 FROM seen WHERE seen.story = story.id))
		FROM story WHERE `+shown.Where+` AND day >= ? GROUP BY day ORDER BY day DESC`, append(shown.Args, since)...)
	if err != nil {
		return nil, err
	}
	var runs []stretch
	var list groups
	for i, d := range days {
		runs = append(runs, stretch{count: d.count, unread: d.unread, day: d.day, onDay: true})
		key, label := dayGroup(i, d.day, p.now)
		list.add(key, label, d.count, d.unread)
		count, unread = count-d.count, unread-d.unread
	}
	if count > 0 {
		runs = append(runs, stretch{count: count, unread: unread, until: since})
		list.add("earlier", "Earlier", count, unread)
	}
	return p.finish(runs, list), nil
}

// newestDays returns the day from which on some sources have about enough
// stories.
func (p *planner) newestDays(ctx context.Context) (since int64, err error) {
	since = int64(articles.Undated)
	each := max(enough/len(p.view.scope.Sources), 20)
	for _, source := range p.view.scope.Sources {
		var day int64
		err := p.QueryRowContext(ctx, `SELECT coalesce((SELECT day FROM story WHERE source = ? AND hide = 0
			ORDER BY day DESC LIMIT 1 OFFSET ?), ?)`, source, each, int64(articles.Undated)).Scan(&day)
		if err != nil {
			return 0, err
		}
		since = max(since, day)
	}
	return since, nil
}

// bySourceOf lists some sources one after the other.
func (p *planner) bySourceOf(ctx context.Context) ([]stretch, error) {
	runs, err := p.bySource(ctx)
	if err != nil {
		return nil, err
	}
	var kept []stretch
	var list groups
	for i, group := range p.outline.Groups {
		if slices.Contains(p.view.scope.Sources, runs[i].source) {
			kept = append(kept, runs[i])
			list.add(group.Key, group.Label, group.Count, group.Unread)
		}
	}
	return p.finish(kept, list), nil
}
