package webpage

import (
	"strconv"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"lede/articles"
	"lede/articles/parse/dom"
)

func (b *builder) list(n *html.Node) {
	b.flush()
	l := articles.List{Ordered: n.DataAtom == atom.Ol, Start: 1}
	if start, err := strconv.Atoi(dom.Attr(n, "start")); err == nil {
		l.Start = start
	}
	hidden := b.items(n, &l)
	defer func() { b.blocks = append(b.blocks, hidden...) }()
	switch {
	case laidOut(l):
		for _, item := range l.Items {
			b.blocks = append(b.blocks, item.Blocks...)
		}
	case len(l.Items) > 0:
		b.add(l)
	}
}

// laidOut reports whether l only lays out what it holds: a list of items with
// headings or pictures is a row of cards.
func laidOut(l articles.List) bool {
	for _, item := range l.Items {
		for _, block := range item.Blocks {
			switch block.(type) {
			case articles.Heading, articles.Figure, articles.Table:
				return true
			}
		}
	}
	return false
}

// items fills l from n. What stands in a list outside of its items becomes
// an item too: sloppy pages nest lists that way. It returns what is kept aside.
func (b *builder) items(n *html.Node, l *articles.List) (hidden []articles.Block) {
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		if c.Type == html.TextNode && b.wanted(n) {
			b.run.add(c.Data, voice{})
			if t := b.run.take(); t != nil {
				l.Items = append(l.Items, articles.Item{Blocks: []articles.Block{articles.Paragraph{Text: t}}})
			}
			continue
		}
		if c.Type != html.ElementNode || dom.Silent(c.DataAtom) {
			continue
		}
		if !b.wanted(c) && !b.keep.Holds(c) {
			if !b.restored(c, voice{}) {
				b.dropped(c)
			}
			continue
		}
		inner, beside := hoist(b.item(c))
		hidden = append(hidden, beside...)
		if len(inner) > 0 {
			l.Items = append(l.Items, articles.Item{Blocks: inner})
		}
	}
	return hidden
}

func (b *builder) item(c *html.Node) []articles.Block {
	if c.DataAtom == atom.Li {
		return b.within(c, voice{})
	}
	return b.alone(c)
}
