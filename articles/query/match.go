package query

import (
	"slices"
	"strings"

	"lede/articles"
)

// Matches reports whether a headline satisfies e. A library that holds nothing
// but headlines has no text to search: words are looked for in the title,
// section, source, byline and tags. It knows no category and no language, so
// nothing has one, and [Latest] holds for every story: see [Newest].
func Matches(e Expr, h *articles.Headline) bool {
	switch e := e.(type) {
	case And:
		return !slices.ContainsFunc(e.Parts, func(part Expr) bool { return !Matches(part, h) })
	case Or:
		return slices.ContainsFunc(e.Parts, func(part Expr) bool { return Matches(part, h) })
	case Not:
		return !Matches(e.Part, h)
	case Words:
		return hasWords(e, h)
	case Is:
		return is(e.State, h)
	case Field:
		return slices.ContainsFunc(values(e.Name, h), e.holds)
	case Match:
		return slices.ContainsFunc(values(e.Name, h), e.Pattern.MatchString)
	case Dated:
		return e.holds(h.Published)
	}
	return true
}

// Newest returns how many of the newest stories e asks for; ok is false where
// it asks for all.
func Newest(e Expr) (n int, ok bool) {
	switch e := e.(type) {
	case Latest:
		return e.N, true
	case And:
		for _, part := range e.Parts {
			if latest, ok := part.(Latest); ok {
				return latest.N, true
			}
		}
	}
	return 0, false
}

func is(s State, h *articles.Headline) bool {
	switch s {
	case Read:
		return h.Read
	case Unread:
		return !h.Read && h.Problem == ""
	case Starred:
		return h.Starred
	case Revised:
		return !h.Revised.IsZero()
	case Tagged:
		return len(h.Tags) > 0
	case Problem:
		return h.Problem != ""
	}
	return false
}

// values are what a story has for a field.
func values(name Name, h *articles.Headline) []string {
	switch name {
	case Title:
		return []string{h.Title}
	case Author:
		return []string{h.Byline}
	case Section:
		return []string{h.Section}
	case Source:
		return []string{h.Source}
	case Tag:
		return h.Tags
	case Link:
		return []string{h.Origin}
	case ID:
		return []string{string(h.ID)}
	}
	return nil
}

// holds reports whether a field's value is what f asks for.
func (f Field) holds(value string) bool {
	value, asked := Fold(value), Fold(f.Value)
	rest, begins := strings.CutPrefix(value, asked)
	switch {
	case f.Begun || f.Name == ID && !f.Exact:
		return begins
	case f.Exact || whole(f.Name):
		return begins && rest == ""
	}
	return strings.Contains(value, asked)
}

// holds reports whether a date lies in d. A date without a zone is the
// reader's own; one without a time is the beginning of its day.
func (d Dated) holds(date articles.Date) bool {
	if date.IsZero() {
		return false
	}
	here := d.From.Location()
	if d.From.IsZero() {
		here = d.To.Location()
	}
	at := date.In(here)
	return !at.Before(d.From) && (d.To.IsZero() || at.Before(d.To))
}

func hasWords(w Words, h *articles.Headline) bool {
	asked := Tokens(w.Text)
	if len(asked) == 0 {
		return true
	}
	return inText(asked, w.Begun, h.Title) || inText(asked, w.Begun, h.Byline) ||
		inText(asked, w.Begun, h.Section) || inText(asked, w.Begun, h.Source) ||
		slices.ContainsFunc(h.Tags, func(tag string) bool { return inText(asked, w.Begun, tag) })
}

// inText reports whether the words asked for stand in text, one after the
// other; where begun, the last may go on.
func inText(asked []string, begun bool, text string) bool {
	words := Tokens(text)
	last := len(asked) - 1
	for at := 0; at+len(asked) <= len(words); at++ {
		there := words[at : at+len(asked)]
		if slices.Equal(there[:last], asked[:last]) &&
			(there[last] == asked[last] || begun && strings.HasPrefix(there[last], asked[last])) {
			return true
		}
	}
	return false
}
