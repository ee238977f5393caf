package main

import (
	"context"
	"fmt"

	"github.com/charmbracelet/colorprofile"

	"lede/tui"
	"lede/tui/pictures"
)

// checkPictures says what pictures are on this terminal. Where there is one it is
// asked, as the interface asks it, and has a second to answer.
func (c *console) checkPictures(context.Context) []finding {
	switch {
	case !isTerminal(c.stdout):
		return []finding{{name: "pictures", line: "none, standard output is no terminal (--pictures blocks, kitty, iterm or sixel prints them)"}}
	case c.dumb():
		return []finding{{name: "pictures", line: "none, TERM says that there is plain text only"}}
	}
	var g graphics
	tmux := c.env["TMUX"] != ""
	if c.env["TERM"] != "linux" { // the console of Linux prints the question
		g = askAsInterface(tmux)
	}
	return []finding{{name: "pictures", line: c.picturesLine(g, tmux, c.profile("auto"))}}
}

// picturesLine says how the interface shows pictures, why not better, and which it
// shows by itself.
func (c *console) picturesLine(g graphics, tmux bool, colours colorprofile.Profile) string {
	t := tui.PictureTerminal(pictures.Terminal{Cell: g.cell, Tmux: tmux}, colours, g.placeholders, g.sixel)
	_, uncoloured := c.env["NO_COLOR"]
	var line string
	switch {
	case c.userConfig().Plain:
		return "none without a screen, as the config says (plain = true); lede cat shows them"
	case !t.Shows() && uncoloured:
		return "none, as NO_COLOR asks"
	case !t.Shows():
		return "none, they need 256 colours or sixel"
	case t.Protocol == pictures.Kitty:
		line = "kitty's graphics"
	case t.Protocol == pictures.Sixel:
		line = fmt.Sprintf("sixel, in cells of %d by %d pixels, and blocks while they move", t.Cell.Width, t.Cell.Height)
	default:
		line = "blocks, as " + g.lacks(tmux)
	}
	return line + "; " + map[pictures.Show]string{
		pictures.ShowNone: "off in the config, I shows those of a story",
		pictures.ShowNear: "those on your disk, I shows all of a story",
		pictures.ShowAll:  "those of the web too",
	}[shows[c.userConfig().Pictures]]
}

// lacks says why there are no pixels on a terminal.
func (g graphics) lacks(tmux bool) string {
	switch {
	case tmux && g.kitty:
		return "the terminal behind tmux has no placeholders for kitty's graphics"
	case tmux:
		return "tmux passes on no sixel, and kitty's graphics with allow-passthrough alone"
	case g.kitty:
		return "its kitty's graphics have no placeholders (kitty 0.28 has); lede cat sends pixels"
	case g.sixel:
		return "the terminal has sixel, and does not tell the size of its cells"
	}
	return "the terminal says neither kitty's graphics nor sixel"
}
