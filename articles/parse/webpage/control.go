package webpage

import (
	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"lede/articles"
)

// isControl reports whether n is there to be pressed or filled in.
func isControl(n *html.Node) bool {
	switch n.DataAtom {
	case atom.Button, atom.Select, atom.Textarea:
		return true
	}
	return false
}

// control keeps the words of a control aside: a reader on paper has no use
// for them, but nothing is removed in silence.
func (b *builder) control(n *html.Node) {
	said := text(n)
	if said == "" {
		return
	}
	reason := "form"
	if n.DataAtom == atom.Button {
		reason = "button"
	}
	b.lay(articles.Paragraph{Text: articles.Plain(said)}, reason)
}
