package pictures

import (
	"fmt"
	"image"
	"image/color"
	"slices"
	"strconv"
	"strings"
)

// sixelColours is how many registers are used: all terminals with sixel have so
// many, and xterm no more.
const sixelColours = 256

// Pixels is a picture in the colours of sixel, of which any rows of cells can be
// drawn.
type Pixels struct {
	dithered *image.Paletted
	cell     Cell
}

// Rows is what draws the rows from one on, up to another, from the cell on that the
// cursor is at.
func (p *Pixels) Rows(from, to int) string {
	r := p.dithered.Rect
	r.Min.Y, r.Max.Y = from*p.cell.Height, to*p.cell.Height
	return writeSixels(p.dithered.SubImage(r).(*image.Paletted))
}

// sixels writes a whole picture.
func sixels(pixels *image.RGBA) string { return writeSixels(dithered(pixels)) }

// writeSixels writes pixels in bands of six rows, each colour of a band in a line
// of its own.
func writeSixels(m *image.Paletted) string {
	var b strings.Builder
	fmt.Fprintf(&b, "\x1bP0;1q\"1;1;%d;%d", m.Rect.Dx(), m.Rect.Dy())
	for i, c := range m.Palette {
		red, green, blue, _ := c.RGBA()
		fmt.Fprintf(&b, "#%d;2;%d;%d;%d", i, red*100/0xffff, green*100/0xffff, blue*100/0xffff)
	}
	for y := 0; y < m.Rect.Dy(); y += 6 {
		writeBand(&b, m, y)
	}
	b.WriteString("\x1b\\")
	return b.String()
}

// dithered chooses a colour for each pixel, and spreads what it is off over those
// beside and below it (Floyd and Steinberg).
func dithered(pixels *image.RGBA) *image.Paletted {
	m := image.NewPaletted(pixels.Rect, paletteOf(pixels))
	near := nearest{palette: tintsOf(m.Palette)}
	width := pixels.Rect.Dx()
	now, next := make([]tint, width+2), make([]tint, width+2) // sixteenths, one pixel in from the left
	for y := range pixels.Rect.Dy() {
		row := pixels.Pix[y*pixels.Stride:]
		for x := range width {
			wanted := tint{int(row[4*x]), int(row[4*x+1]), int(row[4*x+2])}.plus(now[x+1].over(16)).bounded()
			at := near.to(wanted)
			m.Pix[y*m.Stride+x] = at
			off := wanted.plus(near.palette[at].part(-1, 1))
			now[x+2] = now[x+2].plus(off.part(7, 1))
			next[x] = next[x].plus(off.part(3, 1))
			next[x+1] = next[x+1].plus(off.part(5, 1))
			next[x+2] = next[x+2].plus(off)
		}
		now, next = next, now
		clear(next)
	}
	return m
}

// nearest finds the nearest colour of a palette. What was found is kept for all
// colours that are equal in their upper five bits.
type nearest struct {
	palette []tint
	known   [1 << 15]uint16 // index + 1
}

func (n *nearest) to(t tint) uint8 {
	key := t[0]>>3<<10 | t[1]>>3<<5 | t[2]>>3
	if n.known[key] == 0 {
		least := -1
		for i, c := range n.palette {
			if d := c.distance(t); least < 0 || d < least {
				least, n.known[key] = d, uint16(i+1)
			}
		}
	}
	return uint8(n.known[key] - 1)
}

func tintsOf(palette color.Palette) []tint {
	tints := make([]tint, len(palette))
	for i, c := range palette {
		red, green, blue, _ := c.RGBA()
		tints[i] = tint{int(red >> 8), int(green >> 8), int(blue >> 8)}
	}
	return tints
}

// writeBand writes the six rows from y on.
func writeBand(b *strings.Builder, m *image.Paletted, y int) {
	width := m.Rect.Dx()
	var columns [sixelColours][]byte
	for row := range min(6, m.Rect.Dy()-y) {
		for x, c := range m.Pix[(y+row)*m.Stride : (y+row)*m.Stride+width] {
			if columns[c] == nil {
				columns[c] = make([]byte, width)
			}
			columns[c][x] |= 1 << row
		}
	}
	for c, line := range columns {
		if line != nil {
			b.WriteString("#" + strconv.Itoa(c))
			writeRuns(b, line)
			b.WriteByte('$')
		}
	}
	b.WriteByte('-')
}

// writeRuns writes a line of one colour; what repeats is counted.
func writeRuns(b *strings.Builder, line []byte) {
	for len(line) > 0 {
		n := 1
		for n < len(line) && line[n] == line[0] {
			n++
		}
		if n > 3 {
			b.WriteString("!" + strconv.Itoa(n))
			b.WriteByte('?' + line[0])
		} else {
			for range n {
				b.WriteByte('?' + line[0])
			}
		}
		line = line[n:]
	}
}

// paletteOf chooses colours by median cut: the box of colours that is widest is
// parted where as many pixels lie on either side.
func paletteOf(pixels *image.RGBA) color.Palette {
	sample := make([][3]uint8, 0, 1<<14)
	step := max(1, len(pixels.Pix)/4/cap(sample))
	for i := 0; i < len(pixels.Pix) && len(sample) < cap(sample); i += 4 * step {
		sample = append(sample, [3]uint8(pixels.Pix[i:i+3]))
	}
	boxes := [][][3]uint8{sample}
	for len(boxes) < sixelColours {
		at, axis, widest := 0, 0, 0
		for i, box := range boxes {
			if a, w := spreadOf(box); w > widest {
				at, axis, widest = i, a, w
			}
		}
		if widest == 0 {
			break
		}
		box := boxes[at]
		slices.SortFunc(box, func(a, b [3]uint8) int { return int(a[axis]) - int(b[axis]) })
		boxes[at] = box[:len(box)/2]
		boxes = append(boxes, box[len(box)/2:])
	}
	palette := make(color.Palette, len(boxes))
	for i, box := range boxes {
		palette[i] = meanOf(box)
	}
	return palette
}

// spreadOf returns the part of the colours of a box that differs most, and by
// how much.
func spreadOf(box [][3]uint8) (axis, width int) {
	least, most := [3]uint8{255, 255, 255}, [3]uint8{}
	for _, c := range box {
		for i := range c {
			least[i], most[i] = min(least[i], c[i]), max(most[i], c[i])
		}
	}
	for i := range least {
		if w := int(most[i]) - int(least[i]); w > width {
			axis, width = i, w
		}
	}
	return axis, width
}

func meanOf(box [][3]uint8) color.Color {
	var sum [3]int
	for _, c := range box {
		for i := range c {
			sum[i] += int(c[i])
		}
	}
	n := max(1, len(box))
	return color.RGBA{uint8(sum[0] / n), uint8(sum[1] / n), uint8(sum[2] / n), 255}
}
