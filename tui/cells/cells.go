// Package cells sets text into the cells of a terminal: it measures, paints,
// cuts, fills up and wraps. Styles are ready SGR sequences, as
// [lede/tui/theme] has them; an empty one is the terminal's own ink.
package cells

import (
	"strings"

	"github.com/charmbracelet/x/ansi"
)

// Reset is the SGR sequence that ends every style.
const Reset = "\x1b[m"

// Paint sets s in a style.
func Paint(style, s string) string {
	if style == "" || s == "" {
		return s
	}
	return style + s + Reset
}

// Width counts the cells of s. Escape sequences have none.
func Width(s string) int { return ansi.StringWidth(s) }

// Fit cuts s to a number of cells, with "…" where something is missing.
func Fit(s string, width int) string {
	if width <= 0 {
		return ""
	}
	if len(s) <= width {
		return s // no character is wider than its bytes are many
	}
	return ansi.Truncate(s, width, "…")
}

// Cut cuts s to a number of cells without a sign of it.
func Cut(s string, width int) string { return ansi.Truncate(s, max(0, width), "") }

// Fill returns the spaces that s lacks to be so many cells wide.
func Fill(s string, width int) string { return strings.Repeat(" ", max(0, width-Width(s))) }

// Pad puts spaces behind s until it is so many cells wide.
func Pad(s string, width int) string { return s + Fill(s, width) }

// PadLeft puts spaces before s until it is so many cells wide.
func PadLeft(s string, width int) string { return Fill(s, width) + s }

// Spread sets left and right at the two ends of a line of so many cells, at
// least one space apart.
func Spread(left, right string, width int) string {
	return left + strings.Repeat(" ", max(1, width-Width(left)-Width(right))) + right
}

// Wrap breaks s between words into lines of at most so many cells; a word that
// is wider is broken anywhere.
func Wrap(s string, width int) []string {
	width = max(1, width)
	broken := strings.Split(ansi.Hardwrap(ansi.Wordwrap(s, width, ""), width, true), "\n")
	for i := range broken {
		broken[i] = strings.TrimSpace(broken[i])
	}
	return broken
}
