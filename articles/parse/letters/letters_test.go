package letters

import "testing"

func TestSpellsWhatHasTheLetters(t *testing.T) {
	if got := Of("CO₂ of 10⁰ to 9¹²³⁴⁵⁶⁷⁸⁹ km³"); got != "co2of100to9123456789km3" {
		t.Errorf("raised and lowered digits are %q", got)
	}
	texts := []string{"", " ", "a", " a ", "a b", "\u3000wide\u3000", "Паром  ушёл", "e\u0301 \u0301", "zero\u200bwidth", "渡し 船", "\x00 a \x1f", "The Slow Ferry", "the slow: ferry", "The slow", "the slow ferry 2", "ПАРОМ", "паром!", "«»", "İstanbul", "istanbul"}
	for _, a := range texts {
		for _, b := range texts {
			if got, want := Spell(a, Of(b)), Of(a) == Of(b); got != want {
				t.Errorf("%q spells %q: %t, want %t", a, Of(b), got, want)
			}
		}
		if Any(a) != (Of(a) != "") {
			t.Errorf("%q is lettered: %t", a, Any(a))
		}
	}
}
