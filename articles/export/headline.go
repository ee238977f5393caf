package export

import (
	"encoding/json"
	"io"
	"time"

	"lede/articles"
	"lede/articles/sanitize"
)

// Version is that of the JSON that lede prints: docs/json.md says what it
// promises.
const Version = 1

// headline is what a row of a list and a story have in common.
type headline struct {
	V             int         `json:"v"`
	Kind          string      `json:"kind"`
	ID            articles.ID `json:"id,omitempty"`
	Title         string      `json:"title"`
	Section       string      `json:"section,omitempty"`
	Source        string      `json:"source,omitempty"`
	SourceAddress string      `json:"source_address,omitempty"`
	Byline        string      `json:"byline,omitempty"`
	Published     string      `json:"published,omitempty"` // ISO 8601, as exact as stated
	Updated       string      `json:"updated,omitempty"`
	Arrived       string      `json:"arrived,omitempty"` // RFC 3339, as all that lede itself has seen
	Revised       string      `json:"revised,omitempty"`
	Read          bool        `json:"read"`
	Unread        bool        `json:"unread,omitempty"` // neither read nor unreadable
	Starred       bool        `json:"starred"`
	Muted         bool        `json:"muted,omitempty"`
	Tags          []string    `json:"tags,omitempty"`
	Words         int         `json:"words"`
	Minutes       int         `json:"minutes"`
	Link          string      `json:"link,omitempty"`
	Origin        string      `json:"origin,omitempty"`
	Enclosures    []enclosure `json:"enclosures,omitempty"`
	AlsoIn        []alsoIn    `json:"also_in,omitempty"`
	Problem       string      `json:"problem,omitempty"`
	Guessed       []string    `json:"guessed,omitempty"`
	Stop          int         `json:"stop,omitempty"` // how many blocks the reader has left behind
	Key           string      `json:"key,omitempty"`
}

// enclosure is a recording that goes with a story.
type enclosure struct {
	Kind    string `json:"kind"` // "audio" or "video"
	URL     string `json:"url"`
	Bytes   int64  `json:"bytes,omitempty"`
	Seconds int64  `json:"seconds,omitempty"`
}

// alsoIn is another source's copy of a story.
type alsoIn struct {
	ID     articles.ID `json:"id"`
	Source string      `json:"source,omitempty"`
	Link   string      `json:"link,omitempty"`
}

// HeadlineJSON writes d as one line of JSON (NDJSON).
func HeadlineJSON(w io.Writer, d articles.Details) error {
	return encode(w, headlineOf("headline", d))
}

func headlineOf(kind string, d articles.Details) headline {
	return headline{
		V: Version, Kind: kind, ID: d.ID, Title: d.Title, Section: d.Section, Source: d.Source,
		SourceAddress: sanitize.ShownAddress(d.Address), Byline: d.Byline,
		Published: d.Published.String(), Updated: d.Updated.String(), Arrived: Stamp(d.Arrived), Revised: Stamp(d.Revised),
		Read: d.Read, Unread: !d.Read && d.Problem == "", Starred: d.Starred, Muted: d.Muted, Tags: d.Tags,
		Words: d.Words, Minutes: d.Minutes(), Link: sanitize.HostAsWritten(d.Link), Origin: sanitize.ShownOrigin(d.Origin),
		Enclosures: enclosuresOf(d.Enclosures), AlsoIn: copiesOf(d.AlsoIn), Problem: d.Problem,
		Guessed: guessedNames(d.Guessed), Stop: d.Stop, Key: d.Key,
	}
}

func enclosuresOf(all []articles.Enclosure) []enclosure {
	var out []enclosure
	for _, e := range all {
		out = append(out, enclosure{e.Kind.String(), e.URL, e.Bytes, int64(e.Length.Seconds())})
	}
	return out
}

func copiesOf(all []articles.Copy) []alsoIn {
	var out []alsoIn
	for _, c := range all {
		out = append(out, alsoIn(c))
	}
	return out
}

// Stamp is an instant in RFC 3339, UTC; empty where there is none.
func Stamp(t time.Time) string {
	if t.IsZero() {
		return ""
	}
	return t.UTC().Format(time.RFC3339)
}

// encode writes one line of JSON.
func encode(w io.Writer, v any) error {
	encoder := json.NewEncoder(w)
	encoder.SetEscapeHTML(false)
	return encoder.Encode(v)
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
