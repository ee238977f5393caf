package markdown

import (
	"strings"

	"github.com/yuin/goldmark/ast"

	"lede/articles"
	"lede/articles/parse/phrases"
	"lede/articles/parse/polish"
)

func gallery(title string) string {
	if phrases.PictureCounter(title) {
		return title
	}
	return ""
}

// title is the caption that a picture's title is, where it is no count.
func title(s string) articles.Text {
	if phrases.PictureCounter(s) {
		return nil
	}
	return articles.Plain(oneLine(unescape(s)))
}

// paragraph reads n as prose, as figures, or as the caption of the figure
// before it.
func (r *reader) paragraph(n ast.Node) {
	in := &inlines{reader: r, soft: " "}
	pictures := startsWithImage(n)
	if pictures || endsQuote(n) {
		in.soft = "\v"
	}
	in.walk(n, 0)
	text := in.end()
	if len(in.figures) == 0 {
		r.prose(n, text)
		return
	}
	if last := len(in.figures) - 1; pictures && describe(&in.figures[last], text) {
		text = nil
	}
	if len(text) > 0 {
		r.emit(articles.Paragraph{Text: flow(text)})
	}
	for _, f := range in.figures {
		r.emit(f)
	}
}

func (r *reader) prose(n ast.Node, text articles.Text) {
	if len(text) == 0 || all(text, articles.Emphasis) && r.captions(n, text) {
		return
	}
	r.emit(articles.Paragraph{Text: text})
}

// captions gives an emphasised paragraph to the figure or the table right
// before it, and reports whether there is one.
func (r *reader) captions(n ast.Node, text articles.Text) bool {
	blocks := r.frames[len(r.frames)-1].blocks
	if len(blocks) == 0 || n.PreviousSibling() == nil {
		return false
	}
	switch last := blocks[len(blocks)-1].(type) {
	case articles.Figure:
		if !startsWithImage(n.PreviousSibling()) || len(last.Caption) > 0 || last.Credit != "" {
			return false
		}
		describe(&last, text)
		blocks[len(blocks)-1] = last
		return true
	case articles.Table:
		rest, ok := strings.CutPrefix(text[0].Text, "Table: ")
		if !ok || len(last.Caption) > 0 {
			return false
		}
		text[0].Text = rest
		last.Caption = without(text, articles.Emphasis)
		blocks[len(blocks)-1] = last
		return true
	}
	return false
}

// describe reads text, the lines that stand with a picture, as its caption
// and credit. It reports false where they read like neither.
func describe(f *articles.Figure, text articles.Text) bool {
	lines := splitLines(text)
	credit := ""
	if n := len(lines); n > 0 {
		if caption, who, ok := phrases.Credit(lines[n-1].String()); ok && caption == "" {
			credit, lines = who, lines[:n-1]
		}
	}
	caption := join(lines)
	if len(caption) > 0 && !all(caption, articles.Emphasis) {
		return false
	}
	caption = without(caption, articles.Emphasis)
	if credit == "" {
		caption, credit = polish.SplitCredit(caption)
	}
	if len(caption) > 0 {
		f.Caption = caption
	}
	if credit != "" {
		f.Credit = credit
	}
	return true
}

// startsWithImage reports whether the first thing in n is a picture.
func startsWithImage(n ast.Node) bool {
	if n == nil {
		return false
	}
	switch c := n.FirstChild().(type) {
	case *ast.Image:
		return true
	case *ast.Link:
		_, ok := c.FirstChild().(*ast.Image)
		return ok
	}
	return false
}

// endsQuote reports whether n is the last of a quote, where its last line may
// name the speaker.
func endsQuote(n ast.Node) bool {
	_, ok := n.Parent().(*ast.Blockquote)
	return ok && n.NextSibling() == nil
}

// flow turns the soft breaks that were kept apart into spaces.
func flow(t articles.Text) articles.Text { return join(splitLines(t)) }
