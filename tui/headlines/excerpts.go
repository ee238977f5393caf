package headlines

import (
	"context"

	tea "charm.land/bubbletea/v2"

	"lede/articles"
	"lede/tui/bidi"
	"lede/tui/cells"
)

// Excerpts reads what is shown of a story beside its headline. It is called in
// commands.
type Excerpts func(ctx context.Context, id articles.ID) (articles.Excerpt, error)

// mostExcerpts is how many excerpts are remembered.
const mostExcerpts = 512

// excerptsLoaded brings excerpts, the zero one of a story that can't be read.
type excerptsLoaded struct {
	era      int
	excerpts map[articles.ID]articles.Excerpt
}

// ShowExcerpts says where the excerpts of stories come from.
func (p *Pane) ShowExcerpts(read Excerpts) {
	p.readExcerpt = read
	clear(p.excerpts)
}

// fetchExcerpts asks for the excerpts of the stories on the screen that are not
// there yet.
func (p *Pane) fetchExcerpts() tea.Cmd {
	if p.density != Full || p.readExcerpt == nil {
		return nil
	}
	var wanted []articles.ID
	for slot, lines := p.top, 0; slot < p.layout.slots && lines < p.height; slot++ {
		lines += p.slotLines(slot)
		at := p.layout.at(slot)
		if at.index < 0 {
			continue
		}
		if h, ok := p.headline(at.index); ok && h.Problem == "" {
			if _, known := p.excerpts[h.ID]; !known {
				wanted = append(wanted, h.ID)
				p.excerpts[h.ID] = articles.Excerpt{}
			}
		}
	}
	if len(wanted) == 0 {
		return nil
	}
	return loadExcerpts(p.ctx, p.readExcerpt, p.shown, wanted)
}

func loadExcerpts(ctx context.Context, read Excerpts, era int, wanted []articles.ID) tea.Cmd {
	return func() tea.Msg {
		m := excerptsLoaded{era: era, excerpts: make(map[articles.ID]articles.Excerpt, len(wanted))}
		for _, id := range wanted {
			m.excerpts[id], _ = read(ctx, id) // the row stays, and opening the story says why
		}
		return m
	}
}

func (p *Pane) handleExcerpts(m excerptsLoaded) {
	if len(p.excerpts) > mostExcerpts {
		clear(p.excerpts)
	}
	for id, excerpt := range m.excerpts {
		p.excerpts[id] = excerpt
	}
}

// dekOf are the lines of a story's dek. There are as many for every story, so
// that nothing moves when deks come.
func (p *Pane) dekOf(s story, width int) []string {
	if p.density != Full {
		return nil
	}
	lines := make([]string, dekLines)
	dek := p.excerpts[s.ID].Line()
	for i, line := range p.styles.Cells.Lines(dek, width, dekLines) {
		lines[i] = "  " + cells.Paint(s.quiet, bidi.Line(line, bidi.RightToLeft(dek), width))
	}
	return lines
}
