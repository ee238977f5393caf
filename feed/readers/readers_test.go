package readers_test

import (
	"database/sql"
	"errors"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"lede/articles"
	"lede/feed/opml"
	"lede/feed/readers"
)

// files writes files into a folder of their own. What begins with CREATE is a
// database that SQL makes.
func files(t *testing.T, all map[string]string) (folder string) {
	t.Helper()
	folder = t.TempDir()
	for name, text := range all {
		path := filepath.Join(folder, name)
		if err := os.MkdirAll(filepath.Dir(path), 0o700); err != nil {
			t.Fatal(err)
		}
		if strings.HasPrefix(text, "CREATE") || strings.HasPrefix(text, "PRAGMA") {
			database(t, path, text)
		} else if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	return folder
}

func database(t *testing.T, path, script string) {
	t.Helper()
	db, err := sql.Open("sqlite", path)
	if err == nil {
		_, err = db.ExecContext(t.Context(), script)
		err = errors.Join(err, db.Close())
	}
	if err != nil {
		t.Fatal(err)
	}
}

func open(t *testing.T, path string, o readers.Options) readers.Taken {
	t.Helper()
	taken, err := readers.Open(t.Context(), path, o)
	if err != nil {
		t.Fatal(err)
	}
	return taken
}

// cache is a cache of newsboat's (2.21), as far as it is read.
const cache = `CREATE TABLE rss_feed (rssurl VARCHAR(1024) PRIMARY KEY NOT NULL, url VARCHAR(1024) NOT NULL, title VARCHAR(1024) NOT NULL);
CREATE TABLE rss_item (id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL, guid VARCHAR(64) NOT NULL, url VARCHAR(1024) NOT NULL,
	feedurl VARCHAR(1024) NOT NULL, unread INTEGER(1) NOT NULL, flags VARCHAR(52), deleted INTEGER(1) NOT NULL DEFAULT 0);
INSERT INTO rss_feed VALUES ('https://tide.example/feed', 'https://tide.example/', 'The Tide');
INSERT INTO rss_item (guid, url, feedurl, unread, flags, deleted) VALUES
	('1', 'https://tide.example/1', 'https://tide.example/feed', 0, '', 0),
	('2', 'https://tide.example/2', 'https://tide.example/feed', 1, 'as', 0),
	('3', 'https://tide.example/3', 'https://tide.example/feed', 0, NULL, 1),
	('4', 'https://tide.example/4', 'https://tide.example/feed', 1, NULL, 0);`

const tide = "https://tide.example/feed"

func TestReadsWhatNewsboatKeeps(t *testing.T) {
	t.Parallel()
	folder := files(t, map[string]string{
		"cache.db": cache,
		"urls":     tide + " news \"far away\" \"~The Tide\" !\n\"query:New:unread = \\\"yes\\\"\"\n\"query:Odd:title > \\\"a\\\"\"\n",
		"config": `reload-time 45
text-width 80 # columns
browser "w3m %u"
bind-key j next
bind-key ^D pagedown
bind-key X delete-article
macro v set browser "mpv %u" ; open-in-browser
macro p pipe-to "cat > x"
ignore-article "*" "title =~ \"sponsored\""
bookmark-cmd ~/bin/mark.sh
notify-program "sh -c 'x | y'"
`,
	})
	before := contents(t, folder)
	got := open(t, folder, readers.Options{
		Flags:  readers.Flags{'s': readers.Star},
		Preset: map[string][]string{"next-story": {"J"}, "page-down": {"space"}, "zen": {"j"}},
	})
	if diff := cmp.Diff([]articles.Source{{Address: tide, Title: "The Tide", Named: true, Category: "news; far away"}}, got.List.Sources); diff != "" {
		t.Error(diff)
	}
	if diff := cmp.Diff([]articles.StoryState{
		{Source: tide, GUID: "1", Link: "https://tide.example/1", Read: true},
		{Source: tide, GUID: "2", Link: "https://tide.example/2", Starred: true, Tags: []string{"flag-a"}},
		{Source: tide, GUID: "3", Link: "https://tide.example/3", Read: true, Muted: true},
	}, got.States); diff != "" {
		t.Error(diff)
	}
	if diff := cmp.Diff([]string{
		"measure = 80", `mute = ["title:sponsored"]`, "[refresh]", `every = "45min"`,
		"[keys]", `preset = "newsboat"`, `next-story = ["j", "J"]`, `page-down = ["ctrl+d", "space"]`, "zen = []",
		"[[search]]", `name = "New"`, `query = "unread"`,
	}, got.Settings); diff != "" {
		t.Error(diff)
	}
	if got.Open != `open = ["w3m", "%s"]` {
		t.Errorf("the browser is %s", got.Open)
	}
	if diff := cmp.Diff([]string{
		"[[do]]", `name = "mpv"`, `keys = [", v"]`, `argv = ["mpv", "%u"]`, `output = "terminal"`,
		"[[do]]", `name = "bookmark"`, `keys = ["ctrl+b"]`, `argv = ["~/bin/mark.sh", "%u", "%t", "", "%s"]`, `output = "line"`,
	}, got.Programs); diff != "" {
		t.Error(diff)
	}
	for _, want := range []string{`query feed "Odd"`, "bind-key X", "macro p", "notify-program", "1 story unread"} {
		if !slices.ContainsFunc(got.Left, func(line string) bool { return strings.HasPrefix(line, want) }) {
			t.Errorf("nothing is said of %s: %q", want, got.Left)
		}
	}
	if after := contents(t, folder); !cmp.Equal(before, after) {
		t.Error("something of newsboat's was changed")
	}
}

func TestKeysOfNewsboatsOperationsAreTakenOver(t *testing.T) {
	t.Parallel()
	got := open(t, files(t, map[string]string{
		"urls":   tide + "\n",
		"config": "bind-key Y save\nbind-key ! pipe-to\nbind-key . cmdline\nbind-key U show-urls\n",
	}), readers.Options{})
	if diff := cmp.Diff([]string{
		"[keys]", `preset = "newsboat"`, `command = ["."]`, `links = ["U"]`, `pipe = ["!"]`, `save = ["Y"]`,
	}, got.Settings); diff != "" {
		t.Error(diff)
	}
	for _, line := range got.Left {
		if strings.HasPrefix(line, "bind-key") {
			t.Errorf("said of what lede can do: %s", line)
		}
	}
}

func contents(t *testing.T, folder string) map[string]string {
	t.Helper()
	all := map[string]string{}
	entries, err := os.ReadDir(folder)
	if err != nil {
		t.Fatal(err)
	}
	for _, e := range entries {
		text, err := os.ReadFile(filepath.Join(folder, e.Name()))
		if err != nil {
			t.Fatal(err)
		}
		all[e.Name()] = string(text)
	}
	return all
}

func TestReadsWhatOtherReadersKeep(t *testing.T) {
	t.Parallel()
	read := articles.StoryState{Source: tide, GUID: "1", Link: "https://tide.example/1", Read: true}
	for name, tt := range map[string]struct {
		files  map[string]string
		from   string
		title  string
		states []articles.StoryState
	}{
		"newsraft": {
			map[string]string{"newsraft.sqlite3": `PRAGMA journal_mode = WAL;
			CREATE TABLE feeds (feed_url TEXT, title TEXT); CREATE TABLE items (feed_url TEXT, guid TEXT, link TEXT, unread INTEGER, important INTEGER);
			INSERT INTO feeds VALUES ('https://tide.example/feed', 'The Tide');
			INSERT INTO items VALUES ('https://tide.example/feed', '1', 'https://tide.example/1', 0, 0), ('https://tide.example/feed', '2', '', 1, 1), ('https://tide.example/feed', '3', '', 1, 0)`},
			"newsraft", "The Tide",
			[]articles.StoryState{read, {Source: tide, GUID: "2", Starred: true}},
		},
		"nom": {
			map[string]string{"nom.db": `CREATE TABLE items (id INTEGER PRIMARY KEY, feedurl TEXT, link TEXT, readat DATETIME, favourite BOOLEAN);
			INSERT INTO items (feedurl, link, readat, favourite) VALUES ('https://tide.example/feed', 'https://tide.example/1', '2026-11-09', 0), ('https://tide.example/feed', 'https://tide.example/2', NULL, 0)`},
			"nom", "",
			[]articles.StoryState{{Source: tide, Link: "https://tide.example/1", Read: true}},
		},
		"sfeed": {map[string]string{
			"sfeedrc": "feeds() {\n\tfeed \"The Tide\" 'https://tide.example/feed'\n}\n", "urls": "https://tide.example/1\n",
			"feeds/The Tide": "1762675200\tHerons\thttps://tide.example/1\tx\thtml\t1\t\t\t\n1762675200\tRope\thttps://tide.example/2\tx\thtml\t2\t\t\t\n",
		}, "sfeed", "The Tide", []articles.StoryState{read}},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			folder := files(t, tt.files)
			before := namesIn(t, folder)
			got := open(t, folder, readers.Options{})
			if got.From != tt.from || len(got.List.Sources) != 1 || got.List.Sources[0].Address != tide || got.List.Sources[0].Title != tt.title {
				t.Errorf("from %s: %+v", got.From, got.List)
			}
			if diff := cmp.Diff(tt.states, got.States); diff != "" {
				t.Error(diff)
			}
			if after := namesIn(t, folder); !slices.Equal(before, after) {
				t.Errorf("the folder has %q, had %q", after, before)
			}
		})
	}
}

