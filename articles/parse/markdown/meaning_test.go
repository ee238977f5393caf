package markdown

import (
	"strings"
	"testing"

	"lede/articles"
)

// wordsIn is what the blocks of s say, a line each, cells and items too.
func wordsIn(s string) string {
	var b strings.Builder
	for _, block := range read(s, "") {
		switch block := block.(type) {
		case articles.Paragraph:
			b.WriteString(block.Text.String() + "\n")
		case articles.Heading:
			b.WriteString("# " + block.Text.String() + "\n")
		case articles.Figure:
			b.WriteString("! " + block.Alt + "\n")
		case articles.Table:
			for _, row := range append([][]articles.Text{block.Header}, block.Rows...) {
				cells := make([]string, len(row))
				for i, cell := range row {
					cells[i] = cell.String()
				}
				b.WriteString(strings.Join(cells, "|") + "\n")
			}
		}
	}
	return strings.TrimSpace(b.String())
}

func TestKeepsWhatMarkupMeans(t *testing.T) {
	t.Parallel()
	half := "<math><mfrac><mn>1</mn><mn>2</mn></mfrac></math>"
	for s, want := range map[string]string{
		"It is " + half + " of it.":                                   "It is 1/2 of it.",
		"<p>It is " + half + " of it.</p>":                            "It is 1/2 of it.",
		"It is <math>some *text* without an end.":                     "It is some text without an end.",
		"<p>It is <math><mn>7</mn></p>":                               "It is 7",
		"In 漢<rp>(</rp><rt>kan</rt><rp>)</rp> it is.":                 "In 漢(kan) it is.",
		"<p>In <ruby>漢<rp>(</rp><rt>kan</rt></ruby> it is.</p>":       "In 漢(kan) it is.",
		"He said <q>yes</q>.":                                         "He said “yes”.",
		"<p>He said <q>yes</q> <big>aloud</big>, <ins>too</ins>.</p>": "He said “yes” aloud, too.",
		"| a | b |\n|---|---|\n| ![up](u.png) 1 | ![](x.png) |":       "a|b\n[up] 1|",
		"# ![A mill](mill.png)":                                       "! A mill",
		"# ![A mill](mill.png) The mill":                              "! A mill\n# The mill",
	} {
		if got := wordsIn(s); got != want {
			t.Errorf("%s\n says %q\n want %q", s, got, want)
		}
	}
}

func TestWhatLooksLikeATagIsText(t *testing.T) {
	t.Parallel()
	for s, want := range map[string]string{
		"A List<String> of Vec<T>, and a map.": "A List<String> of Vec<T>, and a map.",
		"Run it with <name> and <a-part>.":     "Run it with <name> and .",
		"It is <Note>here</Note> again.":       "It is here again.",
		"It is <Note kind=\"x\"> here.":        "It is here.",
		"It is <b>bold</b> and <i>open.":       "It is bold and open.",
	} {
		if got := wordsIn(s); got != want {
			t.Errorf("%s\n says %q\n want %q", s, got, want)
		}
	}
}

func TestKeepsTheCellsOfHTMLInTheirColumns(t *testing.T) {
	t.Parallel()
	for s, want := range map[string]string{
		"<table><tr><td rowspan=2>Mo</td><td>8</td></tr><tr><td>9</td></tr></table>":                                                             "|\nMo|8\n|9",
		"<table><tr><th colspan=2>Day</th><th>Boat</th></tr><tr><td>Mo</td><td>8</td><td>Ida</td></tr></table>":                                  "Day||Boat\nMo|8|Ida",
		"<table><tbody><tr><td rowspan=0>Mo</td><td>8</td></tr><tr><td>9</td></tr></tbody><tbody><tr><td>Tu</td><td>7</td></tr></tbody></table>": "Mo|8\n|9\nTu|7",
	} {
		if got := wordsIn(s); strings.TrimPrefix(got, "|\n") != strings.TrimPrefix(want, "|\n") {
			t.Errorf("%s\n says %q\n want %q", s, got, want)
		}
	}
}

func TestCountsTheItemsOfHTMLAsItSays(t *testing.T) {
	t.Parallel()
	for s, want := range map[string]articles.List{
		`<ol start="5"><li>a</li><li>b</li></ol>`:          {Ordered: true, Start: 5},
		`<ol reversed><li>a</li><li>b</li></ol>`:           {Ordered: true, Start: 2, Numbers: []int{2, 1}},
		`<ol type="a"><li>a</li><li value="7">b</li></ol>`: {Ordered: true, Start: 1, Letters: "a", Numbers: []int{1, 7}},
		`<ol><li>a</li><li>b</li></ol>`:                    {Ordered: true, Start: 1},
		`<ul reversed><li>a</li></ul>`:                     {},
	} {
		got, ok := read(s, "")[0].(articles.List)
		if !ok || got.Ordered != want.Ordered || got.Start != want.Start || got.Letters != want.Letters || len(got.Numbers) != len(want.Numbers) {
			t.Errorf("%s is %+v", s, got)
			continue
		}
		for i, n := range want.Numbers {
			if got.Numbers[i] != n {
				t.Errorf("%s counts %v", s, got.Numbers)
			}
		}
	}
}
