package main

import (
	"fmt"
	"io"
	"io/fs"
	"os"
	"path"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"lede/cmd/lede/config"
	"lede/cmd/lede/manual"
	"lede/tui/keys"
)

func readPaper(t *testing.T, name string) string {
	t.Helper()
	text, err := os.ReadFile("../../" + name)
	if err != nil {
		t.Fatal(err)
	}
	return string(text)
}

// TestThePapersThatAreMadeAreCurrent compares pages of docs with what the program
// says. .ci/papers writes them.
func TestThePapersThatAreMadeAreCurrent(t *testing.T) {
	t.Parallel()
	for name, made := range map[string]string{
		"docs/keys.md": manual.Keys(), "docs/query.md": manual.Query, "docs/config.md": manual.Config(config.Default()),
	} {
		if os.Getenv("LEDE_PAPERS") == "write" {
			if err := os.WriteFile("../../"+name, []byte(made), 0o644); err != nil { //nolint:gosec // everybody may read it
				t.Fatal(err)
			}
		}
		if diff := cmp.Diff(made, readPaper(t, name)); diff != "" {
			t.Errorf("%s is not what the program says: .ci/papers writes it anew\n%s", name, diff)
		}
	}
}

func TestThePageOfKeysHasEveryKeyOfEveryPreset(t *testing.T) {
	t.Parallel()
	page := strings.ReplaceAll(manual.Keys(), `\|`, "|")
	for _, preset := range keys.Presets() {
		for _, a := range keys.Actions() {
			row := regexp.MustCompile("(?m)^\\| `" + a.Name + "` .*$").FindString(page)
			for _, k := range keys.Preset(preset)[a.Name] {
				if !strings.Contains(row, "`"+k+"`") {
					t.Errorf("%s: no %s for %s in %q", preset, k, a.Name, row)
				}
			}
		}
	}
}

func TestThePapersNameCommandsAndFlagsThatThereAre(t *testing.T) {
	t.Parallel()
	c := newConsole(nil, nil, io.Discard, io.Discard)
	root := newRoot(c)
	root.InitDefaultHelpCmd()
	for _, name := range papers(t) {
		for _, line := range commandLines(readPaper(t, name)) {
			checkCommandLine(t, root, name, line)
		}
	}
	for _, text := range []string{selectorsText, queriesText, exitText, environmentText, filesText} {
		for _, quoted := range regexp.MustCompile(`"(lede [^"]*)"`).FindAllStringSubmatch(text, -1) {
			checkCommandLine(t, root, "the manual", quoted[1])
		}
	}
}

// commandLines are the calls of lede in a paper, in spans of code and in lines
// that stand in.
func commandLines(paper string) []string {
	var all []string
	for _, span := range regexp.MustCompile("`([^`\n]+)`|(?m:^    (.*)$)").FindAllStringSubmatch(paper, -1) {
		call, _, _ := strings.Cut(span[1]+span[2], " #")
		for part := range strings.SplitSeq(strings.ReplaceAll(call, "&&", "|"), "|") {
			part = strings.TrimPrefix(strings.TrimSpace(part), "go run ./cmd/")
			if part == "lede" || strings.HasPrefix(part, "lede ") || strings.HasPrefix(part, "--") {
				all = append(all, part)
			}
		}
	}
	return all
}

func checkCommandLine(t *testing.T, root *cobra.Command, paper, line string) {
	t.Helper()
	words := strings.Fields(strings.TrimPrefix(line, "lede"))
	called, _, err := root.Find(words)
	if err != nil {
		called = root
	}
	for _, word := range words {
		name, isFlag := strings.CutPrefix(word, "--")
		if name, _, _ = strings.Cut(name, "="); !isFlag || name == "version" || name == "help" {
			continue
		}
		if strings.HasPrefix(line, "--") {
			if !anyHasFlag(root, name) {
				t.Errorf("%s: no command takes --%s", paper, name)
			}
		} else if called.Flags().Lookup(name) == nil {
			t.Errorf("%s: %q: %q takes no --%s", paper, line, called.CommandPath(), name)
		}
	}
}

