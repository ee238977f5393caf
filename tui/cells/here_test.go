package cells

import "testing"

func TestTheCursorIsFoundWhereItWasMarked(t *testing.T) {
	t.Parallel()
	for _, tt := range []struct {
		m      Measure
		line   string
		column int
		want   string // the line with | for the mark
	}{
		{Runes, "quay", 2, "qu|ay"},
		{Runes, "quay", 6, "quay  |"},
		{Runes, "quay", 0, "|quay"},
		{Runes, "\x1b[1m潮の表\x1b[m", 4, "\x1b[1m潮の|表\x1b[m"},
		{Clusters, "👍🏽 yes", 3, "👍🏽 |yes"},
		{Runes, "", 1, " |"},
	} {
		screen := "first\n" + tt.m.Mark(tt.line, tt.column) + "\nlast " + Here
		rest, x, y, found := tt.m.Locate(screen)
		if !found || x != tt.column || y != 1 {
			t.Errorf("%q: at %d,%d, %t", tt.line, x, y, found)
		}
		var marked string
		for i, r := range tt.want {
			if r == '|' {
				marked = tt.want[:i] + Here + tt.want[i+1:]
			}
		}
		if got := tt.m.Mark(tt.line, tt.column); got != marked {
			t.Errorf("%q: got %q", tt.line, got)
		}
		if _, _, _, again := tt.m.Locate(rest); again {
			t.Errorf("a mark is left in %q", rest)
		}
	}
	if tt, _, _, found := Runes.Locate("none"); found || tt != "none" {
		t.Error("a cursor that nobody marked")
	}
}
