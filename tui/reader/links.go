package reader

import (
	"strings"

	"github.com/charmbracelet/x/ansi"
)

// Links returns the links of the story on the screen, each with its number.
func (p *Pane) Links() []Link {
	var all []Link
	for _, l := range p.page.links {
		if l.picture == nil {
			all = append(all, Link{Number: l.number, Address: l.address, Text: p.wordsOf(l)})
		}
	}
	return all
}

// Link is a link of the story.
type Link struct {
	Number  int
	Address string
	Text    string // its words on the page
}

func (p *Pane) wordsOf(l link) string {
	words := ""
	for _, s := range l.spans {
		if words != "" && s.line != l.spans[0].line && s.line != l.spans[0].line+1 {
			break // the same address, named again
		}
		words += p.setting.Cells.Slice(ansi.Strip(p.page.lines[s.line]), s.from, s.to) + " "
	}
	return strings.TrimSpace(words)
}
