package markdown

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"lede/articles"
)

const tide = `---
title: "The tide comes back"
authors:
  - name: Ann Lee
    role: Harbour correspondent
  - Bo Ek
date: 2026-11-09 08:30
categories: [Coast, Weather]
source: The Harbour Post
lang: en-GB
description: What the sea returns.
---

# The tide comes back

*Boats that were lost for a year lie on the sand again.*

The **harbour** woke to [old boats](/boats?a=1&b=2) and ` + "`fog`" + `.

![Boats on sand](img/boats.jpg)
*Boats at low water. Photo: Cy Oh/Coast Images*

> We had given them up.
>
> — Mara Sand, pilot

## What came back

1. Nine boats
   - two with sails
2. One ~~bell~~ anchor[^1]

| Boat | Year |
| --- | --- |
| Gull | 1961 |

` + "```go\nfmt.Println(\"tide\")\n```" + `

- [x] found
- [ ] named

<script>alert(1)</script>

---

[^1]: The bell was a buoy.
`

func TestReadsAStoryWithFrontMatter(t *testing.T) {
	m, doc := Parse(tide, "https://post.example/2026/tide.md")
	if m.Title.Value != "The tide comes back" || m.Section.Value != "Coast" || m.Source.Value != "The Harbour Post" ||
		m.Published.String() != "2026-11-09T08:30" || m.Summary.Value != "What the sea returns." ||
		m.Byline.String() != "Ann Lee, Bo Ek" || m.Byline.Authors[0].Role != "Harbour correspondent" {
		t.Errorf("meta is %+v", m)
	}
	p := func(s string) articles.Paragraph { return articles.Paragraph{Text: articles.Plain(s)} }
	item := func(b ...articles.Block) articles.Item { return articles.Item{Blocks: b} }
	want := []articles.Block{
		articles.Dek{Text: articles.Plain("Boats that were lost for a year lie on the sand again.")},
		articles.Paragraph{Text: articles.Text{
			{Text: "The "},
			{Text: "harbour", Style: articles.Strong},
			{Text: " woke to "},
			{Text: "old boats", Link: "https://post.example/boats?a=1&b=2"},
			{Text: " and "},
			{Text: "fog", Style: articles.Code},
			{Text: "."},
		}},
		articles.Figure{
			Source: "https://post.example/2026/img/boats.jpg", Alt: "Boats on sand",
			Caption: articles.Plain("Boats at low water."), Credit: "Cy Oh/Coast Images",
		},
		articles.Quote{Blocks: []articles.Block{p("We had given them up.")}, Cite: articles.Plain("Mara Sand, pilot")},
		articles.Heading{Level: 2, Text: articles.Plain("What came back")},
		articles.List{Ordered: true, Start: 1, Items: []articles.Item{
			item(p("Nine boats"), articles.List{Items: []articles.Item{item(p("two with sails"))}}),
			item(articles.Paragraph{Text: articles.Text{{Text: "One "}, {Text: "bell", Style: articles.Strike}, {Text: " anchor[1]"}}}),
		}},
		articles.Table{
			Header: []articles.Text{articles.Plain("Boat"), articles.Plain("Year")},
			Rows:   [][]articles.Text{{articles.Plain("Gull"), articles.Plain("1961")}},
		},
		articles.CodeBlock{Language: "go", Text: `fmt.Println("tide")`},
		articles.List{Items: []articles.Item{item(p("☑ found")), item(p("☐ named"))}},
		articles.Rule{},
		articles.Rule{},
		articles.List{Ordered: true, Start: 1, Items: []articles.Item{item(p("The bell was a buoy."))}},
	}
	if diff := cmp.Diff(want, doc.Blocks); diff != "" {
		t.Error(diff)
	}
}

func TestHeadFindsWhatParseFinds(t *testing.T) {
	long := tide + strings.Repeat("\nThe boats lay there and nobody came for them.\n", 200)
	want, _ := Parse(long, "")
	got, words := Head(long, "")
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
	if words < 1800 || words > 2000 {
		t.Errorf("Head counts %d words", words)
	}
}

