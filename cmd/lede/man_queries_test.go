package main

import (
	"strings"
	"testing"
	"time"

	"lede/articles/query"
	"lede/cmd/lede/manual"
)

// TestTheManualNamesAllThatAQueryMayHold asks the language itself, which lists
// what it knows where it is asked for something else.
func TestTheManualNamesAllThatAQueryMayHold(t *testing.T) {
	t.Parallel()
	for wrong, where := range map[string]struct{ before, written string }{
		"nosuchfield:x": {"fields are ", "%:"},
		"is:nosuch":     {"is: takes ", "%"},
		"has:nosuch":    {"has: takes ", "has:%"},
	} {
		_, err := query.Parse(wrong, time.Now())
		if err == nil {
			t.Fatalf("%s is read", wrong)
		}
		_, list, ok := strings.Cut(err.Error(), where.before)
		if !ok {
			t.Fatalf("%s: %v", wrong, err)
		}
		for name := range strings.SplitSeq(list, ", ") {
			if want := strings.Replace(where.written, "%", name, 1); !strings.Contains(manual.Query, want) {
				t.Errorf("the manual does not name %s", want)
			}
		}
	}
}
