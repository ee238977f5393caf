package dom

import (
	"strings"
	"testing"

	"golang.org/x/text/unicode/norm"
)

var spacings = []string{
	"", " ", "a", " a ", "a b", "a  b", "a \t\nb c ", "two words  three\u00a0four", "\u3000wide\u3000", "Паром  ушёл", "e\u0301 \u0301", "zero\u200bwidth", "a ё b", "渡し 船", "\x00 a \x1f", "two\u2003ems",
}

func TestSqueezesSpacesAsSplittingWould(t *testing.T) {
	for _, s := range spacings {
		if got, want := Squeeze(s), norm.NFC.String(strings.Join(strings.Fields(s), " ")); got != want {
			t.Errorf("%q is %q, want %q", s, got, want)
		}
	}
}
