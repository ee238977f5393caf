package feeds

import (
	"cmp"
	"slices"
	"strings"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"lede/articles"
	"lede/tui/keys"
	"lede/tui/scroll"
)

// handleKey moves and asks for what is done to feeds; while something is
// typed, keys are letters.
func (p *Pane) handleKey(msg tea.KeyPressMsg) tea.Cmd {
	p.note = ""
	switch {
	case p.Typing():
		return p.typed(msg)
	case p.pick != nil:
		return p.handlePickKey(msg)
	}
	k := p.keys
	if to, ok := k.destination(msg, p.cursor, len(p.shown), p.height); ok {
		p.moveTo(to)
		return nil
	}
	switch {
	case key.Matches(msg, k.Filter):
		p.ask(asksFilter, p.filter)
	case key.Matches(msg, k.Failing):
		p.failing = !p.failing
		was, _ := p.Selected()
		p.layOut()
		p.goTo(was.ID)
	case key.Matches(msg, k.RefreshAll):
		return tell(Wanted{})
	case p.busy != "":
		p.note = p.busy + " - wait until that is done"
	case key.Matches(msg, k.Add):
		p.ask(asksAddress, "")
	case key.Matches(msg, k.Undo):
		p.goal = p.removed
		return tell(Undo{})
	default:
		return p.handleSourceKey(msg)
	}
	return nil
}

// handleSourceKey answers the keys that speak of the feed under the cursor.
func (p *Pane) handleSourceKey(msg tea.KeyPressMsg) tea.Cmd {
	s, ok := p.Selected()
	if !ok {
		return nil
	}
	k := p.keys
	switch {
	case key.Matches(msg, k.List):
		return tell(Chosen{s})
	case key.Matches(msg, k.Rename):
		p.askOf(asksTitle)
	case key.Matches(msg, k.Move):
		p.askOf(asksCategory)
	case key.Matches(msg, k.Remove):
		p.busy, p.removed = "removing "+nameOf(s), s.ID
		return remove(p.ctx, p.subscriptions, s, keys.First(k.Undo))
	case key.Matches(msg, k.FullText) && s.Kind != articles.FolderSource && s.Kind != articles.SavedSource:
		p.busy = "changing " + nameOf(s)
		return wantPages(p.ctx, p.subscriptions, s, !s.FullText)
	case key.Matches(msg, k.FullText) && s.Kind == articles.SavedSource:
		p.note = "saved pages are whole already"
	case key.Matches(msg, k.FullText):
		p.note = "a folder's stories are whole already"
	case key.Matches(msg, k.Refresh):
		p.note = "checking " + nameOf(s)
		return tell(Wanted{IDs: []articles.SourceID{s.ID}})
	case key.Matches(msg, k.Site):
		if s.Site == "" {
			p.note = nameOf(s) + " names no site of its own"
			return nil
		}
		p.note = "opening " + s.Site
		return tell(Site{s.Site})
	}
	return nil
}

// destination is where a key moves a cursor among n rows.
func (k KeyMap) destination(msg tea.KeyPressMsg, from, n, height int) (to int, ok bool) {
	page := max(1, height-4)
	switch {
	case key.Matches(msg, k.Down):
		to = from + 1
	case key.Matches(msg, k.Up):
		to = from - 1
	case key.Matches(msg, k.PageDown):
		to = from + page
	case key.Matches(msg, k.PageUp):
		to = from - page
	case key.Matches(msg, k.Top):
		to = 0
	case key.Matches(msg, k.Bottom):
		to = n - 1
	default:
		return from, false
	}
	return max(0, min(to, n-1)), true
}

// Back closes what is open over the list of all feeds; it reports whether
// something was.
func (p *Pane) Back() bool {
	open := p.giveUp() || p.pick != nil || p.failing || p.filter != ""
	if p.pick != nil {
		p.pick = nil
	} else {
		p.failing = false
		p.narrow("")
	}
	p.note = ""
	p.draw()
	return open
}

// Selected returns the feed under the cursor.
func (p *Pane) Selected() (articles.Source, bool) {
	if p.cursor < 0 || p.cursor >= len(p.shown) {
		return articles.Source{}, false
	}
	return p.sources[p.shown[p.cursor]], true
}

// inOrder sorts sources by category and title; those in no category come last.
func inOrder(sources []articles.Source) []articles.Source {
	sources = slices.Clone(sources)
	slices.SortStableFunc(sources, func(a, b articles.Source) int {
		if (a.Category == "") != (b.Category == "") {
			return cmp.Compare(b.Category, a.Category)
		}
		return cmp.Or(
			cmp.Compare(strings.ToLower(a.Category), strings.ToLower(b.Category)),
			cmp.Compare(strings.ToLower(nameOf(a)), strings.ToLower(nameOf(b))),
			cmp.Compare(a.ID, b.ID),
		)
	})
	return sources
}

// layOut sets out the sources that are listed, each category under its name.
func (p *Pane) layOut() {
	p.shown, p.lines, p.at = p.shown[:0], p.lines[:0], p.at[:0]
	last := ""
	for i, s := range p.sources {
		if !p.matches(s) {
			continue
		}
		first := len(p.shown) == 0
		if !first && s.Category != last {
			p.lines = append(p.lines, line{shown: -1})
		}
		if s.Category != last {
			p.lines = append(p.lines, line{shown: -1, category: cmp.Or(s.Category, "Other")})
			last = s.Category
		}
		p.at = append(p.at, len(p.lines))
		p.lines = append(p.lines, line{shown: len(p.shown)})
		p.shown = append(p.shown, i)
	}
	p.moveTo(p.cursor)
}

func (p *Pane) goTo(id articles.SourceID) {
	at := slices.IndexFunc(p.shown, func(i int) bool { return p.sources[i].ID == id })
	if at >= 0 {
		p.moveTo(at)
	}
}

func (p *Pane) moveTo(i int) {
	p.cursor = max(0, min(i, len(p.shown)-1))
	p.follow()
}

// follow scrolls so that the cursor is in view, the category above it too.
func (p *Pane) follow() {
	height := p.listHeight()
	if len(p.shown) == 0 || height <= 0 {
		p.top = 0
		return
	}
	at := p.at[p.cursor]
	p.top = scroll.Window{Height: height, Total: len(p.lines), Margin: 1}.Follow(p.top, at, at+1)
}

// Resize gives the pane its place.
func (p *Pane) Resize(width, height int) {
	if width == p.width && height == p.height {
		return
	}
	p.width, p.height = width, height
	p.follow()
	p.draw()
}

// Restyle sets the styles.
func (p *Pane) Restyle(s Styles) {
	p.styles = s
	p.draw()
}

func (p *Pane) handleWheel(msg tea.MouseWheelMsg) {
	by := scroll.Wheel(msg)
	if p.pick != nil {
		p.pick.moveTo(p.pick.cursor + by)
		return
	}
	p.moveTo(p.cursor + by)
}

// handleClick moves to a feed; a click on the one under the cursor lists it.
func (p *Pane) handleClick(msg tea.MouseClickMsg) tea.Cmd {
	at := p.top + msg.Y - headLines
	if msg.Button != tea.MouseLeft || p.pick != nil || p.Typing() || msg.Y < headLines || at >= len(p.lines) || msg.Y >= headLines+p.listHeight() {
		return nil
	}
	i := p.lines[at].shown
	if i < 0 {
		return nil
	}
	if i == p.cursor {
		return tell(Chosen{p.sources[p.shown[i]]})
	}
	p.moveTo(i)
	return nil
}
