package markdown

import (
	"strings"

	"lede/articles"
)

// ink collects the spans of a text: spaces run together, neighbours of one
// style and link are one span.
type ink struct{ spans articles.Text }

func (k *ink) add(s string, style articles.Style, link string) {
	if s == "" {
		return
	}
	s = k.spaced(s)
	if s == "" {
		return
	}
	if n := len(k.spans); n > 0 && k.spans[n-1].Style == style && k.spans[n-1].Link == link {
		k.spans[n-1].Text += s
		return
	}
	k.spans = append(k.spans, articles.Span{Text: s, Style: style, Link: link})
}

// spaced runs white space in s together, newlines and vertical tabs (the
// soft breaks of a figure's paragraph) aside.
func (k *ink) spaced(s string) string {
	last := byte('\n')
	if n := len(k.spans); n > 0 {
		t := k.spans[n-1].Text
		last = t[len(t)-1]
	}
	if !strings.ContainsAny(s, "\t\r\n\v") && !strings.Contains(s, "  ") && (s[0] != ' ' || !blank(last)) {
		return s
	}
	b := make([]byte, 0, len(s))
	for i := range len(s) {
		c := s[i]
		switch c {
		case '\t', '\r', ' ':
			if blank(last) {
				continue
			}
			c = ' '
		case '\n', '\v':
			for len(b) > 0 && b[len(b)-1] == ' ' {
				b = b[:len(b)-1]
			}
		}
		b = append(b, c)
		last = c
	}
	return string(b)
}

func blank(c byte) bool { return c == ' ' || c == '\n' || c == '\v' }

// take returns the text, trimmed, and starts anew.
func (k *ink) take() articles.Text {
	t := k.spans
	k.spans = nil
	return trim(t)
}

// trim returns t without white space at its ends.
func trim(t articles.Text) articles.Text {
	const space = " \n\v\t\r"
	for len(t) > 0 {
		if t[0].Text = strings.TrimLeft(t[0].Text, space); t[0].Text != "" {
			break
		}
		t = t[1:]
	}
	for n := len(t); n > 0; n = len(t) {
		if t[n-1].Text = strings.TrimRight(t[n-1].Text, space); t[n-1].Text != "" {
			break
		}
		t = t[:n-1]
	}
	if len(t) == 0 {
		return nil
	}
	return t
}

// splitLines cuts t at its vertical tabs.
func splitLines(t articles.Text) []articles.Text {
	var out []articles.Text
	var k ink
	for _, s := range t {
		for i, part := range strings.Split(s.Text, "\v") {
			if i > 0 {
				out = append(out, k.take())
			}
			k.add(part, s.Style, s.Link)
		}
	}
	return append(out, k.take())
}
