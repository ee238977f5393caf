package pictures

import (
	"image"
	"image/color"
	"runtime"
	"testing"
)

// photograph is a picture in planes, as a camera's file decodes to.
func photograph(width, height int, ratio image.YCbCrSubsampleRatio) *image.YCbCr {
	m := image.NewYCbCr(image.Rect(0, 0, width, height), ratio)
	for i := range m.Y {
		m.Y[i] = uint8(i / 97)
	}
	for i := range m.Cb {
		m.Cb[i], m.Cr[i] = uint8(i/width), uint8(i/211)
	}
	return m
}

// The tests of memory are not parallel: what others allocate would count.

func TestGivesBackWhatALargePictureTook(t *testing.T) {
	data := asJPEG(t, photograph(3000, 2000, image.YCbCrSubsampleRatio420))
	for name, terminal := range map[string]Terminal{
		"blocks": {Colours: True}, "kitty": {Protocol: Kitty}, "sixel": {Protocol: Sixel},
	} {
		before := memory().HeapAlloc
		drawn, err := terminal.Draw(data, Frame{72, 27}, 1)
		if err != nil {
			t.Fatal(err)
		}
		after := memory().HeapAlloc
		if kept := int64(after) - int64(before); kept > 8<<20 { // the planes take 9 MB
			t.Errorf("%s: %d bytes are kept after it", name, kept)
		}
		runtime.KeepAlive(drawn)
	}
}

func TestScalesWithoutACopyOfThePicture(t *testing.T) {
	m := photograph(3000, 2000, image.YCbCrSubsampleRatio420)
	for _, size := range []image.Point{{60, 40}, {1600, 1066}, {2900, 1933}} {
		result := uint64(4 * size.X * size.Y)
		before := memory().TotalAlloc
		Scale(m, size.X, size.Y)
		if took := memory().TotalAlloc - before; took > result+1<<20 {
			t.Errorf("%v: %d bytes for a result of %d", size, took, result)
		}
	}
}

func memory() runtime.MemStats {
	var m runtime.MemStats
	runtime.ReadMemStats(&m)
	return m
}

func TestScalesPlanesAsItDoesTheirPixels(t *testing.T) {
	t.Parallel()
	for _, ratio := range []image.YCbCrSubsampleRatio{
		image.YCbCrSubsampleRatio444, image.YCbCrSubsampleRatio422, image.YCbCrSubsampleRatio420,
		image.YCbCrSubsampleRatio440, image.YCbCrSubsampleRatio411, image.YCbCrSubsampleRatio410,
	} {
		whole := image.NewYCbCr(image.Rect(0, 0, 123, 81), ratio)
		for y := range 81 {
			for x := range 123 {
				whole.Y[whole.YOffset(x, y)] = uint8(70 + x)
				whole.Cb[whole.COffset(x, y)], whole.Cr[whole.COffset(x, y)] = uint8(100+x/4), uint8(110+y/4)
			}
		}
		for _, part := range []image.Rectangle{whole.Rect, image.Rect(3, 1, 120, 80)} {
			m := whole.SubImage(part)
			pixels := painted(part.Dx(), part.Dy(), func(x, y int) color.Color { return m.At(part.Min.X+x, part.Min.Y+y) })
			for _, size := range []image.Point{{30, 20}, {100, 66}, {117, 79}, {200, 130}} {
				of, want := Scale(m, size.X, size.Y), Scale(pixels, size.X, size.Y)
				if off := farthest(of, want); off > 3 {
					t.Errorf("%v, %v to %v: a colour is off by %d", ratio, part, size, off)
				}
			}
		}
	}
}

// farthest is how much a colour of two pictures differs at the most.
func farthest(a, b *image.RGBA) (most int) {
	for i := range a.Pix {
		most = max(most, int(a.Pix[i])-int(b.Pix[i]), int(b.Pix[i])-int(a.Pix[i]))
	}
	return most
}

func TestScalesBetweenPixelsEvenly(t *testing.T) {
	t.Parallel()
	m := painted(64, 48, func(x, y int) color.Color { return color.RGBA{uint8(4 * x), uint8(5 * y), 0, 255} })
	for _, size := range []image.Point{{50, 40}, {64, 48}, {100, 90}} {
		got := Scale(m, size.X, size.Y)
		for x := 1; x < size.X-1; x++ {
			want := 4 * ((float64(x)+.5)*64/float64(size.X) - .5)
			if red := float64(got.RGBAAt(x, size.Y/2).R); red < want-1.5 && x > 2 || red > want+1.5 && x < size.X-3 {
				t.Errorf("%v: column %d is %v, not %.1f", size, x, red, want)
			}
		}
	}
}

// BenchmarkDrawLarge draws a photograph of 6,000 x 4,000 pixels into a story, and
// enlarged on a screen of 3,840 x 2,160.
func BenchmarkDrawLarge(b *testing.B) {
	data := asJPEG(b, photograph(6000, 4000, image.YCbCrSubsampleRatio420))
	for name, f := range map[string]Frame{"story": {72, 27}, "enlarged": {384, 108}} {
		b.Run(name, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				if _, err := (Terminal{Protocol: Kitty, Cell: Cell{10, 20}}).Draw(data, f, 1); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}
