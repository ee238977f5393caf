package articles

import "strings"

// Evidence says what a recovered value rests on.
type Evidence struct {
	From   EvidenceKind
	Detail string // where exactly: "line 7", "og:title", "itemprop=author"
	Sure   Sureness
}

// EvidenceKind is the kind of place that a value was found in.
type EvidenceKind uint8

// The kinds of evidence. None means that nothing was found. Libraries keep
// the numbers: none may ever mean something else.
const (
	None        EvidenceKind = 0
	FrontMatter EvidenceKind = 1 // YAML or TOML at the head of a Markdown file
	JSONLD      EvidenceKind = 2 // schema.org in a script element
	MetaTag     EvidenceKind = 3 // <meta>, <title>, <link>, <html lang>
	Markup      EvidenceKind = 4 // an element, class or microdata of the page
	TextPattern EvidenceKind = 5 // visible text that reads like the field
	FeedEntry   EvidenceKind = 6 // an element of the feed that brought the story
	SiteRule    EvidenceKind = 7 // a rule that the user wrote for the site
	Path        EvidenceKind = 8 // the name of the file or its folder, or the address
	Record      EvidenceKind = 9 // a column of a row that a scraper or a data set wrote, or a header of a mail
)

// String returns the kind as "inspect" prints it.
func (k EvidenceKind) String() string {
	names := [...]string{
		"none", "front matter", "JSON-LD", "meta", "markup", "text pattern",
		"feed entry", "site rule", "path", "record",
	}
	if int(k) < len(names) {
		return names[k]
	}
	return "unknown"
}

// Sureness is how far a value can be trusted. The interface marks a Guess
// with a quiet "~".
type Sureness uint8

// The degrees of sureness. Libraries keep the numbers: none may ever mean
// something else.
const (
	Guess  Sureness = 0 // nothing better was there
	Likely Sureness = 1 // a pattern that is seldom wrong
	Stated Sureness = 2 // the page says so in as many words
)

// String returns "guess", "likely" or "stated".
func (s Sureness) String() string {
	return [...]string{"guess", "likely", "stated"}[min(s, Stated)]
}

// Field is a one-line value and what it rests on.
type Field struct {
	Value string
	Evidence
}

// Author is one name of a byline.
type Author struct {
	Name string
	Role string // "Arts correspondent", "Photographs by"; may be empty
}

// Byline is who wrote the story, in the order given.
type Byline struct {
	Authors []Author
	Evidence
}

// String joins the names with commas, roles left out.
func (b Byline) String() string {
	names := make([]string, len(b.Authors))
	for i, a := range b.Authors {
		names[i] = a.Name
	}
	return strings.Join(names, ", ")
}

// Moment is a [Date] and what it rests on.
type Moment struct {
	Date
	Evidence
}

// Direction is the way that a script runs.
type Direction uint8

// The two directions. Libraries keep the numbers: none may ever mean something
// else.
const (
	LeftToRight Direction = 0
	RightToLeft Direction = 1
)

// String returns "ltr" or "rtl", as HTML's dir attribute has it.
func (d Direction) String() string {
	if d == RightToLeft {
		return "rtl"
	}
	return "ltr"
}

// Meta is what is known of a story beside its text.
type Meta struct {
	Title     Field // the headline
	Section   Field // the kicker: the last crumb, "Entertainment"
	Dek       Field // the line under the headline
	Summary   Field // a description that the page's head holds; not part of the text
	Byline    Byline
	Dateline  Field // "LONDON (Reuters)"
	Published Moment
	Updated   Moment
	Source    Field // the publication
	Link      Field // canonical address
	Language  Field // BCP 47: "en", "pt-BR"
	Direction Direction

	Enclosures []Enclosure // recordings that its feed names, the first the main one
}
