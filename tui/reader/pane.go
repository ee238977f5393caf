package reader

import (
	"context"
	"errors"
	"math/rand/v2"
	"time"

	tea "charm.land/bubbletea/v2"

	"lede/articles"
	"lede/articles/locale"
	"lede/tui/cells"
	"lede/tui/pictures"
	"lede/tui/prompt"
	"lede/tui/render"
	"lede/tui/scroll"
	"lede/tui/theme"
)

// Source reads a story whole. It is called in commands.
type Source func(ctx context.Context, id articles.ID) (articles.Story, error)

// Setting is how stories are set. A change of it lays the story out again.
type Setting struct {
	Cells    cells.Measure // how the terminal counts
	Theme    *theme.Theme
	Measure  int // cells of a line of text at most
	Columns  int // of text side by side, where the pane is wide enough; 0 is 1
	Breaking render.Breaking
	Now      time.Time // makes "today" of today's date
	Location *time.Location
	Locale   locale.Locale   // that dates are written in
	More     string          // how to go on where a feed gives only the beginning; see render.Options
	Pictures pictures.Source // nil shows none
	Terminal pictures.Terminal
	Turn     pictures.Turn // of those who draw pictures
	Asking   bool          // the terminal may still tell more of what it can show: no picture is drawn yet
	Show     pictures.Show // the pictures that are shown until a key says otherwise
}

// Styles holds the SGR sequences of the pane's own marks.
type Styles struct {
	Match    string // words that were searched for
	Chosen   string // the match or link that keys speak of
	Quiet    string
	Rule     string
	Mark     string // the mark at a picture that keys speak of
	Progress string // how much of the rule of the running head stands for what was read
}

// Pane is the story. Its methods are called from one goroutine, the root's.
type Pane struct {
	ctx     context.Context
	source  Source
	keys    KeyMap
	styles  Styles
	setting Setting

	width, height int
	focused       bool

	from    Source // of the story that is wanted
	wanted  articles.ID
	era     int // of the story that is wanted
	cancel  context.CancelFunc
	opening bool

	story    articles.Story
	minutes  int // to read it all
	prepared *render.Prepared
	changes  *render.Prepared // the story with what was changed in it; nil until asked for
	changed  bool             // that is on the screen
	stood    *stand           // where the reader was before
	page     page
	columns  columns
	layout   int // number of the layout that is wanted
	hidden   bool
	gallery  gallery
	large    *enlarged // a picture has the whole pane; nil where none has

	top    int
	link   int // index of the chosen link, -1 for none
	digits string
	labels *labels // on the links, while one is chosen by them
	find   search
	input  prompt.Line
	typing bool
	resume bool   // the story is shown from where the reader left it
	back   *Stand // where the reader was in it before he left it for another
	said   string // what there is to say about the last key
	err    error
	view   string
}

// New returns a pane without a story. ctx ends its commands.
func New(ctx context.Context, source Source, keys KeyMap, styles Styles, s Setting) *Pane {
	return &Pane{ctx: ctx, source: source, keys: keys, styles: styles, setting: s, link: -1, from: source, focused: true, gallery: gallery{show: s.Show, program: uint8(2*rand.N(128) + 1)}}
}

// Init does nothing: a story is opened when one is chosen.
func (p *Pane) Init() tea.Cmd { return nil }

// View returns the pane, height lines of width columns at most.
func (p *Pane) View() string { return p.view }

// Update answers a message. Mouse positions are the pane's own.
func (p *Pane) Update(msg tea.Msg) tea.Cmd {
	var cmd tea.Cmd
	switch msg := msg.(type) {
	case tea.KeyPressMsg:
		cmd = p.handleKey(msg)
	case tea.PasteMsg:
		cmd = p.typed(msg)
	case tea.MouseWheelMsg:
		p.scroll(scroll.Wheel(msg))
	case tea.MouseClickMsg:
		p.handleClick(msg)
	case Opened:
		cmd = p.handleOpened(msg)
	case relaid:
		cmd = p.handleRelaid(msg)
	case compared:
		cmd = p.handleCompared(msg)
	case searched:
		p.handleSearched(msg)
	case pictured:
		cmd = p.handlePictured(msg)
	case drawn:
		cmd = p.handleDrawn(msg)
	case tea.RawMsg:
		cmd = p.handleSent(msg)
	case atRest:
		cmd = p.handleRest(msg)
	case rested:
		cmd = p.handleRested(msg)
	default:
		return nil
	}
	p.forgetFar()
	p.draw()
	return tea.Batch(cmd, p.loadPictures(), p.freePictures())
}

// Open asks for a story; the one on the screen stays until it comes. A story
// that is open or on its way is not asked for again.
func (p *Pane) Open(id articles.ID) tea.Cmd {
	if id == p.wanted && p.err == nil {
		return nil
	}
	p.from = p.source
	return p.read(id)
}

// Visit shows a page that no source has.
func (p *Pane) Visit(page articles.Story) tea.Cmd {
	p.from = func(context.Context, articles.ID) (articles.Story, error) { return page, nil }
	return p.read(page.ID)
}

// Switch drops the story; the next ones come from another source.
func (p *Pane) Switch(source Source) tea.Cmd {
	p.reduce()
	if p.cancel != nil {
		p.cancel()
	}
	p.source, p.from, p.wanted, p.opening, p.err = source, source, "", false, nil
	p.era++
	p.story, p.prepared, p.page = articles.Story{}, nil, page{}
	p.changes, p.changed, p.stood, p.said = nil, false, nil, ""
	p.top, p.link, p.digits, p.labels = 0, -1, "", nil
	p.find.stop()
	p.dropPictures()
	p.draw()
	return p.freePictures()
}

