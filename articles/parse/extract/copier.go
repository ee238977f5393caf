package extract

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
	elements int
	cost     int // bytes of text times the elements around them
}

// measure counts what is below root, root included.
func measure(root *html.Node) extent {
	var e extent
	e.add(root, 0)
	return e
}

func (e *extent) add(n *html.Node, depth int) {
	switch n.Type {
	case html.TextNode:
		e.cost += len(n.Data) * depth
	case html.ElementNode:
		e.elements++
	}
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		e.add(c, depth+1)
	}
}

// How many nodes and attributes memory is taken for at once: so many that
// their number costs little, and no more than the allocator has in stock.
const (
	nodesAtOnce      = 256
	attributesAtOnce = 512
)

// copier copies a tree without its comments and dialogs and numbers its elements. All that
// it makes is let go together.
type copier struct {
	originals  []*html.Node
	nodes      []html.Node
	attributes []html.Attribute
	marks      string // all of them in a row
	dialogs    dialogs
}

// newCopier is for one tree of so many elements.
func newCopier(elements int) *copier {
	return &copier{originals: make([]*html.Node, 0, elements), marks: marks(elements), dialogs: dialogs{}}
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
	m := c.node()
	m.Type, m.DataAtom, m.Data, m.Namespace = n.Type, n.DataAtom, n.Data, n.Namespace
	if n.Type == html.ElementNode {
		m.Attr = c.marked(n)
	}
	for child := n.FirstChild; child != nil; child = child.NextSibling {
		if child.Type != html.CommentNode && !(child.Type == html.ElementNode && c.dialogs.is(child)) {
			m.AppendChild(c.clone(child))
		}
	}
	return m
}

func (c *copier) node() *html.Node {
	if len(c.nodes) == 0 {
		c.nodes = make([]html.Node, nodesAtOnce)
	}
	n := &c.nodes[0]
	c.nodes = c.nodes[1:]
	return n
}

// marked are the attributes of n and its mark.
func (c *copier) marked(n *html.Node) []html.Attribute {
	digits := len(strconv.Itoa(len(c.originals)))
	key := c.marks[:len(mark)+digits]
	c.marks = c.marks[len(key):]
	c.originals = append(c.originals, n)
	size := len(n.Attr) + 1
	if len(c.attributes) < size {
		c.attributes = make([]html.Attribute, max(size, attributesAtOnce))
	}
	all := c.attributes[:size:size]
	c.attributes = c.attributes[size:]
	all[copy(all, n.Attr)] = html.Attribute{Key: key}
	return all
}
