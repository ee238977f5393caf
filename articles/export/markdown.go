package export

import (
	"cmp"
	"encoding/json"
	"fmt"
	"io"
	"strings"

	"lede/articles"
	"lede/articles/sanitize"
)

// Markdown writes s as GitHub's Markdown under a YAML front matter. Blocks
// that are kept aside are left out or, where hidden is true, folded into
// <details>. What Markdown has no form for (pull quotes, embeds, doubts) is
// wrapped in an element that names it.
func Markdown(w io.Writer, s articles.Story, hidden bool) error {
	p := &printer{w: w}
	var front strings.Builder
	(&printer{w: &front}).frontMatter(s.Meta)
	if front.Len() > 0 {
		p.print("---\n", front.String(), "---\n\n")
	}
	if s.Meta.Title.Value != "" {
		p.print("# ", inline(articles.Plain(s.Meta.Title.Value), oneLine), "\n")
	}
	m := &layout{printer: p}
	m.blocks(shown(s.Blocks, hidden), "")
	return p.err
}

func (p *printer) frontMatter(m articles.Meta) {
	p.yaml("title", m.Title.Value)
	if len(m.Byline.Authors) > 0 {
		p.print("authors:\n")
	}
	for _, a := range m.Byline.Authors {
		if a.Role == "" {
			p.print("  - ", quoted(a.Name), "\n")
			continue
		}
		p.print("  - name: ", quoted(a.Name), "\n    role: ", quoted(a.Role), "\n")
	}
	if d := m.Published.String(); d != "" {
		p.print("date: ", d, "\n")
	}
	if d := m.Updated.String(); d != "" {
		p.print("updated: ", d, "\n")
	}
	p.yaml("section", m.Section.Value)
	p.yaml("source", m.Source.Value)
	p.yaml("url", sanitize.HostAsWritten(m.Link.Value))
	p.yaml("lang", m.Language.Value)
	p.yaml("dateline", m.Dateline.Value)
	p.yaml("description", m.Summary.Value)
	if len(m.Enclosures) > 0 {
		p.print("enclosures:\n")
	}
	for _, e := range m.Enclosures {
		p.print("  - url: ", quoted(e.URL), "\n    what: ", quoted(e.String()), "\n")
	}
}

func (p *printer) yaml(key, value string) {
	if value != "" {
		p.print(key, ": ", quoted(value), "\n")
	}
}

// quoted writes s as a double-quoted scalar: YAML takes JSON's strings.
func quoted(s string) string {
	var b strings.Builder
	enc := json.NewEncoder(&b)
	enc.SetEscapeHTML(false)
	_ = enc.Encode(s) // a string always has a JSON form
	return strings.TrimSuffix(b.String(), "\n")
}

// layout sets out blocks with the indent or quote bar that they stand in.
type layout struct{ *printer }

func (m *layout) blocks(blocks []articles.Block, indent string) {
	for i, b := range blocks {
		if indent == "" || i > 0 {
			m.print(strings.TrimRight(indent, " "), "\n")
		}
		if i > 0 && runsOn(blocks[i-1], b) {
			m.print(indent, "<!-- -->\n", strings.TrimRight(indent, " "), "\n")
		}
		m.block(b, indent)
	}
}

// runsOn reports whether b would be read as a part of the block before it.
func runsOn(before, b articles.Block) bool {
	b = articles.Bare(b)
	switch before := articles.Bare(before).(type) {
	case articles.List:
		next, ok := b.(articles.List)
		return ok && isBulleted(next) == isBulleted(before)
	case articles.Figure:
		_, ok := b.(articles.Paragraph)
		return ok && len(before.Caption) == 0
	case articles.Quote:
		switch b.(type) {
		case articles.Quote, articles.Note:
			return false // a blank line parts them
		}
	}
	return false
}

// block writes b; its first line goes where the cursor is, indented.
func (m *layout) block(b articles.Block, indent string) {
	switch b := b.(type) {
	case articles.Paragraph:
		m.text(indent, inline(b.Text, ownLines))
	case articles.Dek:
		m.text(indent, inline(emphasised(b.Text), ownLines))
	case articles.Heading:
		m.print(indent, strings.Repeat("#", min(max(b.Level, 1), 6)), " ", inline(b.Text, oneLine), "\n")
	case articles.Quote:
		m.quote(b, indent)
	case articles.PullQuote:
		m.element(`aside class="pullquote"`, "aside", indent, attributed(b.Text, b.Cite))
	case articles.Note:
		m.print(indent, "> [!NOTE]\n")
		m.text(indent+"> ", inline(labelled(b), ownLines))
	case articles.Definition:
		m.item(":   ", "", b.Blocks, indent)
	case articles.List:
		m.list(b, indent)
	case articles.CodeBlock:
		m.code(b, indent)
	case articles.Table:
		m.table(b, indent)
	case articles.Figure:
		m.figure(b, indent)
	case articles.Embed:
		m.embed(b, indent)
	case articles.Doubted:
		m.element(`aside class="doubt" title="`+escapeHTML(b.Reason)+`"`, "aside", indent, []articles.Block{b.Block})
	case articles.Hidden:
		m.element(`details class="hidden"`, "details", indent, []articles.Block{b.Block}, "<summary>"+escapeHTML(b.Reason)+"</summary>\n")
	default:
		m.print(indent, "---\n")
	}
}

// text writes s with indent before each of its lines.
func (m *layout) text(indent, s string) {
	m.print(indent, strings.ReplaceAll(s, "\n", "\n"+indent), "\n")
}

