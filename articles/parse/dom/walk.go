package dom

import (
	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// FirstText calls visit for each text below n until one satisfies it.
func FirstText(n *html.Node, visit func(*html.Node) bool) bool {
	if n.Type == html.TextNode {
		return visit(n)
	}
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		if FirstText(c, visit) {
			return true
		}
	}
	return false
}

// Find returns the first element below n, n included, that ok accepts.
func Find(n *html.Node, ok func(*html.Node) bool) *html.Node {
	if n.Type == html.ElementNode && ok(n) {
		return n
	}
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		if hit := Find(c, ok); hit != nil {
			return hit
		}
	}
	return nil
}

// FindAtom returns the first element a below n, n included.
func FindAtom(n *html.Node, a atom.Atom) *html.Node {
	return Find(n, func(m *html.Node) bool { return m.DataAtom == a })
}

// Each calls visit for every element below n, n included, in order.
func Each(n *html.Node, visit func(*html.Node)) {
	if n.Type == html.ElementNode {
		visit(n)
	}
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		Each(c, visit)
	}
}

// Under reports whether n stands below an element that ok accepts.
func Under(n *html.Node, ok func(*html.Node) bool) bool {
	for p := n.Parent; p != nil; p = p.Parent {
		if p.Type == html.ElementNode && ok(p) {
			return true
		}
	}
	return false
}
