package webpage

import (
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
	"golang.org/x/text/unicode/norm"
)

// attr returns the value of n's attribute, trimmed.
func attr(n *html.Node, key string) string {
	for i := range n.Attr {
		if n.Attr[i].Key == key {
			return strings.TrimSpace(n.Attr[i].Val)
		}
	}
	return ""
}

func hasAttr(n *html.Node, key string) bool {
	for i := range n.Attr {
		if n.Attr[i].Key == key {
			return true
		}
	}
	return false
}

// naming is the class and id of n in lower case, with a space at either end.
func naming(n *html.Node) string {
	class, id := attr(n, "class"), attr(n, "id")
	if class == "" && id == "" {
		return ""
	}
	return " " + strings.ToLower(class+" "+id) + " "
}

// silent are the elements whose text no reader sees.
func silent(a atom.Atom) bool {
	switch a {
	case atom.Script, atom.Style, atom.Template, atom.Noscript, atom.Svg, atom.Head, atom.Title, atom.Datalist, atom.Object, atom.Audio, atom.Canvas:
		return true
	}
	return false
}

// text is what a reader sees of n, in single spaces.
func text(n *html.Node) string {
	var b strings.Builder
	appendText(&b, n)
	return squeeze(b.String())
}

// brief is the text of n where that has no more than most bytes, and else empty. It
// reads no further, so that asking it of nested elements costs little.
func brief(n *html.Node, most int) string {
	size := 0
	if !withinSize(n, 2*most, &size) {
		return ""
	}
	if s := text(n); len(s) <= most {
		return s
	}
	return ""
}

func withinSize(n *html.Node, most int, size *int) bool {
	if n.Type == html.TextNode {
		*size += len(strings.TrimSpace(n.Data))
		return *size <= most
	}
	if n.Type == html.ElementNode && silent(n.DataAtom) {
		return true
	}
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		if !withinSize(c, most, size) {
			return false
		}
	}
	return true
}

func appendText(b *strings.Builder, n *html.Node) {
	if n.Type == html.TextNode {
		b.WriteString(n.Data)
		return
	}
	if n.Type == html.ElementNode && silent(n.DataAtom) {
		return
	}
	gap := n.DataAtom == atom.Br || n.DataAtom == atom.Option || isBlock(n)
	if gap {
		b.WriteByte(' ')
	}
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		appendText(b, c)
	}
	if gap {
		b.WriteByte(' ')
	}
}

func squeeze(s string) string { return norm.NFC.String(strings.Join(strings.Fields(s), " ")) }

// isBlock reports whether n stands on lines of its own.
func isBlock(n *html.Node) bool {
	if n.Type != html.ElementNode {
		return false
	}
	switch n.DataAtom {
	case atom.Address, atom.Article, atom.Aside, atom.Blockquote, atom.Body, atom.Center, atom.Dd, atom.Details, atom.Dialog, atom.Dir, atom.Div,
		atom.Dl, atom.Dt, atom.Fieldset, atom.Figcaption, atom.Figure, atom.Footer, atom.Form, atom.H1, atom.H2, atom.H3, atom.H4, atom.H5, atom.H6,
		atom.Header, atom.Hgroup, atom.Hr, atom.Html, atom.Iframe, atom.Legend, atom.Li, atom.Main, atom.Menu, atom.Nav, atom.Ol, atom.P, atom.Pre,
		atom.Search, atom.Section, atom.Summary, atom.Table, atom.Tbody, atom.Td, atom.Tfoot, atom.Th, atom.Thead, atom.Tr, atom.Ul, atom.Caption,
		atom.Video, atom.Picture:
		return true
	}
	return false
}

// find returns the first element below n, n included, that ok accepts.
func find(n *html.Node, ok func(*html.Node) bool) *html.Node {
	if n.Type == html.ElementNode && ok(n) {
		return n
	}
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		if hit := find(c, ok); hit != nil {
			return hit
		}
	}
	return nil
}

func findAtom(n *html.Node, a atom.Atom) *html.Node {
	return find(n, func(m *html.Node) bool { return m.DataAtom == a })
}

// each calls visit for every element below n, n included, in order.
func each(n *html.Node, visit func(*html.Node)) {
	if n.Type == html.ElementNode {
		visit(n)
	}
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		each(c, visit)
	}
}

// under reports whether n stands below an element that ok accepts.
func under(n *html.Node, ok func(*html.Node) bool) bool {
	for p := n.Parent; p != nil; p = p.Parent {
		if p.Type == html.ElementNode && ok(p) {
			return true
		}
	}
	return false
}
