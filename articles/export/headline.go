package export

import (
	"encoding/json"
	"io"

	"lede/articles"
	"lede/articles/sanitize"
)

// headlineLine is a row of a list as scripts read it. Names and meanings are
// those of the article form; "id" is what lede cat takes.
type headlineLine struct {
	ID        articles.ID `json:"id"`
	Title     string      `json:"title"`
	Section   string      `json:"section,omitempty"`
	Source    string      `json:"source,omitempty"`
	Byline    string      `json:"byline,omitempty"`
	Published string      `json:"published,omitempty"`
	Words     int         `json:"words"`
	Minutes   int         `json:"minutes"`
	Unread    bool        `json:"unread,omitempty"`
	Starred   bool        `json:"starred,omitempty"`
	Tags      []string    `json:"tags,omitempty"`
	Guessed   []string    `json:"guessed,omitempty"`
	Problem   string      `json:"problem,omitempty"`
	Origin    string      `json:"origin"`
}

// HeadlineJSON writes h as one line of JSON (NDJSON).
func HeadlineJSON(w io.Writer, h articles.Headline) error {
	enc := json.NewEncoder(w)
	enc.SetEscapeHTML(false)
	return enc.Encode(headlineLine{
		ID: h.ID, Title: h.Title, Section: h.Section, Source: h.Source, Byline: h.Byline,
		Published: h.Published.String(), Words: h.Words, Minutes: h.Minutes(),
		Unread: !h.Read && h.Problem == "", Starred: h.Starred, Tags: h.Tags,
		Guessed: guessedNames(h.Guessed), Problem: h.Problem, Origin: sanitize.ShownOrigin(h.Origin),
	})
}

func guessedNames(set articles.FieldSet) []string {
	var names []string
	for _, field := range []struct {
		bit  articles.FieldSet
		name string
	}{
		{articles.TitleField, "title"},
		{articles.SectionField, "section"},
		{articles.BylineField, "byline"},
		{articles.DateField, "published"},
		{articles.SourceField, "source"},
	} {
		if set&field.bit != 0 {
			names = append(names, field.name)
		}
	}
	return names
}
