package lines

// MarkRelated hides the titles of other stories that stand inside the body
// under a line such as "Related stories", up to the next prose.
func (p *Page) MarkRelated() {
	inside := false
	for i := p.From; i < p.To; i++ {
		l := &p.Lines[i]
		switch {
		case l.tail:
			inside = true
		case l.Kind != Story:
		case l.Width >= 50 && Ends(l.Text) || l.Width > 160:
			inside = false
		case inside:
			l.Kind, l.Reason = PageOwn, "link to another story"
		case l.NamesSection && i == p.From:
			l.Kind, l.Reason = PageOwn, "menu"
		}
	}
}