// namesIn are the names of what a folder holds.
func namesIn(t *testing.T, folder string) (names []string) {
	t.Helper()
	entries, err := os.ReadDir(folder)
	if err != nil {
		t.Fatal(err)
	}
	for _, e := range entries {
		names = append(names, e.Name())
	}
	return names
}

func TestRefusesWhatIsNoReaders(t *testing.T) {
	t.Parallel()
	folder := files(t, map[string]string{"other.db": "CREATE TABLE letter (id INTEGER)", "note.txt": "nothing", "broken.db": "SQLite format 3\x00 and then nothing of use"})
	for _, name := range []string{"", "other.db", "note.txt"} {
		if _, err := readers.Open(t.Context(), filepath.Join(folder, name), readers.Options{}); !errors.Is(err, readers.ErrUnknown) {
			t.Errorf("%q: %v", name, err)
		}
	}
	if _, err := readers.Open(t.Context(), filepath.Join(folder, "broken.db"), readers.Options{}); err == nil {
		t.Error("a broken database is read")
	}
}

func TestReadsACopyOfLedes(t *testing.T) {
	t.Parallel()
	got, err := readers.Copy(strings.NewReader(`{"v":1,"source_address":"https://tide.example/feed","key":"00000000000000ff","read":true,"starred":true,"tags":["a"],"stop":3,"blocks":[]}

{"v":1,"title":"of a file"}
`))
	want := []articles.StoryState{{Source: tide, Key: "00000000000000ff", Read: true, Starred: true, Tags: []string{"a"}, Stop: 3}}
	if diff := cmp.Diff(want, got.States); err != nil || diff != "" || len(got.Left) != 1 {
		t.Error(err, diff, got.Left)
	}
	for _, text := range []string{"{\"v\":2}", "{", "{} {}"} {
		if _, err := readers.Copy(strings.NewReader(text)); err == nil {
			t.Errorf("%s is read", text)
		}
	}
}

