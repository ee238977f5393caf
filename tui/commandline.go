package tui

import (
	"fmt"
	"slices"
	"strings"

	tea "charm.land/bubbletea/v2"

	"lede/articles"
	"lede/articles/query"
	"lede/articles/sanitize"
	"lede/tui/keys"
)

// verb is a command of the : line that takes words.
type verb struct {
	name  string
	takes string     // what it takes, for the foot
	words [][]string // what stands first, second …; nil where anything can
	do    func(m *Model, words []string) tea.Cmd
}

// verbs are those that there are beside the actions of the config.
func verbs() []verb {
	return []verb{
		{"add", "the address of a feed or a page", nil, (*Model).addByAddress},
		{"mark", takenByMark + "; a query, or nothing for this story", [][]string{{"read", "unread", "star", "unstar", "tag", "untag"}}, (*Model).markByQuery},
		{"search", "a query; nothing for all stories", nil, (*Model).searchFor},
		{"open", "an address", nil, (*Model).openAddress},
		{"sort", "date, section, source or front", [][]string{groupings}, (*Model).sortBy},
		{"set", "measure 66, columns, style, density, group-by or sidebar and a value; style alone shows them", [][]string{settingNames()}, (*Model).set},
		{"set!", "the same, kept in the config; without a value, what is set now", [][]string{settingNames()}, (*Model).setAndKeep},
		{"mute", "a query, or nothing: what is muted", nil, (*Model).muteByQuery},
		{"keep-search", "a name for what the list shows", nil, (*Model).keepSearch},
		{"drop-search", "the name of a saved search", nil, (*Model).dropSearch},
		{"quiet", "nothing, or off: to be told again when stories come", [][]string{{"off"}}, (*Model).beQuiet},
		{"tag", "a, b or -c", nil, func(m *Model, words []string) tea.Cmd {
			return m.actions.tagAll(m.actions.targets())(strings.Join(words, " "))
		}},
	}
}

// askCommand opens the : line.
func (m *Model) askCommand() {
	q := &question{lead: ":", hint: "tab completes, ↑ what was typed before", history: &m.commands}
	q.tab = func() {
		completed, choices := m.complete(q.line.String())
		q.line.Set(completed)
		q.hint = strings.Join(choices, " ")
	}
	q.follow = func(string) { q.hint = m.commandHint(q.line.String()) }
	q.answer = m.execute
	m.status.question = q
}

// commandHint says what the verb that is typed takes.
func (m *Model) commandHint(line string) string {
	name, _, more := strings.Cut(strings.TrimLeft(line, " "), " ")
	if v, ok := verbOf(name); ok && more {
		return v.takes
	}
	return "tab completes, ↑ what was typed before"
}

func verbOf(name string) (verb, bool) {
	all := verbs()
	if at := slices.IndexFunc(all, func(v verb) bool { return v.name == name }); at >= 0 {
		return all[at], true
	}
	return verb{}, false
}

// names are all that the : line knows by its first word.
func (m *Model) names() []string {
	var all []string
	for _, v := range verbs() {
		all = append(all, v.name)
	}
	for _, a := range keys.Actions() {
		all = append(all, a.Name)
	}
	for _, c := range m.keys.commands {
		all = append(all, c.Name)
	}
	slices.Sort(all)
	return slices.Compact(all)
}

// complete completes the last word of a line as far as that is certain, and
// returns what it may be.
func (m *Model) complete(line string) (completed string, choices []string) {
	words := strings.Fields(line)
	if line == "" || strings.HasSuffix(line, " ") {
		words = append(words, "")
	}
	last := words[len(words)-1]
	for _, name := range m.choicesFor(words) {
		if strings.HasPrefix(name, last) {
			choices = append(choices, name)
		}
	}
	if len(choices) == 0 {
		return line, nil
	}
	common := choices[0]
	for _, c := range choices[1:] {
		for !strings.HasPrefix(c, common) {
			common = common[:len(common)-1]
		}
	}
	if len(choices) == 1 {
		common += " "
	}
	return strings.TrimSuffix(line, last) + common, choices
}

// choicesFor are what the last of some words may be.
func (m *Model) choicesFor(words []string) []string {
	if len(words) == 1 {
		return m.names()
	}
	if len(words) == 3 && strings.TrimSuffix(words[0], "!") == "set" {
		return settingWords(words[1])
	}
	if v, ok := verbOf(words[0]); ok && len(words)-2 < len(v.words) {
		return v.words[len(words)-2]
	}
	return nil
}

