package articles

import "time"

// FieldSet is a set of the fields of a [Headline].
type FieldSet uint8

// The fields whose sureness a list shows. Libraries keep the bits: none may ever
// mean something else.
const (
	TitleField   FieldSet = 1 << 0
	SectionField FieldSet = 1 << 1
	BylineField  FieldSet = 1 << 2
	DateField    FieldSet = 1 << 3
	SourceField  FieldSet = 1 << 4
)

// Headline is the row that stands for a story in a list. Its strings are
// sanitized single lines.
type Headline struct {
	ID        ID
	Origin    string
	Title     string
	Section   string
	Source    string
	Byline    string
	Published Date
	Updated   Date      // where it is another than Published; a library's list leaves it out
	Link      string    // the story's own page; empty where it has none
	Changed   time.Time // when its file was last changed, which orders what is undated; zero where that says nothing
	Words     int       // of the body, roughly: a list is made without reading stories whole
	Direction Direction
	Guessed   FieldSet // fields that rest on a guess
	Place     uint16   // which chapter of its book it is, from 1; 0 for what is none
	Problem   string   // why the story can't be read; empty where it can
	Read      bool
	Starred   bool
	Tags      []string  // the reader's own, sorted
	Also      int       // how many other sources brought the same story
	Revised   time.Time // when its text last changed after it had come; zero where it never did
	Enclosed  EnclosureSet
	From      SourceID // 0 where the reader has not subscribed to what brought it
}

// Minutes is the reading time in whole minutes, at least one.
func (h Headline) Minutes() int { return ReadingMinutes(h.Words) }

// ReadingMinutes is how long words take to read at 230 words a minute, the
// mean for English non-fiction (Brysbaert 2019, 238 wpm, rounded down).
func ReadingMinutes(words int) int { return max(1, (words+115)/230) }

// NewHeadline makes the row of a story whose body has about words words.
func NewHeadline(a Article, m Meta, words int) Headline {
	return Headline{
		ID: a.ID, Origin: a.Origin,
		Title: m.Title.Value, Section: m.Section.Value, Source: m.Source.Value,
		Byline: m.Byline.String(), Published: m.Published.Date, Changed: a.Time,
		Words: words, Direction: m.Direction, Guessed: guessed(m),
		Enclosed: enclosed(m), Updated: updated(m), Link: m.Link.Value,
		Place: a.Place,
	}
}

// updated is when a story was updated after it was published.
func updated(m Meta) Date {
	if m.Updated.Time.Equal(m.Published.Time) {
		return Date{}
	}
	return m.Updated.Date
}

// ListedAt returns the instant by which the story is ordered, and the day under
// which it stands: see [Date.ListedAt]. An undated story is ordered by when its
// file was changed: that is no date of publication.
func (h *Headline) ListedAt(now time.Time) (time.Time, Day) {
	if h.Published.IsZero() {
		return h.Changed, Undated
	}
	at := h.Published.ListedAt(now)
	return at, DayOf(at)
}

func guessed(m Meta) FieldSet {
	var set FieldSet
	add := func(f FieldSet, e Evidence) {
		if e.From != None && e.Sure == Guess {
			set |= f
		}
	}
	add(TitleField, m.Title.Evidence)
	add(SectionField, m.Section.Evidence)
	add(BylineField, m.Byline.Evidence)
	add(DateField, m.Published.Evidence)
	add(SourceField, m.Source.Evidence)
	return set
}
