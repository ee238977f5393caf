package tui

import (
	"context"
	"strings"
	"testing"
	"time"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"

	"lede/articles"
	"lede/articles/front"
)

// newFront drives an interface that shows the front page.
func newFront(t *testing.T, s *fakeLibrary, width, height int) *terminal {
	t.Helper()
	d := newTerminal(t, s, width, height, Options{Front: true})
	if !d.m.frontShown() || d.m.front.Empty() {
		t.Fatalf("no front page:\n%s", d.screen())
	}
	return d
}

func TestTheFrontPageIsAStateOfTheGroupingFrom100Columns(t *testing.T) {
	d := newTerminal(t, newLibrary(40), 100, 40, Options{})
	d.keys("v", "v", "v")
	d.says("front page · ")
	d.says("front page · ")
	d.send(tea.WindowSizeMsg{Width: 99, Height: 40})
	if strings.Contains(d.screen(), "front page · ") {
		t.Errorf("a narrow screen has a front page:\n%s", d.screen())
	}
	d.send(tea.WindowSizeMsg{Width: 100, Height: 40})
	d.says("front page · ")
	d.keys("v")
	if d.m.frontShown() || d.m.list.Query().By != articles.ByDate || d.selected() == "" {
		t.Errorf("after the front page: by %s, on %q", d.m.list.Query().By, d.selected())
	}
	d.send(tea.WindowSizeMsg{Width: 90, Height: 40})
	d.keys("v", "v", "v")
	if d.m.front.wanted {
		t.Error("a narrow screen comes to it")
	}
}

func TestTheCommandLineComesToTheFrontPageAndLeavesIt(t *testing.T) {
	d := newTerminal(t, newLibrary(40), 120, 40, Options{})
	d.command("sort front")
	d.says("front page · ")
	d.keys("enter", "q")
	d.command("sort section")
	if d.m.frontShown() || d.m.list.Query().By != articles.BySection {
		t.Errorf("by %s:\n%s", d.m.list.Query().By, d.screen())
	}
	d = newTerminal(t, newLibrary(40), 80, 40, Options{})
	d.command("sort front")
	d.says("the front page takes 100 columns")
}

func TestAStoryFromTheFrontPageIsSetInColumnsWhereTheyAreWanted(t *testing.T) {
	d := newTerminal(t, newLibrary(40), 170, 40, Options{Front: true, Columns: 2})
	d.keys("enter")
	if words := "The tide came in over the long quay wall."; !strings.Contains(d.screen(), words) {
		t.Fatalf("no story:\n%s", d.screen())
	}
	if w := widestOf(d.screen()); w < 120 {
		t.Errorf("its lines end in column %d:\n%s", w, d.screen())
	}
	d.command("set columns 1")
	if w := widestOf(d.screen()); w > 125 {
		t.Errorf("one column ends in %d:\n%s", w, d.screen())
	}
}

func TestWhatIsPrintedIsWhatTheScreenShows(t *testing.T) {
	for _, width := range []int{100, 160, 220} {
		s := newLibrary(60)
		d := newFront(t, s, width, 200)
		edition, err := d.m.list.Shown()
		if err != nil {
			t.Fatal(err)
		}
		page, err := front.Make(context.Background(), edition, front.Excerpts(excerpts(s)), today)
		if err != nil {
			t.Fatal(err)
		}
		_, count, unread := d.m.list.Position()
		printed, _ := FrontLines(page, FrontOptions{
			Width: width, Theme: d.m.look.theme, Now: today, Location: time.UTC, Count: count, Unread: unread,
		})
		shown := strings.Split(d.screen(), "\n")
		for y, line := range printed {
			if want := ansi.Strip(line); strings.TrimRight(shown[y], " ") != strings.TrimRight(want, " ") {
				t.Fatalf("in %d columns line %d is\n%q, printed\n%q", width, y, shown[y], want)
			}
		}
	}
}

func TestArrowsWalkTheFrontPageAsTheEyeDoes(t *testing.T) {
	d := newFront(t, newLibrary(40), 160, 60)
	at := func() (x, y int) {
		place, _ := d.m.front.Selected()
		return place.X, place.Top
	}
	_, lead := at()
	d.keys("down")
	x, y := at()
	if y <= lead {
		t.Errorf("down from the lead goes to line %d", y)
	}
	d.keys("right")
	x2, _ := at()
	if x2 <= x {
		t.Errorf("right goes from column %d to %d", x, x2)
	}
	_, before := at()
	d.keys("down")
	if x3, y3 := at(); x3 != x2 || y3 <= before {
		t.Errorf("down leaves the column %d for %d, line %d for %d", x2, x3, before, y3)
	}
	d.keys("left")
	if x4, _ := at(); x4 != x {
		t.Errorf("left goes to column %d, want %d", x4, x)
	}
	d.keys("up", "up", "up", "up", "up")
	if _, y := at(); y != lead {
		t.Errorf("up ends on line %d", y)
	}
}

