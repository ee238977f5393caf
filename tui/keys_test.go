package tui

import (
	"slices"
	"strings"
	"testing"

	"charm.land/bubbles/v2/key"
	"github.com/charmbracelet/x/ansi"
)

func TestNoKeyMeansTwoThingsInOnePlace(t *testing.T) {
	for _, preset := range []string{"vim", "newsboat", "google-reader"} {
		k, err := newKeyMap(preset)
		if err != nil {
			t.Fatal(err)
		}
		shared := []key.Binding{
			k.Open, k.NextStory, k.PrevStory, k.NextUnread, k.PrevUnread, k.Mark, k.Star, k.Tag, k.Undo,
			k.Browse, k.BrowseRead, k.Copy, k.Zen, k.Refresh, k.RefreshAll, k.FullText, k.Feeds, k.Help, k.Kill, k.Suspend,
		}
		places := map[string][]key.Binding{
			"list":  append(append(slices.Clone(shared), k.Quit, k.MarkAll, k.Parts, k.AddFeed), k.list.Help()...),
			"story": append(append(slices.Clone(shared), k.Back), k.story.Help()...),
			"rail":  append(k.rail.Help(), k.Help, k.Kill, k.Suspend),
			"feeds": append(k.feeds.Help(), k.Help, k.Kill, k.Suspend),
		}
		for place, bindings := range places {
			meanings := map[string]string{}
			for _, b := range bindings {
				for _, name := range b.Keys() {
					if other, taken := meanings[name]; taken {
						t.Errorf("%s, %s: %s means %q and %q", preset, place, name, other, b.Help().Desc)
					}
					meanings[name] = b.Help().Desc
				}
			}
		}
	}
}

func TestHelpTellsEveryKeyAndFindsIt(t *testing.T) {
	d := newDesk(t, newShelf(3), 140, 100, Options{})
	d.keys("?")
	for _, c := range d.m.chapters() {
		d.says(c.title)
		for _, b := range c.bindings {
			d.says(b.Help().Desc)
		}
	}
	d.keys("/")
	d.word("category")
	d.says("move it to a category")
	if strings.Contains(d.screen(), "fold") {
		t.Errorf("other keys are still there:\n%s", d.screen())
	}
	d.keys("enter", "esc")
	d.says("fold or unfold the group")
	d.keys("/")
	d.word("zzz")
	d.says("no key does that")
	d.keys("esc", "q")
	d.says("Headline")
}

func TestHelpHasRoomForItsColumns(t *testing.T) {
	d := newDesk(t, newShelf(3), 80, 24, Options{})
	for _, c := range d.m.chapters() {
		for _, line := range d.m.helpPart(c.title, c.bindings) {
			if w := ansi.StringWidth(line); w > helpColumn {
				t.Errorf("%d columns: %q", w, ansi.Strip(line))
			}
		}
	}
}
