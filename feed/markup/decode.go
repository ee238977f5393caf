package markup

import (
	"bytes"
	"cmp"
	"regexp"
	"strings"
	"unicode/utf8"

	"lede/articles/parse/charset"
)

// DecodeUnlessUTF8 is Decode that returns what is UTF-8 byte for byte, but for
// a byte order mark.
func DecodeUnlessUTF8(data []byte) (text string, notes []string) {
	if text = string(data); utf8.ValidString(text) && !strings.Contains(text, "\x00") {
		return strings.TrimPrefix(text, "\ufeff"), nil
	}
	return Decode(data, "")
}

// Decode returns data as valid UTF-8, with notes of what had to be assumed or
// mended. contentType is what came with it, such as "text/xml;
// charset=koi8-r", and may be empty.
//
// The order is that of RFC 7303, 3, and of HTML: a byte order mark, what came
// with the bytes, what they declare, what they look like. Bytes that are UTF-8
// are UTF-8 whatever is said of them, and nothing is believed that would leave
// holes.
func Decode(data []byte, contentType string) (text string, notes []string) {
	label := label(contentType)
	mended := false
	if label == "" || isUTF8(label) {
		data, mended = mendBytes(data)
	}
	if mended {
		notes = append(notes, "repaired: mended broken UTF-8")
	}
	text, note := charset.Decode(data, label)
	if note != "" && !strings.EqualFold(note, "read as "+label) && !declared(text, note) {
		notes = append(notes, "repaired: "+note)
	}
	return text, notes
}

// label is the charset that a media type names, in lower case, or "".
func label(contentType string) string {
	_, after, ok := strings.Cut(strings.ToLower(contentType), "charset")
	after, stated := strings.CutPrefix(strings.TrimSpace(after), "=")
	if !ok || !stated {
		return ""
	}
	after, _, _ = strings.Cut(after, ";")
	return strings.Trim(after, " \t\"'")
}

func isUTF8(label string) bool { return label == "utf-8" || label == "utf8" }

// encoding is how a feed says what its bytes are.
var encoding = regexp.MustCompile(`^\s*<\?xml[^>]*\sencoding\s*=\s*["']([A-Za-z0-9_.:-]+)["']`)

// declared reports whether note says no more than that the text was read as
// it asks to be.
func declared(text, note string) bool {
	name, ok := strings.CutPrefix(note, "read as ")
	stated := encoding.FindStringSubmatch(text[:min(len(text), 512)])
	if !ok || stated == nil {
		return false
	}
	wide := strings.HasPrefix(name, "utf-") && len(stated[1]) >= len("utf-16")
	return strings.EqualFold(name, stated[1]) || wide && strings.EqualFold(name[:len("utf-16")], stated[1][:len("utf-16")])
}

// mendBytes returns data with its stray bytes read as windows-1252, if data is
// UTF-8 but for some strays: a quotation mark pasted in, a name cut in half.
// What says that it is another charset is left alone.
//
// charset asks for four good characters to a stray. A feed need not: XML is
// UTF-8 unless it says otherwise, and other charsets hardly ever make as many
// good characters as strays.
func mendBytes(data []byte) ([]byte, bool) {
	if utf8.Valid(data) || !claimsUTF8(data) {
		return data, false
	}
	good, strays := countUTF8(data)
	if strays > 2 && strays > good || bytes.IndexByte(data[:min(len(data), 512)], 0) >= 0 {
		return data, false
	}
	var stray [256]string
	out := make([]byte, 0, len(data)+2*strays)
	for len(data) > 0 && utf8.FullRune(data) {
		r, n := utf8.DecodeRune(data)
		if r != utf8.RuneError || n > 1 {
			out = append(out, data[:n]...)
			data = data[n:]
			continue
		}
		if stray[data[0]] == "" {
			s, _ := charset.Decode(data[:1], "windows-1252")
			stray[data[0]] = cmp.Or(s, "\ufffd") // five bytes mean nothing there
		}
		out = append(out, stray[data[0]]...)
		data = data[1:]
	}
	return out, true
}

// claimsUTF8 reports whether data says that it is UTF-8, or nothing.
func claimsUTF8(data []byte) bool {
	if bytes.HasPrefix(data, []byte("\xff\xfe")) || bytes.HasPrefix(data, []byte("\xfe\xff")) {
		return false
	}
	m := encoding.FindSubmatch(data[:min(len(data), 512)])
	return m == nil || bytes.EqualFold(m[1], []byte("utf-8")) || bytes.EqualFold(m[1], []byte("utf8"))
}

// countUTF8 counts the characters above ASCII and the bytes that are of none.
func countUTF8(data []byte) (good, strays int) {
	for len(data) > 0 {
		if data[0] < utf8.RuneSelf {
			data = data[1:]
			continue
		}
		r, n := utf8.DecodeRune(data)
		if r == utf8.RuneError && n == 1 {
			strays++
		} else {
			good++
		}
		data = data[n:]
	}
	return good, strays
}
