package articles

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
type Query struct {
	By     Grouping
	Words  string // every word must be in the title, section, source or byline, case aside
	Unread bool   // unread stories only
}

// Group is a run of neighbouring stories in an edition. The groups of the
// first level lie end to end from 0 on, and the parts of a group fill it.
type Group struct {
	Key    string // names the group over editions: "2026-11-09", "2026-11-09/world"
	Label  string // "Today", "Monday 9 November", "World"
	First  int    // index of its first story in the edition
	Count  int
	Unread int
	Parts  []Group
}

// Outline is the table of contents of an edition.
type Outline struct {
	Groups []Group
	Count  int
	Unread int
}

// Progress tells how far the reading of a source has come.
type Progress struct {
	Version uint64 // grows with every change of the stories that can be listed
	Found   int    // files or entries seen
	Listed  int    // of them, those that have a row, failed ones included
	Failed  int    // of them, those that can't be read
	Done    bool
}
