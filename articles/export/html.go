package export

import (
	"fmt"
	"io"
	"strings"

	"lede/articles"
)

// style is the whole of the page's looks: a measure to read by, in the light
// that the reader has chosen.
const style = `:root{color-scheme:light dark}body{max-width:38em;margin:2em auto;padding:0 1em;` +
	`font:1.1em/1.55 Georgia,serif}img{max-width:100%}figcaption,.byline,.section{opacity:.75;font-size:.85em}` +
	`pre{overflow:auto}td,th{padding:.2em .6em;border-bottom:1px solid #8884;text-align:left}` +
	`.doubt{position:relative}.doubt::before{content:"~";position:absolute;left:-1em;opacity:.6}`

// HTML writes s as a page of its own: no scripts, nothing fetched but its
// pictures. Blocks that are kept aside are left out or, where hidden is true,
// folded into <details>; what is in doubt has a mark in the margin, and the
// reason as its title.
func HTML(w io.Writer, s articles.Story, hidden bool) error {
	p := &page{printer{w: w}}
	m := s.Meta
	p.print("<!DOCTYPE html>\n<html")
	if m.Language.Value != "" {
		p.print(` lang="`, escapeHTML(m.Language.Value), `"`)
	}
	if m.Direction == articles.RightToLeft {
		p.print(` dir="rtl"`)
	}
	p.print(">\n<head>\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" content=\"width=device-width\">\n<title>",
		escapeHTML(m.Title.Value), "</title>\n")
	p.head("author", m.Byline.String())
	p.head("description", m.Summary.Value)
	if m.Link.Value != "" {
		p.print(`<link rel="canonical" href="`, escapeHTML(m.Link.Value), "\">\n")
	}
	p.print("<style>", style, "</style>\n</head>\n<body>\n<article>\n<header>\n")
	p.header(m)
	p.print("</header>\n")
	p.blocks(shown(s.Blocks, hidden))
	p.print("</article>\n</body>\n</html>\n")
	return p.err
}

// page writes a story's HTML.
type page struct{ printer }

func (p *page) head(name, content string) {
	if content != "" {
		p.print(`<meta name="`, name, `" content="`, escapeHTML(content), "\">\n")
	}
}

func (p *page) header(m articles.Meta) {
	if m.Section.Value != "" {
		p.print(`<p class="section">`, escapeHTML(m.Section.Value), "</p>\n")
	}
	p.print("<h1>", escapeHTML(m.Title.Value), "</h1>\n")
	var parts []string
	for _, s := range []string{credits(m.Byline), m.Source.Value} {
		if s != "" {
			parts = append(parts, escapeHTML(s))
		}
	}
	if d := m.Published.String(); d != "" {
		parts = append(parts, `<time datetime="`+d+`">`+strings.Replace(d, "T", " ", 1)+"</time>")
	}
	if len(parts) > 0 {
		p.print(`<p class="byline">`, strings.Join(parts, " · "), "</p>\n")
	}
	for _, e := range m.Enclosures {
		p.print(`<p class="byline"><a href="`, escapeHTML(e.URL), `">▶ `, escapeHTML(e.String()), "</a></p>\n")
	}
}

func (p *page) blocks(blocks []articles.Block) {
	for _, b := range blocks {
		p.block(b)
	}
}

func (p *page) block(b articles.Block) {
	switch b := b.(type) {
	case articles.Paragraph:
		p.print("<p>", rich(b.Text), "</p>\n")
	case articles.Dek:
		p.print(`<p class="dek"><em>`, rich(b.Text), "</em></p>\n")
	case articles.Note:
		p.print(`<p class="note">`, rich(labelled(b)), "</p>\n")
	case articles.Heading:
		level := fmt.Sprintf("h%d>", min(max(b.Level, 2), 6))
		p.print("<", level, rich(b.Text), "</", level, "\n")
	case articles.Quote:
		p.print("<blockquote>\n")
		p.blocks(b.Blocks)
		p.cite(b.Cite)
		p.print("</blockquote>\n")
	case articles.PullQuote:
		p.print(`<aside class="pullquote"><p>`, rich(b.Text), "</p>")
		p.cite(b.Cite)
		p.print("</aside>\n")
	case articles.Definition:
		p.print("<dl><dd>\n")
		p.blocks(b.Blocks)
		p.print("</dd></dl>\n")
	case articles.List:
		p.list(b)
	case articles.CodeBlock:
		p.print("<pre><code")
		if b.Language != "" {
			p.print(` class="language-`, escapeHTML(b.Language), `"`)
		}
		p.print(">", escapeHTML(b.Text), "</code></pre>\n")
	case articles.Table:
		p.table(b)
	case articles.Figure:
		p.figure(b)
	case articles.Embed:
		p.embed(b)
	case articles.Doubted:
		p.print(`<div class="doubt" title="`, escapeHTML(b.Reason), "\">\n")
		p.block(b.Block)
		p.print("</div>\n")
	case articles.Hidden:
		p.print("<details><summary>", escapeHTML(b.Reason), "</summary>\n")
		p.block(b.Block)
		p.print("</details>\n")
	default:
		p.print("<hr>\n")
	}
}

