package render

import (
	"strings"
	"testing"

	"lede/articles"
	"lede/tui/bidi"
	"lede/tui/cells"
)

// turned are the lines of blocks as they stand on the screen.
func turned(width int, story articles.Story) []string {
	page := Story(story, Options{Width: width, Bidi: true, Links: LinksNone})
	lines := make([]string, len(page.Lines))
	for i, line := range page.Lines {
		lines[i] = Plain(bidi.Row(line, bidi.Cells, cells.Runes))
	}
	return lines
}

func TestWhatStandsLeftOfTextStandsAtTheRight(t *testing.T) {
	t.Parallel()
	item := func(s string) articles.Item {
		return articles.Item{Blocks: []articles.Block{articles.Paragraph{Text: articles.Plain(s)}}}
	}
	got := turned(20, articles.Story{Document: articles.Document{Blocks: []articles.Block{
		articles.Paragraph{Text: articles.Plain("שלום עולם, abc הוא לא עולם.")},
		articles.Quote{Blocks: []articles.Block{articles.Paragraph{Text: articles.Plain("ים")}, articles.Paragraph{Text: articles.Plain("גל")}}},
		articles.List{Items: []articles.Item{item("אחד"), item("tide")}},
		articles.Paragraph{Text: articles.Plain("The word שלום (peace) is שלום 3 times.")},
	}}})
	want := []string{
		"  אוה abc ,םלוע םולש", "            .םלוע אל", "",
		"                םי │", "                   │", "                לג │", "",
		"               דחא •", "• tide", "",
		"The word םולש", "(peace) is םולש", "3 times.",
	}
	if strings.Join(got, "\n") != strings.Join(want, "\n") {
		t.Errorf("got\n%s\nwant\n%s", strings.Join(got, "\n"), strings.Join(want, "\n"))
	}
}

func TestATableOfAStoryFromTheRightIsTurned(t *testing.T) {
	t.Parallel()
	text := func(s ...string) (row []articles.Text) {
		for _, s := range s {
			row = append(row, articles.Plain(s))
		}
		return row
	}
	story := articles.Story{Document: articles.Document{Blocks: []articles.Block{
		articles.Table{Header: text("יום", "גלים"), Rows: [][]articles.Text{text("שני", "980"), text("שלישי", "1,204")}},
	}}}
	story.Meta.Direction = articles.RightToLeft
	got := turned(30, story)
	if n := len(got); n < 4 || !strings.HasSuffix(got[0], "םילג │   םוי ") || !strings.HasSuffix(got[2], "  980 │   ינש ") || !strings.HasSuffix(got[3], "1,204 │ ישילש ") {
		t.Errorf("got\n%s", strings.Join(got, "\n"))
	}
}

func TestFactsOfAStoryFromTheRightKeepTheirOwnDirection(t *testing.T) {
	t.Parallel()
	var story articles.Story
	story.Meta.Direction = articles.RightToLeft
	story.Meta.Byline.Authors = []articles.Author{{Name: "דנה לוי"}}
	story.Meta.Language.Value = "he"
	story.Meta.Dateline.Value = "3 November 2026"
	story.Meta.Source.Value = "Tide"
	if got := turned(40, story); strings.TrimSpace(got[0]) != "Tide · 3 November 2026 · יול הנד" || len([]rune(got[0])) != 40 {
		t.Errorf("got %q", got)
	}
}

func TestLinesFromTheLeftHaveNoMarks(t *testing.T) {
	t.Parallel()
	with := Story(articles.Story{Document: articles.Document{Blocks: []articles.Block{paragraph("the tide"), articles.CodeBlock{Text: "tide()"}}}}, Options{Width: 30, Bidi: true})
	if strings.Contains(strings.Join(with.Lines, "\n"), "\x1b^") {
		t.Errorf("got %q", with.Lines)
	}
}
