package tui

import (
	"github.com/charmbracelet/colorprofile"

	"lede/tui/cells"
	"lede/tui/chooser"
	"lede/tui/feeds"
	"lede/tui/frontpage"
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

// Theme compiles a style for a dark or a light background, and for as many colours
// as the terminal has.
func Theme(s Style, dark bool, colours colorprofile.Profile) (*theme.Theme, error) {
	if len(s.JSON) > 0 {
		return theme.FromJSON(s.JSON)
	}
	t, err := theme.Named(s.Name, dark)
	if err == nil && t.Name() == "lede" && colours == colorprofile.ANSI {
		return theme.Sixteen(dark), nil
	}
	return t, err
}

// look is the theme and the SGR sequences of everything around the story. They
// come from the theme's roles; bold, faint and reverse carry what colour would.
type look struct {
	cells   cells.Measure // how the terminal counts
	style   Style
	light   bool
	colours colorprofile.Profile // that the terminal has
	theme   *theme.Theme

	accent, quiet, rule, bold string
}

// compiled returns l with the sequences of its style, for its background and its
// colours.
func (l look) compiled() (look, error) {
	t, err := Theme(l.style, !l.light, l.colours)
	if err != nil {
		return look{}, err
	}
	compiled := lookOf(t, l.cells)
	compiled.style, compiled.light, compiled.colours = l.style, l.light, l.colours
	return compiled, nil
}

// lookOf returns the look that goes with a theme.
func lookOf(t *theme.Theme, counts cells.Measure) look {
	return look{
		cells: counts, theme: t,
		accent: t.Open(theme.Kicker, 0, false),
		quiet:  t.Open(theme.Quiet, 0, false),
		rule:   t.Open(theme.Rule, 0, false),
		bold:   "\x1b[1m",
	}
}

func (l look) front() frontpage.Styles {
	return frontpage.Styles{
		Kicker: l.accent, Headline: l.bold, Read: l.quiet, Dek: l.theme.Open(theme.Dek, 0, false), Quiet: l.quiet, Rule: l.rule,
		Chosen: reverse, Resting: l.quiet + reverse,
	}
}

func (l look) list() headlines.Styles {
	return headlines.Styles{
		Cells: l.cells,
		Day:   l.bold, Section: l.accent, Rule: l.rule, Unread: l.bold, Read: l.quiet,
		Quiet: l.quiet, Cursor: l.accent, Chosen: reverse, Resting: l.quiet + reverse, Star: l.accent,
	}
}

func (l look) chooser() chooser.Styles {
	return chooser.Styles{Cells: l.cells, Title: l.bold, Quiet: l.quiet, Cursor: l.accent, Chosen: l.accent}
}

// reverse swaps ink and paper: it is seen without colour, too.
const reverse = "\x1b[7m"

func (l look) sidebar() sidebar.Styles {
	return sidebar.Styles{Cells: l.cells, Heading: l.quiet, Quiet: l.quiet, Cursor: l.accent, Chosen: l.accent}
}

func (l look) feeds() feeds.Styles {
	return feeds.Styles{Cells: l.cells, Heading: l.bold, Category: l.accent, Unread: l.bold, Quiet: l.quiet, Cursor: l.accent, Chosen: l.accent}
}

func (l look) story() reader.Styles {
	return reader.Styles{Match: "\x1b[4m", Chosen: "\x1b[7m", Quiet: l.quiet, Rule: l.rule, Mark: l.accent, Progress: l.quiet}
}
