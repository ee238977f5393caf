package reader

import (
	"fmt"
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"

	"lede/articles"
)

// newColumns returns a pane that sets a story in columns.
func newColumns(t *testing.T, s articles.Story, columns, width, height int) *Pane {
	t.Helper()
	p := newPane(t, shelf{s.ID: s}, width, height)
	set := p.setting
	set.Columns = columns
	run(p, p.Restyle(p.styles, set))
	open(p, s.ID)
	return p
}

// headed is a story with a heading before every third of its paragraphs.
func headed(paragraphs int) articles.Story {
	s := story("a", paragraphs)
	var blocks []articles.Block
	for i, b := range s.Blocks {
		if i%3 == 0 {
			blocks = append(blocks, articles.Heading{Level: 2, Text: articles.Plain(fmt.Sprintf("Heading %d", i))})
		}
		blocks = append(blocks, b)
	}
	s.Blocks = blocks
	return s
}

func TestColumnsAreReadScreenByScreenAndLoseNothing(t *testing.T) {
	for _, tt := range []struct{ columns, width, height, want int }{
		{2, 160, 30, 2}, {3, 160, 30, 3}, {3, 220, 41, 3}, {2, 200, 7, 2}, {3, 159, 30, 1}, {1, 200, 30, 1}, {9, 160, 30, 3},
	} {
		p := newColumns(t, headed(40), tt.columns, tt.width, tt.height)
		if got := p.across(); got != tt.want {
			t.Errorf("%v: %d columns", tt, got)
			continue
		}
		if tt.want == 1 {
			continue
		}
		var read []string
		for was := -1; was != p.top; press(p, "space") {
			was = p.top
			for nth, c := range p.made().screen(p.top) {
				if c.to < len(p.page.lines) && c.to-c.from > 8 && (p.page.blank(c.to+1) && !p.page.blank(c.to) || p.page.blank(c.to-2) && !p.page.blank(c.to)) {
					t.Errorf("%v: a line stands alone at the foot of a column, or the head of the next: %q", tt, p.page.plain[c.to-1:c.to+1])
				}
				if p.page.headsNext(c.to-1) && c.to < len(p.page.lines) {
					t.Errorf("%v: a heading stands at the foot of a column: %q", tt, p.page.plain[c.to-1])
				}
				for line := c.from; line < c.to; line++ {
					x, y, ok := p.placeOf(line)
					words := strings.TrimSpace(p.page.plain[line])
					onScreen := strings.ToLower(p.setting.Cells.Slice(strings.Split(screen(p), "\n")[y], x, x+p.columnWidth()))
					if !ok || strings.TrimSpace(onScreen) != words {
						t.Fatalf("%v: column %d has %q, want %q", tt, nth, onScreen, words)
					}
					if words != "" {
						read = append(read, words)
					}
				}
			}
			for _, line := range strings.Split(screen(p), "\n") {
				if p.setting.Cells.Width(line) > tt.width {
					t.Errorf("%v: a line is wider than the screen: %q", tt, line)
				}
			}
		}
		var all []string
		for _, line := range p.page.plain {
			if words := strings.TrimSpace(line); words != "" {
				all = append(all, words)
			}
		}
		if strings.Join(read, "\n") != strings.Join(all, "\n") {
			t.Errorf("%v: %d lines are read, the story has %d", tt, len(read), len(all))
		}
		if p.Percent() != 100 {
			t.Errorf("%v: %d%% at the end", tt, p.Percent())
		}
		for p.top > 0 {
			was := p.top
			if press(p, "k"); p.top >= was {
				t.Fatalf("%v: back from line %d to %d", tt, was, p.top)
			}
		}
	}
}

func TestKeysLeadToTheScreenOfColumnsThatHasTheirAim(t *testing.T) {
	p := newColumns(t, headed(60), 2, 180, 24)
	for i := range 60 {
		press(p, "tab")
		if _, _, shown := p.placeOf(p.page.links[p.link].spans[0].line); !shown || p.link != i {
			t.Fatalf("link %d is chosen, want %d, and it is shown: %t", p.link, i, shown)
		}
	}
	p.Clear()
	press(p, "g")
	for was := -1; p.said == ""; press(p, "]") {
		if p.top <= was {
			t.Fatalf("] goes from line %d to %d", was, p.top)
		}
		was = p.top
	}
	for p.top > 0 {
		was := p.top
		if press(p, "["); p.top >= was {
			t.Fatalf("[ goes from line %d to %d", was, p.top)
		}
	}
	press(p, "/", "t", "a", "b", "l", "e", " ", "3", "1", "enter")
	if _, _, shown := p.placeOf(p.find.matches[0].line); !shown || p.top == 0 {
		t.Errorf("the match is not on the screen:\n%s", screen(p))
	}
}

func TestAShortStoryStandsInTheMiddleOfAWideScreen(t *testing.T) {
	p := newColumns(t, story("a", 2), 3, 200, 40)
	for _, line := range strings.Split(screen(p), "\n") {
		left := len(line) - len(strings.TrimLeft(line, " "))
		if strings.Contains(line, "tide") && (left < 60 || left > 80) {
			t.Fatalf("it begins in column %d: %q", left, line)
		}
	}
}

func TestAClickMeetsTheLinkInItsColumn(t *testing.T) {
	p := newColumns(t, story("a", 40), 2, 160, 30)
	second := p.made().screen(0)[1]
	for i, l := range p.page.links {
		at := l.spans[0]
		if at.line < second.from || at.line >= second.to {
			continue
		}
		x, y, _ := p.placeOf(at.line)
		_ = p.Update(tea.MouseClickMsg{Button: tea.MouseLeft, X: x + at.from, Y: y})
		if p.link != i || x < 70 {
			t.Errorf("a click on link %d in column %d chooses %d", i, x, p.link)
		}
		return
	}
	t.Error("no link stands in the second column")
}

func TestTheReaderStaysOnHisScreenWhenColumnsComeAndGo(t *testing.T) {
	p := newColumns(t, story("a", 60), 2, 160, 24)
	press(p, "space", "space")
	id, block, ok := p.Place()
	if !ok || id != "a" || block == 0 {
		t.Fatalf("the place is block %d", block)
	}
	run(p, p.Resize(80, 24))
	if got := p.page.blockAt(p.top); got < block-1 || got > block+1 {
		t.Errorf("in one column the screen begins with block %d, want %d", got, block)
	}
	run(p, p.Resize(160, 24))
	if x, _, shown := p.placeOf(p.page.lineOf(block)); !shown && p.page.blockAt(p.top) != block {
		t.Errorf("back in two, block %d is not shown: column %d", block, x)
	}
}

func BenchmarkScreenOfColumns(b *testing.B) {
	p := newPane(&testing.T{}, shelf{"a": story("a", 4000)}, 200, 50)
	p.setting.Columns = 3
	open(p, "a")
	b.ResetTimer()
	for b.Loop() {
		press(p, "space")
		if p.Percent() == 100 {
			press(p, "g")
		}
	}
}
