package charset

import (
	"bytes"
	"encoding/binary"
	"strings"
	"unicode/utf16"
	"unicode/utf8"
)

// marks are the byte order marks. UTF-32 stands first because its little-endian
// mark begins with that of UTF-16.
var marks = []struct {
	mark string
	name string
}{
	{"\xff\xfe\x00\x00", "utf-32le"},
	{"\x00\x00\xfe\xff", "utf-32be"},
	{"\xef\xbb\xbf", "utf-8"},
	{"\xff\xfe", "utf-16le"},
	{"\xfe\xff", "utf-16be"},
}

func decodeMarked(body []byte) (text, note string, ok bool) {
	for _, m := range marks {
		rest, found := bytes.CutPrefix(body, []byte(m.mark))
		switch {
		case !found:
			continue
		case m.name != "utf-8" && asciiWords(rest):
			return string(rest), "without a byte order mark that it can't have", true
		case m.name != "utf-8":
			return wide(rest, m.name), "read as " + m.name, true
		case utf8.Valid(rest):
			return string(rest), "", true
		default:
			return mendUTF8(rest), "mended broken UTF-8", true
		}
	}
	return "", "", false
}

// asciiWords reports whether body is words of ASCII and nothing else, as no text
// of wide characters is: those have zeros, or bytes of all kinds.
func asciiWords(body []byte) bool {
	blanks := 0
	for _, c := range body {
		switch {
		case c == ' ' || c == '\n':
			blanks++
		case c != '\t' && c != '\r' && (c < ' ' || c >= 0x7f):
			return false
		}
	}
	return blanks > 1
}

// Wide reports whether body is UTF-16 or UTF-32 without a mark, and names it.
// It looks at the first kilobytes only.
func Wide(body []byte) (name string, ok bool) {
	head := body[:min(len(body), 4096)]
	switch {
	case len(head) < 8 || bytes.IndexByte(head, 0) < 0:
		return "", false
	case text32(head, binary.LittleEndian):
		return "utf-32le", true
	case text32(head, binary.BigEndian):
		return "utf-32be", true
	}
	return unmarkedUTF16(head)
}

// text32 reports whether every four bytes of head are a character of text.
func text32(head []byte, order binary.ByteOrder) bool {
	for ; len(head) >= 4; head = head[4:] {
		r := order.Uint32(head)
		if r > utf8.MaxRune || !utf8.ValidRune(rune(r)) || r < ' ' && r != '\n' && r != '\r' && r != '\t' { // #nosec G115 -- bounded first
			return false
		}
	}
	return true
}

// unmarkedUTF16 tells UTF-16 by its zeros: markup and spaces put one beside
// every ASCII byte, always on the same side.
func unmarkedUTF16(head []byte) (string, bool) {
	var even, odd int
	for i, b := range head {
		if b != 0 {
			continue
		}
		if i%2 == 0 {
			even++
		} else {
			odd++
		}
	}
	pairs := len(head) / 2
	switch {
	case odd*4 > pairs && even*20 < odd:
		return "utf-16le", true
	case even*4 > pairs && odd*20 < even:
		return "utf-16be", true
	}
	return "", false
}

// wide decodes UTF-16 and UTF-32. A half character at the end is dropped.
func wide(body []byte, name string) string {
	var order binary.ByteOrder = binary.LittleEndian
	if strings.HasSuffix(name, "be") {
		order = binary.BigEndian
	}
	if strings.HasPrefix(name, "utf-32") {
		return wide32(body, order)
	}
	units := make([]uint16, len(body)/2)
	for i := range units {
		units[i] = order.Uint16(body[2*i:])
	}
	return string(utf16.Decode(units))
}

func wide32(body []byte, order binary.ByteOrder) string {
	var b strings.Builder
	b.Grow(len(body) / 4)
	for ; len(body) >= 4; body = body[4:] {
		r := order.Uint32(body)
		if r > utf8.MaxRune {
			r = utf8.RuneError
		}
		b.WriteRune(rune(r)) // #nosec G115 -- bounded above
	}
	return b.String()
}
