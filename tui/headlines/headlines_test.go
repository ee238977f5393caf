package headlines

import (
	"context"
	"errors"
	"fmt"
	"strings"
	"testing"
	"time"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"

	"lede/articles"
	"lede/tui/keys"
)

var noon = time.Date(2026, 11, 14, 12, 0, 0, 0, time.UTC)

// stories are rows that a list can be made of.
type stories struct {
	rows  []articles.Headline
	asked []articles.Query
	fails error
}

// snapshot is an edition on which nothing is marked.
type snapshot struct {
	*articles.Snapshot
	pages *int // how many were asked for
	fails error
}

func (s snapshot) Page(ctx context.Context, from, n int) ([]articles.Headline, error) {
	*s.pages++
	if s.fails != nil {
		return nil, s.fails
	}
	return s.Snapshot.Page(ctx, from, n)
}

func (snapshot) Mark(context.Context, articles.Change) (articles.Action, error) {
	return articles.Action{}, errors.New("not here")
}

func (s *stories) edition(_ context.Context, q articles.Query) (articles.Edition, error) {
	s.asked = append(s.asked, q)
	if s.fails != nil {
		return nil, s.fails
	}
	var rows []articles.Headline
	for _, h := range s.rows {
		if strings.Contains(strings.ToLower(h.Title), strings.ToLower(q.Filter)) {
			rows = append(rows, h)
		}
	}
	return snapshot{Snapshot: articles.NewSnapshot(rows, q, noon), pages: new(int)}, nil
}

// newStories are n stories, four a day in two sections.
func newStories(n int) *stories {
	s := &stories{}
	for i := range n {
		s.rows = append(s.rows, articles.Headline{
			ID: articles.ID(fmt.Sprint("id", i)), Title: fmt.Sprintf("Headline %d", i),
			Section: []string{"World", "Science"}[i/2%2], Source: "The Harbour News", Words: 500,
			Published: articles.Date{Time: noon.Add(-time.Duration(i/4)*24*time.Hour - time.Duration(i)*time.Minute), Precision: articles.ToMinute},
		})
	}
	return s
}

func newPane(t *testing.T, s *stories, width, height int) *Pane {
	t.Helper()
	p := New(context.Background(), s.edition, Keys(keys.Preset("")), Styles{Unread: "\x1b[1m", Read: "\x1b[2m"}, testClock)
	run(p, p.Init())
	run(p, p.Resize(width, height))
	return p
}

// run gives a pane what its command brings, until there is no more.
func run(p *Pane, cmd tea.Cmd) {
	for cmd != nil {
		cmd = p.Update(cmd())
	}
}

// press presses keys, a letter each.
func press(p *Pane, letters string) {
	for _, r := range letters {
		run(p, p.Update(tea.KeyPressMsg{Code: r, Text: string(r)}))
	}
}

func pressCode(p *Pane, code rune) { run(p, p.Update(tea.KeyPressMsg{Code: code})) }

func screen(p *Pane) string { return ansi.Strip(p.View()) }

func selected(p *Pane) string {
	h, _ := p.Selected()
	return h.Title
}

// cursorLine is the line of the screen with the bar, -1 where there is none.
func cursorLine(p *Pane) int {
	for y, line := range strings.Split(screen(p), "\n") {
		if strings.HasPrefix(line, "▌") {
			return y
		}
	}
	return -1
}

func TestTheCursorIsOnTheScreenWhereverItGoes(t *testing.T) {
	for _, width := range []int{40, 80} {
		p := newPane(t, newStories(200), width, 14)
		for i, r := range "jjjjjjjjjjjjjjjjjj]]]][Gkkkk[[g]jjCjj[]Cgccjcj" {
			press(p, string(r))
			if y := cursorLine(p); y < 0 {
				t.Fatalf("%d columns: after key %d, %c, the cursor is nowhere:\n%s", width, i, r, screen(p))
			}
		}
	}
}

