package tui

import (
	"slices"
	"testing"

	"lede/articles"
)

// TestAsksWhatToDoWhereAServerHasManyMarksOtherwise asks once, leaves it where the
// reader goes on, and asks again when he refreshes.
func TestAsksWhatToDoWhereAServerHasManyMarksOtherwise(t *testing.T) {
	d, c := newReader(t, 80, 24)
	version := uint64(100)
	refreshEnds := func() {
		version++
		_, _ = d.m.Update(refreshed{state: articles.Refresh{
			Version: version, Asks: articles.AccountQuestion{Account: "home", Text: "the server says that 40 of 60 stories are read"},
		}})
	}
	decide := func(keys ...string) {
		t.Helper()
		refreshEnds()
		d.says("home: the server says that 40 of 60 stories are read")
		d.says("change nothing, and ask again later")
		d.keys(keys...)
		if d.m.choosing != nil {
			t.Error("the question is still there")
		}
	}
	decide("enter")
	refreshEnds()
	if d.m.choosing != nil || len(c.answers) > 0 {
		t.Errorf("it is asked again by itself, or answered: %q", c.answers)
	}
	d.keys("R")
	decide("esc")
	d.keys("R")
	decide("j", "enter")
	decide("j", "j", "enter") // it was answered, and is a new one
	if want := []string{"home false", "home true"}; !slices.Equal(c.answers, want) {
		t.Errorf("answered %q, want %q", c.answers, want)
	}
}

// TestAQuestionAboutAnAccountTakesNoKeysAway has one come while the reader types.
func TestAQuestionAboutAnAccountTakesNoKeysAway(t *testing.T) {
	d, _ := newReader(t, 80, 24)
	d.keys("?")
	_, _ = d.m.Update(refreshed{state: articles.Refresh{Version: 101, Asks: articles.AccountQuestion{Account: "home", Text: "the server says that 9 of 9 stars are gone"}}})
	if d.m.choosing != nil {
		t.Error("a list opens over what the reader does")
	}
	d.keys("esc", "R")
	_, _ = d.m.Update(refreshed{state: articles.Refresh{Version: 102, Asks: articles.AccountQuestion{Account: "home", Text: "the server says that 9 of 9 stars are gone"}}})
	d.says("9 of 9 stars are gone")
	d.fits("the question")
}
