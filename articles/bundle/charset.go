package bundle

import (
	"bytes"
	"fmt"
	"io"
	"strings"
	"unicode/utf8"

	"lede/articles/parse/charset"
)

// asUTF8 is m with its rows as UTF-8, which JSON and tables are hardly ever not.
// One that is not is held in memory to be decoded as a whole: a row alone says
// too little of its charset.
func asUTF8(m member) (member, error) {
	head, body, err := peek(m.body)
	if err != nil {
		return m, err
	}
	m.body = body
	if isUTF8(head) {
		return m, nil
	}
	raw, err := io.ReadAll(io.LimitReader(body, maxHeld+1))
	if err != nil {
		return m, err
	}
	if len(raw) > maxHeld {
		return m, fmt.Errorf("more than %d MB in another charset than UTF-8 - iconv turns it into that", maxHeld>>20)
	}
	text, _ := charset.Decode(raw, "")
	m.body, m.size = strings.NewReader(text), int64(len(text))
	return m, nil
}

// isUTF8 reports whether the beginning of a file is UTF-8, in which its last
// character may be cut off.
func isUTF8(head []byte) bool {
	if isWide(head) {
		return false
	}
	for cut := 0; cut < utf8.UTFMax && cut <= len(head); cut++ {
		if utf8.Valid(head[:len(head)-cut]) {
			return true
		}
	}
	return false
}

// isWide reports whether a file is UTF-16 or UTF-32, with its mark or without.
func isWide(head []byte) bool {
	if bytes.HasPrefix(head, []byte{0xff, 0xfe}) || bytes.HasPrefix(head, []byte{0xfe, 0xff}) {
		return true
	}
	_, wide := charset.Wide(head)
	return wide
}
