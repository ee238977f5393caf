package webpage

import (
	"slices"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"lede/articles"
	"lede/articles/parse/dom"
	"lede/articles/parse/letters"
)

func (b *builder) quote(n *html.Node) {
	b.flush()
	if isTweet(n) && dom.Text(n) == "" {
		b.tweet(n)
		return
	}
	inner, hidden := hoist(b.within(n, voice{}))
	if len(inner) > 0 {
		q := articles.Quote{Blocks: inner}
		b.splitCite(n, &q)
		if len(q.Cite) == 0 {
			hidden = citeOf(n, &q, hidden)
		}
		b.add(q)
	}
	b.blocks = append(b.blocks, hidden...)
}

// citeOf takes the speaker from a <footer> that was taken for the page's, and
// returns the rest of what was hidden.
func citeOf(n *html.Node, q *articles.Quote, hidden []articles.Block) []articles.Block {
	footer := dom.Find(n, func(m *html.Node) bool { return m.DataAtom == atom.Footer })
	if footer == nil {
		return hidden
	}
	return slices.DeleteFunc(hidden, func(block articles.Block) bool {
		h, ok := block.(articles.Hidden)
		if !ok {
			return false
		}
		p, ok := h.Block.(articles.Paragraph)
		if !ok || letters.Of(p.Text.String()) != letters.Of(dom.Text(footer)) {
			return false
		}
		q.Cite = withoutDash(p.Text)
		return true
	})
}

// splitCite moves a last paragraph that is a <cite> or a <footer> to Cite.
func (b *builder) splitCite(n *html.Node, q *articles.Quote) {
	cite := dom.Find(n, func(m *html.Node) bool { return m.DataAtom == atom.Cite || m.DataAtom == atom.Footer })
	last, ok := q.Blocks[len(q.Blocks)-1].(articles.Paragraph)
	if cite == nil || !ok || len(q.Blocks) < 2 {
		return
	}
	if letters.Of(last.Text.String()) == letters.Of(dom.Text(cite)) {
		q.Cite = withoutDash(last.Text)
		q.Blocks = q.Blocks[:len(q.Blocks)-1]
	}
}

// isPullQuote reports whether n is called a pull quote.
func isPullQuote(n *html.Node) bool {
	return dom.IsBlock(n) && dom.IsCalled(n, "pullquote", "pull-quote", "pull_quote")
}

// pullQuote keeps a pull quote, which go-readability takes for a sidebar. Its
// speaker stands in a <cite>, a <footer> or a <figcaption>.
func (b *builder) pullQuote(n *html.Node) {
	b.flush()
	q := articles.PullQuote{}
	cite := dom.Find(n, isCite)
	if cite != nil && cite != n {
		q.Cite = withoutDash(b.inline(cite))
		q.Text = b.inlineWithout(n, cite)
	} else {
		q.Text = b.inline(n)
	}
	if q.Text != nil {
		b.add(q)
	}
}

func isCite(n *html.Node) bool {
	return n.DataAtom == atom.Cite || n.DataAtom == atom.Footer || n.DataAtom == atom.Figcaption
}

// withoutDash is the name of a speaker without the dash before it.
func withoutDash(t articles.Text) articles.Text {
	if len(t) > 0 {
		t[0].Text = strings.TrimLeft(t[0].Text, "—–- ")
	}
	return t.Trimmed()
}

// hoist parts what is kept aside from the blocks that hold it, so that it
// stands in the document itself.
func hoist(blocks []articles.Block) (kept, hidden []articles.Block) {
	for _, block := range blocks {
		if _, ok := block.(articles.Hidden); ok {
			hidden = append(hidden, block)
		} else {
			kept = append(kept, block)
		}
	}
	return kept, hidden
}
