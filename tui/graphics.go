package tui

import (
	"slices"
	"strings"
	"time"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/colorprofile"
	uv "github.com/charmbracelet/ultraviolet"

	"lede/tui/pictures"
)

// graphics is what the terminal has said of the pictures that it can show. It is
// asked once the first frame is drawn; the answers come one by one.
type graphics struct {
	asking   bool // answers may still come that change how pictures are drawn
	tmux     bool
	kitty    bool                    // it has kitty's graphics, and has heard of placeholders
	cursor   []tea.CursorPositionMsg // where the cursor was before a picture of placeholders, and behind it
	sixel    bool
	attested bool          // it has said what it is, which is asked last
	cell     pictures.Cell // zero until that is known
	turn     pictures.Turn // of those who draw
}

// The messages of the asking: it is time for it, the driver has told the size of
// a cell, and nobody waits for answers any longer.
type (
	askGraphics     struct{}
	cellSized       struct{ cell pictures.Cell }
	graphicsOverdue struct{}
)

// terminalBack brings what became of a program that had the terminal. Pictures
// that the terminal kept may be gone.
type terminalBack struct{ tea.Msg }

// askGraphicsLater asks what the terminal can show once its first frame is drawn:
// what is sent before comes to another screen.
func (m *Model) askGraphicsLater() tea.Cmd {
	if m.options.Pictures == nil || m.environ("TERM") == "linux" { // the console of Linux prints the question
		return nil
	}
	m.graphics.asking = true
	m.graphics.tmux = m.environ("TMUX") != ""
	return tea.Tick(m.pauses.ask, func(time.Time) tea.Msg { return askGraphics{} })
}

// environ is a variable of the environment.
func (m *Model) environ(name string) string {
	for _, variable := range slices.Backward(m.options.Environ) {
		if value, ok := strings.CutPrefix(variable, name+"="); ok {
			return value
		}
	}
	return ""
}

// askFor is the question: kitty's placeholders, the size of a cell (XTWINOPS 16)
// and last what all terminals answer, what it is (DA1).
func (g *graphics) askFor() string {
	return pictures.Terminal{Tmux: g.tmux}.Probe() + "\x1b[16t\x1b[c"
}

// handleGraphics takes an answer.
func (m *Model) handleGraphics(msg tea.Msg) tea.Cmd {
	g := &m.graphics
	was, asking := g.terminal(m.look.colours), g.asking
	switch msg := msg.(type) {
	case askGraphics:
		overdue := tea.Tick(m.pauses.answers, func(time.Time) tea.Msg { return graphicsOverdue{} })
		return tea.Batch(tea.Raw(g.askFor()), overdue, m.measureCell())
	case cellSized:
		if g.cell == (pictures.Cell{}) {
			g.cell = msg.cell
		}
	case uv.CellSizeEvent:
		if cell := pictures.SoundCell(msg.Width, msg.Height); cell != (pictures.Cell{}) {
			g.cell = cell
		}
	default:
		g.hear(msg)
	}
	if g.terminal(m.look.colours) == was && g.asking == asking {
		return nil
	}
	return m.story.Restyle(m.look.story(), m.setting())
}

// hear takes an answer that decides how pictures are drawn.
func (g *graphics) hear(msg tea.Msg) {
	switch msg := msg.(type) {
	case uv.KittyGraphicsEvent:
		g.kitty = g.kitty || pictures.Answers(msg.Options.ID, msg.Payload)
	case tea.CursorPositionMsg:
		g.cursor = append(g.cursor, msg)
	case uv.PrimaryDeviceAttributesEvent:
		g.sixel, g.attested = slices.Contains(msg, 4), true
	case graphicsOverdue:
		g.asking = false
	}
	if g.placeholders() || g.attested && !g.tmux {
		g.asking = false // in tmux the terminal behind it answers later
	}
}

// measureCell asks the driver of the terminal for the size of a cell.
func (m *Model) measureCell() tea.Cmd {
	measure := m.options.CellSize
	if measure == nil {
		return nil
	}
	return func() tea.Msg { return cellSized{measure()} }
}

// placeholders reports whether the terminal has kitty's: it says so, and has not
// moved the cursor for one.
func (g *graphics) placeholders() bool {
	return g.kitty && len(g.cursor) >= 2 && g.cursor[0] == g.cursor[1]
}

// terminal is what the terminal, of so many colours, can show pictures with.
func (g *graphics) terminal(colours colorprofile.Profile) pictures.Terminal {
	return PictureTerminal(pictures.Terminal{Cell: g.cell, Tmux: g.tmux}, colours, g.placeholders(), g.sixel)
}

// PictureTerminal returns t with the colours and the protocol that the interface
// shows pictures with, where the terminal says that it has kitty's placeholders or
// sixel.
func PictureTerminal(t pictures.Terminal, colours colorprofile.Profile, placeholders, sixel bool) pictures.Terminal {
	t.Colours = pictureColours(colours)
	switch {
	case t.Shows() && placeholders:
		t.Protocol = pictures.Kitty
	case sixel && !t.Tmux && colours > colorprofile.ASCII && t.Cell != (pictures.Cell{}):
		t.Protocol = pictures.Sixel
	}
	return t
}

// pictureColours is what a terminal of so many colours can draw pictures with.
func pictureColours(p colorprofile.Profile) pictures.Colours {
	switch p {
	case colorprofile.TrueColor:
		return pictures.True
	case colorprofile.ANSI256:
		return pictures.Indexed
	}
	return pictures.Few
}

// settlePictures tells the story where on the screen it is, for pictures that are
// drawn over it at rest.
func (m *Model) settlePictures() tea.Cmd {
	uncovered := m.screen.storyShown() && m.screen.focus != onFeeds && !m.screen.tooSmall && !m.help.open && m.choosing == nil && !m.welcoming()
	at := m.screen.geometry.story
	return m.story.Settle(at.x, at.y, uncovered)
}
