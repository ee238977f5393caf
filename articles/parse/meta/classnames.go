package meta

import "lede/articles/parse/dom"

// role is what the class and id of an element call it.
type role uint8

const (
	roleByline role = 1 << iota
	roleDate
	roleDek
	roleKicker
	roleHeadline
	roleBreadcrumb
)

// roleNames are the parts of a class or id by which pages know what their
// metadata may rest on. A space is a word's end.
var roleNames = []struct {
	role  role
	parts []string
}{
	{roleByline, []string{"byline", "author", "dateline", "writtenby"}},
	{roleDate, []string{"date", "publish", "posted", "timestamp", " time ", "pubtime", "entry-meta", "post-meta", "datum", "fecha"}},
	{roleDek, dekNames},
	{roleKicker, kickerNames},
	{roleHeadline, headlineNames},
	{roleBreadcrumb, []string{"breadcrumb", " crumbs"}},
}

// roleOf looks up what named, as [dom.Names] has it, says. Pages name many
// elements alike, and the tables are long.
func (p *Page) roleOf(named string) role {
	if named == "" {
		return 0
	}
	all, ok := p.roles[named]
	if ok {
		return all
	}
	for _, row := range roleNames {
		if dom.ContainsAny(named, row.parts...) {
			all |= row.role
		}
	}
	p.roles[named] = all
	return all
}
