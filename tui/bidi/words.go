package bidi

import (
	"strings"

	"golang.org/x/text/unicode/bidi"
)

// turnWords turns back, in a row that is set, the letters of each word that runs
// left: such a terminal turns them itself, with all signs of the same font that touch
// them. These are set in another weight. Pens and marks stay where they are.
func turnWords(set []cell) {
	for from := 0; from < len(set); {
		to := from
		turns := false
		for to < len(set) && set[to].text != " " {
			turns = turns || letterRunsLeft(set[to].text)
			to++
		}
		if turns {
			turnPiece(set[from:to])
		}
		from = to + 1
	}
}

// turnPiece turns the words of a piece without spaces.
func turnPiece(piece []cell) {
	for from := 0; from < len(piece); {
		to := from
		for to < len(piece) && letterRunsLeft(piece[to].text) {
			to++
		}
		if to == from {
			piece[from].pen.style = otherWeight(piece[from].pen.style)
			from++
			continue
		}
		for i, j := from, to-1; i < j; i, j = i+1, j-1 {
			a, b := &piece[i], &piece[j]
			a.text, b.text, a.width, b.width, a.column, b.column = b.text, a.text, b.width, a.width, b.column, a.column
		}
		from = to
	}
}

// letterRunsLeft reports whether a cell holds a letter that runs from right to left.
func letterRunsLeft(text string) bool {
	c := classOf(text)
	return c == bidi.R || c == bidi.AL
}

// otherWeight makes a style bold, or one that is bold no longer so.
func otherWeight(style string) string {
	if bold(style) {
		return style + "\x1b[22m"
	}
	return style + "\x1b[1m"
}

// bold reports whether a style is bold: the last of its parameters that says.
func bold(style string) bool {
	is := false
	for seq := range strings.SplitSeq(style, "\x1b[") {
		params := strings.Split(strings.TrimSuffix(seq, "m"), ";")
		for i := 0; i < len(params); i++ {
			switch params[i] {
			case "1":
				is = true
			case "22", "0":
				is = false
			case "38", "48", "58": // a colour follows
				if i+1 < len(params) && params[i+1] == "2" {
					i += 4
				} else {
					i += 2
				}
			}
		}
	}
	return is
}
