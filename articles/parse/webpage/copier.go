package webpage

import (
	"strconv"

	"golang.org/x/net/html"
)

// mark opens the attribute by which an element of the judged copy names its
// original. The number is in the attribute's key, because go-readability
// merges the attributes of elements that it folds into one.
const mark = "lede-"

// extent is how much a tree holds.
type extent struct {
	nodes, elements, attributes int
	cost                        int // bytes of text times the elements around them
}

// measure counts what is below root, root included, but for comments.
func measure(root *html.Node) extent {
	var e extent
	e.add(root, 0)
	return e
}

func (e *extent) add(n *html.Node, depth int) {
	switch n.Type {
	case html.CommentNode:
		return
	case html.TextNode:
		e.cost += len(n.Data) * depth
	case html.ElementNode:
		e.elements++
		e.attributes += len(n.Attr)
	}
	e.nodes++
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		e.add(c, depth+1)
	}
}

// copier copies a tree without its comments and numbers its elements. It takes
// its memory at once: pages have thousands of nodes, which are all let go
// together.
type copier struct {
	originals  []*html.Node
	nodes      []html.Node
	attributes []html.Attribute
	marks      string // all of them in a row
}

// newCopier is for one tree of that size.
func newCopier(size extent) *copier {
	return &copier{
		originals:  make([]*html.Node, 0, size.elements),
		nodes:      make([]html.Node, 0, size.nodes),
		attributes: make([]html.Attribute, 0, size.attributes+size.elements),
		marks:      marks(size.elements),
	}
}

// marks are the first n marks in a row.
func marks(n int) string {
	row := make([]byte, 0, n*(len(mark)+len(strconv.Itoa(n))))
	for i := range n {
		row = strconv.AppendInt(append(row, mark...), int64(i), 10)
	}
	return string(row)
}

func (c *copier) clone(n *html.Node) *html.Node {
	c.nodes = append(c.nodes, html.Node{Type: n.Type, DataAtom: n.DataAtom, Data: n.Data, Namespace: n.Namespace})
	m := &c.nodes[len(c.nodes)-1]
	if n.Type == html.ElementNode {
		m.Attr = c.marked(n)
	}
	for child := n.FirstChild; child != nil; child = child.NextSibling {
		if child.Type != html.CommentNode {
			m.AppendChild(c.clone(child))
		}
	}
	return m
}

// marked are the attributes of n and its mark.
func (c *copier) marked(n *html.Node) []html.Attribute {
	digits := len(strconv.Itoa(len(c.originals)))
	key := c.marks[:len(mark)+digits]
	c.marks = c.marks[len(key):]
	c.originals = append(c.originals, n)
	from := len(c.attributes)
	c.attributes = append(append(c.attributes, n.Attr...), html.Attribute{Key: key})
	return c.attributes[from:len(c.attributes):len(c.attributes)]
}
