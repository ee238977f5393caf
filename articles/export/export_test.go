package export

import (
	"bytes"
	"encoding/json"
	"errors"
	"strings"
	"testing"

	"github.com/charmbracelet/x/exp/golden"
	"github.com/google/go-cmp/cmp"

	"lede/articles"
	"lede/articles/parse/dates"
	"lede/articles/parse/markdown"
)

func plain(s string) articles.Paragraph { return articles.Paragraph{Text: articles.Plain(s)} }

// tide is a story with a block of every kind.
func tide() articles.Story {
	published, _ := dates.Parse("2026-11-09T08:30")
	stated := articles.Evidence{From: articles.FrontMatter, Detail: "title", Sure: articles.Stated}
	return articles.Story{
		ID: "abcd2345", Origin: "sample:tide.md", Format: articles.Markdown,
		Meta: articles.Meta{
			Title:     articles.Field{Value: `The "tide" comes back`, Evidence: stated},
			Section:   articles.Field{Value: "Coast", Evidence: articles.Evidence{From: articles.Path, Sure: articles.Guess}},
			Byline:    articles.Byline{Authors: []articles.Author{{Name: "Ann Lee", Role: "Reporter"}, {Name: "Bo Ek"}}, Evidence: stated},
			Published: articles.Moment{Date: published, Evidence: stated},
			Language:  articles.Field{Value: "en", Evidence: stated},
			Dek:       articles.Field{Value: "Boats lie on the sand.", Evidence: stated},
		},
		Document: articles.Document{Blocks: []articles.Block{
			articles.Dek{Text: articles.Plain("Boats lie on the sand.")},
			articles.Paragraph{Text: articles.Text{
				{Text: "The "},
				{Text: "old", Style: articles.Emphasis},
				{Text: " harbour & "},
				{Text: "its boats", Link: "https://post.example/boats?a=1&b=(2)"},
				{Text: " <woke>.\n1. Verse_line*"},
			}},
			articles.Hidden{Reason: "advertisement", Block: plain("Buy a boat")},
			articles.Heading{Level: 2, Text: articles.Plain("What came back")},
			articles.Quote{Blocks: []articles.Block{plain("We gave them up."), plain("All of them.")}, Cite: articles.Plain("Mara Sand")},
			articles.PullQuote{Text: articles.Plain("All of them."), Cite: articles.Plain("Mara Sand")},
			articles.List{Ordered: true, Start: 3, Items: []articles.Item{
				{Blocks: []articles.Block{plain("Nine boats"), articles.List{Items: []articles.Item{{Blocks: []articles.Block{plain("with sails")}}}}}},
				{Blocks: []articles.Block{plain("One anchor")}},
			}},
			articles.Paragraph{Text: articles.Text{{Text: "Keel", Style: articles.Strong}}},
			articles.Definition{Blocks: []articles.Block{plain("The beam below."), articles.List{Items: []articles.Item{{Blocks: []articles.Block{plain("of oak")}}}}}},
			articles.Definition{Blocks: []articles.Block{plain("A boat.")}},
			articles.Figure{Source: "https://post.example/b.jpg", Alt: "Boats", Caption: articles.Plain("Low water."), Credit: "Cy Oh/Coast Images", Gallery: "2 of 5"},
			articles.Table{
				Header: []articles.Text{articles.Plain("Boat"), articles.Plain("A|B")},
				Rows:   [][]articles.Text{{articles.Plain("Gull"), articles.Plain("1961")}}, Caption: articles.Plain("The fleet"),
			},
			articles.CodeBlock{Language: "go", Text: "a := 1\n\n```"},
			articles.Rule{},
			articles.Embed{Provider: "Tube", Text: articles.Plain("A film"), URL: "https://tube.example/1"},
			articles.Note{Label: "Correction", Text: articles.Plain("The year was wrong.")},
			articles.Doubted{Reason: "no sentence -- a label", Block: plain("All boats by name")},
		}},
	}
}

func TestWritesJSON(t *testing.T) {
	t.Parallel()
	var b, indented bytes.Buffer
	if err := JSON(&b, tide(), articles.DetailsOf(tide())); err != nil {
		t.Fatal(err)
	}
	if err := json.Indent(&indented, b.Bytes(), "", " "); err != nil {
		t.Fatal(err)
	}
	golden.RequireEqual(t, indented.Bytes())
}

func TestWritesMarkdown(t *testing.T) {
	t.Parallel()
	var b bytes.Buffer
	if err := Markdown(&b, tide(), true); err != nil {
		t.Fatal(err)
	}
	golden.RequireEqual(t, b.Bytes())
}

func TestWritesHTML(t *testing.T) {
	t.Parallel()
	var b bytes.Buffer
	if err := HTML(&b, tide(), true); err != nil {
		t.Fatal(err)
	}
	golden.RequireEqual(t, b.Bytes())
}

func TestInspects(t *testing.T) {
	t.Parallel()
	var b bytes.Buffer
	if err := Inspect(&b, tide(), 0); err != nil {
		t.Fatal(err)
	}
	golden.RequireEqual(t, b.Bytes())
}

