package front

import (
	"cmp"
	"context"
	"fmt"
	"slices"
	"time"

	"lede/articles"
)

// What a page takes: a day, and days before it where that has few stories; of
// those, so many at most.
const (
	leastStories = 16
	mostStories  = 500
	mostSections = 8
	mostOfOne    = 4  // stories of a section, more where there are few sections
	mostPlaced   = 16 // stories of all sections, unless each has its four
	mostBriefs   = 12
	leadsRead    = 12 // stories that are read before it is decided which leads
)

// Page is a front page.
type Page struct {
	Lead     *Ranked // nil where there is no story
	Sections []Section
	Briefs   []Ranked
	Also     []Tally // sections of what found no place
	Stories  int     // of which the page was made
}

// Section is a section with its first stories.
type Section struct {
	Name    string
	Stories []Ranked
}

// Tally counts stories of a section.
type Tally struct {
	Name  string
	Count int
}

// Excerpts reads what is shown of a story beside its headline.
type Excerpts func(ctx context.Context, id articles.ID) (articles.Excerpt, error)

// Make makes the front page of an edition that is ordered by date. It reads
// those stories alone that can lead or have a place. What can't be read has its
// headline.
func Make(ctx context.Context, e articles.Edition, read Excerpts, now time.Time) (Page, error) {
	rows, err := e.Page(ctx, 0, count(e.Outline()))
	if err != nil {
		return Page{}, err
	}
	ranked := Rank(rows, now)
	for i := range min(leadsRead, len(ranked)) {
		excerpt, _ := read(ctx, ranked[i].ID)
		ranked[i].show(excerpt)
	}
	inOrder(ranked)
	page := Choose(ranked)
	for s := range page.Sections {
		for i := range page.Sections[s].Stories {
			r := &page.Sections[s].Stories[i]
			if r.Excerpt == (articles.Excerpt{}) {
				r.Excerpt, _ = read(ctx, r.ID)
			}
		}
	}
	return page, ctx.Err()
}

// count is how many stories of an edition a page is made of.
func count(o articles.Outline) int {
	n := 0
	for _, group := range o.Groups {
		if n >= leastStories {
			break
		}
		n += group.Count
	}
	return min(n, mostStories)
}

// Choose gives stories that are in order their places.
func Choose(ranked []Ranked) Page {
	page := Page{Stories: len(ranked)}
	if len(ranked) == 0 {
		return page
	}
	page.Lead = &ranked[0]
	rest := page.fillSections(ranked[1:])
	briefs := min(mostBriefs, len(rest))
	page.Briefs = rest[:briefs]
	page.Also = tally(rest[briefs:])
	return page
}

// fillSections gives sections their first stories, the sections in the order of
// their first, and returns those that found no place.
func (p *Page) fillSections(ranked []Ranked) (rest []Ranked) {
	at := map[string]int{}
	for i := range ranked {
		name := nameOf(&ranked[i])
		if _, known := at[name]; !known && len(p.Sections) < mostSections {
			at[name] = len(p.Sections)
			p.Sections = append(p.Sections, Section{Name: name})
		}
	}
	most := max(mostOfOne, mostPlaced/max(1, len(p.Sections)))
	for i := range ranked {
		nth, placed := at[nameOf(&ranked[i])]
		if !placed || len(p.Sections[nth].Stories) == most {
			rest = append(rest, ranked[i])
			continue
		}
		p.Sections[nth].Stories = append(p.Sections[nth].Stories, ranked[i])
	}
	return rest
}

// nameOf is the section of a story; what has none stands under its source.
func nameOf(r *Ranked) string { return cmp.Or(r.Section, r.Source, "Other") }

func tally(ranked []Ranked) []Tally {
	var all []Tally
	at := map[string]int{}
	for i := range ranked {
		name := nameOf(&ranked[i])
		nth, known := at[name]
		if !known {
			nth = len(all)
			at[name] = nth
			all = append(all, Tally{Name: name})
		}
		all[nth].Count++
	}
	slices.SortStableFunc(all, func(a, b Tally) int { return cmp.Compare(b.Count, a.Count) })
	return all
}

// Placed returns the stories of the page in its order: the lead, the sections,
// the briefs.
func (p *Page) Placed() []*Ranked {
	var all []*Ranked
	if p.Lead != nil {
		all = append(all, p.Lead)
	}
	for s := range p.Sections {
		for i := range p.Sections[s].Stories {
			all = append(all, &p.Sections[s].Stories[i])
		}
	}
	for i := range p.Briefs {
		all = append(all, &p.Briefs[i])
	}
	return all
}

// Find returns the story with an id, and where on the page it stands: "it leads".
func (p *Page) Find(id articles.ID) (r *Ranked, where string, ok bool) {
	if p.Lead != nil && p.Lead.ID == id {
		return p.Lead, "it leads", true
	}
	for s := range p.Sections {
		for i := range p.Sections[s].Stories {
			if r := &p.Sections[s].Stories[i]; r.ID == id {
				return r, fmt.Sprintf("number %d under %s", i+1, p.Sections[s].Name), true
			}
		}
	}
	for i := range p.Briefs {
		if p.Briefs[i].ID == id {
			return &p.Briefs[i], "among the briefs", true
		}
	}
	return nil, "", false
}
