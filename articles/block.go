package articles

import (
	"strings"
	"time"
)

// Block is one of the types below. A Document is a list of them.
type Block interface{ block() }

// Paragraph is a paragraph of the story's body.
type Paragraph struct{ Text Text }

// Dek is the line under the headline where the body itself holds it. It is
// set with the headline, and only there.
type Dek struct{ Text Text }

// Heading opens a part of the story. Level is 2 to 6; the headline is the only 1.
type Heading struct {
	Level int
	Text  Text
}

// Quote is words of somebody's set apart: a blockquote, or a paragraph that
// is one quotation from end to end.
type Quote struct {
	Blocks []Block // paragraphs, lists or inner quotes
	Cite   Text    // who said it; may be empty
}

// PullQuote repeats a sentence of the story in a larger voice.
type PullQuote struct {
	Text Text
	Cite Text
}

// Definition is what a list of terms says of the terms before it, each a
// paragraph in bold.
type Definition struct {
	Blocks []Block // as a quote's
}

// List is an ordered or a bulleted list.
type List struct {
	Ordered bool
	Start   int // number of the first item of an ordered list
	Items   []Item
	Letters string // "a", "A", "i" or "I" where the items of an ordered list are so counted; else numbers
	Numbers []int  // of the items, where they do not count up from Start
}

// Item is an item of a list: mostly one paragraph, with inner lists after it.
type Item struct{ Blocks []Block }

// Figure is a picture with what is said of it. Caption and credit are a pair:
// they are kept and shown together, whether or not the picture can be.
type Figure struct {
	Source  string // absolute address or path, or the picture itself (Embedded); empty where the dump lost it
	Alt     string
	Caption Text
	Credit  string // "Laurent Koffel/Gamma-Rapho via Getty Images", without "Photo:"
	Width   int    // pixels, as the page states them; 0 where unknown
	Height  int
	Gallery string // "2 of 5" where the figure is one of a gallery; else empty
}

// Embedded reports whether the source of a figure is no address: the picture itself
// stands in it, as a data: URL (RFC 2397) in base64.
func (f Figure) Embedded() bool { return strings.HasPrefix(f.Source, "data:") }

// Address is where the picture lies; empty where that is not known, or the picture
// stands in the page itself.
func (f Figure) Address() string {
	if f.Embedded() {
		return ""
	}
	return f.Source
}

// CodeBlock is preformatted text.
type CodeBlock struct {
	Language string // "go"; may be empty
	Text     string
}

// Table is a table of data. Rows may differ in length.
type Table struct {
	Header  []Text // nil where the table has none
	Rows    [][]Text
	Caption Text
}

// Embed is something from elsewhere that a terminal can only name: a video, a
// post, a map.
type Embed struct {
	Provider string // "YouTube"; may be empty
	Text     Text   // what the page shows of it
	URL      string
}

// Rule is a break between parts.
type Rule struct{}

// Note speaks to the reader about the story: a correction, an editor's note.
type Note struct {
	Label string // "Correction", "Editor's note"; may be empty
	Text  Text
}

// Hidden is a block that is kept aside, in its place: an advertisement, a
// menu, a share bar. Reason says why, in a few words for the reader.
//
// Lifted is true where nothing was dropped: the words are a field of the
// story (its byline, its date) and are set with the headline.
type Hidden struct {
	Reason string
	Block  Block
	Lifted bool
}

// Doubted is a block of the story that may not be of it: something speaks
// against it, but not enough to keep it aside. It stands where it stood, with a
// quiet mark. Reason says what speaks against it, in a few words.
type Doubted struct {
	Reason string
	Block  Block // never Hidden, Dek or Doubted
}

// Bare returns b without the doubt that it may carry, for those who ask what a
// block is and not how sure that is.
func Bare(b Block) Block {
	if d, ok := b.(Doubted); ok {
		return d.Block
	}
	return b
}

func (Paragraph) block()  {}
func (Dek) block()        {}
func (Heading) block()    {}
func (Quote) block()      {}
func (PullQuote) block()  {}
func (Definition) block() {}
func (List) block()       {}
func (Figure) block()     {}
func (CodeBlock) block()  {}
func (Table) block()      {}
func (Embed) block()      {}
func (Rule) block()       {}
func (Note) block()       {}
func (Hidden) block()     {}
func (Doubted) block()    {}

// Document is a story's text: its blocks in reading order, what is kept aside
// among them.
type Document struct {
	Blocks []Block
	Notice string   // what the reader should know of the reading: "simplified: …"
	Idle   []string // rules of the user's for the story's site that found nothing: "line 4: .promo"
	Extent Evidence // what says where the story lies: a rule of the user's, or the page's data; None where the text alone does
}

// HiddenCount counts the blocks that are kept aside, those that were lifted
// into a field left out.
func (d Document) HiddenCount() int {
	n := 0
	for _, b := range d.Blocks {
		if h, ok := b.(Hidden); ok && !h.Lifted {
			n++
		}
	}
	return n
}

// Story is what was recovered from an Article.
type Story struct {
	ID     ID
	Origin string
	Format Format
	Meta   Meta
	Document
	Stop    int       // block that the reader stopped at last time; 0 for the beginning
	Revised time.Time // when the text last changed after it had come; zero where it never did
	Earlier *Document // the text as it was before that; nil where it never was another
}
