package markdown

import (
	"strconv"
	"strings"

	"github.com/yuin/goldmark/ast"
	extast "github.com/yuin/goldmark/extension/ast"

	"lede/articles"
)

// reader turns goldmark's tree into blocks. Its frames are the elements of
// HTML that are open around the place it has come to.
type reader struct {
	src []byte
	resolver
	frames []*frame
	closed map[string]bool // the names that closing tags have; nil until they are asked for
}

func itoa(n int) string { return strconv.Itoa(n) }

func (r *reader) emit(blocks ...articles.Block) {
	top := r.frames[len(r.frames)-1]
	top.blocks = append(top.blocks, blocks...)
}

func (r *reader) children(n ast.Node, depth int) {
	for c := n.FirstChild(); c != nil; c = c.NextSibling() {
		r.block(c, depth)
	}
}

// inside reads the blocks of n on their own: elements of HTML that open in
// them close with them.
func (r *reader) inside(n ast.Node, depth int) []articles.Block {
	outer := r.frames
	r.frames = nil
	r.push("")
	r.children(n, depth+1)
	blocks := r.unwind()
	r.frames = outer
	return blocks
}

func (r *reader) block(n ast.Node, depth int) {
	if depth > maxDepth {
		if t := articles.Plain(oneLine(r.words(n))); t != nil {
			r.emit(articles.Paragraph{Text: t})
		}
		return
	}
	switch n := n.(type) {
	case *ast.Paragraph, *ast.TextBlock:
		r.paragraph(n)
	case *ast.Heading:
		r.heading(n)
	case *ast.ThematicBreak:
		r.emit(articles.Rule{})
	case *ast.FencedCodeBlock:
		r.emit(articles.CodeBlock{Language: string(n.Language(r.src)), Text: r.code(n)})
	case *ast.CodeBlock:
		r.emit(articles.CodeBlock{Text: r.code(n)})
	case *ast.Blockquote:
		r.quote(n, depth)
	case *ast.List:
		r.list(n, depth)
	case *ast.HTMLBlock:
		if text := r.rawLines(n); neverEnds(n, strings.TrimLeft(text, " ")) {
			r.endless(strings.TrimLeft(text, " "))
		} else {
			r.html(text)
		}
	case *extast.Table:
		r.table(n)
	case *extast.DefinitionTerm:
		r.term(n)
	case *extast.DefinitionDescription:
		if blocks := r.inside(n, depth); len(blocks) > 0 {
			r.emit(articles.Definition{Blocks: blocks})
		}
	case *extast.FootnoteList:
		r.footnotes(n, depth)
	default:
		r.children(n, depth+1)
	}
}

// heading sets a heading under the pictures that stand in its line.
func (r *reader) heading(n *ast.Heading) {
	in := &inlines{reader: r, soft: " "}
	in.walk(n, 0)
	t := in.end()
	for _, f := range in.figures {
		r.emit(f)
	}
	if len(t) > 0 {
		r.emit(articles.Heading{Level: n.Level, Text: t})
	}
}

// words returns the text in n, whatever its form.
func (r *reader) words(n ast.Node) string {
	var b strings.Builder
	_ = ast.Walk(n, func(n ast.Node, entering bool) (ast.WalkStatus, error) {
		if t, ok := n.(*ast.Text); ok && entering {
			b.WriteString(unescape(string(t.Segment.Value(r.src))))
		} else if n.Type() == ast.TypeBlock {
			b.WriteByte(' ')
		}
		return ast.WalkContinue, nil
	})
	return b.String()
}

func (r *reader) code(n ast.Node) string {
	var b strings.Builder
	for i := range n.Lines().Len() {
		line := n.Lines().At(i)
		b.Write(line.Value(r.src))
	}
	return strings.TrimSuffix(b.String(), "\n")
}

