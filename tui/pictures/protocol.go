package pictures

import (
	"bytes"
	"encoding/base64"
	"fmt"
	"image"
	"image/png"
	"strings"
)

// Protocol is a way of a terminal's to be sent pixels.
type Protocol uint8

// The protocols. Those who have none of the others are drawn block characters.
const (
	Blocked Protocol = iota
	Kitty            // https://sw.kovidgoyal.net/kitty/graphics-protocol/
	ITerm            // https://iterm2.com/documentation-images.html
	Sixel            // https://www.vt100.net/docs/vt3xx-gp/chapter14.html
)

// Sequence decodes a picture and returns the frame that it takes and what a
// terminal is sent to show it there, from the cell on that the cursor is at. The
// pixels are ours: neither the file nor a path reaches the terminal. Where the
// cursor stands afterwards is the terminal's affair.
func Sequence(data []byte, f Frame, cell Cell, p Protocol) (Frame, string, error) {
	dots := cell
	if p == Blocked {
		dots = quarters
	}
	f, pixels, err := scaled(data, f, cell, dots)
	if err != nil {
		return Frame{}, "", err
	}
	switch p {
	case Kitty:
		sequence, err := Terminal{}.kitty(pixels, fmt.Sprintf("a=T,C=1,c=%d,r=%d", f.Columns, f.Rows))
		return f, sequence, err
	case ITerm:
		sequence, err := itermSequence(pixels, f)
		return f, sequence, err
	case Sixel:
		return f, sixels(pixels), nil
	}
	return f, strings.Join(Blocks(pixels, f, True), "\n"), nil
}

func itermSequence(pixels *image.RGBA, f Frame) (string, error) {
	var file bytes.Buffer
	if err := png.Encode(&file, pixels); err != nil {
		return "", fmt.Errorf("encoding the picture: %w", err)
	}
	return fmt.Sprintf("\x1b]1337;File=inline=1;size=%d;width=%d;height=%d;preserveAspectRatio=0:%s\x07",
		file.Len(), f.Columns, f.Rows, base64.StdEncoding.EncodeToString(file.Bytes())), nil
}
