package feed

import "strings"

// attr returns an attribute without a namespace, or "".
func (n *node) attr(local string) string {
	for i := range n.attrs {
		if n.attrs[i].local == local && n.attrs[i].space <= atom {
			return n.attrs[i].value
		}
	}
	return ""
}

// in returns an attribute of the vocabulary s, or "".
func (n *node) in(s space, local string) string {
	for i := range n.attrs {
		if n.attrs[i].local == local && n.attrs[i].space == s {
			return n.attrs[i].value
		}
	}
	return ""
}

// is reports whether n is the element local of the vocabulary s.
func (n *node) is(s space, local string) bool {
	return n.kind == opening && n.space == s && n.local == local
}

// frames reports whether n holds stories or what is said of them, and no text.
func (n *node) frames() bool {
	switch n.local {
	case "item", "entry", "channel", "feed", "rss", "rdf":
		return n.space <= atom || n.space == rdf
	}
	return false
}

// child returns the first element local of the vocabulary s within n, or nil.
func (n *node) child(s space, local string) *node {
	for c := n.first; c != nil; c = c.next {
		if c.is(s, local) {
			return c
		}
	}
	return nil
}

// firstChild returns what stands first within n; nil where n is nil.
func (n *node) firstChild() *node {
	if n == nil {
		return nil
	}
	return n.first
}

// mixed reports whether n holds elements.
func (n *node) mixed() bool {
	for c := n.first; c != nil; c = c.next {
		if c.kind == opening {
			return true
		}
	}
	return false
}

// text returns the text within n, decoded, with that of its elements.
func (n *node) text() string {
	if n == nil || n.first == nil {
		return ""
	}
	if n.first == n.last && n.first.kind != opening {
		return n.first.own()
	}
	var b strings.Builder
	n.addText(&b)
	return b.String()
}

func (n *node) addText(b *strings.Builder) {
	for c := n.first; c != nil; c = c.next {
		if c.kind == opening {
			c.addText(b)
		} else {
			b.WriteString(c.own())
		}
	}
}

// own is the text of a run of text.
func (n *node) own() string {
	if n.kind == characters {
		return decode(n.raw)
	}
	return n.raw
}
