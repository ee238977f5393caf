package markdown

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/yuin/goldmark/ast"

	"lede/articles"
	"lede/articles/parse/polish"
)

// picture sets the picture f, which n is. In a sentence what it is called takes
// its place; a picture to look at comes after the paragraph.
func (in *inlines) picture(n ast.Node, f articles.Figure) {
	after := in.after(n)
	within := in.lastRune() != 0 && after != ""
	switch {
	case in.cell:
		if f.Alt != "" {
			in.write(polish.Told(f.Alt))
		}
	case polish.IsSign(f.Alt) && (in.lastRune() != 0 || after != ""),
		within && goesOn(in.lastRune(), after) && polish.IsLabel(f.Alt) && f.Caption == nil:
		in.write(polish.Told(f.Alt))
	default:
		in.figures = append(in.figures, f)
	}
}

// lastRune is the last character of the line but for space; 0 at its beginning.
func (in *inlines) lastRune() rune {
	for i := len(in.spans) - 1; i >= 0; i-- {
		s := strings.TrimRight(in.spans[i].Text, " ")
		if strings.HasSuffix(s, "\n") || strings.HasSuffix(s, "\v") {
			return 0
		}
		if r, size := utf8.DecodeLastRuneInString(s); size > 0 {
			return r
		}
	}
	return 0
}

// maxAfter is how many nodes behind a picture are looked at for words.
const maxAfter = 8

// after are the words behind n in its line.
func (in *inlines) after(n ast.Node) string {
	looked := 0
	for ; n != nil && n.Type() == ast.TypeInline; n = n.Parent() {
		if t, ok := n.(*ast.Text); ok && (t.HardLineBreak() || t.SoftLineBreak() && in.soft != " ") {
			return ""
		}
		for m := n.NextSibling(); m != nil; m = m.NextSibling() {
			if looked++; looked > maxAfter {
				return ""
			}
			if _, picture := m.(*ast.Image); picture {
				continue
			}
			if words := strings.TrimSpace(in.words(m)); words != "" {
				return words
			}
		}
	}
	return ""
}

// goesOn reports whether a sentence that has come to last goes on with after.
func goesOn(last rune, after string) bool {
	next, _ := utf8.DecodeRuneInString(after)
	return !unicode.IsUpper(next) && !strings.ContainsRune(".!?:。！？…", last)
}