// Reread asks for the story on the screen again: it has another text now.
func (p *Pane) Reread() tea.Cmd { return p.read(p.wanted) }

func (p *Pane) read(id articles.ID) tea.Cmd {
	if p.cancel != nil {
		p.cancel()
	}
	ctx, cancel := context.WithCancel(p.ctx)
	p.cancel = cancel
	p.wanted, p.opening, p.err, p.resume, p.back = id, true, nil, false, nil
	p.era++
	return openStory(ctx, p.from, p.showing(), id, p.era, p.options())
}

// Resize gives the pane its place.
func (p *Pane) Resize(width, height int) tea.Cmd {
	if width == p.width && height == p.height {
		return nil
	}
	p.reduce()
	relay := width != p.width || p.showing().Show != pictures.ShowNone // pictures are as high as the screen lets them
	p.width, p.height = width, height
	p.gallery.over.reset()
	p.clamp()
	p.draw()
	if relay {
		return p.layOutAgain()
	}
	return nil
}

// Focus tells whether the pane has the keys, and so the cursor.
func (p *Pane) Focus(on bool) {
	if p.focused != on {
		p.focused = on
		p.draw()
	}
}

// Restyle sets styles and setting.
func (p *Pane) Restyle(styles Styles, s Setting) tea.Cmd {
	p.reduce()
	var freed tea.Cmd
	if s.Terminal != p.setting.Terminal {
		p.dropPictures()
		freed = p.freePictures() // in the way in which they were sent
	}
	was := p.showing().Show
	p.styles, p.setting = styles, s
	p.clamp()
	if was != p.showing().Show {
		return tea.Batch(freed, p.prepareAgain())
	}
	return tea.Batch(freed, p.layOutAgain())
}

// Wanted returns the story that is open or on its way.
func (p *Pane) Wanted() articles.ID { return p.wanted }

// Story returns the story on the screen; ok is false before the first.
func (p *Pane) Story() (story articles.Story, ok bool) { return p.story, p.prepared != nil }

// Opening reports whether a story is on its way.
func (p *Pane) Opening() bool { return p.opening }

// Err returns why the story can't be shown, nil where it can.
func (p *Pane) Err() error { return p.err }

// Typing reports whether the search or the letters of links take the keys.
func (p *Pane) Typing() bool { return p.typing || p.labels != nil }

// Searching reports whether n and N step through matches.
func (p *Pane) Searching() bool { return p.find.words != "" }

// Prompt is the search's line while it is typed, in width columns at most.
func (p *Pane) Prompt(width int) string { return p.input.View(width) }

// Link returns the address of the link that is chosen.
func (p *Pane) Link() (address string, ok bool) {
	if p.link < 0 || p.link >= len(p.page.links) || p.page.links[p.link].picture != nil {
		return "", false
	}
	return p.page.links[p.link].address, true
}

// LinkChosen reports whether a link of the story is chosen.
func (p *Pane) LinkChosen() bool { return p.link >= 0 && !p.pictureChosen() }

func (p *Pane) pictureChosen() bool {
	_, ok := p.Picture()
	return ok
}

// Clear ends the search or drops the chosen link; it reports whether there
// was one.
func (p *Pane) Clear() bool {
	if p.large != nil {
		p.reduce()
		return true
	}
	some := p.Searching() || p.link >= 0 || p.digits != ""
	p.find.stop()
	p.link, p.digits, p.labels = -1, "", nil
	p.draw()
	return some
}

func (p *Pane) handleOpened(m Opened) tea.Cmd {
	if m.era != p.era {
		return nil
	}
	p.reduce()
	p.opening = false
	if m.Err != nil {
		if !errors.Is(m.Err, context.Canceled) {
			p.err = m.Err
		}
		return nil
	}
	again := m.ID == p.story.ID && p.prepared != nil
	p.story, p.prepared, p.page = m.Story, m.prepared, m.page
	p.minutes = articles.ReadingMinutes(m.Story.Words())
	p.changes, p.changed, p.stood, p.said = nil, false, nil, ""
	p.link, p.digits, p.labels = -1, "", nil
	p.find.stop()
	p.dropPictures()
	if !again {
		p.top = 0
	}
	p.resumeNow()
	p.returnNow()
	p.clamp()
	p.layout++ // layouts of the story before are no longer wanted
	if !m.page.options.Same(p.options()) {
		return p.layOutAgain()
	}
	return nil
}

// layOutAgain asks for the story at the present width and style.
func (p *Pane) layOutAgain() tea.Cmd {
	if p.prepared == nil || p.width <= 0 {
		return nil
	}
	p.layout++
	return layOut(p.shown(), p.layout, p.options())
}

// shown is the story, with its changes where those are on the screen.
func (p *Pane) shown() *render.Prepared {
	if p.changed {
		return p.changes
	}
	return p.prepared
}

// handleRelaid takes a new layout and holds on to the block at the top.
func (p *Pane) handleRelaid(m relaid) tea.Cmd {
	if m.of != p.shown() || m.layout != p.layout {
		return nil
	}
	p.reduce()
	was := stand{p.page, p.top}
	if p.stood != nil && !p.changed {
		was, p.stood = *p.stood, nil
	}
	p.top = m.page.sameLine(was.page, was.top)
	p.page, p.labels = m.page, nil
	p.keepPictures()
	if p.link >= len(p.page.links) {
		p.link = -1
	}
	p.clamp()
	return p.search()
}
