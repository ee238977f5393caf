package articles

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// Style is a set of inline styles.
type Style uint8

// The inline styles. They combine.
const (
	Emphasis Style = 1 << iota
	Strong
	Code
	Strike
	Inserted // was not in an earlier text of the story: see articles/diff
	Deleted  // was there, and is no longer
)

// Span is a run of text in one style. A newline in it is a line break that
// the author meant (verse, an address); all other spacing is single spaces.
type Span struct {
	Text  string
	Style Style
	Link  string // absolute http, https or mailto address; empty where there is none
}

// Text is a run of spans: what a paragraph, a caption or a table cell holds.
type Text []Span

// Plain returns s as unstyled text; an empty s is no text.
func Plain(s string) Text {
	if s == "" {
		return nil
	}
	return Text{{Text: s}}
}

// String returns the words without their styles.
func (t Text) String() string {
	switch len(t) {
	case 0:
		return ""
	case 1:
		return t[0].Text
	}
	var b strings.Builder
	for _, s := range t {
		b.WriteString(s.Text)
	}
	return b.String()
}

// Trimmed returns t without white space and empty spans at its ends, nil where
// nothing is left. It changes t, whose memory it shares.
func (t Text) Trimmed() Text {
	for len(t) > 0 {
		t[0].Text = strings.TrimLeftFunc(t[0].Text, unicode.IsSpace)
		if t[0].Text != "" {
			break
		}
		t = t[1:]
	}
	for len(t) > 0 {
		last := &t[len(t)-1]
		last.Text = strings.TrimRightFunc(last.Text, unicode.IsSpace)
		if last.Text != "" {
			break
		}
		t = t[:len(t)-1]
	}
	if len(t) == 0 {
		return nil
	}
	return t
}

// Link is a linked run of text.
type Link struct {
	Text string
	Href string
}

// Links returns the links of t in order; spans that share an address and
// touch are one link.
func (t Text) Links() []Link {
	var links []Link
	open := false
	for _, s := range t {
		if s.Link == "" {
			open = false
			continue
		}
		if open && links[len(links)-1].Href == s.Link {
			links[len(links)-1].Text += s.Text
			continue
		}
		links = append(links, Link{Text: s.Text, Href: s.Link})
		open = true
	}
	return links
}

// CountWords counts the words of s as a reader's eye takes them. Scripts
// without spaces count two characters as a word, which keeps 460 characters a
// minute beside [ReadingMinutes]' 230 words.
func CountWords[T string | []byte](s T) int {
	words, ideographs := 0, 0
	inWord := false
	for i := 0; i < len(s); {
		r, size := rune(s[i]), 1
		if r >= utf8.RuneSelf {
			r, size = utf8.DecodeRuneInString(string(s[i:min(i+utf8.UTFMax, len(s))]))
		}
		i += size
		switch {
		case r < 0x80:
			if r <= ' ' {
				inWord = false
				continue
			}
		case unspaced(r):
			ideographs++
			inWord = false
			continue
		case r == 0xa0 || (r >= 0x2000 && r <= 0x200a) || r == 0x3000:
			inWord = false
			continue
		}
		if !inWord {
			words++
			inWord = true
		}
	}
	return words + (ideographs+1)/2
}

// unspaced reports whether r belongs to a script that is written without
// spaces between words: Han, kana and Thai.
func unspaced(r rune) bool {
	return (r >= 0x4e00 && r <= 0x9fff) || (r >= 0x3040 && r <= 0x30ff) ||
		(r >= 0x3400 && r <= 0x4dbf) || (r >= 0x0e01 && r <= 0x0e2f) || (r >= 0x20000 && r <= 0x2fa1f)
}
