package tui

import (
	"time"

	"lede/articles/front"
	"lede/articles/locale"
	"lede/tui/cells"
	"lede/tui/frontpage"
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
	Count, Unread int // stories of the edition
}

// FrontLines returns the lines of a front page as the screen has them, with its
// masthead, none wider than it may be.
func FrontLines(page front.Page, o FrontOptions) []string {
	l := lookOf(o.Theme, cells.Runes)
	head := masthead{name: o.Edition, day: o.Now.In(o.Location), count: o.Count, unread: o.Unread, locale: o.Locale}
	sheet := frontpage.Lay(page, frontpage.Setting{Cells: l.cells, Width: o.Width, Now: o.Now, Location: o.Location, Locale: o.Locale})
	return append(head.lines(l, o.Width), sheet.Lines(l.cells, l.front())...)
}
