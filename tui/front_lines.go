package tui

import (
	"time"

	"lede/articles/front"
	"lede/articles/locale"
	"lede/tui/cells"
	"lede/tui/frontpage"
	"lede/tui/pictures"
	"lede/tui/theme"
)

// FrontOptions is how a front page is printed.
type FrontOptions struct {
	Edition       string // name of what it is made of; "lede" where empty
	Width         int
	Theme         *theme.Theme
	Now           time.Time
	Location      *time.Location
	Locale        locale.Locale
	Count, Unread int           // stories of the edition
	Cell          pictures.Cell // of the terminal; the zero Cell leaves no room for a picture
	// Draw returns the rows of text that show the picture of the lead; none where
	// pixels are printed over its room. It may be nil.
	Draw func(frontpage.Spot) []string
}

// FrontLines returns the lines of a front page as the screen has them, with its
// masthead, none wider than it may be, and the room among them for a picture.
func FrontLines(page front.Page, o FrontOptions) (lines []string, spot frontpage.Spot) {
	l := lookOf(o.Theme, cells.Runes)
	head := masthead{name: o.Edition, day: o.Now.In(o.Location), count: o.Count, unread: o.Unread, locale: o.Locale}
	sheet := frontpage.Lay(page, frontpage.Setting{Cells: l.cells, Width: o.Width, Now: o.Now, Location: o.Location, Locale: o.Locale, Cell: o.Cell})
	spot, ok := sheet.Picture()
	var picture []string
	if ok && o.Draw != nil {
		picture = o.Draw(spot)
	}
	lines = head.lines(l, o.Width)
	spot.Top += len(lines)
	return append(lines, sheet.Lines(l.cells, l.front(), picture)...), spot
}
