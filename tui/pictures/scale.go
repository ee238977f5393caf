package pictures

import (
	"image"
	"image/color"
	"image/draw"
)

// Scale returns a picture at another size, on white where it is transparent.
// Boxes of whole pixels are averaged first: bilinear alone leaves moiré. The
// picture is read row by row, so that beside it and the result there are a few
// rows in memory, and never a copy.
func Scale(picture image.Image, width, height int) *image.RGBA {
	width, height = max(1, width), max(1, height)
	from := rowsFor(picture, max(1, picture.Bounds().Dx()/width), max(1, picture.Bounds().Dy()/height))
	across, down := steps(from.width, width), steps(from.height, height)
	upper, lower := newScaledRow(width), newScaledRow(width)
	to := image.NewRGBA(image.Rect(0, 0, width, height))
	for y, s := range down {
		if lower.of == s.first {
			upper, lower = lower, upper
		}
		upper.read(from, s.first, across)
		lower.read(from, s.second, across)
		line := to.Pix[y*to.Stride:]
		for x := range width {
			for c := range 3 {
				line[4*x+c] = s.between(upper.sums[3*x+c], lower.sums[3*x+c])
			}
			line[4*x+3] = 0xff
		}
	}
	return to
}

// step is where a row or a column of the result lies in the picture: between two
// of it, so many 256ths towards the second.
type step struct {
	first, second int
	part          uint32
}

// between is the value between two that are in 256ths.
func (s step) between(first, second uint32) uint8 {
	return uint8((first*(256-s.part) + second*s.part + 1<<15) >> 16)
}

// steps are those of n rows or columns that are made of others.
func steps(of, n int) []step {
	all := make([]step, n)
	for i := range all {
		at := max(0, (256*(2*i+1)*of/n-256)/2)
		first := min(at/256, of-1)
		all[i] = step{first, min(first+1, of-1), uint32(at % 256)}
	}
	return all
}

// scaledRow is a row of averages, as wide as the result; red, green and blue in
// 256ths.
type scaledRow struct {
	of   int // which row it is, -1 for none
	sums []uint32
}

func newScaledRow(width int) *scaledRow { return &scaledRow{-1, make([]uint32, 3*width)} }

// read takes another row, unless it is the one that is there.
func (r *scaledRow) read(from *averages, y int, across []step) {
	if r.of == y {
		return
	}
	r.of = y
	row := from.row(y)
	for x, s := range across {
		a, b := row[3*s.first:3*s.first+3], row[3*s.second:3*s.second+3]
		for c := range 3 {
			r.sums[3*x+c] = uint32(a[c])*(256-s.part) + uint32(b[c])*s.part
		}
	}
}

// averages are the rows of a picture that was shrunk by whole numbers.
type averages struct {
	picture       image.Image
	across, down  int
	width, height int
	sums          []uint32
	colours       []uint8     // red, green and blue of a row
	strip         *image.RGBA // a row of a picture that is in no planes
}

func rowsFor(picture image.Image, across, down int) *averages {
	width, height := picture.Bounds().Dx()/across, picture.Bounds().Dy()/down
	a := &averages{picture: picture, across: across, down: down, width: width, height: height}
	a.sums, a.colours = make([]uint32, 3*width), make([]uint8, 3*width)
	if _, planes := picture.(*image.YCbCr); !planes {
		a.strip = image.NewRGBA(image.Rect(0, 0, picture.Bounds().Dx(), 1))
	}
	return a
}

// row returns a row of averages. It lasts until the next is asked for.
func (a *averages) row(y int) []uint8 {
	clear(a.sums)
	planes, ok := a.picture.(*image.YCbCr)
	for i := range a.down {
		if at := a.picture.Bounds().Min.Y + y*a.down + i; ok {
			a.addPlanes(planes, at)
		} else {
			a.addStrip(at)
		}
	}
	n := uint32(a.across * a.down)
	for i, sum := range a.sums {
		a.colours[i] = uint8(sum / n)
	}
	if ok {
		for c := a.colours; len(c) > 0; c = c[3:] {
			c[0], c[1], c[2] = color.YCbCrToRGB(c[0], c[1], c[2])
		}
	}
	return a.colours
}

// addStrip adds a row of any picture.
func (a *averages) addStrip(y int) {
	draw.Draw(a.strip, a.strip.Rect, image.White, image.Point{}, draw.Src)
	draw.Draw(a.strip, a.strip.Rect, a.picture, image.Pt(a.picture.Bounds().Min.X, y), draw.Over)
	at := 0
	for x := 0; x < len(a.sums); x += 3 {
		var r, g, b uint32
		for range a.across {
			p := a.strip.Pix[at : at+3 : at+3]
			r, g, b = r+uint32(p[0]), g+uint32(p[1]), b+uint32(p[2])
			at += 4
		}
		a.sums[x], a.sums[x+1], a.sums[x+2] = a.sums[x]+r, a.sums[x+1]+g, a.sums[x+2]+b
	}
}

// addPlanes adds a row of what JPEG and WebP decode to. Averages become colours
// afterwards, a hundredth as many as there are pixels.
func (a *averages) addPlanes(p *image.YCbCr, y int) {
	left, shift := p.Rect.Min.X, 0
	switch p.SubsampleRatio {
	case image.YCbCrSubsampleRatio422, image.YCbCrSubsampleRatio420:
		shift = 1
	case image.YCbCrSubsampleRatio411, image.YCbCrSubsampleRatio410:
		shift = 2
	}
	inside := left & (1<<shift - 1)
	a.addPlane(0, p.Y[p.YOffset(left, y):], 0, 0)
	a.addPlane(1, p.Cb[p.COffset(left, y):], inside, shift)
	a.addPlane(2, p.Cr[p.COffset(left, y):], inside, shift)
}

// addPlane adds a row of one plane, each of whose values stands for 1<<shift
// pixels; the first pixel lies so far inside its value.
func (a *averages) addPlane(plane int, row []uint8, inside, shift int) {
	at := inside
	for x := plane; x < len(a.sums); x += 3 {
		var sum uint32
		for end := at + a.across; at < end; at++ {
			sum += uint32(row[at>>shift])
		}
		a.sums[x] += sum
	}
}
