package webpage

import (
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"lede/articles"
)

// isPullQuote reports whether n is called a pull quote.
func isPullQuote(n *html.Node) bool {
	return isBlock(n) && isCalled(n, "pullquote", "pull-quote", "pull_quote")
}

// pullQuote keeps a pull quote, which go-readability takes for a sidebar. Its
// speaker stands in a <cite>, a <footer> or a <figcaption>.
func (b *builder) pullQuote(n *html.Node) {
	b.flush()
	q := articles.PullQuote{}
	cite := find(n, isCite)
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
