package articles_test

import (
	"testing"

	"lede/articles"
)

func TestCountsTheWordsThatAReaderReads(t *testing.T) {
	says := func(s string) articles.Block { return articles.Paragraph{Text: articles.Plain(s)} }
	d := articles.Document{Blocks: []articles.Block{
		says("one two three"),
		articles.Heading{Text: articles.Plain("four five")},
		articles.Quote{Blocks: []articles.Block{says("six"), articles.Quote{Blocks: []articles.Block{says("seven")}}}},
		articles.List{Items: []articles.Item{{Blocks: []articles.Block{says("eight nine"), says("ten")}}}},
		articles.Doubted{Block: says("eleven")},
		articles.Hidden{Block: says("kept aside")},
		articles.Figure{Alt: "a picture", Caption: articles.Plain("its caption")},
	}}
	if n := d.Words(); n != 11 {
		t.Errorf("%d words, want 11", n)
	}
}
