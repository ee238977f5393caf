package main

import (
	"bytes"
	"regexp"
	"strings"
	"testing"

	"lede/cmd/lede/config"
	"lede/cmd/lede/manual"
	"lede/tui/keys"
)

// macros are the lines that the page may begin with a dot.
var macros = regexp.MustCompile(`^\.(TH LEDE(\\-CONFIG|\\-QUERY)? [157] .*|S[HS] \S.*|PP|TP|nf|fi|br|RS 4|RE|[BI] \S+)$`)

func printedManual(t *testing.T, words ...string) string {
	t.Helper()
	var out bytes.Buffer
	if code := run(t.Context(), append([]string{"man"}, words...), nil, nil, &out, &out); code != 0 {
		t.Fatal(out.String())
	}
	return out.String()
}

func TestPrintsManualsOfSoundRoff(t *testing.T) {
	t.Parallel()
	for _, words := range [][]string{nil, {"config"}, {"query"}} {
		page := printedManual(t, words...)
		for i, line := range strings.Split(strings.TrimSuffix(page, "\n"), "\n") {
			if line == "" || strings.HasPrefix(line, ".") && !macros.MatchString(line) || strings.HasPrefix(line, "'") {
				t.Errorf("%v, line %d: %q", words, i+1, line)
			}
		}
		if strings.Count(page, "\n.nf\n") != strings.Count(page, "\n.fi\n") || strings.Count(page, "\n.RS ") != strings.Count(page, "\n.RE\n") {
			t.Errorf("%v: something is not closed", words)
		}
	}
}

func TestTheManualTellsWhatTheProgramSays(t *testing.T) {
	t.Parallel()
	page := printedManual(t)
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
	for _, a := range keys.Actions() {
		if len(keys.Preset("vim")[a.Name]) > 0 && !strings.Contains(page, manual.Escape(a.Words)) {
			t.Errorf("no key for %s", a.Name)
		}
	}
}

func TestKeepsRoffFromReadingText(t *testing.T) {
	t.Parallel()
	for s, want := range map[string]string{".SH x": `\&.SH x`, "'x": `\&'x`, `a\b`: `a\eb`, "-x ~/y": `\-x \(ti/y`} {
		if got := manual.Escape(s); got != want {
			t.Errorf("%q: %q", s, got)
		}
	}
}

// TestThePageOfTheConfigHasEveryKey reads the keys off the config itself.
func TestThePageOfTheConfigHasEveryKey(t *testing.T) {
	t.Parallel()
	page, roff := manual.Config(config.Default()), printedManual(t, "config")
	named := regexp.MustCompile(`(?m)^#?(\[{1,2}[^\]]+\]{1,2}$|[a-z-]+ = .*)$`).FindAllStringSubmatch(config.Default(), -1)
	if len(named) < 100 {
		t.Fatalf("%d keys and tables", len(named))
	}
	for _, m := range named {
		name, _, _ := strings.Cut(m[1], " = ")
		if keys.In(name) != 0 && !strings.Contains(page, "`"+m[1]) {
			continue // a key of an action: docs/keys.md
		}
		if !strings.Contains(page, m[1]) {
			t.Errorf("docs/config.md has no %s", m[1])
		}
		if !strings.Contains(strings.ToLower(roff), strings.ToLower(manual.Escape(name))) {
			t.Errorf("lede-config(5) has no %s", name)
		}
	}
}
