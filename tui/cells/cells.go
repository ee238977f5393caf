// Package cells sets text into the cells of a terminal: it measures, paints,
// cuts, fills up and wraps, as the terminal at hand counts. Styles are ready SGR
// sequences, as [lede/tui/theme] has them; an empty one is the terminal's own
// ink.
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

// Measure is how a terminal counts the cells of text.
type Measure uint8

// The two ways to count. A terminal with mode 2027 on counts clusters
// (https://github.com/contour-terminal/terminal-unicode-core); all others count
// runes, and are sent no rune that changes the one before it: see [Measure.Clean].
const (
	Clusters Measure = iota // a grapheme cluster has one or two cells
	Runes                   // each rune has its own, as wcwidth has them
)

func (m Measure) method() ansi.Method {
	if m == Runes {
		return ansi.WcWidth
	}
	return ansi.GraphemeWidth
}

// Width counts the cells of s. Escape sequences have none.
func (m Measure) Width(s string) int { return m.method().StringWidth(m.Clean(s)) }

// Fit cuts s to a number of cells, with "…" where something is missing.
func (m Measure) Fit(s string, width int) string {
	s = m.Clean(s)
	switch {
	case width <= 0:
		return ""
	case len(s) <= width:
		return s // no character is wider than its bytes are many
	}
	return m.truncate(s, width, "…")
}

// Cut cuts s to a number of cells without a sign of it.
func (m Measure) Cut(s string, width int) string {
	return m.truncate(m.Clean(s), max(0, width), "")
}

// Slice returns the cells of s from one on, up to another, in their styles.
func (m Measure) Slice(s string, from, to int) string {
	return m.method().TruncateLeft(m.Cut(s, to), from, "")
}

// truncate is ansi.Truncate, which takes a string that is narrow enough as
// clusters for one that is as runes.
func (m Measure) truncate(s string, width int, tail string) string {
	if m == Runes {
		if ansi.WcWidth.StringWidth(s) <= width {
			return s
		}
		if ansi.StringWidth(s) <= width {
			s += strings.Repeat(" ", width+1)
		}
	}
	return m.method().Truncate(s, width, tail)
}

// Fill returns the spaces that s lacks to be so many cells wide.
func (m Measure) Fill(s string, width int) string {
	return strings.Repeat(" ", max(0, width-m.Width(s)))
}

// Pad puts spaces behind s until it is so many cells wide. What follows stands
// in its column even where terminals differ about the width of s, which is cut
// for that if need be.
func (m Measure) Pad(s string, width int) string {
	doubt := m.Doubt(s)
	if doubt == 0 {
		return s + m.Fill(s, width)
	}
	if room := max(0, width-2*doubt); m.Width(s) > room {
		s = m.Fit(s, room)
		doubt = max(doubt, m.Doubt(s))
	}
	s += strings.Repeat(" ", max(0, min(doubt, width-m.Width(s)))) + anchor
	return s + m.Fill(s, width)
}

// WritePadded writes what Pad returns.
func (m Measure) WritePadded(b *strings.Builder, s string, width int) {
	if m.Doubt(s) > 0 {
		b.WriteString(m.Pad(s, width))
		return
	}
	b.WriteString(s)
	for range width - m.Width(s) {
		b.WriteByte(' ')
	}
}

// PadLeft puts spaces before s until it is so many cells wide.
func (m Measure) PadLeft(s string, width int) string { return m.Fill(s, width) + s }

// Spread sets left and right at the two ends of a line of so many cells, at
// least one space apart.
func (m Measure) Spread(left, right string, width int) string {
	return m.Pad(left, max(m.Width(left)+1, width-m.Width(right))) + right
}
