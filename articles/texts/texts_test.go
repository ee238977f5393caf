package texts

import (
	"os"
	"path/filepath"
	"testing"

	"lede/articles/query"
)

func content(n byte) Content { return Content{n} }

// finds is the stories that words find, by the first bytes of their contents.
func finds(t *testing.T, x *Index, w query.Words) string {
	t.Helper()
	found, err := x.Find(t.Context(), w)
	if err != nil {
		t.Fatal(err)
	}
	out := ""
	for n := byte('a'); n <= 'z'; n++ {
		if found[content(n)] {
			out += string(rune(n))
		}
	}
	return out
}

func TestFindsWordsPhrasesAndBeginnings(t *testing.T) {
	t.Parallel()
	x, err := Open(t.Context(), t.TempDir())
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = x.Close() }()
	if err := x.Add(t.Context(), []Text{
		{content('a'), []string{"The fog came back.", "Boats went out."}},
		{content('b'), []string{"Nebel über dem Hafen, und Straßen ohne Licht."}},
		{content('c'), []string{"霧が港に戻ってきた。"}},
	}); err != nil {
		t.Fatal(err)
	}
	for _, tt := range []struct {
		words query.Words
		want  string
	}{
		{query.Words{Text: "fog"}, "a"},
		{query.Words{Text: "came back"}, "a"},
		{query.Words{Text: "back came"}, ""},
		{query.Words{Text: "back boats"}, ""}, // no phrase reaches over a paragraph
		{query.Words{Text: "ÜBER"}, "b"},
		{query.Words{Text: "strass", Begun: true}, "b"},
		{query.Words{Text: "港に"}, "c"},
		{query.Words{Text: "戻"}, "c"},
		{query.Words{Text: `" OR fog`}, ""},
		{query.Words{Text: ""}, ""},
	} {
		if got := finds(t, x, tt.words); got != tt.want {
			t.Errorf("%q finds %q, want %q", tt.words.Text, got, tt.want)
		}
	}
}

func TestWhatIsInTheIndexIsNotMissing(t *testing.T) {
	t.Parallel()
	folder := t.TempDir()
	x, err := Open(t.Context(), folder)
	if err != nil {
		t.Fatal(err)
	}
	for range 2 { // what is there already stays as it is
		if err := x.Add(t.Context(), []Text{{content('a'), []string{"fog"}}}); err != nil {
			t.Fatal(err)
		}
	}
	if err := x.Close(); err != nil {
		t.Fatal(err)
	}
	if x, err = Open(t.Context(), folder); err != nil {
		t.Fatal(err)
	}
	defer func() { _ = x.Close() }()
	missing, err := x.Missing(t.Context(), []Content{content('a'), content('b')})
	if err != nil || len(missing) != 1 || missing[0] != content('b') {
		t.Errorf("missing %v, %v", missing, err)
	}
}

func TestADamagedIndexIsMadeAnew(t *testing.T) {
	t.Parallel()
	folder := t.TempDir()
	if err := os.WriteFile(filepath.Join(folder, FileName), []byte("no database, but long enough to look like one to a reader"), 0o600); err != nil {
		t.Fatal(err)
	}
	x, err := Open(t.Context(), folder)
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = x.Close() }()
	if err := x.Add(t.Context(), []Text{{content('a'), []string{"fog"}}}); err != nil {
		t.Fatal(err)
	}
	if got := finds(t, x, query.Words{Text: "fog"}); got != "a" {
		t.Errorf("finds %q", got)
	}
}
