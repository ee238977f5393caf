package sidebar

import (
	"fmt"
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"

	"lede/articles"
	"lede/tui/keys"
)

func parts(sections, sources int) []articles.Tally {
	all := []articles.Tally{{Label: "All"}, {Label: "Unread", Filter: "unread", Unread: 3}}
	for i := range sections {
		all = append(all, articles.Tally{Group: "Sections", Label: fmt.Sprint("Section ", i), Filter: fmt.Sprint("section:", i), Unread: i})
	}
	for i := range sources {
		all = append(all, articles.Tally{Group: "Sources", Label: fmt.Sprint("Source ", i), Filter: fmt.Sprint("source:", i), Unread: i})
	}
	return all
}

func newPane(all []articles.Tally) *Pane {
	p := New(Keys(keys.Preset("")), Styles{})
	p.Resize(28, 12)
	p.Focus(true)
	p.Set(all)
	return p
}

func press(r rune) tea.KeyPressMsg { return tea.KeyPressMsg{Code: r, Text: string(r)} }

func TestTheCursorIsAlwaysInView(t *testing.T) {
	p := newPane(parts(9, 300))
	for _, r := range "jjjjjjjjjjjjGkkkkkgjj]]][[" {
		p.Update(press(r))
		s, _ := p.Selected()
		if !strings.Contains(p.View(), "▌") || !strings.Contains(p.View(), s.Label) {
			t.Fatalf("after %c, on %q:\n%s", r, s.Label, p.View())
		}
	}
}

func TestGoesFromOneKindOfPartToTheNext(t *testing.T) {
	p := newPane(parts(5, 5))
	for _, want := range []string{"Section 0", "Source 0", "Source 0"} {
		p.Update(press(']'))
		if s, _ := p.Selected(); s.Label != want {
			t.Errorf("on %q, want %q", s.Label, want)
		}
	}
	p.Update(press('j'))
	for _, want := range []string{"Source 0", "Section 0", "All", "All"} {
		p.Update(press('['))
		if s, _ := p.Selected(); s.Label != want {
			t.Errorf("back on %q, want %q", s.Label, want)
		}
	}
}

func TestTheCursorStaysOnItsPartWhenCountsChange(t *testing.T) {
	p := newPane(parts(5, 5))
	p.Update(press('G'))
	was, _ := p.Selected()
	more := parts(8, 9)
	for i := range more {
		more[i].Unread += 1000
	}
	p.Set(more)
	if now, _ := p.Selected(); now.Label != was.Label || now.Unread != was.Unread+1000 {
		t.Errorf("on %v, was on %v", now, was)
	}
}

func TestAPartThatTheSidebarDoesNotHaveKeepsItsName(t *testing.T) {
	p := newPane(parts(2, 2))
	p.Choose("source:=https://bell.example/", "The Bell")
	if p.Own() || p.Label() != "The Bell" {
		t.Errorf("own %t, label %q", p.Own(), p.Label())
	}
	p.Choose("section:1", "Section 1")
	if !p.Own() {
		t.Error("the sidebar does not know its own part")
	}
}

func BenchmarkKeyAmongManySources(b *testing.B) {
	p := newPane(parts(40, 10_000))
	p.Resize(28, 50)
	b.ReportAllocs()
	for b.Loop() {
		p.Update(press('j'))
	}
}
