package webpage

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
	"golang.org/x/text/unicode/norm"
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

// text is what a reader sees of n, in single spaces.
func text(n *html.Node) string {
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
	if n.Type == html.ElementNode && silent(n.DataAtom) {
		return
	}
	gap := n.DataAtom == atom.Br || n.DataAtom == atom.Option || isBlock(n)
	l.gap = l.gap || gap
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		l.addAll(c)
	}
	l.gap = l.gap || gap
}

// squeeze is s in single spaces.
func squeeze(s string) string {
	var l line
	l.add(s)
	return l.String()
}

// brief is the text of n where that has no more than most bytes, and else empty. It
// reads no further, so that asking it of nested elements costs little.
func brief(n *html.Node, most int) string {
	size := 0
	if !withinSize(n, 2*most, &size) {
		return ""
	}
	if s := text(n); len(s) <= most {
		return s
	}
	return ""
}

func withinSize(n *html.Node, most int, size *int) bool {
	if n.Type == html.TextNode {
		*size += len(strings.TrimSpace(n.Data))
		return *size <= most
	}
	if n.Type == html.ElementNode && silent(n.DataAtom) {
		return true
	}
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		if !withinSize(c, most, size) {
			return false
		}
	}
	return true
}
