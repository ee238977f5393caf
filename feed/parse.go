package feed

import (
	"errors"
	"fmt"
	"net/url"
	"strings"

	"lede/feed/markup"
	"lede/feed/xmltree"
)

// ErrNotFeed says that the bytes hold no feed: no rss, RDF or feed element
// and no JSON Feed.
var ErrNotFeed = errors.New("not a feed: neither RSS, Atom nor JSON Feed")

// Parse reads the feed in data. base is the address that it came from, which
// relative addresses resolve against where the feed names no other;
// contentType is the media type that it came with, for its charset. Both may be
// empty.
//
// A damaged feed gives what can be read, with a note of what was mended. The
// only error is [ErrNotFeed].
func Parse(data []byte, base, contentType string) (*Feed, error) {
	f := &Feed{}
	if len(data) > maxBytes {
		data = data[:maxBytes]
		f.note(fmt.Sprintf("simplified: read the first %d MB only", maxBytes>>20))
	}
	text, notes := markup.Decode(data, contentType)
	f.Notes = append(f.Notes, notes...)
	before := len(f.Notes)
	text = strings.TrimLeft(text, "\ufeff \t\r\n\v\f")
	err := ErrNotFeed
	if strings.HasPrefix(text, "{") {
		err = f.readJSON(text, base)
	}
	if err != nil { // braces may be junk before the document
		f.Notes = f.Notes[:before]
		err = f.readXML(text, base)
	}
	if err != nil {
		return nil, err
	}
	fill(&f.Title, func() string { return f.Link })
	return f, nil
}

func (f *Feed) note(s string) { f.Notes = append(f.Notes, s) }

func (f *Feed) readXML(text, base string) error {
	text, dropped := markup.DropControls(text)
	if dropped > 0 {
		f.note(fmt.Sprintf("repaired: %d characters that XML forbids", dropped))
	}
	tree := xmltree.Build(text)
	root := findRoot(tree.Root)
	if root == nil {
		return ErrNotFeed
	}
	f.Format = "RSS"
	if root.Local == "feed" {
		f.Format = "Atom"
	}
	r := reader{feed: f, base: parseBase(base), bases: map[*xmltree.Node]*url.URL{}, atomRoot: root.Local == "feed"}
	r.read(root)
	if tree.Cut {
		f.note("repaired: the feed breaks off")
	}
	if n := tree.Mended; n > 0 {
		f.note(fmt.Sprintf("repaired: not XML in %d places", n))
	}
	if tree.Full {
		f.note("simplified: left out what nests too deep or is too much")
	}
	return nil
}

// findRoot returns the element that holds the feed, whatever stands before or
// around it.
func findRoot(n *xmltree.Node) *xmltree.Node {
	for c := n.First; c != nil; c = c.Next {
		if c.Kind != markup.Opening {
			continue
		}
		if isRoot(c) {
			return c
		}
		if found := findRoot(c); found != nil {
			return found
		}
	}
	return nil
}

func isRoot(n *xmltree.Node) bool {
	switch n.Local {
	case "rss", "feed", "channel":
		return n.Space == xmltree.RSS || n.Space == xmltree.Atom || n.Space == xmltree.Foreign
	case "rdf":
		return true
	}
	return false
}
