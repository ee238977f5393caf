package dates

import (
	"unicode"
	"unicode/utf8"
)

// maxTokens bounds the work on a line.
const maxTokens = 160

type kind uint8

const (
	word kind = iota
	number
	sign
)

// token is a word, a number or a single sign of a line.
type token struct {
	start, end int32
	value      int32 // of a number; the rune of a sign
	digits     uint8 // how many a number has; over 4 it is no part of a date
	kind       kind
	glued      bool // nothing stands between it and the token before
}

// line is a visible line cut into tokens.
type line struct {
	s          string
	tokens     []token
	monthFirst bool
}

// scan appends the tokens of s to tokens. A small letter before a capital
// ends a word, for dumps run words together ("PublishedNov").
func scan(s string, tokens []token) []token {
	glued := false
	for i := 0; i < len(s) && len(tokens) < cap(tokens); {
		r, size := utf8.DecodeRuneInString(s[i:])
		if unicode.IsSpace(r) || ignored(r) {
			glued = glued && ignored(r)
			i += size
			continue
		}
		t := token{start: int32(i), glued: glued}
		switch {
		case digit(r) >= 0:
			i = t.readNumber(s, i)
		case unicode.IsLetter(r) && !unit(r):
			t.kind = word
			i = wordEnd(s, i)
		default:
			t.kind, t.value = sign, plainSign(r)
			i += size
		}
		t.end = int32(i)
		tokens = append(tokens, t)
		glued = true
	}
	return tokens
}

// gluedClock reports whether s is a year with a clock run into it, as where a
// dump lost what stood between the two: "202109:12".
func gluedClock(s string) bool {
	if len(s) < 9 || s[:2] != "19" && s[:2] != "20" || s[6] != ':' {
		return false
	}
	for _, i := range [...]int{2, 3, 4, 5, 7, 8} {
		if s[i] < '0' || s[i] > '9' {
			return false
		}
	}
	return true
}

func (t *token) readNumber(s string, i int) int {
	t.kind = number
	from := i
	for i < len(s) {
		if i-from == 4 && gluedClock(s[from:]) {
			break
		}
		r, size := utf8.DecodeRuneInString(s[i:])
		v := digit(r)
		if v < 0 {
			break
		}
		if t.digits < 9 {
			t.value = t.value*10 + v
			t.digits++
		}
		i += size
	}
	return i
}

func wordEnd(s string, i int) int {
	wasSmall := false
	for i < len(s) {
		r, size := utf8.DecodeRuneInString(s[i:])
		if !unicode.IsLetter(r) && !unicode.IsMark(r) || unit(r) {
			break
		}
		if wasSmall && unicode.IsUpper(r) {
			break
		}
		wasSmall = unicode.IsLower(r)
		i += size
	}
	return i
}

// digit returns the value of r, or -1.
func digit(r rune) int32 {
	switch {
	case r >= '0' && r <= '9':
		return r - '0'
	case r >= 0x660 && r <= 0x669:
		return r - 0x660
	case r >= 0x6f0 && r <= 0x6f9:
		return r - 0x6f0
	case r >= 0xff10 && r <= 0xff19:
		return r - 0xff10
	}
	return -1
}

// ignored reports whether r is invisible: a mark of direction, a soft hyphen.
func ignored(r rune) bool {
	return r == 0xad || r >= 0x200b && r <= 0x200f || r >= 0x202a && r <= 0x202e ||
		r >= 0x2066 && r <= 0x2069 || r == 0xfeff
}

// unit reports whether r names a part of a date or a clock in East Asia.
func unit(r rune) bool {
	switch r {
	case '年', '月', '日', '号', '時', '时', '分', '秒', '点', '點', '년', '월', '일', '시', '분', '초':
		return true
	}
	return false
}

// plainSign folds the variants of a sign into one.
func plainSign(r rune) rune {
	switch r {
	case '‐', '‑', '‒', '–', '—', '−', '－':
		return '-'
	case '：', '∶':
		return ':'
	case '，', '、', '،':
		return ','
	case '．', '。':
		return '.'
	case '／', '⁄':
		return '/'
	case '（', '［', '[':
		return '('
	case '）', '］', ']':
		return ')'
	case '•', '∙', '●', '｜', '‧', '|':
		return '·'
	case '’', '‘':
		return '\''
	}
	return r
}

// number returns the value of the number at i, if it has from least to most digits.
func (l *line) number(i int, least, most uint8) (int, bool) {
	if i < 0 || i >= len(l.tokens) {
		return 0, false
	}
	t := &l.tokens[i]
	return int(t.value), t.kind == number && t.digits >= least && t.digits <= most
}

// sign returns the sign at i, or 0.
func (l *line) sign(i int) rune {
	if i < 0 || i >= len(l.tokens) || l.tokens[i].kind != sign {
		return 0
	}
	return l.tokens[i].value
}

func (l *line) glued(i int) bool { return i < len(l.tokens) && l.tokens[i].glued }

// raw returns the word at i as it is written, or "".
func (l *line) raw(i int) string {
	if i < 0 || i >= len(l.tokens) || l.tokens[i].kind != word {
		return ""
	}
	return l.s[l.tokens[i].start:l.tokens[i].end]
}
