package feed

import (
	"strings"

	"lede/articles"
	"lede/articles/parse/dates"
	"lede/articles/sanitize"
)

// item reads one story.
func (r *reader) item(n *node) Item {
	it := Item{
		Title:      r.line(n, itemTitles),
		Link:       r.itemLink(n),
		Authors:    r.itemAuthors(n),
		Published:  date(n, publishedNames),
		Updated:    date(n, updatedNames),
		Categories: r.categories(n),
		Enclosures: r.enclosures(n),
	}
	it.ID = clip(sanitize.Field(identifier(n)))
	if it.ID == "" {
		it.ID = it.Link
	}
	body := first(n, bodies)
	if body != nil {
		it.Content = r.html(body)
	}
	if short := first(n, summaries); short != nil && short != body {
		it.Summary = r.html(short)
	}
	if it.Title == "" {
		it.Title = opener(it.Summary, it.Content)
	}
	return it
}

func identifier(n *node) string {
	if id := first(n, identifiers); id != nil {
		return id.text()
	}
	return n.in(rdf, "about")
}

// date returns the first of names that states a date.
func date(n *node, names []name) articles.Date {
	for _, want := range names {
		for c := n.first; c != nil; c = c.next {
			if !c.is(want.space, want.local) {
				continue
			}
			if d, ok := dates.Parse(c.text()); ok {
				return d
			}
		}
	}
	return articles.Date{}
}

// opener is a title for a story that has none: how its text begins.
func opener(htmls ...string) string {
	for _, h := range htmls {
		if s := plain(h); s != "" {
			return shorten(s)
		}
	}
	return ""
}

// maxOpener is the length of a title made from the text, in characters.
const maxOpener = 100

func shorten(s string) string {
	count := 0
	for i := range s {
		if count++; count <= maxOpener {
			continue
		}
		if space := strings.LastIndexByte(s[:i], ' '); space > i/2 {
			i = space
		}
		return s[:i] + "…"
	}
	return s
}

// clip bounds a line.
func clip(s string) string {
	if len(s) <= maxLine {
		return s
	}
	return strings.ToValidUTF8(s[:maxLine], "")
}

// categories are the subjects that n names, each once.
func (r *reader) categories(n *node) []string {
	var out []string
	add := func(s string) {
		s = clip(sanitize.Field(plain(s)))
		if s == "" || len(out) >= maxList {
			return
		}
		for _, have := range out {
			if have == s {
				return
			}
		}
		out = append(out, s)
	}
	for c := n.first; c != nil; c = c.next {
		if c.kind != opening {
			continue
		}
		switch {
		case c.local == "category" && c.space != foreign:
			add(category(c))
		case c.is(dublin, "subject"):
			add(c.text())
		case c.local == "keywords" && (c.space == media || c.space == itunes):
			for _, s := range strings.Split(c.text(), ",") {
				add(s)
			}
		}
	}
	return out
}

func category(c *node) string {
	for _, s := range []string{c.attr("label"), c.attr("term"), c.text(), c.attr("text")} {
		if strings.TrimSpace(s) != "" {
			return s
		}
	}
	return ""
}

// enclosures are the files that n names, each once.
func (r *reader) enclosures(n *node) []Enclosure {
	var out []Enclosure
	r.addEnclosures(n, &out)
	return out
}

func (r *reader) addEnclosures(n *node, out *[]Enclosure) {
	for c := n.first; c != nil; c = c.next {
		switch {
		case c.kind != opening || len(*out) >= maxList:
		case c.local == "enclosure" && c.space <= atom:
			r.addEnclosure(c, either(c.attr("url"), c.attr("href")), "length", out)
		case c.local == "link" && c.space <= atom && c.attr("rel") == "enclosure":
			r.addEnclosure(c, c.attr("href"), "length", out)
		case c.is(media, "content"):
			r.addEnclosure(c, c.attr("url"), "filesize", out)
			r.addEnclosures(c, out)
		case c.is(media, "group"):
			r.addEnclosures(c, out)
		}
	}
}

func (r *reader) addEnclosure(c *node, address, length string, out *[]Enclosure) {
	link := r.address(c, address)
	if link == "" {
		return
	}
	for _, have := range *out {
		if have.URL == link {
			return
		}
	}
	*out = append(*out, Enclosure{
		URL:    link,
		Type:   clip(sanitize.Field(c.attr("type"))),
		Length: clip(sanitize.Field(c.attr(length))),
	})
}

func either(a, b string) string {
	if a != "" {
		return a
	}
	return b
}
