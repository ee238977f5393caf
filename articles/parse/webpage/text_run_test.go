package webpage

import "testing"

func TestGathersARunAsWordByWord(t *testing.T) {
	for _, s := range []string{"", " ", " a ", "a  b", "a \t\nb c ", "two words  three\u00a0four", "\u3000wide\u3000", "Паром  ушёл", "e\u0301 \u0301", "zero\u200bwidth", "渡し 船", "\x00 a \x1f"} {
		var whole, single textRun
		whole.add(s, voice{})
		for _, c := range s {
			single.add(string(c), voice{})
		}
		if got, want := whole.take().String(), single.take().String(); got != want {
			t.Errorf("%q is %q, want %q", s, got, want)
		}
	}
}
