package feed

import (
	"cmp"
	"strings"

	"lede/articles/sanitize"
	"lede/feed/xmltree"
)

// Page is the address of the page itself, whatever service leads there.
func (it *Item) Page() string { return cmp.Or(it.Original, it.Link) }

// item reads one story.
func (r *reader) item(n *xmltree.Node) Item {
	it := Item{
		Title:      r.line(n, itemTitles),
		Link:       r.itemLink(n),
		Original:   r.original(n),
		Authors:    r.itemAuthors(n),
		Published:  date(n, publishedNames),
		Updated:    date(n, updatedNames),
		Enclosures: r.enclosures(n),
	}
	it.Categories, it.Keywords = categories(n)
	it.ID = clip(sanitize.Field(identifier(n)))
	if it.ID == "" {
		it.ID = it.Link
	}
	r.story, r.page = n, webPage(it.Page())
	r.texts(n, &it)
	r.story, r.page = nil, nil
	if it.Link == "" && len(it.Enclosures) > 0 {
		it.Link = it.Enclosures[0].URL
		it.ID = cmp.Or(it.ID, it.Link)
	}
	dropRepeated(it.Enclosures, &it)
	it.Enclosures = withFrames(it.Enclosures, r.frames)
	if it.Title == "" {
		it.Title = headline(&it)
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

// clip bounds a line, and makes a string of its own of it, which does not keep
// the text of the whole feed in memory.
func clip(s string) string {
	if len(s) <= maxLine {
		return strings.Clone(s)
	}
	return strings.ToValidUTF8(strings.Clone(s[:maxLine]), "")
}
