package tui

import (
	"math/rand/v2"
	"testing"

	tea "charm.land/bubbletea/v2"
)

// surfaces are the things that can be on the screen, by the keys that bring
// them there.
func surfaces() map[string][]string {
	return map[string][]string{
		"list":           nil,
		"end of list":    {"G"},
		"folded":         {"j", "c", "j", "h", "h"},
		"all folded":     {"C"},
		"by source":      {"v", "v"},
		"front page":     {"v", "v", "v", "j", "right"},
		"compact":        {"=", "G"},
		"full":           {"=", "="},
		"moved border":   {">", ">", ">"},
		"filter":         {"/", "4", "2"},
		"no match":       {"/", "q", "q", "enter"},
		"unread":         {"u"},
		"story":          {"enter"},
		"end of story":   {"enter", "G"},
		"problem":        {"j", "j", "j", "j", "j", "j", "j", "enter"},
		"search":         {"enter", "/", "t", "i", "d", "e"},
		"link":           {"enter", "tab", "tab"},
		"hidden":         {"enter", "H", "space"},
		"zen":            {"enter", "z"},
		"help":           {"?"},
		"tagging":        {"t", "a", "b"},
		"marked":         {"A"},
		"sidebar":        {"tab", "j", "G"},
		"narrow sidebar": {"tab", "/", "q", "q"},
		"part":           {"tab", "j", "j", "j", "enter"},
		"feeds":          {"E", "j", "j"},
		"end of feeds":   {"E", "G"},
		"failing":        {"E", "!"},
		"no feed":        {"E", "/", "q", "q", "q"},
		"renaming":       {"E", "c"},
		"removed":        {"E", "d"},
		"adding":         {"a", "o", "n", "e"},
		"found":          {"a", "harbour.example", "enter", "j"},
		"not found":      {"a", "x", "enter"},
		"refreshed":      {"R"},
		"changes":        {"enter", "d"},
	}
}

func TestFitsEveryScreen(t *testing.T) {
	s := markedLibrary(120).withTallies()
	first := newTerminal(t, s, 80, 24, Options{})
	h, _ := first.m.list.Selected()
	s.revise(h.ID)
	for name, keys := range surfaces() {
		t.Run(name, func(t *testing.T) {
			d := newTerminal(t, s, 110, 24, Options{Subscriptions: newSubscriptions(s, 17)})
			d.keys(keys...)
			for _, width := range []int{0, 1, 5, 19, 20, 21, 33, 40, 47, 48, 60, 71, 72, 80, 100, 109, 110, 111, 120, 133, 160, 200, 300} {
				for _, height := range []int{0, 1, 4, 5, 6, 7, 10, 24, 61} {
					d.send(tea.WindowSizeMsg{Width: width, Height: height})
					d.fits(name)
				}
			}
		})
	}
}

func TestNoKeyAtAnySizeBreaksTheScreen(t *testing.T) {
	names := []string{
		"j", "k", "J", "K", "n", "N", "p", "g", "G", "space", "b", "ctrl+d", "ctrl+u", "[", "]", "c", "C", "h", "l",
		"left", "right", "v", "u", "/", "t", "i", "esc", "enter", "m", "z", "?", "H", "tab", "shift+tab", "1", "2", "y", "r", "backspace",
		"s", "f", "A", "U", "O", "+", "R", "E", "a", "F", "d", "M", "!", "=", "<", ">",
	}
	random := rand.New(rand.NewPCG(7, 9))
	for range 6 {
		s := newLibrary(90).withTallies()
		d := newTerminal(t, s, 100, 30, Options{Subscriptions: newSubscriptions(s, 30)})
		for range 400 {
			switch random.IntN(12) {
			case 0:
				d.send(tea.WindowSizeMsg{Width: random.IntN(240), Height: random.IntN(60)})
			case 1:
				d.send(tea.MouseClickMsg{X: random.IntN(240), Y: random.IntN(60), Button: tea.MouseLeft})
				d.send(tea.MouseMotionMsg{X: random.IntN(240), Y: random.IntN(60), Button: tea.MouseLeft})
				d.send(tea.MouseReleaseMsg{Button: tea.MouseLeft})
			case 2:
				d.send(tea.MouseWheelMsg{X: random.IntN(240), Y: random.IntN(60), Button: tea.MouseWheelDown})
			default:
				name := names[random.IntN(len(names))]
				d.keys(name)
				d.fits("after " + name)
			}
			if t.Failed() {
				return
			}
		}
	}
}

func TestSaysWhenTheScreenIsTooSmall(t *testing.T) {
	d := newTerminal(t, newLibrary(3), 19, 30, Options{})
	if got := d.m.View().Content; got != "too small: min 20x5" {
		t.Errorf("screen %q", got)
	}
}
