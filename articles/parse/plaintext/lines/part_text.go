package lines

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// PartText cuts lines that hold several parts of a page without so much as a blank
// between them: what is left where a page's tags were dropped and nothing was put in
// their places. "…winter.Its deck" is two paragraphs, "PrintFeb. 9, 2024By Ann Lee"
// a button, a date and a byline.
func (p *Page) PartText() {
	var parts *parter
	var list []Line
	for i := range p.Lines {
		l := &p.Lines[i]
		stops := p.gluedStops(l)
		if stops == nil && !p.gluedHead(l) {
			if parts != nil {
				list = append(list, *l)
			}
			continue
		}
		begins := parts == nil
		if begins {
			parts = newParter(p)
			list = append(list, p.Lines[:i]...)
		}
		list = append(list, partsOf(l, parts.cut(l.Text, stops), begins)...)
	}
	if parts != nil {
		p.Lines = list
	}
}

// partsOf makes lines of what l was cut into. What stands before the headline of a
// page, which it begins, is the name of its section, whatever that is called.
func partsOf(l *Line, texts []string, begins bool) []Line {
	list := make([]Line, len(texts))
	for k, text := range texts {
		list[k] = Line{Text: text, Number: l.Number, Gap: true, Width: Width(text)}
	}
	list[0].Gap, list[0].Indent = l.Gap, l.Indent
	list[0].NamesSection = begins && len(list) > 2 && list[0].Width < 30 && WordCount(texts[0], 3) < 3 && !HasDigit(texts[0])
	return list
}

// Of so many sentences that touch, each of so many words, a line is taken for a
// text whose parts ran together. An author who forgets a blank does so less often.
const (
	gluedSentences = 3
	sentenceWords  = 5
	gluedWidth     = 200
)

// gluedStops returns where the sentences of l begin that touch the one before
// them; nil where they are too few.
func (p *Page) gluedStops(l *Line) []int {
	if l.Kind != Story || l.Width < gluedWidth {
		return nil
	}
	var stops []int
	start, long := 0, 0
	for at := nextStop(l.Text, 0); at >= 0; at = nextStop(l.Text, at) {
		long += longSentence(l.Text[start:at])
		stops, start = append(stops, at), at
	}
	if stops == nil || long+longSentence(l.Text[start:]) < gluedSentences {
		return nil
	}
	return stops
}

// longSentence is 1 for a sentence of a few words and 0 for less.
func longSentence(s string) int {
	if WordCount(s, sentenceWords) == sentenceWords {
		return 1
	}
	return 0
}

// nextStop returns where behind from in s a sentence begins right at the stop of
// the one before; -1 where none does.
func nextStop(s string, from int) int {
	for i := from + 1; i < len(s); i++ {
		switch s[i] {
		case '.', '!', '?', 0xa6, 0x9f, 0xa4, 0x94:
		default:
			continue
		}
		end := stopEnd(s, i)
		if end == 0 || end >= len(s) || s[end] <= ' ' {
			continue
		}
		if at := afterClosing(s, from, end); endsWord(s[:i]) && beginsSentence(s[at:]) {
			return at
		}
	}
	return -1
}

// stopEnd returns the end of the stop whose last byte is s[i]; 0 where it is the
// byte of another letter.
func stopEnd(s string, i int) int {
	if s[i] < utf8.RuneSelf {
		return i + 1
	}
	switch r, _ := utf8.DecodeLastRuneInString(s[:i+1]); r {
	case '…', '؟', '।', '۔':
		return i + 1
	}
	return 0
}

// afterClosing returns the end of the marks at end that close the sentence that
// begins behind from. A plain quotation mark closes what one has opened.
func afterClosing(s string, from, end int) int {
	for end < len(s) {
		r, size := utf8.DecodeRuneInString(s[end:])
		if !closes(r) || r == '"' && strings.Count(s[from:end], `"`)%2 == 0 || r == '“' && !strings.ContainsRune(s[from:end], '„') || r == '‘' || r == '*' {
			break
		}
		end += size
	}
	return end
}

// endsWord reports whether s ends with two small letters or figures, two capitals,
// or what closes a bracket or quotation: not as "e.V.", "U.S." and "Mr." do.
func endsWord(s string) bool {
	s = strings.TrimRight(s, ".!?…")
	r, size := utf8.DecodeLastRuneInString(s)
	before, _ := utf8.DecodeLastRuneInString(s[:len(s)-size])
	switch {
	case closes(r) || r == '%':
		return true
	case unicode.IsLetter(r):
		return unicode.IsLetter(before) && unicode.IsUpper(before) == unicode.IsUpper(r)
	}
	return unicode.IsDigit(r) && (unicode.IsDigit(before) || before == ' ')
}

// beginsSentence reports whether s begins as a sentence does: with a capital and a
// small letter, a word of one letter, several capitals, or an opening mark before
// them. A script without capitals begins with any letter, but Han and kana have no
// blanks that could be missing.
func beginsSentence(s string) bool {
	r, size := utf8.DecodeRuneInString(s)
	for strings.ContainsRune("\"“„«‘¿¡([", r) && size > 0 {
		s = s[size:]
		r, size = utf8.DecodeRuneInString(s)
	}
	if !unicode.IsLetter(r) || unicode.IsLower(r) || Wide(r) && !unicode.Is(unicode.Hangul, r) {
		return false
	}
	if !unicode.IsUpper(r) {
		return true
	}
	word := s[:wordEnd(s)]
	switch rest := s[size:]; {
	case len(word) == size:
		return strings.HasPrefix(rest, " ") || strings.HasPrefix(rest, "'") || strings.HasPrefix(rest, "’")
	case strings.HasPrefix(word, "Com") && len(word) == 3:
		return false // an address
	case unicode.IsLower(First(rest)):
		return true
	}
	return utf8.RuneCountInString(word) > 3
}

// wordEnd is where the letters end that s begins with.
func wordEnd(s string) int {
	if i := strings.IndexFunc(s, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsMark(r) }); i >= 0 {
		return i
	}
	return len(s)
}
