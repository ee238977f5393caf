package feed

import "lede/feed/xmltree"

// name is an element of a vocabulary.
type name struct {
	space xmltree.Namespace
	local string
}

// What a field is called, the best name first.
var (
	headTitles       = []name{{xmltree.RSS, "title"}, {xmltree.Atom, "title"}, {xmltree.DublinCore, "title"}, {xmltree.ITunes, "title"}, {xmltree.Media, "title"}}
	headDescriptions = []name{
		{xmltree.RSS, "description"},
		{xmltree.Atom, "subtitle"},
		{xmltree.Atom, "tagline"},
		{xmltree.RSS, "subtitle"},
		{xmltree.RSS, "tagline"},
		{xmltree.DublinCore, "description"},
		{xmltree.ITunes, "summary"},
		{xmltree.ITunes, "subtitle"},
	}
	languages  = []name{{xmltree.RSS, "language"}, {xmltree.DublinCore, "language"}}
	itemTitles = []name{{xmltree.RSS, "title"}, {xmltree.Atom, "title"}, {xmltree.DublinCore, "title"}, {xmltree.Media, "title"}, {xmltree.ITunes, "title"}}
	bodies     = []name{
		{xmltree.Content, "encoded"},
		{xmltree.XHTML, "body"},
		{xmltree.XHTML, "div"},
		{xmltree.Atom, "content"},
		{xmltree.RSS, "content"},
		{xmltree.RSS, "body"},
		{xmltree.RSS, "fullitem"},
		{xmltree.RSS, "description"},
		{xmltree.Atom, "summary"},
		{xmltree.RSS, "summary"},
		{xmltree.DublinCore, "description"},
		{xmltree.ITunes, "summary"},
		{xmltree.Media, "description"},
		{xmltree.ITunes, "subtitle"},
	}
	summaries = []name{
		{xmltree.RSS, "description"},
		{xmltree.Atom, "summary"},
		{xmltree.RSS, "summary"},
		{xmltree.DublinCore, "description"},
		{xmltree.ITunes, "summary"},
		{xmltree.Media, "description"},
		{xmltree.ITunes, "subtitle"},
	}
	captions       = []name{{xmltree.Media, "description"}, {xmltree.Media, "title"}}
	credits        = []name{{xmltree.Media, "credit"}, {xmltree.Media, "copyright"}}
	publishedNames = []name{
		{xmltree.RSS, "pubdate"},
		{xmltree.Atom, "published"},
		{xmltree.RSS, "published"},
		{xmltree.Atom, "issued"},
		{xmltree.RSS, "issued"},
		{xmltree.DublinCore, "date"},
		{xmltree.DCTerms, "issued"},
		{xmltree.DCTerms, "created"},
		{xmltree.Atom, "created"},
		{xmltree.RSS, "created"},
		{xmltree.RSS, "date"},
	}
	updatedNames = []name{
		{xmltree.Atom, "updated"},
		{xmltree.RSS, "updated"},
		{xmltree.Atom, "modified"},
		{xmltree.RSS, "modified"},
		{xmltree.DCTerms, "modified"},
		{xmltree.RSS, "lastbuilddate"},
	}
	identifiers = []name{{xmltree.RSS, "guid"}, {xmltree.Atom, "id"}, {xmltree.RSS, "id"}, {xmltree.DublinCore, "identifier"}}
)

// last returns the last element within n that the best of names fits: where
// one that may stand once stands twice, it was appended to be right.
func last(n *xmltree.Node, names []name) *xmltree.Node {
	for _, want := range names {
		var found *xmltree.Node
		for c := n.First; c != nil; c = c.Next {
			if c.Is(want.space, want.local) && c.First != nil {
				found = c
			}
		}
		if found != nil {
			return found
		}
	}
	return nil
}

// first returns the first element within n that one of names fits and that
// is not empty.
func first(n *xmltree.Node, names []name) *xmltree.Node {
	for _, want := range names {
		for c := n.First; c != nil; c = c.Next {
			if c.Is(want.space, want.local) && c.First != nil {
				return c
			}
		}
	}
	return nil
}
