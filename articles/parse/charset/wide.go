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

// unmarkedUTF16 tells UTF-16 by its zeros: markup and spaces put one beside
// every ASCII byte, always on the same side.
func unmarkedUTF16(body []byte) (string, bool) {
	head := body[:min(len(body), 4096)]
	if len(head) < 8 || bytes.IndexByte(head, 0) < 0 {
		return "", false
	}
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
