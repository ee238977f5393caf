package meta

import (
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"lede/articles"
	"lede/articles/parse/dom"
	"lede/articles/parse/letters"
)

// minSentence is how many words a heading has at the least that is a sentence
// and not the heading of a part.
const minSentence = 12

// maxBetween is how many words may stand between the headline and its dek: a
// byline, a date, the caption of a picture.
const maxBetween = 40

// headingDek is the first heading below the headline where it is a sentence.
// Headings of parts end without a full stop, or all of them with one.
func (p *Page) headingDek(title string) articles.Field {
	if len(p.Headlines) == 0 {
		return articles.Field{}
	}
	n := firstHeading(p.Headlines[0])
	if n == nil || p.commented(n) || onlyLink(n) {
		return articles.Field{}
	}
	v := dom.Brief(n, maxDek)
	if !isSentence(v) || letters.Of(v) == letters.Of(title) || sentenceBeside(n) {
		return articles.Field{}
	}
	return likely(articles.Markup, n.Data+", a sentence below the headline", v)
}

// firstHeading is the first heading after headline, unless the story has begun
// before it.
func firstHeading(headline *html.Node) *html.Node {
	var found *html.Node
	between := 0
	done := func(n *html.Node) bool {
		if isSubheading(n) && !dom.IsHidden(n) {
			found = n
			return true
		}
		between += ownWords(n)
		return between > maxBetween
	}
	for n := headline; n != nil; n = n.Parent {
		for s := n.NextSibling; s != nil; s = s.NextSibling {
			if dom.Find(s, done) != nil {
				return found
			}
		}
	}
	return nil
}

// ownWords counts the words of n that no element in it has.
func ownWords(n *html.Node) (words int) {
	if dom.Silent(n.DataAtom) {
		return 0
	}
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		if c.Type == html.TextNode {
			words += articles.CountWords(c.Data)
		}
	}
	return words
}

// isSentence reports whether s is long and ends with a full stop.
func isSentence(s string) bool {
	s = strings.TrimRight(s, `"'”’»“)] `)
	return hasFullStop(s) && articles.CountWords(s) >= minSentence
}

// hasFullStop reports whether s ends with the full stop of any script.
func hasFullStop(s string) bool {
	for _, stop := range []string{".", "。", "।", "۔", "։", "።", "．"} {
		if strings.HasSuffix(s, stop) {
			return !strings.HasSuffix(s, "..")
		}
	}
	return false
}

// sentenceBeside reports whether another heading of the kind of n, in the same
// element, ends with a full stop too.
func sentenceBeside(n *html.Node) bool {
	for s := n.NextSibling; s != nil; s = s.NextSibling {
		if s.DataAtom == n.DataAtom && hasFullStop(dom.Brief(s, maxDek)) {
			return true
		}
	}
	return false
}

// onlyLink reports whether a link says all that n says, or n stands in one.
func onlyLink(n *html.Node) bool {
	if dom.Under(n, func(m *html.Node) bool { return m.DataAtom == atom.A }) {
		return true
	}
	a := dom.FindAtom(n, atom.A)
	return a != nil && letters.Of(dom.Brief(a, maxDek)) == letters.Of(dom.Brief(n, maxDek))
}
