package pictures

import (
	"image"
	"math/bits"
	"strconv"
)

// Colours is how many colours a terminal has for block characters.
type Colours uint8

// The colours that suffice. A terminal with 16 shows no picture.
const (
	Few     Colours = iota
	Indexed         // the 256 of xterm
	True            // 24 bits
)

// quadrants are the block characters by the quarters that are inked: bit 0 is
// the upper left one, then upper right, lower left and lower right. Each has
// the other seven as its opposite, with ink and paper exchanged.
var quadrants = [8]string{" ", "▘", "▝", "▀", "▖", "▌", "▞", "▛"}

// opposites are the same with ink and paper exchanged.
var opposites = [8]string{"█", "▟", "▙", "▄", "▜", "▐", "▚", "▗"}

// Blocks draws a picture in a frame, two by two pixels in a cell, and returns
// its rows. Each row begins and ends in the terminal's own colours.
func Blocks(picture image.Image, f Frame, colours Colours) []string {
	return blocks(picture, f, colours, false)
}

// blocks is Blocks. With ink and paper exchanged it looks the same, and no cell is
// the same.
func blocks(picture image.Image, f Frame, colours Colours, exchanged bool) []string {
	if colours == Few {
		return nil
	}
	pixels := Scale(picture, 2*f.Columns, 2*f.Rows)
	d := drawer{colours: colours, exchanged: exchanged, errors: [2][]tint{make([]tint, f.Columns+2), make([]tint, f.Columns+2)}}
	rows := make([]string, f.Rows)
	for y := range rows {
		rows[y] = d.row(pixels, y, f.Columns)
	}
	return rows
}

// drawer writes rows of cells. With 256 colours, what a cell's colour is off is
// spread over the cells beside and below it (Floyd and Steinberg), so that skies
// have no bands.
type drawer struct {
	colours   Colours
	exchanged bool      // ink stands for paper
	errors    [2][]tint // of this row and the next, one column in from the left
	buf       []byte
}

// tint is a colour, or the difference of two.
type tint [3]int

func (t tint) plus(o tint) tint { return tint{t[0] + o[0], t[1] + o[1], t[2] + o[2]} }
func (t tint) over(n int) tint  { return tint{t[0] / n, t[1] / n, t[2] / n} }
func (t tint) part(n, of int) tint {
	return tint{t[0] * n / of, t[1] * n / of, t[2] * n / of}
}

// bounded is t within what a colour can be.
func (t tint) bounded() tint {
	for i := range t {
		t[i] = min(255, max(0, t[i]))
	}
	return t
}

func (t tint) distance(o tint) int {
	r, g, b := t[0]-o[0], t[1]-o[1], t[2]-o[2]
	return 3*r*r + 6*g*g + b*b
}

func (d *drawer) row(pixels *image.RGBA, y, columns int) string {
	d.buf = d.buf[:0]
	ink, paper := -1, -1
	for x := range columns {
		var quarter [4]tint
		for i := range quarter {
			p := pixels.Pix[pixels.PixOffset(2*x+i%2, 2*y+i/2):]
			quarter[i] = tint{int(p[0]), int(p[1]), int(p[2])}.plus(d.errors[0][x+1])
		}
		mask, on, off := split(quarter)
		inkNow, shownInk := d.colour(on)
		paperNow, shownPaper := d.colour(off)
		if mask != 0 && inkNow != ink {
			d.sgr(d.inked("38", "48"), inkNow)
			ink = inkNow
		}
		if paperNow != paper {
			d.sgr(d.inked("48", "38"), paperNow)
			paper = paperNow
		}
		d.buf = append(d.buf, d.inked(quadrants[mask], opposites[mask])...)
		if d.colours == Indexed {
			n := bits.OnesCount(uint(mask))
			wanted := on.part(n, 4).plus(off.part(4-n, 4))
			shown := shownInk.part(n, 4).plus(shownPaper.part(4-n, 4))
			d.spread(x+1, tint{wanted[0] - shown[0], wanted[1] - shown[1], wanted[2] - shown[2]})
		}
	}
	d.errors[0], d.errors[1] = d.errors[1], d.errors[0]
	clear(d.errors[1])
	return string(append(d.buf, "\x1b[m"...))
}

// inked is what is drawn, of the usual and of what is drawn with ink and paper
// exchanged.
func (d *drawer) inked(usual, exchanged string) string {
	if d.exchanged {
		return exchanged
	}
	return usual
}

// spread hands an error on to the cells that are not drawn yet.
func (d *drawer) spread(at int, off tint) {
	now, next := d.errors[0], d.errors[1]
	now[at+1] = now[at+1].plus(off.part(7, 16))
	next[at-1] = next[at-1].plus(off.part(3, 16))
	next[at] = next[at].plus(off.part(5, 16))
	next[at+1] = next[at+1].plus(off.part(1, 16))
}

// split chooses which quarters of a cell are inked, and the two colours with
// which it is least off: those of the means.
func split(quarter [4]tint) (mask int, on, off tint) {
	least := -1
	for m := range quadrants {
		var ink, paper tint
		n := bits.OnesCount(uint(m))
		for i, q := range quarter {
			if m>>i&1 == 1 {
				ink = ink.plus(q)
			} else {
				paper = paper.plus(q)
			}
		}
		ink, paper = ink.over(max(1, n)), paper.over(4-n)
		wrong := 0
		for i, q := range quarter {
			if m>>i&1 == 1 {
				wrong += q.distance(ink)
			} else {
				wrong += q.distance(paper)
			}
		}
		if least < 0 || wrong < least {
			least, mask, on, off = wrong, m, ink, paper
		}
	}
	return mask, on, off
}

// colour returns the number of the colour that is nearest to t, and what it
// looks like.
func (d *drawer) colour(t tint) (number int, shown tint) {
	t = t.bounded()
	if d.colours == True {
		return t[0]<<16 | t[1]<<8 | t[2], t
	}
	return indexed(t)
}

// indexed is the nearest of xterm's cube of 6x6x6 colours and its 24 greys. The
// first 16 are the reader's own and may be anything.
func indexed(t tint) (number int, shown tint) {
	number = 16
	for i, c := range t {
		step := 0
		if c >= 48 {
			step = 1
		}
		if c >= 115 {
			step = (c - 35) / 40
		}
		number += step * [3]int{36, 6, 1}[i]
		shown[i] = [6]int{0, 95, 135, 175, 215, 255}[step]
	}
	grey := min(23, max(0, ((t[0]+t[1]+t[2])/3-3)/10))
	level := 8 + 10*grey
	if g := (tint{level, level, level}); g.distance(t) < shown.distance(t) {
		return 232 + grey, g
	}
	return number, shown
}

func (d *drawer) sgr(ground string, number int) {
	d.buf = append(append(d.buf, "\x1b["...), ground...)
	if d.colours == True {
		d.buf = append(d.buf, ";2"...)
		for _, part := range [3]int{number >> 16, number >> 8 & 0xff, number & 0xff} {
			d.buf = strconv.AppendInt(append(d.buf, ';'), int64(part), 10)
		}
	} else {
		d.buf = strconv.AppendInt(append(d.buf, ";5;"...), int64(number), 10)
	}
	d.buf = append(d.buf, 'm')
}
