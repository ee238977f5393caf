package tui

import (
	"strconv"
	"testing"
	"time"

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
			d := newTerminal(t, newLibrary(20), tt.width, tt.height, Options{})
			d.keys(tt.keys...)
			golden.RequireEqual(t, d.screen()+"\n")
		})
	}
}

// markedLibrary is a library whose stories have all that a row can tell.
func markedLibrary(n int) *fakeLibrary {
	s := newLibrary(n)
	for i := range s.rows {
		h := &s.rows[i]
		h.Read, h.Starred = i%3 == 1, i%4 == 2
		if i%5 == 1 {
			h.Also = i
		}
		if i%6 == 3 {
			h.Revised = h.Published.Time.Add(95 * time.Minute)
		}
		if i%7 == 2 {
			h.Tags = []string{"later", "潮の表"}
		}
	}
	return s
}

func TestRowsTellWhatWasDoneToStories(t *testing.T) {
	for _, width := range []int{40, 80} {
		t.Run(strconv.Itoa(width), func(t *testing.T) {
			d := newTerminal(t, markedLibrary(20), width, 24, Options{})
			golden.RequireEqual(t, d.screen()+"\n")
		})
	}
}

func TestChangesOfAStory(t *testing.T) {
	s := newLibrary(5)
	d := newTerminal(t, s, 60, 16, Options{Style: Style{Name: "notty"}})
	h, _ := d.m.list.Selected()
	s.revise(h.ID)
	d.keys("enter", "d")
	golden.RequireEqual(t, d.screen()+"\n")
}

func TestFilterIsTypedAtTheFoot(t *testing.T) {
	d := newTerminal(t, newLibrary(20), 60, 10, Options{})
	d.keys("/")
	d.word("headline 1")
	golden.RequireEqual(t, d.screen()+"\n")
}
