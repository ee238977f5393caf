package feed

import (
	"fmt"
	"strings"
	"unicode/utf8"

	"lede/articles/parse/charset"
)

// Text returns data as valid UTF-8, with notes of what had to be assumed or
// mended. What is UTF-8 comes back byte for byte, but for a byte order mark.
func Text(data []byte) (text string, notes []string) {
	if text = string(data); utf8.ValidString(text) && !strings.Contains(text, "\x00") {
		return strings.TrimPrefix(text, "\ufeff"), nil
	}
	return decodeText(data)
}

// decodeText decodes data by what it looks like, whatever it says it is.
func decodeText(data []byte) (text string, notes []string) {
	data, mended := mendBytes(data)
	if mended {
		notes = append(notes, "repaired: mended broken UTF-8")
	}
	text, note := charset.Decode(data, "")
	if note != "" && !declared(text, note) {
		notes = append(notes, "repaired: "+note)
	}
	return text, notes
}

// Scanner reads the tags of an XML document that is not a feed, such as a list
// of feeds, as tolerantly as feeds are read.
type Scanner struct{ tokens tokenizer }

// Scan returns a scanner of text.
func Scan(text string) *Scanner { return &Scanner{tokenizer{src: text}} }

// Next returns the next tag, and false at the end. Text, comments, processing
// instructions and declarations are passed over.
func (s *Scanner) Next() (Tag, bool) {
	for {
		switch t := s.tokens.next(""); t.kind {
		case endOfInput:
			return Tag{}, false
		case opening, closing:
			return Tag{Name: local(t.name), Closing: t.kind == closing, Empty: t.empty, attrs: t.attrs}, true
		}
	}
}

// Notes says what was mended so far.
func (s *Scanner) Notes() []string {
	if s.tokens.mended == 0 {
		return nil
	}
	return []string{fmt.Sprintf("repaired: not XML in %d places", s.tokens.mended)}
}

// Tag is an opening or closing tag. It is good until the next one is read.
type Tag struct {
	Name    string // in lower case, without its prefix
	Closing bool
	Empty   bool // <name/>: no closing tag follows
	attrs   []rawAttr
}

// Attr returns the value of an attribute, its references decoded, or "". The
// name may be written in any case, and stands with its prefix.
func (t Tag) Attr(name string) string {
	for _, a := range t.attrs {
		if strings.EqualFold(a.name, name) {
			return decode(a.value)
		}
	}
	return ""
}
