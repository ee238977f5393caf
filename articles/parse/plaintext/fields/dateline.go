package fields

import (
	"strings"
	"unicode"

	"lede/articles"
	"lede/articles/parse/plaintext/lines"
)

// readDateline reads "LONDON (Reuters) —" at the beginning of the body. It
// stays in the text, where readers expect it.
func (p *page) readDateline() {
	for i := max(p.From, p.Title+1); i < p.To; i++ {
		l := &p.Lines[i]
		if l.Kind != lines.Story || l.Width < 60 {
			continue
		}
		if d := dateline(l.Text); d != "" {
			p.meta.Dateline = p.field(i, d, articles.Likely)
		}
		return
	}
}

// dateline returns the place and the agency before the first dash of s.
func dateline(s string) string {
	for _, dash := range []string{" — ", " – ", " -- ", " - ", "—"} {
		i := strings.Index(s[:min(len(s), 70)], dash)
		if i <= 0 {
			continue
		}
		head := strings.TrimSpace(s[:i])
		if capitals(head) {
			return head
		}
	}
	return ""
}

// capitals reports whether s begins with a word in capitals of three letters
// or more, or is an agency in brackets.
func capitals(s string) bool {
	if strings.HasPrefix(s, "(") && strings.HasSuffix(s, ")") {
		return true
	}
	n := 0
	for _, r := range s {
		if unicode.IsLower(r) {
			return false
		}
		if !unicode.IsUpper(r) {
			break
		}
		n++
	}
	return n >= 3
}
