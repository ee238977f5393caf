package config

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/pelletier/go-toml/v2"
)

const kept = `# My own.
measure = 72   # wide enough
mute = ["section:sport", 'title:"x"'] # tired of it

  style   =   "dark"

# How I type.
[keys]
preset = "newsboat"
measure = ["x"] # a key of another table

# Once.
[[search]]
name = "Eels" # and lampreys
query = '''
eel'''
# Twice.
[[search]]
query = "gull"
name = "Gulls"
`

func TestAnEditChangesItsLineAlone(t *testing.T) {
	t.Parallel()
	for name, tt := range map[string]struct {
		edit    func([]byte) ([]byte, error)
		removed string
		added   string
	}{
		"a number":         {func(b []byte) ([]byte, error) { return Set(b, "measure", 66) }, "measure = 72   # wide enough\n", "measure = 66   # wide enough\n"},
		"a text":           {func(b []byte) ([]byte, error) { return Set(b, "style", "light") }, "  style   =   \"dark\"\n", "  style   =   \"light\"\n"},
		"a new key":        {func(b []byte) ([]byte, error) { return Set(b, "density", "full") }, "", "density = \"full\"\n\n"},
		"a list":           {func(b []byte) ([]byte, error) { return AddTo(b, "mute", "gull") }, "'title:\"x\"'] #", "'title:\"x\"', \"gull\"] #"},
		"a query":          {func(b []byte) ([]byte, error) { return AddTo(b, "mute", `source:="The Tide"`) }, "'title:\"x\"'] #", "'title:\"x\"', 'source:=\"The Tide\"'] #"},
		"the first":        {func(b []byte) ([]byte, error) { return TakeFrom(b, "mute", "section:sport") }, "\"section:sport\", ", ""},
		"the last":         {func(b []byte) ([]byte, error) { return TakeFrom(b, "mute", `title:"x"`) }, ", 'title:\"x\"'", ""},
		"a search":         {func(b []byte) ([]byte, error) { return SetSearch(b, "gulls", "gull -kite") }, "query = \"gull\"", "query = \"gull -kite\""},
		"a long one":       {func(b []byte) ([]byte, error) { return SetSearch(b, "Eels", "eel") }, "'''\neel'''", "\"eel\""},
		"another search":   {func(b []byte) ([]byte, error) { return SetSearch(b, "Kites", "kite") }, "", "\n[[search]]\nname = \"Kites\"\nquery = \"kite\"\n"},
		"no search longer": {func(b []byte) ([]byte, error) { return SetSearch(b, "Eels", "") }, "# Once.\n[[search]]\nname = \"Eels\" # and lampreys\nquery = '''\neel'''\n", ""},
	} {
		for _, crlf := range []bool{false, true} {
			text, removed, added := kept, tt.removed, tt.added
			if crlf {
				lines := strings.NewReplacer("\n", "\r\n")
				text, removed, added = lines.Replace(kept), lines.Replace(removed), lines.Replace(added)
			}
			got, err := tt.edit([]byte(text))
			if err != nil {
				t.Errorf("%s: %v", name, err)
				continue
			}
			before, after := strings.Count(text, removed), len(text)-len(removed)+len(added)
			if removed != "" && (before != 1 || strings.Replace(text, removed, added, 1) != string(got)) || len(got) != after || !strings.Contains(string(got), added) {
				t.Errorf("%s, crlf %t:\n%s", name, crlf, cmp.Diff(text, string(got)))
			}
		}
	}
}

func TestAListKeepsItsLinesAndComments(t *testing.T) {
	t.Parallel()
	for text, want := range map[string]string{
		"":                                "mute = [\"gull\"]\n",
		"plain = true":                    "plain = true\nmute = [\"gull\"]\n",
		"mute=[]":                         "mute=[\"gull\"]",
		"mute = [ ] # none":               "mute = [\"gull\" ] # none",
		"mute = [\"a\",]":                 "mute = [\"a\", \"gull\",]",
		"mute = [\n  \"a\", # why\n]\n":   "mute = [\n  \"a\", # why\n  \"gull\",\n]\n",
		"mute = [\n  \"a\" # why, ]\n]\n": "mute = [\n  \"a\", # why, ]\n  \"gull\"\n]\n",
		"mute = [\n\t'a',\n\t'b']\n":      "mute = [\n\t'a',\n\t'b',\n\t\"gull\"]\n",
		"mute = [ # none, yet\n]\n":       "mute = [\"gull\" # none, yet\n]\n",
	} {
		got, err := AddTo([]byte(text), "mute", "gull")
		if err != nil || string(got) != want {
			t.Errorf("%q becomes %q, want %q: %v", text, got, want, err)
		}
		if err != nil {
			continue
		}
		back, err := TakeFrom(got, "mute", "gull")
		if err != nil || strings.Contains(string(back), "gull") {
			t.Errorf("%q is taken back to %q: %v", got, back, err)
		}
	}
}

func TestWhatCantBeEditedIsLeftAlone(t *testing.T) {
	t.Parallel()
	for name, edit := range map[string]func() ([]byte, error){
		"no TOML":             func() ([]byte, error) { return Set([]byte("measure 72"), "measure", 66) },
		"no list":             func() ([]byte, error) { return AddTo([]byte("mute = \"x\""), "mute", "y") },
		"not there":           func() ([]byte, error) { return TakeFrom([]byte("mute = [\"x\"]"), "mute", "y") },
		"no such search":      func() ([]byte, error) { return SetSearch([]byte(kept), "Owls", "") },
		"searches in a line":  func() ([]byte, error) { return SetSearch([]byte("search = [{name = \"A\", query = \"b\"}]"), "A", "c") },
		"another in that way": func() ([]byte, error) { return SetSearch([]byte("search = [{name = \"A\", query = \"b\"}]"), "B", "c") },
	} {
		if got, err := edit(); err == nil {
			t.Errorf("%s: %q", name, got)
		}
	}
}

// FuzzEdit looks for a config of which an edit makes something else.
func FuzzEdit(f *testing.F) {
	for _, text := range []string{kept, Default(), "mute = [\n  'a', # b\n]", "\"mute\" = ['''a\n''']\nx = {a = [1, '}']}\n[y]\n", "a.b = 1\nmute=[[1],]"} {
		f.Add(text, "gull")
	}
	f.Fuzz(func(t *testing.T, text, item string) {
		for _, edit := range []func() ([]byte, error){
			func() ([]byte, error) { return Set([]byte(text), "measure", 66) },
			func() ([]byte, error) { return AddTo([]byte(text), "mute", item) },
			func() ([]byte, error) { return TakeFrom([]byte(text), "mute", item) },
			func() ([]byte, error) { return SetSearch([]byte(text), item, "x") },
			func() ([]byte, error) { return SetSearch([]byte(text), item, "") },
		} {
			edited, err := edit()
			if err != nil {
				continue
			}
			var v map[string]any
			if err := toml.Unmarshal(edited, &v); err != nil {
				t.Fatalf("%q becomes %q: %v", text, edited, err)
			}
		}
	})
}
