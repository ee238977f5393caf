package polish

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"lede/articles"
)

// paragraph is a paragraph of plain words.
func paragraph(s string) articles.Block { return articles.Paragraph{Text: articles.Plain(s)} }

func heading(s string) articles.Block {
	return articles.Heading{Level: 2, Text: articles.Plain(s)}
}

// linked is s as one link.
func linked(s, href string) articles.Text { return articles.Text{{Text: s, Link: href}} }

func link(s string) articles.Block {
	return articles.Paragraph{Text: linked(s, "https://quay.example/x")}
}

func emphasised(s string) articles.Block {
	return articles.Paragraph{Text: articles.Text{{Text: s, Style: articles.Emphasis}}}
}

// links is a list of links to stories that are called so.
func links(titles ...string) articles.List {
	var l articles.List
	for _, s := range titles {
		l.Items = append(l.Items, articles.Item{Blocks: []articles.Block{link(s)}})
	}
	return l
}

// list is a list of plain words.
func list(items ...string) articles.List {
	var l articles.List
	for _, s := range items {
		l.Items = append(l.Items, articles.Item{Blocks: []articles.Block{paragraph(s)}})
	}
	return l
}

// prose is what the story of these tests is made of.
const prose = "The fog lifted before noon, as the captain had said it would, and the quay filled with people, dogs, and bicycles."

// story is prose of n paragraphs.
func story(n int) []articles.Block {
	blocks := make([]articles.Block, n)
	for i := range blocks {
		blocks[i] = paragraph(prose)
	}
	return blocks
}

// inStory puts blocks between paragraphs of prose.
func inStory(before int, blocks []articles.Block, after int) []articles.Block {
	return append(append(story(before), blocks...), story(after)...)
}

// shown writes blocks a line each, prose as "…": what it is, and what it says.
func shown(blocks []articles.Block) string {
	lines := make([]string, len(blocks))
	for i, block := range blocks {
		lines[i] = line(block)
	}
	return joined(lines)
}

func line(block articles.Block) string {
	switch b := block.(type) {
	case articles.Hidden:
		lifted := ""
		if b.Lifted {
			lifted = ", lifted"
		}
		return "(" + b.Reason + lifted + ") " + line(b.Block)
	case articles.Paragraph:
		if b.Text.String() == prose {
			return "…"
		}
		return b.Text.String()
	case articles.Heading:
		return "# " + b.Text.String()
	case articles.Dek:
		return "dek: " + b.Text.String()
	case articles.Figure:
		return fmt.Sprintf("figure: %s | %s", b.Caption, b.Credit)
	case articles.Quote:
		return "quote: " + strings.ReplaceAll(shown(b.Blocks), "\n", " / ")
	case articles.PullQuote:
		return "pull: " + b.Text.String() + " | " + b.Cite.String()
	case articles.Note:
		return "note: " + b.Label + " | " + b.Text.String()
	case articles.List:
		return fmt.Sprintf("list of %d", len(b.Items))
	case articles.Rule:
		return "rule"
	}
	return fmt.Sprintf("%T", block)
}

// joined puts lines below each other, prose once however long it is.
func joined(lines []string) string {
	return strings.Join(slices.CompactFunc(slices.Clone(lines), func(a, b string) bool { return a == "…" && b == "…" }), "\n")
}

// check compares what is shown of blocks with the lines of want.
func check(t *testing.T, blocks []articles.Block, want ...string) {
	t.Helper()
	if got := shown(blocks); got != joined(want) {
		t.Errorf("got\n%s\nwant\n%s", got, joined(want))
	}
}

// by is what is known of a story by the authors.
func by(names ...string) articles.Meta {
	var m articles.Meta
	for _, name := range names {
		m.Byline.Authors = append(m.Byline.Authors, articles.Author{Name: name})
	}
	return m
}
