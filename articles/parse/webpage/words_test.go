package webpage

import (
	"strings"
	"testing"

	"golang.org/x/text/unicode/norm"
)

var spacings = []string{
	"", " ", "a", " a ", "a b", "a  b", "a \t\nb c ", "two words  three\u00a0four", "\u3000wide\u3000", "Паром  ушёл", "e\u0301 \u0301", "zero\u200bwidth", "a ё b", "渡し 船", "\x00 a \x1f",
}

func TestSqueezesSpacesAsSplittingWould(t *testing.T) {
	for _, s := range spacings {
		if got, want := squeeze(s), norm.NFC.String(strings.Join(strings.Fields(s), " ")); got != want {
			t.Errorf("%q is %q, want %q", s, got, want)
		}
	}
}

func TestGathersARunAsWordByWord(t *testing.T) {
	for _, s := range spacings {
		var whole, single run
		whole.add(s, voice{})
		for _, c := range s {
			single.add(string(c), voice{})
		}
		if got, want := whole.take().String(), single.take().String(); got != want {
			t.Errorf("%q is %q, want %q", s, got, want)
		}
	}
}

func TestSpellsWhatHasTheLetters(t *testing.T) {
	texts := append([]string{"The Slow Ferry", "the slow: ferry", "The slow", "the slow ferry 2", "ПАРОМ", "паром!", "«»", "İstanbul", "istanbul"}, spacings...)
	for _, a := range texts {
		for _, b := range texts {
			if got, want := spells(a, letters(b)), letters(a) == letters(b); got != want {
				t.Errorf("%q spells %q: %t, want %t", a, letters(b), got, want)
			}
		}
		if lettered(a) != (letters(a) != "") {
			t.Errorf("%q is lettered: %t", a, lettered(a))
		}
	}
}

func TestHoldsWhatItContains(t *testing.T) {
	key := strings.Repeat("lantern", 6)
	for _, text := range []string{"", key, "a" + key, key[:40], key[:41] + key, strings.Repeat("lantern", 5) + "lanter" + key, strings.Repeat("lantern", 5)} {
		story := newHaystack(text)
		for _, k := range []string{key, "n" + key[:20], "lantern", "l"} {
			if got, want := story.holds(k), strings.Contains(text, k); got != want {
				t.Errorf("%q holds %q: %t, want %t", text, k, got, want)
			}
		}
	}
}
