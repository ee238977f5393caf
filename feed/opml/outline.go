package opml

import (
	"cmp"
	"fmt"
	"strings"

	"lede/articles"
	"lede/feed/markup"
)

// outliner reads OPML. A source is an outline with an xmlUrl; any other is a
// folder, or something that lede does not subscribe to.
type outliner struct {
	*collector
	frames []frame // of the open outlines, the outermost first
	depth  int     // open outlines, with those over the bound
	deep   bool
	found  bool
	begun  int // opml elements that are open
}

// frame is an open outline.
type frame struct {
	category string // of what is within it
	comment  bool   // it is commented out, with all within it
}

// readOutlines reads OPML, and reports whether text is any.
func readOutlines(c *collector, text string) bool {
	o := outliner{collector: c}
	s := markup.Scan(text)
	for {
		t, ok := s.Next()
		if !ok {
			break
		}
		switch {
		case t.Name == "opml" && t.Closing:
			o.begun--
		case t.Name == "opml":
			o.found = true
			o.begun++
		case t.Name != "outline":
		case t.Closing:
			o.close()
		default:
			o.open(t)
		}
	}
	c.list.Notes = append(c.list.Notes, s.Notes()...)
	if o.depth > 0 || o.begun > 0 {
		c.list.Cut = c.last()
	}
	if o.deep {
		c.note(fmt.Sprintf("simplified: folders deeper than %d levels, or with names that are too long, taken together", maxDepth))
	}
	return o.found
}

// last is the name of the last source that was taken over, as a place in the
// list.
func (c *collector) last() string {
	if len(c.list.Sources) == 0 {
		return "before its first feed"
	}
	s := c.list.Sources[len(c.list.Sources)-1]
	return "behind " + cmp.Or(s.Title, shown(s.Address))
}

func (o *outliner) open(t markup.Tag) {
	o.found = true
	f := frame{}
	if len(o.frames) > 0 {
		f = o.frames[len(o.frames)-1]
	}
	kind := strings.ToLower(t.Attr("type"))
	f.comment = f.comment || strings.EqualFold(t.Attr("isComment"), "true")
	switch address, other := addresses(t, kind); {
	case strings.Contains(kind, "+"):
		o.cut(t, address)
	case address != "" && f.comment:
		o.refuse(nameOf(t), address, "commented out in the list")
	case address != "":
		o.source(t, address, f.category)
	case kind == "include":
		o.refuse(nameOf(t), other, "a list within the list: lede does not follow those - import it by itself")
	case other != "":
		o.refuse(nameOf(t), other, `a link, not a feed - "lede add" finds whether there is one behind it`)
	case feeds[kind] && t.Empty:
		o.refuse(nameOf(t), "", "no address")
	default:
		f.category = o.within(f.category, nameOf(t))
	}
	if !t.Empty {
		o.push(f)
	}
}

// feeds are the types of outline that are feeds.
var feeds = map[string]bool{"rss": true, "atom": true, "feed": true, "rdf": true, "json": true}

// addresses returns the address of the feed that t is, or else what it leads
// to. Lists from before OPML 2 write url for xmlUrl.
func addresses(t markup.Tag, kind string) (feed, other string) {
	if address := t.Attr("xmlUrl"); address != "" {
		return address, ""
	}
	address := t.Attr("url")
	if feeds[kind] {
		return address, ""
	}
	return "", cmp.Or(address, t.Attr("htmlUrl"))
}

func nameOf(t markup.Tag) string {
	return cmp.Or(strings.TrimSpace(t.Attr("text")), t.Attr("title"))
}

func (o *outliner) source(t markup.Tag, address, category string) {
	s := articles.Source{
		Address:  address,
		Title:    nameOf(t),
		Site:     t.Attr("htmlUrl"),
		Category: cmp.Or(several(t.Attr("lede:category")), category, categoryOf(t.Attr("category"))),
		Language: t.Attr("language"),
		FullText: t.Attr("lede:fullText") == "true",
	}
	if s.Title == strings.TrimSpace(address) {
		s.Title = ""
	}
	// Other readers do not tell whose title it is. It is what the reader was
	// used to see.
	s.Named = s.Title != "" && t.Attr("lede:named") != "false"
	before := len(o.list.Sources)
	o.add(s)
	if len(o.list.Sources) > before {
		o.rules(t, &o.list.Sources[before])
	}
}

// categoryOf reads OPML's own categories: "/News/Europe,/tags".
func categoryOf(s string) string {
	var all []string
	for name := range strings.SplitSeq(s, ",") {
		all = append(all, category(name))
	}
	return fit(articles.InCategories(all...))
}

// several reads the categories of a source as lede writes them.
func several(s string) string {
	all := articles.Categories(s)
	for i, name := range all {
		all[i] = category(name)
	}
	return fit(articles.InCategories(all...))
}

// category returns a path of folders with nothing empty in it: "News/Europe".
func category(s string) string {
	var names []string
	for name := range strings.SplitSeq(s, "/") {
		if name = articles.OneCategory(line(name, maxTitle)); name != "" && len(names) < maxDepth {
			names = append(names, name)
		}
	}
	return fit(strings.Join(names, "/"))
}

// fit cuts a category to its bound, after a whole folder where there is one.
func fit(category string) string {
	if len(category) <= maxCategory {
		return category
	}
	if end := strings.LastIndexByte(category[:maxCategory], '/'); end > 0 {
		return category[:end]
	}
	return line(category, maxCategory)
}

// within is the category of a folder within another.
func (o *outliner) within(outer, name string) string {
	whole := category(name)
	if outer != "" && whole != "" {
		whole = outer + "/" + whole
	}
	if whole = cmp.Or(whole, outer); len(whole) > maxCategory {
		o.deep = true
		return fit(whole)
	}
	return whole
}

func (o *outliner) push(f frame) {
	o.depth++
	if len(o.frames) >= maxDepth {
		o.deep = true
		return
	}
	o.frames = append(o.frames, f)
}

func (o *outliner) close() {
	if o.depth == 0 {
		return
	}
	if o.depth == len(o.frames) {
		o.frames = o.frames[:len(o.frames)-1]
	}
	o.depth--
}
