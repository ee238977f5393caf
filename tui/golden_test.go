package tui

import (
	"testing"

	"github.com/charmbracelet/x/exp/golden"
)

func TestScreens(t *testing.T) {
	for _, tt := range []struct {
		name          string
		width, height int
		keys          []string
	}{
		{"list in 40 columns", 40, 12, nil},
		{"list in 80 columns", 80, 14, []string{"j", "j"}},
		{"list by source", 80, 10, []string{"v", "v"}},
		{"story in 60 columns", 60, 16, []string{"enter"}},
		{"hidden blocks shown", 60, 24, []string{"enter", "H", "G"}},
		{"list and story", 130, 14, nil},
	} {
		t.Run(tt.name, func(t *testing.T) {
			d := newDesk(t, newShelf(20), tt.width, tt.height, Options{})
			d.keys(tt.keys...)
			golden.RequireEqual(t, d.screen()+"\n")
		})
	}
}

func TestFilterIsTypedAtTheFoot(t *testing.T) {
	d := newDesk(t, newShelf(20), 60, 10, Options{})
	d.keys("/")
	d.word("headline 1")
	golden.RequireEqual(t, d.screen()+"\n")
}
