package store

import (
	"strings"
	"testing"

	"lede/articles"
)

// rows lists the titles of an edition in its order.
func rows(t testing.TB, e articles.Edition) string {
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

func TestAnOpenListKeepsItsRowsWhateverIsGroupedOrMutedMeanwhile(t *testing.T) {
	for _, q := range []articles.Query{{}, {Unread: true}, {By: articles.BySection}, {By: articles.BySource}, {Copies: true}, {Part: "section:=World"}} {
		s := fresh(t)
		s.closing() // copies are found when the test says so
		s.workers.Wait()
		three(t, s)
		for i, name := range []string{"north", "west", "east"} {
			src := subscribe(t, s, "https://"+name+".example/feed")
			saveAs(t, s, name, src.ID, story(name, "Ferry, says "+name, "World", 5+i, wire))
		}
		seen, unseen := edition(t, s, q), edition(t, s, q)
		want := rows(t, seen)
		if err := s.Index(t.Context()); err != nil {
			t.Fatal(err)
		}
		grouped := edition(t, s, q)
		if same := rows(t, edition(t, s, q)) == want; same != q.Copies {
			t.Errorf("%+v: grouping changes nothing: %v", q, same)
		}
		if err := s.Mute(t.Context(), []string{"section:sport"}); err != nil {
			t.Fatal(err)
		}
		for _, e := range []articles.Edition{seen, unseen, grouped} {
			if got := rows(t, e); e != grouped && got != want || strings.Contains(got, "no longer") {
				t.Errorf("%+v: it has\n%s\nand had\n%s", q, got, want)
			}
		}
		deed, err := unseen.Mark(t.Context(), read)
		if err != nil || deed.Count != unseen.Outline().Count {
			t.Errorf("%+v: marked %d of %d, %v", q, deed.Count, unseen.Outline().Count, err)
		}
		sound(t, s.db.Path)
	}
}
