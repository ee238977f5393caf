package headlines

import (
	"strings"
	"testing"

	"github.com/charmbracelet/x/ansi"

	"lede/tui/bidi"
	"lede/tui/cells"
)

// seen are the lines of the screen in the order of their cells, from the right of
// which blanks are cut.
func seen(p *Pane) []string {
	var setter bidi.Setter
	lines := strings.Split(setter.Screen(p.View(), cells.Runes), "\n")
	for i := range lines {
		lines[i] = strings.TrimRight(ansi.Strip(lines[i]), " ")
	}
	return lines
}

func TestHeadlinesFromTheRightStandAtTheRight(t *testing.T) {
	s := newStories(3)
	s.rows[1].Title, s.rows[1].Source = "מנהל הנמל סופר את הגלים (abc)", "עיתון הנמל"
	for _, tt := range []struct {
		width   int
		density Density
		want    string // of the lines of the story, what stands there without gaps
	}{
		{40, Comfortable, "(abc) םילגה תא רפוס למנה להנמ"},
		{100, Comfortable, "(abc) םילגה תא רפוס למנה להנמ למנה ןותיע"},
		{100, Compact, "(abc) םילגה תא רפוס למנה להנמ"},
	} {
		p := newPane(t, s, tt.width, 20)
		p.SetDensity(tt.density)
		run(p, p.Resize(tt.width+1, 20))
		run(p, p.Resize(tt.width, 20))
		all := seen(p)
		found := false
		for _, line := range all {
			if cells.Runes.Width(line) > tt.width {
				t.Errorf("%d columns: %q is wider", tt.width, line)
			}
			if strings.Contains(strings.Join(strings.Fields(line), " "), tt.want) {
				found = true
				if at := strings.Index(line, "(abc)"); at < tt.width/6 {
					t.Errorf("%d columns, density %v: it stands at the left: %q", tt.width, tt.density, line)
				}
			}
		}
		if !found {
			t.Errorf("%d columns, density %v: no %q in\n%s", tt.width, tt.density, tt.want, strings.Join(all, "\n"))
		}
	}
}

func TestALineBelowAHeadlineFromTheRightIsTurned(t *testing.T) {
	s := newStories(1)
	s.rows[0].Title, s.rows[0].Source = "גלים", "The Tide"
	p := newPane(t, s, 40, 10)
	line := ""
	for _, l := range seen(p) {
		if strings.Contains(l, "The Tide") {
			line = l
		}
	}
	if cells.Runes.Width(line) != 39 || !strings.HasSuffix(line, "The Tide · World") {
		t.Errorf("got %q in\n%s", line, strings.Join(seen(p), "\n"))
	}
}
