package tui

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"

	tea "charm.land/bubbletea/v2"

	"lede/articles"
)

// browser remembers the addresses that it was given.
type browser struct {
	opened []string
	fails  error
}

func (b *browser) open(_ context.Context, address string) (Program, error) {
	b.opened = append(b.opened, address)
	return nil, b.fails
}

func TestOpensTheStoryUnderTheCursorInAnyWidth(t *testing.T) {
	for _, width := range []int{40, 80, 90, 109, 110, 160} {
		t.Run(strconv.Itoa(width), func(t *testing.T) {
			var b browser
			d := newTerminal(t, newLibrary(20), width, 24, Options{OpenURL: b.open})
			d.keys("j", "j", "o")
			if len(b.opened) != 1 || b.opened[0] != "https://harbour.example/3" {
				t.Errorf("opened %q", b.opened)
			}
			d.says("opening https://harbour.example/3")
		})
	}
}

func TestOpensTheStoryUnderTheCursorHoweverFastTheKeysCome(t *testing.T) {
	var b browser
	d := newTerminal(t, newLibrary(20), 160, 24, Options{OpenURL: b.open})
	_, _ = d.m.Update(press("j")) // the story beside the list has not followed
	_, _ = d.m.Update(press("j"))
	d.keys("o")
	d.keys("enter")
	_, _ = d.m.Update(press("J")) // nor has the story that is read been read
	d.keys("o")
	if len(b.opened) != 2 || b.opened[0] != "https://harbour.example/3" || b.opened[1] != "https://harbour.example/2" {
		t.Errorf("opened %q", b.opened)
	}
}

func TestOpensTheLinkThatIsChosen(t *testing.T) {
	var b browser
	d := newTerminal(t, newLibrary(20), 80, 24, Options{OpenURL: b.open})
	d.keys("enter", "2", "o", "1", "enter", "esc", "o")
	if got := b.opened; len(got) != 3 || got[0] != "https://tide.example/1" || got[1] != "https://tide.example/0" || got[2] != "https://harbour.example/1" {
		t.Errorf("opened %q", got)
	}
}

func TestOpeningInTheBrowserMarksReadWhereItIsAsked(t *testing.T) {
	var b browser
	s := newLibrary(20)
	d := newTerminal(t, s, 80, 24, Options{OpenURL: b.open})
	d.keys("o")
	if n := s.count(read); n != 0 {
		t.Errorf("o has marked %d stories", n)
	}
	d.keys("j", "O")
	if n := s.count(read); n != 1 || !s.rows[0].Read || len(b.opened) != 2 {
		t.Errorf("%d are read, opened %q", n, b.opened)
	}
}

func TestCopiesTheAddressOfTheStoryUnderTheCursor(t *testing.T) {
	d := newTerminal(t, newLibrary(20), 80, 24, Options{})
	d.keys("j")
	_, cmd := d.m.Update(press("y"))
	_, cmd = d.m.Update(first(cmd))
	if msg := first(cmd); msg != first(tea.SetClipboard("https://harbour.example/0")) {
		t.Errorf("copied %v", msg)
	}
	d.says("copied https://harbour.example/0")
}

// first is what a command brings, or the first of several.
func first(cmd tea.Cmd) tea.Msg {
	if cmd == nil {
		return nil
	}
	msg := cmd()
	if batch, ok := msg.(tea.BatchMsg); ok {
		for _, c := range batch {
			if msg := first(c); msg != nil {
				return msg
			}
		}
		return nil
	}
	return msg
}

func TestSaysWhyAnAddressCannotBeOpened(t *testing.T) {
	s := newLibrary(20)
	b := browser{fails: errors.New("no browser could be started")}
	d := newTerminal(t, s, 80, 24, Options{OpenURL: b.open})
	d.keys("o")
	d.says("no browser could be started")
	story := s.stories[s.rows[0].ID]
	story.Meta.Link.Value = ""
	s.stories[s.rows[0].ID] = story
	for _, key := range []string{"o", "y"} {
		d.keys("g", "j", key)
		d.says("the story has no web address")
	}
	d.keys("C", "o")
	d.says("no story is chosen - c unfolds the group")
	if len(b.opened) != 1 {
		t.Errorf("opened %q", b.opened)
	}
	d = newTerminal(t, s, 80, 24, Options{})
	d.keys("o")
	d.says("no browser here: https://harbour.example/1")
}

func TestNoKeyThatNeedsAStoryActsWithoutOne(t *testing.T) {
	s := newLibrary(20)
	unreadable := []string{"/", "s", "c", "a", "n", "enter"}
	for _, setting := range [][]string{unreadable, {"C"}, {"/", "q", "q", "enter"}} {
		for _, key := range []string{"t", "m", "s", "o", "O", "e", "y", "F"} {
			d := newTerminal(t, s, 80, 24, Options{Subscriptions: newSubscriptions(s, 3)})
			d.keys(setting...)
			d.keys(key)
			if d.m.status.question != nil {
				t.Errorf("%s after %q asks something", key, setting)
			}
			if len(s.actions) > 0 {
				t.Fatalf("%s after %q did something", key, setting)
			}
		}
	}
}

// pager is a browser that needs the terminal.
type pager struct {
	Program
	runs int
}

func TestStepsAsideForABrowserThatNeedsTheTerminal(t *testing.T) {
	var p pager
	d := newTerminal(t, newLibrary(20), 80, 24, Options{OpenURL: func(context.Context, string) (Program, error) {
		p.runs++
		return &p, nil
	}})
	_, cmd := d.m.Update(press("o"))
	_, cmd = d.m.Update(first(cmd)) // the address
	_, cmd = d.m.Update(first(cmd)) // the browser
	if p.runs != 1 || cmd == nil {
		t.Fatal("no browser is started")
	}
	if got := fmt.Sprintf("%T", first(cmd)); got != "tea.execMsg" {
		t.Errorf("the program is run by a %s", got)
	}
	if strings.Contains(d.screen(), "opening") {
		t.Error("it is still being opened")
	}
}

func TestPlaysTheRecordingOfTheStoryUnderTheCursor(t *testing.T) {
	s := newLibrary(20)
	story := s.stories[s.rows[0].ID]
	story.Meta.Enclosures = []articles.Enclosure{
		{URL: "https://harbour.example/7.mp3", Kind: articles.Audio, Bytes: 36_200_000, Length: 48 * time.Minute},
		{URL: "https://harbour.example/7.mp4", Kind: articles.Video},
	}
	s.stories[s.rows[0].ID] = story
	var b browser
	d := newTerminal(t, s, 80, 24, Options{OpenURL: b.open})
	d.keys("e")
	d.says("no audio and no video goes with this story")
	d.keys("j", "e")
	d.says("opening https://harbour.example/7.mp3")
	d.keys("enter")
	d.says("▶ 35 MB audio, 48 min")
	d.keys("2", "e", "2", "o")
	if want := []string{"https://harbour.example/7.mp3", "https://harbour.example/7.mp3", "https://harbour.example/7.mp4"}; !slices.Equal(b.opened, want) {
		t.Errorf("opened %q", b.opened)
	}
}
