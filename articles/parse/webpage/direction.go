package webpage

import (
	"strings"
	"unicode"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"lede/articles"
)

// rightToLeft are the languages that are written from right to left.
var rightToLeft = map[string]bool{
	"ar": true, "arc": true, "ckb": true, "dv": true, "fa": true, "ha-arab": true, "he": true, "iw": true, "ps": true, "sd": true, "ug": true, "ur": true, "yi": true,
}

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
	lang, _, _ = strings.Cut(lang, "-")
	if rightToLeft[lang] || lang == "" && runsLeft(title) {
		return articles.RightToLeft
	}
	return articles.LeftToRight
}

// runsLeft reports whether most letters of s are Arabic, Hebrew or the like.
func runsLeft(s string) bool {
	left, all := 0, 0
	for _, r := range s {
		if !unicode.IsLetter(r) {
			continue
		}
		all++
		if unicode.In(r, unicode.Arabic, unicode.Hebrew, unicode.Syriac, unicode.Thaana) {
			left++
		}
	}
	return left*2 > all
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
