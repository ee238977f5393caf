package config_test

import (
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	. "lede/cmd/lede/config"
	"lede/tui/keys"
)

func TestTheDefaultTextSaysWhatHoldsWithoutIt(t *testing.T) {
	t.Parallel()
	c, err := Parse([]byte(Default()))
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(Defaults(), c); diff != "" {
		t.Error(diff)
	}
}

// example is a line of the default text that holds once its # is taken away.
var example = regexp.MustCompile(`(?m)^#([^ ])`)

func TestTheExamplesOfTheDefaultTextAreRead(t *testing.T) {
	t.Parallel()
	c, err := Parse([]byte(example.ReplaceAllString(Default(), "$1")))
	if err != nil {
		t.Fatal(err)
	}
	if len(c.Searches) != 1 || len(c.Commands) != 1 || len(c.Feeds) != 1 || len(c.Programs) != 6 || len(c.Macros) != 1 {
		t.Errorf("%+v", c)
	}
	f := c.Feeds["https://news.example/feed.xml"]
	if f.Name == "" || f.Category == "" || !*f.FullText || *f.Every != 30*time.Minute || *f.Age != 90*24*time.Hour ||
		*f.Count != 500 || f.Mute == nil || f.User == "" || f.PasswordCommand == nil {
		t.Errorf("%+v", f)
	}
}

func TestTheDefaultTextExplainsEveryKey(t *testing.T) {
	t.Parallel()
	text := "\n" + example.ReplaceAllString(Default(), "$1")
	for _, table := range []string{"", "[refresh]", "[keep]", "[[search]]", `[feed."https://news.example/feed.xml"]`, "[[command]]", "[[do]]", "[[on-arrival]]"} {
		_, err := Parse([]byte(table + "\nzzzzzzzz = 1\nname = \"x\""))
		_, list, ok := strings.Cut(err.Error(), "it takes ")
		if !ok {
			t.Fatalf("%s: %v", table, err)
		}
		list, _, _ = strings.Cut(list, "\n")
		_, section, _ := strings.Cut(text, "\n"+table)
		for key := range strings.SplitSeq(strings.ReplaceAll(list, " or ", ", "), ", ") {
			explained := regexp.MustCompile(`\n# [^\n]*\n\[*` + key + `\b`)
			if table == "" && key == "keys" || key == "refresh" || key == "keep" {
				explained = regexp.MustCompile(`\n\[` + key + `\]\n# `)
			}
			if key == "macros" {
				explained = regexp.MustCompile(`\n# [^\n]*\n\[macros\]\n`)
			}
			if table == `[feed."https://news.example/feed.xml"]` && (key == "age" || key == "count" || key == "password-command") {
				explained = regexp.MustCompile(`\n` + key + ` = `) // with the key above it
			}
			if !explained.MatchString(section) {
				t.Errorf("%s %s is not explained", table, key)
			}
		}
	}
}

func TestTheDefaultTextHasTheKeysOfEveryAction(t *testing.T) {
	t.Parallel()
	for _, a := range keys.Actions() {
		if !strings.Contains(Default(), "\n# "+a.Words+"\n#"+a.Name+" = [") {
			t.Errorf("%s is not in the text", a.Name)
		}
	}
	for _, row := range []string{"\n#next-unread = [\"n\"]\n", "\n#top = [\"g\", \"home\"]\n"} {
		if !strings.Contains(Default(), row) {
			t.Errorf("not in the text:%s", row)
		}
	}
	if strings.Contains(Default(), "# KEYS") {
		t.Error("the mark for the keys is printed")
	}
}

func TestKeysAreBoundOverThePreset(t *testing.T) {
	t.Parallel()
	c, err := Parse([]byte("[keys]\npreset = \"newsboat\"\nnext-unread = [\"n\", \"ctrl+n\"]\nstar = \"*\"\n"))
	if err != nil {
		t.Fatal(err)
	}
	m := c.Keys.Map(c.Keys.Preset)
	for action, want := range map[string][]string{
		"next-unread": {"n", "ctrl+n"}, "star": {"*"}, "next-group": {"]"}, "unread-only": {"l"},
	} {
		if !slices.Equal(m[action], want) {
			t.Errorf("%s has %q, not %q", action, m[action], want)
		}
	}
	if m := c.Keys.Map("vim"); !slices.Equal(m["next-story"], []string{"J"}) || !slices.Equal(m["star"], []string{"*"}) {
		t.Error("what is bound does not hold for another preset")
	}
}

