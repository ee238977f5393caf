package tui

import (
	"context"
	"errors"
	"fmt"
	"strings"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"lede/articles"
	"lede/articles/sanitize"
	"lede/tui/keys"
)

// Command is a program of the reader's that acts on a story or a source.
type Command struct {
	Name   string   // as keys know it, "do:save", or the line that was typed
	Argv   []string // a template: see Programs
	Stdin  string   // "text", "body", "md", "html" or "json": the story as that; "nothing" or empty for none
	Output Output
	In     keys.Place // where it is offered
}

// Output is what becomes of what a program prints.
type Output uint8

// What becomes of it: it is dropped, its first line stands at the foot, it is
// a page to read, or the program has the terminal.
const (
	Dropped Output = iota
	AtFoot
	AsPage
	OnTerminal
	AsFits // a line at the foot, more as a page
)

// Subject is what a program is run on. Its strings are foreign, and harmless
// on a screen; as an argument each stays one.
type Subject struct {
	ID      string
	Title   string
	Address string // of the story, or of a feed; empty where there is none
	Source  string
	Story   articles.Story   // the zero Story for a feed
	More    []articles.Story // that are piped behind it
}

// Programs runs commands. It is called in commands of the interface.
type Programs interface {
	// Run runs a command to its end and returns what it has printed, within
	// bounds. The error is in the program's own words where it has any.
	Run(ctx context.Context, c Command, on Subject) (printed string, err error)
	// Prepare returns a command that is to have the terminal. done is to be
	// called after its end.
	Prepare(ctx context.Context, c Command, on Subject) (p Program, done func(), err error)
	// Save writes a story as text, body, md, html or json into a folder, under
	// a name of its own that no other file has, and returns the path.
	Save(ctx context.Context, folder, form string, on Subject) (name string, err error)
	// Split parts a line that was typed into the words of an argv.
	Split(line string) ([]string, error)
}

// running is a program that has not ended, or has stories left to run on.
type running struct {
	name    string
	ctx     context.Context
	cancel  context.CancelFunc
	left    []finder // that it is run on next, one after the other
	of      int      // in all
	printed string   // for those before
}

// place is which of several it is run on: " (2 of 5)".
func (r *running) place() string {
	if r.of < 2 {
		return ""
	}
	return fmt.Sprintf(" (%s of %s)", articles.Commas(r.of-len(r.left)), articles.Commas(r.of))
}

// programs runs the reader's programs on what keys speak of.
type programs struct {
	ctx     context.Context
	runner  Programs // nil where there are none
	status  *status
	running map[int]*running
	last    int
}

// ran tells what became of a program.
type ran struct {
	number  int
	command Command
	subject Subject
	printed string
	err     error
	of      int // on how many stories it was run
}

// prepared brings a program that is to have the terminal.
type prepared struct {
	number  int
	command Command
	program Program
	done    func()
	err     error
}

// errNoPrograms is told where programs can't be run.
var errNoPrograms = errors.New("no program can be run from here")

// finder finds what a program is run on. It is called in a command.
type finder func(ctx context.Context) (Subject, error)

// storyFinder reads a story whole.
func storyFinder(library Library, h articles.Headline) finder {
	return func(ctx context.Context) (Subject, error) {
		story, err := library.Story(ctx, h.ID)
		if err != nil {
			return Subject{}, err
		}
		return subjectOf(h, story), nil
	}
}

func subjectOf(h articles.Headline, story articles.Story) Subject {
	return Subject{ID: string(h.ID), Title: story.Meta.Title.Value, Address: story.Meta.Link.Value, Source: story.Meta.Source.Value, Story: story}
}

// onSource runs a command on a feed.
func (p *programs) onSource(c Command, s articles.Source) tea.Cmd {
	return p.start(c, func(context.Context) (Subject, error) {
		return Subject{Title: s.Title, Address: s.Address, Source: s.Title}, nil
	})
}

// start runs a command on the subjects that are found for it, one after the
// other.
func (p *programs) start(c Command, find ...finder) tea.Cmd {
	if p.runner == nil {
		p.status.report(errNoPrograms)
		return nil
	}
	ctx, cancel := context.WithCancel(p.ctx)
	p.last++
	if p.running == nil {
		p.running = map[int]*running{}
	}
	p.running[p.last] = &running{name: c.Name, ctx: ctx, cancel: cancel, left: find, of: len(find)}
	return p.next(p.last, c)
}

