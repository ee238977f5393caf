package feed

// name is an element of a vocabulary.
type name struct {
	space
	local string
}

// What a field is called, the best name first.
var (
	headTitles       = []name{{core, "title"}, {atom, "title"}, {dublin, "title"}, {itunes, "title"}, {media, "title"}}
	headDescriptions = []name{
		{core, "description"},
		{atom, "subtitle"},
		{atom, "tagline"},
		{core, "subtitle"},
		{core, "tagline"},
		{dublin, "description"},
		{itunes, "summary"},
		{itunes, "subtitle"},
	}
	languages  = []name{{core, "language"}, {dublin, "language"}}
	itemTitles = []name{{core, "title"}, {atom, "title"}, {dublin, "title"}, {media, "title"}, {itunes, "title"}}
	bodies     = []name{
		{content, "encoded"},
		{xhtml, "body"},
		{xhtml, "div"},
		{atom, "content"},
		{core, "content"},
		{core, "body"},
		{core, "fullitem"},
		{core, "description"},
		{atom, "summary"},
		{core, "summary"},
		{dublin, "description"},
		{itunes, "summary"},
		{media, "description"},
		{itunes, "subtitle"},
	}
	summaries = []name{
		{core, "description"},
		{atom, "summary"},
		{core, "summary"},
		{dublin, "description"},
		{itunes, "summary"},
		{media, "description"},
		{itunes, "subtitle"},
	}
	captions       = []name{{media, "description"}, {media, "title"}}
	credits        = []name{{media, "credit"}, {media, "copyright"}}
	publishedNames = []name{
		{core, "pubdate"},
		{atom, "published"},
		{core, "published"},
		{atom, "issued"},
		{core, "issued"},
		{dublin, "date"},
		{terms, "issued"},
		{terms, "created"},
		{atom, "created"},
		{core, "created"},
		{core, "date"},
	}
	updatedNames = []name{
		{atom, "updated"},
		{core, "updated"},
		{atom, "modified"},
		{core, "modified"},
		{terms, "modified"},
		{core, "lastbuilddate"},
	}
	identifiers = []name{{core, "guid"}, {atom, "id"}, {core, "id"}, {dublin, "identifier"}}
)

// last returns the last element within n that the best of names fits: where
// one that may stand once stands twice, it was appended to be right.
func last(n *node, names []name) *node {
	for _, want := range names {
		var found *node
		for c := n.first; c != nil; c = c.next {
			if c.is(want.space, want.local) && c.first != nil {
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
func first(n *node, names []name) *node {
	for _, want := range names {
		for c := n.first; c != nil; c = c.next {
			if c.is(want.space, want.local) && c.first != nil {
				return c
			}
		}
	}
	return nil
}
