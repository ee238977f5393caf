package query

import (
	"regexp"
	"time"
)

// Expr is a condition on a story: one of the types below.
type Expr interface{ expr() }

// All holds for every story.
type All struct{}

// And holds where every part does; an empty one holds always.
type And struct{ Parts []Expr }

// Or holds where one part does.
type Or struct{ Parts []Expr }

// Not holds where its part does not.
type Not struct{ Part Expr }

// Words holds where the story has the words, in its headline, its fields or
// its text, one after the other where it is a phrase. Words are compared
// without case and accents; those of scripts without spaces by their
// characters. Where Begun, the last word may go on.
type Words struct {
	Text  string
	Begun bool
}

// Is holds for stories in a state.
type Is struct{ State State }

// State is something that a story can be.
type State uint8

// The states.
const (
	Read State = iota
	Unread
	Starred
	Revised  // its text has changed since it came
	Tagged   // it has some tag
	Problem  // it can't be read
	FullText // its linked page was fetched
	HasAudio // a recording goes with it
	HasVideo
	Undated // it states no date
)

// Field holds where a field of the story contains Value, case aside. A
// section, category, tag or language must be Value, and an id begins with it.
// Exact asks of any field that it is Value, so that an empty Value finds what
// has no such field. Where Begun, a field that must be Value only begins so.
type Field struct {
	Name  Name
	Value string
	Exact bool
	Begun bool
}

// Match holds where a field of the story matches a pattern.
type Match struct {
	Name    Name
	Pattern *regexp.Regexp // RE2, case aside
}

// Name is a field that can be asked for.
type Name uint8

// The fields.
const (
	Title Name = iota
	Author
	Section
	Source   // title or address of what brought it
	Category // where the reader keeps the source; a parent, too, is what is below it
	Tag
	Link
	ID
	Language // a BCP 47 tag; "de" is "de-AT", too
)

// Dated holds for stories that were published in the half-open span from From
// to To. A zero time leaves that end open.
type Dated struct{ From, To time.Time }

// Arrived holds for stories that came to the library in the half-open span from
// From to To, as Dated; where SinceLast, after the reader last left it. What lies
// in files has not arrived.
type Arrived struct {
	From, To  time.Time
	SinceLast bool
}

// Latest holds for the newest N stories of what the rest selects. It can only
// stand alone or in the outermost And.
type Latest struct{ N int }

func (All) expr()     {}
func (And) expr()     {}
func (Or) expr()      {}
func (Not) expr()     {}
func (Words) expr()   {}
func (Is) expr()      {}
func (Field) expr()   {}
func (Match) expr()   {}
func (Dated) expr()   {}
func (Arrived) expr() {}
func (Latest) expr()  {}
