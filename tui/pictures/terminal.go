package pictures

import (
	"cmp"
	"image"
	"strings"
)

// Terminal is what a terminal can show pictures with. The zero Terminal shows
// none.
type Terminal struct {
	Colours  Colours
	Protocol Protocol // how pixels reach the cells of an interface; Blocked where they can't
	Cell     Cell     // zero means UsualCell
	Tmux     bool     // tmux lies between, which lets through only what is wrapped
}

// Shows reports whether the terminal can show a picture in its cells.
func (t Terminal) Shows() bool { return t.Colours != Few || t.Protocol == Sixel }

// CellSize is the size of a cell of the terminal.
func (t Terminal) CellSize() Cell { return cmp.Or(t.Cell, UsualCell) }

// Drawing is a picture in the cells of a screen.
type Drawing struct {
	Rows []string // text, one a row
	Send string   // what the terminal is sent before the rows show anything; may be empty

	// Others are rows that look like Rows while no cell is the same, and Dither
	// returns what is drawn over them; it takes some hundredths of a second. Both are
	// for a terminal with sixel alone: who writes the others in place of Rows wipes
	// the pixels away.
	Others []string
	Dither func() *Pixels
}

// Draw decodes a picture and draws it into a frame, at the frame's upper left and
// in its own shape. A terminal with kitty's graphics knows it by id afterwards,
// until it is sent [Terminal.Forget].
func (t Terminal) Draw(data []byte, f Frame, id ID) (Drawing, error) {
	picture, err := Decode(data)
	if err != nil {
		return Drawing{}, err
	}
	size := picture.Bounds()
	if size.Dx() <= 2 || size.Dy() <= 2 {
		return Drawing{}, ErrNothing
	}
	f = f.within(size.Dx(), size.Dy(), t.CellSize())
	switch t.Protocol {
	case Kitty:
		return t.placed(picture, f, id)
	case Sixel:
		return t.overlaid(picture, f), nil
	}
	return Drawing{Rows: Blocks(picture, f, t.Colours)}, nil
}

// placed sends a picture and lays placeholders for it.
func (t Terminal) placed(picture image.Image, f Frame, id ID) (Drawing, error) {
	cell := t.CellSize()
	pixels := Scale(picture, f.Columns*cell.Width, f.Rows*cell.Height)
	send, err := t.kitty(pixels, id.placement(f))
	if err != nil {
		return Drawing{}, err
	}
	return Drawing{Rows: placeholders(f, id), Send: send}, nil
}

// overlaid draws blocks, and sixels over them on demand. Where colours are too few
// for blocks there are blank cells of two kinds, neither of them a space.
func (t Terminal) overlaid(picture image.Image, f Frame) Drawing {
	cell := t.CellSize()
	pixels := Scale(picture, f.Columns*cell.Width, f.Rows*cell.Height)
	d := Drawing{Dither: func() *Pixels { return &Pixels{dithered(pixels), cell} }}
	if t.Colours != Few {
		d.Rows, d.Others = Blocks(pixels, f, t.Colours), blocks(pixels, f, t.Colours, true)
		return d
	}
	for range f.Rows {
		d.Rows = append(d.Rows, strings.Repeat("\u00a0", f.Columns))
		d.Others = append(d.Others, strings.Repeat("\u2002", f.Columns))
	}
	return d
}
