package changes_test

import (
	"strings"
	"testing"
	"time"

	"lede/articles"
	"lede/articles/store"
	"lede/articles/store/storetest"
)

func TestCopiesFromOtherSourcesAreOneRow(t *testing.T) {
	t.Parallel()
	s := storetest.Fresh(t)
	storetest.Brought(t, s, "north", 3, storetest.Wire)
	storetest.Brought(t, s, "west", 2, "<p>(NP) - "+strings.TrimPrefix(storetest.Wire, "<p>")+"<p>Copyright Northern Press.</p>")
	storetest.Brought(t, s, "east", 1, strings.Replace(storetest.Wire, "touched ground", "struck a bank", 1))
	storetest.Brought(t, s, "own", 0, strings.NewReplacer("212", "80", "seven", "nine", "Osk", "Graustad", "Saltmarsh", "Falby",
		"5.40", "6.15", "Beatrix Holloway", "Yusra Kowal", "Tormod Vane", "Leif Rask", "Tuesday", "Friday").Replace(storetest.Wire))
	storetest.WantCopies(t, s, "own* north+2* 2/2", "own* east* west* north+2* 4/4")
	tallies, _ := s.Tallies(t.Context())
	if tallies[0].Count != 2 || tallies[0].Unread != 2 {
		t.Errorf("tallies are %+v", tallies[0])
	}
}

func TestASourceListsItsCopiesToo(t *testing.T) {
	t.Parallel()
	s := storetest.Fresh(t)
	storetest.Brought(t, s, "north", 3, storetest.Wire)
	storetest.Brought(t, s, "west", 2, storetest.Wire)
	if got := storetest.Copies(t, s, articles.Query{Part: `source:="west"`}); got != "west* 1/1" {
		t.Errorf("west lists %s", got)
	}
	if n, err := s.Count(t.Context(), articles.Query{Filter: "source:wes -sport"}); n != 1 || err != nil {
		t.Errorf("who asks for a part of its name finds %d, %v", n, err)
	}
	sources, err := s.Sources(t.Context())
	if err != nil || len(sources) != 2 || sources[0].Unread != 1 || sources[1].Unread != 1 {
		t.Errorf("sources are %+v, %v", sources, err)
	}
}

func TestCopiesOfLongAgoOrOfOneSourceStayApart(t *testing.T) {
	t.Parallel()
	s := storetest.Fresh(t)
	src := storetest.Brought(t, s, "north", 100, storetest.Wire)
	storetest.Brought(t, s, "west", 1, storetest.Wire)
	storetest.Save(t, s, src.ID, storetest.Story("again", "Ferry, says north again", "World", 99, storetest.Wire))
	storetest.Index(t, s)
	storetest.WantCopies(t, s, "west* north again* north* 3/3", "west* north again* north* 3/3")
}

func TestCopiesAreReadTogether(t *testing.T) {
	t.Parallel()
	s := storetest.Fresh(t)
	storetest.Brought(t, s, "north", 3, storetest.Wire)
	storetest.Brought(t, s, "west", 2, storetest.Wire)
	page, _ := storetest.Edition(t, s, articles.Query{}).Page(t.Context(), 0, 1)
	deed, err := s.Mark(t.Context(), []articles.ID{page[0].ID}, storetest.Read)
	if err != nil || deed.Count != 1 {
		t.Errorf("deed %+v, %v", deed, err)
	}
	storetest.WantCopies(t, s, "north+1 0/1", "west north+1 0/2")
	storetest.Brought(t, s, "east", 1, storetest.Wire) // what joins them was storetest.Read, too
	storetest.WantCopies(t, s, "north+2 0/1", "east west north+2 0/3")
	s.Undo(t.Context())
	storetest.WantCopies(t, s, "north+2* 1/1", "east west* north+2* 2/3")
}

func TestAStarredCopyStandsByItself(t *testing.T) {
	t.Parallel()
	s := storetest.Fresh(t)
	storetest.Brought(t, s, "north", 3, storetest.Wire)
	storetest.Brought(t, s, "west", 2, storetest.Wire)
	storetest.Brought(t, s, "east", 1, storetest.Wire)
	all, _ := storetest.Edition(t, s, articles.Query{Copies: true}).Page(t.Context(), 0, 3)
	if _, err := s.Mark(t.Context(), []articles.ID{all[1].ID}, storetest.Star); err != nil {
		t.Fatal(err)
	}
	storetest.WantCopies(t, s, "west* north+1* 2/2", "east* west* north+1* 3/3")
}

func TestTheNextCopyLeadsWhereTheLeaderIsNoLongerListed(t *testing.T) {
	t.Parallel()
	s := storetest.Fresh(t)
	north := storetest.Brought(t, s, "north", 3, storetest.Wire)
	storetest.Brought(t, s, "west", 2, storetest.Wire)
	storetest.Brought(t, s, "east", 1, storetest.Wire)
	if err := s.Unsubscribe(t.Context(), north.ID); err != nil {
		t.Fatal(err)
	}
	storetest.WantCopies(t, s, "west+1* 1/1", "east* west+1* 2/2")
	if _, ok, err := s.Restore(t.Context()); !ok || err != nil {
		t.Fatal(ok, err)
	}
	storetest.WantCopies(t, s, "west+2* 1/1", "east* west+2* north* 3/3")
}

func TestTheNextCopyLeadsWhereTheLeaderIsDropped(t *testing.T) {
	t.Parallel()
	s := storetest.Fresh(t)
	storetest.Brought(t, s, "north", 30, storetest.Wire)
	storetest.Brought(t, s, "west", 2, storetest.Wire)
	storetest.Brought(t, s, "east", 1, storetest.Wire)
	if _, err := s.MarkAll(t.Context(), articles.Query{}, storetest.Read); err != nil {
		t.Fatal(err)
	}
	if n, err := s.Retain(t.Context(), store.Policy{Keep: store.Keep{Age: 24 * time.Hour}}); n != 1 || err != nil {
		t.Fatalf("dropped %d, %v", n, err)
	}
	storetest.WantCopies(t, s, "west+1 0/1", "east west+1 0/2")
}