func (r *reader) rawLines(n *ast.HTMLBlock) string {
	s := r.code(n)
	if n.HasClosure() {
		s += "\n" + string(n.ClosureLine.Value(r.src))
	}
	return s
}

func (r *reader) quote(n ast.Node, depth int) {
	blocks := r.inside(n, depth)
	for _, read := range []func([]articles.Block) (articles.Note, bool){alert, editorsNote} {
		if note, ok := read(blocks); ok {
			r.emit(note)
			return
		}
	}
	var cite articles.Text
	if blocks, cite = attribution(blocks); len(blocks) > 0 {
		r.emit(articles.Quote{Blocks: blocks, Cite: cite})
	}
}

// attribution takes "— Name" off the end of a quote's blocks.
func attribution(blocks []articles.Block) ([]articles.Block, articles.Text) {
	if len(blocks) == 0 {
		return blocks, nil
	}
	last, ok := blocks[len(blocks)-1].(articles.Paragraph)
	if !ok {
		return blocks, nil
	}
	lines := splitLines(last.Text)
	cite := lines[len(lines)-1]
	blocks[len(blocks)-1] = articles.Paragraph{Text: join(lines)}
	if len(cite) == 0 || len(blocks) == 1 && len(lines) == 1 || len(cite.String()) > 160 {
		return blocks, nil
	}
	name, dashed := cutDash(cite[0].Text)
	if !dashed {
		return blocks, nil
	}
	cite[0].Text = name
	blocks = blocks[: len(blocks)-1 : len(blocks)-1]
	if len(lines) > 1 {
		blocks = append(blocks, articles.Paragraph{Text: join(lines[:len(lines)-1])})
	}
	return blocks, trim(cite)
}

func cutDash(s string) (string, bool) {
	for _, dash := range []string{"—", "–", "--", "― "} {
		if rest, ok := strings.CutPrefix(s, dash); ok {
			return strings.TrimLeft(rest, " "), true
		}
	}
	return s, false
}

// join is the inverse of splitLines, with the breaks that prose has.
func join(lines []articles.Text) articles.Text {
	var k ink
	for i, line := range lines {
		if i > 0 {
			k.add(" ", 0, "")
		}
		for _, s := range line {
			k.add(s.Text, s.Style, s.Link)
		}
	}
	return k.take()
}

func (r *reader) list(n *ast.List, depth int) {
	list := articles.List{Ordered: n.IsOrdered()}
	if list.Ordered {
		list.Start = n.Start
	}
	for c := n.FirstChild(); c != nil; c = c.NextSibling() {
		list.Items = append(list.Items, articles.Item{Blocks: r.inside(c, depth)})
	}
	r.emit(list)
}

// term sets what is defined in bold, above the definitions.
func (r *reader) term(n ast.Node) {
	in := &inlines{reader: r, soft: " ", style: articles.Strong}
	in.walk(n, 0)
	if t := in.take(); len(t) > 0 {
		r.emit(articles.Paragraph{Text: t})
	}
}

// footnotes sets the notes as a numbered list at the end, under a rule.
func (r *reader) footnotes(n ast.Node, depth int) {
	list := articles.List{Ordered: true, Start: 1}
	for c := n.FirstChild(); c != nil; c = c.NextSibling() {
		list.Items = append(list.Items, articles.Item{Blocks: r.inside(c, depth)})
	}
	r.emit(articles.Rule{}, list)
}

func (r *reader) table(n *extast.Table) {
	var t articles.Table
	for c := n.FirstChild(); c != nil; c = c.NextSibling() {
		var row []articles.Text
		filled := false
		for cell := c.FirstChild(); cell != nil; cell = cell.NextSibling() {
			text := r.cell(cell)
			filled = filled || len(text) > 0
			row = append(row, text)
		}
		if _, header := c.(*extast.TableHeader); !header {
			t.Rows = append(t.Rows, row)
		} else if filled {
			t.Header = row
		}
	}
	r.emit(t)
}
