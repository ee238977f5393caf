package charset

import (
	"bytes"
	"strings"
)

// decodeEscaped reads ISO-2022-JP, which is ASCII to the eye of a validator.
func decodeEscaped(body []byte) (text string, ok bool) {
	if !bytes.Contains(body, []byte("\x1b$")) || !closesEscapes(body) {
		return "", false
	}
	text, ok = decodeAs(body, "iso-2022-jp")
	return text, ok && strings.Trim(text, "\x00\ufeff") != "" // nothing but an escape is text of some other kind
}

// closesEscapes reports whether every escape of body that turns ASCII into
// Japanese is taken back on its line, as RFC 1468 asks, and only bytes that can
// be Japanese stand between. Otherwise it is an escape of some other kind, and
// the words after it are what they look like.
func closesEscapes(body []byte) bool {
	for {
		i := bytes.Index(body, []byte("\x1b$"))
		if i < 0 {
			return true
		}
		body = body[i+2:]
		if len(body) == 0 || body[0] != 'B' && body[0] != '@' {
			return false
		}
		body = body[1:]
		n := 0
		for n < len(body) && body[n] >= 0x21 && body[n] <= 0x7e {
			n++
		}
		if n%2 != 0 || len(body) < n+3 || body[n] != 0x1b || body[n+1] != '(' && body[n+1] != '$' {
			return false
		}
		body = body[n:]
	}
}
