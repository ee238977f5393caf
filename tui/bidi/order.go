package bidi

import (
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/bidi"
)

// field is a text of a paragraph: its cells from one on, up to another.
type field struct{ from, to int }

// texts are the fields of a paragraph, which is one where it has none.
func (p paragraph) texts() []field {
	if !p.fields {
		return []field{{0, len(p.cells)}}
	}
	var found []field
	for from := 0; from < len(p.cells); {
		if n := p.between(from); n > 0 {
			from += n
			continue
		}
		from += p.sign(from)
		to := from
		for to < len(p.cells) && p.between(to) == 0 {
			to++
		}
		found = append(found, field{from, to})
		from = to
	}
	return found
}

// levels returns the embedding level of each cell, and gives the letters their shapes.
func (p paragraph) levels() []uint8 {
	base := p.base()
	levels := make([]uint8, len(p.cells))
	for i := range levels {
		levels[i] = base
	}
	for _, f := range p.texts() {
		text, of := p.cells[f.from:f.to], levels[f.from:f.to]
		if p.fields {
			textLevels(text, of, runsLeft(text, p.rightToLeft))
			nest(of, base)
		} else {
			textLevels(text, of, p.rightToLeft)
		}
		for i := len(text) - shape(text, of); i < len(text); i++ {
			of[i] = base
		}
	}
	return levels
}

// base is the level of a paragraph.
func (p paragraph) base() uint8 {
	if p.rightToLeft {
		return 1
	}
	return 0
}

// sign returns how many cells a sign takes that stands before a field, with the space
// behind it: the bullet of a story that is not read.
func (p paragraph) sign(at int) int {
	if at+2 >= len(p.cells) || p.cells[at+1].text != " " || p.between(at+1) > 0 {
		return 0
	}
	if r, _ := utf8.DecodeRuneInString(p.cells[at].text); unicode.IsLetter(r) || unicode.IsNumber(r) || unicode.IsPunct(r) && r != '•' {
		return 0
	}
	return 2
}

// between returns how many cells at one place part two fields: a gap, a rule or " · ".
func (p paragraph) between(at int) int {
	is := func(i int, text string) bool { return i < len(p.cells) && p.cells[i].text == text }
	if at >= len(p.cells) {
		return 0
	}
	switch {
	case is(at, " ") && is(at+1, "·") && is(at+2, " "):
		return 3
	case is(at, " ") && (is(at+1, " ") || at == 0 || at == len(p.cells)-1 || rule(p.cells[at+1].text)):
		return 1
	case is(at, " ") && at > 0 && (p.cells[at-1].text == " " || rule(p.cells[at-1].text)):
		return 1
	case rule(p.cells[at].text):
		return 1
	}
	return 0
}

// rule reports whether text is a line or a block that parts what stands beside it
// (U+2500 to U+259F).
func rule(text string) bool {
	r, _ := utf8.DecodeRuneInString(text)
	return r >= 0x2500 && r <= 0x259f
}

// runsLeft reports whether a field runs from right to left; fallback where no letter
// says.
func runsLeft(field []cell, fallback bool) bool {
	for i := range field {
		switch classOf(field[i].text) {
		case bidi.L:
			return false
		case bidi.R, bidi.AL:
			return true
		}
	}
	return fallback
}

// nest moves the levels of a field into a paragraph that has a level of its own.
// Fields that run as the paragraph does are no deeper than it.
func nest(levels []uint8, base uint8) {
	least := uint8(255)
	for _, l := range levels {
		least = min(least, l)
	}
	if base == 0 || least >= base {
		return
	}
	for i := range levels {
		levels[i] += 2
	}
}

// turn puts cells into the order in which they stand: from the highest level down,
// every row of cells that have it or a higher one is reversed (UAX #9, L2).
func turn(order []int, levels []uint8) {
	most := uint8(0)
	for _, l := range levels {
		most = max(most, l)
	}
	for level := most; level > 0; level-- {
		for from := 0; from < len(order); from++ {
			to := from
			for to < len(order) && levels[order[to]] >= level {
				to++
			}
			reverse(order[from:to])
			from = max(from, to)
		}
	}
}

func reverse(order []int) {
	for i, j := 0, len(order)-1; i < j; i, j = i+1, j-1 {
		order[i], order[j] = order[j], order[i]
	}
}
