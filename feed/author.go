package feed

import (
	"strings"

	"lede/articles"
	"lede/articles/sanitize"
)

// itemAuthors are those of the item, or else those of the feed.
func (r *reader) itemAuthors(n *node) []articles.Author {
	for _, names := range itemAuthorNames {
		if found := people(n, names); len(found) > 0 {
			return found
		}
	}
	if source := n.child(atom, "source"); source != nil {
		if found := people(source, atomAuthor); len(found) > 0 {
			return found
		}
	}
	return r.authors
}

func (r *reader) headAuthors(n *node) []articles.Author {
	for _, names := range headAuthorNames {
		if found := people(n, names); len(found) > 0 {
			return found
		}
	}
	return nil
}

var (
	atomAuthor      = []name{{atom, "author"}, {core, "author"}}
	itemAuthorNames = [][]name{
		atomAuthor,
		{{dublin, "creator"}},
		{{dublin, "author"}},
		{{itunes, "author"}},
		{{play, "author"}},
		{{media, "credit"}},
		{{atom, "contributor"}, {dublin, "contributor"}},
	}
	headAuthorNames = [][]name{
		atomAuthor, {{dublin, "creator"}}, {{dublin, "author"}}, {{core, "managingeditor"}}, {{itunes, "author"}}, {{play, "author"}}, {{itunes, "owner"}},
	}
)

// people reads every element of n that one of names fits.
func people(n *node, names []name) []articles.Author {
	var out []articles.Author
	for c := n.first; c != nil; c = c.next {
		for _, want := range names {
			if c.is(want.space, want.local) && len(out) < maxList {
				out = addAuthor(out, person(c))
			}
		}
	}
	return out
}

func addAuthor(out []articles.Author, name string) []articles.Author {
	name = clip(sanitize.Field(Plain(name)))
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
func person(n *node) string {
	if !n.mixed() {
		return withoutMail(n.text())
	}
	for _, local := range []string{"name", "email", "uri"} {
		for c := n.first; c != nil; c = c.next {
			if c.kind == opening && c.local == local {
				if s := strings.TrimSpace(c.text()); s != "" {
					return s
				}
			}
		}
	}
	return withoutMail(n.text())
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
			return either(strings.TrimSpace(inside), strings.TrimSpace(before))
		}
		return strings.TrimSpace(before)
	}
	if before, _, ok := strings.Cut(s, "<"); ok && strings.TrimSpace(before) != "" {
		return strings.Trim(strings.TrimSpace(before), `"`)
	}
	return s
}
