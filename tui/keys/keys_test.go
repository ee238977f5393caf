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
		"s": "save", "|": "pipe", ":": "command", "J": "next-story", "K": "prev-story", "n": "next-unread", "p": "prev-unread", "o": "browse",
		"O": "browse-read", "?": "help", "N": "mark", "l": "unread-only", "u": "links", "/": "search", "F": "search",
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
		{[]Change{{"star", []string{"Y"}, 2}, {"tag", []string{"Y"}, 7}}, `tag: "Y" is bound to star on line 2`},
		{[]Change{{"tag", []string{"Y"}, 7}, {"star", []string{"Y"}, 2}}, `tag: "Y" is bound to star on line 2`},
		{[]Change{{"star", []string{"Y", "Y"}, 2}}, `star: "Y" is bound to star on line 2`},
		{[]Change{{"star", []string{"Y"}, 2}, {"tag", []string{"Y y"}, 7}}, `tag: "Y" is bound to star on line 2`},
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
		{Action: "rename", Keys: []string{"Y"}, Line: 1}, {Action: "hidden", Keys: []string{"Y"}, Line: 2}, {Action: "fold", Keys: []string{"Y"}, Line: 3},
	})
	if len(problems) > 0 || m["rename"][0] != "Y" || m["hidden"][0] != "Y" || m["fold"][0] != "Y" {
		t.Error(m, problems)
	}
}

func TestSpellsKeysAsTheTerminalSaysThem(t *testing.T) {
	for written, want := range map[string]string{
		"n": "n", "N": "N", "ö": "ö", "^n": "ctrl+n", "ctrl+N": "ctrl+n", "Ctrl+n": "ctrl+n", "alt+x": "alt+x", "shift+Tab": "shift+tab",
		"Return": "enter", "ESCAPE": "esc", "PgDn": "pgdown", "pageup": "pgup", "del": "delete", "ctrl+alt+f5": "ctrl+alt+f5",
		"g  g": "g g", "^x ^c": "ctrl+x ctrl+c",
	} {
		m, problems := Preset("").With([]Change{{Action: "copies", Keys: []string{written}, Line: 1}})
		if len(problems) > 0 || strings.Join(m["copies"], ",") != want {
			if len(problems) == 1 && strings.Contains(problems[0].Text, "only key of") {
				continue // it is spelled right, and taken from another
			}
			t.Errorf("%q is %q, want %q: %v", written, m["copies"], want, problems)
		}
	}
	for _, written := range []string{"ctrl+", "^", "nn", "f13", "\u0301", "\x01", "ctrl+m", "ctrl+[", "shift+ä", strings.Repeat("Y", 60)} {
		m, problems := Preset("").With([]Change{{Action: "copies", Keys: []string{written}, Line: 1}})
		if len(problems) != 1 || len(m["copies"]) > 0 {
			if written == "^" && len(problems) == 0 {
				continue // the letter itself
			}
			t.Errorf("%q is taken for %q: %v", written, m["copies"], problems)
		}
		for _, p := range problems {
			if len([]rune(p.Text)) > 160 {
				t.Errorf("the problem is %d letters long", len(p.Text))
			}
		}
	}
}

func TestAProblemNamesTheLineAndTheRestHolds(t *testing.T) {
	m, problems := Preset("vim").With([]Change{
		{Action: "stra", Keys: []string{"Y"}, Line: 9}, {Action: "star", Keys: []string{"Y", "nonsense"}, Line: 4},
	})
	if len(problems) != 2 || problems[0].Line != 4 || problems[1] != (Problem{9, `"stra" is no action`}) {
		t.Errorf("problems %v", problems)
	}
	if strings.Join(m["star"], " ") != "Y" {
		t.Errorf("star has %q", m["star"])
	}
}

func TestKeysAreKnownByTheirPlace(t *testing.T) {
	m, _ := Preset("vim").With([]Change{{Action: "mark-all", Keys: []string{"z z"}, Line: 1}, {Action: "zen", Keys: []string{"Z"}, Line: 2}})
	for _, tt := range []struct {
		in          Place
		pressed     string
		has, begins bool
	}{
		{List, "z z", true, false},
		{List, "z", false, true},
		{Story, "z z", false, false},
		{Story, "z", false, false},
		{List, "j", true, false},
		{Feeds, "M", true, false},
		{List, "M", false, false},
	} {
		if m.Has(tt.in, tt.pressed) != tt.has || m.Begins(tt.in, tt.pressed) != tt.begins {
			t.Errorf("%q in %b: has %t, begins %t", tt.pressed, tt.in, m.Has(tt.in, tt.pressed), m.Begins(tt.in, tt.pressed))
		}
	}
}

func TestTheHelpHasRoomForThreeKeysAtMost(t *testing.T) {
	m := Map{"open": {"enter", "l", "o", "Y"}, "top": {"g", "home"}, "page-up": {"shift+space", "pgup"}, "up": {"up", "k"}, "none": nil}
	for name, want := range map[string]string{"open": "enter l", "top": "g home", "page-up": "⇧space", "up": "↑ k", "none": ""} {
		if got := m.Bind("", name).Help().Key; got != want {
			t.Errorf("%s: %q, want %q", name, got, want)
		}
	}
	if got := Of(m.Bind("", "up", "top", "up")); len(got) != 4 {
		t.Errorf("two actions have the keys %q", got)
	}
	if got := m.Bind("words", "top").Help().Desc; got != "words" {
		t.Errorf("the words are %q", got)
	}
}

func TestHintsLeaveOutWhatHasNoKey(t *testing.T) {
	m := Map{"help": {"?"}, "back": {"ctrl+o", "q"}}
	got := Hint(Hinted{m.Bind("", "back"), "back"}, Hinted{m.Bind("", "quit"), "quit"}, Hinted{m.Bind("", "help"), "help"})
	if got != "^o back · ? help" {
		t.Errorf("the hint is %q", got)
	}
}

func TestEveryActionIsToldWithItsWordsAndPlace(t *testing.T) {
	names := map[string]bool{}
	for _, a := range Actions() {
		if a.Words == "" || !strings.HasSuffix(a.Words, ".") || a.In == 0 || names[a.Name] {
			t.Errorf("%s: %q in %b", a.Name, a.Words, a.In)
		}
		names[a.Name] = true
	}
	for _, preset := range Presets() {
		for name := range Preset(preset) {
			if !names[name] && name != "quit-now" && name != "suspend" {
				t.Errorf("%s binds %q, which is no action", preset, name)
			}
		}
	}
	if got := Preset("vim").Kill("").Keys(); !slices.Contains(got, "ctrl+c") {
		t.Errorf("the keys that always quit are %q", got)
	}
	if got := Preset("vim").Suspend("").Keys(); !slices.Contains(got, "ctrl+z") {
		t.Errorf("the keys that suspend are %q", got)
	}
	if got := Preset("vim").Digits("").Keys(); len(got) != 10 {
		t.Errorf("the digits are %q", got)
	}
}
