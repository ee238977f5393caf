package parse_test

import (
	"encoding/json"
	"io/fs"
	"os"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"lede/articles"
	"lede/articles/parse"
	"lede/articles/samples"
)

// truth is what a careful reader finds in a story of the sample edition.
type truth struct {
	Title      string   `json:"title"`
	Section    string   `json:"section"`
	Byline     string   `json:"byline"`
	Published  string   `json:"published"`
	Updated    string   `json:"updated"`
	Dek        string   `json:"dek"`
	Source     string   `json:"source"`
	Figures    int      `json:"figures"`
	Quotes     int      `json:"quotes"`
	PullQuotes int      `json:"pullquotes"`
	Hidden     bool     `json:"hidden"`
	Must       []string `json:"must"`
	MustNot    []string `json:"mustnot"`
}

func TestRecoversEverySampleAsACarefulReaderWould(t *testing.T) {
	for name, want := range readTruth(t) {
		t.Run(name, func(t *testing.T) {
			story := parse.Story(sample(t, name))
			got := found(story)
			if want.Source == "" {
				got.Source = "" // a guess from the address is no mistake
			}
			if want.Published == "" {
				got.Published = ""
			}
			text := words(story)
			for _, sentence := range want.Must {
				if !strings.Contains(text, words1(sentence)) {
					t.Errorf("lost %q", sentence)
				}
			}
			for _, sentence := range want.MustNot {
				if strings.Contains(text, words1(sentence)) {
					t.Errorf("kept %q", sentence)
				}
			}
			want.Must, want.MustNot = nil, nil
			if diff := cmp.Diff(want, got); diff != "" {
				t.Error(diff)
			}
		})
	}
}

func TestListsTheFieldsThatTheStoryHas(t *testing.T) {
	for name := range readTruth(t) {
		article := sample(t, name)
		story := parse.Story(article)
		whole := articles.NewHeadline(article, story.Meta, 0)
		row := parse.Headline(article)
		if n := row.Words; n < 20 {
			t.Errorf("%s: about %d words", name, n)
		}
		row.Words = 0
		if diff := cmp.Diff(whole, row); diff != "" {
			t.Errorf("%s: %s", name, diff)
		}
	}
}

func readTruth(t *testing.T) map[string]truth {
	t.Helper()
	data, err := os.ReadFile("../samples/testdata/truth.json")
	if err != nil {
		t.Fatal(err)
	}
	var all map[string]truth
	if err := json.Unmarshal(data, &all); err != nil {
		t.Fatal(err)
	}
	return all
}

func sample(t *testing.T, name string) articles.Article {
	t.Helper()
	body, err := fs.ReadFile(samples.FS(), name)
	if err != nil {
		t.Fatal(err)
	}
	return articles.Article{ID: "x", Origin: "sample:" + name, Body: body}
}

func found(s articles.Story) truth {
	got := truth{
		Title: s.Meta.Title.Value, Section: s.Meta.Section.Value, Byline: s.Meta.Byline.String(),
		Published: s.Meta.Published.Date.String(), Updated: s.Meta.Updated.Date.String(),
		Dek: s.Meta.Dek.Value, Source: s.Meta.Source.Value, Hidden: s.HiddenCount() > 0,
	}
	for _, block := range s.Blocks {
		switch block.(type) {
		case articles.Figure:
			got.Figures++
		case articles.Quote:
			got.Quotes++
		case articles.PullQuote:
			got.PullQuotes++
		}
	}
	return got
}

// words writes what a reader sees of s, hidden blocks left out, in single spaces.
func words(s articles.Story) string {
	var b strings.Builder
	for _, f := range []articles.Field{s.Meta.Title, s.Meta.Dek, s.Meta.Dateline} {
		b.WriteString(f.Value + " ")
	}
	blockWords(&b, s.Blocks)
	return words1(b.String())
}

func words1(s string) string { return strings.Join(strings.Fields(s), " ") }

func blockWords(b *strings.Builder, blocks []articles.Block) {
	for _, block := range blocks {
		switch block := block.(type) {
		case articles.Paragraph:
			b.WriteString(block.Text.String() + " ")
		case articles.Heading:
			b.WriteString(block.Text.String() + " ")
		case articles.Quote:
			blockWords(b, block.Blocks)
			b.WriteString(block.Cite.String() + " ")
		case articles.PullQuote:
			b.WriteString(block.Text.String() + " ")
		case articles.List:
			for _, item := range block.Items {
				blockWords(b, item.Blocks)
			}
		case articles.Figure:
			b.WriteString(block.Caption.String() + " " + block.Credit + " ")
		case articles.CodeBlock:
			b.WriteString(block.Text + " ")
		case articles.Table:
			for _, row := range append([][]articles.Text{block.Header}, block.Rows...) {
				for _, cell := range row {
					b.WriteString(cell.String() + " ")
				}
			}
		case articles.Note:
			b.WriteString(block.Label + " " + block.Text.String() + " ")
		case articles.Embed:
			b.WriteString(block.Text.String() + " ")
		}
	}
}
