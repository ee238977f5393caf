package prose

import (
	"strings"
	"testing"
	"unicode/utf8"
)

func TestTellsWrappedProseFromLinesThatMeanTheirBreaks(t *testing.T) {
	t.Parallel()
	full := "The fog came back on Tuesday, and stayed in the harbour for all of"
	for _, tt := range []struct {
		lines []string
		want  bool
	}{
		{[]string{full, "the week, said the keeper of the light, who had seen it come in", "before."}, true},
		{[]string{full}, false},
		{[]string{full, "- an item of a list that is as long as the line that is above it", "x"}, false},
		{[]string{full, "Short.", "the week, said the keeper of the light, who had seen it come in"}, false},
		{[]string{"A short line of verse", "and another one below it"}, false},
		{[]string{strings.Repeat("long ", 40), strings.Repeat("long ", 40)}, false},
	} {
		if got := Wrapped(tt.lines); got != tt.want {
			t.Errorf("%q: %v, want %v", tt.lines, got, tt.want)
		}
	}
}

func TestFirstWordsEndWithAWord(t *testing.T) {
	t.Parallel()
	for text, want := range map[string]string{
		"It lifted at noon.":                   "It lifted at noon.",
		strings.Repeat("harbour ", 12) + "fog": strings.TrimSpace(strings.Repeat("harbour ", 10)) + "…",
		strings.Repeat("ab", 60):               strings.Repeat("ab", 40) + "…",
	} {
		if got := FirstWords(text); got != want {
			t.Errorf("%q: %q, want %q", text, got, want)
		}
	}
	if got := FirstWords(strings.Repeat("霧", 100)); utf8.RuneCountInString(got) < 79 || !strings.HasSuffix(got, "…") {
		t.Errorf("%q", got)
	}
}
