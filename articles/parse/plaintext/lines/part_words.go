package lines

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"lede/articles/parse/dates"
	"lede/articles/parse/phrases"
)

// parter cuts the lines of a text whose parts ran together. It knows the words of
// the whole text: "PierSteg" is two of them, "McDonald" none.
type parter struct {
	lang   string
	words  map[string]bool // that stand alone, in lower case
	humped map[string]int  // with a capital inside, and how often they stand
	begins bool            // what is cut begins the page
}

func newParter(p *Page) *parter {
	parts := &parter{lang: p.Lang, words: map[string]bool{}, humped: map[string]int{}, begins: true}
	for i := range p.Lines {
		for word := range strings.FieldsFuncSeq(p.Lines[i].Text, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsMark(r) }) {
			if hump(word, 0) > 0 {
				parts.humped[word]++
			} else {
				parts.words[strings.ToLower(word)] = true
			}
		}
	}
	return parts
}

// headLines is how many sentences the head of a page may run into, and proseWords
// how many words its first paragraph has at least.
const (
	headSentences = 6
	proseWords    = 15
)

// cut parts s at stops, and what the pieces hold of the head at its joints as well.
func (parts *parter) cut(s string, stops []int) []string {
	var list []string
	start, inHead := 0, true
	for k, end := range append(stops, len(s)) {
		piece := parts.cutWords(s[start:end], inHead)
		list = append(list, piece...)
		if start = end; k >= headSentences || len(piece) == 1 && WordCount(piece[0], proseWords) == proseWords {
			inHead = false
		}
	}
	return list
}

// headBytes bounds what is read of a piece to find the fields of a head.
const headBytes = 600

// cutWords parts a piece where one word touches another: in the head of a page at
// dates, bylines and wherever else two words meet, and below it where a heading or a
// button surely touches a sentence.
func (parts *parter) cutWords(s string, inHead bool) []string {
	var list []string
	add := func(end int) {
		if part := strings.TrimFunc(s[:end], blank); part != "" {
			list = append(list, part)
		}
		s = s[end:]
	}
	for at := parts.nextJoint(s, inHead); at > 0; at = parts.nextJoint(s, inHead) {
		add(at)
		parts.begins = false
	}
	add(len(s))
	return list
}

// nextJoint returns where two parts touch first in s, 0 where none do.
func (parts *parter) nextJoint(s string, inHead bool) int {
	head := s[:min(len(s), headBytes)]
	first := 0
	for at := hump(head, 0); at > 0; at = hump(head, at) {
		if parts.joint(s, at, inHead) {
			first = at
			break
		}
	}
	if at := parts.fieldJoint(head); inHead && at > 0 && (first == 0 || at < first) {
		first = at
	}
	return first
}

// hump returns where behind from in s a capital first follows a small letter.
func hump(s string, from int) int {
	for i := from + 1; i < len(s); i++ {
		if c := s[i]; c < 'A' || c > 'Z' && c < utf8.RuneSelf || !utf8.RuneStart(c) || s[i-1] <= 'Z' {
			continue
		}
		r, _ := utf8.DecodeRuneInString(s[i:])
		before, _ := utf8.DecodeLastRuneInString(s[:i])
		if unicode.IsUpper(r) && unicode.IsLower(before) {
			return i
		}
	}
	return 0
}

// joint reports whether two parts touch at the capital at in s, and not the two
// halves of a name. Below the head only a word that begins small is believed to
// be two.
func (parts *parter) joint(s string, at int, inHead bool) bool {
	left, right := s[wordStart(s[:at]):at], s[at:at+wordEnd(s[at:])]
	if end := hump(right, 0); end > 0 {
		right = right[:end]
	}
	if utf8.RuneCountInString(left) < 3 || left == "Mac" || !beginsSentence(s[at:]) && !beginsCapitals(right) {
		return false
	}
	whole := s[wordStart(s[:at]) : at+wordEnd(s[at:])]
	if parts.humped[whole] > 1 || phrases.InnerCapital(whole) || phrases.InnerCapital(left+right) {
		return false
	}
	_, before := phrases.Junk(s[:at])
	switch {
	case unicode.IsLower(First(left)) || before:
		return true
	case !inHead:
		return false
	case parts.begins && len(left) == at || parts.beginsByline(s) && endsName(left, s[at+len(right):]):
		return utf8.RuneCountInString(left) > 3
	}
	_, behind := phrases.Junk(right)
	return behind || beginsCapitals(right) || parts.words[strings.ToLower(left)] || parts.words[strings.ToLower(right)] ||
		phrases.LeadsOn(strings.ToLower(right)) || parts.beginsField(s[at:]) || phrases.IsRole(right)
}

