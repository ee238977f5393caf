package scroll_test

import (
	"testing"

	tea "charm.land/bubbletea/v2"

	"lede/tui/scroll"
)

func TestTheCursorStandsInTheWindowClearOfItsEdges(t *testing.T) {
	for _, leap := range []int{0, 5} {
		for height := 1; height <= 20; height++ {
			w := scroll.Window{Height: height, Total: 100, Margin: 2, Leap: leap}
			top := 0
			for _, at := range []int{0, 1, 5, 17, 18, 50, 99, 98, 97, 40, 41, 2, 0} {
				top = w.Follow(top, at, at+1)
				if at < top || at >= top+height || top < 0 || top+height > 100 {
					t.Fatalf("height %d, leap %d: line %d, window %d to %d", height, leap, at, top, top+height)
				}
				if clear := min(at-top, top+height-1-at); height >= 5 && clear < 2 && top > 0 && top < 100-height {
					t.Errorf("height %d, leap %d: line %d is %d lines from the edge", height, leap, at, clear)
				}
			}
		}
	}
}

func TestTheWindowRestsWhileTheCursorIsClearOfItsEdges(t *testing.T) {
	w := scroll.Window{Height: 10, Total: 100, Margin: 2}
	for at := 22; at <= 27; at++ {
		if top := w.Follow(20, at, at+1); top != 20 {
			t.Errorf("line %d scrolls to %d", at, top)
		}
	}
	for at, want := range map[int]int{21: 19, 28: 21} {
		if top := w.Follow(20, at, at+1); top != want {
			t.Errorf("line %d scrolls to %d, want %d", at, top, want)
		}
	}
	w.Leap = 5
	for at, want := range map[int]int{21: 14, 28: 26} {
		if top := w.Follow(20, at, at+1); top != want {
			t.Errorf("with a leap, line %d scrolls to %d, want %d", at, top, want)
		}
	}
}

func TestAListShorterThanTheScreenBeginsAtItsTop(t *testing.T) {
	w := scroll.Window{Height: 10, Total: 4, Margin: 2}
	if top := w.Follow(3, 2, 3); top != 0 {
		t.Errorf("it begins at line %d", top)
	}
	if top := (scroll.Window{}).Follow(0, 0, 1); top != 0 {
		t.Errorf("a screen of no lines begins at line %d", top)
	}
}

func TestTheWheelScrollsBothWays(t *testing.T) {
	for button, want := range map[tea.MouseButton]int{tea.MouseWheelDown: 3, tea.MouseWheelUp: -3, tea.MouseWheelLeft: 0} {
		if got := scroll.Wheel(tea.MouseWheelMsg{Button: button}); got != want {
			t.Errorf("%v scrolls %d, want %d", button, got, want)
		}
	}
}
