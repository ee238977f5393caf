package feeds

import (
	"strings"

	tea "charm.land/bubbletea/v2"

	"lede/articles"
)

// asking is what is typed at the foot of the screen.
type asking uint8

const (
	asksNothing asking = iota
	asksAddress
	asksTitle
	asksCategory
	asksFilter
)

func (p *Pane) ask(what asking, given string) {
	p.asking = what
	p.input.Set(given)
}

// askOf asks for something about the feed under the cursor.
func (p *Pane) askOf(what asking) {
	if s, ok := p.Selected(); ok {
		given := s.Title
		if what == asksCategory {
			given = s.Category
		}
		p.ask(what, given)
	}
}

// Typing reports whether the keys are letters.
func (p *Pane) Typing() bool { return p.asking != asksNothing }

// Prompt is the line that is typed, in width columns at most.
func (p *Pane) Prompt(width int) string {
	lead := [...]string{"", "address: ", "name: ", "category: ", "/"}[p.asking]
	if len(lead) > width/2 {
		lead = ""
	}
	return lead + p.input.View(width-len(lead))
}

// Hint says what the line is for.
func (p *Pane) Hint() string {
	return [...]string{"", "of a feed or a page", "empty takes the feed's own", "News/Europe, or empty", ""}[p.asking]
}

// typed gives a message to the line: Enter takes it, Esc leaves it.
func (p *Pane) typed(msg tea.Msg) tea.Cmd {
	if press, ok := msg.(tea.KeyPressMsg); ok {
		switch press.String() {
		case "enter":
			what := p.asking
			p.asking = asksNothing
			return p.answer(what, strings.TrimSpace(p.input.String()))
		case "esc":
			if p.asking == asksFilter {
				p.narrow("")
			}
			p.asking = asksNothing
			return nil
		}
	}
	if p.asking == asksNothing {
		return nil
	}
	p.input.Update(msg)
	if p.asking == asksFilter {
		p.narrow(p.input.String())
	}
	return nil
}

func (p *Pane) answer(what asking, words string) tea.Cmd {
	s, ok := p.Selected()
	switch {
	case what == asksFilter:
		p.narrow(words)
	case what == asksAddress && words != "":
		return p.lookFor(words)
	case what == asksTitle && ok:
		p.busy = "renaming " + nameOf(s)
		return rename(p.ctx, p.subscriptions, s, words)
	case what == asksCategory && ok:
		p.busy = "moving " + nameOf(s)
		return move(p.ctx, p.subscriptions, s, tidy(words))
	}
	return nil
}

// tidy writes a category as "News/Europe".
func tidy(category string) string {
	var parts []string
	for part := range strings.SplitSeq(category, "/") {
		if part = strings.TrimSpace(part); part != "" {
			parts = append(parts, part)
		}
	}
	return strings.Join(parts, "/")
}

// narrow lists the feeds that hold words in their title, category or address.
func (p *Pane) narrow(words string) {
	was, _ := p.Selected()
	p.filter = strings.TrimSpace(words)
	p.layOut()
	p.goTo(was.ID)
}

func (p *Pane) matches(s articles.Source) bool {
	if p.failing && s.Fetch.Problem == "" && !s.Fetch.Gone {
		return false
	}
	all := strings.ToLower(s.Title + " " + s.Category + " " + s.Address)
	for word := range strings.FieldsSeq(strings.ToLower(p.filter)) {
		if !strings.Contains(all, word) {
			return false
		}
	}
	return true
}

// LookFor looks for feeds behind an address that was not typed.
func (p *Pane) LookFor(address string) tea.Cmd {
	if p.busy != "" {
		p.note = p.busy + " - wait until that is done"
		return nil
	}
	return p.lookFor(address)
}
