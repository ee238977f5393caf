package markup

import (
	"html"
	"strings"
	"unicode/utf8"
)

// WriteText writes the text s of foreign HTML: its references decoded, and
// what would be markup written as references.
func WriteText(b *strings.Builder, s string) {
	start := 0
	for i := 0; i < len(s); {
		if !signed.fits(s[i]) {
			i++
			continue
		}
		switch s[i] {
		case '<', '>':
			b.WriteString(s[start:i])
			b.WriteString(sign(s[i]))
			i++
		case '&':
			b.WriteString(s[start:i])
			n := looseReferenceLen(s[i:])
			writeReference(b, s[i:i+n])
			i += n
		default:
			i++
			continue
		}
		start = i
	}
	b.WriteString(s[start:])
}

// looseReferenceLen is the length of what s begins with and HTML may take for
// a reference, which needs no semicolon there.
func looseReferenceLen(s string) int {
	n := 1
	for n < len(s) && n < maxEntity {
		c := s[n]
		switch {
		case c|0x20 >= 'a' && c|0x20 <= 'z', c >= '0' && c <= '9', c == '#' && n == 1:
			n++
		case c == ';':
			return n + 1
		default:
			return n
		}
	}
	return n
}

// writeReference writes what ref stands for. The three that markup needs stay
// as they are.
func writeReference(b *strings.Builder, ref string) {
	switch ref {
	case "&amp;", "&lt;", "&gt;":
		b.WriteString(ref)
		return
	case "&":
		b.WriteString("&amp;")
		return
	}
	if r := decimal(ref); r >= 0xa0 && utf8.ValidRune(r) {
		b.WriteRune(r)
		return
	}
	WriteEscaped(b, html.UnescapeString(ref))
}

// decimal is the character that "&#8220;" names, or 0 of any other reference.
func decimal(ref string) rune {
	if len(ref) < len("&#0;") || len(ref) > len("&#1114111;") || ref[1] != '#' || ref[len(ref)-1] != ';' {
		return 0
	}
	n := rune(0)
	for _, c := range ref[2 : len(ref)-1] {
		if c < '0' || c > '9' {
			return 0
		}
		n = n*10 + c - '0'
	}
	return n
}

// WriteEscaped writes the plain text s, for between elements as well as
// between the quotes of an attribute.
func WriteEscaped(b *strings.Builder, s string) {
	start := 0
	for i := range len(s) {
		if signed.fits(s[i]) {
			b.WriteString(s[start:i])
			b.WriteString(sign(s[i]))
			start = i + 1
		}
	}
	b.WriteString(s[start:])
}

// sign is how c is written where it must not be markup; "" where it is none.
func sign(c byte) string {
	switch c {
	case '<':
		return "&lt;"
	case '>':
		return "&gt;"
	case '&':
		return "&amp;"
	case '"':
		return "&#34;"
	}
	return ""
}

// Escape returns the plain text s as HTML.
func Escape(s string) string {
	if !strings.ContainsAny(s, `<>&"`) {
		return s
	}
	var b strings.Builder
	b.Grow(len(s) + 16)
	WriteEscaped(&b, s)
	return b.String()
}
