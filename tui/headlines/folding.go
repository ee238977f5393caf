package headlines

import tea "charm.land/bubbletea/v2"

// toggle folds or unfolds the group of a ruler.
func (p *Pane) toggle(at int) tea.Cmd {
	if at < 0 || at >= len(p.sheet.rulers) {
		return nil
	}
	r := p.sheet.rulers[at]
	if r.folded {
		delete(p.folded, r.key)
	} else {
		p.folded[r.key] = true
	}
	return p.refold()
}

// foldUp folds the section, and from a folded section its day.
func (p *Pane) foldUp() tea.Cmd {
	at := p.sheet.leaf(p.cursor)
	if at < 0 {
		return nil
	}
	if r := p.sheet.rulers[at]; r.folded {
		if r.parent < 0 {
			return nil
		}
		at = r.parent
	}
	p.folded[p.sheet.rulers[at].key] = true
	return p.refold()
}

// Unfold opens the folded group under the cursor.
func (p *Pane) Unfold() tea.Cmd {
	if !p.OnFold() {
		return nil
	}
	return p.toggle(p.sheet.leaf(p.cursor))
}

// OnFold reports whether the cursor is on a folded group.
func (p *Pane) OnFold() bool {
	at := p.sheet.leaf(p.cursor)
	return at >= 0 && p.sheet.rulers[at].folded
}

// foldAll folds every day, or unfolds everything if anything is folded.
func (p *Pane) foldAll() tea.Cmd {
	if len(p.folded) > 0 {
		clear(p.folded)
		return p.refold()
	}
	for _, g := range p.outline.Groups {
		p.folded[g.Key] = true
	}
	return p.refold()
}

// unfold opens whatever hides the story at index.
func (p *Pane) unfold(index int) {
	for at := p.sheet.leaf(index); at >= 0 && p.sheet.rulers[at].folded; at = p.sheet.leaf(index) {
		delete(p.folded, p.sheet.rulers[at].key)
		p.sheet = lay(p.outline, p.folded, p.sheet.story)
	}
}

func (p *Pane) refold() tea.Cmd {
	line, _ := p.sheet.span(p.cursor)
	p.touched = true
	p.relay(line - p.top)
	p.remember()
	return p.settled()
}