func TestBracketsGoFromSectionToSectionOfTheFrontPage(t *testing.T) {
	d := newFront(t, newLibrary(40), 160, 60)
	section := func() string {
		place, _ := d.m.front.Selected()
		row, _ := d.m.frontRow(place.Index)
		return row.Section
	}
	d.keys("]", "]")
	first := section()
	d.keys("down", "[")
	if section() != first {
		t.Errorf("[ leaves %q for %q before its first story", first, section())
	}
	d.keys("]")
	if section() == first {
		t.Errorf("] stays in %q", first)
	}
	d.keys("[", "[", "[", "[", "[")
	if at, _ := d.m.front.Position(); at != 1 {
		t.Errorf("[ ends on story %d", at)
	}
}

func TestTheFrontPageIsReadInItsOrder(t *testing.T) {
	s := newLibrary(40)
	d := newFront(t, s, 160, 60)
	places := d.m.front.Places()
	d.keys("enter")
	for i := range places {
		story, _ := d.m.story.Story()
		if d.m.screen.focus != onStory || story.ID != places[i].ID {
			t.Fatalf("story %d of the page is %s, read is %s", i, places[i].ID, story.ID)
		}
		d.keys("J")
	}
	d.keys("K")
	if story, _ := d.m.story.Story(); story.ID != places[len(places)-2].ID {
		t.Errorf("back to %s", story.ID)
	}
	d.keys("q")
	d.says("front page · ")
	if n := s.count(read); n != len(places) {
		t.Errorf("%d stories are read, %d stand on the page", n, len(places))
	}
}

func TestWhatIsDoneOnTheFrontPageIsDoneToItsStory(t *testing.T) {
	s := newLibrary(40)
	d := newFront(t, s, 160, 60)
	d.keys("down", "right", "s")
	place, _ := d.m.front.Selected()
	if row := s.row(place.ID); !row.Starred || s.count(func(h articles.Headline) bool { return h.Starred }) != 1 {
		t.Errorf("%q is not the one that is starred", row.Title)
	}
	d.says("★")
	d.keys("n")
	if next, _ := d.m.front.Selected(); next.ID == place.ID || d.selected() != s.row(next.ID).Title {
		t.Errorf("the list is on %q, the page on %q", d.selected(), s.row(next.ID).Title)
	}
}

func TestTheChosenStoryStaysWhileOthersArrive(t *testing.T) {
	s := newLibrary(60)
	all := s.rows
	s.rows = all[10:]
	d := newFront(t, s, 160, 60)
	lead, _ := d.m.front.Selected()
	d.keys("down", "down")
	was, _ := d.m.front.Selected()
	s.rows = all
	s.state = articles.Progress{Version: 2, Found: 60, Listed: 60, Done: true}
	_, cmd := d.m.Update(changed{progress: s.state})
	d.run(cmd)
	now, _ := d.m.front.Selected()
	if now.ID != was.ID || d.selected() != s.row(was.ID).Title {
		t.Errorf("on %q, the list on %q, want %q", s.row(now.ID).Title, d.selected(), s.row(was.ID).Title)
	}
	if d.m.front.Places()[0].ID == lead.ID {
		t.Error("the new stories are not on the page")
	}
	d.m.front.stale = true // the next page is on its way
	d.keys("down", "J")
	if now, _ := d.m.front.Selected(); now.ID != was.ID {
		t.Error("a page can be walked whose places are another list's")
	}
}

func TestAClickOnTheFrontPageChoosesAndOpens(t *testing.T) {
	d := newFront(t, newLibrary(40), 160, 60)
	place := d.m.front.Places()[3]
	click := tea.MouseClickMsg{X: place.X + 1, Y: place.Top + d.m.screen.mast, Button: tea.MouseLeft}
	d.send(click)
	if now, _ := d.m.front.Selected(); now.ID != place.ID || d.m.screen.focus != onList {
		t.Errorf("chosen is %s, want %s", now.ID, place.ID)
	}
	d.send(click)
	if story, _ := d.m.story.Story(); d.m.screen.focus != onStory || story.ID != place.ID {
		t.Errorf("opened %s, want %s", story.ID, place.ID)
	}
}
