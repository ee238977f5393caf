package markdown

import (
	"fmt"
	"strconv"
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
		{"fields without fences", "Title: A day\nAuthor: Ann Lee\nDate: 2026-11-09 08:30\n\nWords.", "A day", "Ann Lee", "2026-11-09T08:30", ""},
		{"prose that opens like fields", "Title: what to call a day\nWhat the pilots say. Why: nobody knows.\n\nWords.", "", "", "", ""},
		{"only smaller headings", "## A day\n\nWords.\n\n## Its evening\n\nWords.", "A day", "", "", ""},
		{"the title once more", "---\ntitle: A day\n---\n\n## A day\n\nBy Ann Lee\n\nWords.", "A day", "Ann Lee", "", ""},
		{"an address of mail", "---\ntitle: A day\nauthor: By Ann Lee <ann@post.example>\n---\nWords.", "A day", "Ann Lee", "", ""},
		{"a name set in, broken", "---\ntitle: A day: the long one\nauthor:\n  name: Ann Lee\n---\nWords.", "A day: the long one", "Ann Lee", "", ""},
		{"a generator's own table", "+++\ntitle = \"A day\"\n[extra]\nauthor = \"Ann Lee\"\n+++\nWords.", "A day", "Ann Lee", "", ""},
		{"zone without a sign between", "---\ntitle: A day\ndate: 2026-11-09 08:30:00 +0100\n---\nWords.", "A day", "", "2026-11-09T08:30:00+01:00", ""},
		{"Japanese", "# 一日\n\n文：山田太郎　2026年11月9日\n\n本文。", "一日", "山田太郎", "2026-11-09", ""},
		{"Russian", "# День\n\nАвтор: Иван Петров, 9 ноября 2026\n\nТекст.", "День", "Иван Петров", "2026-11-09", ""},
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

func TestKnowsTheDirectionOfTheScript(t *testing.T) {
	for text, want := range map[string]articles.Direction{
		"# الضباب\n\nنص.":                           articles.RightToLeft,
		"---\nlang: he\ntitle: x\n---\nx":           articles.RightToLeft,
		"---\nlang: en\ntitle: الضباب\n---\nx":      articles.LeftToRight,
		"# Fog\n\nThe word for it is الضباب there.": articles.LeftToRight,
	} {
		m, _ := Parse(text, "")
		if head, _ := Head(text, ""); m.Direction != want || head.Direction != want {
			t.Errorf("%q runs %v", text, m.Direction)
		}
	}
}

// shape is the blocks, a line each, of what each says with its styles left out.
func shape(blocks []articles.Block) string {
	var lines []string
	for _, block := range blocks {
		switch b := block.(type) {
		case articles.Paragraph:
			lines = append(lines, "p "+b.Text.String())
		case articles.Heading:
			lines = append(lines, "h"+strconv.Itoa(b.Level)+" "+b.Text.String())
		case articles.Quote:
			lines = append(lines, "quote ("+shape(b.Blocks)+") "+b.Cite.String())
		case articles.Definition:
			lines = append(lines, "def ("+shape(b.Blocks)+")")
		case articles.List:
			for i, item := range b.Items {
				lines = append(lines, "item "+strconv.Itoa(i+b.Start)+" ("+shape(item.Blocks)+")")
			}
		case articles.Figure:
			lines = append(lines, "figure "+b.Source+" | "+b.Alt+" | "+b.Caption.String()+" | "+b.Credit)
		case articles.CodeBlock:
			lines = append(lines, "code "+b.Language+" "+b.Text)
		case articles.Table:
			lines = append(lines, fmt.Sprint("table ", b.Header, b.Rows))
		case articles.Note:
			lines = append(lines, "note "+b.Label+": "+b.Text.String())
		case articles.Rule:
			lines = append(lines, "rule")
		}
	}
	return strings.Join(lines, "; ")
}

func TestReadsWhatAuthorsWrite(t *testing.T) {
	tests := []struct{ name, text, want string }{
		{"setext headings", "Fog\n===\n\nWater\n-----\n\nx", "h1 Fog; h2 Water; p x"},
		{"hard breaks", "one\\\ntwo  \nthree", "p one\ntwo\nthree"},
		{"nested quotes", "> outer\n>\n> > inner\n\nx", "quote (p outer; quote (p inner) ) ; p x"},
		{"nested lists", "3) a\n4) b\n   - c\n\n     d", "item 3 (p a); item 4 (p b; item 0 (p c; p d))"},
		{"tasks", "- [x] done\n- [ ] open", "item 0 (p ☑ done); item 1 (p ☐ open)"},
		{"definitions", "Fog\n: What cannot be seen\n: What hides\n\nx", "p Fog; def (p What cannot be seen); def (p What hides); p x"},
		{"footnotes", "Fog[^1].\n\n[^1]: So they say.\n\n    Twice.", "p Fog[1].; rule; item 1 (p So they say.; p Twice.)"},
		{"a title as the caption", "![Quay](q.jpg \"At nine\")", "figure q.jpg | Quay | At nine | "},
		{"a line below as the caption", "![Quay](q.jpg \"1 of 2\")\n*At nine. Photo: Cam Roe*", "figure q.jpg | Quay | At nine. | Cam Roe"},
		{"a linked picture", "[![Quay](q.jpg)](big.html)\n\nx", "figure q.jpg | Quay |  | ; p x"},
		{"a picture in a sentence", "The matrix ![A](a.png) is positive, see ![gear](g.png) *now*.", "p The matrix A is positive, see [gear] now."},
		{"a picture of a formula", "It is ![\\\\frac{1}{2}](f.png).\n\n<p>Or <img src=f.png alt='x^{2}'>.</p>", "p It is \\frac{1}{2}.; p Or x^{2}."},
		{"a small picture in HTML", "<p>The <img src=g.png alt=gear width=18> opens it.</p>", "p The [gear] opens it."},
		{"a picture to look at in a sentence", "The quay ![A grey seal on the slip by the pier](s.jpg) was full.", "p The quay was full.; figure s.jpg | A grey seal on the slip by the pier |  | "},
		{"a picture between sentences", "It was late. ![Seal](s.jpg) It was full.", "p It was late. It was full.; figure s.jpg | Seal |  | "},
		{"a picture at the end", "It was late ![seal](s.jpg)", "p It was late; figure s.jpg | seal |  | "},
		{"an emoji", "Great ![😀](e.svg) day", "p Great 😀 day"},
		{"raised and lowered figures", "10<sup>23</sup> of CO<sub>2</sub>, the 1<sup>st</sup>, said[^1]<sup>*</sup>, x<sup>2", "p 10²³ of CO₂, the 1st, said[^1]*, x²"},
		{"raised figures in HTML", "<p>E=mc<sup>2</sup> and 10<sup>3</p>\n<p>y</p>", "p E=mc² and 10³; p y"},
		{"raised figures in headings and tables", "# km<sup>2</sup>\n\n|n<sup>2</sup>|\n|---|\n|CO<sub>2</sub>|", "h1 km²; table [n²] [[CO₂]]"},
		{"two pictures in a line", "![a](1.jpg) ![b](2.jpg)", "figure 1.jpg | a |  | ; figure 2.jpg | b |  | "},
		{"a figure in HTML", "<figure><img src=\"q.jpg\" alt=\"Quay\"><figcaption>At nine. Photo: Cam Roe</figcaption></figure>", "figure q.jpg | Quay | At nine. | Cam Roe"},
		{"Markdown in HTML", "<div align=center>\n\n**Fog**\n\n</div>\n\nx", "p Fog; p x"},
		{"scripts in a line", "a <script>alert(1)</script> b <style>p{}</style> c", "p a b c"},
		{"comments", "<!-- not\n\nfor reading -->\n\nx <!-- nor --> y", "p x y"},
		{"entities", "&copy; &#x41; \\* &amp;amp;", "p © A * &amp;"},
		{"an alert", "> [!WARNING]\n> Mind the gap.", "note Warning: Mind the gap."},
		{"a correction", "> **Correction:** It was Tuesday.", "note Correction: It was Tuesday."},
		{"fences", "~~~go\na := 1\n~~~\n\n    b", "code go a := 1; code  b"},
		{"reference links", "[fog] and ![q][i]\n\n[fog]: https://a.example\n[i]: q.jpg", "p fog and; figure q.jpg | q |  | "},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if got := shape(read(tt.text, "")); got != tt.want {
				t.Errorf("got  %q\nwant %q", got, tt.want)
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
		articles.Heading{Level: 3, Text: articles.Plain("More")},
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

func TestKeepsAsideWhatTheNewsletterSays(t *testing.T) {
	t.Parallel()
	_, d := Parse("# The slow ferry\n\nThe ferry left at nine, as it had for forty years.\n\nFollow us on Twitter and Facebook\n\n## Comments\n\nThe captain had none.\n", "")
	var reasons []string
	for _, b := range d.Blocks {
		if h, ok := b.(articles.Hidden); ok {
			reasons = append(reasons, h.Reason)
		}
	}
	if len(d.Blocks) != 4 || len(reasons) != 1 || reasons[0] != "share bar" {
		t.Errorf("%d blocks, hidden: %q", len(d.Blocks), reasons)
	}
}

func TestNothingThatLacksAnEndTakesTheStory(t *testing.T) {
	t.Parallel()
	const prose = "The ferry was late, as the captain had said it would be."
	for name, text := range map[string]string{
		"a comment":             "# Fog\n\n<!-- note\n\n" + prose,
		"a comment before it":   "# Fog\n\n<!-- " + prose,
		"a script":              "# Fog\n\n<script>\nlet a\n\n" + prose,
		"a style":               "# Fog\n\n<style>\np {}\n\n" + prose,
		"preformatted text":     "# Fog\n\n<pre>\n\n" + prose,
		"CDATA":                 "# Fog\n\n<![CDATA[ " + prose,
		"an instruction":        "# Fog\n\n<?php " + prose,
		"front matter":          "---\ntitle: Fog\n\n" + prose,
		"a note without a sign": "# Fog\n\nIt lifted.\n\n[^1]: " + prose,
		"code with more":        "# Fog\n\n<pre>a<p>" + prose + "</p></pre>",
		"a list in a cell":      "# Fog\n\n<table><tr><td><ul><li>" + prose + "</li></ul></td></tr></table>",
		"words beside cells":    "# Fog\n\n<table>" + prose + "<tr><td>a</td></tr></table>",
		"words in a row":        "# Fog\n\n<table><tr>" + prose + "<td>a</td></tr></table>",
		"a table in a cell":     "# Fog\n\n<table><tr><td><table><tr><td>" + prose + "</td></tr></table></td></tr></table>",
	} {
		_, d := Parse(text, "")
		if got := fmt.Sprint(d.Blocks); !strings.Contains(got, prose) {
			t.Errorf("%s: %q", name, got)
		}
	}
}
