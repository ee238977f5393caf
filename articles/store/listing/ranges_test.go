package listing_test

import (
	"strings"
	"testing"

	"lede/articles"
	"lede/articles/store/storetest"
)

func TestAnOpenListKeepsItsRowsWhateverIsGroupedOrMutedMeanwhile(t *testing.T) {
	t.Parallel()
	for _, q := range []articles.Query{{}, {Unread: true}, {By: articles.BySection}, {By: articles.BySource}, {Copies: true}, {Part: "section:=World"}} {
		s := storetest.Fresh(t)
		storetest.Three(t, s)
		var added []articles.ID
		for i, name := range []string{"north", "west", "east"} {
			src := storetest.Subscribe(t, s, "https://"+name+".example/feed")
			got := storetest.SaveAs(t, s, name, src.ID, storetest.Story(name, "Ferry, says "+name, "World", 5+i, "<p>It is on the page.</p>"))
			added = append(added, got.Added[0].ID)
		}
		seen, unseen := storetest.Edition(t, s, q), storetest.Edition(t, s, q)
		want := storetest.Rows(t, seen)
		for _, id := range added { // which makes copies of them
			if err := s.Replace(t.Context(), id, articles.Article{Format: articles.Fragment, Body: []byte(storetest.Wire)}); err != nil {
				t.Fatal(err)
			}
		}
		grouped := storetest.Edition(t, s, q)
		if same := storetest.Rows(t, storetest.Edition(t, s, q)) == want; same != q.Copies {
			t.Errorf("%+v: grouping changes nothing: %v", q, same)
		}
		if err := s.Mute(t.Context(), []string{"section:sport"}); err != nil {
			t.Fatal(err)
		}
		for _, e := range []articles.Edition{seen, unseen, grouped} {
			if got := storetest.Rows(t, e); e != grouped && got != want || strings.Contains(got, "no longer") {
				t.Errorf("%+v: it has\n%s\nand had\n%s", q, got, want)
			}
		}
		deed, err := unseen.Mark(t.Context(), storetest.Read)
		if err != nil || deed.Count != unseen.Outline().Count {
			t.Errorf("%+v: marked %d of %d, %v", q, deed.Count, unseen.Outline().Count, err)
		}
		storetest.WantSound(t, s.Path)
	}
}

func TestAnUnreadEditionDoesNotMoveUnderTheReader(t *testing.T) {
	t.Parallel()
	s := storetest.Fresh(t)
	storetest.Three(t, s)
	e := storetest.Edition(t, s, articles.Query{Unread: true})
	first, _ := e.Page(t.Context(), 0, 1)
	s.Mark(t.Context(), []articles.ID{first[0].ID}, storetest.Read)
	again, _ := e.Page(t.Context(), 0, 3)
	if again[0].ID != first[0].ID || !again[0].Read || again[2].Title != "Rain at last" {
		t.Errorf("page is %+v", again)
	}
	if at, ok, _ := e.Locate(t.Context(), again[2].ID); !ok || at != 2 {
		t.Errorf("the last story is at %d, %v", at, ok)
	}
	if at, ok, _ := e.NextUnread(t.Context(), 0, 1); !ok || at != 1 {
		t.Errorf("next unread is at %d, %v", at, ok)
	}
	if at, ok, _ := e.NextUnread(t.Context(), 2, -1); !ok || at != 2 {
		t.Errorf("unread going up from the last is %d, %v", at, ok)
	}
}