func TestTheWheelAndPagesMoveTheCursorWithTheScreen(t *testing.T) {
	p := newPane(t, newStories(200), 80, 20)
	place := func() int { at, _, _ := p.Position(); return at }
	_ = p.Update(tea.MouseWheelMsg{Button: tea.MouseWheelDown})
	if place() != 3 { // a heading stands between
		t.Errorf("the wheel goes to story %d", place())
	}
	was := place()
	press(p, " ")
	if now := place(); now < was+8 || now > was+18 {
		t.Errorf("a page goes from story %d to %d", was, now)
	}
	press(p, "b")
	if now := place(); now > was+3 {
		t.Errorf("a page back goes to story %d", now)
	}
	press(p, "G")
	if place() != 200 {
		t.Errorf("the end is story %d", place())
	}
	_ = p.Update(tea.MouseWheelMsg{Button: tea.MouseWheelUp})
	if place() >= 200 {
		t.Error("the wheel does not go up")
	}
}

func TestAClickGoesToTheStoryOrFoldsTheGroup(t *testing.T) {
	p := newPane(t, newStories(24), 80, 24)
	click := func(y int) { run(p, p.Update(tea.MouseClickMsg{Button: tea.MouseLeft, Y: y})) }
	lines := strings.Split(screen(p), "\n")
	for y, line := range lines {
		if !strings.Contains(line, "Headline") {
			if p.OnStory(y) {
				t.Errorf("a story is said to stand on %q", line)
			}
			continue
		}
		click(y)
		if !p.OnStory(y) || !strings.Contains(line, selected(p)+" ") {
			t.Errorf("a click on %q chooses %q", line, selected(p))
		}
	}
	press(p, "g")
	click(0)
	if !strings.Contains(strings.Split(screen(p), "\n")[0], "▸") || !p.OnFolded() {
		t.Errorf("the day is not folded:\n%s", screen(p))
	}
	run(p, p.Update(tea.MouseClickMsg{Button: tea.MouseRight, Y: 0}))
	if !p.OnFolded() {
		t.Error("the other button unfolds")
	}
	click(0)
	if p.OnFolded() {
		t.Error("the day is not unfolded")
	}
	click(-1)
	click(24)
}

func TestMarksShowAtOnceInRowAndCounts(t *testing.T) {
	p := newPane(t, newStories(8), 80, 24)
	h, _ := p.Selected()
	p.Apply([]articles.ID{h.ID}, articles.Change{Kind: articles.MarkRead})
	if now, _ := p.Selected(); !now.Read {
		t.Error("the row is unread")
	}
	if _, count, unread := p.Position(); unread != count-1 {
		t.Errorf("%d of %d are unread", unread, count)
	}
	if !strings.Contains(screen(p), "3 unread of 4") {
		t.Errorf("the day counts otherwise:\n%s", screen(p))
	}
	p.Apply([]articles.ID{h.ID}, articles.Change{Kind: articles.MarkUnread})
	if _, count, unread := p.Position(); unread != count {
		t.Errorf("%d of %d are unread", unread, count)
	}
}

func TestAnEditionThatKnowsOfAChangeIsNotCorrectedForIt(t *testing.T) {
	s := newStories(8)
	p := newPane(t, s, 80, 24)
	h, _ := p.Selected()
	read := articles.Change{Kind: articles.MarkRead}
	p.Apply([]articles.ID{h.ID}, read)
	run(p, p.Reload()) // the library has not kept it yet
	if _, _, unread := p.Position(); unread != 7 {
		t.Errorf("%d unread while it is being kept", unread)
	}
	for i := range s.rows {
		s.rows[i].Read = s.rows[i].ID == h.ID
	}
	p.Confirm(h.ID, read)
	run(p, p.Reload())
	if _, _, unread := p.Position(); unread != 7 || len(p.changes) != 0 {
		t.Errorf("%d unread, %d changes are remembered", unread, len(p.changes))
	}
	for i := range s.rows {
		s.rows[i].Read = false // undone elsewhere
	}
	run(p, p.Reload())
	if _, _, unread := p.Position(); unread != 8 {
		t.Errorf("%d unread: an old change is made again", unread)
	}
}

func TestAChangeThatWasRefusedIsGone(t *testing.T) {
	p := newPane(t, newStories(8), 80, 24)
	h, _ := p.Selected()
	star := articles.Change{Kind: articles.Star}
	p.Apply([]articles.ID{h.ID}, star)
	if !strings.Contains(screen(p), "★") {
		t.Error("there is no star")
	}
	p.Revert(h.ID, star)
	run(p, p.Reload())
	if strings.Contains(screen(p), "★") {
		t.Error("the star stays")
	}
	p.Revert(h.ID, star) // it is reverted once
}

