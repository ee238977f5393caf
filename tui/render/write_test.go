package render

import (
	"errors"
	"slices"
	"testing"

	"lede/articles"
)

func linesOf(t *testing.T, s articles.Story, o Options) (lines []string) {
	t.Helper()
	if err := Write(s, o, func(line string) error { lines = append(lines, line); return nil }); err != nil {
		t.Fatal(err)
	}
	return lines
}

// voluminous is every kind of block over and over, with more words than are
// held at once.
func voluminous() articles.Story {
	s := tide()
	blocks := s.Blocks
	for len(s.Blocks) < 6000 {
		s.Blocks = append(s.Blocks, blocks...)
	}
	return s
}

func TestWritesTheLinesOfThePage(t *testing.T) {
	t.Parallel()
	for name, s := range map[string]articles.Story{"short": tide(), "long": voluminous(), "empty": {}} {
		for _, o := range []Options{{Width: 80}, {Width: 40, Centre: true, ShowHidden: true, Links: LinksOSC8, Numbers: true}, {Links: LinksInline, Marked: true}} {
			got, want := linesOf(t, s, o), Story(s, o).Lines
			for i := range want {
				if i >= len(got) || got[i] != want[i] {
					t.Fatalf("%s, %+v: %d lines, want %d; from line %d on %q, want %q", name, o, len(got), len(want), i, got[min(i, len(got)):min(i+3, len(got))], want[i])
				}
			}
			if len(got) != len(want) {
				t.Errorf("%s: %d lines, want %d", name, len(got), len(want))
			}
		}
	}
}

func TestAFullPipeEndsTheWriting(t *testing.T) {
	t.Parallel()
	full, n := errors.New("full"), 0
	if err := Write(voluminous(), Options{Width: 80}, func(string) error { n++; return full }); !errors.Is(err, full) || n != 1 {
		t.Errorf("%v after %d lines", err, n)
	}
}

func TestHoldsOnlyAPartOfWhatItWrites(t *testing.T) {
	t.Parallel()
	s := voluminous()
	b := newBuilder(s, Options{Width: 80})
	b.begin()
	w := writer{set: newSetter(b.p, b.p.how), write: func(string) error { return nil }}
	most := 0
	for i := range s.Blocks {
		b.blockAt(i)
		most = max(most, len(b.p.words))
		if err := w.outWhenFull(b.p); err != nil {
			t.Fatal(err)
		}
	}
	if most > 2*wordsAtOnce || most < wordsAtOnce {
		t.Errorf("it holds %d words", most)
	}
	if !slices.ContainsFunc(b.p.items, func(it item) bool { return it.block == len(s.Blocks)-1 }) {
		t.Error("it has forgotten what comes before the end")
	}
}
