package tui

import (
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"

	"lede/articles/locale"
)

func TestTheMastheadSaysWhatIsListed(t *testing.T) {
	s := newLibrary(20).withTallies()
	d := newTerminal(t, s, 80, 30, Options{Edition: "The quay"})
	lines := strings.Split(d.screen(), "\n")
	if want := " Saturday 14 November 2026          The quay             20 stories · 19 unread"; lines[0] != want {
		t.Errorf("the masthead is\n%q, want\n%q", lines[0], want)
	}
	if !strings.HasPrefix(lines[1], " ═══") {
		t.Errorf("below it is %q", lines[1])
	}
	d.keys("/")
	d.word("headline 1")
	d.keys("enter")
	d.says("“headline 1”")
	d.keys("esc", "tab", "j", "j", "j", "j", "enter")
	if got := strings.Split(d.screen(), "\n")[0]; strings.Contains(got, "The quay") {
		t.Errorf("a part is headed %q", got)
	}
}

func TestTheMastheadIsInTheReadersLanguage(t *testing.T) {
	for _, front := range []bool{false, true} {
		d := newTerminal(t, newLibrary(1200), 110, 30, Options{Edition: "Am Kai", Locale: locale.Of("de"), Front: front})
		head := strings.Split(d.screen(), "\n")[0]
		if !strings.Contains(head, "Samstag, 14. November 2026") || !strings.Contains(head, "1.200 stories") {
			t.Errorf("the masthead is %q", head)
		}
	}
}

func TestASmallScreenHasNoMasthead(t *testing.T) {
	d := newTerminal(t, newLibrary(20), 80, 27, Options{})
	for _, size := range [][2]int{{80, 27}, {39, 40}} {
		d.send(tea.WindowSizeMsg{Width: size[0], Height: size[1]})
		if strings.Contains(d.screen(), "═") {
			t.Errorf("%v:\n%s", size, d.screen())
		}
	}
	d.send(tea.WindowSizeMsg{Width: 80, Height: 40})
	d.says("═")
	d.keys("enter")
	if strings.Contains(d.screen(), "═══") {
		t.Errorf("a story alone has one:\n%s", d.screen())
	}
}

func TestAClickBelowTheMastheadMeetsItsRow(t *testing.T) {
	for _, width := range []int{80, 130} {
		d := newTerminal(t, newLibrary(40), width, 34, Options{})
		lines := strings.Split(d.screen(), "\n")
		for y, line := range lines {
			_, after, found := strings.Cut(line, "• Headline ")
			if !found || y > 20 {
				continue
			}
			d.send(tea.MouseClickMsg{X: 6, Y: y, Button: tea.MouseLeft})
			number, _, _ := strings.Cut(after, " ")
			if !strings.HasPrefix(d.selected(), "Headline "+number+" ") {
				t.Errorf("a click on %q chooses %q", line, d.selected())
			}
			d.keys("q", "g")
			if d.quit {
				d.quit = false
			}
		}
	}
}