func TestSeeksTheNextStoryThatIsStillUnread(t *testing.T) {
	s := newStories(12)
	var order []string
	for p := newPane(t, s, 80, 24); len(order) < 12; press(p, "j") {
		order = append(order, selected(p))
	}
	for i := range s.rows {
		s.rows[i].Read = s.rows[i].Title == order[1] || s.rows[i].Title == order[2]
	}
	p := newPane(t, s, 80, 24)
	h, _ := p.headline(3)
	p.Apply([]articles.ID{h.ID}, articles.Change{Kind: articles.MarkRead}) // the edition does not know
	for _, tt := range []struct{ by, want int }{{1, 4}, {1, 5}, {-1, 4}, {-1, 0}} {
		run(p, p.SeekUnread(tt.by))
		if selected(p) != order[tt.want] {
			t.Errorf("by %d: on %q, want %q", tt.by, selected(p), order[tt.want])
		}
	}
	run(p, p.SeekUnread(-1))
	if err := p.Err(); !errors.Is(err, errNoUnread) {
		t.Errorf("at the beginning: %v", err)
	}
	p.ClearError()
	if p.Err() != nil {
		t.Error("it is told for ever")
	}
}

func TestSeekingUnfoldsTheGroupOfWhatItFinds(t *testing.T) {
	s := newStories(12)
	for i := range 8 {
		s.rows[i].Read = true
	}
	p := newPane(t, s, 80, 24)
	press(p, "C")
	run(p, p.SeekUnread(1))
	if p.OnFolded() {
		t.Error("the story is folded away")
	}
	if h, ok := p.Selected(); !ok || h.Read {
		t.Errorf("on %q", h.Title)
	}
}

func TestTheFilterFollowsEveryLetterAndComesBack(t *testing.T) {
	s := newStories(40)
	p := newPane(t, s, 80, 24)
	press(p, "jjj")
	press(p, "/1")
	if _, count, _ := p.Position(); count != 13 { // 1, 10 to 19, 21, 31
		t.Errorf("%d stories match", count)
	}
	pressCode(p, tea.KeyDown)
	if at, _, _ := p.Position(); at != 2 || !p.Typing() {
		t.Errorf("an arrow goes to story %d", at)
	}
	pressCode(p, tea.KeyUp)
	pressCode(p, tea.KeyEscape)
	if p.Typing() || p.Query().Filter != "" {
		t.Error("esc leaves a filter")
	}
	press(p, "/zzz")
	if !strings.Contains(screen(p), "nothing matches “zzz” - esc clears") {
		t.Errorf("screen:\n%s", screen(p))
	}
	pressCode(p, tea.KeyEnter)
	if p.Typing() || p.Query().Filter != "zzz" || !p.Query().Typed {
		t.Errorf("enter leaves %+v", p.Query())
	}
	pressCode(p, tea.KeyEscape)
	if p.Query().Filter != "" || p.Query().Typed {
		t.Errorf("esc leaves %+v", p.Query())
	}
}

func TestAListThatCannotBeMadeLeavesTheOneBefore(t *testing.T) {
	s := newStories(8)
	p := newPane(t, s, 80, 24)
	s.fails = errors.New("no such section")
	press(p, "u")
	if p.Err() == nil || !strings.Contains(screen(p), "Headline") {
		t.Errorf("error %v, screen:\n%s", p.Err(), screen(p))
	}
	if _, err := p.Shown(); err == nil {
		t.Error("something may be done to a list that was not asked for")
	}
	s.fails = nil
	press(p, "u")
	if _, err := p.Shown(); err != nil || p.Err() != nil {
		t.Errorf("errors %v, %v", err, p.Err())
	}
	s.fails = context.Canceled
	run(p, p.Reload())
	if p.Err() != nil {
		t.Errorf("what was given up is told: %v", p.Err())
	}
}

func TestAnOldListIsDroppedWhenTheNextIsOnItsWay(t *testing.T) {
	s := newStories(8)
	p := newPane(t, s, 80, 24)
	old := p.Reload()
	s.rows = s.rows[:3]
	next := p.Reload()
	run(p, next)
	s.rows = nil
	msg := old().(Loaded)
	if p.Current(msg) {
		t.Error("the old list is the current one")
	}
	_ = p.Update(msg)
	if _, count, _ := p.Position(); count != 3 {
		t.Errorf("%d stories", count)
	}
}

