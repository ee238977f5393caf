package plaintext

import (
	"fmt"
	"strings"
	"testing"
	"unicode"

	"lede/articles"
	"lede/articles/parse/phrases"
)

// FuzzLosesNoWords checks that whatever the text, every word of it is in the
// metadata or in a block, hidden ones included.
func FuzzLosesNoWords(f *testing.F) {
	for _, text := range []string{celebrity, harbour, museum, tram, letter, "By\nBy\n,\n.\n", "1. a\n2. b\n\n• c", "Photo: x\nPhoto: x", "a:\nb\nc", "12\n»\n\"\n", interview, posted, "a\tb\nc\t1\nd\t2\n", "| a | b |\n|---|---|\n| c | d |", "```go\nx\n\n  y\n```", "    a = b();\n    c = d();"} {
		f.Add(text)
	}
	f.Fuzz(func(t *testing.T, text string) {
		text = strings.ToValidUTF8(text, "")
		m, d := Parse(text)
		Head(text)
		said := everything(m, d)
		for _, line := range strings.FieldsFunc(text, func(r rune) bool { return r == '\n' || r == '\r' }) {
			if framed(line) {
				continue
			}
			for _, w := range spoken(line) {
				if !strings.Contains(said, w) && !holdsParted(said, w) {
					t.Fatalf("%q of line %q is lost", w, line)
				}
			}
		}
	})
}

// spoken lists the words of a line; of a credit, those without its label.
func spoken(line string) []string {
	if caption, credit, ok := phrases.Credit(strings.TrimSpace(line)); ok {
		line = caption + " " + credit
	}
	return strings.FieldsFunc(line, func(r rune) bool { return !unicode.IsLetter(r) })
}

// holdsParted reports whether said has w in two: "aftOr" may be two words that ran
// together, and is parted where a capital letter follows a small one.
func holdsParted(said, w string) bool {
	small := false
	for i, r := range w {
		if small && unicode.IsUpper(r) && strings.Contains(said, w[:i]) && strings.Contains(said, w[i:]) {
			return true
		}
		small = unicode.IsLower(r)
	}
	return false
}

// framed reports whether line only says that something from elsewhere follows:
// the block itself says so.
func framed(line string) bool {
	line = strings.TrimFunc(line, func(r rune) bool { return !unicode.IsGraphic(r) || unicode.IsSpace(r) })
	_, opens := phrases.PostOpening(line)
	_, stands := phrases.Placeholder(line)
	return opens || stands
}

// everything is all that a reader could be shown.
func everything(m articles.Meta, d articles.Document) string {
	var b strings.Builder
	b.WriteString(m.Title.Value + "\n")
	for _, x := range d.Blocks {
		writeBlock(&b, x)
	}
	return b.String()
}

func writeBlock(b *strings.Builder, x articles.Block) {
	switch x := x.(type) {
	case articles.Hidden:
		writeBlock(b, x.Block)
	case articles.Doubted:
		writeBlock(b, x.Block)
	case articles.Paragraph:
		b.WriteString(x.Text.String())
	case articles.Dek:
		b.WriteString(x.Text.String())
	case articles.Heading:
		b.WriteString(x.Text.String())
	case articles.PullQuote:
		b.WriteString(x.Text.String())
	case articles.Quote:
		for _, y := range x.Blocks {
			writeBlock(b, y)
		}
	case articles.List:
		for _, item := range x.Items {
			for _, y := range item.Blocks {
				writeBlock(b, y)
			}
		}
	case articles.Figure:
		b.WriteString(x.Caption.String() + "\n" + x.Credit)
	case articles.CodeBlock:
		b.WriteString(x.Language + "\n" + x.Text)
	case articles.Table:
		for _, row := range append([][]articles.Text{x.Header}, x.Rows...) {
			for _, cell := range row {
				b.WriteString(cell.String() + "\n")
			}
		}
	case articles.Embed:
		b.WriteString(x.Text.String() + "\n" + x.URL)
	case articles.Note:
		b.WriteString(x.Label + "\n" + x.Text.String())
	case articles.Rule:
	default:
		panic(fmt.Sprintf("%T is not written by this package", x))
	}
	b.WriteString("\n")
}