func TestReadsListsOfYouTubeAndFreshRSS(t *testing.T) {
	t.Parallel()
	channels, err := opml.Read(strings.NewReader("Kanal-ID,Kanal-URL,Kanaltitel\nUCabcdefghijklmnopqrstuv,http://www.youtube.com/channel/UCabcdefghijklmnopqrstuv,\"Herons, daily\"\n"))
	if err != nil || len(channels.Sources) != 1 || channels.Sources[0].Title != "Herons, daily" ||
		channels.Sources[0].Address != "https://www.youtube.com/feeds/videos.xml?channel_id=UCabcdefghijklmnopqrstuv" {
		t.Errorf("%+v, %v", channels, err)
	}
	list, err := opml.Read(strings.NewReader(`<opml version="2.0" xmlns:frss="https://freshrss.org/opml"><body>
		<outline text="News"><outline type="rss" text="The Tide" xmlUrl="https://tide.example/feed" htmlUrl="https://tide.example/" frss:cssFullContent=".story" frss:cssContentFilter=".ad"/></outline>
		<outline text="Coast"><outline type="rss" text="The Tide" xmlUrl="https://tide.example/feed"/></outline>
		<outline type="HTML+XPath" text="A page" xmlUrl="https://page.example/list" frss:xPathItem="//article" frss:cssFullContent="main"/></body></opml>`))
	if err != nil || len(list.Sources) != 1 || !list.Sources[0].FullText || list.Sources[0].Category != "News; Coast" {
		t.Errorf("%+v, %v", list.Sources, err)
	}
	if len(list.Refused) != 1 || list.Refused[0].Name != "A page" || !strings.Contains(list.Refused[0].Reason, "//article") {
		t.Errorf("refused %v", list.Refused)
	}
	if diff := cmp.Diff([]string{"site tide.example", "  select .story", "  strip .ad", "site page.example", "  select main"}, list.Rules); diff != "" {
		t.Error(diff)
	}
}
