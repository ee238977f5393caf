package webpage

import (
	"strconv"
	"strings"

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

func verbatim(b *strings.Builder, n *html.Node) {
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		switch {
		case c.Type == html.TextNode:
			b.WriteString(c.Data)
		case c.DataAtom == atom.Br:
			b.WriteByte('\n')
		case c.Type == html.ElementNode && !dom.Silent(c.DataAtom) && !dom.IsControl(c):
			verbatim(b, c)
		}
	}
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
