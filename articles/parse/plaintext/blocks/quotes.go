package blocks

import (
	"strings"

	"lede/articles/parse/plaintext/lines"
)

// pullReach is how many lines from its sentence a pull quote may stand.
const pullReach = 40

// summaryShare is how many lines repeat what a paragraph says that is no source of
// pull quotes but the summary of what they say.
const summaryShare = 3

// pullQuotes finds the lines that repeat a sentence of the body word for word
// from another paragraph.
func (p page) pullQuotes() map[int]bool {
	found := map[int]int{} // the paragraph of each
	times := map[int]int{}
	for i := p.From; i < p.To; i++ {
		l := &p.Lines[i]
		if l.Kind != lines.Story || l.Width < 40 || l.Width > 300 {
			continue
		}
		bare := strings.Trim(l.Text, "\"“”„«»‘’'.… ")
		if len(bare) < 30 {
			continue
		}
		if j := p.saidElsewhere(i, bare); j >= 0 {
			found[i] = j
			times[j]++
		}
	}
	quotes := make(map[int]bool, len(found))
	for i, j := range found {
		quotes[i] = times[j] < summaryShare
	}
	return quotes
}

// saidElsewhere is the line near line i that says words among others, -1 where none
// does.
func (p page) saidElsewhere(i int, words string) int {
	for j := max(p.From, i-pullReach); j < min(p.To, i+pullReach); j++ {
		m := &p.Lines[j]
		if j != i && m.Kind == lines.Story && len(m.Text) > len(words)+20 && strings.Contains(m.Text, words) {
			return j
		}
	}
	return -1
}
