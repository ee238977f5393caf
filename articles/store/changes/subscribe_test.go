package changes_test

import (
	"errors"
	"slices"
	"testing"
	"time"

	"lede/articles"
	"lede/articles/store/changes"
	"lede/articles/store/storetest"
)

func TestAnotherAddressIsAskedAsIfForTheFirstTime(t *testing.T) {
	t.Parallel()
	s := storetest.Fresh(t)
	src := storetest.Three(t, s)
	state := articles.FetchState{
		ETag: `"x"`, LastModified: "yesterday", Checked: storetest.Noon, Next: storetest.Noon.Add(time.Hour), Failures: 3, Problem: "it answered 410",
		MovedTo: "https://else.example/", Sightings: 1, Gone: true, Barred: storetest.Noon.Add(time.Hour), Private: true,
	}
	if _, err := s.Save(t.Context(), []articles.Delivery{{Source: src.ID, Fetch: state}}); err != nil {
		t.Fatal(err)
	}
	fetched := func() articles.FetchState {
		t.Helper()
		sources, err := s.Sources(t.Context())
		if err != nil || len(sources) == 0 {
			t.Fatal(sources, err)
		}
		src = sources[slices.IndexFunc(sources, func(one articles.Source) bool { return one.ID == src.ID })]
		return src.Fetch
	}
	if fetched(); !src.Fetch.Gone {
		t.Fatalf("its state is %+v", src.Fetch)
	}
	src.Title, src.Named = "The Paper", true
	if err := s.Update(t.Context(), src); err != nil {
		t.Fatal(err)
	}
	if got := fetched(); got.ETag != `"x"` || !got.Gone {
		t.Errorf("another title changes its state to %+v", got)
	}
	storetest.Subscribe(t, s, "https://zebra.example/feed")
	src.Address = "https://zebra.example/feed"
	if err := s.Update(t.Context(), src); !errors.Is(err, changes.ErrSubscribed) {
		t.Errorf("it took an address twice: %v", err)
	}
	if got := fetched(); !got.Gone {
		t.Errorf("an address that is refused changes its state to %+v", got)
	}
	src.Address = "https://paper.example/new"
	if err := s.Update(t.Context(), src); err != nil {
		t.Fatal(err)
	}
	if got := fetched(); !got.Checked.Equal(storetest.Noon) || got != (articles.FetchState{Checked: got.Checked}) {
		t.Errorf("at another address its state is %+v", got)
	}
}
