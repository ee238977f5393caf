package plaintext

import (
	"strings"
	"unicode/utf8"
)

// quoteMarks pairs each opening mark with those that close it.
var quoteMarks = map[rune]string{
	'"': "\"", '“': "”\"", '„': "“”\"", '«': "»", '»': "«", '「': "」", '『': "』", '‘': "’", '”': "”", '‹': "›",
}

// isQuote reports whether s is one quotation from end to end: words in marks
// and nothing outside of them. Speech in prose ("…," she said) is not.
func isQuote(s string) bool {
	open, size := utf8.DecodeRuneInString(s)
	closing, ok := quoteMarks[open]
	if !ok {
		return false
	}
	rest := strings.TrimRight(s[size:], ".。!? ")
	end, endSize := utf8.DecodeLastRuneInString(rest)
	if !strings.ContainsRune(closing, end) || len(rest) < 12 {
		return false
	}
	inner := rest[:len(rest)-endSize]
	if open == '"' || open == '”' || open == '‘' {
		return !strings.ContainsRune(inner, open) && !(open == '‘' && strings.Contains(inner, "’ "))
	}
	return !closesInside(inner, open, closing)
}

// closesInside reports whether the quotation ends before inner does.
func closesInside(inner string, open rune, closing string) bool {
	depth := 1
	for _, r := range inner {
		switch {
		case r == open:
			depth++
		case strings.ContainsRune(closing, r):
			depth--
		}
		if depth == 0 {
			return true
		}
	}
	return false
}

// pullReach is how many lines from its sentence a pull quote may stand.
const pullReach = 40

// pullQuotes finds the lines that repeat a sentence of the body word for word
// from another paragraph.
func (p *page) pullQuotes() map[int]bool {
	var found map[int]bool
	for i := p.from; i < p.to; i++ {
		l := &p.lines[i]
		if l.kind != story || l.width < 40 || l.width > 300 {
			continue
		}
		bare := strings.Trim(l.text, "\"“”„«»‘’'.… ")
		if len(bare) >= 30 && p.saidElsewhere(i, bare) {
			if found == nil {
				found = map[int]bool{}
			}
			found[i] = true
		}
	}
	return found
}

func (p *page) saidElsewhere(i int, words string) bool {
	for j := max(p.from, i-pullReach); j < min(p.to, i+pullReach); j++ {
		m := &p.lines[j]
		if j != i && m.kind == story && len(m.text) > len(words)+20 && strings.Contains(m.text, words) {
			return true
		}
	}
	return false
}
