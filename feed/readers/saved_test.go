package readers_test

import (
	"fmt"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"lede/feed/readers"
)

// places is the database of a profile of Firefox (140), as far as it is read.
const places = `CREATE TABLE moz_places (id INTEGER PRIMARY KEY, url LONGVARCHAR, title LONGVARCHAR);
CREATE TABLE moz_bookmarks (id INTEGER PRIMARY KEY, type INTEGER, fk INTEGER DEFAULT NULL, parent INTEGER, position INTEGER, title LONGVARCHAR, dateAdded INTEGER, guid TEXT);
INSERT INTO moz_places VALUES (1, 'https://a.example/lamp', 'x'), (2, 'https://a.example/boat', 'y'), (3, 'place:sort=8', '');
INSERT INTO moz_bookmarks VALUES
	(1, 2, NULL, 0, 0, '', 0, 'root________'), (2, 2, NULL, 1, 0, 'menu', 0, 'menu________'), (3, 2, NULL, 1, 1, 'toolbar', 0, 'toolbar_____'), (4, 2, NULL, 1, 2, 'tags', 0, 'tags________'),
	(5, 2, NULL, 3, 0, 'News', 0, 'a'), (6, 2, NULL, 5, 0, 'Coast', 0, 'b'), (7, 1, 1, 6, 0, 'The lamp', 1700000000000000, 'c'),
	(8, 1, 2, 2, 0, 'The boat', 1600000000000000, 'd'), (9, 2, NULL, 4, 0, 'sea', 0, 'e'), (10, 1, 1, 9, 0, NULL, 1700000000000000, 'f'), (11, 1, 3, 2, 0, 'Most visited', 1, 'g'), (12, 3, NULL, 2, 0, '', 1, 'h');`

func TestReadsTheBookmarksOfFirefoxAndUnpackedExports(t *testing.T) {
	t.Parallel()
	folder := files(t, map[string]string{
		"firefox/places.sqlite":             places,
		"omnivore/metadata_0_to_1.json":     `[{"slug":"the-lamp","title":"The lamp","url":"https://a.example/lamp","state":"Active","labels":["sea"],"savedAt":"2023-11-14T22:13:20.000Z"}]`,
		"omnivore/content/the-lamp.html":    "<p>Dark.</p>",
		"table/pocket.csv":                  "title,url,time_added,tags,status\nThe lamp,https://a.example/lamp,1700000000,sea,unread\n",
		"stories/a.json":                    `[{"url":"https://a.example/1","title":"One","text":"A story."}]`,
		"firefox/sessionstore-backups/none": "",
	})
	for name, want := range map[string]string{
		"firefox":               "Firefox: The lamp News/Coast sea 2023-11-14 0, The boat   2020-09-13 0",
		"firefox/places.sqlite": "Firefox: The lamp News/Coast sea 2023-11-14 0, The boat   2020-09-13 0",
		"omnivore":              "Omnivore: The lamp  sea 2023-11-14 12",
		"table/pocket.csv":      "Pocket: The lamp  sea 2023-11-14 0",
	} {
		taken := open(t, filepath.Join(folder, filepath.FromSlash(name)), readers.Options{})
		var got []string
		for _, p := range taken.Pages {
			got = append(got, fmt.Sprintf("%s %s %s %s %d", p.Stated.Title.Value, p.Stated.Section.Value, strings.Join(p.Tags, ","), p.Time.UTC().Format(time.DateOnly), len(p.Body)))
		}
		if got := taken.From + ": " + strings.Join(got, ", "); got != want {
			t.Errorf("%s: %s, want %s", name, got, want)
		}
	}
	for _, name := range []string{"stories", "stories/a.json", "table"} {
		if taken, err := readers.Open(t.Context(), filepath.Join(folder, filepath.FromSlash(name)), readers.Options{}); err == nil {
			t.Errorf("%s: %+v", name, taken)
		}
	}
}
