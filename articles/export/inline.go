package export

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"lede/articles"
)

// place says what a text stands in, which decides how a line break is written
// and what needs a backslash.
type place uint8

const (
	ownLines place = iota // lines of its own
	oneLine               // a heading, an alternative text
	inCell                // a cell of a table
)

// emphasised returns t with every span in emphasis.
func emphasised(t articles.Text) articles.Text {
	out := make(articles.Text, len(t))
	for i, s := range t {
		s.Style |= articles.Emphasis
		out[i] = s
	}
	return out
}

// inline writes t as Markdown. Spans that share a link are written as one.
func inline(t articles.Text, in place) string {
	var b strings.Builder
	for i := 0; i < len(t); {
		j := i + 1
		for j < len(t) && t[j].Link == t[i].Link {
			j++
		}
		inside := spans(t[i:j], in, i == 0, edge(t, i-1, false), edge(t, j, true))
		switch {
		case t[i].Link == "":
			b.WriteString(inside)
		case j == i+1 && t[i].Style == 0 && t[i].Text == t[i].Link && !strings.ContainsAny(t[i].Link, "<> "):
			b.WriteString("<" + t[i].Link + ">")
		default:
			b.WriteString("[" + inside + "](" + destination(t[i].Link) + ")")
		}
		i = j
	}
	return b.String()
}

// edge returns the character of t[i] that touches its neighbour: the first
// or the last. Links are bounded by their brackets.
func edge(t articles.Text, i int, first bool) rune {
	if i < 0 || i >= len(t) {
		return ' '
	}
	if t[i].Link != "" {
		return '['
	}
	if first {
		r, _ := utf8.DecodeRuneInString(t[i].Text)
		return r
	}
	r, _ := utf8.DecodeLastRuneInString(t[i].Text)
	return r
}

// spans writes neighbours of one link. A run of one style is wrapped whole,
// so that emphasis does not close and open in the middle of it.
func spans(t articles.Text, in place, atStart bool, before, after rune) string {
	for _, style := range []articles.Style{articles.Emphasis, articles.Strong, articles.Strike} {
		if len(t) > 1 && all(t, style) {
			inside := make(articles.Text, len(t))
			for i, s := range t {
				s.Style &^= style
				inside[i] = s
			}
			return wrap(spans(inside, in, false, '*', '*'), style, before, after)
		}
	}
	var b strings.Builder
	for i, s := range t {
		left, right := before, after
		if i > 0 {
			left = edge(articles.Text{{Text: t[i-1].Text}}, 0, false)
		}
		if i < len(t)-1 {
			right = edge(articles.Text{{Text: t[i+1].Text}}, 0, true)
		}
		b.WriteString(span(s, in, atStart && i == 0, left, right))
	}
	return b.String()
}

func all(t articles.Text, style articles.Style) bool {
	for _, s := range t {
		if s.Style&style == 0 {
			return false
		}
	}
	return true
}

func span(s articles.Span, in place, atStart bool, before, after rune) string {
	var text string
	if s.Style&articles.Code != 0 {
		text = codeSpan(s.Text, in)
	} else {
		text = escape(s.Text, in, atStart && s.Style == 0 && s.Link == "")
	}
	styles := s.Style &^ articles.Code
	for _, style := range []articles.Style{articles.Strike, articles.Strong, articles.Emphasis} {
		if styles&style == 0 {
			continue
		}
		styles &^= style
		left, right := before, after
		if styles != 0 {
			left, right = ' ', ' '
		}
		text = wrap(text, style, left, right)
	}
	return text
}

// wrap puts text in a style: with signs where CommonMark's rule of flanking
// is sure to take them, and with tags where it may not.
func wrap(text string, style articles.Style, before, after rune) string {
	marker, tag := "*", "em"
	switch style {
	case articles.Strong:
		marker, tag = "**", "strong"
	case articles.Strike:
		marker, tag = "~~", "del"
	}
	first, _ := utf8.DecodeRuneInString(text)
	last, _ := utf8.DecodeLastRuneInString(text)
	plainly := unicode.IsSpace(before) && (unicode.IsSpace(after) || after == '.' || after == ',')
	if plainly && solid(first) && solid(last) {
		return marker + text + marker
	}
	return "<" + tag + ">" + text + "</" + tag + ">"
}

// solid reports whether a delimiter can stand beside r and count as one.
func solid(r rune) bool {
	return !unicode.IsSpace(r) && r != '*' && r != '~' && r != '_' && r != utf8.RuneError
}

func codeSpan(s string, in place) string {
	plain := strings.TrimSpace(s) == s && s != "" && !strings.ContainsAny(s, "\n|")
	if !plain || strings.Contains(s, "`") {
		return "<code>" + escape(s, in, false) + "</code>"
	}
	return "`" + s + "`"
}

// destination writes an address so that no sign in it ends the link early.
func destination(address string) string {
	r := strings.NewReplacer("<", "%3C", ">", "%3E", " ", "%20", "(", "%28", ")", "%29", "\n", "", `\`, "%5C", "|", "%7C")
	if address == "" {
		return "<>"
	}
	return r.Replace(address)
}