func TestSaysWhatIsWrongAndOnWhichLine(t *testing.T) {
	t.Parallel()
	tests := map[string]string{
		"\n\nmeasur = 72":                         `config line 3: unknown key "measur" - did you mean "measure"?`,
		"[keep]\nsize = 3":                        `config line 2: unknown key "size" - it takes age or count`,
		"[kep]\nage = \"7d\"":                     `config line 1: unknown key "kep" - did you mean "keep"?`,
		`measure = "wide"`:                        `config line 1: measure takes a whole number from 20 to 1000`,
		"measure = 5":                             `config line 1: measure takes a whole number from 20 to 1000`,
		`collapse-copies = "yes"`:                 `config line 1: collapse-copies takes true or false, without quotes`,
		`group-by = "days"`:                       `config line 1: group-by takes date, section, source or front`,
		`style = 3`:                               `config line 1: style takes a text in quotes`,
		`open = "firefox %s"`:                     `config line 1: open takes a program and its arguments: ["program", "argument"]`,
		`mute = ["sectoin:sport"]`:                `config line 1: mute: unknown field "sectoin" at column 1 - did you mean section?`,
		"[[search]]\nname = \"A\"\nquery = \"(\"": `config line 3: query: `,
		"[[search]]\nname = \"A\"":                `config line 1: a search needs a name and a query`,
		"[search]\nname = \"A\"":                  `config line 1: search is a list of tables - write [[search]]`,
		"keys = \"vim\"":                          `config line 1: keys is a table - write [keys]`,
		"[keys]\nnext-unred = \"n\"":              `config line 2: unknown key "next-unred" - did you mean "next-unread"?`,
		"[keys]\nzzzzzzzz = \"n\"":                `config line 2: unknown key "zzzzzzzz" - "lede config" lists those there are`,
		"[keys]\nstar = 1":                        `config line 2: star takes keys in quotes: ["n", "ctrl+n"]`,
		"[keys]\ntag = [\"Y\"]\nstar = [\"Y\"]":   `config line 3: star: "Y" is bound to tag on line 2`,
		"[keys]\nstar = [\"m\"]":                  `config line 2: star: "m" is the only key of mark - bind another to that, or mark = []`,
		"[keys]\nstar = [\"ctrl+q+x\"]":           `config line 2: star: "ctrl+q+x" is no key`,
		"[keys]\npreset = \"emacs\"":              `config line 2: preset takes vim, newsboat or google-reader`,
		"[refresh]\nevery = \"30m\"":              `config line 2: every takes a time such as "30min", "12h", "7d", "4w" or "1y", or "never"`,
		"[refresh]\nevery = \"99999y\"":           `config line 2: every takes a time`,
		"[feed.news]\n":                           `config line 1: "news" is no address of a feed`,
		"[feed.\"https://a:b@x.example/\"]\n":     `config line 1: the address of the feed on x.example holds a login`,
		"proxy = \"http://a:b@x.example:1\"":      `config line 1: proxy holds a login`,
		"[[command]]\nname = \"x\"\nargv = []":    `config line 1: a command needs a name and an argv`,
		"a = 1\nb = \n":                           `config line 2: toml: `,
		"measure = 72\nmeasure = 73":              `config line `,

		"[feed.\"https://x.example/\"]\npassword = \"secret\"": `config line 2: unknown key "password" - passwords are not kept here: use password-command, or a netrc file`,
	}
	for text, want := range tests {
		_, err := Parse([]byte(text))
		if err == nil || !strings.HasPrefix(err.Error(), want) {
			t.Errorf("%q:\n got %v\nwant %s", text, err, want)
		}
		if err != nil && strings.Contains(err.Error(), "secret") {
			t.Errorf("%q: a password is printed: %v", text, err)
		}
	}
}

func TestTellsAllThatIsWrongAndTakesTheRest(t *testing.T) {
	t.Parallel()
	c, err := Parse([]byte("measur = 1\ngroup-by = \"source\"\nstyle = 1\n[keep]\ncount = -1\n"))
	lines := strings.Split(err.Error(), "\n")
	if len(lines) != 3 || !strings.HasPrefix(lines[2], "config line 5: ") {
		t.Errorf("%q", lines)
	}
	if c.GroupBy != "source" || c.Measure != 72 {
		t.Errorf("%+v", c)
	}
}

