package store

import (
	"testing"
	"time"

	"lede/articles"
	"lede/articles/store/database"
)

func TestASingleSourceIsKeptAsItsOwnBoundsSay(t *testing.T) {
	s := fresh(t)
	src := three(t, s) // an hour, two and thirty hours old
	other := subscribe(t, s, "https://tide.example/feed")
	undated := story("d", "Undated", "World", 0, "<p>Whenever.</p>")
	undated.Stated.Published = articles.Moment{}
	again := undated
	again.Key = "e"
	saveAs(t, s, "Tide", other.ID,
		story("a", "High water", "World", 3, "<p>It came.</p>"), story("b", "Low water", "World", 40, "<p>It went.</p>"),
		story("c", "Slack water", "World", 50, "<p>It stood.</p>"), undated, again)
	page, _ := edition(t, s, articles.Query{Part: `title:"slack"`}).Page(t.Context(), 0, 1)
	s.Mark(t.Context(), []articles.ID{page[0].ID}, articles.Change{Kind: articles.Star})
	clock := func() (tick int64) {
		s.db.Read.QueryRow(database.Clock).Scan(&tick)
		return tick
	}
	for i, test := range []struct {
		keep Policy
		want int
	}{
		{Policy{}, 0},
		{Policy{Keep: Keep{Age: time.Hour}, Sources: map[articles.SourceID]Keep{src.ID: {}, other.ID: {}}}, 0},
		{Policy{Keep: Keep{Count: 3}, Sources: map[articles.SourceID]Keep{other.ID: {}}}, 0},
		{Policy{Keep: Keep{Count: 1}, Sources: map[articles.SourceID]Keep{src.ID: {Count: 2}, other.ID: {Age: 24 * time.Hour}}}, 2}, // Rain at last, Low water
		{Policy{Sources: map[articles.SourceID]Keep{other.ID: {Count: 1}}}, 2},                                                      // High water, and one that came with no date
	} {
		before := clock()
		n, err := s.Retain(t.Context(), test.keep)
		if err != nil || n != test.want {
			t.Errorf("%d: dropped %d, %v; want %d", i, n, err, test.want)
		}
		if test.want == 0 && clock() != before {
			t.Errorf("%d: it has written though there was nothing to drop", i)
		}
	}
	if n, err := s.Count(t.Context(), articles.Query{Part: "starred"}); n != 1 || err != nil {
		t.Errorf("%d starred are left, %v", n, err)
	}
	sound(t, s.db.Path)
}
