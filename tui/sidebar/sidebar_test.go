package sidebar

import (
	"fmt"
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"

	"lede/articles"
	"lede/tui/cells"
	"lede/tui/keys"
)

func parts(sections, sources int) []articles.Tally {
	all := []articles.Tally{{Label: "All"}, {Label: "Unread", Filter: "unread", Unread: 3}}
	for i := range sections {
		all = append(all, articles.Tally{Group: "Sections", Label: fmt.Sprint("Section ", i), Filter: fmt.Sprint("section:", i), Unread: i})
	}
	for i := range sources {
		all = append(all, articles.Tally{Group: "Sources", Label: fmt.Sprint("Source ", i), Filter: fmt.Sprint("source:", i), Unread: i})
	}
	return all
}

func newPane(all []articles.Tally) *Pane {
	p := New(Keys(keys.Preset("")), Styles{})
	p.Resize(28, 12)
	p.Focus(true)
	p.Set(all)
	return p
}

func press(r rune) tea.KeyPressMsg { return tea.KeyPressMsg{Code: r, Text: string(r)} }

func TestTheCursorIsAlwaysInView(t *testing.T) {
	p := newPane(parts(9, 300))
	for _, r := range "jjjjjjjjjjjjGkkkkkgjj]]][[" {
		p.Update(press(r))
		s, _ := p.Selected()
		if !strings.Contains(p.View(), "▌") || !strings.Contains(p.View(), s.Label) {
			t.Fatalf("after %c, on %q:\n%s", r, s.Label, p.View())
		}
	}
}

func TestGoesFromOneKindOfPartToTheNext(t *testing.T) {
	p := newPane(parts(5, 5))
	for _, want := range []string{"Section 0", "Source 0", "Source 0"} {
		p.Update(press(']'))
		if s, _ := p.Selected(); s.Label != want {
			t.Errorf("on %q, want %q", s.Label, want)
		}
	}
	p.Update(press('j'))
	for _, want := range []string{"Source 0", "Section 0", "All", "All"} {
		p.Update(press('['))
		if s, _ := p.Selected(); s.Label != want {
			t.Errorf("back on %q, want %q", s.Label, want)
		}
	}
}

func TestTheCursorStaysOnItsPartWhenCountsChange(t *testing.T) {
	p := newPane(parts(5, 5))
	p.Update(press('G'))
	was, _ := p.Selected()
	more := parts(8, 9)
	for i := range more {
		more[i].Unread += 1000
	}
	p.Set(more)
	if now, _ := p.Selected(); now.Label != was.Label || now.Unread != was.Unread+1000 {
		t.Errorf("on %v, was on %v", now, was)
	}
}

func TestAPartThatTheSidebarDoesNotHaveKeepsItsName(t *testing.T) {
	p := newPane(parts(2, 2))
	p.Choose("source:=https://bell.example/", "The Bell")
	if p.Own() || p.Label() != "The Bell" {
		t.Errorf("own %t, label %q", p.Own(), p.Label())
	}
	p.Choose("section:1", "Section 1")
	if !p.Own() {
		t.Error("the sidebar does not know its own part")
	}
}

func BenchmarkKeyAmongManySources(b *testing.B) {
	p := newPane(parts(40, 10_000))
	p.Resize(28, 50)
	b.ReportAllocs()
	for b.Loop() {
		p.Update(press('j'))
	}
}

func TestMovesByPagesToTheEndsAndNoFurther(t *testing.T) {
	p := newPane(parts(20, 20))
	page := p.height - 3
	for _, tt := range []struct {
		key  rune
		want int
	}{{'j', 1}, {'k', 0}, {'k', 0}, {' ', page}, {' ', 2 * page}, {'b', page}, {'G', 41}, {'j', 41}, {' ', 41}, {'g', 0}, {'b', 0}} {
		p.Update(press(tt.key))
		if p.cursor != tt.want {
			t.Errorf("%c: on %d, want %d", tt.key, p.cursor, tt.want)
		}
	}
	p.Update(tea.MouseWheelMsg{Button: tea.MouseWheelDown})
	if p.cursor != 3 {
		t.Errorf("the wheel goes to %d", p.cursor)
	}
}

func TestAClickChoosesThePartAndNoHeading(t *testing.T) {
	p := newPane(parts(5, 5))
	for y, line := range strings.Split(p.View(), "\n") {
		chosen := p.Update(tea.MouseClickMsg{Button: tea.MouseLeft, Y: y})
		s, _ := p.Selected()
		isPart := strings.TrimSpace(line) != "" && !strings.HasPrefix(line, " Sections") && !strings.HasPrefix(line, " Sources")
		if chosen != isPart || chosen && !strings.Contains(line, s.Label) {
			t.Errorf("a click on %q chooses %q: %t", line, s.Label, chosen)
		}
	}
	for _, msg := range []tea.MouseClickMsg{{Button: tea.MouseRight, Y: 1}, {Button: tea.MouseLeft, Y: -1}, {Button: tea.MouseLeft, Y: 99}} {
		if p.Update(msg) {
			t.Errorf("%v chooses something", msg)
		}
	}
}