func TestWithoutAFileTheDefaultsHold(t *testing.T) {
	t.Parallel()
	dir := t.TempDir()
	if c, err := Load(filepath.Join(dir, "none.toml")); err != nil || !cmp.Equal(c, Defaults()) {
		t.Errorf("%v, %v", c, err)
	}
	if _, err := Load(dir); err == nil {
		t.Error("a folder is read")
	}
	name := filepath.Join(dir, "config.toml")
	os.WriteFile(name, []byte("measure = 60"), 0o600)
	if c, err := Load(name); err != nil || c.Measure != 60 {
		t.Errorf("%v, %v", c, err)
	}
}

func FuzzParse(f *testing.F) {
	f.Add(Default())
	f.Add(example.ReplaceAllString(Default(), "$1"))
	f.Add("[[search]]\n[feed]\n\"\" = 1\nkeys = {preset = 1}\nmute = [1, [2]]")
	f.Fuzz(func(t *testing.T, text string) {
		_, err := Parse([]byte(text))
		if err != nil {
			for line := range strings.SplitSeq(err.Error(), "\n") {
				if !strings.HasPrefix(line, "config line ") {
					t.Errorf("%q", line)
				}
			}
		}
	})
}

func TestProgramsAndMacrosAreBoundToKeys(t *testing.T) {
	t.Parallel()
	c, err := Parse([]byte(`
[macros]
"ctrl+s" = ["mark-read", "do:save", "next-unread"]
[[do]]
name = "save"
keys = "d"
argv = ["keep", "%u", "--title=%t"]
where = "list"
stdin = "md"
output = "line"
[[do]]
name = "play"
argv = ["mpv", "%u"]
`))
	if err != nil {
		t.Fatal(err)
	}
	want := []Do{
		{Name: "save", Argv: []string{"keep", "%u", "--title=%t"}, Stdin: "md", Output: "line", In: keys.List},
		{Name: "play", Argv: []string{"mpv", "%u"}, Stdin: "nothing", Output: "nothing", In: keys.List | keys.Story},
	}
	if diff := cmp.Diff(want, c.Programs); diff != "" {
		t.Error(diff)
	}
	m := c.Keys.Map("vim")
	if !m.Has(keys.List, "d") || !slices.Equal(m[keys.Own("do:save", keys.List)], []string{"d"}) {
		t.Errorf("d is not bound: %v", m)
	}
	if !slices.Equal(m["changes"], []string{"d"}) {
		t.Error("a key of the list was taken from the story")
	}
	if len(c.Macros) != 1 || c.Macros[0].In != keys.List|keys.Story || !m.Has(keys.Story, "ctrl+s") || m.Has(keys.Feeds, "ctrl+s") {
		t.Errorf("%+v", c.Macros)
	}
}

func TestSaysWhatIsWrongWithProgramsAndMacros(t *testing.T) {
	t.Parallel()
	for text, want := range map[string]string{
		"[[do]]\nname = \"save\"":                                                                  `config line 1: do needs a name such as "save", and an argv`,
		"[[do]]\nname = \"My Save\"\nargv = [\"x\"]":                                               `config line 1: do needs a name such as "save", and an argv`,
		"[[do]]\nname = \"a\"\nargv = [\"x\", \"%x\"]":                                             `config line 1: a: "%x" stands for nothing - there are %u, %t, %f, %i and %s, and %% for a %`,
		"[[do]]\nname = \"a\"\nargv = [\"x\"]\n[[do]]\nname = \"a\"\nargv = [\"y\"]":               `config line 4: two programs are called a`,
		"[[do]]\nname = \"a\"\nargv = [\"x\"]\nstdin = \"pdf\"":                                    `config line 4: stdin takes nothing, text, body, md, html or json`,
		"[[do]]\nname = \"a\"\nargv = [\"x\"]\nwhere = [\"moon\"]":                                 `config line 4: where takes a list of list, story or feeds`,
		"[macros]\nx = [\"mark-read\", \"do:nothing\"]":                                            `config line 2: "do:nothing" is no action`,
		"[macros]\nx = []\n[keys]\nstar = [\"Y\"]\n[[do]]\nname=\"a\"\nargv=[\"x\"]\nkeys=[\"Y\"]": `config line 5: do:a: "Y" is bound to star on line 4`,
	} {
		_, err := Parse([]byte(text))
		if err == nil || err.Error() != want {
			t.Errorf("%q:\n got %v\nwant %s", text, err, want)
		}
	}
}
