package plaintext

import "strings"

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
