package render

import (
	"strings"
	"testing"

	"lede/articles"
)

func TestATeaserSaysHowToGoOn(t *testing.T) {
	long := strings.Repeat("The tide came in over the flats. ", 40)
	for name, c := range map[string]struct {
		format articles.Format
		link   string
		body   string
		want   bool
	}{
		"a few words":          {articles.Fragment, "https://e.org/", "The ferry is late again.", true},
		"an end in dots":       {articles.Fragment, "https://e.org/", long + "And then the […]", true},
		"an end in three dots": {articles.Fragment, "https://e.org/", long + "And then [...]", true},
		"nothing at all":       {articles.Fragment, "https://e.org/", "", true},
		"a whole story":        {articles.Fragment, "https://e.org/", long, false},
		"a page":               {articles.HTML, "https://e.org/", "The ferry is late again.", false},
		"no page to go to":     {articles.Fragment, "", "The ferry is late again.", false},
	} {
		s := articles.Story{Format: c.format, Document: articles.Document{Blocks: []articles.Block{paragraph(c.body)}}}
		s.Meta.Title.Value, s.Meta.Link.Value = "Ferry", c.link
		p := Story(s, Options{Width: 72, More: "F fetches the page."})
		if got := strings.Contains(p.Text(len(p.Lines)-1), "The feed gives only this. F fetches the page."); got != c.want {
			t.Errorf("%s: told %t: %q", name, got, p.Lines)
		}
		if p = Story(s, Options{Width: 72}); strings.Contains(strings.Join(p.Lines, ""), "The feed") {
			t.Errorf("%s: told where there is no way", name)
		}
	}
}
