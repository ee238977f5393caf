package polish

import (
	"strings"
	"testing"

	"lede/articles"
)

// paragraph is a paragraph of plain words.
func paragraph(s string) articles.Block { return articles.Paragraph{Text: articles.Plain(s)} }

// story is prose of n paragraphs.
func story(n int) []articles.Block {
	blocks := make([]articles.Block, n)
	for i := range blocks {
		blocks[i] = paragraph("The fog lifted before noon, as the captain had said it would, and the quay filled with people, dogs, and bicycles.")
	}
	return blocks
}

// asides lists the reasons for what is kept aside, and "" for what is shown.
func asides(blocks []articles.Block) []string {
	reasons := make([]string, len(blocks))
	for i, block := range blocks {
		if h, ok := block.(articles.Hidden); ok {
			reasons[i] = h.Reason
		}
	}
	return reasons
}

func TestALineIsJunkInEveryFormat(t *testing.T) {
	for line, reason := range map[string]string{
		"Follow us on Twitter and Facebook":             "share bar",
		"If you like boats, follow her on Mastodon.":    "follow us",
		"Click here for the full list of ferries":       "link to another story",
		"By clicking here you join the crew's club.":    "promotion",
		"The shop pays us; we earn a commission of it.": "affiliate notice",
		"This post contains affiliate links to boots.":  "affiliate notice",
	} {
		for format, clean := range map[string]func([]articles.Block) []articles.Block{
			"page":    func(b []articles.Block) []articles.Block { return Page(b, articles.Meta{}) },
			"feed":    func(b []articles.Block) []articles.Block { return Item(b, articles.Meta{}) },
			"written": func(b []articles.Block) []articles.Block { Written(b, articles.Meta{}); return b },
		} {
			blocks := clean(append(append(story(2), paragraph(line)), story(2)...))
			if got := strings.Join(asides(blocks), ","); got != ",,"+reason+",," {
				t.Errorf("%s: %q is kept aside as %q, want %q", format, line, got, reason)
			}
		}
	}
}

func TestTheLabelOfAListSaysItselfWhyItIsKeptAside(t *testing.T) {
	link := func(s string) articles.Item {
		return articles.Item{Blocks: []articles.Block{articles.Paragraph{Text: articles.Text{{Text: s, Link: "https://quay.example/x"}}}}}
	}
	others := articles.List{Items: []articles.Item{link("The mill turns again at last"), link("Why the ferry was late on Monday")}}
	for label, reason := range map[string]string{"Read more:": "menu", "On other days": "related stories"} {
		blocks := append(append(story(2), paragraph(label), others), story(3)...)
		if got := strings.Join(asides(Page(blocks, articles.Meta{})), ","); got != ",,"+reason+",related stories,,," {
			t.Errorf("%q over a list is kept aside as %q, want %q", label, got, reason)
		}
	}
}