func (p *page) cite(t articles.Text) {
	if len(t) > 0 {
		p.print("<p>— <cite>", rich(t), "</cite></p>\n")
	}
}

func (p *page) list(l articles.List) {
	tag := "ul"
	if l.Ordered {
		tag = "ol"
	}
	p.print("<", tag)
	if l.Ordered && l.Start != 1 {
		p.print(fmt.Sprintf(` start="%d"`, l.Start))
	}
	if l.Ordered && l.Letters != "" {
		p.print(` type="`, escapeHTML(l.Letters), `"`)
	}
	p.print(">\n")
	for i, item := range l.Items {
		if i < len(l.Numbers) {
			p.print(fmt.Sprintf(`<li value="%d">`, l.Numbers[i]))
		} else {
			p.print("<li>")
		}
		p.blocks(item.Blocks)
		p.print("</li>\n")
	}
	p.print("</", tag, ">\n")
}

func (p *page) table(t articles.Table) {
	p.print("<table>\n")
	if len(t.Caption) > 0 {
		p.print("<caption>", rich(t.Caption), "</caption>\n")
	}
	if t.Header != nil {
		p.row(t.Header, "th")
	}
	for _, row := range t.Rows {
		p.row(row, "td")
	}
	p.print("</table>\n")
}

func (p *page) row(cells []articles.Text, tag string) {
	p.print("<tr>")
	for _, cell := range cells {
		p.print("<", tag, ">", rich(cell), "</", tag, ">")
	}
	p.print("</tr>\n")
}

func (p *page) figure(f articles.Figure) {
	p.print("<figure>")
	if safe(f.Address()) {
		p.print(`<img src="`, escapeHTML(f.Source), `" alt="`, escapeHTML(f.Alt), `">`)
	} else if f.Alt != "" {
		p.print("<p>[", escapeHTML(f.Alt), "]</p>")
	}
	if len(f.Caption) > 0 || f.Credit != "" {
		p.print("<figcaption>", rich(f.Caption))
		if f.Credit != "" {
			p.print(" <small>", escapeHTML(f.Credit), "</small>")
		}
		p.print("</figcaption>")
	}
	p.print("</figure>\n")
}

func (p *page) embed(e articles.Embed) {
	name := e.Text.String()
	if name == "" {
		name = e.URL
	}
	if e.Provider != "" {
		name = e.Provider + ": " + name
	}
	p.print("<p>", rich(articles.Text{{Text: name, Link: e.URL}}), "</p>\n")
}

// rich writes t with its styles and links.
func rich(t articles.Text) string {
	var b strings.Builder
	for _, s := range t {
		text := strings.ReplaceAll(escapeHTML(s.Text), "\n", "<br>")
		for _, tag := range tags(s.Style) {
			text = "<" + tag + ">" + text + "</" + tag + ">"
		}
		if s.Link != "" && safe(s.Link) {
			text = `<a href="` + escapeHTML(s.Link) + `">` + text + "</a>"
		}
		b.WriteString(text)
	}
	return b.String()
}

func tags(s articles.Style) []string {
	var out []string
	for _, t := range []struct {
		style articles.Style
		tag   string
	}{{articles.Code, "code"}, {articles.Strike, "del"}, {articles.Strong, "strong"}, {articles.Emphasis, "em"}} {
		if s&t.style != 0 {
			out = append(out, t.tag)
		}
	}
	return out
}

// safe reports whether a browser may be given address: not javascript:, data:
// and their like. A path has no scheme.
func safe(address string) bool {
	scheme, _, ok := strings.Cut(address, ":")
	if !ok || strings.ContainsAny(scheme, "/?#") {
		return address != ""
	}
	switch strings.ToLower(scheme) {
	case "http", "https", "mailto":
		return true
	}
	return false
}
