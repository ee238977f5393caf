package pictures

import (
	"bytes"
	"encoding/base64"
	"fmt"
	"image"
	"image/png"
	"strings"

	"github.com/charmbracelet/x/ansi"
	"github.com/charmbracelet/x/ansi/kitty"
)

// ID is what kitty knows a picture by: its lowest byte, from 1 to 255, is a colour
// of the cells that show it, and so goes through whatever knows 256 colours; the
// highest tells the pictures of one program from those of others on the terminal.
type ID uint32

// NewID returns the id of a picture of a program.
func NewID(program, picture uint8) ID { return ID(program)<<24 | ID(picture) }

// Number is what tells a picture from others of its program.
func (id ID) Number() uint8 { return uint8(id) }

// kittyChunk is how many bytes of base64 a sequence may carry.
const kittyChunk = 4096

// kitty writes pixels and the options of what is to be done with them in kitty's
// graphics (https://sw.kovidgoyal.net/kitty/graphics-protocol/). No answer is asked for.
func (t Terminal) kitty(pixels *image.RGBA, options string) (string, error) {
	var file bytes.Buffer
	encoder := png.Encoder{CompressionLevel: png.BestSpeed}
	if err := encoder.Encode(&file, pixels); err != nil {
		return "", fmt.Errorf("encoding the picture: %w", err)
	}
	rest := base64.StdEncoding.EncodeToString(file.Bytes())
	options += ",f=100,t=d,q=2,"
	var b strings.Builder
	b.Grow(len(rest) + len(rest)/kittyChunk*32)
	for rest != "" {
		n := min(kittyChunk, len(rest))
		more := 0
		if n < len(rest) {
			more = 1
		}
		b.WriteString(t.wrapped(fmt.Sprintf("\x1b_G%sm=%d;%s\x1b\\", options, more, rest[:n])))
		rest, options = rest[n:], "q=2,"
	}
	return b.String(), nil
}

// wrapped is a sequence as it gets through to the terminal.
func (t Terminal) wrapped(sequence string) string {
	if t.Tmux {
		return ansi.TmuxPassthrough(sequence)
	}
	return sequence
}

// placement has kitty show a picture wherever there are placeholders for it.
func (id ID) placement(f Frame) string {
	return fmt.Sprintf("a=T,U=1,i=%d,c=%d,r=%d", id, f.Columns, f.Rows)
}

// Forget has the terminal free a picture.
func (t Terminal) Forget(id ID) string {
	if t.Protocol != Kitty {
		return ""
	}
	return t.wrapped(fmt.Sprintf("\x1b_Ga=d,d=I,i=%d,q=2\x1b\\", id))
}

// placeholders are the rows of cells in which kitty shows a picture. Only the
// first cell of a row says which row it is; the others count on from it, and are
// the same in all rows, so that scrolling draws few cells anew.
func placeholders(f Frame, id ID) []string {
	rows := make([]string, f.Rows)
	for y := range rows {
		first := string([]rune{kitty.Placeholder, kitty.Diacritic(y), kitty.Diacritic(0), kitty.Diacritic(int(id >> 24))})
		rows[y] = fmt.Sprintf("\x1b[38;5;%dm%s%s\x1b[m", id.Number(), first, strings.Repeat(string(kitty.Placeholder), f.Columns-1))
	}
	return rows
}

// probeID is the picture of a Probe. Its lowest byte is none of a picture's.
const probeID = 31 << 8

// Probe asks a terminal for kitty's graphics with placeholders. One that has them
// says OK. Some say so that have not heard of placeholders, and show the picture
// where the cursor is: it is of one pixel that is seen through, and the cursor is
// asked for before and after it.
func (t Terminal) Probe() string {
	const report = "\x1b[6n"
	query := t.wrapped(fmt.Sprintf("\x1b_Ga=q,U=1,i=%d,s=1,v=1,f=32,t=d;AAAAAA==\x1b\\", probeID))
	show := t.wrapped(fmt.Sprintf("\x1b_Ga=T,U=1,i=%d,c=5,r=1,s=1,v=1,f=32,t=d,q=2;AAAAAA==\x1b\\", probeID))
	free := t.wrapped(fmt.Sprintf("\x1b_Ga=d,d=I,i=%d,q=2\x1b\\", probeID))
	return "\x1b7\x1b[2;1H" + query + report + show + report + free + "\x1b8"
}

// Answers reports whether an answer of kitty's graphics is the one to a Probe that
// is hoped for.
func Answers(id int, payload []byte) bool { return id == probeID && string(payload) == "OK" }
