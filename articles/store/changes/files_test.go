package changes_test

import (
	"testing"

	"lede/articles"
	"lede/articles/store/storetest"
)

func TestStatesOfFilesAreKeptUntilTheyAreForgotten(t *testing.T) {
	t.Parallel()
	s := storetest.Fresh(t)
	fog := articles.FileState{Content: [16]byte{1}, Size: 3, Path: "/news/fog.md", Read: true, Tags: []string{"later"}, Stop: 2}
	tide := articles.FileState{Content: [16]byte{2}, Size: 4, Path: "/news/old/tide.md", Starred: true}
	other := articles.FileState{Content: [16]byte{3}, Size: 4, Path: "/newsroom/ebb.md", Starred: true}
	keep := func(states ...articles.FileState) {
		t.Helper()
		if err := s.KeepFileStates(t.Context(), states); err != nil {
			t.Fatal(err)
		}
	}
	kept := func() map[string]articles.FileState {
		t.Helper()
		states, err := s.FileStates(t.Context())
		if err != nil {
			t.Fatal(err)
		}
		byPath := map[string]articles.FileState{}
		for _, state := range states {
			byPath[state.Path] = state
		}
		return byPath
	}
	keep(fog, tide, other)
	fog.Path = "/news/mist.md" // it was renamed
	keep(fog)
	if got := kept(); len(got) != 3 || !got["/news/mist.md"].Read || got["/news/mist.md"].Stop != 2 || got["/news/mist.md"].Tags[0] != "later" {
		t.Errorf("kept %v", got)
	}
	keep(articles.FileState{Content: fog.Content})
	if got := kept(); len(got) != 2 {
		t.Errorf("what is blank is kept: %v", got)
	}
	if n, err := s.ForgetFiles(t.Context(), "/news"); n != 1 || err != nil {
		t.Errorf("forgot %d, %v", n, err)
	}
	if got := kept(); len(got) != 1 || !got["/newsroom/ebb.md"].Starred {
		t.Errorf("kept %v", got)
	}
}
