package ingest_test

import (
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"lede/articles"
	"lede/articles/store/storetest"
)

// episode is a story that a recording goes with.
func episode(body string) articles.Article {
	a := storetest.Story("7", "The ferry", "Radio", 1, body)
	a.Stated.Enclosures = []articles.Enclosure{{
		URL: "https://paper.example/7.mp3", Kind: articles.Audio, Bytes: 36_200_000, Length: 48 * time.Minute,
	}}
	return a
}

func TestKeepsTheRecordingsOfAStoryAndFindsItByThem(t *testing.T) {
	t.Parallel()
	s := storetest.Fresh(t)
	src := storetest.Three(t, s)
	a := episode("<p>Fog on the sound.</p>")
	storetest.Save(t, s, src.ID, a)
	if got := storetest.Found(t, s, articles.Query{Filter: "has:audio"}); got != "The ferry" {
		t.Errorf("has:audio finds %q", got)
	}
	if got := storetest.Found(t, s, articles.Query{Filter: "has:video"}); got != "" {
		t.Errorf("has:video finds %q", got)
	}
	row := rowOf(t, s, "has:audio")
	story, err := s.Story(t.Context(), row.ID)
	if diff := cmp.Diff(a.Stated.Enclosures, story.Meta.Enclosures); err != nil || diff != "" {
		t.Error(diff, err)
	}
	if row.Enclosed != articles.Audio || !row.Published.Time.Equal(a.Stated.Published.Time) {
		t.Errorf("row is %+v", row)
	}
}

func TestARecordingThatMovesToTheHeadIsNoRevision(t *testing.T) {
	t.Parallel()
	const label = `<p>Audio: <a href="https://paper.example/7.mp3">7.mp3</a> (audio/mpeg, 34 MB)</p>`
	s := storetest.Fresh(t)
	src := storetest.Three(t, s)
	storetest.Save(t, s, src.ID, storetest.Story("7", "The ferry", "Radio", 1, "<p>Fog.</p>"+label+label))
	got := storetest.Save(t, s, src.ID, episode("<p>Fog.</p>"))
	row := rowOf(t, s, "has:audio")
	if !cmp.Equal(got, articles.Receipt{}) || !row.Revised.IsZero() {
		t.Errorf("receipt %+v, row %+v", got, row)
	}
	if story, err := s.Story(t.Context(), row.ID); err != nil || len(story.Blocks) != 1 || len(story.Meta.Enclosures) != 1 || story.Earlier != nil {
		t.Errorf("story is %+v, %v", story, err)
	}
	got = storetest.Save(t, s, src.ID, episode("<p>Fog lifts.</p>"))
	if row = rowOf(t, s, "has:audio"); got.Revised != 1 || row.Revised.IsZero() {
		t.Errorf("other words are no revision: %+v, %+v", got, row)
	}
}

func rowOf(t *testing.T, s *storetest.Library, filter string) articles.Headline {
	t.Helper()
	rows, err := storetest.Edition(t, s, articles.Query{Filter: filter}).Page(t.Context(), 0, 9)
	if err != nil || len(rows) != 1 {
		t.Fatalf("%s finds %d, %v", filter, len(rows), err)
	}
	return rows[0]
}
