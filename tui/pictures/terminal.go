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
	dots := t.CellSize()
	if t.Protocol != Kitty && t.Protocol != Sixel {
		dots = quarters
	}
	f, pixels, err := scaled(data, f, t.CellSize(), dots)
	if err != nil {
		return Drawing{}, err
	}
	switch t.Protocol {
	case Kitty:
		return t.placed(pixels, f, id)
	case Sixel:
		return t.overlaid(pixels, f), nil
	}
	return Drawing{Rows: Blocks(pixels, f, t.Colours)}, nil
}

// placed sends a picture and lays placeholders for it.
func (t Terminal) placed(pixels *image.RGBA, f Frame, id ID) (Drawing, error) {
	size := pixels.Rect.Size()
	send, err := t.kitty(pixels, id.placement(f))
	giveBack(size)
	if err != nil {
		return Drawing{}, err
	}
	return Drawing{Rows: placeholders(f, id), Send: send}, nil
}

// overlaid draws blocks, and sixels over them on demand. Where colours are too few
// for blocks there are blank cells of two kinds, neither of them a space.
func (t Terminal) overlaid(pixels *image.RGBA, f Frame) Drawing {
	cell := t.CellSize()
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
