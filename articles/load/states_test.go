package load

import (
	"context"
	"errors"
	"os"
	"path/filepath"
	"testing"

	"lede/articles"
)

// heldStates keeps states in memory.
type heldStates struct {
	held map[[16]byte]articles.FileState
	err  error
}

func (h *heldStates) FileStates(context.Context) (states []articles.FileState, err error) {
	for _, s := range h.held {
		states = append(states, s)
	}
	return states, nil
}

func (h *heldStates) KeepFileStates(_ context.Context, states []articles.FileState) error {
	for _, s := range states {
		h.held[s.Content] = s
	}
	return h.err
}

// rowsOf opens a folder and returns its rows by their titles.
func rowsOf(t *testing.T, folder string, states States) (*Library, map[string]articles.Headline) {
	t.Helper()
	library, err := Open(t.Context(), []string{folder}, Options{States: states})
	if err != nil {
		t.Fatal(err)
	}
	if _, err := library.WaitAll(t.Context()); err != nil {
		t.Fatal(err)
	}
	rows := map[string]articles.Headline{}
	for _, row := range library.Headlines() {
		rows[row.Title] = row
	}
	return library, rows
}

func TestWhatWasDoneToAFileIsKeptByWhatItSays(t *testing.T) {
	t.Parallel()
	folder, states := t.TempDir(), &heldStates{held: map[[16]byte]articles.FileState{}}
	write := func(name, text string) {
		if err := os.WriteFile(filepath.Join(folder, name), []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	write("fog.md", "# Fog\n\nIt lifted at noon.\n")
	write("pile.jsonl", `{"title":"Tide","text":"It rose."}`+"\n"+`{"title":"Ebb","text":"It fell."}`)
	library, rows := rowsOf(t, folder, states)
	for _, title := range []string{"Fog", "Tide"} {
		if _, err := library.Mark(t.Context(), []articles.ID{rows[title].ID}, articles.Change{Kind: articles.MarkRead}); err != nil {
			t.Fatal(err)
		}
	}
	if err := library.Stop(t.Context(), rows["Fog"].ID, 3); err != nil {
		t.Fatal(err)
	}
	if err := os.Rename(filepath.Join(folder, "fog.md"), filepath.Join(folder, "mist.md")); err != nil {
		t.Fatal(err)
	}
	library, rows = rowsOf(t, folder, states)
	if !rows["Fog"].Read || !rows["Tide"].Read || rows["Ebb"].Read {
		t.Errorf("read: %v %v %v", rows["Fog"].Read, rows["Tide"].Read, rows["Ebb"].Read)
	}
	if story, err := library.Story(t.Context(), rows["Fog"].ID); err != nil || story.Stop != 3 {
		t.Errorf("stopped at %d, %v", story.Stop, err)
	}
	if _, err := library.Mark(t.Context(), []articles.ID{rows["Ebb"].ID}, articles.Change{Kind: articles.Star}); err != nil {
		t.Fatal(err)
	}
	if _, ok, err := library.Undo(t.Context()); !ok || err != nil {
		t.Fatal(ok, err)
	}
	if _, rows = rowsOf(t, folder, states); rows["Ebb"].Starred {
		t.Error("what was taken back is kept")
	}
}

func TestWhatCannotBeKeptIsSaid(t *testing.T) {
	t.Parallel()
	folder := t.TempDir()
	if err := os.WriteFile(filepath.Join(folder, "fog.md"), []byte("# Fog\n\nIt lifted.\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	full := errors.New("the disk is full")
	library, rows := rowsOf(t, folder, &heldStates{held: map[[16]byte]articles.FileState{}, err: full})
	if _, err := library.Mark(t.Context(), []articles.ID{rows["Fog"].ID}, articles.Change{Kind: articles.MarkRead}); !errors.Is(err, full) {
		t.Errorf("got %v", err)
	}
}
