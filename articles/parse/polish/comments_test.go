package polish

import (
	"testing"

	"lede/articles"
)

func TestCommentsEndTheStory(t *testing.T) {
	t.Parallel()
	after := []articles.Block{heading("2 comments"), paragraph("I was there."), heading("Reply"), paragraph("So was I.")}
	for _, clean := range []func([]articles.Block) []articles.Block{
		func(b []articles.Block) []articles.Block { return Page(b, articles.Meta{}) },
		func(b []articles.Block) []articles.Block { return Item(b, articles.Meta{}) },
	} {
		got := clean(inStory(12, after, 0))
		for i, block := range got {
			if h, ok := block.(articles.Hidden); ok != (i >= 12) || ok && i != 14 && h.Reason != "comments" {
				t.Errorf("block %d: %s", i, line(block))
			}
		}
	}
}

func TestAStoryMaySpeakOfComments(t *testing.T) {
	t.Parallel()
	check(t, Page(inStory(1, []articles.Block{heading("One comment")}, 4), articles.Meta{}), "…", "# One comment", "…", "…", "…", "…")
	check(t, Page(append([]articles.Block{heading("3 responses to the fog")}, story(3)...), articles.Meta{}), "# 3 responses to the fog", "…", "…", "…")
	long := "Leave a comment for the captain, who reads them all on Monday, one by one"
	check(t, Item(inStory(3, []articles.Block{heading("On " + long)}, 1), articles.Meta{}), "…", "…", "…", "# On "+long, "…")
}

func TestAPartAfterTheStoryIsKeptAsideUpToTheNextHeading(t *testing.T) {
	t.Parallel()
	ann := by("Ann Lee")
	check(t, Page(inStory(12, []articles.Block{heading("About Ann Lee"), paragraph("She writes of fog."), heading("Sources"), paragraph("The captain.")}, 0), ann),
		"…", "…", "…", "…", "(about the author) # About Ann Lee", "(about the author) She writes of fog.", "# Sources", "The captain.")
	check(t, Page(inStory(12, []articles.Block{heading("About Ann Lee")}, 12), ann), "…", "# About Ann Lee", "…", "…", "…", "…")
	check(t, Page(inStory(12, []articles.Block{heading("About Bo Ek"), paragraph("He does not.")}, 0), ann), "…", "…", "…", "…", "# About Bo Ek", "He does not.")
}

func TestAPartAfterTheStoryHasAnEnd(t *testing.T) {
	t.Parallel()
	blocks := inStory(60, []articles.Block{heading("About the author")}, 9)
	hideEnd(blocks, articles.Meta{})
	hidden := 0
	for _, block := range blocks {
		if _, ok := block.(articles.Hidden); ok {
			hidden++
		}
	}
	if hidden != maxPart {
		t.Errorf("%d blocks are kept aside, want %d", hidden, maxPart)
	}
}
