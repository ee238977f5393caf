package sanitize

import (
	"fmt"
	"reflect"
	"strings"
	"testing"

	"lede/articles"
)

const dirt = "\x1b[31m\u202e"

func dirtyStory() articles.Story {
	plain := func() articles.Text { return articles.Text{{Text: "x" + dirt, Link: "javascript:x"}} }
	f := func() articles.Field {
		return articles.Field{Value: "v" + dirt, Evidence: articles.Evidence{Detail: "d" + dirt}}
	}
	p := func() []articles.Block { return []articles.Block{articles.Paragraph{Text: plain()}} }
	return articles.Story{
		Meta: articles.Meta{
			Title: articles.Field{Value: dirt[5:]}, Section: f(), Dek: f(), Summary: f(), Dateline: f(),
			Source: f(), Link: f(), Language: f(),
			Byline: articles.Byline{Authors: []articles.Author{{Name: "\u200b"}, {Name: "Ann" + dirt, Role: "r" + dirt}}},
		},
		Document: articles.Document{Notice: "n" + dirt, Blocks: []articles.Block{
			articles.Paragraph{Text: plain()},
			articles.Dek{Text: plain()},
			articles.Heading{Text: plain()},
			articles.Quote{Blocks: p(), Cite: plain()},
			articles.PullQuote{Text: plain(), Cite: plain()},
			articles.List{Items: []articles.Item{{Blocks: p()}}},
			articles.Figure{Source: "javascript:x" + dirt, Alt: dirt, Caption: plain(), Credit: dirt, Gallery: dirt},
			articles.CodeBlock{Language: dirt, Text: "\tx\n" + dirt},
			articles.Table{Header: []articles.Text{plain()}, Rows: [][]articles.Text{{plain()}}, Caption: plain()},
			articles.Embed{Provider: dirt, Text: plain(), URL: "file:///" + dirt},
			articles.Note{Label: dirt, Text: plain()},
			articles.Doubted{Reason: dirt, Block: articles.Note{Label: dirt, Text: plain()}},
			articles.Hidden{Reason: dirt, Block: articles.Hidden{Reason: "r", Block: articles.Note{Label: dirt, Text: plain()}}},
		}},
	}
}

func TestStoryIsCleanInEveryCorner(t *testing.T) {
	t.Parallel()
	s := dirtyStory()
	Story(&s)
	for _, bad := range []string{"\x1b", "\u202e", "javascript", "file:", "\u200b"} {
		if all := fmt.Sprintf("%+v", s); strings.Contains(all, bad) {
			t.Errorf("%q is still there: %q", bad, all)
		}
	}
	if s.Meta.Title.Value != Untitled {
		t.Errorf("title %q", s.Meta.Title.Value)
	}
	if s.Meta.Byline.String() != "Ann[31m" {
		t.Errorf("byline %q", s.Meta.Byline)
	}
	again := s
	Story(&again)
	if !reflect.DeepEqual(s, again) {
		t.Error("cleaning twice changes the story")
	}
}

// TestOneBadStringIsEnoughForABlockToBeWritten has one string of each block
// dirty and all others clean.
func TestOneBadStringIsEnoughForABlockToBeWritten(t *testing.T) {
	t.Parallel()
	note := articles.Note{Label: dirt, Text: articles.Plain("n")}
	for _, b := range []articles.Block{
		articles.Figure{Source: "javascript:x"},
		articles.Figure{Source: "data:image/svg+xml;base64,PHN2Zz4="},
		articles.Figure{Source: "img/a\x1b.png"},
		articles.Figure{Alt: dirt},
		articles.Figure{Credit: dirt},
		articles.Figure{Gallery: dirt},
		articles.Figure{Caption: articles.Plain(dirt)},
		articles.CodeBlock{Language: dirt},
		articles.CodeBlock{Text: dirt},
		articles.Embed{Provider: dirt},
		articles.Embed{URL: "javascript:x"},
		articles.Embed{Text: articles.Plain(dirt)},
		note,
		articles.Note{Text: articles.Plain(dirt)},
		articles.Doubted{Reason: dirt, Block: articles.Rule{}},
		articles.Doubted{Block: note},
		articles.Hidden{Reason: dirt, Block: articles.Rule{}},
		articles.Hidden{Block: note},
		articles.Hidden{Block: articles.Hidden{Block: note}},
		articles.Paragraph{Text: articles.Text{{Text: "x", Link: "javascript:x"}}},
		articles.Table{Rows: [][]articles.Text{{articles.Plain(dirt)}}},
	} {
		s := articles.Story{Document: articles.Document{Blocks: []articles.Block{b}}}
		Story(&s)
		if got := fmt.Sprintf("%T %+v", s.Blocks[0], s.Blocks[0]); strings.ContainsAny(got, "\x1b\u202e") || strings.Contains(got, "javascript") {
			t.Errorf("left as %q", got)
		}
	}
}

func TestAPictureLiesOnTheWebOrBesideTheStory(t *testing.T) {
	t.Parallel()
	for source, want := range map[string]string{
		"https://example.org/a b.png": "https://example.org/a%20b.png",
		"img/a:b.png":                 "img/a:b.png",
		"../img.png":                  "../img.png",
		"file:///etc/passwd":          "",
		"c:img.png":                   "",
		"-o.png":                      "",
	} {
		if got := picturePath(source); got != want {
			t.Errorf("%s: %q, want %q", source, got, want)
		}
	}
}

func TestStoryKeepsSpacesBetweenSpansAndPathsOfPictures(t *testing.T) {
	t.Parallel()
	s := articles.Story{Document: articles.Document{Blocks: []articles.Block{
		articles.Paragraph{Text: articles.Text{{Text: "one "}, {Text: "two", Style: articles.Strong}, {Text: " three\nfour"}}},
		articles.Figure{Source: "img/a 1.png"},
	}}}
	Story(&s)
	if got := s.Blocks[0].(articles.Paragraph).Text.String(); got != "one two three\nfour" {
		t.Errorf("paragraph %q", got)
	}
	if got := s.Blocks[1].(articles.Figure).Source; got != "img/a 1.png" {
		t.Errorf("source %q", got)
	}
}

func TestCleanStoryIsNotCopied(t *testing.T) {
	s := dirtyStory()
	Story(&s)
	if n := testing.AllocsPerRun(10, func() { Story(&s) }); n != 0 {
		t.Errorf("%v allocations", n)
	}
}
