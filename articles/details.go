package articles

import "time"

// Details is a headline with what a list does not show of its story: where it
// comes from, when it came, and what the reader has left of it.
type Details struct {
	Headline

	Address    string // of the source that brought it; empty for none
	Arrived    time.Time
	Enclosures []Enclosure
	AlsoIn     []Copy // what other sources made of the same story
	Key        string // what tells it from its source's other stories, in hexadecimal; empty outside of a library
	Stop       int    // block that the reader stopped at last time; 0 for the beginning
	Muted      bool   // it is kept and not listed
}

// Copy is the same story from another source.
type Copy struct {
	ID     ID
	Source string
	Link   string
}

// DetailsOf is what a story says of itself, where no library says more.
func DetailsOf(s Story) Details {
	h := NewHeadline(Article{ID: s.ID, Origin: s.Origin}, s.Meta, s.Words())
	h.Revised = s.Revised
	return Details{Headline: h, Enclosures: s.Meta.Enclosures, Stop: s.Stop}
}
