package render

import (
	"strings"
	"testing"

	"github.com/charmbracelet/x/ansi"
	"pgregory.net/rapid"

	"lede/articles"
	"lede/tui/cells"
	"lede/tui/theme"
)

func TestNoLineIsWiderThanAsked(t *testing.T) {
	p := Prepare(tide(), Options{ShowHidden: true})
	for width := 10; width <= 200; width++ {
		check(t, p.Page(Options{Width: width, Centre: true, ShowHidden: true}), width)
	}
}

func TestNoStoryMakesALineTooWide(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		o := Options{
			Width: rapid.IntRange(10, 200).Draw(t, "width"), Links: Links(rapid.IntRange(0, 3).Draw(t, "links")),
			Centre: rapid.Bool().Draw(t, "centre"), Numbers: rapid.Bool().Draw(t, "numbers"), ShowHidden: true,
		}
		if name := rapid.SampledFrom(theme.Names()).Draw(t, "theme"); name != "auto" {
			o.Theme, _ = theme.Named(name, false)
		}
		s := articles.Story{}
		s.Meta.Title.Value = someText(t).String()
		for range rapid.IntRange(0, 5).Draw(t, "blocks") {
			s.Blocks = append(s.Blocks, someBlock(t, 3))
		}
		check(t, Story(s, o), o.Width)
	})
}

type failer interface{ Fatalf(string, ...any) }

// check fails where a line of p can't stand alone.
func check(t failer, p Page, width int) {
	for i, line := range p.Lines {
		switch {
		case ansi.StringWidth(line) > width:
			t.Fatalf("width %d: line %d is %d wide: %q", width, i, ansi.StringWidth(line), line)
		case strings.HasSuffix(Plain(line), " "):
			t.Fatalf("width %d: line %d ends in a space: %q", width, i, line)
		case strings.ContainsAny(Plain(line), "\n\r\t\x1b"):
			t.Fatalf("width %d: line %d holds a control: %q", width, i, line)
		case strings.LastIndex(line, "\x1b[") > strings.LastIndex(line, cells.Reset):
			t.Fatalf("width %d: line %d leaves a style open: %q", width, i, line)
		}
	}
	if n := len(p.Lines); n > 0 && (p.Lines[0] == "" || p.Lines[n-1] == "") {
		t.Fatalf("width %d: the page begins or ends with a blank line", width)
	}
}

func someText(t *rapid.T) articles.Text {
	letters := []rune("ab -/.,—’“éß漢字、。「」かっ한ء ب\u0301\u200d\ufe0f\u200b❤👩🚀🇩🇪1\n\t\x1b\u202e\u00ad\u00a0&<|*_`\\")
	var text articles.Text
	for range rapid.IntRange(0, 4).Draw(t, "spans") {
		text = append(text, articles.Span{
			Text:  string(rapid.SliceOfN(rapid.SampledFrom(letters), 0, 60).Draw(t, "letters")),
			Style: articles.Style(rapid.IntRange(0, 15).Draw(t, "style")),
			Link:  rapid.SampledFrom([]string{"", "https://example.org/" + strings.Repeat("x/é\x1b", 40), "javascript:x"}).Draw(t, "link"),
		})
	}
	return text
}

func someBlock(t *rapid.T, depth int) articles.Block {
	inner := func() []articles.Block {
		if depth == 0 {
			return nil
		}
		return []articles.Block{someBlock(t, depth-1), someBlock(t, depth-1)}
	}
	text := someText(t)
	switch rapid.IntRange(0, 11).Draw(t, "kind") {
	case 0:
		return articles.Heading{Level: rapid.IntRange(2, 6).Draw(t, "level"), Text: text}
	case 1:
		return articles.Quote{Blocks: inner(), Cite: text}
	case 2:
		return articles.PullQuote{Text: text, Cite: someText(t)}
	case 3:
		return articles.List{Ordered: true, Start: 99, Items: []articles.Item{{Blocks: inner()}, {Blocks: inner()}}}
	case 4:
		return articles.Figure{Alt: text.String(), Caption: someText(t), Credit: text.String(), Gallery: "1 of 2"}
	case 5:
		return articles.CodeBlock{Text: text.String()}
	case 6:
		return articles.Table{Header: []articles.Text{text, text}, Rows: [][]articles.Text{{text, someText(t), text}, {text}}}
	case 7:
		return articles.Embed{Text: text, URL: "https://example.org"}
	case 8:
		return articles.Rule{}
	case 9:
		return articles.Note{Text: text}
	case 10:
		return articles.Hidden{Reason: "menu", Block: articles.Paragraph{Text: text}}
	default:
		return articles.Paragraph{Text: text}
	}
}

func BenchmarkSet12KB(b *testing.B) {
	s := long(12 << 10)
	o := Options{Width: 100, Centre: true, Theme: theme.Default(true)}
	for b.Loop() {
		Story(s, o)
	}
}

func BenchmarkSetAgain12KB(b *testing.B) {
	o := Options{Width: 100, Centre: true, Theme: theme.Default(true)}
	p := Prepare(long(12<<10), o)
	for b.Loop() {
		o.Width ^= 1
		p.Page(o)
	}
}
