package headlines

import tea "charm.land/bubbletea/v2"

// toggle folds or unfolds the group of a heading.
func (p *Pane) toggle(at int) tea.Cmd {
	if at < 0 || at >= len(p.layout.headings) {
		return nil
	}
	r := p.layout.headings[at]
	if r.folded {
		delete(p.folded, r.key)
	} else {
		p.folded[r.key] = true
	}
	return p.refold()
}

// foldUp folds the section, and from a folded section its day.
func (p *Pane) foldUp() tea.Cmd {
	at := p.layout.headingOf(p.cursor)
	if at < 0 {
		return nil
	}
	if r := p.layout.headings[at]; r.folded {
		if r.parent < 0 {
			return nil
		}
		at = r.parent
	}
	p.folded[p.layout.headings[at].key] = true
	return p.refold()
}

// Unfold opens the folded group under the cursor.
func (p *Pane) Unfold() tea.Cmd {
	if !p.OnFolded() {
		return nil
	}
	return p.toggle(p.layout.headingOf(p.cursor))
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
	for at := p.layout.headingOf(index); at >= 0 && p.layout.headings[at].folded; at = p.layout.headingOf(index) {
		delete(p.folded, p.layout.headings[at].key)
		p.layout = layOut(p.outline, p.folded, p.headed())
	}
}

func (p *Pane) refold() tea.Cmd {
	p.touched = true
	p.layOutAgain(p.cursorLine())
	p.remember()
	return p.showCursor()
}
