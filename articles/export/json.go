package export

import (
	"io"

	"lede/articles"
)

// story is the JSON of an article: its headline, and what its text says.
// Fields that are unknown are left out.
type story struct {
	headline
	Format   string              `json:"format,omitempty"`
	Authors  []author            `json:"authors,omitempty"`
	Dateline string              `json:"dateline,omitempty"`
	Updated  string              `json:"updated,omitempty"` // as stated, also where it is when it was published
	Site     string              `json:"site,omitempty"`    // what the story itself calls its publisher
	Lang     string              `json:"lang,omitempty"`    // BCP 47
	Dir      string              `json:"dir"`               // "ltr" or "rtl"
	Excerpt  string              `json:"excerpt,omitempty"`
	Notice   string              `json:"notice,omitempty"`
	Idle     []string            `json:"idle,omitempty"` // rules for the site that found nothing
	Blocks   []block             `json:"blocks"`
	Hidden   []hidden            `json:"hidden,omitempty"`
	Evidence map[string]evidence `json:"evidence,omitempty"`
}

type author struct {
	Name string `json:"name"`
	Role string `json:"role,omitempty"`
}

type evidence struct {
	From   string `json:"from"`
	Detail string `json:"detail,omitempty"`
	Sure   string `json:"sure"`
}

// hidden is a block that is kept aside, and why.
type hidden struct {
	Reason string `json:"reason"`
	After  int    `json:"after"` // how many of blocks stand before it
	Block  block  `json:"block"`
}

type link struct {
	Text string `json:"text"`
	Href string `json:"href"`
}

// block is any block; Type tells which of the other fields it has.
type block struct {
	Type       string     `json:"type"`
	Level      int        `json:"level,omitempty"`
	Text       *string    `json:"text,omitempty"`
	Label      string     `json:"label,omitempty"`
	Cite       string     `json:"cite,omitempty"`
	Definition bool       `json:"definition,omitempty"` // the paragraph says what the term before it means
	Ordered    bool       `json:"ordered,omitempty"`
	Start      int        `json:"start,omitempty"`
	Items      []string   `json:"items,omitempty"`
	Markers    []string   `json:"markers,omitempty"` // of the items, where they are not numbers that count up from start
	Language   string     `json:"language,omitempty"`
	Header     bool       `json:"header,omitempty"` // the first of rows is the table's header
	Rows       [][]string `json:"rows,omitempty"`
	Src        string     `json:"src,omitempty"`
	Alt        string     `json:"alt,omitempty"`
	Caption    string     `json:"caption,omitempty"`
	Credit     string     `json:"credit,omitempty"`
	Width      int        `json:"width,omitempty"`
	Height     int        `json:"height,omitempty"`
	Gallery    string     `json:"gallery,omitempty"`
	Provider   string     `json:"provider,omitempty"`
	URL        string     `json:"url,omitempty"`
	Links      []link     `json:"links,omitempty"`
	Struck     []string   `json:"struck,omitempty"` // what of the text is struck out
	Doubt      string     `json:"doubt,omitempty"`  // why the block may not be of the story
}

// JSON writes s as one JSON object and a newline, with what d knows of it.
// Dates are as exact as the story states them; blocks that are kept aside stand
// apart, in "hidden".
func JSON(w io.Writer, s articles.Story, d articles.Details) error {
	m := s.Meta
	out := story{
		headline: headlineOf("article", d), Format: s.Format.String(), Authors: authors(m.Byline),
		Dateline: m.Dateline.Value, Updated: m.Updated.String(), Site: m.Source.Value, Lang: m.Language.Value,
		Dir: m.Direction.String(), Excerpt: excerpt(s), Notice: s.Notice, Idle: s.Idle,
		Blocks: []block{}, Evidence: evidenceOf(s),
	}
	for _, b := range s.Blocks {
		if h, ok := b.(articles.Hidden); ok {
			out.Hidden = append(out.Hidden, hidden{Reason: h.Reason, After: len(out.Blocks), Block: blockOf(h.Block)})
			continue
		}
		out.Blocks = append(out.Blocks, blockOf(b))
	}
	return encode(w, out)
}

// excerpt is what a list or a card would show of a story: its description, its
// dek, or else its first paragraph.
func excerpt(s articles.Story) string {
	for _, field := range []articles.Field{s.Meta.Summary, s.Meta.Dek} {
		if field.Value != "" {
			return field.Value
		}
	}
	for _, b := range s.Blocks {
		if p, ok := b.(articles.Paragraph); ok {
			return p.Text.String()
		}
	}
	return ""
}

func authors(b articles.Byline) []author {
	var out []author
	for _, a := range b.Authors {
		out = append(out, author{Name: a.Name, Role: a.Role})
	}
	return out
}

func evidenceOf(s articles.Story) map[string]evidence {
	out := map[string]evidence{}
	for _, f := range append(fields(s.Meta), extent(s)) {
		if f.From != articles.None {
			out[f.name] = evidence{From: f.From.String(), Detail: f.Detail, Sure: f.Sure.String()}
		}
	}
	return out
}
