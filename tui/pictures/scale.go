package pictures

import (
	"image"
	"image/color"
	"image/draw"

	scaling "golang.org/x/image/draw"
)

// Scale returns a picture at another size, on white where it is transparent.
// Boxes of whole pixels are averaged first: bilinear alone leaves moiré.
func Scale(picture image.Image, width, height int) *image.RGBA {
	width, height = max(1, width), max(1, height)
	from := picture.Bounds()
	box := averaged(picture, max(1, from.Dx()/width), max(1, from.Dy()/height))
	if box.Rect.Dx() == width && box.Rect.Dy() == height {
		return box
	}
	to := image.NewRGBA(image.Rect(0, 0, width, height))
	scaling.ApproxBiLinear.Scale(to, to.Rect, box, box.Rect, draw.Src, nil)
	return to
}

// averaged shrinks a picture by whole numbers. It turns as many rows at a time
// into RGBA as one row of the result needs, so that the picture is never in
// memory twice.
func averaged(picture image.Image, across, down int) *image.RGBA {
	from := picture.Bounds()
	width, height := from.Dx()/across, from.Dy()/down
	to := image.NewRGBA(image.Rect(0, 0, width, height))
	strip := image.NewRGBA(image.Rect(0, 0, from.Dx(), down))
	sums := make([]uint32, 3*width)
	for y := range height {
		draw.Draw(strip, strip.Rect, image.NewUniform(color.White), image.Point{}, draw.Src)
		draw.Draw(strip, strip.Rect, picture, image.Pt(from.Min.X, from.Min.Y+y*down), draw.Over)
		clear(sums)
		for row := range down {
			addBoxes(sums, strip.Pix[row*strip.Stride:], across)
		}
		line, n := to.Pix[y*to.Stride:], uint32(across*down)
		for x := range width {
			line[4*x] = uint8(sums[3*x] / n)
			line[4*x+1] = uint8(sums[3*x+1] / n)
			line[4*x+2] = uint8(sums[3*x+2] / n)
			line[4*x+3] = 0xff
		}
	}
	return to
}

// addBoxes adds the pixels of a row to the sums of the boxes that they are in.
func addBoxes(sums []uint32, row []uint8, across int) {
	at := 0
	for x := 0; x < len(sums); x += 3 {
		var r, g, b uint32
		for range across {
			p := row[at : at+3 : at+3]
			r, g, b = r+uint32(p[0]), g+uint32(p[1]), b+uint32(p[2])
			at += 4
		}
		sums[x], sums[x+1], sums[x+2] = sums[x]+r, sums[x+1]+g, sums[x+2]+b
	}
}
