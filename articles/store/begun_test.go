package store

import (
	"fmt"
	"strings"
	"testing"

	"lede/articles"
	"lede/articles/store/listing"
)

func TestFindsWordsThatBeginWithWhatIsTyped(t *testing.T) {
	s := fresh(t)
	src := subscribe(t, s, "https://paper.example/feed")
	save(t, s, src.ID,
		story("1", "Ferry stopped", "World", 1, "<p>Ferries stay in the harbour of Fe.</p>"),
		story("2", "Harbours", "World", 2, "<p>Nothing leaves.</p>"))
	indexed(t, s)
	for typed, want := range map[string]string{
		"harb*": "Ferry stopped, Harbours", "harbours*": "Harbours", "ferri*": "Ferry stopped", "xyz*": "",
		"fe*": "Ferry stopped", "ha*": "", // what begins with two letters is not looked for
	} {
		if got := found(t, s, articles.Query{Filter: typed}); got != want {
			t.Errorf("%s finds %q, want %q", typed, got, want)
		}
	}
}

func TestFindsWhatBeginsSoHoweverManyWordsDo(t *testing.T) {
	s := fresh(t)
	src := subscribe(t, s, "https://paper.example/feed")
	var text strings.Builder
	for i := range 3 * listing.FewWords {
		fmt.Fprintf(&text, "ferry%c%c ", 'a'+i/26, 'a'+i%26)
	}
	save(t, s, src.ID, story("1", "Ferries", "World", 1, "<p>"+text.String()+"</p>"), story("2", "Last", "World", 2, "<p>ferryzz</p>"))
	indexed(t, s)
	if got := found(t, s, articles.Query{Filter: "ferr*"}); got != "Ferries, Last" {
		t.Errorf("found %q", got)
	}
}
