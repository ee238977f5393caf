package ingest_test

import (
	"errors"
	"strings"
	"testing"

	"lede/articles"
	"lede/articles/store/ingest"
	"lede/articles/store/storetest"
)

func TestThePageOfAStoryIsWantedOnce(t *testing.T) {
	t.Parallel()
	s := storetest.Fresh(t)
	src := storetest.Three(t, s)
	page, _ := storetest.Edition(t, s, articles.Query{}).Page(t.Context(), 0, 2)
	wanted := func(i int) bool {
		t.Helper()
		ok, err := s.PageWanted(t.Context(), page[i].ID)
		if err != nil {
			t.Fatal(err)
		}
		return ok
	}
	if wanted(0) {
		t.Error("of a source that wants none")
	}
	s.Edit(t.Context(), src.ID, func(s *articles.Source) { s.FullText = true })
	if !wanted(0) || !wanted(1) {
		t.Error("not of one that wants them")
	}
	a, _, _ := s.Article(t.Context(), page[0].ID)
	s.Replace(t.Context(), page[0].ID, a)
	s.Note(t.Context(), page[1].ID, "answered 404")
	if wanted(0) || wanted(1) {
		t.Error("again, though it has come or failed")
	}
}

func TestReplacedTextIsFoundAndTheFeedsStays(t *testing.T) {
	t.Parallel()
	s := storetest.Fresh(t)
	storetest.Three(t, s)
	page, _ := storetest.Edition(t, s, articles.Query{}).Page(t.Context(), 1, 1)
	id := page[0].ID
	if err := s.Note(t.Context(), id, "the page answered 500"); err != nil {
		t.Fatal(err)
	}
	if got, _ := s.Story(t.Context(), id); got.Notice != "the page answered 500" {
		t.Errorf("notice is %q", got.Notice)
	}
	full := storetest.Story("1", "Ferry stopped", "World", 1, "<p>The whole page speaks of barnacles.</p>")
	if err := s.Replace(t.Context(), id, full); err != nil {
		t.Fatal(err)
	}
	storetest.Index(t, s)
	if got := storetest.Found(t, s, articles.Query{Filter: "barnacles has:full-text"}); got != "Ferry stopped" {
		t.Errorf("found %q", got)
	}
	got, err := s.Story(t.Context(), id)
	if err != nil || got.Notice != "" || got.Earlier == nil {
		t.Errorf("story is %+v, %v", got, err)
	}
}

func TestAPageThatSaysLessThanTheFeedDoesNotReplaceIt(t *testing.T) {
	t.Parallel()
	s := storetest.Fresh(t)
	storetest.Three(t, s)
	page, _ := storetest.Edition(t, s, articles.Query{}).Page(t.Context(), 1, 1)
	id := page[0].ID
	wall := articles.Article{
		Key: "1", Base: "https://paper.example/1", Format: articles.HTML, Stated: storetest.Story("1", "Ferry stopped", "World", 1, "").Stated,
		Body: []byte("<html><body><article><h1>Ferry stopped</h1><p>Subscribe now.</p></article></body></html>"),
	}
	text := func() string {
		t.Helper()
		got, err := s.Story(t.Context(), id)
		if err != nil {
			t.Fatal(err)
		}
		return strings.Join(articles.Passages(got.Blocks), " ") + "|" + got.Notice
	}
	if err := s.Replace(t.Context(), id, wall); !errors.Is(err, ingest.ErrPoorer) {
		t.Errorf("a paywall is kept: %v", err)
	}
	if got := text(); got != "The ferry stays in the harbour.|the page has less text than the feed: 0 words, not 6" {
		t.Errorf("it reads %s", got)
	}
	whole := wall
	whole.Body = []byte("<html><body><article><h1>Ferry stopped</h1><p>The ferry stays in the harbour until the wind has turned, its captain said on Wednesday.</p></article></body></html>")
	if err := s.Replace(t.Context(), id, whole); err != nil {
		t.Error(err)
	}
	if err := s.Replace(t.Context(), id, wall); !errors.Is(err, ingest.ErrPoorer) {
		t.Errorf("a paywall replaces a page: %v", err)
	}
	if got := text(); !strings.Contains(got, "captain") || !strings.HasSuffix(got, "|") {
		t.Errorf("it reads %s", got)
	}
}
