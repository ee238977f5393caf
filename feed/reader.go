package feed

import (
	"fmt"
	"net/url"

	"lede/articles"
	"lede/articles/sanitize"
	"lede/feed/markup"
	"lede/feed/xmltree"
)

// reader turns the tree of a feed into a Feed.
type reader struct {
	feed     *Feed
	base     *url.URL      // where the feed came from; nil where that is not known
	site     *url.URL      // where the feed's stories live, as it says
	story    *xmltree.Node // that is being read; nil in the head
	page     *url.URL      // of that story; nil where it has none
	authors  []articles.Author
	bases    map[*xmltree.Node]*url.URL // what xml:base comes to where it is stated
	frames   []string                   // what the frames in the item's HTML show
	atomRoot bool
	groups   int // of Media RSS so far
	dropped  int // items over the bound
	written  int // bytes of HTML so far
}

func (r *reader) read(root *xmltree.Node) {
	heads := []*xmltree.Node{root}
	for c := root.First; c != nil; c = c.Next {
		if c.Kind == markup.Opening && c.Local == "channel" {
			heads = append(heads, c)
		}
	}
	for _, head := range heads {
		r.readHead(head)
	}
	for _, head := range heads {
		r.readItems(head)
	}
	if r.dropped > 0 {
		r.feed.note(fmt.Sprintf("simplified: %d items beyond the first %d left out", r.dropped, maxItems))
	}
	if r.written > maxHTML {
		r.feed.note(fmt.Sprintf("simplified: text beyond the first %d MB left out", maxHTML>>20))
	}
}

func (r *reader) readHead(head *xmltree.Node) {
	f := r.feed
	if f.Link == "" {
		f.Link = r.link(head)
		r.site = parseBase(f.Link)
	}
	fill(&f.Self, func() string { return r.self(head) })
	fill(&f.Title, func() string { return r.line(head, headTitles) })
	fill(&f.Description, func() string { return r.htmlOf(head, headDescriptions) })
	fill(&f.Language, func() string { return clip(sanitize.Field(r.language(head))) })
	f.Pace.Rest = max(f.Pace.Rest, rest(head))
	f.Pace.Hours |= silentHours(head)
	f.Pace.Days |= silentDays(head)
	if r.authors == nil {
		r.authors = r.headAuthors(head)
	}
}

// fill sets s where it is empty.
func fill(s *string, value func() string) {
	if *s == "" {
		*s = value()
	}
}

func (r *reader) readItems(n *xmltree.Node) {
	for c := n.First; c != nil; c = c.Next {
		if c.Kind != markup.Opening || c.Space > xmltree.Atom && c.Space != xmltree.Foreign {
			continue
		}
		switch c.Local {
		case "item", "entry":
			if len(r.feed.Items) >= maxItems {
				r.dropped++
				continue
			}
			r.feed.Items = append(r.feed.Items, r.item(c))
		case "items", "entries":
			r.readItems(c)
		}
	}
}

func (r *reader) language(head *xmltree.Node) string {
	if s := first(head, languages); s != nil {
		return s.Text()
	}
	for n := head; n != nil; n = n.Parent {
		if s := n.AttrIn(xmltree.XML, "lang"); s != "" {
			return s
		}
	}
	return ""
}
