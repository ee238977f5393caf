package query

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// word is a run of text that is taken as one thing.
type word struct {
	start  int // where it begins
	text   string
	quoted bool // in quotes, or with an escape: it is no operator and no state
	open   bool // its quote has not ended
	begun  bool // a star follows: it may go on
	field  int  // length of the field's name before the first colon; -1 without
}

// word reads up to the next space or parenthesis, or a quoted text. It is
// empty where there is none.
func (p *parser) word() word {
	w := word{start: p.at, field: -1}
	if p.skip('"') {
		return p.phrase(w)
	}
	var text strings.Builder
	for p.at < len(p.text) {
		r, size := utf8.DecodeRuneInString(p.text[p.at:])
		if unicode.IsSpace(r) || r == '(' || r == ')' {
			break
		}
		if p.at += size; r == '\\' && p.at < len(p.text) {
			r, size = utf8.DecodeRuneInString(p.text[p.at:])
			p.at += size
			w.quoted = true
		} else if r == ':' && w.field < 0 && !w.quoted {
			w.field = text.Len()
		} else if r == '*' && p.ends() {
			w.begun = true
			break
		}
		text.WriteRune(r)
	}
	w.text = text.String()
	return w
}

// phrase reads a quoted text from behind its first quote on. A backslash
// takes the character behind it as it is.
func (p *parser) phrase(w word) word {
	var text strings.Builder
	w.quoted, w.open = true, true
	for w.open && p.at < len(p.text) {
		c := p.text[p.at]
		p.at++
		switch {
		case c == '"':
			w.open = false
		case c == '\\' && p.at < len(p.text):
			text.WriteByte(p.text[p.at])
			p.at++
		default:
			text.WriteByte(c)
		}
	}
	w.text = text.String()
	w.begun = !w.open && p.skip('*')
	return w
}

// pattern reads a regular expression from behind its first slash on, as it is
// written; closed is false where no slash ends it.
func (p *parser) pattern() (text string, closed bool) {
	start := p.at
	for p.at < len(p.text) {
		switch p.text[p.at] {
		case '/':
			p.at++
			return p.text[start : p.at-1], true
		case '\\':
			p.at++
		}
		p.at = min(p.at+1, len(p.text))
	}
	return p.text[start:], false
}

// ends reports whether a word can't go on here.
func (p *parser) ends() bool {
	r, size := utf8.DecodeRuneInString(p.text[p.at:])
	return size == 0 || unicode.IsSpace(r) || r == '(' || r == ')'
}

// unfinished reports whether what was just read is still being typed.
func (p *parser) unfinished() bool { return p.typed && p.at == len(p.text) }
