package render

import (
	"cmp"

	"lede/articles"
	"lede/tui/hyphen"
	"lede/tui/theme"
)

// Prepared is a story whose words are measured, so that it can be set at
// another width without looking at them again. It does not change and may be
// shared by goroutines.
type Prepared struct {
	story  articles.Story
	how    Options
	items  []item
	words  []word
	looks  []look
	links  []Link
	quiet  uint16           // the look of what stands between facts
	breaks *hyphen.Patterns // of the story's language; nil for none
	soft   map[string][]int // of words that have soft hyphens: the bytes where those stood
	size   int              // bytes of text, to know what a page will take
}

// look is how a word is written: what opens its style, and its link.
type look struct {
	open string
	link string // the OSC 8 sequence that opens it
	num  int    // number of the link, 0 for none
}

// level is one step of what stands left of a text: a bar, a bullet, a number
// or only space. mark shows on every line, or on the first alone.
type level struct {
	mark  string
	look  uint16
	width int  // with the space after it
	id    int  // tells one quote's bar from the next one's
	once  bool // only on the first line of what it stands before
}

// kind says how an item becomes lines.
type kind uint8

const (
	text   kind = iota
	ruled       // a line across the measure
	heavy       // a heavy one
	short       // a short line at the left
	broken      // * * *, centred
	code        // words are kept as they are, lines broken anywhere
	table
	pictured // lines kept free for a picture
)

// item is one piece of the page: mostly a paragraph with all that stands left
// of it.
type item struct {
	kind    kind
	block   int // index of the block; -1 for the header and the links
	above   int // blank lines before it
	left    []level
	words   [2]int
	look    uint16 // of rules and tables
	strong  uint16 // of a table's header
	quiet   uint16 // of a table's lattice
	instead int    // items after a table that stand for it where it has no room
	right   int    // columns kept free at the right
	way     way
	hang    int // columns that lines after the first are moved in
	bars    int // how many of left stand on the blank lines before it
	grid    *grid
	picture *articles.Figure
	centre  bool

	balanced bool // its lines are to be about as wide
	heading  bool // it belongs to what stands below it
	atRight  bool // its lines end at the right
	joins    bool // and the line above takes it up where it has room
	prose    bool // its lines may be filled up, and its words broken
}

// Prepare measures s for pages that differ in width, measure and centring
// only; [Prepared.Page] prepares it anew where o differs in more.
func Prepare(s articles.Story, o Options) *Prepared {
	b := newBuilder(s, o)
	b.begin()
	for i := range s.Blocks {
		b.blockAt(i)
	}
	b.end()
	units(b.p.words)
	return b.p
}

// begin prepares what stands over the first block.
func (b *builder) begin() {
	b.p.quiet = b.look(theme.Quiet, 0, 0)
	b.noted = hasNotes(b.p.story.Blocks)
	if how := b.p.how; how.Hyphenate != Never {
		b.p.soft, b.p.breaks = map[string][]int{}, how.Hyphens.Of(b.p.story.Meta.Language.Value)
	}
	b.header()
}

// blockAt prepares a block of the document.
func (b *builder) blockAt(i int) {
	b.at = i
	b.block(b.p.story.Blocks[i])
	b.tight = false
}

// end prepares what stands under the last block.
func (b *builder) end() {
	b.at = -1
	b.more()
	b.footnotes()
}

// suits reports whether the preparation serves o.
func (p *Prepared) suits(o Options) bool {
	o.Width, o.Measure, o.Centre = p.how.Width, p.how.Measure, p.how.Centre
	if o.Pictures.Rows > 0 && p.how.Pictures.Rows > 0 {
		o.Pictures = p.how.Pictures
	}
	o.Theme = cmp.Or(o.Theme, p.how.Theme)
	return o.Same(p.how)
}

// Page sets the story for one width.
func (p *Prepared) Page(o Options) Page {
	if !p.suits(o) {
		return Prepare(p.story, o).Page(o)
	}
	s := newSetter(p, o)
	s.setFrom(0)
	return s.page()
}
