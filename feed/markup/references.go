package markup

import (
	"html"
	"strings"
)

// maxEntity is the length of the longest name of HTML's, with its signs.
const maxEntity = 34

// Unescape replaces the references of s once: numeric ones and those that HTML
// names. An ampersand that begins none stands for itself, as in an address.
func Unescape(s string) string {
	at := strings.IndexByte(s, '&')
	if at < 0 {
		return s
	}
	var b strings.Builder
	b.Grow(len(s))
	for at >= 0 {
		b.WriteString(s[:at])
		s = s[at:]
		n := referenceLen(s)
		b.WriteString(reference(s[:n]))
		s = s[n:]
		at = strings.IndexByte(s, '&')
	}
	b.WriteString(s)
	return b.String()
}

// referenceLen is the length of the reference that s begins with, or 1.
func referenceLen(s string) int {
	for i := 1; i < len(s) && i < maxEntity; i++ {
		switch c := s[i]; {
		case c == ';' && i > 1:
			return i + 1
		case c == '#' && i == 1:
		case c|0x20 >= 'a' && c|0x20 <= 'z', c >= '0' && c <= '9':
		default:
			return 1
		}
	}
	return 1
}

// reference is what ref stands for; what is not known stands for itself.
func reference(ref string) string {
	switch ref {
	case "&", "&amp;":
		return "&"
	case "&lt;":
		return "<"
	case "&gt;":
		return ">"
	case "&quot;":
		return `"`
	case "&apos;":
		return "'"
	case "&lang;": // as RSS 0.91's DTD has it; HTML has moved them since
		return "\u2329"
	case "&rang;":
		return "\u232a"
	}
	got := html.UnescapeString(ref)
	if strings.HasSuffix(got, ";") && ref != "&semi;" && ref != "&#59;" {
		return ref
	}
	return got
}
