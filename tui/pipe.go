package tui

import (
	"context"
	"slices"
	"strings"

	tea "charm.land/bubbletea/v2"

	"lede/articles"
	"lede/articles/sanitize"
)

// forms are what a story can be handed on as, in the order in which tab steps
// through them.
var forms = []string{"text", "body", "md", "html", "json"}

// after is the form that follows one.
func after(form string) string { return forms[(slices.Index(forms, form)+1)%len(forms)] }

// handing is what the prompts for a command line and for a folder remember.
type handing struct {
	piped, saved string // forms that were chosen last
	folder       string
	lines        history // of commands
	folders      history
}

// savedStory tells what became of a story that was to be saved.
type savedStory struct {
	name string
	err  error
}

// subject returns what finds the story or page that keys speak of, nil where
// there is none.
func (m *Model) subject() finder {
	if page := m.visits.here; page != nil && m.screen.focus == onStory {
		on := subjectOf(articles.Headline{ID: page.ID}, *page)
		return func(context.Context) (Subject, error) { return on, nil }
	}
	h, ok := m.actions.chosen()
	if !ok {
		return nil
	}
	return storyFinder(m.library.Library, h)
}

// askPipe asks for a command line that the story is piped to.
func (m *Model) askPipe() {
	if m.options.Programs == nil {
		m.status.report(errNoPrograms)
		return
	}
	find, h := m.subject(), &m.handing
	if find == nil {
		return
	}
	q := &question{hint: "tab: as body, md, html, json", history: &h.lines}
	lead := func() { q.lead = "| " + h.piped + ": " }
	lead()
	q.tab = func() { h.piped = after(h.piped); lead() }
	q.answer = func(line string) tea.Cmd {
		argv, err := m.options.Programs.Split(line)
		if err != nil || len(argv) == 0 {
			m.status.report(err)
			return nil
		}
		return m.programs.start(Command{Name: sanitize.Field(argv[0]), Argv: argv, Stdin: h.piped, Output: AsFits}, find)
	}
	m.status.question = q
}

// askSave asks for the folder that the story is written into.
func (m *Model) askSave() {
	if m.options.Programs == nil {
		m.status.report(errNoPrograms)
		return
	}
	find, h := m.subject(), &m.handing
	if find == nil {
		return
	}
	q := &question{hint: "a folder; tab: as html, json, text, body", history: &h.folders}
	lead := func() { q.lead = "save as " + h.saved + " in: " }
	lead()
	q.line.Set(h.folder)
	q.tab = func() { h.saved = after(h.saved); lead() }
	q.answer = func(folder string) tea.Cmd {
		folder = strings.TrimSpace(folder)
		h.folder = folder
		ctx, programs, form := m.ctx, m.options.Programs, h.saved
		return func() tea.Msg {
			on, err := find(ctx)
			if err != nil {
				return savedStory{err: err}
			}
			name, err := programs.Save(ctx, folder, form, on)
			return savedStory{name, err}
		}
	}
	m.status.question = q
}

func (m *Model) handleSaved(msg savedStory) tea.Cmd {
	if msg.err != nil {
		m.status.report(msg.err)
		return nil
	}
	m.status.note = "saved as " + sanitize.Field(msg.name)
	return nil
}
