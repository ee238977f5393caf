package reader

import (
	"context"
	"slices"
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"

	"lede/articles"
	"lede/tui/bidi"
	"lede/tui/cells"
	"lede/tui/keys"
)

func TestMarksEveryMatchAndTheCurrentOneApart(t *testing.T) {
	p := newPane(t, shelf{"a": story("a", 2)}, 70, 30)
	open(p, "a")
	find(p, "QUAY wall")
	if got := painted(p, p.styles.Chosen); !slices.Equal(got, []string{"quay wall"}) {
		t.Errorf("the current match is %q", got)
	}
	if n := len(p.find.matches); n != 6 {
		t.Errorf("%d matches, want 6", n)
	}
	if got := p.Status(80); got != "match 1 of 6 for “quay wall”" {
		t.Errorf("status %q", got)
	}
}

func TestFindsWordsThatAreBrokenOverTwoLines(t *testing.T) {
	for width := 24; width < 70; width++ {
		p := newPane(t, shelf{"a": story("a", 4)}, width, 60)
		open(p, "a")
		find(p, "long quay wall")
		if n := len(p.find.matches); n != 12 {
			t.Errorf("%d matches in %d columns, want 12", n, width)
		}
		marked := strings.Join(append(painted(p, p.styles.Match), painted(p, p.styles.Chosen)...), " ")
		if got := strings.Count(marked, "long") + strings.Count(marked, "wall"); got != 24 {
			t.Errorf("in %d columns marked: %q", width, marked)
		}
	}
}

func TestFindsWordsOverTwoLinesOfAQuote(t *testing.T) {
	s := articles.Story{ID: "a"}
	s.Blocks = []articles.Block{articles.Quote{Blocks: []articles.Block{text("The harbourmaster said that nobody had seen the tide come in so far")}}}
	p := newPane(t, shelf{"a": s}, 30, 20)
	open(p, "a")
	for _, words := range []string{"said that", "that nobody", "nobody had", "had seen", "seen the", "the tide", "tide come", "come in"} {
		find(p, words)
		if len(p.find.matches) != 1 {
			t.Errorf("%q has %d matches:\n%s", words, len(p.find.matches), screen(p))
		}
	}
}

func TestStepsThroughMatchesRoundTheEnd(t *testing.T) {
	p := newPane(t, shelf{"a": story("a", 12)}, 70, 10)
	open(p, "a")
	find(p, "paragraph")
	for _, tt := range []struct{ by, at int }{{1, 1}, {1, 2}, {-1, 1}, {-1, 0}, {-1, 11}, {1, 0}} {
		p.StepMatch(tt.by)
		if p.find.current != tt.at {
			t.Errorf("at match %d, want %d", p.find.current, tt.at)
		}
		if got := painted(p, p.styles.Chosen); len(got) != 1 {
			t.Errorf("match %d is not on the screen:\n%s", tt.at, screen(p))
		}
	}
}

func TestStepsOnFromTheScreenWhereTheReaderHasMoved(t *testing.T) {
	p := newPane(t, shelf{"a": story("a", 12)}, 70, 10)
	open(p, "a")
	find(p, "paragraph")
	press(p, "G")
	top := p.top
	p.StepMatch(1)
	if line := p.find.matches[p.find.current].line; line < top {
		t.Errorf("the next match is on line %d, the screen began at %d", line, top)
	}
	press(p, "G")
	p.StepMatch(-1)
	if at := p.find.current; at >= len(p.find.matches)-1 || at < len(p.find.matches)-3 {
		t.Errorf("the match before the screen is %d of %d", at, len(p.find.matches))
	}
}

func TestTheStoryFollowsWhatIsTyped(t *testing.T) {
	p := newPane(t, shelf{"a": story("a", 12)}, 70, 10)
	open(p, "a")
	press(p, "/", "paragraph 1")
	if !p.Typing() || p.find.matches[p.find.current].line == 0 {
		t.Fatal("it does not follow")
	}
	if got := p.Prompt(40); got != "paragraph 1"+cells.Here {
		t.Errorf("the line is %q", got)
	}
	press(p, "1")
	shows(t, p, "Paragraph 11")
	press(p, "esc")
	if p.Typing() || p.Searching() || len(painted(p, p.styles.Chosen)) > 0 {
		t.Error("esc leaves the search")
	}
}

