package tui

import (
	"cmp"
	"context"
	"time"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/colorprofile"
	uv "github.com/charmbracelet/ultraviolet"
	"github.com/charmbracelet/x/ansi"

	"lede/articles"
	"lede/tui/cells"
	"lede/tui/feeds"
	"lede/tui/frontpage"
	"lede/tui/headlines"
	"lede/tui/keys"
	"lede/tui/pictures"
	"lede/tui/reader"
	"lede/tui/sidebar"
)

// Model is the root of the interface: the panes, and values that each keep one
// thing that concerns more than one pane.
type Model struct {
	ctx     context.Context
	options Options
	pauses  pauses
	keys    keyMap
	look    look
	screen  screen

	list    *headlines.Pane
	front   frontState
	story   *reader.Pane
	sidebar *sidebar.Pane
	feeds   *feeds.Pane // nil where there are no subscriptions
	help    help

	library    openLibrary
	refreshing refreshing
	actions    actions
	pages      pages
	browsing   browsing
	programs   programs
	visits     visits
	following  following
	choosing   *choosing // the list over the panes; nil where there is none
	handing    handing
	commands   history // of the : line
	preview    preview
	lead       lead
	graphics   graphics

	sequence keySequence
	counting counting
	kinds    string // of the parts in the sidebar
	status   status

	ordering ordering
	view     string      // what View hands over
	cursor   *tea.Cursor // nil where nothing is chosen
	title    string
}

// pauses keep the interface from doing work that nobody waits for.
type pauses struct {
	ask     time.Duration // the first frame is drawn within it: only then the terminal is asked for more
	answers time.Duration // and so long its answers are waited for
	preview time.Duration // the cursor rests so long before the story beside the list follows it
	batch   time.Duration // at least so long passes between two listings of a growing library
	share   time.Duration // and so many times as long as a listing takes
	quit    time.Duration // so long the program waits for what is to be written
}

func usualPauses() pauses {
	return pauses{ask: 150 * time.Millisecond, answers: time.Second / 2, preview: 120 * time.Millisecond, batch: 150 * time.Millisecond, share: 8, quit: time.Second}
}

// New returns the root for library. ctx ends its commands.
func New(ctx context.Context, library Library, o Options) (*Model, error) {
	if o.Keys == nil {
		o.Keys = keys.Preset("")
	}
	if o.Now == nil {
		o.Now = time.Now
	}
	if o.Location == nil {
		o.Location = time.Local
	}
	o.Title = cmp.Or(o.Title, "lede")
	l, err := look{style: o.Style, light: o.Light, colours: colorprofile.TrueColor, cells: cells.Runes}.compiled()
	if err != nil {
		return nil, err
	}
	m := &Model{
		ctx: ctx, options: o, pauses: usualPauses(), keys: newKeyMap(o.Keys, o), look: l,
		library:    newOpenLibrary(ctx, library),
		refreshing: refreshing{ctx: ctx, subscriptions: o.Subscriptions},
		handing:    handing{piped: "text", saved: cmp.Or(o.SaveAs, "md"), folder: o.SaveIn},
		ordering:   newOrdering(o.Bidi, o.Environ), graphics: graphics{turn: pictures.NewTurn()},
		sequence: keySequence{keys: o.Keys}, status: status{note: o.Notice},
	}
	m.screen.borders, m.kinds = o.Borders, cmp.Or(o.Sidebar, sidebarKinds[0])
	m.newPanes()
	m.connect()
	return m, nil
}

// connect gives those that act on stories what they act on.
func (m *Model) connect() {
	m.actions = actions{ctx: m.ctx, keys: &m.keys, screen: &m.screen, list: m.list, library: &m.library, status: &m.status}
	m.pages = pages{ctx: m.ctx, subscriptions: m.options.Subscriptions, story: m.story, status: &m.status}
	m.programs = programs{ctx: m.ctx, runner: m.options.Programs, status: &m.status}
	m.actions.visits = &m.visits
	m.browsing = browsing{ctx: m.ctx, open: m.options.OpenURL, picture: m.options.OpenPicture, actions: &m.actions, story: m.story, status: &m.status}
}

func (m *Model) newPanes() {
	o, k := &m.options, &m.keys
	m.list = headlines.New(m.ctx, m.editions(m.library.Library), k.list, m.look.list(), headlines.Clock{Now: o.Now, Location: o.Location, Locale: o.Locale})
	m.list.ShowExcerpts(excerpts(m.library.Library))
	m.list.SetDensity(headlines.DensityOf(o.Density))
	m.list.SetQuery(articles.Query{By: o.By, Copies: o.Copies})
	m.story = reader.New(m.ctx, m.library.Story, k.story, m.look.story(), m.setting())
	m.front = frontState{Pane: frontpage.New(m.frontRow, m.look.front()), wanted: o.Front}
	m.sidebar = sidebar.New(k.sidebar, m.look.sidebar())
	if o.Subscriptions != nil {
		m.feeds = feeds.New(m.ctx, o.Subscriptions, k.feeds, m.look.feeds(), feeds.Clock{Now: o.Now, Location: o.Location})
	}
}

