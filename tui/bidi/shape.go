package bidi

import (
	"strings"
	"unicode/utf8"
)

const (
	lam       = '\u0644'
	tatweel   = '\u0640'
	nonJoiner = "\u200c"
)

// shape gives the Arabic letters of a text the shapes that they have beside each other.
// A lam and an alef become one: shape puts a blank cell at the end for each of these,
// and returns how many there are.
func shape(text []cell, levels []uint8) (blank int) {
	letters := make([]rune, len(text)+1) // 0 for what runs right
	for i := range text {
		if levels[i]%2 == 1 {
			letters[i], _ = utf8.DecodeRuneInString(text[i].text)
		}
	}
	before := false // the letter before joins this one
	for i := 0; i < len(text); i++ {
		forms, ok := letterShapes[letters[i]]
		if !ok {
			before = letters[i] == tatweel
			continue
		}
		c := &text[i]
		ends := strings.Contains(c.text, nonJoiner)
		next := !ends && joinsBefore(letters[i+1])
		if alef := lamAlefs[letters[i+1]]; letters[i] == lam && !ends && alef != 0 {
			if before {
				alef++
			}
			c.text = string(alef) + c.marks() + text[i+1].marks()
			c.before += text[i+1].before
			text[i+1] = cell{pen: text[i+1].pen}
			before = false
			blank++
			i++
			continue
		}
		c.text = string(forms.first+forms.nth(before, next)) + strings.ReplaceAll(c.marks(), nonJoiner, "")
		before = forms.count == 4 && !ends
	}
	if blank > 0 {
		moveBlank(text, levels)
	}
	return blank
}

// moveBlank moves cells without text to the end. They keep the paper of their letters.
func moveBlank(text []cell, levels []uint8) {
	n := 0
	var paper pen
	for i := range text {
		if text[i].text != "" {
			text[n], levels[n] = text[i], levels[i]
			n++
		} else if style := text[i].pen.style; style != "" {
			paper.style = style + noLines
		}
	}
	for i := n; i < len(text); i++ {
		text[i] = cell{text: " ", width: 1, column: -1, pen: paper}
	}
}

// noLines ends underlines and lines through text (SGR 24 and 29).
const noLines = "\x1b[24;29m"

// nth is which of the shapes a letter has.
func (s shapes) nth(before, next bool) rune {
	n := rune(0)
	if before && s.count > 1 {
		n = 1
	}
	if next && s.count == 4 {
		n += 2
	}
	return n
}

// joinsBefore reports whether r joins the letter before it.
func joinsBefore(r rune) bool { return r == tatweel || letterShapes[r].count > 1 }

// marks are the signs that stand on the letter of a cell.
func (c *cell) marks() string {
	_, size := utf8.DecodeRuneInString(c.text)
	return c.text[size:]
}
