package lines

// mostRelated is how many titles of other stories may stand under such a line. A
// longer list is the story's own.
const mostRelated = 12

// MarkRelated hides the titles of other stories that stand inside the body
// under a line such as "Related stories", up to the next prose.
func (p *Page) MarkRelated() {
	for i := p.From; i < p.To; i++ {
		l := &p.Lines[i]
		switch {
		case l.tail:
			p.hideRelated(i + 1)
		case l.Kind == Story && l.NamesSection && i == p.From:
			l.Kind, l.Reason = PageOwn, "menu"
		}
	}
}

// hideRelated hides the titles from line i on.
func (p *Page) hideRelated(i int) {
	var titles []*Line
	for ; i < p.To; i++ {
		l := &p.Lines[i]
		if l.tail || l.Kind == Story && (l.Width >= 50 && Ends(l.Text) || l.Width > 160) {
			break
		}
		if l.Kind == Story {
			titles = append(titles, l)
		}
	}
	if len(titles) > mostRelated {
		return
	}
	for _, l := range titles {
		l.Kind, l.Reason = PageOwn, "link to another story"
	}
}
