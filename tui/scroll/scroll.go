// Package scroll shows the part of a long list around its cursor: which lines
// stand on the screen, and how far the mouse wheel turns them.
package scroll

import tea "charm.land/bubbletea/v2"

// Window is the part of a list that the screen shows. The cursor takes a line
// of the list, or some.
type Window struct {
	Height int // lines of the screen
	Total  int // lines of the list
	Margin int // lines that are kept between the cursor and the edges
	Leap   int // lines that are scrolled beyond what the cursor needs: less to draw for the next keys
}

// Follow returns the first line that the screen shows so that the lines from
// first up to end, where the cursor is, stand in the window, whose first line
// was top.
func (w Window) Follow(top, first, end int) int {
	margin := min(w.Margin, max(0, (w.Height-(end-first))/2))
	switch {
	case top > first-margin:
		top = first - margin - w.Leap
	case top < end+margin-w.Height:
		top = end + margin - w.Height + w.Leap
	}
	return w.Clamp(max(end+margin-w.Height, min(top, first-margin)))
}

// Clamp returns top, or the nearest line with which the list fills the screen.
func (w Window) Clamp(top int) int { return max(0, min(top, w.Total-w.Height)) }

// wheelLines is how far one notch of the wheel scrolls.
const wheelLines = 3

// Wheel returns how many lines a turn of the mouse wheel scrolls, negative
// upwards; 0 for a wheel that turns sideways.
func Wheel(msg tea.MouseWheelMsg) int {
	switch msg.Button {
	case tea.MouseWheelDown:
		return wheelLines
	case tea.MouseWheelUp:
		return -wheelLines
	}
	return 0
}
