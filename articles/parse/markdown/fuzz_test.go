package markdown

import (
	"bytes"
	"strings"
	"testing"
	"unicode"

	"github.com/yuin/goldmark"
	"github.com/yuin/goldmark/extension"
	"golang.org/x/net/html"

	"lede/articles"
)

func FuzzParse(f *testing.F) {
	f.Add(tide, "https://post.example/")
	f.Add("> [!NOTE]\n> **Correction:** x\n\n<aside class=\"pullquote\">\n\nx\n\n</aside>", "")
	f.Add("Title: x\nAuthor: y\n\nz", "")
	f.Fuzz(func(_ *testing.T, s, base string) {
		Parse(s, base)
		Head(s, base)
	})
}

// FuzzLosesNoWords checks that every word that the same text has as HTML is in
// a block. HTML inside of Markdown is left to FuzzParse: it has words that
// nobody sees.
func FuzzLosesNoWords(f *testing.F) {
	f.Add(tide)
	for _, s := range []string{
		"a\n: b\n\n    c", "> a\n> > b\n> — c", "1. a\n   - b\n\n     c", "[a](b) ![c](d \"e\") `f`", "a[^1]\n\n[^1]: b\n\n    c", "[^1\nc\n[^1]: b",
		"![a](b)\n*c. Photo: d*", "![a](b)\n*c.Photo: d*", "| a | b |\n|--|--|\n| c | d |", "a\\\nb  \nc", "~~~a\nb\n~~~\n\n    c", "> **Correction:** a", "*a*\n\n![b](c)\n\n*d*", "- [x] a",
	} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		if strings.ContainsAny(s, "<&\\\r") || strings.Contains(s, "[!") {
			return
		}
		s = strings.ToValidUTF8(s, "")
		said := spoken(saidBy(read(s, "")))
		for _, w := range visibleWords(t, s) {
			if w = spoken(w); !holds(said, w) {
				t.Fatalf("%q of %q is lost in %q", w, s, said)
			}
		}
	})
}

// holds reports whether said has w, or what is left of w without a label.
func holds(said, w string) bool {
	if strings.Contains(said, w) {
		return true
	}
	for _, label := range labels {
		if rest, ok := strings.CutPrefix(w, label); ok && strings.Contains(said, rest) {
			return true
		}
		if rest, ok := strings.CutSuffix(w, label); ok && strings.Contains(said, rest) {
			return true // "c.Photo: d" is one word, and no label of it but of d
		}
	}
	return false
}

// labels are the words that a credit or a table's caption is shown without.
var labels = []string{
	"photographs", "photograph", "photos", "photo", "by", "image", "credits", "credit", "source", "foto", "picture", "crédit", "quelle", "table",
}

// visibleWords are the words of s as goldmark writes it in HTML.
func visibleWords(t *testing.T, s string) []string {
	var b bytes.Buffer
	md := goldmark.New(goldmark.WithExtensions(extension.GFM, extension.Footnote, extension.DefinitionList))
	if err := md.Convert([]byte(flatten(s)), &b); err != nil {
		t.Skip(err)
	}
	var words []string
	z := html.NewTokenizer(&b)
	for {
		switch z.Next() {
		case html.ErrorToken:
			return words
		case html.TextToken:
			words = append(words, strings.Fields(html.UnescapeString(string(z.Text())))...)
		}
	}
}

func spoken(s string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsLetter(r) {
			return unicode.ToLower(r)
		}
		return -1
	}, s)
}

// saidBy is all that blocks say.
func saidBy(blocks []articles.Block) string {
	var b strings.Builder
	for _, block := range blocks {
		switch block := block.(type) {
		case articles.Paragraph:
			b.WriteString(block.Text.String())
		case articles.Heading:
			b.WriteString(block.Text.String())
		case articles.Quote:
			b.WriteString(saidBy(block.Blocks) + block.Cite.String())
		case articles.Definition:
			b.WriteString(saidBy(block.Blocks))
		case articles.List:
			for _, item := range block.Items {
				b.WriteString(saidBy(item.Blocks))
			}
		case articles.Figure:
			b.WriteString(block.Alt + " " + block.Caption.String() + " " + block.Credit)
		case articles.CodeBlock:
			b.WriteString(block.Text)
		case articles.Table:
			for _, row := range append([][]articles.Text{block.Header, {block.Caption}}, block.Rows...) {
				for _, cell := range row {
					b.WriteString(cell.String() + " ")
				}
			}
		case articles.Note:
			b.WriteString(block.Label + " " + block.Text.String())
		case articles.Embed:
			b.WriteString(block.Text.String())
		}
		b.WriteByte(' ')
	}
	return b.String()
}
