package meta

import (
	"cmp"
	"slices"
	"strings"

	"lede/articles"
	"lede/articles/parse/dom"
	"lede/articles/parse/letters"
	"lede/articles/parse/phrases"
)

// gated is b without what stands in the place of names and is none, and with the
// names free of the paper's: "Ann Lee The Quay". A name that machines are told with
// the family's first is turned round.
func gated(b articles.Byline, site, host string) articles.Byline {
	b.Authors = slices.Clone(b.Authors)
	if b.From == articles.MetaTag && !slices.ContainsFunc(b.Authors, func(a articles.Author) bool { return isSite(a.Name, site, host) }) {
		b.Authors = turned(b.Authors)
	}
	for i := range b.Authors {
		b.Authors[i].Name = withoutOutlet(b.Authors[i].Name, site, host)
	}
	b.Authors = slices.DeleteFunc(b.Authors, func(a articles.Author) bool { return phrases.NoName(a.Name) != "" })
	if len(b.Authors) == 0 {
		return articles.Byline{}
	}
	return b
}

// turned makes one name of two words that a comma parted: "Lee, Ann".
func turned(authors []articles.Author) []articles.Author {
	if len(authors) != 2 || authors[0].Role != "" || authors[1].Role != "" || !phrases.NameLike(authors[0].Name) || !phrases.NameLike(authors[1].Name) {
		return authors
	}
	family, given := authors[0].Name, authors[1].Name
	if strings.ContainsAny(family+given, " ._") || strings.ToUpper(family) == family || strings.ToUpper(given) == given {
		return authors // accounts, and names in capitals or in a script without them
	}
	return []articles.Author{{Name: given + " " + family}}
}

// withoutOutlet cuts the name of the site from the end of a name of two words or
// more.
func withoutOutlet(name, site, host string) string {
	words := strings.Fields(name)
	for i := 2; i < len(words); i++ {
		if strings.HasPrefix(words[i], "(") || !letters.Any(words[i]) || !letters.Any(words[i-1]) {
			return name
		}
		if tail := strings.Join(words[i:], " "); letters.Of(tail) == letters.Of(site) || len(letters.Of(tail)) > 5 && isSite(tail, "", host) {
			return strings.Join(words[:i], " ")
		}
	}
	return name
}

// isHouse reports whether b names nobody but the publication or a company.
func isHouse(b articles.Byline, site, host string) bool {
	return len(b.Authors) == 1 && (isSite(b.Authors[0].Name, site, host) || phrases.IsCompany(b.Authors[0].Name))
}

// withoutHouse takes the publication off a byline that names somebody besides:
// "Ann Lee, The Quay".
func withoutHouse(b articles.Byline, site, host string) articles.Byline {
	people := slices.DeleteFunc(slices.Clone(b.Authors), func(a articles.Author) bool {
		return isSite(a.Name, site, host) || phrases.IsCompany(a.Name)
	})
	if len(people) == 0 {
		return b
	}
	for i, a := range people {
		if name, house, ok := strings.Cut(a.Name, ", "); ok && isSite(house, site, host) {
			people[i].Name = name
		}
	}
	b.Authors = people
	return b
}

// completed is the byline of a meta element where that names the one author of b and
// others: some sites give machines no more than one.
func (p *Page) completed(b articles.Byline) articles.Byline {
	if len(b.Authors) != 1 {
		return b
	}
	all := p.taggedByline()
	same := func(a articles.Author) bool { return letters.Of(a.Name) == letters.Of(b.Authors[0].Name) }
	whole := func(a articles.Author) bool { return strings.Contains(a.Name, " ") }
	if len(all.Authors) < 2 || !slices.ContainsFunc(all.Authors, same) || !every(all.Authors, whole) {
		return b
	}
	return all
}

func every(authors []articles.Author, ok func(articles.Author) bool) bool {
	return !slices.ContainsFunc(authors, func(a articles.Author) bool { return !ok(a) })
}

// fuller is b with the whole name of its one author, of whom it says a part or an
// account, where the page shows it in a byline: "Ann" or "annlee" for Ann Lee.
func (p *Page) fuller(b articles.Byline) articles.Byline {
	if len(b.Authors) != 1 || strings.Contains(b.Authors[0].Name, " ") || strings.ToUpper(b.Authors[0].Name) == b.Authors[0].Name {
		return b // a name in capitals, or in a script without them, is whole
	}
	short := letters.Of(b.Authors[0].Name)
	for _, a := range p.shownNames() {
		given, _, _ := strings.Cut(a.Name, " ")
		if letters.Of(given) == short || letters.Of(a.Name) == short {
			b.Authors = []articles.Author{a}
			return b
		}
	}
	return b
}

// maxShown is how many elements are looked at for whole names.
const maxShown = 30

// shownNames are the names of two words or more that the page shows in elements
// that are called bylines, in links to authors and in the lines below the headline.
func (p *Page) shownNames() (names []articles.Author) {
	nodes := slices.Concat(p.bylines, p.authorLinks, p.props, p.signatures, p.lines)
	for _, n := range nodes[:min(len(nodes), maxShown)] {
		v := cmp.Or(dom.Brief(n, maxByline), dom.Squeeze(n.Data))
		list, ok := phrases.Byline(v)
		if !ok {
			list, ok = phrases.Names(v)
		}
		if !ok || len(list) > 1 || !strings.Contains(list[0].Name, " ") || p.commented(n) {
			continue
		}
		names = append(names, person(list[0]))
	}
	return names
}
