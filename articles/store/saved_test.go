package store_test

import (
	"bytes"
	"testing"
	"time"

	"lede/articles"
	"lede/articles/store"
	"lede/articles/store/storetest"
)

// lamp is a page as it was fetched, and boat a link that another reader kept.
func lamp() articles.SavedPage {
	return articles.SavedPage{
		Article: articles.Article{
			Key: "a.example/lamp", Origin: "https://a.example/lamp", Base: "https://a.example/lamp", Format: articles.HTML,
			Time: storetest.Noon.Add(-time.Hour),
			Body: []byte(`<html><head><title>The lamp</title><meta property="article:published_time" content="2019-03-02T08:00:00Z"></head>
				<body><article><h1>The lamp</h1><p>Nobody lit the lamp for a whole winter, and nobody asked the keeper why.</p></article></body></html>`),
		},
		Pictures: []articles.Picture{{Address: "https://a.example/lamp.png", Data: []byte("a picture")}},
	}
}

func boat() articles.SavedPage {
	p := articles.SavedPage{Read: true, Tags: []string{"boats"}}
	p.Key, p.Origin, p.Format = "a.example/boat", "https://a.example/boat", articles.Fragment
	p.Stated.Title.Value, p.Stated.Link.Value = "The boat", "https://a.example/boat"
	p.Time = storetest.Noon.AddDate(0, 0, -40)
	return p
}

func savePages(t *testing.T, s *storetest.Library, from string, pages ...articles.SavedPage) articles.SaveReceipt {
	t.Helper()
	got, err := s.SavePages(t.Context(), from, pages)
	if err != nil {
		t.Fatal(err)
	}
	return got
}

func TestASavedPageStandsWhereItWasSavedAndStays(t *testing.T) {
	t.Parallel()
	s := storetest.FreshWith(t, store.Options{Idle: true, Mute: []string{"title:lamp"}})
	storetest.Three(t, s)
	if got := savePages(t, s, "", lamp()); got != (articles.SaveReceipt{New: 1}) {
		t.Errorf("receipt %+v", got)
	}
	if got := savePages(t, s, "", lamp()); got != (articles.SaveReceipt{}) {
		t.Errorf("saved again: %+v", got)
	}
	if _, err := s.Retain(t.Context(), store.Policy{Keep: store.Keep{Age: time.Minute, Count: 1}}); err != nil {
		t.Fatal(err)
	}
	if err := s.Mute(t.Context(), []string{"a.example"}); err != nil {
		t.Fatal(err)
	}
	if got := storetest.Found(t, s, articles.Query{Part: "source:saved date:today"}); got != "The lamp" {
		t.Errorf("saved are %q", got)
	}
	e := storetest.Edition(t, s, articles.Query{Part: "source:saved"})
	h := storetest.All(t, e)[0]
	if year := h.Published.Time.Year(); year != 2019 {
		t.Errorf("it is of %d", year)
	}
	if wanted, err := s.PageWanted(t.Context(), h.ID); err != nil || wanted {
		t.Errorf("its page is wanted: %v", err)
	}
	if data, err := s.Picture(t.Context(), "https://a.example/lamp.png"); err != nil || !bytes.Equal(data, []byte("a picture")) || !s.HasPicture(t.Context(), "https://a.example/lamp.png") {
		t.Errorf("its picture is %q, %v", data, err)
	}
	if _, err := s.Picture(t.Context(), "https://a.example/boat.png"); err == nil {
		t.Error("a picture that nobody saved")
	}
	storetest.WantSound(t, s.Path)
}

func TestUndoTakesSavedPagesBackAndNothingThatWasThereBefore(t *testing.T) {
	t.Parallel()
	s := storetest.Fresh(t)
	savePages(t, s, "", lamp())
	again := lamp()
	again.Starred = true
	savePages(t, s, "Pocket", again, boat())
	if got := storetest.Found(t, s, articles.Query{Part: "source:saved"}); got != "The lamp, The boat" {
		t.Fatalf("saved are %q", got)
	}
	if got := storetest.Found(t, s, articles.Query{Filter: "read tag:boats"}); got != "The boat" {
		t.Errorf("read and tagged are %q", got)
	}
	undo := func(want, left string) {
		t.Helper()
		deed, ok, err := s.Undo(t.Context())
		if err != nil || !ok || deed.String() != want {
			t.Errorf("took back %q, %v, %v, want %q", deed, ok, err, want)
		}
		if got := storetest.Found(t, s, articles.Query{}); got != left {
			t.Errorf("left are %q, want %q", got, left)
		}
	}
	undo("the import from Pocket", "The lamp")
	if storetest.Found(t, s, articles.Query{Filter: "starred"}) != "" {
		t.Error("it is starred still")
	}
	undo("1 page saved", "")
	if s.HasPicture(t.Context(), "https://a.example/lamp.png") {
		t.Error("its picture is there still")
	}
	storetest.WantSound(t, s.Path)
	if got := savePages(t, s, "", lamp()); got.New != 1 {
		t.Errorf("saved anew: %+v", got)
	}
}

func TestTheFirstTextOfASavedLinkIsNoChange(t *testing.T) {
	t.Parallel()
	s := storetest.Fresh(t)
	savePages(t, s, "Pocket", boat())
	ids, err := s.Unfetched(t.Context(), 10)
	if err != nil || len(ids) != 1 {
		t.Fatalf("%v, %v", ids, err)
	}
	if wanted, err := s.PageWanted(t.Context(), ids[0]); err != nil || !wanted {
		t.Errorf("its page is not wanted: %v", err)
	}
	if err := s.Note(t.Context(), ids[0], "a.example: can't be reached"); err != nil {
		t.Fatal(err)
	}
	page := boat()
	page.Format, page.Body = articles.HTML, lamp().Body
	if got := savePages(t, s, "", page); got != (articles.SaveReceipt{Revised: 1}) {
		t.Errorf("receipt %+v", got)
	}
	story, err := s.Story(t.Context(), ids[0])
	if err != nil || !story.Revised.IsZero() || story.Earlier != nil || story.Notice != "" || story.Words() < 10 {
		t.Errorf("%d words, revised %v, %q, %v", story.Words(), story.Revised, story.Notice, err)
	}
	if ids, err = s.Unfetched(t.Context(), 10); err != nil || len(ids) != 0 {
		t.Errorf("not fetched: %v, %v", ids, err)
	}
	storetest.WantSound(t, s.Path)
}
