package webpage

import (
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"lede/articles"
	"lede/articles/parse/polish"
)

// maxLinkedBody bounds, in bytes, the story that is taken from JSON-LD.
const maxLinkedBody = 1 << 20

// fromLinked returns the story as JSON-LD has it (schema.org's articleBody)
// where the page shows less than half of that: a page that a script would
// fill, or one that shows only the beginning. Figures and what is kept aside
// stay.
func (b *builder) fromLinked(blocks []articles.Block) ([]articles.Block, bool) {
	said := b.p.linkedBody
	if said == "" || len(said) > maxLinkedBody {
		return blocks, false
	}
	area := linkedArea(said)
	if shown := wordsIn(blocks); countWords(area) <= 2*shown {
		return blocks, false
	}
	inner := newBuilder(b.p, verdict{area: area, all: true}, b.meta)
	inner.flow(area, voice{})
	inner.flush()
	story := polish.Page(inner.blocks, b.meta)
	for _, block := range blocks {
		switch block.(type) {
		case articles.Hidden, articles.Figure, articles.Embed, articles.Dek:
			story = append(story, block)
		}
	}
	return story, true
}

// wordsIn counts the words of the paragraphs that blocks show.
func wordsIn(blocks []articles.Block) int {
	words := 0
	for _, block := range blocks {
		if t, ok := polish.TextOf(block); ok {
			words += articles.CountWords(t.String())
		}
	}
	return words
}

// linkedArea makes elements of s, which is HTML, escaped or not, or lines.
func linkedArea(s string) *html.Node {
	area := &html.Node{Type: html.ElementNode, Data: "div", DataAtom: atom.Div}
	if !strings.Contains(s, "<") {
		s = html.UnescapeString(s)
	}
	if strings.Contains(s, "</p>") || strings.Contains(s, "<br") {
		if nodes, err := html.ParseFragment(strings.NewReader(s), area); err == nil {
			for _, n := range nodes {
				area.AppendChild(n)
			}
			return area
		}
	}
	for line := range strings.SplitSeq(s, "\n") {
		if line = strings.TrimSpace(line); line == "" {
			continue
		}
		p := &html.Node{Type: html.ElementNode, Data: "p", DataAtom: atom.P}
		p.AppendChild(&html.Node{Type: html.TextNode, Data: line})
		area.AppendChild(p)
	}
	return area
}
