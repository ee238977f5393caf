package feeds

import (
	"context"
	"errors"
	"time"

	tea "charm.land/bubbletea/v2"

	"lede/articles"
	"lede/articles/sanitize"
	"lede/tui/cells"
	"lede/tui/prompt"
)

// Styles holds the SGR sequences of the pane. An empty one is plain text; no
// two things are told apart by colour alone.
type Styles struct {
	Cells cells.Measure // how the terminal counts

	Heading  string
	Category string
	Unread   string // titles of feeds with something unread
	Quiet    string
	Cursor   string // the bar beside the feed that keys speak of
	Chosen   string // its title
}

// Clock tells the time of the reader's place.
type Clock struct {
	Now      func() time.Time
	Location *time.Location
}

// Pane is the screen. Its methods are called from one goroutine, the root's.
type Pane struct {
	ctx           context.Context
	subscriptions Subscriptions
	keys          KeyMap
	styles        Styles
	clock         Clock

	width, height int

	era     int
	known   bool              // the subscriptions have come once
	sources []articles.Source // by category and title
	shown   []int             // those that are listed, of sources
	lines   []line
	at      []int // line of each that is shown
	cursor  int   // among shown
	top     int
	goal    articles.SourceID // where the cursor is to be when the subscriptions come; 0 to stay
	removed articles.SourceID // the last one, to go back to when that is undone
	failing bool              // only those that failed are listed
	filter  string

	search int                // counts the searches for sources
	cancel context.CancelFunc // ends the one that is under way; nil where none is
	pick   *pick              // sources to choose from; nil where there are none
	asking asking
	input  prompt.Line
	busy   string // what is waited for
	note   string
	view   string
}

// line is a line of the list: a source, or else a category or nothing.
type line struct {
	shown    int // -1 for none
	category string
}

// New returns a pane that knows no subscriptions yet. ctx ends its commands.
func New(ctx context.Context, subscriptions Subscriptions, keys KeyMap, styles Styles, clock Clock) *Pane {
	return &Pane{ctx: ctx, subscriptions: subscriptions, keys: keys, styles: styles, clock: clock}
}

// Open asks for the subscriptions, to show those that failed or all of them.
func (p *Pane) Open(failing bool) tea.Cmd {
	p.failing, p.filter, p.pick, p.note = failing, "", nil, ""
	p.asking = asksNothing
	p.layOut()
	p.draw()
	return p.Reload()
}

// Reload asks for the subscriptions as they stand now.
func (p *Pane) Reload() tea.Cmd {
	p.era++
	return load(p.ctx, p.subscriptions, p.era)
}

// Ask lets an address be typed to subscribe to.
func (p *Pane) Ask() {
	p.ask(asksAddress, "")
	p.draw()
}

// View returns the pane, height lines of width columns at most.
func (p *Pane) View() string { return p.view }

// Update answers a message. Mouse positions are the pane's own.
func (p *Pane) Update(msg tea.Msg) tea.Cmd {
	var cmd tea.Cmd
	switch msg := msg.(type) {
	case tea.KeyPressMsg:
		cmd = p.handleKey(msg)
	case tea.PasteMsg:
		p.typed(msg)
	case tea.MouseWheelMsg:
		p.handleWheel(msg)
	case tea.MouseClickMsg:
		cmd = p.handleClick(msg)
	case loaded:
		p.handleLoaded(msg)
	case found:
		cmd = p.handleFound(msg)
	case done:
		cmd = p.handleDone(msg)
	default:
		return nil
	}
	p.draw()
	return cmd
}

func (p *Pane) handleLoaded(m loaded) {
	if m.era != p.era {
		return
	}
	if m.err != nil {
		p.fail(m.err)
		return
	}
	goal := p.goal
	if was, ok := p.Selected(); ok && goal == 0 {
		goal = was.ID
	}
	p.goal = 0
	p.sources, p.known = m.sources, true
	p.layOut()
	p.goTo(goal)
}

// handleFound subscribes to what was found where that is one, and lets the
// reader choose where it is more.
func (p *Pane) handleFound(m found) tea.Cmd {
	if m.search != p.search || p.cancel == nil {
		return nil // it was given up
	}
	p.giveUp()
	switch {
	case m.err != nil:
		p.fail(m.err)
		return nil
	case len(m.candidates) == 0:
		p.note = "no feed at " + host(m.address) + " - try the address of another page there"
		return nil
	case len(m.candidates) == 1:
		return p.subscribe(m.candidates[0])
	}
	p.pick = &pick{host: host(m.address), candidates: m.candidates}
	return nil
}

// lookFor searches for sources behind an address until that is given up.
func (p *Pane) lookFor(address string) tea.Cmd {
	ctx, cancel := context.WithCancel(p.ctx)
	p.cancel = cancel
	p.search++
	p.busy = "looking for feeds at " + host(address)
	return find(ctx, p.subscriptions, p.search, address)
}

// giveUp ends the search for sources; it reports whether one was under way.
func (p *Pane) giveUp() bool {
	if p.cancel == nil {
		return false
	}
	p.cancel()
	p.cancel, p.busy = nil, ""
	return true
}

func (p *Pane) subscribe(c articles.Candidate) tea.Cmd {
	if c.Already {
		p.note = "you have " + titleOf(c) + " already"
		return nil
	}
	p.pick, p.failing, p.filter = nil, false, ""
	p.busy = "subscribing to " + titleOf(c)
	return add(p.ctx, p.subscriptions, c)
}

func (p *Pane) handleDone(m done) tea.Cmd {
	p.busy = ""
	if m.err != nil {
		p.fail(m.err)
		return nil
	}
	p.note, p.goal = m.said, m.source
	return tea.Batch(tell(Changed{}), p.Reload())
}

// fail keeps an error for the status line; a question that was taken back is
// none.
func (p *Pane) fail(err error) {
	if !errors.Is(err, context.Canceled) {
		p.note = sanitize.Field(err.Error())
	}
}
