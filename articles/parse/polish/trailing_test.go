package polish

import (
	"testing"

	"lede/articles"
)

func TestWhatTrailsAStoryIsKeptAside(t *testing.T) {
	t.Parallel()
	check(t, Page(append(story(12), heading("From the quay"), link("The mill"), links("The ferry"), articles.Rule{}, paragraph("Copyright The Harbour Post")), articles.Meta{}),
		"…", "…", "…", "…", "(related stories) # From the quay", "(related stories) The mill", "(related stories) list of 1", "(related stories) rule", "(copyright notice) Copyright The Harbour Post")
	check(t, Page(append(story(12), Aside(paragraph("Share"), "share bar"), link("The mill")), articles.Meta{}),
		"…", "…", "…", "…", "(share bar) Share", "(related stories) The mill")
}

func TestALabelOverTheTailNeedBeNoHeading(t *testing.T) {
	t.Parallel()
	check(t, Page(append(story(12), paragraph("From the quay"), links("The ferry", "The mill")), articles.Meta{}), "…", "…", "…", "…", "(related stories) From the quay", "(related stories) list of 2")
	check(t, Page(append(story(12), paragraph("From the quay"), link("The mill")), articles.Meta{}), "…", "…", "…", "…", "From the quay", "(related stories) The mill")
}

func TestTheStorysOwnLinksStayAtItsEnd(t *testing.T) {
	t.Parallel()
	check(t, Page(append(story(12), heading("Sources"), links("The captain")), articles.Meta{}), "…", "…", "…", "…", "# Sources", "list of 1")
	check(t, Page(append(story(12), heading("Sources"), links("The captain"), link("The mill")), articles.Meta{}), "…", "…", "…", "…", "# Sources", "list of 1", "(related stories) The mill")
}

func TestAPageOfLinksHasNoTail(t *testing.T) {
	t.Parallel()
	check(t, Page(append(story(2), link("The mill"), articles.Rule{}, link("The ferry")), articles.Meta{}), "…", "…", "The mill", "rule", "The ferry")
	check(t, Page(append(story(1), link("The mill")), articles.Meta{}), "…", "The mill")
	check(t, Page([]articles.Block{articles.Rule{}, links("The mill")}, articles.Meta{}), "rule", "(menu) list of 1")
}

func TestAHeadingOverWhatThePageHidesStays(t *testing.T) {
	t.Parallel()
	check(t, Page(append(story(12), heading("Afterwards"), Aside(paragraph("The fog came back."), Unseen)), articles.Meta{}), "…", "…", "…", "…", "# Afterwards", "(hidden on the page) The fog came back.")
	check(t, Page(append(story(12), articles.Figure{Source: "a.jpg"}), articles.Meta{}), "…", "…", "…", "…", "figure:  | ")
	check(t, Page(append(story(12), heading("Related posts")), articles.Meta{}), "…", "…", "…", "…", "(related stories) # Related posts")
}
