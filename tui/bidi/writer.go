package bidi

import (
	"strings"
	"unicode/utf8"

	"golang.org/x/text/unicode/bidi"

	"lede/tui/cells"
)

// linkEnd closes a link (OSC 8).
const linkEnd = "\x1b]8;;\x1b\\"

// set returns the cells of a paragraph in the order that the terminal wants.
func (p paragraph) set(terminal Terminal) []cell {
	used, runsLeft := 0, p.rightToLeft
	for i := range p.cells {
		used += p.cells[i].width
		runsLeft = runsLeft || Has(p.cells[i].text)
	}
	if !runsLeft {
		return p.cells
	}
	set := make([]cell, 0, len(p.cells)+8)
	if p.rightToLeft {
		blank := cell{text: " ", width: 1, column: -1}
		if n := len(p.cells); n > 0 && p.cells[n-1].text == " " {
			blank.pen = p.cells[n-1].pen
		}
		for range p.width - used {
			set = append(set, blank)
		}
	}
	if terminal == Reorders {
		return append(set, p.cells...)
	}
	levels := p.levels()
	order := make([]int, len(p.cells))
	for i := range order {
		order[i] = i
	}
	turn(order, levels)
	for _, i := range order {
		c := p.cells[i]
		if levels[i]%2 == 1 {
			c.text = mirrored(c.text)
		}
		set = append(set, c)
	}
	if terminal == Words {
		turnWords(set)
	}
	return set
}

// writer writes the cells of a row.
type writer struct {
	out strings.Builder
	pen pen
}

func (w *writer) cells(list []cell) {
	for i := range list {
		c := &list[i]
		w.out.WriteString(c.before)
		w.become(c.pen)
		w.out.WriteString(c.text)
	}
}

// become takes another pen.
func (w *writer) become(next pen) {
	if next.style != w.pen.style {
		if more, ok := strings.CutPrefix(next.style, w.pen.style); ok {
			w.out.WriteString(more)
		} else {
			w.out.WriteString(cells.Reset + next.style)
		}
	}
	if next.link != w.pen.link {
		if next.link == "" {
			w.out.WriteString(linkEnd)
		}
		w.out.WriteString(next.link)
	}
	w.pen = next
}

// mirrors are the signs that look the other way in text that runs left and that are
// no brackets (Unicode, BidiMirroring.txt).
var mirrors = map[string]string{"«": "»", "»": "«", "‹": "›", "›": "‹", "<": ">", ">": "<", "≤": "≥", "≥": "≤"}

// mirrored is text as it looks where it runs left (UAX #9, L4).
func mirrored(text string) string {
	if other, ok := mirrors[text]; ok {
		return other
	}
	r, size := utf8.DecodeRuneInString(text)
	if props, _ := bidi.LookupRune(r); size == len(text) && props.IsBracket() {
		return bidi.ReverseString(text)
	}
	return text
}
