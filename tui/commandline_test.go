package tui

import (
	"slices"
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"

	"lede/articles"
)

// command types a line at the : prompt.
func (d *terminal) command(line string) {
	d.keys(":")
	d.word(line)
	d.keys("enter")
}

func TestCommandsAreTypedAndRemembered(t *testing.T) {
	s := newLibrary(30)
	d := newTerminal(t, s, 100, 24, Options{Subscriptions: newSubscriptions(s, 3)})
	d.command("star")
	if n := s.count(func(h articles.Headline) bool { return h.Starred }); n != 1 {
		t.Errorf("%d stories have a star", n)
	}
	d.command("down")
	d.keys(":", "up", "up", "enter")
	if n := s.count(func(h articles.Headline) bool { return h.Starred }); n != 2 {
		t.Errorf("%d stories have a star", n)
	}
	d.command("strar")
	d.says(`"strar" is no command - did you mean "star"?`)
	d.command("star all")
	d.says("star takes nothing")
	d.command("hidden")
	d.says("hidden does nothing here")
	d.command("  ")
	d.command("add news.example")
	if d.m.screen.focus != onFeeds {
		t.Error("the feeds are not shown")
	}
	d.says("no such host")
	d.command("back")
	if d.m.screen.focus != onList {
		t.Error("back does not leave the feeds")
	}
}

func TestMarksWhatAQueryFinds(t *testing.T) {
	s := newLibrary(30)
	d := newTerminal(t, s, 100, 24, Options{})
	d.command("mark read section:science")
	for _, row := range s.rows {
		if row.Read != (row.Section == "Science" && row.Problem == "") {
			t.Errorf("%s: read %v", row.Section, row.Read)
		}
	}
	d.says("marked read - U undoes it")
	d.keys("U")
	if n := s.count(read); n != 0 {
		t.Errorf("%d are read", n)
	}
	d.command("mark starred")
	if h, _ := d.m.list.Selected(); !h.Starred {
		t.Error("the story has no star")
	}
	d.command("mark gone x")
	d.says("mark takes read, unread, star, unstar, tag NAME or untag NAME")
	d.command("mark read section:")
	d.says("section")
	if n := s.count(read); n != 0 {
		t.Errorf("a wrong query marks %d", n)
	}
}

func TestMarkTakesTheWordsOfTheProgram(t *testing.T) {
	s := newLibrary(30)
	d := newTerminal(t, s, 100, 24, Options{})
	stars := func(h articles.Headline) bool { return h.Starred }
	tagged := func(h articles.Headline) bool { return slices.Contains(h.Tags, "later") }
	d.command("mark star section:science")
	if n := s.count(stars); n == 0 || n == 30 {
		t.Errorf("%d have a star", n)
	}
	d.command("mark unstar section:science")
	if n := s.count(stars); n != 0 {
		t.Errorf("%d still have a star", n)
	}
	d.says("no longer starred - U undoes it")
	d.command("mark unstar section:science")
	d.says("nothing was to be changed")
	d.command("mark tag later section:science")
	if n := s.count(tagged); n == 0 || n == 30 {
		t.Errorf("%d are tagged", n)
	}
	d.command("mark untag later section:science")
	if n := s.count(tagged); n != 0 {
		t.Errorf("%d are still tagged", n)
	}
	d.command("mark tag later")
	if n := s.count(tagged); n != 1 {
		t.Errorf("%d are tagged instead of the one that is chosen", n)
	}
	d.command("mark tag")
	d.says("mark takes read")
}

func TestTheCommandLineChangesWhatIsShown(t *testing.T) {
	d := newTerminal(t, newLibrary(30), 100, 24, Options{})
	d.command("search headline 2")
	if f := d.m.list.Query().Filter; f != "headline 2" {
		t.Errorf("filter %q", f)
	}
	d.keys("esc")
	d.command("sort source")
	if by := d.m.list.Query().By; by != articles.BySource {
		t.Errorf("by %s", by)
	}
	d.keys("enter")
	d.command("set measure 40")
	if w := widestOf(d.screen()); w > 75 {
		t.Errorf("a line of %d columns", w)
	}
	d.command("set style dracula")
	if d.m.look.style.Name != "dracula" {
		t.Errorf("style %q", d.m.look.style.Name)
	}
	for line, want := range map[string]string{
		"set measure 3": "measure takes a whole number from 20 to 1000", "set style nothing": `"nothing" is no style`, "set x y": "set takes measure, columns, style", "set columns 4": "columns takes a whole number from 1 to 3",
		"sort color": "sort takes date, section, source or front", "open javascript:x": "open takes an address",
	} {
		d.command(line)
		d.says(want)
	}
}

func widestOf(screen string) int {
	widest := 0
	for line := range strings.SplitSeq(screen, "\n") {
		if !strings.Contains(line, " · ") {
			widest = max(widest, len([]rune(line)))
		}
	}
	return widest
}

func TestTabCompletesAsFarAsIsCertain(t *testing.T) {
	d := newTerminal(t, newLibrary(3), 100, 24, Options{})
	for typed, want := range map[string]string{
		"und": "undo ", "next-": "next-", "mark-r": "mark-read ", "mark u": "mark un", "sort se": "sort section ", "set m": "set measure ",
		"set style dr": "set style dracula ", "zzz": "zzz", "pag": "page-", "add x": "add x",
	} {
		if got, _ := d.m.complete(typed); got != want {
			t.Errorf("%q: %q, want %q", typed, got, want)
		}
	}
	d.keys(":")
	d.word("page")
	d.keys("tab")
	d.says("page-down page-up")
	d.word("d")
	d.keys("tab")
	d.says(":page-down")
	d.keys("esc", ":")
	d.word("mark ")
	d.says("read, unread, star, unstar, tag NAME")
}

func TestAnAddressIsOpenedFromTheList(t *testing.T) {
	d, _, _, _ := newFollower(t)
	d.command("open https://tide.example/0")
	d.says("High water.")
	d.keys("backspace")
	if d.m.screen.focus != onList {
		t.Error("backspace does not lead back to the list")
	}
	d.command("open https://tide.example/1")
	if d.m.screen.focus != onStory || d.m.visiting() {
		t.Error("the story of the library is not open")
	}
}

func TestARefreshShowsOnTheWindow(t *testing.T) {
	s := newLibrary(3)
	d := newTerminal(t, s, 80, 24, Options{Subscriptions: newSubscriptions(s, 3), Progress: true})
	if d.m.View().ProgressBar != nil {
		t.Error("there is progress where nothing goes on")
	}
	d.m.refreshing.state = articles.Refresh{Running: true, Asked: 8, Done: 2}
	if bar := d.m.View().ProgressBar; bar == nil || bar.Value != 25 || bar.State != tea.ProgressBarDefault {
		t.Errorf("%+v", bar)
	}
	d.m.refreshing.state.Failed = 1
	if bar := d.m.View().ProgressBar; bar == nil || bar.State != tea.ProgressBarWarning {
		t.Errorf("%+v", bar)
	}
	d.m.options.Progress = false
	if d.m.View().ProgressBar != nil {
		t.Error("a terminal that does not show it is told")
	}
}
