// Package pictures makes of a picture's bytes what a terminal can show: the
// first frame, within bounds, scaled once, as block characters or in a
// protocol of the terminal's. It does no I/O: whoever calls it brings the bytes
// and sends what comes back.
package pictures

import (
	"bytes"
	"errors"
	"fmt"
	"image"
	"image/color"
	_ "image/gif"  // decoded by its first frame
	_ "image/jpeg" // baseline and progressive
	_ "image/png"  // interlaced too
	"runtime/debug"

	_ "golang.org/x/image/webp" // lossy and lossless, not animated
)

// The bounds of a picture. A small file may unfold to gigabytes, so what its
// head states is looked at before anything is decoded.
const (
	MaxBytes  = 10 << 20
	MaxPixels = 25_000_000
	maxMemory = 100 << 20 // bytes that decoding may take
	large     = 2_000_000 // pixels from which on memory is given back at once
)

// The reasons why a picture can't be shown.
var (
	ErrTooLarge = errors.New("the picture is too large")
	ErrFormat   = errors.New("the picture is no JPEG, PNG, GIF or WebP")
	ErrNothing  = errors.New("the picture shows nothing")
)

// Size returns the pixels that the head of a picture states. It decodes no
// pixel and refuses what [Decode] would refuse for its size.
func Size(data []byte) (width, height int, err error) {
	if len(data) > MaxBytes {
		return 0, 0, ErrTooLarge
	}
	c, format, err := image.DecodeConfig(bytes.NewReader(data))
	if err != nil || c.Width <= 0 || c.Height <= 0 {
		return 0, 0, ErrFormat
	}
	if c.Width > MaxPixels/c.Height || c.Width*c.Height > maxMemory/perPixel(c.ColorModel, format, data) {
		return 0, 0, ErrTooLarge
	}
	return c.Width, c.Height, nil
}

// Format is what a picture is, as files of it are named: "jpeg", "png", "gif" or
// "webp"; empty for anything else.
func Format(data []byte) string {
	if _, _, err := Size(data); err != nil {
		return ""
	}
	_, format, _ := image.DecodeConfig(bytes.NewReader(data))
	return format
}

// perPixel is about how many bytes decoding takes a pixel.
func perPixel(model color.Model, format string, data []byte) int {
	switch {
	case format == "jpeg" && isProgressive(data):
		return 8 // all coefficients are kept until the last scan
	case model == color.NRGBA64Model || model == color.RGBA64Model:
		return 8
	}
	return 4
}

// isProgressive reports whether a JPEG says that its frame comes in scans: its
// start of frame is SOF2 (ITU T.81, B.2.2).
func isProgressive(data []byte) bool {
	for at := 2; at+4 <= len(data) && data[at] == 0xff; {
		switch data[at+1] {
		case 0xff: // fill
			at++
			continue
		case 0xc2:
			return true
		case 0xda:
			return false
		}
		at += 2 + int(data[at+2])<<8 + int(data[at+3])
	}
	return false
}

// Decode returns the first frame of a picture. A file that breaks off is
// refused; a decoder that gives up in a panic is taken for one that says so.
func Decode(data []byte) (picture image.Image, err error) {
	if _, _, err := Size(data); err != nil {
		return nil, err
	}
	defer func() {
		if failed := recover(); failed != nil {
			picture, err = nil, fmt.Errorf("the picture is damaged: %v", failed)
		}
	}()
	picture, _, err = image.Decode(bytes.NewReader(data))
	if err != nil {
		return nil, errors.New("the picture is damaged")
	}
	return picture, nil
}

// quarters are what a cell shows of a picture in block characters.
var quarters = Cell{2, 2}

// scaled decodes a picture for a frame, and returns the frame that it takes and
// its pixels, so many in a cell as dots says.
func scaled(data []byte, f Frame, cell, dots Cell) (Frame, *image.RGBA, error) {
	picture, err := Decode(data)
	if err != nil {
		return Frame{}, nil, err
	}
	size := picture.Bounds().Size()
	if size.X <= 2 || size.Y <= 2 {
		return Frame{}, nil, ErrNothing
	}
	f = f.within(size.X, size.Y, cell)
	pixels := Scale(picture, f.Columns*dots.Width, f.Rows*dots.Height)
	giveBack(size)
	return f, pixels, nil
}

// giveBack gives the system back what a large picture took that is no longer
// needed. Nothing else would for minutes, as a reader allocates little.
func giveBack(size image.Point) {
	if size.X*size.Y >= large {
		debug.FreeOSMemory()
	}
}