// namePrefixes stand before a capital inside a surname.
const namePrefixes = " Fitz Saint Della Dell Vander "

// endsName reports whether left is the last word of a byline: what touches it goes
// on as a sentence does.
func endsName(left, rest string) bool {
	word := strings.TrimLeft(rest, " ")
	return !strings.Contains(namePrefixes, " "+left+" ") && len(word) < len(rest) && unicode.IsLower(First(word))
}

// beginsCapitals reports whether s is the first word of a dateline: "SOLVIK".
func beginsCapitals(s string) bool {
	return utf8.RuneCountInString(s) > 2 && strings.ToUpper(s) == s
}

// wordStart is where the letters begin that s ends with, of two that touch those of
// the second.
func wordStart(s string) int {
	return 1 + strings.LastIndexFunc(s, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsMark(r) })
}

// fieldJoint returns where in s a date or a byline touches what stands before it,
// or a date what stands behind it; 0 where none does.
func (parts *parter) fieldJoint(s string) int {
	first := len(s)
	if _, start, end, ok := dates.Find(s, parts.lang); ok {
		if start > 0 && touches(s, start) {
			first = start
		} else if end < len(s) && touches(s, end) && !unicode.IsLower(First(s[end:])) {
			first = end
		}
	}
	for i := 1; i < first; i++ {
		if c := s[i]; (c >= 'A' && c <= 'Z' || c >= 0xc3 && utf8.RuneStart(c)) && s[i-1] > ' ' && touches(s, i) && parts.beginsByline(s[i:]) {
			return i
		}
	}
	return first % len(s)
}

// touches reports whether letters or figures stand on both sides of at.
func touches(s string, at int) bool {
	before, _ := utf8.DecodeLastRuneInString(s[:at])
	r, _ := utf8.DecodeRuneInString(s[at:])
	return alphanumeric(before) && alphanumeric(r) && !(unicode.IsDigit(before) && unicode.IsDigit(r))
}

func alphanumeric(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }

// beginsField reports whether s begins with a date, its label or a byline.
func (parts *parter) beginsField(s string) bool {
	if parts.beginsByline(s) {
		return true
	}
	_, n := phrases.Stamp(s)
	_, start, _, ok := dates.Find(s[:min(len(s), 80)], parts.lang)
	return ok && start <= n+2
}

// beginsByline reports whether s opens as a byline does, and names somebody.
func (parts *parter) beginsByline(s string) bool {
	_, rest, ok := phrases.CutByline(s[:min(len(s), 3*longestItem)])
	return ok && unicode.IsUpper(First(s)) && !unicode.IsLower(First(rest)) && unicode.IsLetter(First(rest))
}

// gluedHead reports whether l is the head of a page whose parts touch each other: a
// date touches a letter on one side, or a byline one, and words do as well.
func (p *Page) gluedHead(l *Line) bool {
	if l.Kind != Story || l.Width > gluedWidth || hump(l.Text, 0) == 0 || !HasDigit(l.Text) {
		return false
	}
	parts := &parter{lang: p.Lang}
	_, start, end, ok := dates.Find(l.Text, p.Lang)
	return ok && (start > 0 && touches(l.Text, start) || end < len(l.Text) && touches(l.Text, end) && unicode.IsUpper(First(l.Text[end:])) || parts.fieldJoint(l.Text) > 0)
}