// Init asks the terminal for its background and the library for its stories.
func (m *Model) Init() tea.Cmd {
	return tea.Batch(
		tea.RequestBackgroundColor, m.list.Init(), m.story.Init(),
		m.library.await(0), m.library.tally(), m.awaitRefresh(), m.askGraphicsLater(), m.ordering.ask(),
	)
}

// View hands the ready screen over.
func (m *Model) View() tea.View {
	v := tea.NewView(m.view)
	v.AltScreen = true
	v.MouseMode = tea.MouseModeCellMotion
	v.WindowTitle, v.Cursor = m.title, m.cursor
	v.ProgressBar = m.progressBar()
	return v
}

// Update routes a message to whom it concerns.
func (m *Model) Update(msg tea.Msg) (tea.Model, tea.Cmd) {
	cmd := tea.Batch(m.route(msg), m.arrange(), m.followCursor(), m.readLead(), m.drawFrontPicture(), m.settlePictures())
	m.compose()
	return m, cmd
}

func (m *Model) route(msg tea.Msg) tea.Cmd {
	switch msg := msg.(type) {
	case tea.WindowSizeMsg:
		m.screen.width, m.screen.height = bounded(msg.Width, msg.Height)
		return nil
	case leadRead:
		m.lead.story = msg.story
		return nil
	case terminalBack:
		return tea.Batch(m.drawPicturesAgain(), m.route(msg.Msg))
	case tea.ResumeMsg:
		return m.drawPicturesAgain()
	case askGraphics, cellSized, graphicsOverdue, uv.KittyGraphicsEvent, tea.CursorPositionMsg, uv.PrimaryDeviceAttributesEvent, uv.CellSizeEvent:
		return m.handleGraphics(msg)
	case tea.BackgroundColorMsg:
		return m.handleBackground(msg.IsDark())
	case uv.LightColorSchemeEvent, uv.DarkColorSchemeEvent: // mode 2031: the reader's desktop has turned
		return tea.RequestBackgroundColor
	case tea.ColorProfileMsg:
		return m.handleColours(msg.Profile)
	case tea.ModeReportMsg:
		return m.handleMode(msg)
	case tea.TerminalVersionMsg:
		m.ordering.named(msg.Name)
		return nil
	case tea.KeyPressMsg:
		return m.handleKey(msg)
	case tea.PasteMsg:
		return m.handlePaste(msg)
	case tea.MouseClickMsg:
		return m.handleClick(msg)
	case tea.MouseMotionMsg:
		m.handleDrag(msg)
		return nil
	case tea.MouseReleaseMsg:
		return m.dropBorder()
	case tea.MouseWheelMsg:
		return m.handleWheel(msg)
	case changed:
		return m.handleChanged(msg)
	case headlines.Loaded:
		return m.handleLoaded(msg)
	case reader.Opened:
		if msg.Err == nil {
			m.list.Recount(msg.ID, msg.Story.Words())
		}
		return m.story.Update(msg)
	case frontDrawn:
		return m.handleFrontDrawn(msg)
	case tea.RawMsg:
		if sent, ok := msg.Msg.(frontDrawn); ok {
			return m.handleFrontSent(sent)
		}
		return m.story.Update(msg)
	case frontMade:
		return m.handleFront(msg)
	case rested:
		return m.handleRested(msg)
	case changedStories, changedList, undone, keptPlace, keptBorders:
		cmd, relist := m.actions.written(msg)
		if relist {
			cmd = tea.Batch(cmd, m.relist())
		}
		return cmd
	case keptSetting:
		return m.handleKeptSetting(msg)
	case opened:
		return m.handleOpened(msg)
	case tallied:
		return m.handleTallied(msg)
	case refreshed:
		return m.handleRefreshed(msg)
	case refreshBegun:
		m.status.report(msg.err)
		return nil
	case completed:
		return m.pages.reread(msg.id)
	case fetched:
		return m.pages.fetched(msg)
	case addressFound:
		return m.browsing.found(msg)
	case browsed:
		msg.inTerminal = m.ordering.lend(msg.inTerminal)
		return m.browsing.browsed(msg)
	case headlines.Taken:
		return m.handleTaken(msg)
	case ran:
		return m.handleRan(msg)
	case linked:
		return m.handleLinked(msg)
	case keptPage:
		m.handleKept(msg)
		return nil
	case reader.LinkChosenFor:
		return m.useLink(msg)
	case savedStories:
		m.handleSaved(msg)
		return nil
	case prepared:
		msg.program = m.ordering.lend(msg.program)
		return m.programs.ready(msg)
	case feeds.Chosen, feeds.Changed, feeds.Wanted, feeds.Undo, feeds.Site:
		return m.handleFeedsMsg(msg)
	case overdue:
		return tea.Quit
	}
	return m.tellPanes(msg)
}

