package bidi

import (
	"strings"
	"unicode/utf8"

	"golang.org/x/text/unicode/bidi"

	"lede/tui/cells"
)

// linkEnd closes a link (OSC 8).
const linkEnd = "\x1b]8;;\x1b\\"

// writer writes the cells of a row.
type writer struct {
	out      strings.Builder
	terminal Terminal
	pen      pen
}

// paragraph writes a paragraph in the order that the terminal wants.
func (w *writer) paragraph(p paragraph) {
	used, runsLeft := 0, p.rightToLeft
	for i := range p.cells {
		used += p.cells[i].width
		runsLeft = runsLeft || Has(p.cells[i].text)
	}
	over := 0
	if p.rightToLeft {
		over = max(0, p.width-used)
	}
	switch {
	case !runsLeft:
		w.cells(p.cells)
	case w.terminal == Reorders:
		w.pad(over, w.pen)
		w.cells(p.cells)
	default:
		w.turned(p, over)
	}
}

// turned writes a paragraph in the order in which its cells stand, with some blank
// ones behind it.
func (w *writer) turned(p paragraph, blank int) {
	levels := p.levels(w.terminal != Joining)
	order := make([]int, len(p.cells))
	for i := range order {
		order[i] = i
	}
	turn(order, levels)
	set := make([]cell, 0, len(p.cells))
	for _, i := range order {
		c := p.cells[i]
		if levels[i]%2 == 1 {
			c.text = mirrored(c.text)
		}
		set = append(set, c)
	}
	if w.terminal == Words {
		turnWords(set)
	}
	if p.rightToLeft {
		w.pad(blank, p.behind())
	}
	w.cells(set)
	if !p.rightToLeft {
		w.pad(blank, p.behind())
	}
}

// behind is the pen of blank cells behind a paragraph.
func (p paragraph) behind() pen {
	if n := len(p.cells); n > 0 && p.cells[n-1].text == " " {
		return p.cells[n-1].pen
	}
	return pen{}
}

func (w *writer) pad(n int, with pen) {
	if n > 0 {
		w.become(with)
		w.out.WriteString(strings.Repeat(" ", n))
	}
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