func TestInspectsNoWiderThanTheTerminal(t *testing.T) {
	t.Parallel()
	story := tide()
	story.Meta.Title.Value = strings.Repeat("The tide comes back, and back. ", 6)
	story.Meta.Dek.Value = strings.Repeat("灯台守が数えた波", 12)
	story.Blocks = append(story.Blocks, articles.Hidden{Reason: "related stories", Block: plain(strings.Repeat("潮 tide ", 60))})
	story.Idle = []string{"line 4: " + strings.Repeat(".promo ", 20)}
	for _, columns := range []int{20, 40, 80, 120} {
		var b bytes.Buffer
		if err := Inspect(&b, story, columns); err != nil {
			t.Fatal(err)
		}
		for line := range strings.Lines(b.String()) {
			if line = strings.TrimSuffix(line, "\n"); cells(line) > max(columns, 24) && columns > 20 {
				t.Errorf("%d columns in %d: %q", cells(line), columns, line)
			}
		}
		if !strings.Contains(b.String(), "rules that found nothing\n  line 4: .promo") {
			t.Error("no word of the rule that found nothing")
		}
	}
}

func TestMarkdownReadsBackAsTheSameBlocks(t *testing.T) {
	t.Parallel()
	want := tide()
	var b bytes.Buffer
	if err := Markdown(&b, want, true); err != nil {
		t.Fatal(err)
	}
	m, doc := markdown.Parse(b.String(), "")
	blocks := want.Blocks
	p := blocks[1].(articles.Paragraph)
	p.Text[3].Link = "https://post.example/boats?a=1&b=%282%29"
	if diff := cmp.Diff(blocks, doc.Blocks); diff != "" {
		t.Error(diff, b.String())
	}
	if m.Title.Value != want.Meta.Title.Value || m.Byline.Authors[0].Role != "Reporter" || m.Published.String() != "2026-11-09T08:30" {
		t.Errorf("meta is %+v", m)
	}
}

func TestLeavesOutWhatIsHidden(t *testing.T) {
	t.Parallel()
	var b bytes.Buffer
	for _, write := range []func() error{
		func() error { return Markdown(&b, tide(), false) },
		func() error { return HTML(&b, tide(), false) },
	} {
		if err := write(); err != nil {
			t.Fatal(err)
		}
	}
	if strings.Contains(b.String(), "Buy a boat") {
		t.Error("an advertisement is shown")
	}
}

func TestEscapesWhatHTMLWouldRun(t *testing.T) {
	t.Parallel()
	s := articles.Story{Document: articles.Document{Blocks: []articles.Block{
		articles.Paragraph{Text: articles.Text{{Text: "<script>x</script>", Link: "javascript:x"}}},
		articles.Figure{Source: "javascript:x", Alt: `"><script>`},
	}}}
	var b bytes.Buffer
	if err := HTML(&b, s, false); err != nil {
		t.Fatal(err)
	}
	if strings.Contains(b.String(), "<script") || strings.Contains(b.String(), "javascript:") {
		t.Error(b.String())
	}
}

func FuzzMarkdownKeepsAParagraph(f *testing.F) {
	f.Add("1. Verse *x* _y_ `z` <b> [a](b) & &amp; www.x.example a@b.example https://x.example ~~s~~ # > - |")
	f.Add("> quote\\")
	f.Fuzz(func(t *testing.T, s string) {
		s = strings.Join(strings.FieldsFunc(s, func(r rune) bool { return r <= ' ' || r == 0x7f || r >= 0x80 }), " ")
		if s == "" {
			t.Skip()
		}
		blocks := []articles.Block{plain(s)}
		var b bytes.Buffer
		if err := Markdown(&b, articles.Story{Document: articles.Document{Blocks: blocks}}, false); err != nil {
			t.Fatal(err)
		}
		_, doc := markdown.Parse(b.String(), "")
		if diff := cmp.Diff(blocks, doc.Blocks); diff != "" {
			t.Error(diff, b.String())
		}
	})
}

func TestWritesHostsAsTheyAreWritten(t *testing.T) {
	t.Parallel()
	const encoded, written = "https://b%C3%BCcher.example/a", "https://bücher.example/a"
	s := articles.Story{Origin: encoded}
	s.Meta.Link.Value = encoded
	s.Blocks = []articles.Block{articles.Paragraph{Text: articles.Text{{Text: "Fog", Link: encoded}}}}
	var asJSON, report, page bytes.Buffer
	if err := errors.Join(JSON(&asJSON, s, articles.DetailsOf(s)), Inspect(&report, s, 80), HTML(&page, s, false)); err != nil {
		t.Fatal(err)
	}
	var said struct {
		Link, Origin string
		Blocks       []struct{ Links []struct{ Href string } }
	}
	if err := json.Unmarshal(asJSON.Bytes(), &said); err != nil || said.Link != written || said.Origin != written || said.Blocks[0].Links[0].Href != written {
		t.Errorf("JSON: %+v, %v", said, err)
	}
	if !strings.Contains(report.String(), written) || strings.Contains(report.String(), encoded) {
		t.Errorf("report: %s", report.String())
	}
	if !strings.Contains(page.String(), `<a href="`+encoded+`">`) {
		t.Errorf("a page links to %s", page.String())
	}
}
