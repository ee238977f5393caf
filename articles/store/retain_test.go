package store_test

import (
	"testing"
	"time"

	"lede/articles"
	"lede/articles/store"
	"lede/articles/store/database"
	"lede/articles/store/storetest"
)

func TestASingleSourceIsKeptAsItsOwnBoundsSay(t *testing.T) {
	t.Parallel()
	s := storetest.Fresh(t)
	src := storetest.Three(t, s) // an hour, two and thirty hours old
	other := storetest.Subscribe(t, s, "https://tide.example/feed")
	undated := storetest.Story("d", "Undated", "World", 0, "<p>Whenever.</p>")
	undated.Stated.Published = articles.Moment{}
	again := undated
	again.Key = "e"
	storetest.SaveAs(t, s, "Tide", other.ID,
		storetest.Story("a", "High water", "World", 3, "<p>It came.</p>"), storetest.Story("b", "Low water", "World", 40, "<p>It went.</p>"),
		storetest.Story("c", "Slack water", "World", 50, "<p>It stood.</p>"), undated, again)
	page, _ := storetest.Edition(t, s, articles.Query{Part: `title:"slack"`}).Page(t.Context(), 0, 1)
	s.Mark(t.Context(), []articles.ID{page[0].ID}, storetest.Star)
	clock := func() (tick int64) {
		s.DB().Read.QueryRow(database.Clock).Scan(&tick)
		return tick
	}
	for i, test := range []struct {
		keep store.Policy
		want int
	}{
		{store.Policy{}, 0},
		{store.Policy{Keep: store.Keep{Age: time.Hour}, Sources: map[articles.SourceID]store.Keep{src.ID: {}, other.ID: {}}}, 0},
		{store.Policy{Keep: store.Keep{Count: 3}, Sources: map[articles.SourceID]store.Keep{other.ID: {}}}, 0},
		{store.Policy{Keep: store.Keep{Count: 1}, Sources: map[articles.SourceID]store.Keep{src.ID: {Count: 2}, other.ID: {Age: 24 * time.Hour}}}, 2}, // Rain at last, Low water
		{store.Policy{Sources: map[articles.SourceID]store.Keep{other.ID: {Count: 1}}}, 2},                                                            // High water, and one that came with no date
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
	storetest.WantSound(t, s.Path)
}

func TestWhenStoriesCameIsForgottenWithThem(t *testing.T) {
	t.Parallel()
	s := storetest.Fresh(t)
	src := storetest.Subscribe(t, s, "https://tide.example/feed")
	storetest.SaveAs(t, s, "Tide", src.ID, storetest.Story("a", "High water", "World", 50, "<p>It came.</p>"))
	storetest.SaveAs(t, s, "Tide", src.ID, storetest.Story("b", "Low water", "World", 3, "<p>It went.</p>"))
	if n, err := s.Retain(t.Context(), store.Policy{Keep: store.Keep{Count: 1}}); n != 1 || err != nil {
		t.Fatalf("dropped %d, %v", n, err)
	}
	var left int
	if err := s.DB().Read.QueryRow(`SELECT count(*) FROM arrival`).Scan(&left); err != nil || left != 1 {
		t.Errorf("%d arrivals are left, %v", left, err)
	}
}

func TestRetentionKeepsWhatIsStarredAndWhatWasDroppedStaysAway(t *testing.T) {
	t.Parallel()
	s := storetest.Fresh(t)
	src := storetest.Three(t, s)
	storetest.Index(t, s)
	page, _ := storetest.Edition(t, s, articles.Query{}).Page(t.Context(), 0, 3)
	s.Mark(t.Context(), []articles.ID{page[2].ID}, storetest.Star)
	n, err := s.Retain(t.Context(), store.Policy{Keep: store.Keep{Age: 90 * time.Minute}})
	if err != nil || n != 1 {
		t.Fatalf("dropped %d, %v", n, err)
	}
	if got := storetest.Found(t, s, articles.Query{}); got != "Ferry stopped, Rain at last" {
		t.Errorf("kept are %s", got)
	}
	got := storetest.Save(t, s, src.ID, storetest.Story("2", "Late goal", "Sport", 2, "<p>It fell in the last minute.</p>"))
	if got.New != 0 {
		t.Error("a dropped story came back")
	}
	if got := storetest.Found(t, s, articles.Query{Filter: "goal"}); got != "" {
		t.Errorf("found %s", got)
	}
	if n, err := s.Retain(t.Context(), store.Policy{Keep: store.Keep{Count: 1}}); err != nil || n != 0 {
		t.Errorf("dropped %d of a source's newest, %v", n, err)
	}
	if r, err := s.Check(t.Context()); err != nil || len(r.Problems) > 0 {
		t.Errorf("check says %+v, %v", r, err)
	}
}

func TestWhatIsNotKeptIsNotNew(t *testing.T) {
	t.Parallel()
	s := storetest.Fresh(t)
	src := storetest.Three(t, s) // an hour, two and thirty hours old
	save := func(keep store.Keep, list ...articles.Article) articles.Receipt {
		t.Helper()
		receipts, err := s.SaveWithin(t.Context(), []articles.Delivery{{Source: src.ID, Articles: list}}, store.Policy{Keep: keep})
		if err != nil {
			t.Fatal(err)
		}
		return receipts[0]
	}
	list := []articles.Article{
		storetest.Story("a", "High water", "World", 3, "<p>It came.</p>"), storetest.Story("b", "Low water", "World", 40, "<p>It went.</p>"),
		storetest.Story("c", "Slack water", "World", 50, "<p>It stood.</p>"),
	}
	got := save(store.Keep{Age: 45 * time.Hour, Count: 4}, list...)
	if got.New != 1 || got.Left != 2 || len(got.Added) != 1 || got.Added[0].At != 0 {
		t.Errorf("receipt %+v, want one new", got)
	}
	if n, err := s.Count(t.Context(), articles.Query{}); n != 4 || err != nil {
		t.Errorf("%d are listed, %v", n, err)
	}
	if got := save(store.Keep{}, list...); got.New+got.Revised != 0 {
		t.Errorf("it comes again: %+v", got)
	}
	if got := save(store.Keep{}, storetest.Story("d", "Spring tide", "World", 60, "<p>It rose.</p>")); got.New != 1 {
		t.Errorf("receipt %+v where all is kept", got)
	}
	storetest.WantSound(t, s.Path)
}
