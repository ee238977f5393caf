package sqlquery_test

import (
	"fmt"
	"strings"
	"testing"

	"lede/articles"
	"lede/articles/store/sqlquery"
	"lede/articles/store/storetest"
)

func TestFindsWordsThatBeginWithWhatIsTyped(t *testing.T) {
	t.Parallel()
	s := storetest.Fresh(t)
	src := storetest.Subscribe(t, s, "https://paper.example/feed")
	storetest.Save(t, s, src.ID,
		storetest.Story("1", "Ferry stopped", "World", 1, "<p>Ferries stay in the harbour of Fe.</p>"),
		storetest.Story("2", "Harbours", "World", 2, "<p>Nothing leaves.</p>"))
	storetest.Index(t, s)
	for typed, want := range map[string]string{
		"harb*": "Ferry stopped, Harbours", "harbours*": "Harbours", "ferri*": "Ferry stopped", "xyz*": "",
		"fe*": "Ferry stopped", "ha*": "", // what begins with two letters is not looked for
	} {
		if got := storetest.Found(t, s, articles.Query{Filter: typed}); got != want {
			t.Errorf("%s finds %q, want %q", typed, got, want)
		}
	}
}

func TestFindsWhatBeginsSoHoweverManyWordsDo(t *testing.T) {
	t.Parallel()
	s := storetest.Fresh(t)
	src := storetest.Subscribe(t, s, "https://paper.example/feed")
	var text strings.Builder
	for i := range 3 * sqlquery.FewWords {
		fmt.Fprintf(&text, "ferry%c%c ", 'a'+i/26, 'a'+i%26)
	}
	storetest.Save(t, s, src.ID, storetest.Story("1", "Ferries", "World", 1, "<p>"+text.String()+"</p>"), storetest.Story("2", "Last", "World", 2, "<p>ferryzz</p>"))
	storetest.Index(t, s)
	if got := storetest.Found(t, s, articles.Query{Filter: "ferr*"}); got != "Ferries, Last" {
		t.Errorf("found %q", got)
	}
}
