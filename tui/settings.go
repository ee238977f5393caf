package tui

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"strconv"
	"strings"

	tea "charm.land/bubbletea/v2"

	"lede/articles/sanitize"
	"lede/tui/headlines"
	"lede/tui/keys"
	"lede/tui/theme"
)

// Settings is what the interface needs of whoever keeps what the reader sets: the
// config. Its methods but Muted and ShowSidebar are called from commands only.
type Settings interface {
	// Set keeps the value, a text or a whole number, of a key of the config.
	Set(ctx context.Context, key string, value any) (TakeBack, error)
	// Mute hides the stories that a query finds, those to come too, or no longer.
	Mute(ctx context.Context, query string, on bool) (TakeBack, error)
	// Muted returns the queries of what is muted.
	Muted() []string
	// KeepSearch gives a query a name; an empty one takes the search away.
	KeepSearch(ctx context.Context, name, query string) (TakeBack, error)
	// ShowSidebar shows other parts in the sidebar until the program ends.
	ShowSidebar(kind string) error
}

// TakeBack puts the config back as it was before a change.
type TakeBack func(ctx context.Context) error

// errNoSettings is told where nothing that is set can be kept.
var errNoSettings = errors.New("nothing that is set can be kept here")

// keptSetting tells what became of a change of the config.
type keptSetting struct {
	words    string // what is so now, or again
	takeBack TakeBack
	undo     *undoable // of the change; nil where one was taken back
	undone   *undoable // that was taken back; nil for a change
	err      error
}

// keepSetting changes the config. words say what is so then.
func (m *Model) keepSetting(words string, keep func(context.Context, Settings) (TakeBack, error)) tea.Cmd {
	settings, ctx := m.options.Settings, m.ctx
	if settings == nil {
		m.status.report(errNoSettings)
		return nil
	}
	undo := m.actions.did(&undoable{config: true})
	return m.actions.writes.run(func() tea.Msg {
		takeBack, err := keep(ctx, settings)
		return keptSetting{words: words, takeBack: takeBack, undo: undo, err: err}
	})
}

// setting is something that the : line sets.
type setting struct {
	name  string // of the key of the config
	takes string
	words func() []string // what it can be; nil for a number
	now   func(m *Model) any
	apply func(m *Model, value string) (tea.Cmd, error)
}

// settings are those that can be set while lede runs.
func settings() []setting {
	return []setting{
		{"measure", "columns of text: 20 to 1000", nil, func(m *Model) any { return m.setting().Measure }, number("measure", leastMeasure, mostMeasure, func(o *Options) *int { return &o.Measure })},
		{"columns", "1, 2 or 3", nil, func(m *Model) any { return max(1, m.options.Columns) }, number("columns", 1, mostStoryColumns, func(o *Options) *int { return &o.Columns })},
		{"style", "a style", theme.Names, func(m *Model) any { return m.look.style.Name }, (*Model).setStyle},
		{"density", "comfortable, compact or full", headlines.Densities, func(m *Model) any { return m.list.Density().String() }, (*Model).setDensity},
		{"group-by", "date, section, source or front", func() []string { return groupings }, (*Model).grouping, (*Model).setGrouping},
		{"sidebar", "sections, categories, sources or folders", func() []string { return sidebarKinds }, func(m *Model) any { return m.kinds }, (*Model).setSidebar},
	}
}

var (
	groupings    = []string{"date", "section", "source", "front"}
	sidebarKinds = []string{"sections", "categories", "sources", "folders"}
)

func settingOf(name string) (setting, bool) {
	all := settings()
	if at := slices.IndexFunc(all, func(s setting) bool { return s.name == name }); at >= 0 {
		return all[at], true
	}
	return setting{}, false
}

func settingNames() []string {
	var names []string
	for _, s := range settings() {
		names = append(names, s.name)
	}
	return names
}

// settingWords are what a setting can be.
func settingWords(name string) []string {
	if s, ok := settingOf(name); ok && s.words != nil {
		return s.words()
	}
	return nil
}

// set changes a setting until the program ends.
func (m *Model) set(words []string) tea.Cmd { return m.change(words, false) }

// setAndKeep changes a setting for good; one that is only named is kept as it is.
func (m *Model) setAndKeep(words []string) tea.Cmd { return m.change(words, true) }

