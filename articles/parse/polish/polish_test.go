package polish

import (
	"slices"
	"testing"

	"lede/articles"
)

func TestALineIsJunkInEveryFormat(t *testing.T) {
	t.Parallel()
	for words, reason := range map[string]string{
		"Follow us on Twitter and Facebook":             "share bar",
		"If you like boats, follow her on Mastodon.":    "follow us",
		"Click here for the full list of ferries":       "link to another story",
		"By clicking here you join the crew's club.":    "promotion",
		"The shop pays us; we earn a commission of it.": "affiliate notice",
		"This post contains affiliate links to boots.":  "affiliate notice",
		"Photo 3 of 12":           "gallery counter",
		"Updated on 8 March 2024": "date",
	} {
		for _, clean := range []func([]articles.Block) []articles.Block{
			func(b []articles.Block) []articles.Block { return Page(b, articles.Meta{}) },
			func(b []articles.Block) []articles.Block { return Item(b, articles.Meta{}) },
			func(b []articles.Block) []articles.Block { Written(b); return b },
		} {
			blocks := clean(inStory(2, []articles.Block{paragraph(words)}, 2))
			if h, ok := blocks[2].(articles.Hidden); !ok || h.Reason != reason || shown(append(blocks[:2:2], blocks[3:]...)) != shown(story(4)) {
				t.Errorf("got\n%s\nwant %q kept aside as %q", shown(blocks), words, reason)
			}
		}
	}
}

func TestJunkIsShort(t *testing.T) {
	t.Parallel()
	plea := "If you like boats, follow her on Mastodon."
	long := prose + " " + prose + " " + plea
	for _, words := range []string{"", long + long} {
		if reason, ok := Junk(articles.Plain(words)); ok {
			t.Errorf("%d bytes are %q", len(words), reason)
		}
	}
	if _, ok := Junk(articles.Plain(prose + " " + prose + " " + plea)); !ok {
		t.Error("a plea at the end of three sentences is none")
	}
}

func TestALinkInCapitalsIsAnotherStory(t *testing.T) {
	t.Parallel()
	for words, want := range map[string]bool{"THE MILL TURNS AGAIN": true, "THE MILL": false, "The mill turns again": false, "2 0 2 4": false} {
		if _, ok := Junk(linked(words, "https://quay.example/mill")); ok != want {
			t.Errorf("%q as a link is junk: %t", words, ok)
		}
	}
	if _, ok := Junk(articles.Plain("THE MILL TURNS AGAIN")); ok {
		t.Error("words in capitals are no link")
	}
}

func TestKeepsBlocksAsideOnceAndLiftsWhatTheHeadlineShows(t *testing.T) {
	t.Parallel()
	blocks := []articles.Block{Aside(paragraph("a"), "menu"), articles.Doubted{Reason: "why", Block: paragraph("b")}, paragraph("c"), paragraph("d"), paragraph("e")}
	for i, reason := range []string{"date", "menu", "date", "byline", "section"} {
		hide(blocks, i, reason)
	}
	check(t, blocks, "(menu) a", "(menu) b", "(date, lifted) c", "(byline, lifted) d", "(section, lifted) e")
}

func TestTheTextOfParagraphsAndHeadingsIsLookedAt(t *testing.T) {
	t.Parallel()
	for _, block := range []articles.Block{paragraph("a"), heading("a"), articles.Doubted{Block: paragraph("a")}} {
		if text, ok := TextOf(block); !ok || text.String() != "a" {
			t.Errorf("%T says %q", block, text)
		}
	}
	for _, block := range []articles.Block{list("a"), articles.Rule{}, Aside(paragraph("a"), "menu")} {
		if _, ok := TextOf(block); ok {
			t.Errorf("%T is looked at", block)
		}
	}
}

func TestTheHeadlineIsNotSetTwice(t *testing.T) {
	t.Parallel()
	m := articles.Meta{Title: articles.Field{Value: "Fog at last"}}
	for name, blocks := range map[string][]articles.Block{
		"at the top":       inStory(0, []articles.Block{heading("Fog, at last!")}, 2),
		"kept aside":       inStory(0, []articles.Block{Aside(heading("Fog at last"), "beside the story")}, 2),
		"under a section":  inStory(0, []articles.Block{paragraph("Weather"), Aside(paragraph("Home"), "menu"), heading("Fog at last")}, 2),
		"of another level": inStory(0, []articles.Block{articles.Heading{Level: 1, Text: articles.Plain("Fog at last")}}, 2),
	} {
		if got := Page(blocks, m); slices.ContainsFunc(got, func(b articles.Block) bool { return line(b) == "# Fog at last" }) || len(got) != len(blocks)-1 {
			t.Errorf("%s:\n%s", name, shown(got))
		}
	}
	check(t, Page(inStory(1, []articles.Block{heading("Fog at last")}, 2), m), "…", "# Fog at last", "…", "…")
	check(t, Page(inStory(0, []articles.Block{heading("Fog")}, 2), m), "# Fog", "…", "…")
}

func TestTheDekIsToldFromParagraphs(t *testing.T) {
	t.Parallel()
	m := articles.Meta{Dek: articles.Field{Value: "Nobody had asked for it, and it stayed."}}
	check(t, Page(inStory(0, []articles.Block{paragraph("Nobody had asked for it – and it stayed")}, 1), m), "dek: Nobody had asked for it – and it stayed", "…")
	check(t, Page(inStory(0, []articles.Block{Aside(paragraph(m.Dek.Value), "beside the story")}, 1), m), "dek: "+m.Dek.Value, "…")
	check(t, Page(story(2), m), "dek: "+m.Dek.Value, "…", "…")
	check(t, Page([]articles.Block{paragraph(m.Dek.Value + " " + prose)}, m), m.Dek.Value+" "+prose)
	far := Page(inStory(maxStamps+1, []articles.Block{paragraph(m.Dek.Value)}, 1), m)
	if _, ok := far[maxStamps+1].(articles.Paragraph); !ok || len(far) != maxStamps+3 {
		t.Errorf("a sentence of the story is its dek:\n%s", shown(far))
	}
}

func TestHeadingsAndSingleWordsOfAWrittenStoryAreItsOwn(t *testing.T) {
	t.Parallel()
	blocks := inStory(2, []articles.Block{heading("Leave a comment"), paragraph("More")}, 2)
	Written(blocks)
	check(t, blocks, "…", "…", "# Leave a comment", "More", "…", "…")
	signed := inStory(1, []articles.Block{paragraph("* [PR"), paragraph("~ More")}, 1)
	Written(signed)
	check(t, signed, "…", "* [PR", "~ More", "…")
}

func TestAnAdvertisementOfAWrittenStoryIsKeptAsideInScriptsWithoutSpaces(t *testing.T) {
	t.Parallel()
	blocks := inStory(1, []articles.Block{paragraph("スポンサーリンク")}, 1)
	Written(blocks)
	check(t, blocks, "…", "(advertisement) スポンサーリンク", "…")
}

func TestALineThatIsAllOfAWrittenStoryIsKept(t *testing.T) {
	t.Parallel()
	alone := []articles.Block{paragraph("Sponsored content")}
	Written(alone)
	check(t, alone, "Sponsored content")
	below := inStory(1, []articles.Block{paragraph("Sponsored content")}, 1)
	Written(below)
	check(t, below, "…", "(advertisement) Sponsored content", "…")
}
