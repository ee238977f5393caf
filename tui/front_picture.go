package tui

import (
	"context"
	"math/rand/v2"

	tea "charm.land/bubbletea/v2"

	"lede/articles"
	"lede/articles/front"
	"lede/tui/frontpage"
	"lede/tui/pictures"
)

// frontPicture is the picture of the story that leads the front page.
type frontPicture struct {
	of     frontPictureOf
	number int  // of the drawing that is wanted
	stale  bool // it is to be drawn again
	id     pictures.ID
	sent   bool // the terminal keeps it
}

// frontPictureOf is a picture in its room, as a terminal shows it.
type frontPictureOf struct {
	frontpage.Spot
	on pictures.Terminal
}

// frontDrawn brings the picture of a front page. It is printed first where there
// are pixels for the terminal, and comes again then.
type frontDrawn struct {
	number int
	id     pictures.ID
	pictures.Drawing
}

// String is what the terminal is sent.
func (f frontDrawn) String() string { return f.Send }

// LeadPicture leaves the story that leads a page its picture where it is to be
// shown, in its size as far as that can be looked at.
func LeadPicture(ctx context.Context, page front.Page, show pictures.Selection) {
	if page.Lead == nil || page.Lead.Excerpt.Picture.Source == "" {
		return
	}
	p := &page.Lead.Excerpt.Picture
	story := articles.Story{Origin: p.Origin}
	story.Blocks = []articles.Block{articles.Figure{Source: p.Source, Width: p.Width, Height: p.Height}}
	if show.From == nil {
		*p = articles.Illustration{}
		return
	}
	f, _ := show.Of(ctx, story).Blocks[0].(articles.Figure)
	p.Source, p.Width, p.Height = f.Source, f.Width, f.Height
}

// frontTerminal is what the terminal shows the picture of a front page with. What
// is drawn over cells at rest is for stories alone.
func (m *Model) frontTerminal() pictures.Terminal {
	t := m.graphics.terminal(m.look.colours)
	if t.Protocol == pictures.Sixel {
		t.Protocol = pictures.Blocked
	}
	return t
}

// frontCell is the cell that a picture of a front page is measured in; zero where
// none is shown.
func (m *Model) frontCell() pictures.Cell {
	if t := m.frontTerminal(); m.options.Pictures != nil && m.options.ShowPictures != pictures.ShowNone && t.Shows() {
		return t.CellSize()
	}
	return pictures.Cell{}
}

// drawFrontPicture asks for the picture of the front page where it is on the screen
// and not drawn yet.
func (m *Model) drawFrontPicture() tea.Cmd {
	f := &m.front.picture
	spot, ok := m.front.Picture()
	of := frontPictureOf{spot, m.frontTerminal()}
	if !ok || !m.frontShown() || m.screen.focus != onList || m.graphics.asking || of == f.of && !f.stale {
		return nil
	}
	freed := m.freeFrontPicture()
	f.of, f.stale = of, false
	f.number++
	f.id = pictures.NewID(frontProgram, uint8(1+f.number%255))
	ctx, source, turn, made := m.ctx, m.options.Pictures, m.graphics.turn, frontDrawn{number: f.number, id: f.id}
	draw := func() tea.Msg {
		data, err := source.Picture(ctx, spot.Origin, spot.Source)
		if err != nil {
			return nil // the room stays blank
		}
		done, err := turn.Take(ctx)
		if err != nil {
			return nil
		}
		defer done()
		if made.Drawing, err = of.on.Draw(data, spot.Frame, made.id); err != nil {
			return nil
		}
		return made
	}
	return tea.Batch(freed, draw)
}

// frontProgram tells the picture of the front page from those of stories, which have
// odd numbers, and of other programs on the terminal.
var frontProgram = uint8(2 * rand.N(128))

// handleFrontDrawn shows the picture, or sends the terminal its pixels first.
func (m *Model) handleFrontDrawn(msg frontDrawn) tea.Cmd {
	switch {
	case msg.number != m.front.picture.number:
		return nil
	case msg.Send != "":
		return tea.Raw(msg)
	}
	m.front.SetPicture(msg.Rows)
	return nil
}

// handleFrontSent shows a picture that the terminal knows by now.
func (m *Model) handleFrontSent(msg frontDrawn) tea.Cmd {
	if msg.number != m.front.picture.number {
		return tea.Raw(m.frontTerminal().Forget(msg.id))
	}
	m.front.picture.sent = true
	msg.Send = ""
	return m.handleFrontDrawn(msg)
}

// freeFrontPicture takes the picture from the page, and has the terminal free it.
func (m *Model) freeFrontPicture() tea.Cmd {
	farewell := m.frontFarewell()
	m.front.SetPicture(nil)
	m.front.picture.sent = false
	if farewell == "" {
		return nil
	}
	return tea.Raw(farewell)
}

// frontFarewell is what frees it; empty where the terminal keeps none.
func (m *Model) frontFarewell() string {
	f := &m.front.picture
	if !f.sent {
		return ""
	}
	return f.of.on.Forget(f.id)
}

// drawPicturesAgain draws all pictures anew: another program may have had the
// terminal, which kept them.
func (m *Model) drawPicturesAgain() tea.Cmd {
	m.front.picture.stale = true
	return m.story.DrawPicturesAgain()
}
