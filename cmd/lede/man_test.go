package main

import (
	"bytes"
	"regexp"
	"strings"
	"testing"
)

// macros are the lines that the page may begin with a dot.
var macros = regexp.MustCompile(`^\.(TH LEDE 1 .*|S[HS] \S.*|PP|TP|nf|fi|br|RS 4|RE|[BI] \S+)$`)

func TestPrintsAManualOfSoundRoff(t *testing.T) {
	t.Parallel()
	var out bytes.Buffer
	if code := run(t.Context(), []string{"man"}, nil, nil, &out, &out); code != 0 {
		t.Fatal(out.String())
	}
	page := out.String()
	for i, line := range strings.Split(strings.TrimSuffix(page, "\n"), "\n") {
		if line == "" || strings.HasPrefix(line, ".") && !macros.MatchString(line) || strings.HasPrefix(line, "'") {
			t.Errorf("line %d: %q", i+1, line)
		}
	}
	for _, want := range []string{
		".SH NAME\nlede \\- a newspaper for the terminal\n",
		".SH DESCRIPTION\nlede makes a newspaper of feeds, scraped text, saved web pages and Markdown.\nWithout",
		".SS lede add ADDRESS|FILE|FOLDER|\\-...\n", ".TP\n\\fB\\-\\-all\\fR\ntake every feed that is found\n",
		".SH EXIT STATUS\n0 when all was done", "lede.log", "Print the manual page",
	} {
		if !strings.Contains(page, want) {
			t.Errorf("no %q", want)
		}
	}
	if strings.Count(page, "\n.nf\n") != strings.Count(page, "\n.fi\n") || strings.Count(page, "\n.RS ") != strings.Count(page, "\n.RE\n") {
		t.Error("something is not closed")
	}
}

func TestKeepsRoffFromReadingText(t *testing.T) {
	t.Parallel()
	for s, want := range map[string]string{".SH x": `\&.SH x`, "'x": `\&'x`, `a\b`: `a\eb`, "-x ~/y": `\-x \(ti/y`} {
		if got := roffed(s); got != want {
			t.Errorf("%q: %q", s, got)
		}
	}
}
