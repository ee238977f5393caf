package webpage

import (
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"lede/articles"
	"lede/articles/parse/dom"
	"lede/articles/parse/letters"
	"lede/articles/parse/polish"
)

// heading makes a heading of n: an <h1> to <h6>, or what opens a part.
func (b *builder) heading(n *html.Node, level int) {
	b.flush()
	t := b.headingText(n)
	said := t.String()
	pictures(n, func(img *html.Node) {
		if alt := dom.Squeeze(dom.Attr(img, "alt")); alt == "" || !strings.Contains(said, polish.Told(alt)) {
			b.picture(img)
		}
	})
	if t == nil {
		return
	}
	h := articles.Heading{Level: max(level, 2), Text: t}
	if b.isHeadline(n) && reworded(t.String(), b.meta.Title.Value) {
		b.add(articles.Doubted{Reason: "the headline in other words", Block: h})
		return
	}
	b.add(h)
}

// summary makes a heading of the line that stays when a part is folded, which
// may hold a heading of its own.
func (b *builder) summary(n *html.Node) {
	if dom.Find(n, func(m *html.Node) bool { return m != n && dom.IsBlock(m) }) != nil {
		b.container(n, voice{})
		return
	}
	b.heading(n, 3)
}

// isHeadline reports whether n is the page's only headline, over the story: a
// page may tell machines and feeds another one, which is set already.
func (b *builder) isHeadline(n *html.Node) bool {
	return n.DataAtom == atom.H1 && len(b.p.Headlines) == 1 && !b.begun && !b.keep.All
}

// reworded reports whether h is a headline that says in other words what title
// says: neither holds the other, and they share words.
func reworded(h, title string) bool {
	a, b := letters.Of(h), letters.Of(title)
	if strings.Contains(a, b) || strings.Contains(b, a) || strings.Count(h, " ") < 3 {
		return false
	}
	common := 0
	for word := range strings.FieldsSeq(h) {
		if k := letters.Of(word); len(k) > 3 && strings.Contains(b, k) {
			common++
		}
	}
	return common >= 2
}

// headingText is what n says without the sign by which it links to itself.
func (b *builder) headingText(n *html.Node) articles.Text {
	anchor := dom.Find(n, func(m *html.Node) bool {
		return m.DataAtom == atom.A && m.Parent == n && strings.HasPrefix(dom.Attr(m, "href"), "#") && letters.Of(dom.Text(m)) == "" && len(dom.Text(m)) < 6
	})
	if anchor == nil {
		return b.inline(n)
	}
	return b.inlineWithout(n, anchor)
}
