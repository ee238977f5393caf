package tui

import (
	"context"
	"fmt"
	"strings"

	tea "charm.land/bubbletea/v2"

	"lede/articles"
	"lede/articles/query"
	"lede/articles/sanitize"
	"lede/tui/chooser"
	"lede/tui/keys"
)

// mutable is what of a story can be muted.
type mutable struct {
	text  string
	query string // empty for words that are typed
}

// mutables are what of a story can be muted, the widest last.
func mutables(h articles.Headline) []mutable {
	var all []mutable
	source := query.Field{Name: query.Source, Value: h.Source, Exact: true}
	section := query.Field{Name: query.Section, Value: h.Section}
	ownSection := h.Section != "" && !strings.EqualFold(h.Section, h.Source)
	if h.Source != "" && ownSection {
		all = append(all, mutable{h.Section + " of " + h.Source, query.Format(query.And{Parts: []query.Expr{source, section}})})
	}
	if h.Byline != "" {
		all = append(all, mutable{"by " + h.Byline, query.Format(query.Field{Name: query.Author, Value: h.Byline})})
	}
	if ownSection {
		all = append(all, mutable{"the section " + h.Section, query.Format(section)})
	}
	if h.Source != "" {
		all = append(all, mutable{"all of " + h.Source, query.Format(source)})
	}
	return append(all, mutable{text: "words …"})
}

// askMute asks what of the chosen story is to be muted. The list shows what each
// choice would hide, as the cursor comes to it.
func (m *Model) askMute() tea.Cmd {
	if m.options.Settings == nil || m.library.away {
		m.status.note = "only your library has mutes"
		return nil
	}
	h, ok := m.actions.chosen()
	if !ok {
		return m.listMutes()
	}
	left := m.toList()
	was := m.list.Query().Filter
	choices := mutables(h)
	rows := make([]chooser.Row, 0, len(choices)+1)
	for _, c := range choices {
		rows = append(rows, chooser.Row{Text: c.text, Detail: c.query})
	}
	muted := len(m.options.Settings.Muted())
	if muted > 0 {
		rows = append(rows, chooser.Row{Text: "what is muted …", Detail: articles.Commas(muted)})
	}
	show := func(at int) tea.Cmd {
		if at < len(choices) && choices[at].query != "" {
			return m.list.Search(choices[at].query)
		}
		return m.list.Search(was)
	}
	m.openChooser("Mute: the list shows what would be hidden", rows, 0, choosing{
		moved: show, pushes: true,
		leave: func() tea.Cmd { return m.list.Search(was) },
		choose: func(at int) tea.Cmd {
			switch {
			case at == len(choices):
				return tea.Batch(m.list.Search(was), m.listMutes())
			case choices[at].query == "":
				m.askMuteWords(was)
				return nil
			}
			return tea.Batch(m.list.Search(was), m.mute(choices[at].query, true))
		},
		hints: []keys.Hinted{{Key: m.keys.Open, Does: "mutes it"}},
	})
	return tea.Batch(left, show(0))
}

// askMuteWords asks for words, or any other query, of what is to be muted. The
// list shows what it finds so far.
func (m *Model) askMuteWords(was string) {
	q := &question{lead: "mute: ", hint: "words, or a query: title:/^ad:/", live: m.list.Search}
	q.cancel = func() tea.Cmd { return m.list.Search(was) }
	q.answer = func(text string) tea.Cmd {
		text = strings.TrimSpace(text)
		if text == "" {
			return m.list.Search(was)
		}
		return tea.Batch(m.list.Search(was), m.mute(text, true))
	}
	m.status.question = q
}

// muteByQuery mutes what is typed, or lists what is muted.
func (m *Model) muteByQuery(words []string) tea.Cmd {
	if len(words) == 0 {
		return m.askMute()
	}
	return m.mute(strings.Join(words, " "), true)
}

// mute hides what a query finds, or no longer.
func (m *Model) mute(text string, on bool) tea.Cmd {
	words := "muted: "
	if !on {
		words = "no longer muted: "
	}
	return m.keepSetting(words+sanitize.Field(text), func(ctx context.Context, to Settings) (TakeBack, error) {
		return to.Mute(ctx, text, on)
	})
}

// listMutes lists what is muted, of which a row can be taken back.
func (m *Model) listMutes() tea.Cmd {
	if m.options.Settings == nil || m.library.away {
		m.status.note = "only your library has mutes"
		return nil
	}
	muted := m.options.Settings.Muted()
	if len(muted) == 0 {
		m.status.note = fmt.Sprintf("nothing is muted - %s on a story does", keys.First(m.keys.Mute))
		return nil
	}
	rows := make([]chooser.Row, len(muted))
	for i, text := range muted {
		rows[i] = chooser.Row{Text: sanitize.Field(text)}
	}
	m.openChooser("What is muted", rows, 0, choosing{
		choose: func(at int) tea.Cmd { return m.mute(muted[at], false) },
		hints:  []keys.Hinted{{Key: m.keys.Open, Does: "shows it again"}, {Key: m.keys.story.Search, Does: "find"}},
	})
	return nil
}
