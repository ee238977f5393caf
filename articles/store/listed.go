package store

import (
	"cmp"
	"context"
	"encoding/json"
	"fmt"
	"slices"

	"lede/articles"
	"lede/articles/query"
)

// listed is an edition of stories that no index has in order, a search: they
// are known one by one.
type listed struct {
	store *Store
	all   []int64
}

// most is how many stories a search lists: the newest ones.
const most = 2000

func (l *listed) ids(_ context.Context, from, n int) ([]int64, error) {
	return l.all[from : from+n], nil
}

func (l *listed) index(_ context.Context, id int64) (int, bool, error) {
	i := slices.Index(l.all, id)
	return max(i, 0), i >= 0, nil
}

func (l *listed) unread(ctx context.Context, from, step int) (int, bool, error) {
	return l.store.firstUnread(ctx, l.all, from, step)
}

func (l *listed) selection() selection {
	list, err := json.Marshal(l.all)
	if err != nil {
		return never() // numbers can be written
	}
	return selection{"story.id IN (SELECT value FROM json_each(?))", []any{string(list)}}
}

// hit is a story that was found, with what orders it.
type hit struct {
	id, day, section, source, at int64
	unread                       bool
	name                         string // of the section or the source
}

// shown is the condition that a story is listed. It keeps SQLite from walking
// the index of days where the newest are wanted.
func (v view) shown() string {
	if v.copies {
		return "+story.hide IN (0, 2)"
	}
	return "+story.hide = 0"
}

// find returns the newest stories that satisfy e, at most n.
func (p *planner) find(ctx context.Context, c compiler, e query.Expr, n int) (hits []hit, err error) {
	from, rest := p.where(c, e)
	rows, err := p.QueryContext(ctx, `SELECT story.id, story.day, story.section, story.source, story.at,
		NOT EXISTS (SELECT 1 FROM seen WHERE seen.story = story.id) `+from+rest.where+
		` LIMIT ?`, append(rest.args, n)...)
	if err != nil {
		return nil, err
	}
	defer func() { _ = rows.Close() }()
	for rows.Next() {
		var h hit
		if err := rows.Scan(&h.id, &h.day, &h.section, &h.source, &h.at, &h.unread); err != nil {
			return nil, err
		}
		hits = append(hits, h)
	}
	return hits, rows.Err()
}

// where returns the tables to look in, and what must hold, newest first.
func (p *planner) where(c compiler, e query.Expr) (from string, rest selection) {
	match, rest := c.search(e)
	order := "story.id"
	from = "FROM story WHERE "
	if match != "" {
		order = "search.rowid"
		from = "FROM search CROSS JOIN story ON story.id = search.rowid WHERE search MATCH ? AND "
		rest.args = append([]any{match}, rest.args...)
	}
	rest.where = p.view.shown() + " AND (" + rest.where + ") ORDER BY " + order + " DESC"
	return from, rest
}

// search makes an edition of the newest stories that satisfy a query.
func (p *planner) search(ctx context.Context, s *Store, c compiler, e query.Expr) (*listed, error) {
	bound, asked := query.Newest(e)
	limit := most
	if asked {
		limit = min(bound, most)
	}
	hits, err := p.find(ctx, c, e, limit+1)
	if err != nil {
		return nil, err
	}
	if len(hits) > limit {
		hits = hits[:limit]
		if !asked || bound > most {
			p.outline.Notice = fmt.Sprintf("the newest %d are listed - ask for less to see others", most)
		}
	}
	if err := p.say(ctx, e); err != nil {
		return nil, err
	}
	p.arrange(c, hits)
	list := &listed{store: s, all: make([]int64, len(hits))}
	for i, h := range hits {
		list.all[i] = h.id
	}
	return list, nil
}

// say adds to the notice what the index does not know yet.
func (p *planner) say(ctx context.Context, e query.Expr) error {
	if !asksWords(e) {
		return nil
	}
	var left int
	if err := p.QueryRowContext(ctx, unindexed).Scan(&left); err != nil || left == 0 {
		return err
	}
	p.outline.Notice = joined(p.outline.Notice, fmt.Sprintf("%d stories that came last can't be found by their words yet", left))
	return nil
}

func asksWords(e query.Expr) bool {
	return some(e, func(e query.Expr) bool {
		_, words := e.(query.Words)
		return words
	})
}

// arrange puts hits into reading order, and makes the outline.
func (p *planner) arrange(c compiler, hits []hit) {
	sections, sources := map[int64]string{}, map[int64]string{}
	for _, s := range c.names.sections {
		sections[s.id] = s.name
	}
	for _, s := range c.names.sources {
		sources[s.id] = s.title
	}
	for i := range hits {
		hits[i].name = sections[hits[i].section]
		if p.by == articles.BySource {
			hits[i].name = sources[hits[i].source]
		}
	}
	slices.SortFunc(hits, func(a, b hit) int {
		day, name := cmp.Compare(b.day, a.day), compareNames(a.name, b.name)
		if p.by != articles.ByDate {
			day, name = name, day
		}
		return cmp.Or(day, name, cmp.Compare(b.at, a.at), cmp.Compare(b.id, a.id))
	})
	var list groups
	for _, h := range hits {
		unread := 0
		if h.unread {
			unread = 1
			p.outline.Unread++
		}
		label, key := dayName(h.day, p.now)
		partLabel, partKey := sectionName(h.name)
		if p.by != articles.ByDate {
			label, key, partLabel, partKey = partLabel, partKey, label, key
		}
		list.addPart(list.add(key, label, 1, unread), partKey, partLabel, 1, unread)
	}
	p.outline.Groups, p.outline.Count = list.list, len(hits)
}
