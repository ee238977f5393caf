package export_test

import (
	"strings"
	"testing"

	"lede/articles"
	. "lede/articles/export"
)

func TestTheBodyIsTheWordsAlone(t *testing.T) {
	t.Parallel()
	s := articles.Story{}
	s.Meta.Title.Value = "The lamp"
	s.Blocks = []articles.Block{
		articles.Dek{Text: articles.Plain("Under the headline.")},
		articles.Paragraph{Text: articles.Text{{Text: "Nobody lit ", Style: articles.Strong}, {Text: "it", Link: "https://a.example/"}, {Text: "."}}},
		articles.Hidden{Reason: "advertisement", Block: articles.Paragraph{Text: articles.Plain("Buy boots")}},
		articles.Heading{Level: 2, Text: articles.Plain("In the morning")},
		articles.Doubted{Reason: "short", Block: articles.Quote{Blocks: []articles.Block{articles.Paragraph{Text: articles.Plain("I saw it.")}}, Cite: articles.Plain("Ann")}},
		articles.PullQuote{Text: articles.Plain("Nobody lit it.")},
		articles.List{Items: []articles.Item{{Blocks: []articles.Block{articles.Paragraph{Text: articles.Plain("One")}}}}},
		articles.Table{Header: []articles.Text{articles.Plain("Day"), articles.Plain("Tide")}, Rows: [][]articles.Text{{articles.Plain("1"), articles.Plain("2")}}},
		articles.Rule{},
	}
	var b strings.Builder
	if err := Body(&b, s); err != nil {
		t.Fatal(err)
	}
	want := "Nobody lit it.\n\nIn the morning\n\nI saw it.\n\nAnn\n\nOne\n\nDay, Tide\n1, 2\n\n"
	if b.String() != want {
		t.Errorf("%q", b.String())
	}
}
