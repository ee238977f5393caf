package webpage

import (
	"strings"
	"testing"

	"lede/articles"
)

// prose is a paragraph of a story, n times.
func prose(n int) string {
	return strings.Repeat("<p>The fog lifted before noon, as the captain had said it would, and the quay filled with people, dogs, and bicycles.</p>\n", n)
}

// storyOf reads a page whose article holds body.
func storyOf(body string) articles.Document {
	_, doc := Parse([]byte("<html lang=en><title>Fog at last</title><body><article><h1>Fog at last</h1>"+body+"</article></body></html>"), "https://example.org/fog", nil)
	return doc
}

func figures(blocks []articles.Block) []articles.Figure {
	var all []articles.Figure
	for _, block := range blocks {
		if f, ok := block.(articles.Figure); ok {
			all = append(all, f)
		}
	}
	return all
}

func TestGivesThePictureTheCreditInTheLineBelowIt(t *testing.T) {
	for _, below := range []string{
		"<p>The quay at nine.</p><p>Photograph by <b>Cam Roe, Harbour Trust</b></p>",
		"<p><em>The quay at nine.</em></p><p>(Image: © Cam Roe, Harbour Trust)</p>",
	} {
		doc := storyOf(prose(3) + `<div><img src="/quay.jpg" width="800" height="600"></div>` + below + prose(3))
		all := figures(doc.Blocks)
		if len(all) != 1 || all[0].Caption.String() != "The quay at nine." || all[0].Credit != "Cam Roe, Harbour Trust" {
			t.Errorf("%s gave %+v", below, all)
		}
	}
	doc := storyOf(prose(3) + `<img src="/quay.jpg">` + prose(3) + "<p>Photograph by Cam Roe</p>" + prose(1))
	if got := strings.Join(outline(doc.Blocks), "\n"); strings.Count(got, "\np:") < 6 {
		t.Errorf("a credit far below took the story for a caption:\n%s", got)
	}
}

func TestKeepsAHeadingWithNothingUnderItAside(t *testing.T) {
	doc := storyOf(prose(5) + `<h2>How to hear more</h2><p><a href="/a">The fog, as told by its captain</a></p><p><a href="/b">The quay, as told by its dogs</a></p>`)
	got := strings.Join(outline(doc.Blocks), "\n")
	if !strings.Contains(got, "hidden related stories: How to hear") {
		t.Errorf("got\n%s", got)
	}
	doc = storyOf(prose(5) + `<h2>Afterwards</h2><p style="display: none">The fog came back, which nobody had asked for, and stayed until the evening.</p>`)
	got = strings.Join(outline(doc.Blocks), "\n")
	if !strings.Contains(got, "h: Afterwards") || !strings.Contains(got, "hidden hidden on the page: The fog came") {
		t.Errorf("got\n%s", got)
	}
}

func TestKeepsWhatStandsUnderTheHeadlineAside(t *testing.T) {
	doc := storyOf(`<div><p>By</p><p>Updated Nov. 19, 2019 8:21 am ET / Original Nov. 19, 2019 8:02 am ET</p><ul><li>Print article</li><li>Share</li></ul></div>` + prose(5))
	want := "hidden byline: By\nhidden date: Updated Nov. 19,\nhidden menu: Print article Share\np: The fog lifted"
	if got := strings.Join(outline(doc.Blocks), "\n"); !strings.HasPrefix(got, want) {
		t.Errorf("got\n%s", got)
	}
}

func TestKeepsDialogsAside(t *testing.T) {
	doc := storyOf(prose(5) + `<div id="homedialog"><h2>Make us your homepage</h2><ul><li>Open the settings of your browser.</li></ul></div>`)
	if got := strings.Join(outline(doc.Blocks), "\n"); strings.Contains(got, "\nh:") || !strings.Contains(got, "Make us your") {
		t.Errorf("got\n%s", got)
	}
}
