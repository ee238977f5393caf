package main

import (
	"errors"
	"os"
	"path/filepath"
	"runtime"
	"testing"

	"lede/articles"
)

const mine = `# mine
measure = 70 # wide
mute = [
  "gull", # they scream
]
`

// openKeeper is a keeper of a config with a library of three stories.
func openKeeper(t *testing.T, text string) (k settingsKeeper, file string, listed func() int) {
	t.Helper()
	c, subs := openSubscriptions(t, text)
	feed := filepath.Join(t.TempDir(), "feed.xml")
	items := ""
	for _, title := range []string{"A swift", "A heron", "A gull"} {
		items += "<item><title>" + title + "</title><guid>" + title + "</guid></item>"
	}
	if err := os.WriteFile(feed, []byte("<rss version=\"2.0\"><channel><title>The Tide</title>"+items+"</channel></rss>"), 0o600); err != nil {
		t.Fatal(err)
	}
	if _, err := subs.lib.Subscribe(t.Context(), articles.Source{Kind: articles.FileSource, Address: feed}); err != nil {
		t.Fatal(err)
	}
	subs.run(nil, true)
	return settingsKeeper{console: c, lib: subs.lib}, c.configFile(), func() int {
		t.Helper()
		edition, err := subs.lib.Edition(t.Context(), articles.Query{})
		if err != nil {
			t.Fatal(err)
		}
		return edition.Outline().Count
	}
}

func TestAMuteHoldsAtOnceAndStandsInTheConfig(t *testing.T) {
	t.Parallel()
	k, file, listed := openKeeper(t, mine)
	if n := listed(); n != 2 {
		t.Fatalf("%d stories are listed", n)
	}
	takeBack, err := k.Mute(t.Context(), `title:="A heron"`, true)
	if err != nil {
		t.Fatal(err)
	}
	wantFile(t, file, "# mine\nmeasure = 70 # wide\nmute = [\n  \"gull\", # they scream\n  'title:=\"A heron\"',\n]\n")
	if n := listed(); n != 1 || len(k.Muted()) != 2 {
		t.Errorf("%d stories are listed, %q muted", n, k.Muted())
	}
	if _, err := k.Mute(t.Context(), `title:="A heron"`, true); err == nil {
		t.Error("it is muted twice")
	}
	if _, err := k.Mute(t.Context(), "gull", false); err != nil {
		t.Fatal(err)
	}
	if n := listed(); n != 2 {
		t.Errorf("%d stories are listed without a mute", n)
	}
	if err := takeBack(t.Context()); err == nil {
		t.Error("a change before the last one was taken back")
	}
}

func TestAChangeOfTheConfigIsTakenBackWhole(t *testing.T) {
	t.Parallel()
	k, file, listed := openKeeper(t, mine)
	takeBack, err := k.Mute(t.Context(), "swift or heron", true)
	if err != nil || listed() != 0 {
		t.Fatalf("%d stories are listed: %v", listed(), err)
	}
	if err := takeBack(t.Context()); err != nil {
		t.Fatal(err)
	}
	wantFile(t, file, mine)
	if n := listed(); n != 2 {
		t.Errorf("%d stories are listed", n)
	}
	for _, wrong := range []func() error{
		func() error { _, err := k.Mute(t.Context(), "section:", true); return err },
		func() error { _, err := k.KeepSearch(t.Context(), "x", "(("); return err },
		func() error { _, err := k.KeepSearch(t.Context(), "Nobody", ""); return err },
	} {
		if err := wrong(); err == nil {
			t.Error("it was kept")
		}
		wantFile(t, file, mine)
	}
}

func TestASearchThatIsKeptIsListed(t *testing.T) {
	t.Parallel()
	k, file, _ := openKeeper(t, "")
	takeBack, err := k.KeepSearch(t.Context(), "Birds", "heron or swift")
	if err != nil {
		t.Fatal(err)
	}
	wantFile(t, file, "[[search]]\nname = \"Birds\"\nquery = \"heron or swift\"\n")
	labels := func() (all []string) {
		tallies, err := k.lib.Tallies(t.Context())
		if err != nil {
			t.Fatal(err)
		}
		for _, tally := range tallies {
			if tally.Group == "Searches" || tally.Group == "Sources" {
				all = append(all, tally.Group+" "+tally.Label)
			}
		}
		return all
	}
	if got := labels(); len(got) != 2 || got[0] != "Searches Birds" {
		t.Errorf("%q", got)
	}
	if err := k.ShowSidebar("categories"); err != nil || len(labels()) != 1 {
		t.Errorf("%q: %v", labels(), err)
	}
	if err := takeBack(t.Context()); err != nil || len(labels()) != 1 {
		t.Errorf("%q: %v", labels(), err)
	}
}

func TestTheConfigIsMadeWhereThereIsNone(t *testing.T) {
	t.Parallel()
	c, subs := openSubscriptions(t, "")
	file := c.configFile()
	if err := os.RemoveAll(filepath.Dir(file)); err != nil {
		t.Fatal(err)
	}
	k := settingsKeeper{console: c, lib: subs.lib}
	takeBack, err := k.Set(t.Context(), "measure", 66)
	if err != nil {
		t.Fatal(err)
	}
	wantFile(t, file, "measure = 66\n")
	if k.userConfig().Measure != 66 {
		t.Error("it does not hold")
	}
	if err := takeBack(t.Context()); err != nil {
		t.Fatal(err)
	}
	if _, err := os.Stat(file); err == nil {
		t.Error("the file is there still")
	}
}

func TestALinkedConfigStaysOne(t *testing.T) {
	t.Parallel()
	if runtime.GOOS == "windows" {
		t.Skip("links are another thing there")
	}
	c, _ := openSubscriptions(t, "")
	file, dotfile := c.configFile(), filepath.Join(t.TempDir(), "dots.toml")
	if err := os.WriteFile(dotfile, []byte("measure = 70\n"), 0o640); err != nil { //nolint:gosec // its mode is to be kept
		t.Fatal(err)
	}
	if err := os.Remove(file); err != nil {
		t.Fatal(err)
	}
	if err := os.Symlink(dotfile, file); err != nil {
		t.Fatal(err)
	}
	k := settingsKeeper{console: c}
	if _, err := k.Set(t.Context(), "measure", 66); err != nil {
		t.Fatal(err)
	}
	wantFile(t, dotfile, "measure = 66\n")
	if info, err := os.Lstat(file); err != nil || info.Mode().IsRegular() {
		t.Errorf("the link is gone: %v", err)
	}
	if info, err := os.Stat(dotfile); err != nil || info.Mode().Perm() != 0o640 {
		t.Errorf("its mode is %v: %v", info.Mode(), err)
	}
	if _, err := k.Mute(t.Context(), "gull", true); !errors.Is(err, errNotOfLibrary) {
		t.Errorf("a folder mutes: %v", err)
	}
}

func wantFile(t *testing.T, name, want string) {
	t.Helper()
	if got, err := os.ReadFile(name); err != nil || string(got) != want {
		t.Errorf("%s holds\n%s\nwant\n%s\n%v", name, got, want, err)
	}
}
