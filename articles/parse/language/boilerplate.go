package language

// Boilerplate is what pages say beside their stories about one thing: lines that
// are known as a whole, and openings of lines. Reason names the thing to the
// reader.
type Boilerplate struct {
	Reason          string
	Lines, Openings []string
}

// The reasons that parsers act on beyond hiding the line.
const (
	Advertisement  = "advertisement"
	RelatedStories = "related stories"
	OtherStory     = "link to another story"
	Comments       = "comments"
	Filing         = "where it is filed"
)

// AllBoilerplate lists the tables. What stands in two of them is what the first
// one says.
func AllBoilerplate() []Boilerplate {
	return []Boilerplate{
		menus, shareBars, newsletters, logIns, cookieNotices, otherStories, terms, commentForms, comments, newsroomNotes, ads, related, filings,
	}
}

// AdLines are what pages write where an advertisement stands.
func AdLines() []string { return ads.Lines }

// RelatedLines open the list of other stories that follows a story.
func RelatedLines() []string { return related.Lines }