func TestOnlyWhatIsNearTheScreenIsKept(t *testing.T) {
	p := newPane(t, newStories(20_000), 80, 24)
	for range 700 {
		press(p, " ")
	}
	if n := len(p.chunks); n > keepChunks+3 {
		t.Errorf("%d runs of headlines are kept", n)
	}
	press(p, "g")
	if selected(p) == "" {
		t.Error("the first headlines are not asked for again")
	}
}

func TestSaysWhyNothingIsListed(t *testing.T) {
	for _, tt := range []struct {
		query articles.Query
		want  string
	}{
		{articles.Query{}, "no stories here"},
		{articles.Query{Unread: true}, "everything is read - u shows all"},
		{articles.Query{Part: "section:world"}, "no stories here - esc: all stories"},
		{articles.Query{Filter: "zz"}, "nothing matches “zz” - esc clears"},
	} {
		p := New(context.Background(), (&stories{}).edition, Keys(keys.Preset("")), Styles{}, testClock)
		p.SetQuery(tt.query)
		run(p, p.Init())
		run(p, p.Resize(80, 10))
		if got := strings.TrimSpace(screen(p)); got != tt.want {
			t.Errorf("%+v: %q, want %q", tt.query, got, tt.want)
		}
	}
}

func TestARowTellsWhatThereIsRoomFor(t *testing.T) {
	h := articles.Headline{
		ID: "a", Title: "The lamp that nobody lit", Source: "The Harbour News", Words: 700, Also: 2, Tags: []string{"later", "quay"},
		Published: articles.Date{Time: noon, Precision: articles.ToMinute}, Revised: noon.Add(time.Hour),
		Guessed: articles.TitleField | articles.SourceField | articles.DateField,
	}
	for _, tt := range []struct {
		change func(*articles.Headline)
		width  int
		want   []string
	}{
		{nil, 132, []string{"▌• ~The lamp that nobody lit", "+2 · updated 13:00 · #later · #quay", "~The Harbour News", "~12:00", "3 min"}},
		{nil, 80, []string{"▌• ~The lamp that nobody lit ", "▌  +2 · updated 13:00 · #later · #quay", "~The Harbour Ne…", "~12:00", "3 min"}},
		{nil, 40, []string{"▌• ~The lamp that nobody lit", "~12:00", "3 min"}},
		{func(h *articles.Headline) { h.Revised = noon.AddDate(0, 0, 3) }, 132, []string{"updated 17 Nov"}},
		{func(h *articles.Headline) { h.Source, h.Byline, h.Guessed = "", "Ann Lee", 0 }, 132, []string{"• The lamp", " Ann Lee"}},
		{func(h *articles.Headline) { h.Title, h.Guessed = "", 0 }, 132, []string{"• (untitled)"}},
		{func(h *articles.Headline) { h.Starred, h.Read = true, true }, 132, []string{"▌  ~The lamp that nobody lit ★"}},
		{func(h *articles.Headline) { h.Problem = "binary data, not text" }, 132, []string{"▌× The lamp that nobody lit", "binary data, not text"}},
		{func(h *articles.Headline) { h.Problem = "binary data, not text" }, 40, []string{"▌× The lamp that nobody lit", "binary data, not text"}},
	} {
		row := h
		if tt.change != nil {
			tt.change(&row)
		}
		p := newPane(t, &stories{rows: []articles.Headline{row}}, tt.width, 6)
		for _, want := range tt.want {
			if !strings.Contains(screen(p), want) {
				t.Errorf("in %d columns no %q:\n%s", tt.width, want, screen(p))
			}
		}
	}
	day := h
	day.Published.Precision = articles.ToDay
	if p := newPane(t, &stories{rows: []articles.Headline{day}}, 132, 6); strings.Contains(screen(p), "12:00") {
		t.Errorf("a day has an hour:\n%s", screen(p))
	}
}

func TestTheHeadingOfWhatIsBelowStaysAtTheTop(t *testing.T) {
	p := newPane(t, newStories(80), 80, 12)
	for range 30 {
		press(p, "j")
	}
	for p.headLines(p.top) == 0 {
		press(p, "j")
	}
	first := strings.Split(screen(p), "\n")[0]
	if !strings.Contains(first, " · ") || !strings.Contains(first, "───") {
		t.Errorf("the first line is %q", first)
	}
}

var testClock = Clock{Now: func() time.Time { return noon }, Location: time.UTC}
