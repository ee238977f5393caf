package articles

import (
	"context"
	"slices"
	"time"
)

// Grouping is what an edition is ordered and grouped by.
type Grouping uint8

// The groupings. ByDate groups by day and, inside the day, by section;
// BySection and BySource group by those and, inside them, by day.
const (
	ByDate Grouping = iota
	BySection
	BySource
)

// String returns "date", "section" or "source".
func (g Grouping) String() string {
	return [...]string{"date", "section", "source"}[min(g, BySource)]
}

// Query selects and orders the stories of an edition.
//
// Part and Filter are in the language of articles/query; a story must satisfy
// both. Part is what the reader chose to look at, a section or a saved search,
// read by query.Parse. Filter is what was typed so far, read by
// query.ParseTyped, which bears with what is unfinished.
type Query struct {
	By     Grouping
	Part   string
	Filter string
	Typed  bool // somebody types Filter: what is unfinished at its end asks nothing yet, and its last word may go on
	Unread bool // unread stories only
	Copies bool // a row for every source that brought the same story, and not one for all
	Whole  bool // all that a search finds, which takes time and memory with their number; else the newest of them
}

// Group is a run of neighbouring stories in an edition. The groups of the
// first level lie end to end from 0 on, and its parts, if a group has any,
// fill it.
type Group struct {
	Key    string // names the group over editions: "2026-11-09", "2026-11-09/world"
	Label  string // "Today", "Monday 9 November", "World"
	First  int    // index of its first story in the edition
	Count  int
	Unread int // what can't be read does not count
	Parts  []Group
}

// Headed returns the parts that a heading tells apart: none where all stories
// of the group are of one part that has no name.
func (g Group) Headed() []Group {
	if len(g.Parts) == 1 && g.Parts[0].Key == g.Key+"/" {
		return nil
	}
	return g.Parts
}

// Outline is the table of contents of an edition.
type Outline struct {
	Groups []Group
	Count  int
	Unread int
	Notice string // what the reader should know of it: "the newest 2,000 - narrow it"
}

// Progress tells how far the reading of a source has come.
type Progress struct {
	Version uint64 // grows with every change of the stories that can be listed
	Found   int    // files or entries seen
	Listed  int    // of them, those that have a row, failed ones included
	Failed  int    // of them, those that can't be read
	Done    bool
}

// Edition is a set of stories in reading order. It does not change once it is
// made, so any goroutine may read it.
type Edition struct {
	rows    []Headline
	outline Outline
}

// NewEdition puts those of headlines that keep selects, all where it is nil, in
// the order of q. Inside a group the newest story comes first; groups without
// a name come last. now decides which day is today, and in which place of the
// world. The edition keeps headlines: the caller must not change them
// afterwards.
func NewEdition(headlines []Headline, q Query, keep func(*Headline) bool, now time.Time) *Edition {
	keys := sortKeys(headlines, q, keep, now)
	rows := make([]Headline, len(keys))
	for i, k := range keys {
		rows[i] = headlines[k.at]
	}
	return &Edition{rows: rows, outline: outlineOf(rows, keys, q.By, now)}
}

// Noted returns the edition with a notice for the reader.
func (e *Edition) Noted(notice string) *Edition {
	noted := *e
	noted.outline.Notice = notice
	return &noted
}

// Outline returns the groups of the edition.
func (e *Edition) Outline() Outline { return e.outline }

// Page returns at most n headlines from index from on. The error is ctx's.
func (e *Edition) Page(ctx context.Context, from, n int) ([]Headline, error) {
	from = min(max(from, 0), len(e.rows))
	return e.rows[from:min(from+max(n, 0), len(e.rows))], ctx.Err()
}

// Locate returns the index of a story.
func (e *Edition) Locate(ctx context.Context, id ID) (index int, ok bool, err error) {
	index = slices.IndexFunc(e.rows, func(h Headline) bool { return h.ID == id })
	return max(index, 0), index >= 0, ctx.Err()
}

// NextUnread returns the index of the first unread story from index from on,
// going up for step +1 and down for -1. Stories with a problem are passed over.
func (e *Edition) NextUnread(ctx context.Context, from, step int) (index int, ok bool, err error) {
	for i := from; i >= 0 && i < len(e.rows); i += step {
		if !e.rows[i].Read && e.rows[i].Problem == "" {
			return i, true, ctx.Err()
		}
	}
	return 0, false, ctx.Err()
}
