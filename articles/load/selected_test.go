package load

import (
	"context"
	"errors"
	"path/filepath"
	"strings"
	"testing"

	"lede/articles"
	"lede/articles/query"
)

func shelf(t *testing.T) *Library {
	t.Helper()
	dir := t.TempDir()
	write(t, dir, map[string]string{
		"tide.md":  "---\ntitle: The tide turned\nauthor: Ann Lee\ndate: 2026-11-03\n---\nThe boats came in.\n",
		"grain.md": "---\ntitle: Grain rots in the field\nauthor: Jo Marsh\ndate: 2026-11-05\n---\nIt rained.\n",
		"wind.md":  "---\ntitle: Wind turns the tide\nauthor: Jo Marsh\ndate: 2026-11-04\n---\nNobody sailed.\n",
	})
	l, err := Open(t.Context(), []string{dir}, Options{})
	if err != nil {
		t.Fatal(err)
	}
	if _, err := l.WaitAll(t.Context()); err != nil {
		t.Fatal(err)
	}
	return l
}

func titles(t *testing.T, l *Library, q articles.Query) string {
	t.Helper()
	edition, err := l.Edition(t.Context(), q)
	if err != nil {
		t.Fatal(err)
	}
	rows, err := edition.Page(context.Background(), 0, 10)
	if err != nil {
		t.Fatal(err)
	}
	var all []string
	for _, row := range rows {
		all = append(all, row.Title)
	}
	return strings.Join(all, " / ")
}

func TestAnEditionHoldsWhatPartAndFilterSelect(t *testing.T) {
	t.Parallel()
	l := shelf(t)
	for _, test := range []struct {
		part, filter, want string
	}{
		{"", "", "Grain rots in the field / Wind turns the tide / The tide turned"},
		{"tide", "", "Wind turns the tide / The tide turned"},
		{"tide", "author:marsh", "Wind turns the tide"},
		{"", "tid", "Wind turns the tide / The tide turned"},
		{"tid", "", ""},
		{"latest", "", "Grain rots in the field"},
		{"latest:2", "tide", "Wind turns the tide"},
		{"", "date:2026-11-0", "Grain rots in the field / Wind turns the tide / The tide turned"},
		{"after:2026-11-04 -grain", "", "Wind turns the tide"},
	} {
		if got := titles(t, l, articles.Query{Part: test.part, Filter: test.filter, Typed: true}); got != test.want {
			t.Errorf("part %q, filter %q: %s; want %s", test.part, test.filter, got, test.want)
		}
	}
}

func TestTheTimeOfAFileIsNoDateOfItsStory(t *testing.T) {
	t.Parallel()
	folder := t.TempDir()
	write(t, folder, map[string]string{
		"old.md":   "# The tide turned\n\nThe boats came in.\n",
		"new.md":   "# Grain rots\n\nIt rained on the fields.\n",
		"dated.md": "---\ndate: 2019-11-03\n---\n# Wind\n\nNobody sailed.\n",
		"broken":   "\x7fELF\x00\x01",
	})
	age(t, filepath.Join(folder, "old.md"), 48)
	l, err := Open(t.Context(), []string{folder}, Options{})
	if err != nil {
		t.Fatal(err)
	}
	if _, err := l.WaitAll(t.Context()); err != nil {
		t.Fatal(err)
	}
	for part, want := range map[string]string{
		"":           "Wind / Grain rots / The tide turned / broken",
		"latest:2":   "Wind / Grain rots",
		"date:today": "", "newer:5y": "", "after:1990": "Wind",
	} {
		if got := titles(t, l, articles.Query{Part: part}); got != want {
			t.Errorf("%s: %s; want %s", part, got, want)
		}
	}
	for _, row := range l.Headlines() {
		if row.Title != "Wind" && !row.Published.IsZero() {
			t.Errorf("%s is published on %v", row.Title, row.Published)
		}
	}
}

func TestAnEmptyListSaysWhatIsUnfinishedInItsFilter(t *testing.T) {
	t.Parallel()
	l := shelf(t)
	for filter, want := range map[string]string{
		"(barnacle": "the ( is not closed at column 1 - write ) where it ends",
		"barnacle":  "",
		"(tide":     "",
	} {
		e, err := l.Edition(t.Context(), articles.Query{Filter: filter, Typed: true})
		if err != nil || e.Outline().Notice != want {
			t.Errorf("%s: %v, notice %q, want %q", filter, err, e.Outline().Notice, want)
		}
	}
}

func TestAnEditionSaysWhereAQueryIsWrong(t *testing.T) {
	t.Parallel()
	l := shelf(t)
	for _, q := range []articles.Query{{Part: "section:"}, {Filter: "sectoin:x"}} {
		_, err := l.Edition(t.Context(), q)
		var wrong *query.SyntaxError
		if !errors.As(err, &wrong) {
			t.Errorf("%v: %v", q, err)
		}
	}
}