// execute does what was typed: a verb with its words, or an action.
func (m *Model) execute(line string) tea.Cmd {
	words := strings.Fields(line)
	if len(words) == 0 {
		return nil
	}
	if v, ok := verbOf(words[0]); ok && (len(words) > 1 || !isAction(v.name)) {
		return v.do(m, words[1:])
	}
	if all := m.names(); !slices.Contains(all, words[0]) {
		m.status.note = fmt.Sprintf("%q is no command", sanitize.Field(words[0]))
		if near, ok := query.Nearest(words[0], all); ok {
			m.status.note += fmt.Sprintf(" - did you mean %q?", near)
		}
		return nil
	}
	if len(words) > 1 {
		m.status.note = words[0] + " takes nothing"
		return nil
	}
	cmd, _ := m.perform(words[0])
	return cmd
}

func isAction(name string) bool { return keys.In(name) != 0 }

func (m *Model) addByAddress(words []string) tea.Cmd {
	cmd := m.openFeeds()
	if m.screen.focus != onFeeds {
		return cmd
	}
	if len(words) == 0 {
		m.feeds.Ask()
		return cmd
	}
	return tea.Batch(cmd, m.feeds.LookFor(strings.Join(words, " ")))
}

// takenByMark are the words that "lede mark" takes, too.
const takenByMark = "read, unread, star, unstar, tag NAME or untag NAME"

// marks are the changes that a word after mark stands for.
var marks = map[string]articles.ChangeKind{
	"read": articles.MarkRead, "unread": articles.MarkUnread,
	"star": articles.Star, "unstar": articles.Unstar, "starred": articles.Star, "unstarred": articles.Unstar,
	"tag": articles.AddTag, "untag": articles.RemoveTag,
}

// changeOf reads the words after mark; ok is false where they are none of its own.
func changeOf(words []string) (c articles.Change, query []string, ok bool) {
	if len(words) == 0 {
		return c, nil, false
	}
	kind, ok := marks[words[0]]
	c, query = articles.Change{Kind: kind}, words[1:]
	if kind == articles.AddTag || kind == articles.RemoveTag {
		if len(query) == 0 {
			return c, nil, false
		}
		c.Tag, query = strings.Trim(query[0], " #"), query[1:]
		ok = ok && c.Tag != ""
	}
	return c, query, ok
}

// markByQuery marks all stories that a query finds, or the one that keys speak
// of.
func (m *Model) markByQuery(words []string) tea.Cmd {
	c, asked, ok := changeOf(words)
	if !ok {
		m.status.note = "mark takes " + takenByMark
		return nil
	}
	if len(asked) == 0 {
		return m.actions.change(m.actions.take(), c)
	}
	part := strings.Join(asked, " ")
	if _, err := query.Parse(part, m.options.Now()); err != nil {
		m.status.report(err)
		return nil
	}
	ctx, library, undo := m.ctx, m.library.Library, m.actions.did(&undoable{})
	return m.actions.writes.run(func() tea.Msg {
		edition, err := library.Edition(ctx, articles.Query{Part: part, Copies: true, Whole: true})
		if err != nil {
			return changedList{undo: undo, err: err}
		}
		action, err := edition.Mark(ctx, c)
		return changedList{action, undo, err}
	})
}

// searchFor lists what a query finds in what is listed.
func (m *Model) searchFor(words []string) tea.Cmd {
	left := m.toList()
	return tea.Batch(left, m.list.Search(strings.Join(words, " ")))
}

func (m *Model) openAddress(words []string) tea.Cmd {
	address, ok := sanitize.URL(strings.Join(words, " "))
	if !ok {
		m.status.note = "open takes an address: https://…"
		return nil
	}
	return m.follow(address)
}

func (m *Model) sortBy(words []string) tea.Cmd {
	for _, by := range []articles.Grouping{articles.ByDate, articles.BySection, articles.BySource} {
		if len(words) == 1 && words[0] == by.String() {
			m.front.wanted = false
			return m.list.Regroup(by)
		}
	}
	if len(words) == 1 && words[0] == "front" {
		return m.toFront()
	}
	m.status.note = "sort takes date, section, source or front"
	return nil
}

// The least and the most columns that running text can have.
const (
	leastMeasure = 20
	mostMeasure  = 1000

	mostStoryColumns = 3
)
