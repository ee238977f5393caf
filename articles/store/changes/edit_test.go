package changes_test

import (
	"testing"

	"lede/articles"
	"lede/articles/store/storetest"
)

func TestUndoTakesBackWhatWasChangedOfASource(t *testing.T) {
	t.Parallel()
	s := storetest.Fresh(t)
	src := storetest.Three(t, s)
	if err := s.Edit(t.Context(), src.ID, func(s *articles.Source) { s.Title, s.Named, s.Category = "Tide", true, "Sea" }); err != nil {
		t.Fatal(err)
	}
	s.Edit(t.Context(), src.ID, func(s *articles.Source) { s.FullText = true })
	s.Edit(t.Context(), src.ID, func(*articles.Source) {}) // is no deed
	for range 2 {
		if deed, ok, err := s.Undo(t.Context()); !ok || err != nil || deed.Kind != articles.ChangeSource {
			t.Errorf("took back %q, %v, %v", deed, ok, err)
		}
	}
	if now, _ := s.Sources(t.Context()); now[0].Title != "The Paper" || now[0].Named || now[0].Category != "" || now[0].FullText {
		t.Errorf("it is %+v", now[0])
	}
	if err := s.Edit(t.Context(), 99, func(*articles.Source) {}); err == nil {
		t.Error("a source that is not there is changed")
	}
}
