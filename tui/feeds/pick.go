package feeds

import (
	"strconv"
	"strings"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"lede/articles"
	"lede/articles/sanitize"
	"lede/tui/cells"
)

// pick is a list of sources that were found behind an address.
type pick struct {
	host       string
	candidates []articles.Candidate
	cursor     int
}

func (k *pick) moveTo(i int) { k.cursor = max(0, min(i, len(k.candidates)-1)) }

func (p *Pane) handlePickKey(msg tea.KeyPressMsg) tea.Cmd {
	if to, ok := p.keys.destination(msg, p.pick.cursor, len(p.pick.candidates), p.height/2); ok {
		p.pick.moveTo(to)
		return nil
	}
	if key.Matches(msg, p.keys.List) {
		return p.subscribe(p.pick.candidates[p.pick.cursor])
	}
	return nil
}

// pickLines draws the sources, two lines each, what they are and where.
func (p *Pane) pickLines(height int) []string {
	var lines []string
	for i, c := range p.pick.candidates {
		if i < p.pick.cursor-height/2+1 {
			continue // the cursor stays in view
		}
		if len(lines) >= height {
			break
		}
		here := i == p.pick.cursor
		style := ""
		if here {
			style = p.styles.Chosen
		}
		facts := p.facts(c)
		room := p.measure() - 4
		title := p.styles.Cells.Fit(titleOf(c), room-p.styles.Cells.Width(facts)-2)
		lines = append(lines,
			p.bar(here)+"  "+p.styles.Cells.Spread(cells.Paint(style, title)+" ", cells.Paint(p.styles.Quiet, p.styles.Cells.Fit(facts, room-p.styles.Cells.Width(title)-2)), room),
			p.bar(here)+"  "+cells.Paint(p.styles.Quiet, p.styles.Cells.Fit(sanitize.ShownAddress(c.Address), room)))
	}
	return lines[:min(height, len(lines))]
}

// facts are what tells sources of the same name apart.
func (p *Pane) facts(c articles.Candidate) string {
	var facts []string
	if c.Already {
		facts = append(facts, "yours")
	}
	if c.Format != "" {
		facts = append(facts, c.Format)
	}
	if c.Items >= 0 && p.width >= 60 {
		facts = append(facts, strconv.Itoa(c.Items)+" stories")
	}
	if !c.Latest.IsZero() && p.width >= 80 {
		facts = append(facts, "latest "+p.since(c.Latest.In(p.clock.Location)))
	}
	return strings.Join(facts, " · ")
}

// host is what is shown of an address that was typed: a password in it is not.
func host(address string) string {
	if _, rest, ok := strings.Cut(address, "://"); ok {
		address = rest
	}
	address, _, _ = strings.Cut(address, "/")
	return address[strings.LastIndexByte(address, '@')+1:]
}

func titleOf(c articles.Candidate) string {
	if c.Title == "" {
		return sanitize.ShownAddress(c.Address)
	}
	return c.Title
}

func nameOf(s articles.Source) string {
	if s.Title == "" {
		return sanitize.ShownAddress(s.Address)
	}
	return s.Title
}
