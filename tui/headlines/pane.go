package headlines

import (
	"context"
	"errors"
	"strings"
	"time"

	tea "charm.land/bubbletea/v2"

	"lede/articles"
	"lede/articles/locale"
	"lede/tui/prompt"
	"lede/tui/scroll"
)

// chunkSize is how many headlines are asked for at a time; at most keepChunks
// such runs are kept.
const (
	chunkSize  = 64
	keepChunks = 24
)

// Pane is the list. Its methods are called from one goroutine, the root's.
type Pane struct {
	ctx    context.Context
	source Source
	keys   KeyMap
	styles Styles
	clock  Clock
	dates  int // columns that a date takes, with the room before it

	readExcerpt Excerpts
	excerpts    map[articles.ID]articles.Excerpt // of stories that are on the screen, or were
	broken      brokenTitles

	width, height int
	focused       bool

	query   articles.Query
	era     int // of the edition that is wanted
	cancel  context.CancelFunc
	loading bool

	edition    articles.Edition
	shown      int // era of the edition that is shown
	shownQuery articles.Query
	outline    articles.Outline
	layout     listLayout
	folded     map[string]bool
	chunks     map[int][]articles.Headline
	asked      map[int]bool
	changes    pendingChanges
	selection  selection
	words      map[articles.ID]int // of stories that were read whole: a list only estimates them
	cursor     int                 // index of a story, or the first of a folded group
	anchor     articles.ID         // the story that the reader chose; filters come back to it
	touched    bool                // the reader has moved: from then on the cursor holds to its story
	gone       bool                // the anchor has left the edition; the cursor is on what followed it
	top        int                 // slot of the layout at the top of the screen
	onScreen   []screenLine        // what stands on the lines that are shown
	density    Density
	input      prompt.Line
	typing     bool
	err        error
	refused    error // why the edition that is wanted did not come; the one before it stays
	view       string
}

// Clock tells what time it is for the reader, where that is, and how dates are
// written there.
type Clock struct {
	Now      func() time.Time
	Location *time.Location
	Locale   locale.Locale
}

// New returns a pane that takes its editions from source and tells the time
// by clock. ctx ends its commands.
func New(ctx context.Context, source Source, keys KeyMap, styles Styles, clock Clock) *Pane {
	return &Pane{
		ctx: ctx, source: source, keys: keys, styles: styles, clock: clock, dates: dateColumn(clock.Locale), focused: true,
		excerpts: map[articles.ID]articles.Excerpt{}, broken: brokenTitles{},
		folded: map[string]bool{}, changes: pendingChanges{}, words: map[articles.ID]int{},
		chunks: map[int][]articles.Headline{}, asked: map[int]bool{},
	}
}

// Init asks for the first edition.
func (p *Pane) Init() tea.Cmd { return p.Reload() }

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
		cmd = p.scroll(scroll.Wheel(msg))
	case tea.MouseClickMsg:
		cmd = p.handleClick(msg)
	case Loaded:
		cmd = p.handleLoaded(msg)
	case chunksLoaded:
		p.handleChunks(msg)
		cmd = p.fetchExcerpts()
	case unreadFound:
		cmd = p.handleUnread(msg)
	case excerptsLoaded:
		p.handleExcerpts(msg)
	case rangeRead:
		p.handleRange(msg)
	default:
		return nil
	}
	p.draw()
	return cmd
}

// Resize gives the pane its place. It returns a command for the headlines
// that came into view.
func (p *Pane) Resize(width, height int) tea.Cmd {
	if width == p.width && height == p.height {
		return nil
	}
	from := p.cursorLine()
	p.width, p.height = width, height
	p.layOutAgain(from)
	return p.showCursor()
}

// ClearError drops what Err tells: the reader has seen it.
func (p *Pane) ClearError() { p.err = nil }

