package webpage

import (
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"lede/articles"
	"lede/articles/parse/dom"
	"lede/articles/parse/letters"
)

func (b *builder) heading(n *html.Node) {
	b.flush()
	pictures(n, func(img *html.Node) { b.picture(img) })
	t := b.headingText(n)
	if t == nil {
		return
	}
	h := articles.Heading{Level: max(int(n.Data[1]-'0'), 2), Text: t}
	if b.isHeadline(n) && reworded(t.String(), b.meta.Title.Value) {
		b.add(articles.Doubted{Reason: "the headline in other words", Block: h})
		return
	}
	b.add(h)
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
