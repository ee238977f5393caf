package rules

import (
	"strings"
	"unicode/utf8"

	"lede/articles"
	"lede/articles/parse/dates"
	"lede/articles/parse/phrases"
)

// maxValue is the length in bytes of the longest value that a field takes. A
// rule that finds more has found the story.
const maxValue = 2 << 10

// maxAuthors bounds a byline.
const maxAuthors = 20

// Fields are the values that rules gave, at most one for each field.
type Fields struct {
	meta articles.Meta
	has  [tasks]bool
	idle []string
}

// Idle names the rules that were tried and found nothing: their site has
// changed, or they are misspelt. Those that another came before are not among
// them.
func (f *Fields) Idle() []string { return f.idle }

// Fill sets the fields that rules gave; the others stay.
func (f *Fields) Fill(m *articles.Meta) {
	for t, has := range f.has {
		if !has {
			continue
		}
		switch task(t) {
		case byline:
			m.Byline = f.meta.Byline
		case published:
			m.Published = f.meta.Published
		case updated:
			m.Updated = f.meta.Updated
		default:
			*field(m, task(t)) = *field(&f.meta, task(t))
		}
	}
}

// field is where m has the one-line field of t.
func field(m *articles.Meta, t task) *articles.Field {
	switch t {
	case section:
		return &m.Section
	case dek:
		return &m.Dek
	case source:
		return &m.Source
	default:
		return &m.Title
	}
}

// take sets r's field from what r found, and reports whether that held a
// value that the field can have. lang is the story's language.
func (f *Fields) take(r *rule, found []string, lang string) bool {
	switch r.task {
	case byline:
		f.meta.Byline = articles.Byline{Authors: authors(found), Evidence: r.evidence()}
		f.has[r.task] = len(f.meta.Byline.Authors) > 0
	case published:
		f.meta.Published, f.has[r.task] = moment(r, found, lang)
	case updated:
		f.meta.Updated, f.has[r.task] = moment(r, found, lang)
	default:
		if len(found) > 0 {
			*field(&f.meta, r.task) = articles.Field{Value: found[0], Evidence: r.evidence()}
			f.has[r.task] = true
		}
	}
	return f.has[r.task]
}

// moment reads the first date in found.
func moment(r *rule, found []string, lang string) (articles.Moment, bool) {
	for _, s := range found {
		d, ok := dates.Parse(s)
		if !ok {
			d, _, _, ok = dates.Find(s, lang)
		}
		if ok {
			return articles.Moment{Date: d, Evidence: r.evidence()}, true
		}
	}
	return articles.Moment{}, false
}

// authors reads every name in found, each once.
func authors(found []string) []articles.Author {
	var list []articles.Author
	seen := map[string]bool{}
	for _, s := range found {
		for _, a := range namesIn(s) {
			if !seen[a.Name] && len(list) < maxAuthors {
				seen[a.Name] = true
				list = append(list, a)
			}
		}
	}
	return list
}

// namesIn reads s as a byline, as names, or as the one name that the user
// says it is.
func namesIn(s string) []articles.Author {
	if list, ok := phrases.Byline(s); ok {
		return list
	}
	if list, ok := phrases.Names(s); ok {
		return list
	}
	if _, rest, ok := phrases.CutByline(s); ok {
		s = rest
	}
	return []articles.Author{{Name: s}}
}

// usable returns s as one line, and whether it can be a value.
func usable(s string) (string, bool) {
	if len(s) > 4*maxValue {
		return "", false
	}
	s = strings.Join(strings.Fields(s), " ")
	return s, s != "" && len(s) <= maxValue && utf8.ValidString(s)
}
