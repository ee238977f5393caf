package tui

import (
	"context"
	"errors"
	"io"
	"slices"
	"strings"
	"testing"

	"charm.land/bubbles/v2/key"

	"lede/articles"
	"lede/tui/keys"
)

// fakePrograms notes what it is asked to run, and prints what it is told to.
type fakePrograms struct {
	commands []Command
	subjects []Subject
	printed  string
	fails    error
	inTurn   []string // what the terminal was given to, and taken back from
	saved    []string // folders and forms
}

func (f *fakePrograms) Save(_ context.Context, folder, form string, on Subject) (string, error) {
	f.saved, f.subjects = append(f.saved, folder+" "+form), append(f.subjects, on)
	return folder + "/lamp." + form, f.fails
}

func (f *fakePrograms) Run(ctx context.Context, c Command, on Subject) (string, error) {
	f.commands, f.subjects = append(f.commands, c), append(f.subjects, on)
	if f.fails != nil {
		return "", f.fails
	}
	return f.printed, ctx.Err()
}

func (f *fakePrograms) Prepare(_ context.Context, c Command, on Subject) (Program, func(), error) {
	f.commands, f.subjects = append(f.commands, c), append(f.subjects, on)
	return fakeProgram{}, func() { f.inTurn = append(f.inTurn, "done") }, f.fails
}

func (f *fakePrograms) Split(line string) ([]string, error) {
	if strings.Contains(line, `"`) {
		return nil, errors.New("a quotation mark is left open")
	}
	return strings.Fields(line), nil
}

type fakeProgram struct{}

func (fakeProgram) SetStdin(io.Reader)  {}
func (fakeProgram) SetStdout(io.Writer) {}
func (fakeProgram) SetStderr(io.Writer) {}
func (fakeProgram) Run() error          { return nil }

// withPrograms are options with programs on the keys Y, W and ctrl+t, and what
// further changes bind.
func withPrograms(t *testing.T, f *fakePrograms, changes ...keys.Change) Options {
	t.Helper()
	o := Options{Programs: f, Commands: []Command{
		{Name: "do:save", Argv: []string{"keep", "%u"}, Stdin: "md", Output: AtFoot, In: keys.List | keys.Story},
		{Name: "do:count", Argv: []string{"wc"}, Stdin: "body", Output: AsPage, In: keys.Story},
		{Name: "do:site", Argv: []string{"w3m", "%u"}, Output: OnTerminal, In: keys.Feeds},
	}}
	for i, k := range []string{"Y", "W", "ctrl+t"} {
		changes = append(changes, keys.Change{Action: keys.Own(o.Commands[i].Name, o.Commands[i].In), Keys: []string{k}})
	}
	o.Keys = rebound(t, changes...)
	return o
}

func TestAProgramIsRunOnTheStoryUnderTheCursor(t *testing.T) {
	f := &fakePrograms{printed: "\n  kept as \x1b[31mlamp.md\x1b[m  \nmore\n"}
	d := newTerminal(t, newLibrary(30), 80, 24, withPrograms(t, f))
	d.keys("j", "Y")
	h, _ := d.m.list.Selected()
	if len(f.subjects) != 1 || f.subjects[0].ID != string(h.ID) || f.subjects[0].Title != h.Title || f.subjects[0].Address == "" ||
		len(f.subjects[0].Story.Blocks) == 0 || f.commands[0].Stdin != "md" {
		t.Errorf("%+v", f)
	}
	d.says("kept as")
	if strings.Contains(d.m.status.note, "\x1b") {
		t.Errorf("%q", d.m.status.note)
	}
	d.keys("W")
	d.says("W does nothing here")
	f.printed = ""
	d.keys("enter", "J", "Y")
	d.says("do:save: done")
	if d.m.list.Selected(); f.subjects[1].ID != string(d.m.story.Wanted()) {
		t.Error("it was run on another story than the one that is read")
	}
	d.keys("?")
	d.says("Your own")
	d.says("run save")
}

