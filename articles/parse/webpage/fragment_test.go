package webpage

import (
	"slices"
	"strings"
	"testing"

	"lede/articles"
)

// asFeed reads markup as a feed delivers it for a story at link, and returns
// what is shown and the reasons for what is not.
func asFeed(markup, link string) (shown string, reasons []string) {
	meta := articles.Meta{Link: articles.Field{Value: link}}
	for _, block := range Fragment([]byte(markup), link, meta, nil).Blocks {
		if h, ok := block.(articles.Hidden); ok {
			reasons = append(reasons, h.Reason)
			continue
		}
		for _, line := range outline([]articles.Block{block}) {
			shown += line + "\n"
		}
	}
	return shown, reasons
}

func TestAFeedMayConsistOfLinks(t *testing.T) {
	const link = "https://quay.example/112"
	for name, markup := range map[string]string{
		"a list of words":      `<p>The last lamp.</p><ul><li><a href="/lamp">The lamp</a></li><li><a href="/notes">Notes on it</a></li></ul>`,
		"a list of headlines":  `<ul><li><a href="/a">Why the ferry was late on Monday again</a></li><li><a href="/b">A gull is elected to the council of Osk</a></li></ul>`,
		"paragraphs":           `<p><a href="/a">Why the ferry was late on Monday again</a></p><p><a href="/b">A gull is elected to the council of Osk</a></p>`,
		"a link alone":         `<p>The ferry is late.</p><p><a href="https://tide.example/very/long">tide.example/very/long</a></p>`,
		"elsewhere's comments": `<a href="https://board.example/item?id=1">Comments</a>`,
		"the linked page":      `<p>submitted by <a href="https://board.example/u/ann">ann</a> <a href="https://tide.example/x">[link]</a></p>`,
	} {
		if _, reasons := asFeed(markup, link); len(reasons) > 0 {
			t.Errorf("%s: kept aside as %q", name, reasons)
		}
	}
}

func TestHeadingsThatLinkToThemselvesStay(t *testing.T) {
	for _, href := range []string{"#tar", "https://quay.example/112#tar", "https://quay.example/112"} {
		shown, reasons := asFeed(`<p>It was grey.</p><h2><a href="`+href+`">How much tar?</a></h2><p>Forty tins.</p><p><a href="#note">A note on it</a></p>`, "https://quay.example/112")
		if len(reasons) > 0 {
			t.Errorf("%s: %q kept aside; shown: %s", href, reasons, shown)
		}
	}
}

func TestTheWordsOfAFeedAreNotTheStorys(t *testing.T) {
	const link = "https://quay.example/112"
	for reason, markup := range map[string]string{
		"note of the feed": `<p>It was grey.</p><p>The post <a href="https://quay.example/112">Why it is green</a> appeared first on <a href="https://quay.example">Quay</a>.</p>`,
		"menu":             `<p>It was grey.</p><p><a href="https://quay.example/112">Continue reading...</a></p>`,
	} {
		shown, reasons := asFeed(markup, link)
		if !slices.Equal(reasons, []string{reason}) || !strings.Contains(shown, "grey") {
			t.Errorf("%q kept aside, want %q; shown: %s", reasons, reason, shown)
		}
	}
}
