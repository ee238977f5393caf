package headlines

import (
	"strings"
	"testing"

	"github.com/charmbracelet/x/ansi"
)

func TestARuleStandsWhereTheLastVisitEnded(t *testing.T) {
	t.Parallel()
	for _, width := range []int{30, 60, 100, 140} {
		p := newPane(t, newStories(40), width, 20)
		without := strings.Count(p.View(), "\n")
		p.outline.Seen = []int{3}
		p.draw()
		lines := strings.Split(ansi.Strip(p.View()), "\n")
		at := -1
		for i, line := range lines {
			if strings.Contains(line, "last visit") {
				at = i
			}
		}
		if at < 0 || len(lines) != without+1 {
			t.Fatalf("%d columns: no rule in\n%s", width, strings.Join(lines, "\n"))
		}
		if on := p.lineAt(at + 1); on.index != 3 {
			t.Errorf("%d columns: the rule stands above row %d", width, on.index)
		}
		if w := p.styles.Cells.Width(lines[at]); w > width {
			t.Errorf("a rule of %d columns in %d", w, width)
		}
	}
}