func TestWhatAProgramPrintsIsAPageToRead(t *testing.T) {
	f := &fakePrograms{printed: "first line\n" + strings.Repeat("more of it\n", 80) + "the last \x1b]2;title\x07line\n"}
	s := newLibrary(30)
	d := newTerminal(t, s, 80, 24, withPrograms(t, f))
	d.keys("enter", "space", "j")
	was, marks := d.screen(), len(s.actions)
	d.keys("W")
	d.says("do:count")
	d.says("first line")
	d.keys("/")
	d.word("the last")
	d.keys("enter")
	d.says("line")
	d.keys("m", "s", "t")
	d.says("this page is not in your library")
	if len(s.actions) != marks {
		t.Error("a page that is no story was marked")
	}
	d.keys("esc", "backspace")
	if now := d.screen(); now != was {
		t.Errorf("not the story where it was left:\n%s\n%s", was, now)
	}
	d.keys("backspace")
	d.says("there is nothing to go back to")
	d.keys("W", "q")
	if d.m.screen.focus != onList || d.m.visiting() {
		t.Error("q does not leave to the list")
	}
}

func TestSaysThatAProgramRunsAndEndsIt(t *testing.T) {
	f := &fakePrograms{}
	d := newTerminal(t, newLibrary(30), 80, 24, withPrograms(t, f))
	_, cmd := d.m.Update(press("Y"))
	d.keys("j")
	d.says("do:save is running, ^g ends it")
	d.keys("ctrl+g")
	d.run(cmd)
	d.says("do:save: cancelled")
	d.keys("ctrl+g")
	d.says("no program is running")
}

func TestAProgramFailsInItsOwnWords(t *testing.T) {
	f := &fakePrograms{fails: errors.New("disk \x1b[5mfull (exit status 3)")}
	d := newTerminal(t, newLibrary(30), 80, 24, withPrograms(t, f))
	d.keys("Y")
	d.says("do:save: disk")
	d.says("full (exit status 3)")
	if len(d.m.programs.running) > 0 {
		t.Error("it still runs")
	}
}

func TestAProgramOfTheFeedsHasTheTerminal(t *testing.T) {
	f := &fakePrograms{}
	s := newLibrary(30)
	o := withPrograms(t, f)
	o.Subscriptions = newSubscriptions(s, 3)
	d := newTerminal(t, s, 80, 24, o)
	d.keys("E", "j")
	_, cmd := d.m.Update(press("ctrl+t"))
	msg, _ := cmd().(prepared)
	if msg.program == nil || len(f.subjects) != 1 || f.subjects[0].Address == "" || f.subjects[0].Story.ID != "" {
		t.Fatalf("%+v %+v", msg, f)
	}
	_, exec := d.m.Update(msg)
	if exec == nil {
		t.Fatal("the terminal is not given to it")
	}
	f.fails = errors.New("no such program")
	d.keys("ctrl+t")
	d.says("do:site: no such program")
}

func TestAMacroDoesItsActionsInOrder(t *testing.T) {
	f := &fakePrograms{printed: "kept"}
	o := withPrograms(t, f, keys.Change{Action: keys.Own("macro:Z", keys.List|keys.Story), Keys: []string{"Z"}})
	o.Macros = []Macro{{Name: "macro:Z", Actions: []string{"star", "mark-read", "do:save", "next-unread"}, In: keys.List | keys.Story}}
	s := newLibrary(30)
	d := newTerminal(t, s, 80, 24, o)
	h, _ := d.m.list.Selected()
	d.keys("Z")
	if row := s.row(h.ID); !row.Read || !row.Starred {
		t.Errorf("%+v", row)
	}
	if now, _ := d.m.list.Selected(); now.ID == h.ID || len(f.subjects) != 1 || f.subjects[0].ID != string(h.ID) {
		t.Errorf("on %s, run on %+v", now.ID, f.subjects)
	}
	d.m.keys.macros[0].Actions = []string{"next-link", "star"}
	stars := s.count(func(h articles.Headline) bool { return h.Starred })
	d.keys("Z")
	d.says("next-link does nothing here")
	if s.count(func(h articles.Headline) bool { return h.Starred }) != stars {
		t.Error("what follows an action that can't be done was done")
	}
}

func TestEveryActionHasAPressOfItsOwn(t *testing.T) {
	for _, a := range keys.Actions() {
		msg := keys.Press(a.Name)
		k := newKeyMap(keys.Preset(""), Options{})
		var all []string
		for _, b := range slices.Concat(k.help(), k.list.Help(), k.story.Help(), k.sidebar.Help(), k.feeds.Help(), k.unlisted()) {
			all = append(all, b.Keys()...)
		}
		if !slices.Contains(all, msg.String()) {
			t.Errorf("nothing answers to %s", a.Name)
		}
	}
}

func (k keyMap) unlisted() []key.Binding { return []key.Binding{k.MarkRead, k.MarkUnread} }