func anyHasFlag(cmd *cobra.Command, name string) bool {
	has := func(set *pflag.FlagSet) bool { return set.Lookup(name) != nil }
	return has(cmd.Flags()) || has(cmd.PersistentFlags()) || slices.ContainsFunc(cmd.Commands(), func(c *cobra.Command) bool { return anyHasFlag(c, name) })
}

func TestTheArchitectureHasEveryRoom(t *testing.T) {
	t.Parallel()
	_, list, _ := strings.Cut(readPaper(t, "ARCHITECTURE.md"), "\n## Rooms\n")
	list, _, _ = strings.Cut(list, "\n## ")
	pictured, tops := map[string]bool{}, []string{"cmd/lede", "articles", "articles/parse", "articles/store", "articles/parse/plaintext", "articles/bundle", "feed", "tui"}
	for _, row := range regexp.MustCompile(`(?m)^ {4,}(\S+) {2,}\S`).FindAllStringSubmatch(list, -1) {
		name := row[1]
		if _, known := rooms[name]; !known { // it is named by its end
			for _, top := range tops {
				if strings.HasPrefix(name, path.Base(top)+"/") {
					name = top + strings.TrimPrefix(name, path.Base(top))
				}
			}
		}
		pictured[name] = true
		if _, known := rooms[name]; !known {
			t.Errorf("ARCHITECTURE.md has %s, which is no room", row[1])
		}
	}
	house := importsOfTheHouse(t)
	for name := range rooms {
		if !pictured[name] {
			t.Errorf("ARCHITECTURE.md does not have %s", name)
		}
		if _, exists := house[name]; !exists {
			t.Errorf("%s is in the picture and holds no code", name)
		}
	}
}

// TestThePapersNameFilesThatThereAre looks up every path in a span of code.
func TestThePapersNameFilesThatThereAre(t *testing.T) {
	t.Parallel()
	for _, name := range papers(t) {
		for _, span := range regexp.MustCompile("`((?:articles|cmd|feed|tui|docs|\\.ci)/[\\w./-]*)`|\\]\\(([\\w./-]+)\\)").FindAllStringSubmatch(readPaper(t, name), -1) {
			named := span[1]
			if span[2] != "" {
				named = path.Join(path.Dir(name), span[2])
			}
			if _, err := os.Stat("../../" + named); err != nil {
				t.Errorf("%s names %s, which is not there", name, named)
			}
		}
	}
}

// TestEveryFigureHasItsBenchmark reads the last column of the table of costs:
// rooms and the beginnings of benchmarks' names.
func TestEveryFigureHasItsBenchmark(t *testing.T) {
	t.Parallel()
	row := regexp.MustCompile("(?m)^\\| .* \\| `([\\w/]+)` (\\w+)[^|]*\\|$")
	rows := row.FindAllStringSubmatch(readPaper(t, "docs/performance.md"), -1)
	if len(rows) < 10 {
		t.Fatalf("%d rows", len(rows))
	}
	for _, cell := range rows {
		if !hasBenchmark(t, cell[1], cell[2]) {
			t.Errorf("no Benchmark%s in %s", cell[2], cell[1])
		}
	}
}

func hasBenchmark(t *testing.T, room, name string) bool {
	t.Helper()
	tests, err := fs.Glob(os.DirFS("../.."), room+"/*_test.go")
	if err != nil {
		t.Fatal(err)
	}
	return slices.ContainsFunc(tests, func(file string) bool {
		return strings.Contains(readPaper(t, file), fmt.Sprintf("\nfunc Benchmark%s", name))
	})
}

// papers are the files that tell people of lede.
func papers(t *testing.T) []string {
	t.Helper()
	names := []string{"README.md", "CONTRIBUTING.md", "SECURITY.md", "ARCHITECTURE.md"}
	docs, err := os.ReadDir("../../docs")
	if err != nil {
		t.Fatal(err)
	}
	for _, entry := range docs {
		if path.Ext(entry.Name()) == ".md" {
			names = append(names, "docs/"+entry.Name())
		}
	}
	return names
}
