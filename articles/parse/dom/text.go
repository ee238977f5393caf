package dom

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
	"golang.org/x/text/unicode/norm"

	"lede/articles"
	"lede/articles/parse/formula"
)

// line gathers text in single spaces, composed, as nearly everything compares
// and shows it. The zero line is empty.
type line struct {
	b   strings.Builder
	gap bool // a space is due before the next word
}

// add appends the words of s, of which the first goes on with the word before
// it where no space parts them.
func (l *line) add(s string) {
	from := -1 // where the word in hand begins
	for i, c := range s {
		switch {
		case !isSpace(c):
			if from < 0 {
				from = i
			}
		case from >= 0:
			l.word(s[from:i])
			from = -1
			l.gap = true
		default:
			l.gap = true
		}
	}
	if from >= 0 {
		l.word(s[from:])
	}
}

func (l *line) word(w string) {
	if l.gap && l.b.Len() > 0 {
		l.b.WriteByte(' ')
	}
	l.b.WriteString(w)
	l.gap = false
}

func (l *line) String() string { return norm.NFC.String(l.b.String()) }

// isSpace is [unicode.IsSpace], sooner done with ASCII.
func isSpace(c rune) bool {
	if c < utf8.RuneSelf {
		return c == ' ' || c >= '\t' && c <= '\r'
	}
	return unicode.IsSpace(c)
}

// Text is what a reader sees of n, in single spaces.
func Text(n *html.Node) string {
	var l line
	l.addAll(n)
	return l.String()
}

// addAll adds what a reader sees of n.
func (l *line) addAll(n *html.Node) {
	if n.Type == html.TextNode {
		l.add(n.Data)
		return
	}
	if n.Type == html.ElementNode && Silent(n.DataAtom) {
		l.gap = l.gap || n.DataAtom == atom.Svg || n.DataAtom == atom.Canvas
		return
	}
	if l.addNotation(n) {
		return
	}
	gap := n.DataAtom == atom.Br || n.DataAtom == atom.Option || IsBlock(n)
	l.gap = l.gap || gap
	l.addInner(n)
	l.gap = l.gap || gap
}

func (l *line) addInner(n *html.Node) {
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		l.addAll(c)
	}
}

// addNotation adds the elements that say something by how they are set, and
// reports whether n is one.
func (l *line) addNotation(n *html.Node) bool {
	switch n.DataAtom {
	case atom.Sup:
		l.add(formula.Raised(inner(n), !l.gap && l.b.Len() > 0))
	case atom.Sub:
		l.add(formula.Lowered(inner(n), !l.gap && l.b.Len() > 0))
	case atom.Math:
		l.add(formula.Of(n))
	case atom.Q:
		l.add("“" + inner(n) + "”")
	case atom.Rt:
		l.add("(" + inner(n) + ")")
	case atom.Rp:
	default:
		return false
	}
	return true
}

// inner is the text of what n holds.
func inner(n *html.Node) string {
	var l line
	l.addInner(n)
	return l.String()
}

// Squeeze is s in single spaces.
func Squeeze(s string) string {
	var l line
	l.add(s)
	return l.String()
}

// Brief is the text of n where that has no more than most bytes, and else empty. It
// reads no further, so that asking it of nested elements costs little.
func Brief(n *html.Node, most int) string {
	if Size(n, 2*most) > 2*most {
		return ""
	}
	if s := Text(n); len(s) <= most {
		return s
	}
	return ""
}

// Size is how many bytes of text a reader sees of n, the white space at the
// ends of its texts aside. It stops counting beyond most.
func Size(n *html.Node, most int) int {
	if n.Type == html.TextNode {
		return len(strings.TrimSpace(n.Data))
	}
	if n.Type == html.ElementNode && Silent(n.DataAtom) {
		return 0
	}
	size := 0
	for c := n.FirstChild; c != nil && size <= most; c = c.NextSibling {
		size += Size(c, most-size)
	}
	return size
}

// CountWords counts the words of all texts below n.
func CountWords(n *html.Node) int {
	if n.Type == html.TextNode {
		return articles.CountWords(n.Data)
	}
	words := 0
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		words += CountWords(c)
	}
	return words
}

// RawText is the text of n as it stands, where n holds nothing but one, and else
// what a reader sees of it.
func RawText(n *html.Node) string {
	if n.FirstChild == nil {
		return ""
	}
	if n.FirstChild.NextSibling == nil {
		return n.FirstChild.Data
	}
	return Text(n)
}
