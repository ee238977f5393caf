package ingest_test

import (
	"fmt"
	"path/filepath"
	"strconv"
	"strings"
	"testing"

	"lede/articles"
	"lede/articles/store/storetest"
)

// feedOf delivers stories of one text under ten headlines in all.
func feedOf(t *testing.T, s *storetest.Library, name, text string, titles ...string) articles.Source {
	t.Helper()
	src := storetest.Subscribe(t, s, "https://"+name+".example/feed")
	var list []articles.Article
	for i, title := range titles {
		list = append(list, storetest.Story(fmt.Sprintf("%s%d", name, i), title, "World", 1+i, strings.ReplaceAll(text, "{n}", strconv.Itoa(i+len(name)))))
	}
	storetest.SaveAs(t, s, name, src.ID, list...)
	return src
}

var northTitles = []string{"Show: a moth counter", "Go 1.27 is out", "Ask: do you fold maps", "The clock of Osk", "Rowing in winter"}

var westTitles = []string{"Rust 2.0 is out", "A database in a day", "Why tides lie", "Fonts for the sea", "Tar and feathers"}

func TestStoriesOfOneTextAndManyHeadlinesAreManyRows(t *testing.T) {
	t.Parallel()
	wall := "<p>" + strings.Repeat("Our reporters ask the questions for you in the town of Osk and abroad since 1874. ", 5) + "</p>"
	for _, text := range []string{
		"", "<p>[…]</p>", `<a href="https://talk.example/item?id={n}">Comments</a>`,
		"Story number {n} is for subscribers only. Subscribe today for one euro a month to read on.",
		"A new version has been released. See the full changelog on the project's page.",
		"Photo by Ilse Brandt", wall, "<p>The harbour is closed on day {n}, says Beatrix.</p>" + wall,
	} {
		s := storetest.Fresh(t)
		feedOf(t, s, "north", text, northTitles...)
		feedOf(t, s, "westward", text, westTitles...)
		if n, err := s.Count(t.Context(), articles.Query{}); n != 10 || err != nil {
			t.Errorf("%q: %d rows, %v", text, n, err)
		}
	}
}

