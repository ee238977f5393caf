package xmltree

import (
	"strings"

	"lede/feed/markup"
)

// Node is an element or, where its Kind says so, a run of text.
type Node struct {
	Kind  markup.Kind // Opening, Text or Verbatim
	Space Namespace
	Local string // in lower case
	Raw   string // the name as written, or the text as written
	Attrs []Attr
	Base  string // xml:base as stated here; resolved along parents

	Parent, First, Last, Next *Node
}

// Attr is an attribute with its value decoded.
type Attr struct {
	Space        Namespace
	Local, Value string
}

// Attr returns an attribute without a namespace, or "".
func (n *Node) Attr(local string) string {
	for i := range n.Attrs {
		if n.Attrs[i].Local == local && n.Attrs[i].Space <= Atom {
			return n.Attrs[i].Value
		}
	}
	return ""
}

// AttrIn returns an attribute of the vocabulary s, or "".
func (n *Node) AttrIn(s Namespace, local string) string {
	for i := range n.Attrs {
		if n.Attrs[i].Local == local && n.Attrs[i].Space == s {
			return n.Attrs[i].Value
		}
	}
	return ""
}

// Is reports whether n is the element local of the vocabulary s.
func (n *Node) Is(s Namespace, local string) bool {
	return n.Kind == markup.Opening && n.Space == s && n.Local == local
}

// frames reports whether n holds stories or what is said of them, and no text.
func (n *Node) frames() bool {
	switch n.Local {
	case "item", "entry", "channel", "feed", "rss", "rdf":
		return n.Space <= Atom || n.Space == RDF
	}
	return false
}

// Child returns the first element local of the vocabulary s within n, or nil.
func (n *Node) Child(s Namespace, local string) *Node {
	for c := n.First; c != nil; c = c.Next {
		if c.Is(s, local) {
			return c
		}
	}
	return nil
}

// FirstChild returns what stands first within n; nil where n is nil.
func (n *Node) FirstChild() *Node {
	if n == nil {
		return nil
	}
	return n.First
}

// HasElements reports whether n holds elements.
func (n *Node) HasElements() bool {
	for c := n.First; c != nil; c = c.Next {
		if c.Kind == markup.Opening {
			return true
		}
	}
	return false
}

// Text returns the text within n, decoded, with that of its elements.
func (n *Node) Text() string {
	if n == nil || n.First == nil {
		return ""
	}
	if n.First == n.Last && n.First.Kind != markup.Opening {
		return n.First.OwnText()
	}
	var b strings.Builder
	n.addText(&b)
	return b.String()
}

func (n *Node) addText(b *strings.Builder) {
	for c := n.First; c != nil; c = c.Next {
		if c.Kind == markup.Opening {
			c.addText(b)
		} else {
			b.WriteString(c.OwnText())
		}
	}
}

// OwnText is the text of a run of text.
func (n *Node) OwnText() string {
	if n.Kind == markup.Text {
		return markup.Unescape(n.Raw)
	}
	return n.Raw
}
