package plaintext

// markMiddle hides the titles of other stories that stand inside the body
// under a line such as "Related stories", up to the next prose.
func (p *page) markMiddle() {
	inside := false
	for i := p.from; i < p.to; i++ {
		l := &p.lines[i]
		switch {
		case l.tail:
			inside = true
		case l.kind != story:
		case l.width >= 50 && ends(l.text) || l.width > 160:
			inside = false
		case inside:
			l.kind, l.reason = pageOwn, "link to another story"
		case l.filed && i == p.from:
			l.kind, l.reason = pageOwn, "menu"
		}
	}
}
