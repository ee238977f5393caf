package tui

import (
	"context"
	"time"

	tea "charm.land/bubbletea/v2"

	"lede/articles"
	"lede/tui/feeds"
	"lede/tui/headlines"
	"lede/tui/keys"
	"lede/tui/reader"
	"lede/tui/sidebar"
	"lede/tui/theme"
)

// Model is the root of the interface.
type Model struct {
	ctx     context.Context
	library Library
	options Options
	keys    keyMap
	theme   *theme.Theme
	paints  paints
	pauses  pauses

	width, height int
	at            focus
	zen           bool
	geometry      geometry
	list          *headlines.Pane
	story         *reader.Pane
	sidebar       *sidebar.Pane
	feeds         *feeds.Pane // nil where there are no subscriptions
	help          help

	home   Library // the one that the program was begun with
	opened int     // counts the libraries that were opened
	away   bool    // another one is on the screen

	tallying int // askings for the tallies that are under way: 1, or 2 with one to follow
	refresh  articles.Refresh
	awaiting bool        // a change of the refresh is being waited for
	failed   int         // sources of the last refresh, until the reader has looked
	fetching articles.ID // story whose page is on its way

	progress articles.Progress
	waiting  bool              // a change is being waited for
	started  bool              // the first edition has come
	used     [onFeeds + 1]bool // where a key has been pressed: the hint is no longer needed there
	note     string
	pending  bool              // the story goes where the cursor goes, as soon as it is known
	seeking  bool              // and so when the next unread story has been found
	seen     articles.ID       // story that the cursor was on last
	move     int               // counts the cursor's moves
	reading  articles.Headline // story that was opened last

	prefix   string    // keys that were pressed of a sequence
	question *question // that is being answered; nil where there is none
	keeping  bool      // a deed is on its way to the library
	errands  []tea.Cmd // deeds that wait for it
	quitting bool      // the program ends when all is kept

	screen string // what View hands over
	title  string
}

// New returns the root for library. ctx ends its commands.
func New(ctx context.Context, library Library, o Options) (*Model, error) {
	if o.Keys == nil {
		o.Keys = keys.Preset("")
	}
	k := newKeyMap(o.Keys)
	t, err := Theme(o.Style, !o.Light)
	if err != nil {
		return nil, err
	}
	if o.Now == nil {
		o.Now = time.Now
	}
	if o.Title == "" {
		o.Title = "lede"
	}
	if o.Location == nil {
		o.Location = time.Local
	}
	m := &Model{
		ctx: ctx, library: library, home: library, options: o, keys: k,
		theme: t, paints: newPaints(t), pauses: usualPauses(), note: o.Notice,
	}
	m.list = headlines.New(ctx, library.Edition, k.list, m.paints.list(), o.Location)
	m.list.Ask(articles.Query{By: o.By, Copies: o.Copies})
	m.story = reader.New(ctx, library.Story, k.story, m.paints.story(), m.setting())
	m.sidebar = sidebar.New(k.sidebar, m.paints.sidebar())
	if o.Subscriptions != nil {
		m.feeds = feeds.New(ctx, o.Subscriptions, k.feeds, m.paints.feeds(), feeds.Clock{Now: o.Now, Location: o.Location})
	}
	return m, nil
}

// Init asks the terminal for its background and the library for its stories.
func (m *Model) Init() tea.Cmd {
	return tea.Batch(
		tea.RequestBackgroundColor, m.list.Init(), m.story.Init(),
		m.await(0), m.tally(), m.awaitRefresh(),
	)
}

// View hands the ready screen over.
func (m *Model) View() tea.View {
	v := tea.NewView(m.screen)
	v.AltScreen = true
	v.MouseMode = tea.MouseModeCellMotion
	v.WindowTitle = m.title
	return v
}

// Update routes a message to whom it concerns.
func (m *Model) Update(msg tea.Msg) (tea.Model, tea.Cmd) {
	var cmd tea.Cmd
	switch msg := msg.(type) {
	case tea.WindowSizeMsg:
		m.width, m.height = msg.Width, msg.Height
	case tea.BackgroundColorMsg:
		cmd = m.handleBackground(msg.IsDark())
	case tea.KeyPressMsg:
		cmd = m.handleKey(msg)
	case tea.PasteMsg:
		cmd = m.handlePaste(msg)
	case tea.MouseClickMsg:
		cmd = m.handleClick(msg)
	case tea.MouseWheelMsg:
		cmd = m.handleWheel(msg)
	case changed:
		cmd = m.handleChanged(msg)
	case headlines.Loaded:
		cmd = m.handleLoaded(msg)
	case rested:
		cmd = m.handleRested(msg)
	case kept:
		cmd = m.handleKept(msg)
	case opened:
		cmd = m.handleOpened(msg)
	case tallied:
		cmd = m.handleTallied(msg)
	case refreshed:
		cmd = m.handleRefreshed(msg)
	case completed:
		cmd = m.handleCompleted(msg)
	case fetched:
		cmd = m.handleFetched(msg)
	case feeds.Chosen:
		cmd = m.listSource(msg.Source)
	case feeds.Changed:
		cmd = tea.Batch(m.list.Reload(), m.tally())
	case feeds.Wanted:
		cmd = m.askSources(msg.IDs)
	case feeds.Undo:
		cmd = m.keep(undoDeed(m.ctx, m.home))
	case feeds.Site:
		cmd = m.browseTo(msg.Address)
	case overdue:
		cmd = tea.Quit
	case browsed:
		m.report(msg.err)
	default:
		cmd = m.tellPanes(msg)
	}
	cmd = tea.Batch(cmd, m.arrange(), m.followCursor())
	m.compose()
	return m, cmd
}

// pane is what the root sees of list, story and feeds.
type pane interface {
	Update(tea.Msg) tea.Cmd
	Typing() bool
	Prompt(width int) string
}

func (m *Model) focused() pane {
	switch m.at {
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
	was := m.geometry
	m.geometry = layout(m.width, m.height, m.setting().Measure, m.at, m.zen, !m.sidebar.Empty())
	g := m.geometry
	if g.both && !was.both && m.at == onList {
		m.pending = true // the story beside the list was not shown before
	}
	m.list.Focus(m.at == onList)
	m.sidebar.Focus(m.at == onSidebar)
	m.sidebar.Resize(g.sidebar.width, g.sidebar.height)
	if m.feeds != nil {
		m.feeds.Resize(m.width, g.status.y)
	}
	return tea.Batch(m.list.Resize(g.list.width, g.list.height), m.story.Resize(g.story.width, g.story.height))
}
