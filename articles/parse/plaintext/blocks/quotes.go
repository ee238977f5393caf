package blocks

import (
	"strings"

	"lede/articles/parse/plaintext/lines"
)

// pullReach is how many lines from its sentence a pull quote may stand.
const pullReach = 40

// pullQuotes finds the lines that repeat a sentence of the body word for word
// From another paragraph.
func (p page) pullQuotes() map[int]bool {
	var found map[int]bool
	for i := p.From; i < p.To; i++ {
		l := &p.Lines[i]
		if l.Kind != lines.Story || l.Width < 40 || l.Width > 300 {
			continue
		}
		bare := strings.Trim(l.Text, "\"“”„«»‘’'.… ")
		if len(bare) >= 30 && p.saidElsewhere(i, bare) {
			if found == nil {
				found = map[int]bool{}
			}
			found[i] = true
		}
	}
	return found
}

func (p page) saidElsewhere(i int, words string) bool {
	for j := max(p.From, i-pullReach); j < min(p.To, i+pullReach); j++ {
		m := &p.Lines[j]
		if j != i && m.Kind == lines.Story && len(m.Text) > len(words)+20 && strings.Contains(m.Text, words) {
			return true
		}
	}
	return false
}