// pane is what the root sees of list, story and feeds.
type pane interface {
	Update(tea.Msg) tea.Cmd
	Typing() bool
	Prompt(width int) string
}

func (m *Model) focused() pane {
	switch m.screen.focus {
	case onStory:
		return m.story
	case onFeeds:
		return m.feeds
	}
	return m.list
}

// tellPanes gives the panes what their own commands bring.
func (m *Model) tellPanes(msg tea.Msg) tea.Cmd {
	cmd := tea.Batch(m.list.Update(msg), m.story.Update(msg))
	if m.feeds != nil {
		cmd = tea.Batch(cmd, m.feeds.Update(msg))
	}
	return cmd
}

// arrange divides the screen and tells the panes.
func (m *Model) arrange() tea.Cmd {
	s := &m.screen
	was := s.both
	_, count, _ := m.list.Position()
	s.single, s.front = count == 1, m.frontShown()
	s.divide(m.setting().Measure, !m.sidebar.Empty())
	if s.both && !was && s.focus == onList {
		m.preview.due = true // the story beside the list was not shown before
	}
	m.list.Focus(s.focus == onList)
	m.story.Focus(s.focus == onStory)
	m.sidebar.Focus(s.focus == onSidebar)
	m.sidebar.Resize(s.sidebar.width, s.sidebar.height)
	if m.feeds != nil {
		m.feeds.Resize(s.width, s.status.y)
	}
	return tea.Batch(m.list.Resize(s.list.width, s.list.height), m.arrangeFront(), m.story.Resize(s.geometry.story.width, s.geometry.story.height))
}

// handleBackground takes the theme that suits the terminal.
func (m *Model) handleBackground(dark bool) tea.Cmd {
	if dark == !m.look.light {
		return nil
	}
	l := m.look
	l.light = !dark
	return m.restyle(l)
}

// handleColours takes the theme for the colours that the terminal has.
func (m *Model) handleColours(colours colorprofile.Profile) tea.Cmd {
	if colours == m.look.colours {
		return nil
	}
	l := m.look
	l.colours = colours
	return m.restyle(l)
}

// handleMode learns whether the terminal counts clusters: it has mode 2027, and
// Bubble Tea has set it then.
func (m *Model) handleMode(msg tea.ModeReportMsg) tea.Cmd {
	if msg.Mode == ansi.ModeBiDirectionalSupport {
		return m.ordering.reported(msg.Value)
	}
	if msg.Mode != ansi.ModeUnicodeCore || msg.Value != ansi.ModeSet && msg.Value != ansi.ModeReset && msg.Value != ansi.ModePermanentlySet {
		return nil
	}
	l := m.look
	l.cells = cells.Clusters
	return m.restyle(l)
}

// restyle takes another look everywhere.
func (m *Model) restyle(wanted look) tea.Cmd {
	l, err := wanted.compiled()
	if err != nil {
		m.status.report(err)
		return nil
	}
	m.look = l
	m.list.Restyle(l.list())
	m.front.Restyle(l.front())
	m.sidebar.Restyle(l.sidebar())
	if m.feeds != nil {
		m.feeds.Restyle(l.feeds())
	}
	m.help.lines = nil
	if m.choosing != nil {
		m.choosing.pane.Restyle(l.chooser())
	}
	return m.story.Restyle(l.story(), m.setting())
}

// handleChanged lists the library anew. The next change is waited for once
// that has come.
func (m *Model) handleChanged(msg changed) tea.Cmd {
	if msg.number != m.library.number {
		return nil // of a library that was closed since
	}
	m.status.report(msg.err)
	if !m.library.advance(msg) {
		return nil
	}
	return tea.Batch(m.list.Reload(), m.library.tally())
}

// handleLoaded shows a new edition, and waits for the change after it.
func (m *Model) handleLoaded(msg headlines.Loaded) tea.Cmd {
	cmd := m.list.Update(msg)
	if !m.list.Current(msg) && msg.Err == nil {
		return cmd
	}
	cmd = tea.Batch(cmd, m.makeFront())
	if !m.library.waiting && !m.list.Loading() {
		pause := max(m.pauses.batch, m.pauses.share*msg.Took)
		if m.list.Empty() {
			pause = 0 // nobody waits for the second story as for the first
		}
		cmd = tea.Batch(cmd, m.library.await(pause))
	}
	if _, count, _ := m.list.Position(); count > 0 && !m.library.started {
		return tea.Batch(cmd, m.start(count))
	}
	return cmd
}

// start shows the first story; where it is the only one that was asked for, it
// is opened.
func (m *Model) start(count int) tea.Cmd {
	m.library.started = true
	m.preview.due = true
	m.options.Single = m.options.Single && count == 1
	if !m.options.Single {
		return nil
	}
	m.screen.focus = onStory
	return m.openSelected()
}