func TestSaysThatNothingWasFound(t *testing.T) {
	p := newPane(t, shelf{"a": story("a", 3)}, 70, 10)
	open(p, "a")
	find(p, "lighthouse")
	if got := p.Status(80); got != "no match for “lighthouse”" {
		t.Errorf("status %q", got)
	}
	p.StepMatch(1)
	p.StepMatch(-1)
	if p.top != 0 {
		t.Errorf("it has moved to line %d", p.top)
	}
}

func TestMatchesAreFoundAnewInAnotherWidth(t *testing.T) {
	p := newPane(t, shelf{"a": story("a", 12)}, 70, 10)
	open(p, "a")
	find(p, "paragraph")
	p.StepMatch(1)
	for _, width := range []int{30, 50, 70} {
		run(p, p.Resize(width, 10))
		for _, m := range p.find.matches {
			if got := p.page.plain[m.line]; !strings.Contains(got, "paragraph") {
				t.Errorf("in %d columns a match stands on %q", width, got)
			}
		}
		if len(p.find.matches) != 12 || p.find.current != 1 {
			t.Errorf("in %d columns match %d of %d", width, p.find.current, len(p.find.matches))
		}
	}
}

func TestMatchesAreMarkedInTheirColumns(t *testing.T) {
	s := articles.Story{ID: "a", Document: articles.Document{Blocks: []articles.Block{text("灯台守が数えた波 and the Tide")}}}
	p := newPane(t, shelf{"a": s}, 60, 6)
	open(p, "a")
	for _, words := range []string{"数えた", "tide", "波 and"} {
		find(p, words)
		if got := painted(p, p.styles.Chosen); len(got) != 1 || !strings.EqualFold(got[0], words) {
			t.Errorf("searched for %q, marked %q", words, got)
		}
	}
}

// long is a story of so many bytes in one line.
func long(bytes int) articles.Story {
	words := "the tide came in over the long quay wall and nobody in the harbour office said a word about it "
	s := articles.Story{ID: "a", Document: articles.Document{Blocks: []articles.Block{text(strings.Repeat(words, bytes/len(words)) + "until the lighthouse fell")}}}
	return s
}

func TestALongStoryIsSearchedInTheBackground(t *testing.T) {
	p := newPane(t, shelf{"a": long(2 * searchedAtOnce)}, 70, 10)
	open(p, "a")
	press(p, "/")
	key := func(r rune) tea.Cmd { return p.Update(tea.KeyPressMsg{Code: r, Text: string(r)}) }
	first := key('q')
	if len(p.find.matches) != 1 || !p.find.pending {
		t.Fatalf("%d matches at once, pending %t", len(p.find.matches), p.find.pending)
	}
	if got := p.Status(80); got != "searching for “q” …" {
		t.Errorf("status %q", got)
	}
	if n := len(painted(p, p.styles.Chosen)); n != 1 {
		t.Errorf("%d matches are marked at once", n)
	}
	second := key('u')
	run(p, first) // of a search that was given up
	if !p.find.pending {
		t.Error("an old search ends a new one")
	}
	run(p, second)
	if n := len(p.find.matches); p.find.pending || n < 5000 {
		t.Errorf("%d matches, pending %t", n, p.find.pending)
	}
	if got := p.Status(80); !strings.HasPrefix(got, "match 1 of ") {
		t.Errorf("status %q", got)
	}
}

func TestAMatchFarAwayIsShownOnceItIsFound(t *testing.T) {
	p := newPane(t, shelf{"a": long(3 * searchedAtOnce)}, 70, 10)
	open(p, "a")
	find(p, "lighthouse")
	shows(t, p, "lighthouse")
	if got := p.Status(80); got != "match 1 of 1 for “lighthouse”" {
		t.Errorf("status %q", got)
	}
}

