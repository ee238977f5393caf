package reader

import (
	"fmt"
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"

	"lede/articles"
	"lede/tui/theme"
)

func TestNoLabelBeginsAnother(t *testing.T) {
	t.Parallel()
	for _, n := range []int{0, 1, 25, 26, 27, 500, 700} {
		all := Labels(n)
		seen := map[string]bool{}
		for _, l := range all {
			if seen[l] || len(l) != len(all[0]) {
				t.Errorf("%d: %q", n, l)
			}
			seen[l] = true
		}
		if len(all) != n {
			t.Errorf("%d labels of %d", len(all), n)
		}
	}
	if l := Labels(25); len(l[0]) != 1 {
		t.Errorf("%q has more than a letter", l[0])
	}
}

func TestLabelsStandOnTheLinksOfTheScreenAlone(t *testing.T) {
	p := newPane(t, shelf{"a": story("a", 40)}, 70, 12)
	open(p, "a")
	press(p, "space", ";")
	first := p.page.links[p.labels.of["a"]]
	if line := first.spans[0].line; line < p.top || line >= p.top+p.rows() {
		t.Errorf("the first label is on line %d, the screen shows %d", line, p.top)
	}
	if got := painted(p, p.styles.Chosen); len(got) != len(p.labels.of) || got[0] != "a" {
		t.Errorf("the screen has the letters %q", got)
	}
	for _, line := range strings.Split(p.View(), "\n") {
		if w := p.setting.Cells.Width(line); w > 70 {
			t.Errorf("%d columns: %q", w, line)
		}
	}
	want := p.page.links[p.labels.of["s"]].address
	cmd := p.Update(tea.KeyPressMsg{Code: 's', Text: "s"})
	if msg, ok := cmd().(LinkChosenFor); !ok || msg.Address != want || msg.Use != Follow {
		t.Errorf("%+v, want %s", msg, want)
	}
}

func TestLinksThatTouchAllHaveTheirLetters(t *testing.T) {
	s := articles.Story{ID: "a"}
	var text articles.Text
	for i := range 60 {
		text = append(text, articles.Span{Text: "x", Link: fmt.Sprintf("https://a.example/%d", i)})
	}
	s.Blocks = []articles.Block{articles.Paragraph{Text: text}}
	p := newPane(t, shelf{"a": s}, 70, 30)
	open(p, "a")
	press(p, ";")
	if got := painted(p, p.styles.Chosen); len(got) != 60 {
		t.Errorf("%d of 60 are shown: %q", len(got), got)
	}
}

func BenchmarkLabels(b *testing.B) {
	s := articles.Story{ID: "a"}
	for i := range 100 {
		var text articles.Text
		for j := range 5 {
			text = append(text, articles.Span{Text: "the tables", Link: fmt.Sprintf("https://a.example/%d/%d", i, j)}, articles.Span{Text: " say. "})
		}
		s.Blocks = append(s.Blocks, articles.Paragraph{Text: text})
	}
	p := New(b.Context(), shelf{"a": s}.read, KeyMap{}, Styles{Chosen: "\x1b[7m"}, Setting{Theme: theme.Default(true), Measure: 100, Now: noon})
	run(p, p.Resize(110, 300))
	open(p, "a")
	for b.Loop() {
		p.labels = nil
		if !p.label() || len(p.labels.of) != 500 {
			b.Fatalf("%d links", len(p.page.links))
		}
		p.draw()
	}
}
