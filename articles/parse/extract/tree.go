// Package extract finds the story on a page: it parses the page to a tree that
// the other steps can bear, has go-readability judge which elements are the
// story, and says of the others why they are not.
package extract

import (
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"lede/articles/parse/charset"
	"lede/articles/parse/dom"
)

// maxTags is how many tags a page may have to be parsed as a tree: three
// times what the longest articles of encyclopedias need.
const maxTags = 120_000

// Tree is a parsed page.
type Tree struct {
	Root   *html.Node
	Simple bool   // the page was beyond parsing: blocks stand side by side
	Notice string // what a reader should know of how it was read, or ""
}

// Parse reads a page of whatever charset, AMP's elements and pictures for
// readers without scripts as those of HTML.
func Parse(page []byte) Tree {
	text, note := charset.Decode(page, "")
	t := parseText(text)
	switch {
	case t.Notice == "":
		t.Notice = note
	case note != "":
		t.Notice += "; " + note
	}
	return t
}

func parseText(text string) Tree {
	if strings.Count(text, "<") > maxTags {
		return Tree{Root: simplify(text), Simple: true, Notice: "simplified: the page has too many elements"}
	}
	root, err := html.Parse(strings.NewReader(text))
	if err != nil {
		return Tree{Root: simplify(text), Simple: true, Notice: "simplified: the page is nested too deep"}
	}
	var waiting []*html.Node
	late := newLateParts()
	dom.Each(root, func(n *html.Node) {
		tame(n)
		if isWaiting(n) {
			waiting = append(waiting, n)
		}
		late.note(n)
	})
	late.place()
	for _, n := range waiting {
		replaceNoscript(n)
	}
	return Tree{Root: root}
}

// maxAttributes is how many attributes of an element count, maxNaming how many
// bytes of its classes and of its id: frameworks that style with classes need
// some hundred. Both are looked at many times.
const (
	maxAttributes = 128
	maxNaming     = 1 << 10
)

// tame makes n what the other steps expect of an element.
func tame(n *html.Node) {
	if len(n.Attr) > maxAttributes {
		n.Attr = n.Attr[:maxAttributes]
	}
	for i := range n.Attr {
		if a := &n.Attr[i]; len(a.Val) > maxNaming && (a.Key == "class" || a.Key == "id") {
			a.Val = a.Val[:maxNaming]
		}
	}
	replaceAMP(n)
}

// isWaiting reports whether n is a <noscript> that has a picture for readers
// without scripts, as we are.
func isWaiting(n *html.Node) bool {
	c := n.FirstChild
	return n.DataAtom == atom.Noscript && c != nil && c.Type == html.TextNode && strings.Contains(c.Data, "<img")
}

// replaceNoscript makes elements of the picture that waits in n.
func replaceNoscript(n *html.Node) {
	if n.Parent == nil || n.Parent.DataAtom == atom.Head || len(n.FirstChild.Data) > 1<<16 {
		return
	}
	nodes, err := html.ParseFragment(strings.NewReader(n.FirstChild.Data), &html.Node{Type: html.ElementNode, Data: "div", DataAtom: atom.Div})
	if err != nil || !onlyPicture(nodes) {
		return
	}
	for _, m := range nodes {
		n.Parent.InsertBefore(m, n)
	}
	n.Parent.RemoveChild(n)
}

// onlyPicture reports whether nodes hold a picture and no words.
func onlyPicture(nodes []*html.Node) bool {
	pictures := 0
	for _, n := range nodes {
		if dom.Text(n) != "" {
			return false
		}
		dom.Each(n, func(m *html.Node) {
			if m.DataAtom == atom.Img {
				pictures++
			}
		})
	}
	return pictures == 1
}