func TestTheReaderStaysOnHisMatchWhenTheOthersAreFound(t *testing.T) {
	p := newPane(t, shelf{"a": long(2 * searchedAtOnce)}, 70, 10)
	open(p, "a")
	press(p, "      ")
	press(p, "/")
	cmd := p.Update(tea.PasteMsg{Content: "quay"})
	was := p.find.matches[p.find.current].span
	run(p, cmd)
	if now := p.find.matches[p.find.current].span; now != was || p.find.current == 0 {
		t.Errorf("on match %d, %+v, was on %+v", p.find.current, now, was)
	}
}

func TestMatchesAreBounded(t *testing.T) {
	p := newPane(t, shelf{"a": long(2 << 20)}, 70, 10)
	open(p, "a")
	find(p, "e")
	if n := len(p.find.matches); n < mostMatches || n > mostMatches+100 {
		t.Errorf("%d matches", n)
	}
	if got := p.Status(80); !strings.HasPrefix(got, "match 1 of the first 100,0") {
		t.Errorf("status %q", got)
	}
}

func TestASearchEndsWithTheStory(t *testing.T) {
	p := newPane(t, shelf{"a": long(2 * searchedAtOnce), "b": story("b", 2)}, 70, 10)
	open(p, "a")
	press(p, "/")
	cmd := p.Update(tea.PasteMsg{Content: "quay"})
	open(p, "b")
	run(p, cmd)
	if len(p.find.matches) > 0 || p.Searching() {
		t.Errorf("%d matches of the story before", len(p.find.matches))
	}
}

func BenchmarkSearchKeyIn10MB(b *testing.B) {
	p := New(context.Background(), shelf{"a": long(10 << 20)}.read, Keys(keys.Preset("")), Styles{}, Setting{Measure: 72})
	run(p, p.Resize(100, 40))
	open(p, "a")
	p.typing = true
	b.ReportAllocs()
	for b.Loop() {
		p.input.Set("")
		_ = p.Update(tea.PasteMsg{Content: "lighthouse"})
	}
}

func TestFindsWordsInLinesThatAreFilledUpAndBroken(t *testing.T) {
	for _, tt := range []struct {
		line, next, words string
		want              string // the words found, with | where the line ends
	}{
		{"the  tide   came", "in again", "tide came", "tide   came"},
		{"the  tide   came", "in again", "the tide", "the  tide"},
		{"the  tide   came", "  in  again", "tide came in again", "tide   came|in  again"},
		{"the har-", "bour wall", "harbour", "har-|bour"},
		{"the har-", "bour  wall", "the harbour wall", "the har-|bour  wall"},
		{"│ a well-", "│ known bell", "well-known", "well-|known"},
		{"the har-", "vest", "harbour", ""},
		{"the har", "bour", "harbour", ""},
		{"at sea", "again", "sea-again", ""},
		{"sea  ", "", "sea x", ""},
		{"tide tide", "x", "tide", "tide"},
	} {
		p := page{plain: []string{tt.line, tt.next}}
		got := ""
		if found := p.find(context.Background(), tt.words); len(found) > 0 {
			got = string([]rune(tt.line)[found[0].from:found[0].to])
			if found[0].rest != nil {
				got += "|" + string([]rune(tt.next)[found[0].rest.from:found[0].rest.to])
			}
		}
		if got != tt.want {
			t.Errorf("%q in %q, %q: found %q, want %q", tt.words, tt.line, tt.next, got, tt.want)
		}
	}
}

func TestAMatchFromTheRightIsMarkedWhereItStands(t *testing.T) {
	s := articles.Story{ID: "a", Document: articles.Document{Blocks: []articles.Block{articles.Paragraph{Text: articles.Plain("שלום עולם, וגם עולם אחר.")}}}}
	p := newPane(t, shelf{"a": s}, 40, 10)
	open(p, "a")
	press(p, "/", "ע", "ו", "ל", "ם", "enter")
	var setter bidi.Setter
	seen := strings.ReplaceAll(setter.Screen(p.View(), p.setting.Cells), cells.Here, "")
	for _, marked := range []string{p.styles.Match + "םלוע" + cells.Reset, p.styles.Chosen + "םלוע" + cells.Reset} {
		if !strings.Contains(seen, marked) {
			t.Errorf("no %q in %q", marked, seen)
		}
	}
}
