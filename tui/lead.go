package tui

import (
	tea "charm.land/bubbletea/v2"

	"lede/articles"
	"lede/tui/render"
)

// lead is the story that stands on the first page below what there is to do, so
// that there is something to read at once.
type lead struct {
	asked bool
	story articles.Story
	set   render.Options // that lines are for
	lines []string       // nil until the story is set
}

// leadRead brings that story. Where it can't be read the page does without.
type leadRead struct{ story articles.Story }

// readLead reads the story when the first page is first shown.
func (m *Model) readLead() tea.Cmd {
	if m.lead.asked || m.options.Lead == nil || !m.welcoming() {
		return nil
	}
	m.lead.asked = true
	ctx, read := m.ctx, m.options.Lead
	return func() tea.Msg {
		story, err := read(ctx)
		if err != nil {
			return nil
		}
		return leadRead{story}
	}
}

// leadLines are the first lines of the story, as many as there is room for; none
// while it is not read.
func (m *Model) leadLines(room int) []string {
	if m.lead.story.Blocks == nil || room < leastLead {
		return nil
	}
	s := m.setting()
	o := render.Options{
		Width: m.screen.width, Measure: s.Measure, Centre: true, Theme: s.Theme, Cells: s.Cells,
		Now: s.Now, Location: s.Location, Locale: s.Locale, Breaking: s.Breaking,
	}
	if m.lead.lines == nil || !m.lead.set.Same(o) {
		m.lead.set, m.lead.lines = o, render.Story(m.lead.story, o).Lines
	}
	return m.lead.lines[:min(room, len(m.lead.lines))]
}

// leastLead is how many lines of a story are worth showing.
const leastLead = 8
