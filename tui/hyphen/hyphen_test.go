package hyphen

import (
	"os"
	"slices"
	"strings"
	"testing"
)

// small are patterns of our own, in the notation of Hunspell's files.
const small = `ISO8859-1
% a comment
LEFTHYPHENMIN 2
RIGHTHYPHENMIN 3
COMPOUNDLEFTHYPHENMIN 2
NOHYPHEN -,'
1ha
n1d
.un1
r1g
2s1t
zz3e/z=z,1,2
NEXTLEVEL
1f` + "\xe4" + `
`

func parsed(t *testing.T, text string) *Patterns {
	t.Helper()
	p, err := Parse(strings.NewReader(text))
	if err != nil {
		t.Fatal(err)
	}
	return p
}

func broken(p *Patterns, word string) string {
	points := p.Points(word)
	for _, at := range slices.Backward(points) {
		word = word[:at] + "-" + word[at:]
	}
	return word
}

func TestBreaksWordsWhereThePatternsSay(t *testing.T) {
	t.Parallel()
	p := parsed(t, small)
	for word, want := range map[string]string{
		"landhaus":   "lan-d-haus",
		"LANDHAUS,":  "LAN-D-HAUS,",
		"“Unmut”":    "“Un-mut”",
		"ungefähr":   "un-ge-fähr",
		"unha":       "unha", // too little would be left
		"fasten":     "fas-ten",
		"pizze":      "pizze",
		"sand-hand":  "sand-hand", // its own hyphen is a place to break already
		"handyland2": "han-dyland2",
		"x1ha":       "x1ha",
		"":           "",
		"…":          "…",
	} {
		if got := broken(p, word); got != want {
			t.Errorf("%q is broken %q, want %q", word, got, want)
		}
	}
	if points := p.Points(strings.Repeat("hand", 100)); points != nil {
		t.Error("a monster is looked at")
	}
	if got := (*Patterns)(nil).Points("landhaus"); got != nil {
		t.Errorf("no patterns break at %v", got)
	}
}

func TestRefusesWhatHoldsNoPatterns(t *testing.T) {
	t.Parallel()
	for _, text := range []string{"", "UTF-8\n", "UTF-8\n% nothing\nLEFTHYPHENMIN 2\n", "KLINGON-1\n1ha\n", "UTF-8\n" + strings.Repeat("a", 1<<20)} {
		if _, err := Parse(strings.NewReader(text)); err == nil {
			t.Errorf("%.20q is taken", text)
		}
	}
}

func TestALanguageIsReadOnceAndWhenItIsNeeded(t *testing.T) {
	t.Parallel()
	var asked []string
	p := parsed(t, small)
	l := NewLanguages(func(tag string) *Patterns {
		asked = append(asked, tag)
		if tag == "de" {
			return p
		}
		return nil
	})
	if l.Of("DE") != p || l.Of("de") != p || l.Of("tlh") != nil || l.Of("tlh") != nil || l.Of("") != nil {
		t.Error("the wrong patterns")
	}
	if want := []string{"de", "tlh"}; !slices.Equal(asked, want) {
		t.Errorf("asked for %q", asked)
	}
	if (*Languages)(nil).Of("de") != nil {
		t.Error("nothing has patterns")
	}
}

func FuzzPoints(f *testing.F) {
	f.Add(small, "landhaus")
	f.Add("UTF-8\n9\n1\n.\n..\n1.1", "a.b")
	f.Fuzz(func(t *testing.T, text, word string) {
		p, err := Parse(strings.NewReader(text))
		if err != nil {
			return
		}
		for _, at := range p.Points(word) {
			if at <= 0 || at >= len(word) {
				t.Errorf("%q is broken at %d", word, at)
			}
		}
	})
}

func BenchmarkParseGerman(b *testing.B) {
	text, err := os.ReadFile("/usr/share/hyphen/hyph_de_DE.dic")
	if err != nil {
		b.Skip(err)
	}
	for b.Loop() {
		if _, err := Parse(strings.NewReader(string(text))); err != nil {
			b.Fatal(err)
		}
	}
}
