package feed

import (
	"cmp"
	"slices"
	"strings"

	"lede/articles/sanitize"
	"lede/feed/safehtml"
	"lede/feed/xmltree"
)

// item reads one story.
func (r *reader) item(n *xmltree.Node) Item {
	it := Item{
		Title:      r.line(n, itemTitles),
		Link:       r.itemLink(n),
		Authors:    r.itemAuthors(n),
		Published:  date(n, publishedNames),
		Updated:    date(n, updatedNames),
		Categories: categories(n),
		Enclosures: r.enclosures(n),
	}
	it.ID = clip(sanitize.Field(identifier(n)))
	if it.ID == "" {
		it.ID = it.Link
	}
	r.texts(n, &it)
	if it.Link == "" && len(it.Enclosures) > 0 {
		it.Link = it.Enclosures[0].URL
		it.ID = cmp.Or(it.ID, it.Link)
	}
	it.Enclosures = withFrames(it.Enclosures, r.frames)
	if it.Title == "" {
		it.Title = cmp.Or(opener(it.Summary, it.Content), it.Link)
	}
	return it
}

// texts reads what the story n says, in whole and in short.
func (r *reader) texts(n *xmltree.Node, it *Item) {
	r.frames = nil
	body := firstOrGrouped(n, bodies)
	if body != nil {
		it.Content = r.html(body)
	}
	if short := summary(n, body); short != nil {
		it.Summary = r.html(short)
	}
	if it.Summary == it.Content {
		it.Summary = ""
	}
	if group := n.Child(xmltree.Media, "group"); it.Title == "" && group != nil {
		it.Title = r.line(group, itemTitles)
	}
}

// summary returns the best description of n that is not its body.
func summary(n, body *xmltree.Node) *xmltree.Node {
	for i := range summaries {
		if found := first(n, summaries[i:i+1]); found != nil && found != body {
			return found
		}
	}
	return nil
}

// firstOrGrouped looks into a media:group as well, where videos have what is
// said of them.
func firstOrGrouped(n *xmltree.Node, names []name) *xmltree.Node {
	found := first(n, names)
	if group := n.Child(xmltree.Media, "group"); found == nil && group != nil {
		return first(group, names)
	}
	return found
}

func identifier(n *xmltree.Node) string {
	if id := last(n, identifiers); id != nil {
		return id.Text()
	}
	return n.AttrIn(xmltree.RDF, "about")
}

// opener is a title for a story that has none: how its text begins.
func opener(htmls ...string) string {
	for _, h := range htmls {
		if s := safehtml.Plain(h); s != "" {
			return shorten(cmp.Or(withoutAddresses(s), s))
		}
	}
	return ""
}

// withoutAddresses returns s without the words that are addresses: a title is
// no place to click.
func withoutAddresses(s string) string {
	if !strings.Contains(s, "://") {
		return s
	}
	words := strings.Fields(s[:min(len(s), maxLine)])
	words = slices.DeleteFunc(words, func(w string) bool {
		return strings.HasPrefix(w, "http://") || strings.HasPrefix(w, "https://")
	})
	return strings.Join(words, " ")
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

// clip bounds a line, and makes a string of its own of it, which does not keep
// the text of the whole feed in memory.
func clip(s string) string {
	if len(s) <= maxLine {
		return strings.Clone(s)
	}
	return strings.ToValidUTF8(strings.Clone(s[:maxLine]), "")
}
