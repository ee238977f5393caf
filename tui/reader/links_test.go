package reader

import (
	"slices"
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"

	"lede/articles"
	"lede/tui/bidi"
	"lede/tui/cells"
)

func chosen(p *Pane) string {
	address, _ := p.Link()
	return address
}

func TestStepsThroughLinksRoundTheEnd(t *testing.T) {
	p := newPane(t, shelf{"a": story("a", 4)}, 70, 12)
	open(p, "a")
	for _, tt := range []struct{ key, want string }{
		{"tab", "/0"}, {"tab", "/1"}, {"tab", "/2"}, {"shift+tab", "/1"}, {"tab", "/2"}, {"tab", "/3"}, {"tab", "/0"}, {"shift+tab", "/3"},
	} {
		press(p, tt.key)
		if got := chosen(p); got != "https://tide.example"+tt.want {
			t.Errorf("%s: %q, want %q", tt.key, got, tt.want)
		}
		if got := painted(p, p.styles.Chosen); len(got) != 1 || !strings.HasPrefix(got[0], "the table "+tt.want[1:]) {
			t.Errorf("%s marks %q", tt.key, got)
		}
	}
}

func TestTheFirstLinkIsTakenFromTheScreen(t *testing.T) {
	p := newPane(t, shelf{"a": story("a", 12)}, 70, 10)
	open(p, "a")
	press(p, "space", "space", "tab")
	first := p.page.links[p.link].spans[0].line
	if first < p.top || first >= p.top+p.height {
		t.Errorf("it is on line %d, the screen shows %d to %d", first, p.top, p.top+p.height)
	}
	at := p.link
	press(p, "esc")
	p.Clear()
	press(p, "shift+tab")
	if p.link != at-1 {
		t.Errorf("the link before the screen is %d, want %d", p.link, at-1)
	}
}

func TestDigitsSpellTheNumberOfALink(t *testing.T) {
	p := newPane(t, shelf{"a": story("a", 14)}, 70, 12)
	open(p, "a")
	for _, tt := range []struct{ key, want string }{
		{"1", "/0"}, {"2", "/11"}, {"3", "/2"}, {"j", "/2"}, {"1", "/0"}, {"4", "/13"}, {"9", "/8"},
	} {
		press(p, tt.key)
		if got := chosen(p); got != "https://tide.example"+tt.want {
			t.Errorf("%s: %q, want %q", tt.key, got, tt.want)
		}
	}
	if got := p.Status(80); got != "link 9 · https://tide.example/8" {
		t.Errorf("status %q", got)
	}
	press(p, "0")
	if p.digits != "" {
		t.Errorf("a number that no link has is remembered: %q", p.digits)
	}
}

func TestALinkOverTwoLinesIsMarkedOnBoth(t *testing.T) {
	s := articles.Story{ID: "a", Document: articles.Document{Blocks: []articles.Block{articles.Paragraph{Text: articles.Text{
		{Text: "See "}, {Text: "the tables of the harbour office for the whole of next year", Link: "https://tide.example/"},
	}}}}}
	p := newPane(t, shelf{"a": s}, 30, 10)
	open(p, "a")
	press(p, "tab")
	if n := len(p.page.links[0].spans); n < 2 {
		t.Fatalf("the link stands on %d lines", n)
	}
	marked := strings.Join(strings.Fields(strings.Join(painted(p, p.styles.Chosen), " ")), " ")
	if !strings.HasPrefix(marked, "the tables of the harbour office for the whole of next year") {
		t.Errorf("marked %q", marked)
	}
}

func TestAClickChoosesTheLinkBelowIt(t *testing.T) {
	p := newPane(t, shelf{"a": story("a", 4)}, 70, 24)
	open(p, "a")
	at := p.page.links[1].spans[0]
	click := func(button tea.MouseButton, x, y int) {
		_ = p.Update(tea.MouseClickMsg{Button: button, X: x, Y: p.headRows(p.top) + y - p.top})
	}
	for _, tt := range []struct {
		button tea.MouseButton
		x, y   int
		want   bool
	}{
		{tea.MouseLeft, at.from, at.line, true},
		{tea.MouseLeft, at.to - 1, at.line, true},
		{tea.MouseLeft, at.to, at.line, false},
		{tea.MouseLeft, at.from - 1, at.line, false},
		{tea.MouseRight, at.from, at.line, false},
		{tea.MouseLeft, at.from, at.line - 1, false},
	} {
		click(tt.button, tt.x, tt.y)
		if got := chosen(p) == "https://tide.example/1"; got != tt.want {
			t.Errorf("button %v at %d,%d chooses %q", tt.button, tt.x, tt.y, chosen(p))
		}
	}
}

func TestAStoryWithoutLinksHasNoneToChoose(t *testing.T) {
	p := newPane(t, shelf{"a": {ID: "a", Document: articles.Document{Blocks: []articles.Block{text("Nothing leads on.")}}}}, 40, 6)
	open(p, "a")
	press(p, "tab", "shift+tab", "1")
	if p.LinkChosen() || p.Clear() {
		t.Error("a link is chosen")
	}
}

func TestTheChosenLinkStaysChosenInAnotherWidth(t *testing.T) {
	p := newPane(t, shelf{"a": story("a", 6)}, 70, 12)
	open(p, "a")
	press(p, "4")
	run(p, p.Resize(30, 12))
	if chosen(p) != "https://tide.example/3" {
		t.Errorf("%q is chosen", chosen(p))
	}
	if !slices.ContainsFunc(p.page.links, func(l link) bool { return l.number == 4 }) {
		t.Error("the link has lost its number")
	}
}

func TestAClickOnALinkFromTheRightChoosesIt(t *testing.T) {
	s := articles.Story{ID: "a", Document: articles.Document{Blocks: []articles.Block{articles.Paragraph{Text: articles.Text{
		{Text: "ראו את "}, {Text: "הטבלאות", Link: "https://tide.example/"}, {Text: " של הנמל."},
	}}}}}
	p := newPane(t, shelf{"a": s}, 40, 10)
	open(p, "a")
	press(p, "tab")
	var setter bidi.Setter
	lines := strings.Split(setter.Screen(p.View(), p.setting.Cells), "\n")
	for y, line := range lines {
		plain := ansi.Strip(line)
		words, _, found := strings.Cut(plain, "תואלבטה")
		if !found {
			continue
		}
		for x := range cells.Runes.Width(plain) {
			p.link = -1
			_ = p.Update(tea.MouseClickMsg{Button: tea.MouseLeft, X: x, Y: y})
			from := cells.Runes.Width(words)
			if want := x >= from && x < from+7; (p.link == 0) != want {
				t.Errorf("a click on column %d of %q chooses %d", x, plain, p.link)
			}
		}
		if marked := p.styles.Chosen + "תואלבטה"; !strings.Contains(strings.ReplaceAll(line, cells.Here, ""), marked) {
			t.Errorf("the chosen link is not marked in %q", line)
		}
		return
	}
	t.Errorf("no link in\n%s", strings.Join(lines, "\n"))
}
