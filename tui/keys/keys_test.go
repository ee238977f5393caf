package keys_test

import (
	"slices"
	"strings"
	"testing"

	. "lede/tui/keys"
)

func TestNoKeyOfAPresetMeansTwoThingsInOnePlace(t *testing.T) {
	for _, preset := range Presets() {
		m := Preset(preset)
		for _, in := range []Place{List, Story, Sidebar, Feeds} {
			meanings := map[string]string{}
			for _, a := range Actions() {
				for _, k := range m[a.Name] {
					if other, taken := meanings[k]; taken && a.In&in != 0 {
						t.Errorf("%s: %s means %s and %s", preset, k, other, a.Name)
					}
					if a.In&in != 0 {
						meanings[k] = a.Name
					}
				}
			}
		}
	}
}

// The keys that newsboat's own help lists, for what lede can do too.
func TestThePresetNewsboatHasNewsboatsKeys(t *testing.T) {
	m := Preset("newsboat")
	for k, action := range map[string]string{
		"enter": "open", "q": "quit", "Q": "quit-now", "r": "refresh", "R": "refresh-all", "A": "mark-all", "C": "mark-all",
		"s": "star", "J": "next-story", "K": "prev-story", "n": "next-unread", "p": "prev-unread", "o": "browse",
		"O": "browse-read", "?": "help", "N": "mark", "l": "unread-only", "u": "next-link", "/": "search", "F": "search",
		"f": "sidebar", "ctrl+f": "clear", "ctrl+b": "star", "ctrl+e": "tag", "ctrl+n": "next-group", "ctrl+p": "prev-group",
		"E": "feeds", "g": "group-by", "ctrl+l": "redraw", "up": "up", "down": "down", "pgup": "page-up", "pgdown": "page-down",
		"home": "top", "end": "bottom", "b": "page-up", "space": "page-down",
	} {
		if !slices.Contains(m[action], k) {
			t.Errorf("%s is not %s but one of %v", k, action, m[action])
		}
	}
}

func TestWhatTheReaderBindsIsTakenFromThePreset(t *testing.T) {
	m, problems := Preset("vim").With([]Change{
		{Action: "next-unread", Keys: []string{"n", "^N"}, Line: 3},
		{Action: "star", Keys: []string{"*"}, Line: 4},
		{Action: "top", Keys: []string{"g g"}, Line: 5},
		{Action: "copies", Line: 6},
	})
	if len(problems) > 0 {
		t.Fatal(problems)
	}
	for action, want := range map[string]string{
		"next-unread": "n ctrl+n", "next-story": "J", "star": "*", "copies": "", "top": "g g", "prev-unread": "N p",
	} {
		if got := strings.Join(m[action], " "); got != want {
			t.Errorf("%s: %q, want %q", action, got, want)
		}
	}
	if !m.Begins(List, "g") || m.Begins(List, "G") {
		t.Error("the sequence is not known by its beginning")
	}
	if got := m.Bind("", "top").Help().Key; got != "gg" {
		t.Errorf("the help has %q", got)
	}
	if strings.Join(Preset("vim")["next-story"], " ") != "J ctrl+n" {
		t.Error("the preset itself was changed")
	}
}

func TestSaysWhatIsWrongWithABinding(t *testing.T) {
	tests := []struct {
		changes []Change
		want    string
	}{
		{[]Change{{"star", []string{"x"}, 2}, {"tag", []string{"x"}, 7}}, `tag: "x" is bound to star on line 2`},
		{[]Change{{"tag", []string{"x"}, 7}, {"star", []string{"x"}, 2}}, `tag: "x" is bound to star on line 2`},
		{[]Change{{"star", []string{"x", "x"}, 2}}, `star: "x" is bound to star on line 2`},
		{[]Change{{"star", []string{"x"}, 2}, {"tag", []string{"x y"}, 7}}, `tag: "x" is bound to star on line 2`},
		{[]Change{{"star", []string{"m"}, 2}}, `star: "m" is the only key of mark - bind another to that, or mark = []`},
		{[]Change{{"star", []string{"ctrl+c"}, 2}}, `star: ctrl+c always quits at once`},
		{[]Change{{"star", []string{"3"}, 2}}, `star: "3" chooses a link of the story`},
		{[]Change{{"star", []string{"shift+s"}, 2}}, `star: shift+s is spelled "S"`},
		{[]Change{{"star", []string{"ctrl+i"}, 2}}, `star: terminals send the same for ctrl+i as for tab - write "tab"`},
		{[]Change{{"star", []string{"entr"}, 2}}, `star: "entr" is no key - write it as "n", "N", "ctrl+n", "enter", "pgdown" or "g g"`},
		{[]Change{{"star", []string{""}, 2}}, `star: a key has no name - write "space" for the long one`},
		{[]Change{{"star", []string{"a b c d"}, 2}}, `star: "a b c d" has more than 3 keys in a row`},
	}
	for _, test := range tests {
		_, problems := Preset("vim").With(test.changes)
		if len(problems) != 1 || problems[0].Text != test.want {
			t.Errorf("%v:\n got %v\nwant %s", test.changes, problems, test.want)
		}
	}
}

func TestAKeyMayMeanTwoThingsInTwoPlaces(t *testing.T) {
	m, problems := Preset("vim").With([]Change{
		{Action: "rename", Keys: []string{"x"}, Line: 1}, {Action: "hidden", Keys: []string{"x"}, Line: 2}, {Action: "fold", Keys: []string{"x"}, Line: 3},
	})
	if len(problems) > 0 || m["rename"][0] != "x" || m["hidden"][0] != "x" || m["fold"][0] != "x" {
		t.Error(m, problems)
	}
}
