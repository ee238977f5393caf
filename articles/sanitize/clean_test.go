package sanitize

import (
	"regexp"
	"strings"
	"testing"
	"unicode/utf8"
)

// letters are what texts are made of here: one of each class, and such as
// depend on their neighbours.
var letters = []string{"a", "~", " ", "\n", "\t", "\u00a0", "\u2003", "é", "東", "\u0301", "\u200d", "\u200b", "\x1b", "\x7f", "\r", "\xff"}

// each calls do with every text of up to n letters, behind as many as make the
// run of ASCII that is looked at eight bytes at a time.
func each(n int, do func(s string)) {
	var grow func(s string, n int)
	grow = func(s string, n int) {
		do(s)
		if n > 0 {
			for _, letter := range letters {
				grow(s+letter, n-1)
			}
		}
	}
	for _, start := range []string{"", "abcdefg", "abcdefgh"} {
		grow(start, n)
	}
}

// rewritten is s as the writer leaves it, whether or not it is clean.
func rewritten(s string, m mode) string {
	w := newWriter(m)
	s = strings.ReplaceAll(s, "\r\n", "\n")
	for i := 0; i < len(s); {
		r, size := utf8.DecodeRuneInString(s[i:])
		w.add(r, r == utf8.RuneError && size == 1)
		i += size
	}
	return w.String()
}

// unusual are clean texts that are looked at twice: a joiner behind ASCII, a
// mark behind white space, and in a line a space that does not break beside
// white space or a joiner, or at an end.
var (
	unusual       = regexp.MustCompile("[!-~]\u200d|(^|[ \n\t\u00a0\u2003])\u0301")
	unusualInLine = regexp.MustCompile("(^|[ \n\t\u00a0\u200d])\u00a0|\u00a0($|[ \n\u00a0])")
)

func TestCleanTextIsWhatTheWriterLeavesAlone(t *testing.T) {
	t.Parallel()
	for _, m := range []mode{field, inline, body} {
		each(3, func(s string) {
			out := rewritten(s, m)
			switch {
			case clean(s, m) && out != s:
				t.Errorf("mode %d: %q is taken for clean, but is written %q", m, s, out)
			case !clean(s, m) && out == s && !unusual.MatchString(s) && (m != inline || !unusualInLine.MatchString(s)):
				t.Errorf("mode %d: %q is clean, but not taken for it", m, s)
			}
		})
	}
}
