package webpage

import (
	"strconv"
	"strings"
	"unicode"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"lede/articles"
	"lede/articles/parse/dom"
)

func (b *builder) code(n *html.Node) {
	b.flush()
	var s strings.Builder
	verbatim(&s, n)
	dom.Each(n, func(m *html.Node) {
		if dom.IsControl(m) {
			b.control(m)
		}
	})
	body := strings.Trim(strings.ReplaceAll(s.String(), "\r\n", "\n"), "\n")
	if isNumbering(body) {
		b.lay(articles.CodeBlock{Text: body}, "line numbers")
		return
	}
	if strings.TrimSpace(body) != "" {
		b.add(articles.CodeBlock{Language: codeLanguage(n), Text: body})
	}
}

// isNumbering reports whether s counts the lines of the code beside it.
func isNumbering(s string) bool {
	count, before := 0, ""
	for f := range strings.FieldsSeq(s) {
		if n, err := strconv.Atoi(f); err != nil || count > 0 && strconv.Itoa(n-1) != before {
			return false
		}
		count, before = count+1, f
	}
	return count > 1
}

// verbatim writes the text of n as it stands, each block in it on lines of its
// own and the numbers of lines left out.
func verbatim(b *strings.Builder, n *html.Node) {
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		switch {
		case c.Type == html.TextNode:
			b.WriteString(c.Data)
		case c.DataAtom == atom.Br:
			b.WriteByte('\n')
		case c.Type != html.ElementNode || dom.Silent(c.DataAtom) || dom.IsControl(c) || isLineNumber(c):
		case c.DataAtom == atom.Td || c.DataAtom == atom.Th:
			if !atLineStart(b) {
				b.WriteByte('\t')
			}
			verbatim(b, c)
		case dom.IsBlock(c) || dom.BreaksLine(c):
			verbatimBlock(b, c)
		default:
			verbatim(b, c)
		}
	}
}

// verbatimBlock writes a block in code, which begins a line and ends one.
func verbatimBlock(b *strings.Builder, n *html.Node) {
	if !atLineStart(b) {
		b.WriteByte('\n')
	}
	from := b.Len()
	verbatim(b, n)
	if b.Len() == from || !atLineStart(b) {
		b.WriteByte('\n')
	}
}

func atLineStart(b *strings.Builder) bool { return b.Len() == 0 || strings.HasSuffix(b.String(), "\n") }

// maxGutter is the length in bytes of the longest column of line numbers.
const maxGutter = 1 << 16

// isLineNumber reports whether n only counts the lines of the code around it.
func isLineNumber(n *html.Node) bool {
	if dom.IsCalled(n, "gutter", "lineno", "line-number", "linenumber", "line_number", "blob-num", "ln-num", "hljs-ln-n") {
		return !strings.ContainsFunc(dom.Brief(n, maxGutter), func(r rune) bool { return !unicode.IsDigit(r) && !unicode.IsSpace(r) })
	}
	return n.DataAtom == atom.Td && n.NextSibling != nil && isNumbering(dom.Brief(n, maxGutter))
}

// codeLanguage reads "language-go", "lang-go", "brush: go" and "highlight-source-go".
func codeLanguage(n *html.Node) string {
	for _, m := range []*html.Node{n, dom.FindAtom(n, atom.Code), n.Parent} {
		if m == nil {
			continue
		}
		class := strings.ReplaceAll(dom.Attr(m, "class"), "brush: ", "language-")
		for name := range strings.FieldsSeq(strings.ToLower(class)) {
			for _, prefix := range []string{"language-", "lang-", "highlight-source-", "sourcecode-"} {
				if lang, ok := strings.CutPrefix(name, prefix); ok {
					return strings.Trim(lang, ";")
				}
			}
		}
		if lang := dom.Attr(m, "data-lang"); lang != "" {
			return strings.ToLower(lang)
		}
	}
	return ""
}
