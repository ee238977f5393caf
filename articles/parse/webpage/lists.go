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
	if l.Ordered {
		l.Letters = lettersOf(n)
	}
	hidden := b.items(n, &l)
	defer func() { b.blocks = append(b.blocks, hidden...) }()
	switch {
	case laidOut(l):
		for _, item := range l.Items {
			b.blocks = append(b.blocks, item.Blocks...)
		}
	case len(l.Items) > 0:
		numbered(&l)
		b.add(l)
	}
}

// lettersOf is how the items of n are counted, if not by numbers.
func lettersOf(n *html.Node) string {
	switch kind := dom.Attr(n, "type"); kind {
	case "a", "A", "i", "I":
		return kind
	}
	switch dom.Style(n, "list-style-type") {
	case "lower-alpha", "lower-latin":
		return "a"
	case "upper-alpha", "upper-latin":
		return "A"
	case "lower-roman":
		return "i"
	case "upper-roman":
		return "I"
	}
	return ""
}

// counter numbers the items of an ordered list as HTML does.
type counter struct{ next, step int }

func counterOf(n *html.Node) counter {
	c := counter{next: 1, step: 1}
	if dom.HasAttr(n, "reversed") {
		c = counter{next: 0, step: -1}
		for m := n.FirstChild; m != nil; m = m.NextSibling {
			if m.DataAtom == atom.Li {
				c.next++
			}
		}
	}
	if start, err := strconv.Atoi(dom.Attr(n, "start")); err == nil {
		c.next = start
	}
	return c
}

// number is the number of the item n, which may state it.
func (c *counter) number(n *html.Node) int {
	if value, err := strconv.Atoi(dom.Attr(n, "value")); err == nil {
		c.next = value
	}
	number := c.next
	c.next += c.step
	return number
}

// numbered drops the numbers of l where they count up from the first.
func numbered(l *articles.List) {
	if !l.Ordered {
		l.Numbers = nil
		return
	}
	l.Start = l.Numbers[0]
	for i, number := range l.Numbers {
		if number != l.Start+i {
			return
		}
	}
	l.Numbers = nil
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
	count := counterOf(n)
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		if c.Type == html.TextNode && b.wanted(n) {
			b.run.add(c.Data, voice{})
			if t := b.run.take(); t != nil {
				l.Items = append(l.Items, articles.Item{Blocks: []articles.Block{articles.Paragraph{Text: t}}})
				l.Numbers = append(l.Numbers, count.number(c))
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
			l.Numbers = append(l.Numbers, count.number(c))
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
