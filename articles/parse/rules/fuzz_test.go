package rules_test

import (
	"strings"
	"testing"

	"golang.org/x/net/html"

	"lede/articles"
	"lede/articles/parse/rules"
)

func FuzzParse(f *testing.F) {
	f.Add(harbour, dump)
	f.Add("site *\nline title ^(x)?\nselect p:not(:nth-child(2n+1)) ~ a[href^=\"x\"]@title\n", page)
	f.Add("site \"a b\" *.c\ntitle meta[name=x]@content # why\n", "x")
	f.Fuzz(func(t *testing.T, file, story string) {
		set, err := rules.Parse(strings.NewReader(file))
		if err != nil {
			if strings.ContainsAny(err.Error(), "\n\x1b") {
				t.Errorf("an error of more than a line: %q", err)
			}
			return
		}
		site := set.For("a b", "x.c", "news.example")
		var m articles.Meta
		if root, err := html.Parse(strings.NewReader(story)); err == nil {
			found := site.Page(root, "en")
			found.Fill(&m)
		}
		lines := site.Lines(story, "en")
		lines.Fill(&m)
		if strings.Count(lines.Rest, "\n") != strings.Count(story, "\n") {
			t.Error("lines lost their numbers")
		}
		lines.Restore([]articles.Block{articles.Paragraph{Text: articles.Plain(lines.Rest)}})
	})
}
