package webpage

import (
	"reflect"
	"strings"
	"testing"
	"unicode/utf8"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"lede/articles"
	"lede/articles/parse/dom"
	"lede/articles/parse/extract"
	"lede/articles/parse/letters"
	"lede/articles/parse/meta"
	"lede/articles/parse/polish"
)

// everything is all that blocks say, hidden ones too.
func everything(blocks []articles.Block) string {
	var b strings.Builder
	for _, block := range blocks {
		b.WriteString(wordsOf(block))
		b.WriteByte('\n')
	}
	return b.String()
}

func wordsOf(block articles.Block) string {
	switch b := block.(type) {
	case articles.Hidden:
		return wordsOf(b.Block)
	case articles.Doubted:
		return wordsOf(b.Block)
	case articles.Paragraph:
		return b.Text.String()
	case articles.Heading:
		return b.Text.String()
	case articles.Dek:
		return b.Text.String()
	case articles.Quote:
		return everything(b.Blocks) + b.Cite.String()
	case articles.Definition:
		return everything(b.Blocks)
	case articles.PullQuote:
		return b.Text.String() + b.Cite.String()
	case articles.List:
		var all []string
		for _, item := range b.Items {
			all = append(all, everything(item.Blocks))
		}
		return strings.Join(all, "\n")
	case articles.Figure:
		return b.Alt + " " + b.Caption.String() + " " + b.Credit
	case articles.CodeBlock:
		return b.Text
	case articles.Table:
		return tableWords(b)
	case articles.Embed:
		return b.Text.String()
	case articles.Note:
		return b.Label + " " + b.Text.String()
	}
	return ""
}

func tableWords(t articles.Table) string {
	all := []string{t.Caption.String()}
	for _, row := range append([][]articles.Text{t.Header}, t.Rows...) {
		for _, cell := range row {
			all = append(all, cell.String())
		}
	}
	return strings.Join(all, "\n")
}

// proseWords are the words of n outside of figures and frames.
func proseWords(n *html.Node, visit func(string)) {
	switch {
	case n.Type == html.TextNode:
		for _, w := range strings.Fields(n.Data) {
			visit(w)
		}
	case n.Type == html.ElementNode && (dom.Silent(n.DataAtom) || isCaption(n) || isPictureBox(n) || apart[n.DataAtom]):
		return
	}
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		proseWords(c, visit)
	}
}

var apart = map[atom.Atom]bool{
	atom.Figure: true, atom.Iframe: true, atom.Video: true, atom.Embed: true,
	atom.Table: true, atom.Ruby: true, atom.Math: true, atom.Picture: true,
}

func FuzzParse(f *testing.F) {
	for _, page := range pages {
		f.Add(page)
	}
	f.Add("<a href=javascript:x><p>a</p>b</a><q>c</q><br><br><table><td><p>d")
	f.Add("<blockquote class=twitter-tweet>a<cite>b</cite></blockquote><ul>x<li>y<ol start=9><li>z")
	f.Fuzz(func(t *testing.T, page string) {
		meta, doc := Parse([]byte(page), "https://example.org/a/b.html", nil)
		if head, _ := Head([]byte(page), "https://example.org/a/b.html", nil); !reflect.DeepEqual(head, meta) {
			t.Errorf("Head gave %+v\nParse gave %+v", head, meta)
		}
		if said := everything(doc.Blocks); !utf8.ValidString(said) {
			t.Errorf("invalid text %q", said)
		}
		checkWords(t, page)
	})
}

// checkWords builds the whole page, unjudged, and looks for each word.
func checkWords(t *testing.T, page string) {
	t.Helper()
	tree := extract.Parse([]byte(page))
	if tree.Simple {
		return
	}
	p := meta.Survey(tree.Root, "https://example.org/")
	body := dom.FindAtom(tree.Root, atom.Body)
	if body == nil {
		return
	}
	b := newBuilder(p, extract.Verdict{Area: body, All: true}, articles.Meta{})
	said := letters.Of(everything(b.story(polish.Page)))
	proseWords(body, func(w string) {
		if !strings.Contains(said, letters.Of(dom.Squeeze(w))) {
			t.Errorf("lost %q of %.300q: have %.300q", w, page, said)
		}
	})
}
