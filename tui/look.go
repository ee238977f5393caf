package tui

import (
	"lede/tui/cells"
	"lede/tui/chooser"
	"lede/tui/feeds"
	"lede/tui/headlines"
	"lede/tui/reader"
	"lede/tui/sidebar"
	"lede/tui/theme"
)

// Style names the theme: one of Glamour's styles, or the text of a JSON file
// in its format. The zero Style is lede's own.
type Style struct {
	Name string
	JSON []byte
}

// Theme compiles a style for a dark or a light background.
func Theme(s Style, dark bool) (*theme.Theme, error) {
	switch {
	case len(s.JSON) > 0:
		return theme.FromJSON(s.JSON)
	case s.Name != "":
		return theme.Named(s.Name, dark)
	}
	return theme.Default(dark), nil
}

// look is the theme and the SGR sequences of everything around the story. They
// come from the theme's roles; bold, faint and reverse carry what colour would.
type look struct {
	cells cells.Measure // how the terminal counts
	style Style
	light bool
	theme *theme.Theme

	accent, quiet, rule, bold string
}

// newLook returns the look of a style on a light or a dark background.
func newLook(s Style, light bool, counts cells.Measure) (look, error) {
	t, err := Theme(s, !light)
	if err != nil {
		return look{}, err
	}
	return look{
		cells: counts, style: s, light: light, theme: t,
		accent: t.Open(theme.Kicker, 0, false),
		quiet:  t.Open(theme.Quiet, 0, false),
		rule:   t.Open(theme.Rule, 0, false),
		bold:   "\x1b[1m",
	}, nil
}

func (l look) list() headlines.Styles {
	return headlines.Styles{
		Cells: l.cells,
		Day:   l.bold, Section: l.accent, Rule: l.rule, Unread: l.bold, Read: l.quiet,
		Quiet: l.quiet, Cursor: l.accent, Chosen: l.accent, Star: l.accent,
	}
}

func (l look) chooser() chooser.Styles {
	return chooser.Styles{Cells: l.cells, Title: l.bold, Quiet: l.quiet, Cursor: l.accent, Chosen: l.accent}
}

func (l look) sidebar() sidebar.Styles {
	return sidebar.Styles{Cells: l.cells, Heading: l.quiet, Quiet: l.quiet, Cursor: l.accent, Chosen: l.accent}
}

func (l look) feeds() feeds.Styles {
	return feeds.Styles{Cells: l.cells, Heading: l.bold, Category: l.accent, Unread: l.bold, Quiet: l.quiet, Cursor: l.accent, Chosen: l.accent}
}

func (l look) story() reader.Styles {
	return reader.Styles{Match: "\x1b[4m", Chosen: "\x1b[7m", Quiet: l.quiet, Rule: l.rule, Progress: l.quiet}
}
