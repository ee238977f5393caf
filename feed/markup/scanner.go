package markup

import (
	"fmt"
	"strings"
)

// Scanner reads the tags of an XML document that is not a feed, such as a list
// of feeds, as tolerantly as feeds are read.
type Scanner struct{ tokens Tokenizer }

// Scan returns a scanner of text.
func Scan(text string) *Scanner { return &Scanner{Tokenizer{src: text}} }

// Next returns the next tag, and false at the end. Text, comments, processing
// instructions and declarations are passed over.
func (s *Scanner) Next() (Tag, bool) {
	for {
		switch t := s.tokens.Next(""); t.Kind {
		case EndOfInput:
			return Tag{}, false
		case Opening, Closing:
			return Tag{Name: LocalName(t.Name), Closing: t.Kind == Closing, Empty: t.Empty, attrs: t.Attrs}, true
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
	attrs   []Attr
}

// Attr returns the value of an attribute, its references decoded, or "". The
// name may be written in any case, and stands with its prefix.
func (t Tag) Attr(name string) string {
	for _, a := range t.attrs {
		if strings.EqualFold(a.Name, name) {
			return Unescape(a.Value)
		}
	}
	return ""
}
