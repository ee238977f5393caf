package render

import (
	"time"

	"github.com/charmbracelet/x/ansi"

	"lede/articles"
	"lede/articles/locale"
	"lede/tui/cells"
	"lede/tui/hyphen"
	"lede/tui/pictures"
	"lede/tui/theme"
)

// Links says how the addresses behind a story's links are shown.
type Links uint8

// The ways to show links.
const (
	LinksFootnotes Links = iota // text [1], and a list at the end
	LinksInline                 // text <https://example.org/>
	LinksOSC8                   // clickable text, and a number where Options.Numbers asks for it
	LinksNone                   // text
)

// When says in which columns something is done.
type When uint8

// The columns in which lines are filled up or words are broken.
const (
	Never  When = iota
	Narrow      // of fewer columns than narrowBelow
	Always
)

// Breaking is how prose is broken into lines.
type Breaking struct {
	Justify   When // lines are filled up to the measure
	Hyphenate When // words are broken, at soft hyphens and as Hyphens says
	Hyphens   *hyphen.Languages
}

// narrowBelow is the width in columns below which lines of whole words end too
// unevenly.
const narrowBelow = 46

func (w When) in(width int) bool { return w == Always || w == Narrow && width < narrowBelow }

// DefaultMeasure is the number of columns that a line of prose has where
// nothing else is asked for.
const DefaultMeasure = 72

// Options is how a story is to be set.
type Options struct {
	Cells   cells.Measure // how the terminal counts
	Width   int           // columns there are; 0 means that nothing is wrapped
	Measure int           // columns of a line of text at most; 0 means DefaultMeasure
	Centre  bool
	Breaking
	Theme      *theme.Theme // nil means theme.Default(true)
	Links      Links
	Numbers    bool // number the links also where they are clickable
	ShowHidden bool
	More       string         // how to go on where a feed gives only the beginning: "F fetches the page."; empty says nothing of it
	Plain      bool           // no rules, bars and grids: the page is read out
	Marked     bool           // the lines will lose their attributes: what only those say is written, "~~90~~" where 90 is struck out
	Now        time.Time      // makes "today" of today's date; zero writes all dates in full
	Locale     locale.Locale  // that dates are written in
	Location   *time.Location // of the reader; nil shows the clock of the page, with its zone
	Pictures   Pictures
	Bidi       bool // lines that run from right to left carry marks for [bidi.Setter], which moves them to the right; else the page does
}

// Pictures is how much room a picture is left. Only figures with a source get
// any, and only in the body of the story.
type Pictures struct {
	Rows int           // of a picture at most; 0 leaves no room for any
	Cell pictures.Cell // of the terminal; zero means pictures.UsualCell
}

// Picture is the room that a page leaves for a picture. Its lines are empty.
type Picture struct {
	Block  int // index in Document.Blocks
	Source string
	Line   int // the first
	Column int
	pictures.Frame
}

// Same reports whether a story is set alike with o and with other. It is the
// one place that compares options: a page that was asked for with others than
// hold by now is set again.
func (o Options) Same(other Options) bool {
	same := o.Now.Equal(other.Now)
	o.Now, other.Now = time.Time{}, time.Time{}
	return same && o == other
}

// Page is a story set for one width.
type Page struct {
	Lines  []string // with escape sequences; see Text
	Blocks []Mark
	Links  []Link
	Heads  []int // lines that are nothing without the next: of headings, rules above a text

	Pictures []Picture // in order
}

// Mark says on which lines a block of the document stands. The dek stands
// with the headline; a block that is hidden has no mark.
type Mark struct {
	Block int // index in Document.Blocks
	First int // its first line
	End   int // the line after its last
}

// Link is an address in the story. Links to the same address share a number.
type Link struct {
	Number int // from 1 on, as it is shown
	Text   string
	URL    string
	Line   int // where it first stands
}

// Story sets s once.
func Story(s articles.Story, o Options) Page { return Prepare(s, o).Page(o) }

// Text returns line i without escape sequences, for a search.
func (p Page) Text(i int) string { return Plain(p.Lines[i]) }

// Plain returns line without escape sequences.
func Plain(line string) string { return ansi.Strip(line) }

func (o Options) measure() int {
	m := o.Measure
	if m <= 0 {
		m = DefaultMeasure
	}
	if o.Width > 0 {
		m = min(m, o.Width-2*o.edge())
	}
	return m
}

// edge is how many columns a centred page leaves free at least, so that text does
// not stick to what stands beside it.
func (o Options) edge() int {
	switch {
	case !o.Centre || o.Width < 30:
		return 0
	case o.Width < 60:
		return 1
	}
	return 2
}

// Column says where the text stands: how many columns it leaves free at its left,
// and how many it has.
func (o Options) Column() (left, width int) { return o.margin(), o.measure() }

// margin is what stands left of the measure.
func (o Options) margin() int {
	if !o.Centre || o.Width <= 0 {
		return 0
	}
	return (o.Width - o.measure()) / 2
}
