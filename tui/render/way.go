package render

import (
	"slices"

	"lede/tui/bidi"
)

// way is how the lines of an item run.
type way struct {
	rightToLeft bool
	fields      bool // facts, or the cells of a table: each runs as it begins
}

// markWay puts a mark before the text of the line that ends here, where it does not
// stand as it is written.
func (s *setter) markWay() {
	if !s.o.Bidi || s.limit == unlimited || len(s.buf) <= s.inMargin {
		return
	}
	mark := ""
	switch {
	case s.way.rightToLeft && s.way.fields:
		mark = bidi.Fields(s.limit)
	case s.way.rightToLeft:
		mark = bidi.Text(true, s.limit)
	case !s.way.fields && bidi.Has(s.buf[s.inMargin:]):
		mark = bidi.Text(false, s.limit)
	}
	s.buf = slices.Insert(s.buf, s.inMargin, []byte(mark)...)
}
