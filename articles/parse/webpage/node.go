package webpage

import (
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
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
	class, id := classAndID(n)
	if class == "" && id == "" {
		return ""
	}
	return strings.ToLower(" " + class + " " + id + " ")
}

func classAndID(n *html.Node) (class, id string) {
	for i := len(n.Attr) - 1; i >= 0; i-- { // of two the first counts
		switch a := &n.Attr[i]; a.Key {
		case "class":
			class = strings.TrimSpace(a.Val)
		case "id":
			id = strings.TrimSpace(a.Val)
		}
	}
	return class, id
}

// isCalled reports whether the class or the id of n has one of parts in it. It
// makes no copy of names that are in lower case, as most are.
func isCalled(n *html.Node, parts ...string) bool {
	class, id := classAndID(n)
	return class != "" && containsAny(strings.ToLower(class), parts...) || id != "" && containsAny(strings.ToLower(id), parts...)
}

// silent are the elements whose text no reader sees.
func silent(a atom.Atom) bool {
	switch a {
	case atom.Script, atom.Style, atom.Template, atom.Noscript, atom.Svg, atom.Head, atom.Title, atom.Datalist, atom.Object, atom.Audio, atom.Canvas:
		return true
	}
	return false
}

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
