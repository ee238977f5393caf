package tui

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"strings"
	"testing"

	"lede/articles"
)

// fakeSettings is a config that lies in memory, and a library that mutes by it.
type fakeSettings struct {
	library *fakeLibrary
	kept    []string
	muted   []string
	sidebar string
	refuses error
}

func (f *fakeSettings) Set(_ context.Context, key string, value any) (TakeBack, error) {
	return f.keep(fmt.Sprintf("%s=%v", key, value))
}

func (f *fakeSettings) keep(line string) (TakeBack, error) {
	if f.refuses != nil {
		return nil, f.refuses
	}
	was := f.kept
	f.kept = append(slices.Clone(was), line)
	return func(context.Context) error { f.kept = was; return nil }, nil
}

func (f *fakeSettings) Mute(_ context.Context, query string, on bool) (TakeBack, error) {
	if f.refuses != nil {
		return nil, f.refuses
	}
	was, rows := f.muted, f.library.rows
	if f.muted = append(slices.Clone(was), query); !on {
		f.muted = slices.DeleteFunc(slices.Clone(was), func(q string) bool { return q == query })
	}
	f.library.rows = slices.DeleteFunc(slices.Clone(rows), func(h articles.Headline) bool { return on && strings.Contains(query, h.Section) })
	return func(context.Context) error { f.muted, f.library.rows = was, rows; return nil }, nil
}

func (f *fakeSettings) Muted() []string { return f.muted }

func (f *fakeSettings) KeepSearch(_ context.Context, name, query string) (TakeBack, error) {
	return f.keep("search " + name + ": " + query)
}

func (f *fakeSettings) ShowSidebar(kind string) error { f.sidebar = kind; return f.refuses }

func TestWhatIsSetIsKeptWhereThatIsAskedFor(t *testing.T) {
	f := &fakeSettings{}
	d := newTerminal(t, newLibrary(30), 100, 24, Options{Settings: f})
	command := func(line string) { d.keys(":"); d.word(line); d.keys("enter") }
	command("set measure 66")
	d.says("measure 66, until lede ends - :set! keeps it")
	if len(f.kept) != 0 || d.m.setting().Measure != 66 {
		t.Errorf("%q at %d", f.kept, d.m.setting().Measure)
	}
	command("set! measure")
	command("set! style dark")
	command("set! density compact")
	command("set! group-by source")
	command("set! sidebar categories")
	command("set! columns 2")
	want := []string{"measure=66", "style=dark", "density=compact", "group-by=source", "sidebar=categories", "columns=2"}
	if !slices.Equal(f.kept, want) || f.sidebar != "categories" {
		t.Errorf("%q, %q", f.kept, f.sidebar)
	}
	d.says("columns = 2 in your config - U undoes it")
	d.keys("U")
	d.says("undone: the change of your config")
	if !slices.Equal(f.kept, want[:5]) {
		t.Errorf("%q", f.kept)
	}
	command("set! measure 5")
	d.says("measure takes a whole number from 20 to 1000")
	command("set! density thick")
	d.says(`"thick" is no density`)
	f.refuses = errors.New("the config can't be written")
	command("set! columns 3")
	d.says("the config can't be written")
	f.refuses = nil
	d.keys("U")
	if !slices.Equal(f.kept, want[:4]) {
		t.Errorf("%q: a change that came to nothing was undone", f.kept)
	}
}

func TestUndoTakesBackWhatWasLast(t *testing.T) {
	s := newLibrary(30)
	f := &fakeSettings{library: s}
	d := newTerminal(t, s, 100, 24, Options{Settings: f})
	d.keys("m", ":")
	d.word("set! columns 2")
	d.keys("enter", "j", "s", "U", "U", "U")
	if s.count(starred)+s.count(read)+len(f.kept) != 0 {
		t.Errorf("%d starred, %d read, %q", s.count(starred), s.count(read), f.kept)
	}
	d.keys("U")
	d.says("nothing to undo")
}

func TestAMuteIsShownBeforeItIsMade(t *testing.T) {
	s := newLibrary(30)
	f := &fakeSettings{library: s}
	d := newTerminal(t, s, 100, 30, Options{Settings: f})
	h, _ := d.m.list.Selected()
	d.keys("-")
	d.says("Mute: the list shows what would be hidden")
	d.says(h.Section + " of " + h.Source)
	d.says("all of " + h.Source)
	d.keys("j")
	if q := d.m.list.Query().Filter; q != "section:"+h.Section {
		t.Errorf("the list shows %q", q)
	}
	d.says("nothing matches “section:" + h.Section) // the fake library searches titles alone
	d.fits("a mute")
	d.keys("esc")
	if q := d.m.list.Query().Filter; q != "" || len(f.muted) != 0 {
		t.Errorf("left with the filter %q and %q muted", q, f.muted)
	}
	before := len(s.rows)
	d.keys("-", "j", "enter")
	d.says("muted: section:" + h.Section + " - U undoes it")
	if _, count, _ := d.m.list.Position(); count == before || count != len(s.rows) || d.m.list.Query().Filter != "" {
		t.Errorf("%d in the list of %d", count, len(s.rows))
	}
	d.keys("U")
	if _, count, _ := d.m.list.Position(); count != before || len(f.muted) != 0 {
		t.Errorf("%d in the list, %q muted", count, f.muted)
	}
}

func TestWordsAreMutedAsTheyAreTyped(t *testing.T) {
	s := newLibrary(30)
	f := &fakeSettings{library: s}
	d := newTerminal(t, s, 100, 30, Options{Settings: f})
	d.keys("-", "G", "enter")
	d.says("mute: ")
	d.word("headline 1")
	if q := d.m.list.Query().Filter; q != "headline 1" {
		t.Errorf("the list shows %q", q)
	}
	d.keys("esc")
	if q := d.m.list.Query().Filter; q != "" {
		t.Errorf("the list shows %q", q)
	}
	d.keys("-", "G", "enter")
	d.word("gull")
	d.keys("enter")
	if !slices.Equal(f.muted, []string{"gull"}) {
		t.Errorf("%q", f.muted)
	}
	d.keys("-", "G")
	d.says("what is muted …")
	d.keys("enter", "enter")
	d.says("no longer muted: gull")
	if len(f.muted) != 0 {
		t.Errorf("%q", f.muted)
	}
}

func TestWhatTheListShowsIsASearchToKeep(t *testing.T) {
	f := &fakeSettings{}
	d := newTerminal(t, newLibrary(30), 100, 24, Options{Settings: f})
	command := func(line string) { d.keys(":"); d.word(line); d.keys("enter") }
	command("keep-search Tides")
	d.says("the list shows all stories")
	d.keys("/")
	d.word("headline")
	d.keys("enter", "u")
	command("keep-search My tides")
	d.says("the search My tides is in the sidebar - U undoes it")
	command("drop-search Old")
	if want := []string{"search My tides: headline unread", "search Old: "}; !slices.Equal(f.kept, want) {
		t.Errorf("%q", f.kept)
	}
}

func TestNothingIsKeptWhereNothingKeepsIt(t *testing.T) {
	d := newTerminal(t, newLibrary(30), 100, 24, Options{})
	d.keys("-")
	d.says("only your library has mutes")
	d.keys(":")
	d.word("set! measure 66")
	d.keys("enter")
	d.says("nothing that is set can be kept here")
}
