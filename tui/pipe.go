package tui

import (
	"context"
	"fmt"
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

// savedStories tells what became of stories that were to be saved.
type savedStories struct {
	folder   string
	name     string // of the last one
	done, of int
	err      error
}

// subjects returns what finds the stories that a command is for, or the page
// that is read; none where there is nothing.
func (m *Model) subjects() []finder {
	if page := m.visits.here; page != nil && m.screen.focus == onStory {
		on := subjectOf(articles.Headline{ID: page.ID}, *page)
		return []finder{func(context.Context) (Subject, error) { return on, nil }}
	}
	var find []finder
	for _, h := range m.actions.targets() {
		find = append(find, storyFinder(m.library.Library, h))
	}
	return find
}

// together finds stories as one subject, the others behind the first.
func together(find []finder) finder {
	return func(ctx context.Context) (Subject, error) {
		first, err := find[0](ctx)
		for _, next := range find[1:] {
			if err != nil {
				break
			}
			var on Subject
			on, err = next(ctx)
			first.More = append(first.More, on.Story)
		}
		return first, err
	}
}

// manyOf is put before what is asked for where several stories are selected.
func manyOf(n int, lead string) string {
	if n < 2 {
		return lead
	}
	return articles.Commas(n) + " stories " + lead
}

// askPipe asks for a command line that the story is piped to.
func (m *Model) askPipe() {
	if m.options.Programs == nil {
		m.status.report(errNoPrograms)
		return
	}
	find, h := m.subjects(), &m.handing
	if len(find) == 0 {
		return
	}
	q := &question{hint: "tab: as body, md, html, json", history: &h.lines}
	lead := func() { q.lead = manyOf(len(find), "| "+h.piped+": ") }
	lead()
	q.tab = func() { h.piped = after(h.piped); lead() }
	q.answer = func(line string) tea.Cmd {
		argv, err := m.options.Programs.Split(line)
		if err != nil || len(argv) == 0 {
			m.status.report(err)
			return nil
		}
		m.actions.used()
		return m.programs.start(Command{Name: sanitize.Field(argv[0]), Argv: argv, Stdin: h.piped, Output: AsFits}, together(find))
	}
	m.status.question = q
}

// askSave asks for the folder that the story is written into.
func (m *Model) askSave() {
	if m.options.Programs == nil {
		m.status.report(errNoPrograms)
		return
	}
	find, h := m.subjects(), &m.handing
	if len(find) == 0 {
		return
	}
	q := &question{hint: "a folder; tab: as html, json, text, body", history: &h.folders}
	lead := func() { q.lead = manyOf(len(find), "save as "+h.saved+" in: ") }
	lead()
	q.line.Set(h.folder)
	q.tab = func() { h.saved = after(h.saved); lead() }
	q.answer = func(folder string) tea.Cmd {
		folder = strings.TrimSpace(folder)
		h.folder = folder
		m.actions.used()
		return saveAll(m.ctx, m.options.Programs, find, folder, h.saved)
	}
	m.status.question = q
}

// saveAll writes stories into a folder, one after the other, until one can't be.
func saveAll(ctx context.Context, programs Programs, find []finder, folder, form string) tea.Cmd {
	return func() tea.Msg {
		saved := savedStories{of: len(find), folder: folder}
		for _, one := range find {
			on, err := one(ctx)
			if err == nil {
				saved.name, err = programs.Save(ctx, folder, form, on)
			}
			if err != nil {
				saved.err = err
				break
			}
			saved.done++
		}
		return saved
	}
}

func (m *Model) handleSaved(msg savedStories) {
	switch {
	case msg.err != nil && msg.done > 0:
		m.status.report(fmt.Errorf("%s of %s stories saved; then: %w", articles.Commas(msg.done), articles.Commas(msg.of), msg.err))
	case msg.err != nil:
		m.status.report(msg.err)
	case msg.of > 1:
		m.status.note = articles.Commas(msg.of) + " stories saved in " + sanitize.Field(msg.folder)
	default:
		m.status.note = "saved as " + sanitize.Field(msg.name)
	}
}
