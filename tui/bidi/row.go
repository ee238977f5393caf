package bidi

import (
	"strings"

	"github.com/charmbracelet/x/ansi"

	"lede/tui/cells"
)

// pen is what is open where a cell stands.
type pen struct {
	style string // SGR sequences since the last reset
	link  string // the OSC 8 sequence that opened it
}

// cell is a grapheme cluster of a row.
type cell struct {
	text   string
	width  int
	column int    // in which it is read; -1 for none
	before string // marks without cells that belong to it
	pen    pen
}

// row is a row taken apart.
type row struct {
	cells    []cell
	starts   []start // of its paragraphs, in order
	end      pen     // what is open behind the last cell
	trailing string  // marks behind it
}

// start is where a paragraph begins, and its mark.
type start struct {
	at        int
	direction rune
	width     int
}

// parseRow takes a row apart.
func parseRow(s string, m cells.Measure) row {
	decode := ansi.DecodeSequence[string]
	if m == cells.Runes {
		decode = ansi.DecodeSequenceWc[string]
	}
	r := row{cells: make([]cell, 0, len(s)/2)}
	var open pen
	before, state, column := "", byte(0), 0
	for s != "" {
		seq, width, n, next := decode(s, state, nil)
		s, state = s[n:], next
		switch {
		case width > 0:
			r.cells = append(r.cells, cell{text: seq, width: width, column: column, before: before, pen: open})
			column, before = column+width, ""
		case strings.HasPrefix(seq, "\x1b[") && strings.HasSuffix(seq, "m"):
			open.style = restyled(open.style, seq)
		case strings.HasPrefix(seq, "\x1b]8;"):
			open.link = relinked(seq)
		case seq[0] != 0x1b && before == "" && len(r.cells) > 0:
			r.cells[len(r.cells)-1].text += seq
		default:
			if direction, width, ok := parseMark(seq); ok {
				r.starts = append(r.starts, start{len(r.cells), direction, width})
			} else {
				before += seq
			}
		}
	}
	r.end, r.trailing = open, before
	return r
}

// restyled is the style after an SGR sequence.
func restyled(style, seq string) string {
	if seq == "\x1b[m" || seq == "\x1b[0m" {
		return ""
	}
	return style + seq
}

// relinked is the link after an OSC 8 sequence: none where it has no address.
func relinked(seq string) string {
	if strings.Trim(seq[len("\x1b]8;"):], "\a\x1b\\") == ";" {
		return ""
	}
	return seq
}

// paragraph is part of a row that is set for itself.
type paragraph struct {
	cells       []cell
	rightToLeft bool
	fields      bool // texts of their own between gaps, rules and "·"
	width       int  // cells it takes; 0 where it takes what it has
}

// paragraphs divides a row at its marks. What no mark says anything of stands from
// left to right in fields. A mark inside of a marked paragraph says nothing.
func (r row) paragraphs() []paragraph {
	var found []paragraph
	at := 0
	for _, s := range r.starts {
		if s.at < at {
			continue
		}
		if s.at > at {
			found = append(found, paragraph{cells: r.cells[at:s.at], fields: true})
		}
		p := paragraph{rightToLeft: s.direction != leftText, fields: s.direction == rightFields, width: s.width}
		at = s.at
		for used := 0; at < len(r.cells) && used+r.cells[at].width <= s.width; at++ {
			used += r.cells[at].width
		}
		p.cells = r.cells[s.at:at]
		if at < len(r.cells) {
			p.width = 0 // what stands behind it fills its row: a blank would shift that
		}
		found = append(found, p)
	}
	if at < len(r.cells) {
		found = append(found, paragraph{cells: r.cells[at:], fields: true})
	}
	return found
}
