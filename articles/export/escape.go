package export

import (
	"html"
	"strings"
)

// escape writes s so that Markdown reads it back as the same characters.
// atStart says that s begins a line, where more signs have a meaning.
func escape(s string, in place, atStart bool) string {
	var b strings.Builder
	for i := 0; i < len(s); i++ {
		c := s[i]
		if atStart && opensBlock(s[i:]) {
			atStart = false
			if c >= '0' && c <= '9' {
				n := len(s[i:]) - len(strings.TrimLeft(s[i:], "0123456789"))
				b.WriteString(s[i:i+n] + `\`)
				i += n
				b.WriteByte(s[i])
				continue
			}
			b.WriteByte('\\')
			b.WriteByte(c)
			continue
		}
		atStart = atStart && c == ' '
		switch {
		case c == '\n':
			b.WriteString(lineBreak(in))
			atStart = in == ownLines
		case needsEscape(s, i, in):
			b.WriteByte('\\')
			b.WriteByte(c)
		default:
			b.WriteByte(c)
		}
	}
	return b.String()
}

func lineBreak(in place) string {
	if in == ownLines {
		return "\\\n"
	}
	return "<br>"
}

// opensBlock reports whether s, at the start of a line, would be taken for
// the marker of a block.
func opensBlock(s string) bool {
	switch s[0] {
	case '#', '>', '+', '-', '=', ':', '|':
		return true
	}
	n := len(s) - len(strings.TrimLeft(s, "0123456789"))
	return n > 0 && n < 10 && n < len(s) && (s[n] == '.' || s[n] == ')')
}

// needsEscape reports whether the sign s[i] means something in running text.
func needsEscape(s string, i int, in place) bool {
	switch s[i] {
	case '\\', '`', '*', '[', ']', '<', '~':
		return true
	case '_':
		return i == 0 || i == len(s)-1 || !wordByte(s[i-1]) || !wordByte(s[i+1])
	case '&':
		return i+1 < len(s) && (wordByte(s[i+1]) || s[i+1] == '#')
	case '!':
		return i == len(s)-1
	case '|':
		return in == inCell || strings.Contains(s, "\n")
	case ':': // an address that was no link stays none
		return strings.HasPrefix(s[i:], "://") || strings.HasPrefix(strings.ToLower(s[max(0, i-6):i]), "mailto")
	case '.':
		return i >= 3 && strings.EqualFold(s[i-3:i], "www")
	case '@':
		return i > 0 && i < len(s)-1
	}
	return false
}

func wordByte(c byte) bool {
	return c >= '0' && c <= '9' || c|0x20 >= 'a' && c|0x20 <= 'z' || c >= 0x80
}

// escapeHTML writes s for HTML, in an attribute or between tags.
func escapeHTML(s string) string { return html.EscapeString(s) }
