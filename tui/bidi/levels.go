package bidi

import (
	"slices"
	"unicode/utf8"

	"golang.org/x/text/unicode/bidi"
)

// textLevels finds the level of each cell of one text that has a direction: 1 where it
// runs left, 0 and 2 where it runs right. These are the rules of UAX #9 for a text
// without embeddings and isolates, which sanitized text has none of. golang.org/x/text
// has the rules too, but tells of no levels and takes no bracket for the other one's.
func textLevels(text []cell, levels []uint8, rightToLeft bool) {
	l := leveller{base: bidi.L, classes: make([]bidi.Class, len(text))}
	if rightToLeft {
		l.base = bidi.R
	}
	for i := range text {
		l.classes[i] = classOf(text[i].text)
	}
	l.weak()
	l.brackets(text)
	l.neutral()
	l.implicit(levels)
	for i := len(text) - 1; i >= 0 && text[i].text == " "; i-- { // L1
		levels[i] = l.level(l.base)
	}
}

// classOf is the bidirectional class of the first character of a cell.
func classOf(text string) bidi.Class {
	r, _ := utf8.DecodeRuneInString(text)
	props, _ := bidi.LookupRune(r)
	return props.Class()
}

// leveller finds the levels of a text from the classes of its characters.
type leveller struct {
	base    bidi.Class // L or R, the direction of the text
	classes []bidi.Class
}

// weak resolves numbers and what stands in them and beside them (W1 to W7).
func (l *leveller) weak() {
	strong, last := l.base, l.base
	for i, c := range l.classes {
		switch c {
		case bidi.NSM:
			c = last // W1
		case bidi.L, bidi.R, bidi.AL:
			strong = c
		}
		if c == bidi.EN && strong == bidi.AL {
			c = bidi.AN // W2
		}
		l.classes[i], last = c, c
	}
	l.separators()
	strong = l.base
	for i, c := range l.classes {
		switch c {
		case bidi.L, bidi.R:
			strong = c
		case bidi.AL:
			strong, l.classes[i] = bidi.R, bidi.R // W3
		case bidi.EN:
			if strong == bidi.L {
				l.classes[i] = bidi.L // W7
			}
		case bidi.ES, bidi.ET, bidi.CS:
			l.classes[i] = bidi.ON // W6
		}
	}
}

// separators makes parts of numbers of the signs in them (W4, W5).
func (l *leveller) separators() {
	c := l.classes
	for i := 1; i+1 < len(c); i++ {
		if before, after := c[i-1], c[i+1]; before == after &&
			(before == bidi.EN && (c[i] == bidi.ES || c[i] == bidi.CS) || before == bidi.AN && c[i] == bidi.CS) {
			c[i] = before
		}
	}
	for i := range c {
		if c[i] == bidi.ET && i > 0 && c[i-1] == bidi.EN {
			c[i] = bidi.EN
		}
	}
	for i := len(c) - 2; i >= 0; i-- {
		if c[i] == bidi.ET && c[i+1] == bidi.EN {
			c[i] = bidi.EN
		}
	}
}

// direction is L or R for what has one: numbers count as what runs left (N0, N1).
func direction(c bidi.Class) (is bidi.Class, ok bool) {
	switch c {
	case bidi.L:
		return bidi.L, true
	case bidi.R, bidi.AL, bidi.EN, bidi.AN:
		return bidi.R, true
	}
	return 0, false
}

// mostPairs is how deep brackets are looked at (BD16).
const mostPairs = 63

// brackets gives both brackets of a pair one direction (N0).
func (l *leveller) brackets(text []cell) {
	var open []int
	var pairs []field
	for i := range text {
		r, size := utf8.DecodeRuneInString(text[i].text)
		props, _ := bidi.LookupRune(r)
		switch {
		case l.classes[i] != bidi.ON || !props.IsBracket():
		case props.IsOpeningBracket():
			if len(open) == mostPairs {
				return
			}
			open = append(open, i)
		default:
			other := bidi.ReverseString(text[i].text[:size])
			for n := len(open) - 1; n >= 0; n-- {
				if o, _ := utf8.DecodeRuneInString(text[open[n]].text); string(o) == other {
					pairs = append(pairs, field{open[n], i})
					open = open[:n]
					break
				}
			}
		}
	}
	slices.SortFunc(pairs, func(a, b field) int { return a.from - b.from })
	for _, p := range pairs {
		if d, ok := l.inside(p); ok {
			l.classes[p.from], l.classes[p.to] = d, d
		}
	}
}

// inside is the direction of a pair of brackets; ok is false where nothing in them has
// any.
func (l *leveller) inside(p field) (is bidi.Class, ok bool) {
	for i := p.from + 1; i < p.to; i++ {
		d, has := direction(l.classes[i])
		if has && d == l.base {
			return d, true
		}
		ok = ok || has
	}
	if !ok {
		return 0, false
	}
	for i := p.from - 1; i >= 0; i-- {
		if d, has := direction(l.classes[i]); has {
			return d, true // of what stands before: the other direction, or the text's
		}
	}
	return l.base, true
}

// neutral gives spaces and signs the direction of what stands at both sides, else that
// of the text (N1, N2).
func (l *leveller) neutral() {
	before := l.base
	for from := 0; from < len(l.classes); {
		if d, ok := direction(l.classes[from]); ok {
			before = d
			from++
			continue
		}
		to, after := from, l.base
		for ; to < len(l.classes); to++ {
			if d, ok := direction(l.classes[to]); ok {
				after = d
				break
			}
		}
		if before != after {
			after = l.base
		}
		for ; from < to; from++ {
			l.classes[from] = after
		}
	}
}

// implicit finds the levels (I1, I2).
func (l *leveller) implicit(levels []uint8) {
	for i, c := range l.classes {
		levels[i] = l.level(c)
	}
}

func (l *leveller) level(c bidi.Class) uint8 {
	switch {
	case c == bidi.R:
		return 1
	case c == bidi.L && l.base == bidi.L:
		return 0
	}
	return 2
}
