package meta

import (
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"lede/articles"
	"lede/articles/parse/dom"
)

// direction takes what the page says of itself, then of the element that
// holds most of its words, then what its language and headline are written in.
func (p *Page) direction(lang, title string) articles.Direction {
	stated := p.dir
	if stated == "" && p.turned != nil && dom.CountWords(p.turned)*2 > p.Words {
		stated = dom.Attr(p.turned, "dir")
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
func (p *Page) noteTurned(n *html.Node) {
	switch n.DataAtom {
	case atom.Div, atom.Article, atom.Section, atom.Main, atom.Td:
		if p.turned == nil && p.dir == "" && dom.HasAttr(n, "dir") {
			p.turned = n
		}
	}
}
