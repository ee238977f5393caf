package webpage

import (
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"lede/articles"
)

// direction takes what the page says of itself, then of the element that
// holds most of its words, then what its language and headline are written in.
func (p *page) direction(lang, title string) articles.Direction {
	stated := p.dir
	if stated == "" && p.turned != nil && countWords(p.turned)*2 > p.words {
		stated = attr(p.turned, "dir")
	}
	switch strings.ToLower(stated) {
	case "rtl":
		return articles.RightToLeft
	case "ltr":
		return articles.LeftToRight
	}
	return articles.DirectionOf(lang, title)
}

// noteTurned keeps the first element in the page that has a direction.
func (p *page) noteTurned(n *html.Node) {
	switch n.DataAtom {
	case atom.Div, atom.Article, atom.Section, atom.Main, atom.Td:
		if p.turned == nil && p.dir == "" && hasAttr(n, "dir") {
			p.turned = n
		}
	}
}