// agree reports whether everything that counts stories counts n of them, of
// which some are copies.
func agree(t *testing.T, s *storetest.Library, n int) {
	t.Helper()
	e := storetest.Edition(t, s, articles.Query{})
	tallies, err := s.Tallies(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	count, err := s.Count(t.Context(), articles.Query{})
	if err != nil {
		t.Fatal(err)
	}
	if listed := strings.Count(storetest.Rows(t, e), ", ") + 1; listed != n || e.Outline().Count != n || tallies[0].Count != n || count != n {
		t.Errorf("%d are listed, %d in the outline, %d in the sidebar, %d counted; want %d", listed, e.Outline().Count, tallies[0].Count, count, n)
	}
}

func TestCopiesAreOneRowAsSoonAsTheyCome(t *testing.T) {
	t.Parallel()
	path := filepath.Join(t.TempDir(), "library.db")
	s := storetest.Open(t, path)
	feedOf(t, s, "north", storetest.Wire, "The ferry ran aground")
	feedOf(t, s, "west", storetest.Wire, "Ferry aground off Osk")
	feedOf(t, s, "east", "Comments", northTitles...)
	agree(t, s, 6)
	again := storetest.Open(t, path) // as another process
	agree(t, again, 6)
	if err := again.Index(t.Context()); err != nil {
		t.Fatal(err)
	}
	agree(t, again, 6)
}

func TestAStoryThatSaysSomethingElseNowStandsByItself(t *testing.T) {
	t.Parallel()
	s := storetest.Fresh(t)
	for i, name := range []string{"north", "west", "east"} {
		src := storetest.Subscribe(t, s, "https://"+name+".example/feed")
		storetest.SaveAs(t, s, name, src.ID, storetest.Story(name, "Ferry aground off Osk", "World", 1+i, storetest.Wire))
	}
	agree(t, s, 1)
	sources, _ := s.Sources(t.Context())
	for i, left := range []int{2, 3} {
		storetest.SaveAs(t, s, "x", sources[i].ID, storetest.Story([]string{"east", "north"}[i], "The eel is back "+sources[i].Title, "World", 3, "<p>It came up the weir and went down again.</p>"))
		agree(t, s, left)
	}
	storetest.WantSound(t, s.Path)
}

func TestALibraryThatWasGroupedByOtherRulesIsGroupedAnew(t *testing.T) {
	t.Parallel()
	path := filepath.Join(t.TempDir(), "library.db")
	s := storetest.Open(t, path)
	feedOf(t, s, "north", storetest.Wire, "Ferry aground off Osk")
	feedOf(t, s, "west", storetest.Wire, "Ferry aground off Osk")
	feedOf(t, s, "east", storetest.Wire, "Ferry aground off Osk")
	feedOf(t, s, "south", "Comments", northTitles...)
	agree(t, s, 6)
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	storetest.Exec(t, path, // as if they had never been copies, though an earlier program had taken them for some
		`UPDATE body SET data = (SELECT data FROM body WHERE story = (SELECT id FROM story WHERE title = 'The clock of Osk'))
			WHERE story = (SELECT max(id) FROM story WHERE title = 'Ferry aground off Osk')`,
		`UPDATE story SET title = 'Another matter' WHERE id = (SELECT max(id) FROM story WHERE title = 'Ferry aground off Osk')`,
		`DELETE FROM signature`, `DELETE FROM likeness`, `INSERT INTO fact VALUES ('compare anew', '1')`)
	s = storetest.Open(t, path)
	agree(t, s, 7)
	storetest.WantSound(t, path)
	feedOf(t, s, "later", storetest.Wire, "Ferry aground off Osk") // it is compared with what was there
	agree(t, s, 7)
}

func TestTheLeaderOfCopiesThatIsNoneLeavesThem(t *testing.T) {
	t.Parallel()
	s := storetest.Fresh(t)
	north := feedOf(t, s, "north", storetest.Wire, "Ferry aground off Osk")
	feedOf(t, s, "west", storetest.Wire, "Ferry aground off Osk")
	feedOf(t, s, "east", storetest.Wire, "Ferry aground off Osk")
	agree(t, s, 1)
	storetest.SaveAs(t, s, "north", north.ID, storetest.Story("north0", "The eel is back", "World", 1, "<p>It came up the weir.</p>"))
	agree(t, s, 2)
	if got := storetest.Copies(t, s, articles.Query{}); !strings.Contains(got, "Osk+1*") {
		t.Errorf("listed are %s", got)
	}
	storetest.WantSound(t, s.Path)
}

func TestWhatASourceHasRepeatedBeforeIsNoEvidence(t *testing.T) {
	t.Parallel()
	s := storetest.Fresh(t)
	var notes strings.Builder
	for i := range 90 { // of words that come once
		fmt.Fprintf(&notes, "word%[1]s and%[1]s ", strings.Repeat(string(rune('a'+i%26)), 1+i/26))
	}
	src := feedOf(t, s, "north", "Moths sing. "+notes.String(), "On moths")
	storetest.SaveAs(t, s, "north", src.ID, storetest.Story("later", "On knots", "World", 1, "Knots hold. "+notes.String()))
	feedOf(t, s, "west", "Maps fold. "+notes.String(), "A history of maps")
	agree(t, s, 3)
}

func TestCopiesAreFoundOfAllThatADeliveryBrings(t *testing.T) {
	t.Parallel()
	s := storetest.Fresh(t)
	const old = `<p>Thieves took a violin of 1874 and nine paintings from the museum of Graustad by way of a bakery, police said.
They left behind a far more valuable altarpiece and took the visitors' book. The baker, Signe Quill, found a hole of about 40 by
31 centimetres behind his flour when he came to light the ovens, and the floor in front of it had been swept.</p>`
	for i, name := range []string{"north", "west"} {
		src := storetest.Subscribe(t, s, "https://"+name+".example/feed")
		storetest.SaveAs(t, s, name, src.ID,
			storetest.Story(name+"1", "Ferry aground off Osk", "World", 1+i, storetest.Wire),
			storetest.Story(name+"2", "Violin stolen through a bakery wall", "World", 300+i, old))
	}
	agree(t, s, 2)
}
