package polish

import (
	"testing"

	"lede/articles"
)

func TestListsOfOtherStoriesAreKeptAsideWithTheirLabel(t *testing.T) {
	t.Parallel()
	others := links("The mill turns again at last", "Why the ferry was late on Monday")
	for _, tt := range []struct {
		label articles.Block
		want  string
	}{
		{heading("On other days"), "(related stories) # On other days"},
		{paragraph("On other days"), "(related stories) On other days"},
		{paragraph("Read more:"), "(menu) Read more:"},
		{paragraph("It was late."), "It was late."},
		{paragraph("It was late, and there was nothing that anybody could have done"), "It was late, and there was nothing that anybody could have done"},
	} {
		check(t, Page(inStory(2, []articles.Block{tt.label, others}, 3), articles.Meta{}), "…", "…", tt.want, "(related stories) list of 2", "…", "…", "…")
	}
	check(t, Page(inStory(0, []articles.Block{others}, 3), articles.Meta{}), "(related stories) list of 2", "…", "…", "…")
}

func TestListsOfTheStorysOwnStay(t *testing.T) {
	t.Parallel()
	place := articles.List{Items: []articles.Item{{Blocks: []articles.Block{articles.Paragraph{Text: linked("The first chapter, on fog and foam", "#fog")}}}, {Blocks: []articles.Block{link("The second chapter, on the captain")}}}}
	for name, l := range map[string]articles.List{
		"one item": links("The mill turns again at last"), "words": list("The mill turns again at last", "Why the ferry was late on Monday"), "places in the page": place,
		"four words": links("The mill turns again", "The ferry was late"),
	} {
		if got := Page(inStory(2, []articles.Block{l}, 3), articles.Meta{})[2]; line(got)[0] == '(' {
			t.Errorf("%s: %s", name, line(got))
		}
	}
	check(t, Page(inStory(2, []articles.Block{heading("References"), links("The mill turns again at last", "Why the ferry was late on Monday")}, 2), articles.Meta{}), "…", "…", "# References", "list of 2", "…", "…")
}

func TestLinksInARowLeadToOtherStories(t *testing.T) {
	t.Parallel()
	row := []articles.Block{link("The mill turns again"), link("The ferry was late"), link("A gull is elected")}
	check(t, Page(inStory(2, row, 3), articles.Meta{}), "…", "…", "(related stories) The mill turns again", "(related stories) The ferry was late", "(related stories) A gull is elected", "…", "…", "…")
	check(t, Page(inStory(2, row[:1], 3), articles.Meta{}), "…", "…", "The mill turns again", "…", "…", "…")
	check(t, Page(inStory(2, []articles.Block{link("The mill"), link("The ferry")}, 3), articles.Meta{}), "…", "…", "The mill", "The ferry", "…", "…", "…")
}

func TestListsOfLinksMayHoldPicturesAndHeadings(t *testing.T) {
	t.Parallel()
	item := func(blocks ...articles.Block) articles.Item { return articles.Item{Blocks: blocks} }
	title := articles.Heading{Text: linked("The mill turns again at last", "https://quay.example/mill")}
	for name, tt := range map[string]struct {
		list articles.List
		want bool
	}{
		"pictures": {articles.List{Items: []articles.Item{item(articles.Figure{}, title), item(Aside(paragraph("x"), "menu"), title)}}, true},
		"words":    {articles.List{Items: []articles.Item{item(title), item(heading("The mill turns again at last"))}}, false},
		"quotes":   {articles.List{Items: []articles.Item{item(title, articles.Quote{})}}, false},
	} {
		if got := listOfLinks(tt.list); got != tt.want {
			t.Errorf("%s: %t", name, got)
		}
	}
	if onlyLinks(nil) || onlyLinks(articles.Plain("· ")) || !onlyLinks(articles.Text{{Text: "· "}, {Text: "Home", Link: "/"}}) {
		t.Error("a text of links has a link, and words only in links")
	}
}
