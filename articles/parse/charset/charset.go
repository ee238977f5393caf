// Package charset turns the bytes of a saved article into valid UTF-8.
//
// What the bytes are is trusted over what is said of them: text that is valid
// UTF-8 from end to end is UTF-8 whatever its label claims, because that is
// hardly ever an accident, while labels lie daily.
package charset

import (
	"strings"
	"unicode/utf8"
)

// Decode returns body as valid UTF-8 without byte order mark or NUL. label is
// what a server or a feed said of the charset, and may be empty.
//
// The note says in a few words what had to be assumed or mended, such as
// "read as windows-1251"; it is empty where the text is plain UTF-8. Bytes that
// mean nothing in the charset that was assumed become U+FFFD: no byte makes the
// words around it vanish.
func Decode(body []byte, label string) (text, note string) {
	text, note = decode(body, label)
	if strings.IndexByte(text, 0) >= 0 {
		text = strings.ReplaceAll(text, "\x00", "")
	}
	if mended, ok := mendMojibake(text); ok {
		return mended, join(note, "mended text that had been encoded twice")
	}
	return text, note
}

// decode goes from the surest sign to the weakest: byte order mark, zeros
// that only UTF-16 has, validity, labels, and letters that look like words.
func decode(body []byte, label string) (text, note string) {
	if text, note, ok := decodeMarked(body); ok {
		return text, note
	}
	if name, ok := Wide(body); ok {
		return wide(body, name), "read as " + name
	}
	if utf8.Valid(body) {
		if text, ok := decodeEscaped(body); ok {
			return text, "read as iso-2022-jp"
		}
		return string(body), ""
	}
	if mostlyUTF8(body) {
		return mendUTF8(body), "mended broken UTF-8"
	}
	return decodeLegacy(body, label)
}

func join(a, b string) string {
	if a == "" {
		return b
	}
	return a + "; " + b
}
