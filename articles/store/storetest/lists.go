package storetest

import (
	"fmt"
	"strings"
	"testing"

	"lede/articles"
)

// Copies tells what is listed: each title with its copies and whether it is
// unread, and the counts of the outline.
func Copies(t *testing.T, s *Library, q articles.Query) string {
	t.Helper()
	e := Edition(t, s, q)
	rows, err := e.Page(t.Context(), 0, e.Outline().Count)
	if err != nil {
		t.Fatal(err)
	}
	var b strings.Builder
	for _, h := range rows {
		b.WriteString(strings.TrimPrefix(h.Title, "Ferry, says "))
		if h.Also > 0 {
			fmt.Fprintf(&b, "+%d", h.Also)
		}
		if !h.Read {
			b.WriteString("*")
		}
		b.WriteString(" ")
	}
	return fmt.Sprintf("%s%d/%d", b.String(), e.Outline().Unread, e.Outline().Count)
}

// WantCopies compares what is listed, where copies are one row and where they
// are not: see [Copies].
func WantCopies(t *testing.T, s *Library, collapsed, all string) {
	t.Helper()
	if got := Copies(t, s, articles.Query{}); got != collapsed {
		t.Errorf("listed: %s, want %s", got, collapsed)
	}
	if got := Copies(t, s, articles.Query{Copies: true}); got != all {
		t.Errorf("with copies: %s, want %s", got, all)
	}
}

// WantCount counts all stories, copies too.
func WantCount(t *testing.T, s *Library, want int) {
	t.Helper()
	got, err := s.Count(t.Context(), articles.Query{Copies: true})
	if got != want || err != nil {
		t.Errorf("%d stories, want %d: %v", got, want, err)
	}
}

// WantUnread counts the unread stories that are listed.
func WantUnread(t testing.TB, s *Library, want int) {
	t.Helper()
	if got := Edition(t, s, articles.Query{}).Outline().Unread; got != want {
		t.Errorf("%d are unread, want %d", got, want)
	}
}

// All returns the rows of a list.
func All(t *testing.T, e articles.Edition) []articles.Headline {
	t.Helper()
	list, err := e.Page(t.Context(), 0, e.Outline().Count)
	if err != nil {
		t.Fatal(err)
	}
	return list
}

// Rows lists the titles of an edition in its order.
func Rows(t testing.TB, e articles.Edition) string {
	t.Helper()
	page, err := e.Page(t.Context(), 0, e.Outline().Count)
	if err != nil {
		t.Fatal(err)
	}
	var list []string
	for _, h := range page {
		list = append(list, h.Title)
	}
	return strings.Join(list, ", ")
}

// Found lists the titles of what a query finds, and compares their number with
// what [store.Store.Count] says.
func Found(t testing.TB, s *Library, q articles.Query) string {
	t.Helper()
	e := Edition(t, s, q)
	rows, err := e.Page(t.Context(), 0, e.Outline().Count)
	if err != nil {
		t.Fatal(err)
	}
	var list []string
	for _, h := range rows {
		list = append(list, h.Title)
	}
	n, err := s.Count(t.Context(), q)
	if err != nil || n != len(list) {
		t.Errorf("%v: counted %d, listed %d, %v", q, n, len(list), err)
	}
	return strings.Join(list, ", ")
}

// Edition lists what a query asks for.
func Edition(t testing.TB, s *Library, q articles.Query) articles.Edition {
	t.Helper()
	e, err := s.Edition(t.Context(), q)
	if err != nil {
		t.Fatal(err)
	}
	return e
}

// Titles lists an edition: each story under its groups, with a dot where it is
// unread.
func Titles(t testing.TB, e articles.Edition) string {
	t.Helper()
	rows, err := e.Page(t.Context(), 0, e.Outline().Count)
	if err != nil {
		t.Fatal(err)
	}
	var b strings.Builder
	for _, g := range e.Outline().Groups {
		fmt.Fprintf(&b, "%s %d/%d\n", g.Label, g.Unread, g.Count)
		for _, p := range g.Parts {
			fmt.Fprintf(&b, "  %s %d/%d @%d\n", p.Label, p.Unread, p.Count, p.First)
		}
		for _, h := range rows[g.First : g.First+g.Count] {
			mark := "."
			if h.Read {
				mark = " "
			}
			fmt.Fprintf(&b, "    %s%s\n", mark, h.Title)
		}
	}
	return b.String()
}
