package feed

import (
	"cmp"
	"strings"

	"lede/articles"
	"lede/feed/markup"
	"lede/feed/safehtml"
	"lede/feed/xmltree"
)

// itemAuthors are those of the item, or else those of the feed.
func (r *reader) itemAuthors(n *xmltree.Node) []articles.Author {
	for _, names := range itemAuthorNames {
		if found := people(n, names); len(found) > 0 {
			return found
		}
	}
	if source := n.Child(xmltree.Atom, "source"); source != nil {
		if found := people(source, atomAuthor); len(found) > 0 {
			return found
		}
	}
	return r.authors
}

func (r *reader) headAuthors(n *xmltree.Node) []articles.Author {
	for _, names := range headAuthorNames {
		if found := people(n, names); len(found) > 0 {
			return found
		}
	}
	return nil
}

var (
	atomAuthor      = []name{{xmltree.Atom, "author"}, {xmltree.RSS, "author"}}
	itemAuthorNames = [][]name{
		atomAuthor,
		{{xmltree.DublinCore, "creator"}},
		{{xmltree.DublinCore, "author"}},
		{{xmltree.ITunes, "author"}},
		{{xmltree.GooglePlay, "author"}},
		{{xmltree.Media, "credit"}},
		{{xmltree.Atom, "contributor"}, {xmltree.DublinCore, "contributor"}},
	}
	headAuthorNames = [][]name{
		atomAuthor, {{xmltree.DublinCore, "creator"}}, {{xmltree.DublinCore, "author"}}, {{xmltree.RSS, "managingeditor"}}, {{xmltree.ITunes, "author"}}, {{xmltree.GooglePlay, "author"}}, {{xmltree.ITunes, "owner"}},
	}
)

// people reads every element of n that one of names fits.
func people(n *xmltree.Node, names []name) []articles.Author {
	var out []articles.Author
	for c := n.First; c != nil; c = c.Next {
		for _, want := range names {
			if c.Is(want.space, want.local) && len(out) < maxList {
				out = addAuthor(out, person(c))
			}
		}
	}
	return out
}

func addAuthor(out []articles.Author, name string) []articles.Author {
	name = clip(safehtml.Title(name))
	if name == "" {
		return out
	}
	for _, have := range out {
		if have.Name == name {
			return out
		}
	}
	return append(out, articles.Author{Name: name})
}

// person is the name of an element that is a name or holds one.
func person(n *xmltree.Node) string {
	if !n.HasElements() {
		return withoutMail(n.Text())
	}
	for _, local := range []string{"name", "email", "uri"} {
		for c := n.First; c != nil; c = c.Next {
			if c.Kind == markup.Opening && c.Local == local {
				if s := strings.TrimSpace(c.Text()); s != "" {
					return s
				}
			}
		}
	}
	return withoutMail(n.Text())
}

// withoutMail takes "ann@example.com (Ann Lee)" and "Ann Lee
// <ann@example.com>" to be Ann Lee; an address alone stays.
func withoutMail(s string) string {
	s = strings.TrimSpace(s)
	if !strings.Contains(s, "@") {
		return s
	}
	if before, after, ok := strings.Cut(s, "("); ok && strings.HasSuffix(after, ")") {
		inside := strings.TrimSuffix(after, ")")
		if strings.Contains(before, "@") {
			return cmp.Or(strings.TrimSpace(inside), strings.TrimSpace(before))
		}
		return strings.TrimSpace(before)
	}
	if before, _, ok := strings.Cut(s, "<"); ok && strings.TrimSpace(before) != "" {
		return strings.Trim(strings.TrimSpace(before), `"`)
	}
	return s
}
