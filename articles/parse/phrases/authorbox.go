package phrases

import (
	"slices"
	"strings"

	"lede/articles/parse/language"
)

var boxOpenings = openings(plain(language.AuthorBoxOpenings))

// AuthorBox reads the name off a line that offers more by the author of the
// story above it: "View all posts by Ann Lee".
func AuthorBox(line string) (name string, ok bool) {
	if len(line) > longest || !boxOpenings().mayOpen(line) {
		return "", false
	}
	_, n := boxOpenings().match(strings.ToLower(cut(line, 64)))
	if n == 0 || n >= len(line) {
		return "", false
	}
	name = strings.Trim(line[n:], " :→»›>.…")
	return name, name != "" && (NameLike(name) || IsHandle(name))
}

// StrongByline reports whether the opening of a byline says "author" or
// "written", so that it is believed wherever it stands; "by" and "von" are
// the openings of sentences too.
func StrongByline(line string) bool {
	for _, opening := range language.StrongBylines {
		if len(line) > len(opening) && strings.EqualFold(line[:len(opening)], opening) {
			return true
		}
	}
	return false
}

var aboutAuthor = set(language.AboutAuthor)

// AboutAuthor reports whether s, which stands before a name, says that what
// follows tells of its bearer.
func AboutAuthor(s string) bool {
	return aboutAuthor()[Key(s)]
}

var aboutAuthorHeadings = set(language.AboutAuthorHeadings)

// AboutAuthorHeading reports whether line heads a word on the author, or on one
// of names: "About Ann Lee", "About Ann".
func AboutAuthorHeading(line string, names []string) bool {
	key := Key(line)
	if aboutAuthorHeadings()[key] {
		return true
	}
	about, name, ok := strings.Cut(key, " ")
	if !ok || !slices.Contains(language.AboutWords, about) {
		return false
	}
	return slices.ContainsFunc(names, func(author string) bool { return strings.HasPrefix(strings.ToLower(author), name) })
}
