package query

import (
	"slices"
	"strings"
	"time"

	"lede/articles"
)

// Matcher returns what tells whether a headline satisfies e to a reader of now,
// in whose location days begin and end. It may be called from any goroutine.
//
// A library that holds nothing but headlines has no text to search: words are
// looked for in the title, section, source, byline and tags. It knows no
// category, no language and no arrival, so that nothing has one, and [Latest] holds for
// every story: see [Newest].
func Matcher(e Expr, now time.Time) func(*articles.Headline) bool {
	return MatcherIn(e, now, nil)
}

// Texts returns what tells whether the text of a headline's story has words.
type Texts func(Words) func(*articles.Headline) bool

// MatcherIn is [Matcher] for a library that can look into texts too: words are
// looked for there and in what the headline says. texts may be nil.
func MatcherIn(e Expr, now time.Time, texts Texts) func(*articles.Headline) bool {
	switch e := e.(type) {
	case And:
		parts := matchers(e.Parts, now, texts)
		return func(h *articles.Headline) bool {
			return !slices.ContainsFunc(parts, func(holds func(*articles.Headline) bool) bool { return !holds(h) })
		}
	case Or:
		parts := matchers(e.Parts, now, texts)
		return func(h *articles.Headline) bool {
			return slices.ContainsFunc(parts, func(holds func(*articles.Headline) bool) bool { return holds(h) })
		}
	case Not:
		part := MatcherIn(e.Part, now, texts)
		return func(h *articles.Headline) bool { return !part(h) }
	case Words:
		return wordsMatcher(e, texts)
	case Is:
		return func(h *articles.Headline) bool { return is(e.State, h) }
	case Field:
		holds := e.Holds()
		return func(h *articles.Headline) bool { return slices.ContainsFunc(values(e.Name, h), holds) }
	case Match:
		return func(h *articles.Headline) bool { return slices.ContainsFunc(values(e.Name, h), e.Pattern.MatchString) }
	case Dated:
		return func(h *articles.Headline) bool { return e.holds(h.Published, now) }
	case Arrived:
		return func(*articles.Headline) bool { return false }
	}
	return func(*articles.Headline) bool { return true }
}

func matchers(parts []Expr, now time.Time, texts Texts) []func(*articles.Headline) bool {
	all := make([]func(*articles.Headline) bool, len(parts))
	for i, part := range parts {
		all[i] = MatcherIn(part, now, texts)
	}
	return all
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
	case HasAudio:
		return h.Enclosed&articles.Audio != 0
	case HasVideo:
		return h.Enclosed&articles.Video != 0
	case Undated:
		return h.Published.IsZero()
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

// Holds returns what tells whether a field's value is what f asks for.
func (f Field) Holds() func(value string) bool {
	asked := Fold(f.Value)
	switch {
	case f.Begun || f.Name == ID && !f.Exact:
		return func(value string) bool { return strings.HasPrefix(Fold(value), asked) }
	case f.Exact || whole(f.Name):
		return func(value string) bool { return Fold(value) == asked }
	}
	return func(value string) bool { return strings.Contains(Fold(value), asked) }
}

// holds reports whether a date lies in d. A date without a zone is the
// reader's own; one without a time is the beginning of its day, and one that is
// still to come is now, as in the list.
func (d Dated) holds(date articles.Date, now time.Time) bool {
	if date.IsZero() {
		return false
	}
	at := date.ListedAt(now)
	return !at.Before(d.From) && (d.To.IsZero() || at.Before(d.To))
}

// Holds returns what tells whether a text has the words, one after the other.
func (w Words) Holds() func(text string) bool {
	asked := Tokens(w.Text)
	if len(asked) == 0 {
		return func(string) bool { return true }
	}
	return func(text string) bool { return holdsWords(asked, w.Begun, text) }
}

// wordsMatcher looks for words that stand in one field, or in the text.
func wordsMatcher(w Words, texts Texts) func(*articles.Headline) bool {
	in := w.Holds()
	if texts != nil {
		inText := texts(w)
		inFields := wordsMatcher(w, nil)
		return func(h *articles.Headline) bool { return inFields(h) || inText(h) }
	}
	return func(h *articles.Headline) bool {
		return in(h.Title) || in(h.Byline) || in(h.Section) || in(h.Source) || slices.ContainsFunc(h.Tags, in)
	}
}

// holdsWords reports whether the words asked for stand in text; where begun,
// the last may go on.
func holdsWords(asked []string, begun bool, text string) bool {
	text = Fold(text)
	if !strings.Contains(text, asked[0]) {
		return false // most texts; no need to part it into words
	}
	words, last := tokens(text), len(asked)-1
	for at := 0; at+len(asked) <= len(words); at++ {
		there := words[at : at+len(asked)]
		if slices.Equal(there[:last], asked[:last]) &&
			(there[last] == asked[last] || begun && strings.HasPrefix(there[last], asked[last])) {
			return true
		}
	}
	return false
}
