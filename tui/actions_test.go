package tui

import (
	"errors"
	"slices"
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"

	"lede/articles"
)

func TestMarksTheWholeListReadAndUndoesIt(t *testing.T) {
	s := newLibrary(30)
	d := newTerminal(t, s, 80, 24, Options{})
	d.keys("A")
	if n := s.count(read); n != 29 { // one can't be read
		t.Errorf("%d are read", n)
	}
	d.says("29 stories marked read - U undoes it")
	if _, _, unread := d.m.list.Position(); unread != 0 {
		t.Errorf("%d unread in the list", unread)
	}
	d.keys("U")
	if n := s.count(read); n != 0 {
		t.Errorf("%d are still read", n)
	}
	if _, _, unread := d.m.list.Position(); unread != 29 {
		t.Errorf("%d unread in the list", unread)
	}
	d.keys("U")
	d.says("nothing to undo")
}

func TestSaysHowManyMoreMatchThanItMarked(t *testing.T) {
	s := newLibrary(30)
	s.more = 1312
	d := newTerminal(t, s, 100, 24, Options{})
	d.keys("A")
	d.says("29 stories marked read; 1,312 more match - U undoes it")
	d.keys("A")
	d.says("nothing here was unread; 1,312 more match")
}

func TestMarksOnlyWhatTheListShows(t *testing.T) {
	s := newLibrary(30)
	all := s.rows
	s.rows = all[10:]
	d := newTerminal(t, s, 80, 24, Options{})
	d.keys("/")
	d.word("headline 1")
	d.keys("enter")
	_, count, _ := d.m.list.Position()
	s.rows = all // ten more have come since
	d.keys("A")
	if n := s.count(read); n == 0 || n != count {
		t.Errorf("%d are read, %d were in the list", n, count)
	}
	if s.rows[1].Read {
		t.Error("a story that came later is read")
	}
}

func TestMarksNothingWhileTheListIsNotWhatWasAskedFor(t *testing.T) {
	s := newLibrary(30)
	d := newTerminal(t, s, 80, 24, Options{})
	d.keys("/")
	d.send(tea.PasteMsg{Content: "section:"})
	d.says(errLanguage.Error())
	if _, count, _ := d.m.list.Position(); count != 30 {
		t.Errorf("%d stories in the list, want what was there before", count)
	}
	d.keys("enter", "j", "A")
	if n := s.count(read); n != 0 {
		t.Errorf("%d are read", n)
	}
}

func TestTheRowGoesBackWhereAMarkIsRefused(t *testing.T) {
	s := newLibrary(30)
	s.refuses = errors.New("the library is read-only: changes are not saved")
	d := newTerminal(t, s, 80, 24, Options{})
	for _, key := range []string{"m", "s", "A"} {
		d.keys(key)
		d.says("changes are not saved")
		if h, _ := d.m.list.Selected(); h.Read || h.Starred {
			t.Errorf("%s: the row shows what is not so", key)
		}
		if _, _, unread := d.m.list.Position(); unread != 29 {
			t.Errorf("%s: %d unread", key, unread)
		}
	}
}

func TestStarsAndTagsTheStory(t *testing.T) {
	s := newLibrary(30)
	d := newTerminal(t, s, 80, 24, Options{})
	h, _ := d.m.list.Selected()
	first := h.ID
	d.keys("s", "t")
	d.word("later, big read,later")
	d.keys("enter")
	row := *s.row(first)
	if !row.Starred || !slices.Equal(row.Tags, []string{"big read", "later"}) {
		t.Errorf("starred %t, tags %q", row.Starred, row.Tags)
	}
	if line := strings.Split(d.screen(), "\n")[2]; !strings.Contains(line, "★") {
		t.Errorf("row %q", line)
	}
	d.keys("t")
	d.word("-big read")
	d.keys("enter", "f")
	if row := s.row(first); row.Starred || !slices.Equal(row.Tags, []string{"later"}) {
		t.Errorf("starred %t, tags %q", row.Starred, row.Tags)
	}
}

func TestSpeaksOfTheStoryThatIsReadAfterItHasLeftTheList(t *testing.T) {
	s := newLibrary(30)
	d := newTerminal(t, s, 80, 24, Options{})
	d.keys("u", "enter")
	d.send(changed{progress: articles.Progress{Version: 2, Done: true}})
	if h, _ := d.m.list.Selected(); h.ID == d.m.story.Wanted() {
		t.Fatal("the story is still in the list of the unread")
	}
	d.keys("s", "m")
	if row := s.row(d.m.story.Wanted()); !row.Starred || row.Read {
		t.Errorf("the story on the screen: starred %t, read %t", row.Starred, row.Read)
	}
	if n := s.count(read); n != 0 {
		t.Errorf("%d others are read", n)
	}
}

func TestAnUndoWaitsForTheChangeBeforeIt(t *testing.T) {
	d := newTerminal(t, newLibrary(5), 80, 24, Options{})
	_, _ = d.m.Update(press("m")) // its command has not run yet
	if d.m.actions.undo(d.m.library) != nil {
		t.Error("the undo runs beside the change")
	}
	if len(d.m.actions.writes.queued) != 1 {
		t.Errorf("%d writes wait", len(d.m.actions.writes.queued))
	}
}
