package changes_test

import (
	"testing"

	"lede/articles"
	"lede/articles/store/storetest"
)

func TestAnUnsubscribedSourceLeavesItsStarredStories(t *testing.T) {
	t.Parallel()
	s := storetest.Fresh(t)
	src := storetest.Three(t, s)
	page, _ := storetest.Edition(t, s, articles.Query{}).Page(t.Context(), 0, 1)
	s.Mark(t.Context(), []articles.ID{page[0].ID}, storetest.Star)
	if err := s.Unsubscribe(t.Context(), src.ID); err != nil {
		t.Fatal(err)
	}
	if got := storetest.Found(t, s, articles.Query{}); got != "Late goal" {
		t.Errorf("left are %s", got)
	}
	if _, err := s.Subscribe(t.Context(), articles.Source{Address: src.Address}); err != nil {
		t.Error("can't subscribe again:", err)
	}
	if _, ok, err := s.Restore(t.Context()); ok || err != nil {
		t.Errorf("restored beside its double: %v, %v", ok, err)
	}
}

func TestRestoringASourceBringsItsStoriesBack(t *testing.T) {
	t.Parallel()
	s := storetest.Fresh(t)
	src := storetest.Three(t, s)
	s.Unsubscribe(t.Context(), src.ID)
	if n, _ := s.Count(t.Context(), articles.Query{}); n != 0 {
		t.Errorf("%d stories are listed still", n)
	}
	back, ok, err := s.Restore(t.Context())
	if err != nil || !ok || back.ID != src.ID || back.Count != 3 || back.Unread != 3 {
		t.Errorf("got %+v, %v, %v", back, ok, err)
	}
}

func TestOfSourcesRemovedAtOnceTheLastComesBackFirst(t *testing.T) {
	t.Parallel()
	s := storetest.Fresh(t)
	ferry, tide := storetest.Subscribe(t, s, "https://ferry.example/"), storetest.Subscribe(t, s, "https://tide.example/")
	for _, id := range []articles.SourceID{tide.ID, ferry.ID} { // in the same second
		if err := s.Unsubscribe(t.Context(), id); err != nil {
			t.Fatal(err)
		}
	}
	for _, want := range []articles.SourceID{ferry.ID, tide.ID} {
		if back, ok, err := s.Restore(t.Context()); err != nil || !ok || back.ID != want {
			t.Errorf("source %d came back, %v, %v, want %d", back.ID, ok, err, want)
		}
	}
}

func TestUndoTakesBackTheEndOfASubscription(t *testing.T) {
	t.Parallel()
	s := storetest.Fresh(t)
	src := storetest.Three(t, s)
	page, _ := storetest.Edition(t, s, articles.Query{}).Page(t.Context(), 0, 1)
	s.Unsubscribe(t.Context(), src.ID)
	s.Mark(t.Context(), []articles.ID{page[0].ID}, storetest.Star)
	for _, want := range []string{"1 story starred", "no longer subscribed to The Paper"} {
		if deed, ok, err := s.Undo(t.Context()); !ok || err != nil || deed.String() != want {
			t.Errorf("took back %q, %v, %v, want %q", deed, ok, err, want)
		}
	}
	if n, _ := s.Count(t.Context(), articles.Query{}); n != 3 {
		t.Errorf("%d stories are listed", n)
	}
	s.Unsubscribe(t.Context(), src.ID)
	s.Restore(t.Context())
	if deed, ok, _ := s.Undo(t.Context()); ok {
		t.Errorf("took back %q a second time", deed)
	}
}

func TestUndoPassesOverASubscriptionThatIsThereAgain(t *testing.T) {
	t.Parallel()
	s := storetest.Fresh(t)
	src := storetest.Three(t, s)
	s.Edit(t.Context(), src.ID, func(s *articles.Source) { s.FullText = true })
	s.MarkAll(t.Context(), articles.Query{}, storetest.Read)
	s.Unsubscribe(t.Context(), src.ID)
	storetest.Subscribe(t, s, src.Address)
	if deed, ok, err := s.Undo(t.Context()); !ok || err != nil || deed.Kind != articles.MarkRead {
		t.Errorf("took back %q, %v, %v", deed, ok, err)
	}
	if deed, ok, err := s.Undo(t.Context()); ok || err != nil {
		t.Errorf("took back %q, %v, %v", deed, ok, err)
	}
}
