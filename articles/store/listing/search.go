package listing

import (
	"cmp"
	"context"
	"encoding/json"
	"fmt"
	"maps"
	"math"
	"slices"

	"lede/articles"
	"lede/articles/query"
	"lede/articles/store/database"
	"lede/articles/store/sqlquery"
)

// listed is an edition of stories that no index has in order, a search: they
// are known one by one.
type listed struct {
	lists *Lister
	all   []int64

	more func(context.Context) (int, error) // how many were found and are not listed; nil for none
}

func (l *listed) ids(_ context.Context, from, n int) ([]int64, error) {
	return l.all[from : from+n], nil
}

func (l *listed) index(_ context.Context, id int64) (int, bool, error) {
	i := slices.Index(l.all, id)
	return max(i, 0), i >= 0, nil
}

func (l *listed) unread(ctx context.Context, from, step int) (int, bool, error) {
	return l.lists.firstUnread(ctx, l.all, from, step)
}

// hit is a story that was found, with what orders it.
type hit struct {
	id, day, section, source, at int64
	unread                       bool
	name                         string // of the section or the source
	place                        int    // of the name among the others
}

// find returns the newest stories that satisfy e, at most n.
func (p *planner) find(ctx context.Context, c sqlquery.Compiler, e query.Expr, n int) (hits []hit, err error) {
	from, rest := p.where(c, e)
	rows, err := p.QueryContext(ctx, `SELECT story.id, story.day, story.section, story.source, story.at,
		NOT EXISTS (SELECT 1 FROM seen WHERE seen.story = story.id) `+from+rest.Where+
		` LIMIT ?`, append(rest.Args, n)...)
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

// search makes an edition of the newest stories that satisfy a query. Where
// they are too many to be listed, the edition can count the others.
func (p *planner) search(ctx context.Context, l *Lister, c sqlquery.Compiler, a sqlquery.Request) (*listed, error) {
	bound, asked := query.Newest(a.Expr)
	most := l.db.Bounds.Listed
	if a.Whole {
		most = math.MaxInt32
	}
	limit := most
	if asked {
		limit = min(bound, most)
	}
	hits, err := p.find(ctx, c, a.Expr, limit+1)
	if err != nil {
		return nil, err
	}
	list := &listed{lists: l}
	if len(hits) > limit {
		hits = hits[:limit]
		if !asked || bound > most {
			if err := p.cut(ctx, l, list, c, a, hits); err != nil {
				return nil, err
			}
		}
	}
	if err := p.say(ctx, a.Expr); err != nil {
		return nil, err
	}
	p.arrange(c, hits)
	list.all = make([]int64, len(hits))
	for i, h := range hits {
		list.all[i] = h.id
	}
	return list, nil
}

// cut tells that there are more stories than are listed, and keeps which.
func (p *planner) cut(ctx context.Context, l *Lister, list *listed, c sqlquery.Compiler, a sqlquery.Request, hits []hit) error {
	late, err := p.late(ctx)
	if err != nil {
		return err
	}
	rest, above := p.stretch(c, a, late)(0, hits[len(hits)-1].id-1), 0
	if n, asked := query.Newest(a.Expr); asked {
		rest, above = p.newest(c, a, n), len(hits)
	}
	list.more = func(ctx context.Context) (n int, err error) {
		err = l.db.Read.QueryRowContext(ctx, `SELECT count(*) FROM story WHERE `+rest.Where, rest.Args...).Scan(&n)
		return max(n-above, 0), err
	}
	p.outline.Notice = fmt.Sprintf("the newest %s are listed, there are more - ask for less to see others",
		articles.Commas(l.db.Bounds.Listed))
	return nil
}

// say adds to the notice what the index does not know yet.
func (p *planner) say(ctx context.Context, e query.Expr) error {
	if !asksWords(e) {
		return nil
	}
	var left int
	if err := p.QueryRowContext(ctx, database.Unindexed).Scan(&left); err != nil || left == 0 {
		return err
	}
	p.outline.Notice = joined(p.outline.Notice, fmt.Sprintf("%d stories that came last can't be found by their words yet", left))
	return nil
}

func asksWords(e query.Expr) bool {
	return sqlquery.Some(e, func(e query.Expr) bool {
		_, words := e.(query.Words)
		return words
	})
}

// arrange puts hits into reading order, and makes the outline.
func (p *planner) arrange(c sqlquery.Compiler, hits []hit) {
	names := map[int64]string{}
	of := func(h *hit) int64 { return h.section }
	for _, s := range c.Names.Sections {
		names[s.ID] = s.Name
	}
	if p.by == articles.BySource {
		clear(names)
		of = func(h *hit) int64 { return h.source }
		for _, s := range c.Names.Sources {
			names[s.ID] = s.Title
		}
	}
	places := placesOf(names)
	for i := range hits {
		hits[i].name = names[of(&hits[i])]
		hits[i].place = places[hits[i].name]
	}
	slices.SortFunc(hits, func(a, b hit) int {
		day, name := cmp.Compare(b.day, a.day), cmp.Compare(a.place, b.place)
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
		label, key := articles.Day(h.day).Label(p.now), articles.Day(h.day).Key()
		partLabel, partKey := articles.NameGroup(h.name)
		if p.by != articles.ByDate {
			label, key, partLabel, partKey = partLabel, partKey, label, key
		}
		list.addPart(list.add(key, label, 1, unread), partKey, partLabel, 1, unread)
	}
	p.outline.Groups, p.outline.Count = list.list, len(hits)
}

// placesOf tells where each name stands in the order of all of them, so that a
// long list is sorted by numbers. Names that differ in case alone stand in one
// place.
func placesOf(names map[int64]string) map[string]int {
	list := slices.SortedFunc(maps.Values(names), articles.CompareNames)
	places := map[string]int{"": len(list)}
	for i, name := range list {
		places[name] = i
		if i > 0 && articles.CompareNames(list[i-1], name) == 0 {
			places[name] = places[list[i-1]]
		}
	}
	return places
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