func (m *layout) quote(q articles.Quote, indent string) {
	blocks := q.Blocks
	if len(q.Cite) > 0 {
		blocks = append(blocks[:len(blocks):len(blocks)], cited(q.Cite))
	}
	inner := indent + "> "
	for i, b := range blocks {
		if i > 0 {
			m.print(strings.TrimRight(inner, " "), "\n")
			if runsOn(blocks[i-1], b) {
				m.print(inner, "<!-- -->\n", strings.TrimRight(inner, " "), "\n")
			}
		}
		m.block(b, inner)
	}
	if len(blocks) == 0 {
		m.print(inner, "\n")
	}
}

// cited is the line that says whose words a quote is.
func cited(cite articles.Text) articles.Block {
	return articles.Paragraph{Text: append(articles.Text{{Text: "— "}}, cite...)}
}

func attributed(t, cite articles.Text) []articles.Block {
	blocks := []articles.Block{articles.Paragraph{Text: t}}
	if len(cite) > 0 {
		blocks = append(blocks, cited(cite))
	}
	return blocks
}

// element wraps blocks in an element of HTML whose inside stays Markdown.
func (m *layout) element(open, name, indent string, blocks []articles.Block, lead ...string) {
	m.print(indent, "<", open, ">\n")
	for _, s := range lead {
		m.print(indent, s)
	}
	for _, b := range blocks {
		m.print(strings.TrimRight(indent, " "), "\n")
		m.block(b, indent)
	}
	m.print(strings.TrimRight(indent, " "), "\n", indent, "</", name, ">\n")
}

// isBulleted reports whether l is written with bullets.
func isBulleted(l articles.List) bool { return !l.Ordered || l.Letters != "" }

func (m *layout) list(l articles.List, indent string) {
	for i, item := range l.Items {
		marker, letter := "- ", ""
		switch {
		case l.Ordered && l.Letters != "": // Markdown counts in numbers only
			letter = l.Marker(i) + "\\. "
		case l.Ordered:
			if i > 0 && l.Number(i) != l.Number(i-1)+1 {
				m.print(indent, "\n", indent, "<!-- -->\n\n")
			}
			marker = fmt.Sprintf("%d. ", min(max(l.Number(i), 0), 999999999))
		}
		m.item(marker, letter, item.Blocks, indent)
	}
}

// item writes blocks behind a marker. They stand as far in as it is wide; lead
// opens the first of them.
func (m *layout) item(marker, lead string, blocks []articles.Block, indent string) {
	inner := indent + strings.Repeat(" ", len(marker))
	var b strings.Builder
	sub := &layout{printer: &printer{w: &b}}
	for i, block := range blocks {
		if _, nested := block.(articles.List); i > 0 && !nested {
			sub.print(strings.TrimRight(inner, " "), "\n")
		}
		sub.block(block, inner)
	}
	m.print(indent, marker, lead, cmp.Or(strings.TrimPrefix(b.String(), inner), "\n"))
}

func (m *layout) code(c articles.CodeBlock, indent string) {
	fence := "```"
	for strings.Contains(c.Text, fence) {
		fence += "`"
	}
	language := strings.NewReplacer("`", "", "\n", " ").Replace(c.Language)
	m.print(indent, fence, language, "\n")
	if c.Text != "" {
		m.text(indent, strings.TrimSuffix(c.Text, "\n"))
	}
	m.print(indent, fence, "\n")
}

func (m *layout) table(t articles.Table, indent string) {
	columns := len(t.Header)
	for _, row := range t.Rows {
		columns = max(columns, len(row))
	}
	if columns == 0 {
		return
	}
	m.row(t.Header, columns, indent)
	m.print(indent, strings.Repeat("| --- ", columns), "|\n")
	for _, row := range t.Rows {
		m.row(row, columns, indent)
	}
	if len(t.Caption) > 0 {
		caption := append(articles.Text{{Text: "Table: "}}, t.Caption...)
		m.print(strings.TrimRight(indent, " "), "\n")
		m.text(indent, inline(emphasised(caption), ownLines))
	}
}

func (m *layout) row(cells []articles.Text, columns int, indent string) {
	m.print(indent)
	for i := range columns {
		var cell articles.Text
		if i < len(cells) {
			cell = cells[i]
		}
		m.print("| ", inline(cell, inCell), " ")
	}
	m.print("|\n")
}

func (m *layout) figure(f articles.Figure, indent string) {
	m.print(indent, "![", inline(articles.Plain(f.Alt), oneLine), "](", destination(f.Address()))
	if f.Gallery != "" {
		m.print(` "`, strings.NewReplacer(`"`, "'", "\n", " ").Replace(f.Gallery), `"`)
	}
	m.print(")\n")
	if len(f.Caption) > 0 {
		m.text(indent, inline(emphasised(f.Caption), ownLines))
	}
	if f.Credit != "" {
		m.text(indent, "Photo: "+inline(articles.Plain(f.Credit), oneLine))
	}
}

func (m *layout) embed(e articles.Embed, indent string) {
	text := e.Text
	if len(text) == 0 {
		text = articles.Plain(e.URL)
	}
	open := "figure"
	if e.Provider != "" {
		open += ` data-provider="` + escapeHTML(e.Provider) + `"`
	}
	linked := articles.Paragraph{Text: articles.Text{{Text: text.String(), Link: e.URL}}}
	m.element(open, "figure", indent, []articles.Block{linked})
}
