package articles

import "context"

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
	Seen   []int  // indexes, in order, of stories that were there when the reader's last visit ended, where what is new stands right above
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

// Edition is a set of stories in reading order, as a library had them when it
// was made. What comes later does not move it, so that a list can be read while
// stories come in. Any goroutine may use it.
type Edition interface {
	// Outline returns the groups of the edition. It costs nothing.
	Outline() Outline
	// Page returns at most n headlines from index from on.
	Page(ctx context.Context, from, n int) ([]Headline, error)
	// Locate returns the index of a story.
	Locate(ctx context.Context, id ID) (index int, ok bool, err error)
	// NextUnread returns the index of the first unread story from index from
	// on, going up for step +1 and down for -1.
	NextUnread(ctx context.Context, from, step int) (index int, ok bool, err error)
	// Mark carries a change out on every story of the edition, and on no
	// other: what has come since is left alone, and so is what was found and
	// is not listed.
	Mark(ctx context.Context, c Change) (Action, error)
}
