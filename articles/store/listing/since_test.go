package listing_test

import (
	"slices"
	"testing"

	"lede/articles"
	"lede/articles/store/storetest"
)

func TestWhatHasComeSinceATickIsToldOnceAndWhole(t *testing.T) {
	t.Parallel()
	s := storetest.Fresh(t)
	src := storetest.Subscribe(t, s, "https://birds.example/feed")
	storetest.Many(t, s, src.ID, 0, 10)
	before, err := s.Clock(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	storetest.Many(t, s, src.ID, 10, 1190)
	after, err := s.Clock(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	var told []articles.ID
	tell := func(rows []articles.Headline) error {
		for _, h := range rows {
			told = append(told, h.ID)
		}
		return nil
	}
	if err := s.Since(t.Context(), before, after, articles.Query{}, tell); err != nil {
		t.Fatal(err)
	}
	slices.Sort(told)
	if n := len(slices.Compact(slices.Clone(told))); n != 1190 || len(told) != n {
		t.Errorf("told %d rows of %d stories, want 1190", len(told), n)
	}
	told = nil
	if err := s.Since(t.Context(), after, after, articles.Query{}, tell); err != nil || len(told) != 0 {
		t.Errorf("nothing has come, and %d are told: %v", len(told), err)
	}
}
