package feed

import (
	"encoding/json"
	"io"
	"time"

	"lede/articles"
)

type jsonOut struct {
	V     int           `json:"v"`
	Kind  string        `json:"kind"`
	Feed  jsonOutHead   `json:"feed"`
	Items []jsonOutItem `json:"items"`
	Notes []string      `json:"notes,omitempty"`
}

type jsonOutHead struct {
	Title       string `json:"title"`
	Link        string `json:"link,omitempty"`
	Language    string `json:"language,omitempty"`
	Description string `json:"description,omitempty"`
}

type jsonOutItem struct {
	ID         string             `json:"id"`
	Title      string             `json:"title"`
	Link       string             `json:"link,omitempty"`
	Original   string             `json:"original_link,omitempty"`
	Author     string             `json:"author,omitempty"`
	Published  string             `json:"published,omitempty"`
	Updated    string             `json:"updated,omitempty"`
	Content    string             `json:"content_html,omitempty"`
	Summary    string             `json:"summary,omitempty"`
	Categories []string           `json:"categories,omitempty"`
	Enclosures []jsonOutEnclosure `json:"enclosures,omitempty"`
}

type jsonOutEnclosure struct {
	URL    string `json:"url"`
	Type   string `json:"type,omitempty"`
	Length string `json:"length,omitempty"`
}

// JSON writes f as one line of JSON. Dates are in RFC 3339, a day alone where
// no more is stated; authors are one string, joined with commas.
func JSON(w io.Writer, f *Feed) error {
	out := jsonOut{
		V:     1,
		Kind:  "feed",
		Feed:  jsonOutHead{f.Title, f.Link, f.Language, f.Description},
		Items: make([]jsonOutItem, len(f.Items)),
		Notes: f.Notes,
	}
	for i := range f.Items {
		out.Items[i] = jsonOf(&f.Items[i])
	}
	encoder := json.NewEncoder(w)
	encoder.SetEscapeHTML(false)
	return encoder.Encode(out)
}

func jsonOf(it *Item) jsonOutItem {
	out := jsonOutItem{
		ID: it.ID, Title: it.Title, Link: it.Link, Original: it.Original, Author: articles.Byline{Authors: it.Authors}.String(),
		Published: stamp(it.Published), Updated: stamp(it.Updated),
		Content: it.Content, Summary: it.Summary, Categories: it.Categories,
	}
	for _, e := range it.Enclosures {
		out.Enclosures = append(out.Enclosures, jsonOutEnclosure{e.URL, e.Type, e.Length})
	}
	return out
}

// stamp takes a clock without a zone to be UTC, as RFC 3339 has no other.
func stamp(d articles.Date) string {
	if d.IsZero() || d.Precision == articles.ToDay {
		return d.String()
	}
	return d.Time.Format(time.RFC3339)
}
