package listing_test

import (
	"testing"

	"lede/articles"
	"lede/articles/store"
	"lede/articles/store/database"
	"lede/articles/store/storetest"
)

func TestAFilterThatIsTypedMayBeUnfinished(t *testing.T) {
	t.Parallel()
	s := storetest.Fresh(t)
	storetest.Three(t, s)
	storetest.Index(t, s)
	for _, q := range []articles.Query{{Filter: "ferr", Typed: true}, {Filter: "ferry section:", Typed: true}} {
		if storetest.Found(t, s, q) == "" {
			t.Errorf("%q finds nothing while it is typed", q.Filter)
		}
	}
	empty := storetest.Edition(t, s, articles.Query{Filter: "(barnacle", Typed: true}).Outline()
	if want := "the ( is not closed at column 1 - write ) where it ends"; empty.Notice != want {
		t.Errorf("an unfinished filter that finds nothing says %q, want %q", empty.Notice, want)
	}
	if _, err := s.Edition(t.Context(), articles.Query{Filter: "ferry section:"}); err == nil {
		t.Error("an unfinished query is taken for a whole one")
	}
}

func TestAWholeSearchListsAllThatItFinds(t *testing.T) {
	t.Parallel()
	s := storetest.FreshWith(t, store.Options{Idle: true, Bounds: database.Bounds{Listed: 100}})
	src := storetest.Subscribe(t, s, "https://birds.example/feed")
	storetest.Many(t, s, src.ID, 0, 250)
	storetest.Index(t, s)
	for filter, want := range map[string]int{"heron": 250, "newer:9999d": 250, "latest:130": 130} {
		e := storetest.Edition(t, s, articles.Query{Filter: filter, Whole: true})
		if n := len(storetest.All(t, e)); n != want || e.Outline().Notice != "" {
			t.Errorf("%s: lists %d, %q; want %d", filter, n, e.Outline().Notice, want)
		}
	}
}