// Switch shows the stories of another source, from their beginning.
func (p *Pane) Switch(source Source) tea.Cmd {
	p.source = source
	p.query, p.shownQuery = articles.Query{}, articles.Query{}
	p.edition, p.shown, p.outline = nil, 0, articles.Outline{}
	p.chunks, p.asked = map[int][]articles.Headline{}, map[int]bool{}
	clear(p.changes)
	p.selection = selection{}
	clear(p.words)
	clear(p.folded)
	p.layOutAgain(0)
	p.draw()
	return p.List("")
}

// Empty reports whether there is no story to show.
func (p *Pane) Empty() bool { return p.outline.Count == 0 }

// Restyle sets the styles.
func (p *Pane) Restyle(s Styles) {
	p.styles = s
	clear(p.broken)
	p.draw()
}

// Focus tells whether keys come here.
func (p *Pane) Focus(on bool) {
	if p.focused != on {
		p.focused = on
		p.draw()
	}
}

// Reload asks for the edition of the query as the library stands now.
func (p *Pane) Reload() tea.Cmd {
	if p.cancel != nil {
		p.cancel()
	}
	ctx, cancel := context.WithCancel(p.ctx)
	p.cancel = cancel
	p.era++
	p.loading = true
	stay := p.anchor
	if !p.touched {
		stay = ""
	}
	return loadEdition(ctx, p.source, p.query, p.era, stay, p.cursor)
}

// Selected returns the story under the cursor, where it is known.
func (p *Pane) Selected() (articles.Headline, bool) {
	if p.layout.headingOf(p.cursor) < 0 || p.OnFolded() {
		return articles.Headline{}, false
	}
	return p.headline(p.cursor)
}

// OnFolded reports whether the cursor stands on a folded group, and so on no
// story.
func (p *Pane) OnFolded() bool {
	i := p.layout.headingOf(p.cursor)
	return i >= 0 && p.layout.headings[i].folded
}

// Position returns the place of the cursor in the edition, from 1, and the
// outline's counts.
func (p *Pane) Position() (place, count, unread int) {
	if p.outline.Count == 0 {
		return 0, 0, 0
	}
	return p.cursor + 1, p.outline.Count, p.outline.Unread
}

// SetQuery sets what the list shows from the first edition on.
func (p *Pane) SetQuery(q articles.Query) { p.query = q }

// Query returns what the list is asked to show.
func (p *Pane) Query() articles.Query { return p.query }

// Typing reports whether the filter takes the keys.
func (p *Pane) Typing() bool { return p.typing }

// Prompt is the filter's line while it is typed, in width columns at most.
func (p *Pane) Prompt(width int) string { return p.input.View(width) }

// Err returns what went wrong last, nil where nothing did.
func (p *Pane) Err() error {
	if p.err != nil {
		return p.err
	}
	return p.refused
}

// Current reports whether m brought the edition that is shown.
func (p *Pane) Current(m Loaded) bool { return m.era == p.shown }

// Loading reports whether an edition is on its way.
func (p *Pane) Loading() bool { return p.loading }

// Hold keeps the cursor on its story from now on, also where newer ones come
// to stand above it.
func (p *Pane) Hold() {
	p.touched = true
	p.remember()
}

// Notice is what the reader should know of the edition on the screen.
func (p *Pane) Notice() string { return p.outline.Notice }

// Shown returns the edition on the screen, for what is done to the whole of
// it. The error says why nothing should be: it is not what was asked for.
func (p *Pane) Shown() (articles.Edition, error) {
	switch {
	case p.edition == nil:
		return nil, errors.New("there is no list yet")
	case p.shownQuery != p.query:
		return nil, errors.New("the list on the screen is not the one asked for - wait for it, or clear the filter with esc")
	}
	return p.edition, nil
}

func (p *Pane) headline(index int) (articles.Headline, bool) {
	chunk := p.chunks[index/chunkSize]
	if i := index % chunkSize; i < len(chunk) {
		return chunk[i], true
	}
	return articles.Headline{}, false
}

// draw makes the view ready, so that View only hands it over.
func (p *Pane) draw() {
	if p.width <= 0 || p.height <= 0 {
		p.view = ""
		return
	}
	p.view = strings.Join(p.lines(), "\n")
}