func TestEnterChoosesWhatIsThere(t *testing.T) {
	p := newPane(parts(2, 2))
	enter := tea.KeyPressMsg{Code: tea.KeyEnter}
	if !p.Update(enter) {
		t.Error("enter chooses nothing")
	}
	p.Narrow("no such part")
	if p.Update(enter) {
		t.Error("enter chooses what is not there")
	}
	if !strings.Contains(p.View(), "nothing matches") || p.Empty() {
		t.Errorf("narrowed to nothing:\n%s", p.View())
	}
	if _, ok := p.Selected(); ok {
		t.Error("something is under the cursor")
	}
	p.Set(nil)
	if !p.Empty() {
		t.Error("without parts it is not empty")
	}
}

func TestNarrowsToThePartsWithEveryWord(t *testing.T) {
	p := newPane(parts(12, 12))
	p.Narrow(" 1 SECT ")
	var left []string
	for i := range p.parts {
		left = append(left, p.parts[i].Label)
	}
	if got := strings.Join(left, ","); got != "Section 1,Section 10,Section 11" {
		t.Errorf("left are %s", got)
	}
	p.Set(parts(2, 2)) // counts come while it is narrowed
	if len(p.parts) != 1 {
		t.Errorf("%d parts are left", len(p.parts))
	}
	p.Narrow("")
	if len(p.parts) != 6 {
		t.Errorf("%d parts, want all", len(p.parts))
	}
}

func TestTheCursorStaysOnItsPartWhileNarrowing(t *testing.T) {
	p := newPane(parts(5, 5))
	for range 4 {
		p.Update(press('j'))
	}
	was, _ := p.Selected()
	p.Narrow(was.Label)
	if now, _ := p.Selected(); now != was {
		t.Errorf("on %v, want %v", now, was)
	}
	p.Narrow("")
	if now, _ := p.Selected(); now != was {
		t.Errorf("back on %v, want %v", now, was)
	}
}

func TestComesBackToThePartThatIsListed(t *testing.T) {
	p := newPane(parts(5, 5))
	p.Choose("source:3", "Source 3")
	p.Update(press('g'))
	p.Home()
	if s, _ := p.Selected(); s.Filter != "source:3" {
		t.Errorf("on %v", s)
	}
	if !strings.Contains(p.View(), "› Source 3") {
		t.Errorf("the part that is listed has no mark:\n%s", p.View())
	}
	p.Choose("", "")
	if p.Label() != "" {
		t.Errorf("all stories are called %q", p.Label())
	}
}

func TestOnePartIsTheListedOneWhereFiltersAreUnique(t *testing.T) {
	all := append(parts(2, 0), articles.Tally{Group: "Saved", Label: "Twice", Filter: "section:1"})
	p := newPane(all)
	if p.Lists("section:1") {
		t.Error("two parts with one filter are one")
	}
	if !p.Lists("section:0") || p.Lists("section:7") {
		t.Error("the parts are not known by their filters")
	}
}

func TestCountsAreReadable(t *testing.T) {
	for unread, want := range map[int]string{0: "", 3: "3", 999: "999", 1000: "1,000", 1234567: "1,234,567", -1: ""} {
		if got := number(articles.Tally{Unread: unread}); got != want {
			t.Errorf("%d is %q, want %q", unread, got, want)
		}
	}
}

func TestNoLineIsWiderThanThePane(t *testing.T) {
	all := append(parts(3, 3), articles.Tally{Group: "Sources", Label: "灯台新聞と港の潮汐表のたより", Filter: "x", Unread: 12345})
	for width := range 60 {
		p := newPane(all)
		p.Resize(width, 12)
		for _, line := range strings.Split(p.View(), "\n") {
			if w := cells.Clusters.Width(line); w > max(width, 8) {
				t.Errorf("in %d columns: %q", width, line)
			}
		}
	}
}

func TestOnlyAPaneWithTheKeysShowsItsCursor(t *testing.T) {
	p := newPane(parts(3, 3))
	p.Focus(false)
	if strings.Contains(p.View(), "▌") {
		t.Error("the cursor is shown")
	}
	p.Focus(true)
	if !strings.Contains(p.View(), "▌") {
		t.Error("the cursor is not shown")
	}
}
