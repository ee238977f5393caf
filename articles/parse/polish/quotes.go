package polish

import (
	"strings"

	"lede/articles"
	"lede/articles/parse/letters"
)

// quoteMarks open and close a quotation.
var quoteMarks = []struct{ open, close string }{
	{"“", "”"}, {"„", "“"}, {"„", "”"}, {"«", "»"}, {"»", "«"}, {"\"", "\""}, {"「", "」"}, {"『", "』"}, {"‘", "’"},
}

// maxPullQuotes is how many short quotes are looked for in the story: a page
// with more is a list of quotes.
const maxPullQuotes = 64

// markQuotes tells paragraphs that are one quotation from end to end from
// prose, and those that repeat a sentence of the story as pull quotes.
func markQuotes(blocks []articles.Block) {
	looked, story := 0, haystack{}
	for i, block := range blocks {
		switch b := block.(type) {
		case articles.Paragraph:
			if isQuotation(b.Text.String()) {
				blocks[i] = articles.Quote{Blocks: []articles.Block{b}}
			}
		case articles.Quote:
			t, key := shortQuote(b)
			if key == "" || looked == maxPullQuotes {
				continue
			}
			if looked++; looked == 1 {
				story = newHaystack(lettersOf(blocks))
			}
			if story.holds(key) {
				blocks[i] = articles.PullQuote{Text: t, Cite: b.Cite}
			}
		}
	}
}

// haystack is a long text in which many are looked for.
type haystack struct {
	text  string
	count [256]int // how often it has each byte
}

func newHaystack(text string) haystack {
	h := haystack{text: text}
	for i := range len(text) {
		h.count[text[i]]++
	}
	return h
}

// holds is [strings.Contains]. It goes from one to the next of the byte of key
// that the text has least, which is quick and seldom in vain.
func (h *haystack) holds(key string) bool {
	rare := 0
	for i := range len(key) {
		if h.count[key[i]] < h.count[key[rare]] {
			rare = i
		}
	}
	for from := rare; from < len(h.text); from++ {
		i := strings.IndexByte(h.text[from:], key[rare])
		if i < 0 {
			return false
		}
		if from += i; strings.HasPrefix(h.text[from-rare:], key) {
			return true
		}
	}
	return false
}

// lettersOf is the letters of each paragraph, a line each.
func lettersOf(blocks []articles.Block) string {
	var b strings.Builder
	for _, block := range blocks {
		if p, ok := block.(articles.Paragraph); ok {
			b.WriteString(letters.Of(p.Text.String()))
			b.WriteByte('\n')
		}
	}
	return b.String()
}

// shortQuote returns the words of a quote that is short enough to be a pull
// quote, and its letters.
func shortQuote(q articles.Quote) (articles.Text, string) {
	if len(q.Blocks) != 1 {
		return nil, ""
	}
	p, ok := q.Blocks[0].(articles.Paragraph)
	key := letters.Of(p.Text.String())
	if !ok || len(key) < 20 || len(key) > 400 {
		return nil, ""
	}
	return p.Text, key
}

// isQuotation reports whether s opens with a quotation that ends where s does.
func isQuotation(s string) bool {
	s = strings.TrimRight(strings.TrimSpace(s), ".,")
	for _, m := range quoteMarks {
		if len(s) < 40 || !strings.HasPrefix(s, m.open) || !strings.HasSuffix(s, m.close) {
			continue
		}
		inner := s[len(m.open) : len(s)-len(m.close)]
		return !strings.Contains(inner, m.close) && !strings.Contains(inner, m.open) && m.open != "‘"
	}
	return false
}
