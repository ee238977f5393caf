package polish

import (
	"testing"

	"lede/articles"
)

func TestALineWithASignThatPointsToALinkLeadsElsewhere(t *testing.T) {
	t.Parallel()
	link := func(s string) articles.Text { return articles.Text{{Text: s, Link: "https://quay.example/"}} }
	for _, tt := range []struct {
		text articles.Text
		want string
	}{
		{link(">> All ferries at a glance"), "link to another story"},
		{append(articles.Plain("→ Here: "), link("all ferries at a glance")...), "link to another story"},
		{articles.Plain("→ Nine boats sailed that day"), ""},
		{link("All ferries at a glance"), ""},
		{articles.Plain("Duration 1:30"), "player"},
		{articles.Plain("00:00 / 03:15"), "player"},
		{articles.Plain("12:30"), ""},
		{articles.Plain("Advertisement 2"), "advertisement"},
		{articles.Plain("14 hours ago"), "date"},
	} {
		if got, _ := Junk(tt.text); got != tt.want {
			t.Errorf("%q is %q, want %q", tt.text, got, tt.want)
		}
	}
}
