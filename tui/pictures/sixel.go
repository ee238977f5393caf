package pictures

import (
	"fmt"
	"image"
	"image/color"
	"slices"
	"strconv"
	"strings"

	"golang.org/x/image/draw"
)

// sixelColours is how many registers are used: all terminals with sixel have so
// many, and xterm no more.
const sixelColours = 256

// sixels writes pixels in bands of six rows, each colour of a band in a line of
// its own.
func sixels(pixels *image.RGBA) string {
	palette := paletteOf(pixels)
	dithered := image.NewPaletted(pixels.Rect, palette)
	draw.FloydSteinberg.Draw(dithered, pixels.Rect, pixels, image.Point{})
	var b strings.Builder
	fmt.Fprintf(&b, "\x1bP0;1q\"1;1;%d;%d", pixels.Rect.Dx(), pixels.Rect.Dy())
	for i, c := range palette {
		red, green, blue, _ := c.RGBA()
		fmt.Fprintf(&b, "#%d;2;%d;%d;%d", i, red*100/0xffff, green*100/0xffff, blue*100/0xffff)
	}
	for y := 0; y < pixels.Rect.Dy(); y += 6 {
		writeBand(&b, dithered, y)
	}
	b.WriteString("\x1b\\")
	return b.String()
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