func (m *Model) change(words []string, keep bool) tea.Cmd {
	words = append(words, "")
	s, ok := settingOf(words[0])
	switch {
	case !ok || len(words) > 3:
		m.status.note = "set takes " + strings.Join(settingNames(), ", ") + ", and what it is to be"
		return nil
	case s.name == "style" && words[1] == "" && !keep:
		m.chooseStyle()
		return nil
	case words[1] == "" && !keep:
		m.status.note = s.name + " takes " + s.takes
		return nil
	}
	var cmd tea.Cmd
	if words[1] != "" {
		applied, err := s.apply(m, words[1])
		if err != nil {
			m.status.report(err)
			return nil
		}
		cmd = applied
		m.status.note = fmt.Sprintf("%s %s, until lede ends - :set! keeps it", s.name, sanitize.Field(words[1]))
	}
	if !keep {
		return cmd
	}
	value := s.now(m)
	return tea.Batch(cmd, m.keepSetting(fmt.Sprintf("%s = %v in your config", s.name, value), func(ctx context.Context, to Settings) (TakeBack, error) {
		return to.Set(ctx, s.name, value)
	}))
}

// number sets a field of the options to a whole number within bounds.
func number(name string, least, most int, field func(*Options) *int) func(*Model, string) (tea.Cmd, error) {
	return func(m *Model, value string) (tea.Cmd, error) {
		n, err := strconv.Atoi(value)
		if err != nil || n < least || n > most {
			return nil, fmt.Errorf("%s takes a whole number from %d to %d", name, least, most)
		}
		*field(&m.options) = n
		return m.restyle(m.look), nil
	}
}

// oneOf refuses a value that is none of some words.
func oneOf(name, value string, words []string) error {
	if slices.Contains(words, value) {
		return nil
	}
	return fmt.Errorf("%q is no %s - there are %s", sanitize.Field(value), name, strings.Join(words, ", "))
}

func (m *Model) setStyle(name string) (tea.Cmd, error) {
	if err := oneOf("style", name, theme.Names()); err != nil {
		return nil, err
	}
	m.look.style = Style{Name: name}
	return m.restyle(m.look), nil
}

func (m *Model) setDensity(name string) (tea.Cmd, error) {
	if err := oneOf("density", name, headlines.Densities()); err != nil {
		return nil, err
	}
	return m.list.SetDensity(headlines.DensityOf(name)), nil
}

func (m *Model) grouping() any {
	if m.front.wanted {
		return "front"
	}
	return m.list.Query().By.String()
}

func (m *Model) setGrouping(name string) (tea.Cmd, error) {
	if err := oneOf("grouping", name, groupings); err != nil {
		return nil, err
	}
	return m.sortBy([]string{name}), nil
}

func (m *Model) setSidebar(kind string) (tea.Cmd, error) {
	if err := oneOf("sidebar", kind, sidebarKinds); err != nil {
		return nil, err
	}
	if m.options.Settings == nil {
		return nil, errNoSettings
	}
	if err := m.options.Settings.ShowSidebar(kind); err != nil {
		return nil, err
	}
	m.kinds = kind
	return m.library.tally(), nil
}

// keepSearch gives what the list shows a name, under which the sidebar has it.
func (m *Model) keepSearch(words []string) tea.Cmd {
	name := strings.Join(words, " ")
	q := m.list.Query()
	text := q.Filter
	switch {
	case name == "":
		m.status.note = "keep-search takes a name for what the list shows"
		return nil
	case q.Part != "" && q.Filter != "":
		text = "(" + q.Part + ") (" + q.Filter + ")"
	case q.Part != "":
		text = q.Part
	}
	if q.Unread {
		text = strings.TrimSpace(text + " unread")
	}
	if text == "" {
		m.status.note = "the list shows all stories - " + keys.First(m.keys.list.Filter) + " filters it first"
		return nil
	}
	return m.keepSetting("the search "+sanitize.Field(name)+" is in the sidebar", func(ctx context.Context, to Settings) (TakeBack, error) {
		return to.KeepSearch(ctx, name, text)
	})
}

// dropSearch takes a saved search away.
func (m *Model) dropSearch(words []string) tea.Cmd {
	name := strings.Join(words, " ")
	if name == "" {
		m.status.note = "drop-search takes the name of a saved search"
		return nil
	}
	return m.keepSetting("the search "+sanitize.Field(name)+" is gone", func(ctx context.Context, to Settings) (TakeBack, error) {
		return to.KeepSearch(ctx, name, "")
	})
}

// handleKeptSetting tells what became of a change of the config, and lists anew.
func (m *Model) handleKeptSetting(msg keptSetting) tea.Cmd {
	next, end := m.actions.writes.finished()
	switch {
	case end:
		return tea.Quit
	case msg.err != nil:
		m.actions.didNot(msg.undo)
		m.status.report(msg.err)
		return next
	case msg.undone != nil:
		m.status.note = msg.words
	default:
		msg.undo.takeBack = msg.takeBack
		m.status.note = msg.words + " - " + keys.First(m.keys.Undo) + " undoes it"
	}
	return tea.Batch(next, m.list.Reload(), m.library.tally())
}
