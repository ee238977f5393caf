package webpage

import (
	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"lede/articles"
	"lede/articles/parse/dom"
)

// control keeps the words of a control aside: a reader on paper has no use
// for them, but nothing is removed in silence.
func (b *builder) control(n *html.Node) {
	said := dom.Text(n)
	if said == "" {
		return
	}
	reason := "form"
	if n.DataAtom == atom.Button {
		reason = "button"
	}
	b.lay(articles.Paragraph{Text: articles.Plain(said)}, reason)
}
