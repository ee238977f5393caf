package store_test

import (
	"path/filepath"
	"testing"

	"lede/articles"
	"lede/articles/store/storetest"
)

func TestKeepsEverythingOverARestart(t *testing.T) {
	t.Parallel()
	path := filepath.Join(t.TempDir(), "library.db")
	s := storetest.Open(t, path)
	src := storetest.Three(t, s)
	first, err := storetest.Edition(t, s, articles.Query{}).Page(t.Context(), 0, 1)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := s.Mark(t.Context(), []articles.ID{first[0].ID}, storetest.Read); err != nil {
		t.Fatal(err)
	}
	if err := s.Stop(t.Context(), first[0].ID, 7); err != nil {
		t.Fatal(err)
	}
	s.Close()

	s = storetest.Open(t, path)
	story, err := s.Story(t.Context(), first[0].ID)
	if err != nil {
		t.Fatal(err)
	}
	if story.Stop != 7 || story.Meta.Title.Value != "Late goal" || len(story.Blocks) != 1 {
		t.Errorf("story is %+v", story)
	}
	sources, err := s.Sources(t.Context())
	if err != nil || len(sources) != 1 || sources[0].ID != src.ID || sources[0].Count != 3 || sources[0].Unread != 2 {
		t.Errorf("sources are %+v, %v", sources, err)
	}
	deed, ok, err := s.Undo(t.Context())
	if err != nil || !ok || deed.String() != "1 story marked read" {
		t.Errorf("undid %v, %v, %v", deed, ok, err)
	}
	if e := storetest.Edition(t, s, articles.Query{}); e.Outline().Unread != 3 {
		t.Errorf("unread are %d, want 3", e.Outline().Unread)
	}
	if _, ok, _ := s.Undo(t.Context()); ok {
		t.Error("undid what was not done")
	}
}
