package ingest_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"lede/articles"
	"lede/articles/store/storetest"
)

func TestDeliveringAgainChangesNothing(t *testing.T) {
	t.Parallel()
	s := storetest.Fresh(t)
	src := storetest.Three(t, s)
	page, _ := storetest.Edition(t, s, articles.Query{}).Page(t.Context(), 0, 3)
	s.Mark(t.Context(), []articles.ID{page[1].ID}, storetest.Read)
	got := storetest.Save(t, s, src.ID,
		storetest.Story("1", "Ferry stopped", "World", 1, `<p>The   ferry stays <a href="https://x.example/?utm_source=feed">in</a> the harbour.</p>`),
		storetest.Story("2", "Late goal", "Sport", 2, "<p>It fell in the last minute.</p>"))
	if !cmp.Equal(got, articles.Receipt{}) {
		t.Errorf("the same again gave %+v", got)
	}
	again, _ := storetest.Edition(t, s, articles.Query{}).Page(t.Context(), 0, 3)
	if again[1].ID != page[1].ID || !again[1].Read {
		t.Errorf("row is %+v, was %+v", again[1], page[1])
	}
}

func TestAnEditedStoryKeepsItsIDStateAndOldText(t *testing.T) {
	t.Parallel()
	s := storetest.Fresh(t)
	src := storetest.Three(t, s)
	page, _ := storetest.Edition(t, s, articles.Query{}).Page(t.Context(), 1, 1)
	id := page[0].ID
	s.Mark(t.Context(), []articles.ID{id}, storetest.Read)
	got := storetest.Save(t, s, src.ID, storetest.Story("1", "Ferry sails again", "World", 1, "<p>The ferry has left the harbour.</p>"))
	if !cmp.Equal(got, articles.Receipt{Revised: 1}) {
		t.Errorf("an edit gave %+v", got)
	}
	page, _ = storetest.Edition(t, s, articles.Query{}).Page(t.Context(), 1, 1)
	if h := page[0]; h.ID != id || !h.Read || h.Title != "Ferry sails again" || !h.Revised.Equal(storetest.Noon) {
		t.Errorf("row is %+v", h)
	}
	story, err := s.Story(t.Context(), id)
	if err != nil || story.Earlier == nil {
		t.Fatalf("story is %+v, %v", story, err)
	}
	was := story.Earlier.Blocks[0].(articles.Paragraph).Text.String()
	if was != "The ferry stays in the harbour." {
		t.Errorf("earlier text is %q", was)
	}
}