// next runs a command on the first of what it has left.
func (p *programs) next(number int, c Command) tea.Cmd {
	r, runner := p.running[number], p.runner
	find, ctx := r.left[0], r.ctx
	r.left = r.left[1:]
	return func() tea.Msg {
		on, err := find(ctx)
		if c.Output == OnTerminal && err == nil {
			program, done, err := runner.Prepare(ctx, c, on)
			return prepared{number, c, program, done, err}
		}
		printed := ""
		if err == nil {
			printed, err = runner.Run(ctx, c, on)
		}
		if ctx.Err() != nil {
			err = ctx.Err()
		}
		return ran{number: number, command: c, subject: on, printed: printed, err: err}
	}
}

// ready gives the terminal to a program that needs it.
func (p *programs) ready(msg prepared) tea.Cmd {
	if msg.err != nil {
		return func() tea.Msg { return ran{number: msg.number, command: msg.command, err: msg.err} }
	}
	return tea.Exec(msg.program, func(err error) tea.Msg {
		msg.done()
		return terminalBack{ran{number: msg.number, command: msg.command, err: err}}
	})
}

// ended forgets a program and tells what became of it; ok is false where it
// was cancelled or has failed. One that has stories left goes on with next.
func (p *programs) ended(msg *ran) (next tea.Cmd, ok bool) {
	r, known := p.running[msg.number]
	if !known {
		r = &running{cancel: func() {}}
	}
	switch {
	case errors.Is(msg.err, context.Canceled):
		p.status.note = msg.command.Name + ": cancelled" + r.place()
	case msg.err != nil:
		p.status.note = msg.command.Name + r.place() + ": " + sanitize.Field(msg.err.Error())
	default:
		r.printed = (r.printed + msg.printed)[:min(len(r.printed)+len(msg.printed), mostPrinted)]
		if len(r.left) > 0 {
			return p.next(msg.number, msg.command), true
		}
		ok, msg.printed, msg.of = true, r.printed, r.of
	}
	r.cancel()
	delete(p.running, msg.number)
	return nil, ok
}

// mostPrinted is how many bytes are kept of what a program prints on several
// stories.
const mostPrinted = 1 << 20

// words says what runs; empty where nothing does.
func (p *programs) words() string {
	switch len(p.running) {
	case 0:
		return ""
	case 1:
		for _, r := range p.running {
			return r.name + " is running" + r.place()
		}
	}
	return articles.Commas(len(p.running)) + " programs are running"
}

// cancel ends the program that was started last.
func (p *programs) cancel() {
	newest := 0
	for number := range p.running {
		newest = max(newest, number)
	}
	if r, ok := p.running[newest]; ok {
		r.cancel()
		return
	}
	p.status.note = "no program is running"
}

// command returns the command that a key means here.
func (m *Model) command(msg tea.KeyPressMsg) (c Command, ok bool) {
	for _, bound := range m.keys.commands {
		if bound.In&m.screen.focus.place() != 0 && key.Matches(msg, bound.Key) {
			return bound.Command, true
		}
	}
	return Command{}, false
}

// runCommand runs a command on the feed or the story that keys speak of.
func (m *Model) runCommand(c Command) tea.Cmd {
	if m.screen.focus == onFeeds {
		if s, ok := m.feeds.Selected(); ok {
			return m.programs.onSource(c, s)
		}
		return nil
	}
	find := m.subjects()
	if len(find) == 0 {
		return nil
	}
	m.actions.used()
	return m.programs.start(c, find...)
}

// handleRan shows what a program has printed.
func (m *Model) handleRan(msg ran) tea.Cmd {
	if next, ok := m.programs.ended(&msg); !ok || next != nil {
		return next
	}
	output := msg.command.Output
	if output == AsFits && strings.Count(strings.TrimSpace(msg.printed), "\n") == 0 {
		output = AtFoot
	}
	switch output {
	case AtFoot:
		m.status.note = cleanLine(msg.command.Name, msg.printed)
		if msg.of > 1 {
			m.status.note = msg.command.Name + ": done, " + articles.Commas(msg.of) + " stories"
		}
	case AsPage, AsFits:
		return m.showPrinted(msg)
	}
	return nil
}
