package main

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"io"
	"strings"

	"github.com/charmbracelet/colorprofile"
	"github.com/charmbracelet/x/term"

	"lede/articles"
	"lede/articles/front"
	"lede/tui"
	"lede/tui/frontpage"
	"lede/tui/pictures"
	"lede/tui/render"
)

// pagePictures is how the pictures of a story are printed.
type pagePictures struct {
	selection pictures.Selection
	asks      bool // the terminal is to be asked first what it can do
	protocol  pictures.Protocol
	colours   pictures.Colours // for blocks
	cell      pictures.Cell
	rows      int // of a picture at most
}

// protocols are the values of --pictures that name one.
var protocols = map[string]pictures.Protocol{"blocks": pictures.Blocked, "kitty": pictures.Kitty, "iterm": pictures.ITerm, "sixel": pictures.Sixel}

// mostPictureRows is how high a picture is where the terminal's height is not
// known.
const mostPictureRows = 20

// pagePictures is what o and the config say of pictures. Who names a protocol
// wants all pictures, also in a pipe; else a terminal shows those that the config
// allows, and a pipe none.
func (c *console) pagePictures(o storyFlags, profile colorprofile.Profile) (pagePictures, error) {
	p := pagePictures{cell: pictures.UsualCell, rows: mostPictureRows, colours: coloursOf(profile)}
	show := shows[c.userConfig().Pictures]
	switch protocol, named := protocols[o.pictures]; {
	case o.as == "text", o.pictures == "none":
		return pagePictures{}, nil
	case named:
		p.protocol, show = protocol, pictures.ShowAll
		if protocol == pictures.Blocked && p.colours == pictures.Few {
			return p, usageError{errors.New("--pictures blocks: needs 256 colours - add --color always")}
		}
	case !isTerminal(c.stdout) || c.dumb() || profile < colorprofile.ANSI || show == pictures.ShowNone:
		return pagePictures{}, nil
	default:
		p.asks = true
	}
	if f, ok := c.stdout.(term.File); ok && isTerminal(c.stdout) {
		if _, height, err := term.GetSize(f.Fd()); err == nil {
			p.rows = max(4, min(height*2/3, 40))
		}
	}
	nobody := func(context.Context, string) bool { return false }
	p.selection = pictures.Selection{Show: show, From: c.pictureSource(nobody), Fetch: true}
	return p, nil
}

func coloursOf(profile colorprofile.Profile) pictures.Colours {
	switch profile {
	case colorprofile.TrueColor:
		return pictures.True
	case colorprofile.ANSI256:
		return pictures.Indexed
	}
	return pictures.Few
}

// ask takes the best that the terminal says it can do. One that does not answer
// gets blocks.
func (p *pagePictures) ask() {
	p.asks = false
	answer := askTerminal()
	p.cell = cmp.Or(answer.cell, p.cell)
	switch {
	case answer.kitty:
		p.protocol = pictures.Kitty
	case answer.sixel:
		p.protocol = pictures.Sixel
	case p.colours == pictures.Few:
		p.selection = pictures.Selection{}
	}
}

// write prints a story with its pictures. Lines go to line, which knows the
// colours that there are; pixels go past it.
func (p *pagePictures) write(ctx context.Context, s articles.Story, o render.Options, line func(string) error, past io.Writer) error {
	if p.asks && pictures.In(s) {
		p.ask()
	}
	s = p.selection.Of(ctx, s)
	o.Pictures = render.Pictures{Rows: p.rows, Cell: p.cell}
	page := render.Story(s, o)
	for i := 0; i < len(page.Lines); i++ {
		if len(page.Pictures) > 0 && page.Pictures[0].Line == i {
			pic := page.Pictures[0]
			page.Pictures = page.Pictures[1:]
			if err := p.picture(ctx, s.Origin, pic, past); err != nil {
				return err
			}
			i += pic.Rows - 1
			continue
		}
		if err := line(page.Lines[i]); err != nil {
			return err
		}
	}
	return nil
}

// writeFront prints a front page with the picture of what leads. Its pixels are
// drawn over the lines that leave room for them, once those stand.
func (p *pagePictures) writeFront(ctx context.Context, page front.Page, o tui.FrontOptions, ordered func(string) string, out, past io.Writer) error {
	if p.asks && page.Lead != nil && page.Lead.Excerpt.Picture.Source != "" {
		p.ask()
	}
	if tui.LeadPicture(ctx, page, p.selection); p.selection.From != nil {
		o.Cell = p.cell
	}
	var data []byte
	o.Draw = func(spot frontpage.Spot) (rows []string) {
		data, _ = p.selection.From.Picture(ctx, spot.Origin, spot.Source)
		if p.protocol == pictures.Blocked {
			drawn, _ := pictures.Terminal{Colours: p.colours, Cell: p.cell}.Draw(data, spot.Frame, 0)
			rows = drawn.Rows
		}
		return rows
	}
	lines, spot := tui.FrontLines(page, o)
	for y, line := range lines {
		if _, err := io.WriteString(out, ordered(line)+"\n"); err != nil {
			return err
		}
		if spot.Rows == 0 || p.protocol == pictures.Blocked || y != spot.Top+spot.Rows-1 {
			continue
		}
		if _, err := io.WriteString(past, p.over(data, spot.Frame, spot.X)); err != nil {
			return err
		}
	}
	return nil
}

// picture prints a picture into the room that the page has for it: that is made
// first, so that nothing scrolls while pixels come.
func (p *pagePictures) picture(ctx context.Context, origin string, pic render.Picture, past io.Writer) error {
	data, err := p.selection.From.Picture(ctx, origin, pic.Source)
	lines := ""
	if err == nil {
		lines = p.lines(data, pic)
	}
	if lines == "" {
		lines = strings.Repeat("\n", pic.Rows) // it was there a moment ago
	}
	_, err = io.WriteString(past, lines)
	return err
}

// over is what draws a picture over the rows above the cursor, from a column on;
// empty where it can't be.
func (p *pagePictures) over(data []byte, f pictures.Frame, column int) string {
	_, sequence, err := pictures.Sequence(data, f, p.cell, p.protocol)
	if err != nil {
		return ""
	}
	return fmt.Sprintf("\x1b[%dA\x1b7\x1b[%dG%s\x1b8\x1b[%dB", f.Rows, column+1, sequence, f.Rows)
}

// lines is what shows a picture in its rows; empty where it can't be.
func (p *pagePictures) lines(data []byte, pic render.Picture) string {
	if p.protocol != pictures.Blocked {
		over := p.over(data, pic.Frame, pic.Column)
		if over == "" {
			return ""
		}
		return strings.Repeat("\n", pic.Rows) + over
	}
	drawn, err := pictures.Terminal{Colours: p.colours, Cell: p.cell}.Draw(data, pic.Frame, 0)
	if err != nil {
		return ""
	}
	rows := drawn.Rows
	var b strings.Builder
	for i := range pic.Rows {
		if i < len(rows) {
			b.WriteString(strings.Repeat(" ", pic.Column) + rows[i])
		}
		b.WriteByte('\n')
	}
	return b.String()
}
