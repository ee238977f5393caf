package headlines

import (
	"strings"

	tea "charm.land/bubbletea/v2"
)

// openFilter lets keys be typed into the filter.
func (p *Pane) openFilter() {
	if h, ok := p.Selected(); ok && p.query.Filter == "" {
		p.anchor = h.ID
		p.touched = p.touched || p.cursor > 0
	}
	p.typing = true
	p.input.Set(p.query.Filter)
}

// typed gives a message to the filter: the list follows every letter, Enter
// keeps the filter and Esc clears it.
func (p *Pane) typed(msg tea.Msg) tea.Cmd {
	if !p.typing {
		return nil
	}
	if press, ok := msg.(tea.KeyPressMsg); ok {
		switch press.String() {
		case "enter":
			return p.closeFilter(p.input.String())
		case "esc":
			return p.closeFilter("")
		case "down", "ctrl+n":
			return p.Step(1)
		case "up", "ctrl+p":
			return p.Step(-1)
		}
	}
	p.input.Update(msg)
	return p.filter(p.input.String())
}

func (p *Pane) closeFilter(words string) tea.Cmd {
	p.typing = false
	return p.filter(words)
}

// filter loads the edition of the stories that hold every word. The story
// that was last chosen stays under the cursor wherever it matches.
func (p *Pane) filter(words string) tea.Cmd {
	words = strings.TrimSpace(words)
	if words == p.query.Filter {
		return nil
	}
	p.query.Filter, p.query.Typed = words, words != ""
	return p.Reload()
}