func TestRecoversTheHeadWithoutFrontMatter(t *testing.T) {
	tests := []struct{ name, text, title, byline, published, dek string }{
		{"heading", "# A day\n\nWords.", "A day", "", "", ""},
		{"byline and date", "# A day\n\nBy Ann Lee and Bo Ek | 9 November 2026\n\nWords.", "A day", "Ann Lee, Bo Ek", "2026-11-09", ""},
		{"dek, then byline", "A day\n=====\n\n*How it went*\n\nBy Ann Lee\n\n9 November 2026\n\nWords.", "A day", "Ann Lee", "2026-11-09", "How it went"},
		{"toml", "+++\ntitle = \"A day\"\ndate = 2026-11-09T08:30:00+01:00\nauthor = \"Ann Lee & Bo Ek\"\n+++\nWords.", "A day", "Ann Lee, Bo Ek", "2026-11-09T08:30:00+01:00", ""},
		{"toml day", "+++\ntitle = \"A day\"\ndate = 2026-11-09\n+++\nWords.", "A day", "", "2026-11-09", ""},
		{"broken yaml", "---\ntitle: A day: the long one\ndate: 2026-11-09\n---\nWords.", "A day: the long one", "", "2026-11-09", ""},
		{"rule is no front matter", "---\n\nWords.\n\n---\n\n# A day\n", "A day", "", "", ""},
		{"none", "Words and words.", "", "", "", ""},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			m, _ := Parse(test.text, "")
			got := []string{m.Title.Value, m.Byline.String(), m.Published.String(), m.Dek.Value}
			if diff := cmp.Diff([]string{test.title, test.byline, test.published, test.dek}, got); diff != "" {
				t.Error(diff)
			}
		})
	}
}

func TestReducesHTMLToBlocks(t *testing.T) {
	_, doc := Parse(`<p align="center">Hello <b>there</b></p>

<figure><img src="a.png" alt="A" width="40"><figcaption>The A (Photo: Bo Ek)</figcaption></figure>

<blockquote>

Quoted *words*

</blockquote>

<details><summary>More</summary>

Inside

</details>

<iframe src="https://www.video.example/1" title="A film"></iframe>

Line<br>break, <em>styled</em> <a href="javascript:x">unlinked</a>
`, "https://x.example/")
	want := []articles.Block{
		articles.Paragraph{Text: articles.Text{{Text: "Hello "}, {Text: "there", Style: articles.Strong}}},
		articles.Figure{Source: "https://x.example/a.png", Alt: "A", Width: 40, Caption: articles.Plain("The A"), Credit: "Bo Ek"},
		articles.Quote{Blocks: []articles.Block{articles.Paragraph{Text: articles.Text{{Text: "Quoted "}, {Text: "words", Style: articles.Emphasis}}}}},
		articles.Paragraph{Text: articles.Text{{Text: "More", Style: articles.Strong}}},
		articles.Paragraph{Text: articles.Plain("Inside")},
		articles.Embed{Provider: "video.example", Text: articles.Plain("A film"), URL: "https://www.video.example/1"},
		articles.Paragraph{Text: articles.Text{{Text: "Line\nbreak, "}, {Text: "styled", Style: articles.Emphasis}, {Text: " unlinked"}}},
	}
	if diff := cmp.Diff(want, doc.Blocks); diff != "" {
		t.Error(diff)
	}
}

func TestBoundsNesting(t *testing.T) {
	for _, s := range []string{
		strings.Repeat("> ", 20000) + "deep", strings.Repeat("- ", 20000) + "deep",
		strings.Repeat("<blockquote>", 20000) + "deep", strings.Repeat("*a **b ", 3000), strings.Repeat("[", 20000),
	} {
		if _, doc := Parse(s, ""); len(doc.Blocks) == 0 {
			t.Errorf("%.20q: nothing is left", s)
		}
	}
}

func TestKeepsTheWordsOfWhatIsNestedTooDeep(t *testing.T) {
	var b strings.Builder
	for i := range 3 * maxDepth {
		b.WriteString(strings.Repeat("  ", i) + "- level\n")
	}
	_, doc := Parse(b.String(), "")
	levels := 0
	var count func([]articles.Block)
	count = func(blocks []articles.Block) {
		for _, b := range blocks {
			switch b := b.(type) {
			case articles.Paragraph:
				levels += strings.Count(b.Text.String(), "level")
			case articles.List:
				for _, item := range b.Items {
					count(item.Blocks)
				}
			}
		}
	}
	count(doc.Blocks)
	if levels != 3*maxDepth {
		t.Errorf("%d of %d lines are left", levels, 3*maxDepth)
	}
}

func FuzzParse(f *testing.F) {
	f.Add(tide, "https://post.example/")
	f.Add("> [!NOTE]\n> **Correction:** x\n\n<aside class=\"pullquote\">\n\nx\n\n</aside>", "")
	f.Fuzz(func(_ *testing.T, s, base string) {
		Parse(s, base)
		Head(s, base)
	})
}

func BenchmarkParse(b *testing.B) {
	text := tide + strings.Repeat("\nThe boats *lay* there and [nobody](/x) came for them, not in the first week.\n", 400)
	b.SetBytes(int64(len(text)))
	for b.Loop() {
		Parse(text, "https://post.example/")
	}
}

func BenchmarkHead(b *testing.B) {
	text := tide + strings.Repeat("\nThe boats *lay* there and [nobody](/x) came for them.\n", 40)
	for b.Loop() {
		Head(text, "https://post.example/")
	}
}
