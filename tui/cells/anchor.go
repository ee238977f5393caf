package cells

import (
	"bytes"
	"hash/fnv"
	"io"
	"slices"
	"strconv"
	"strings"
)

// An anchor is a place in a line that has to stand in its column whatever the
// terminal made of the text before. It is a private string of ECMA-48 (PM, 8.3.94)
// without cells, which goes through the renderer as part of the cell behind it.
// [Measure.Anchor] writes the column into it, and a [Writer] makes a move of the
// cursor of it.
const (
	anchorOpen = "\x1b^lede"
	stringEnd  = "\x1b\\"
	anchor     = anchorOpen + stringEnd
)

// Anchor writes into the anchors of the lines of a screen which column each
// stands in. What comes before is part of it, so that an anchor is drawn again
// whenever the text before it is.
func (m Measure) Anchor(screen string) string {
	if !strings.Contains(screen, anchor) {
		return screen
	}
	lines := strings.Split(screen, "\n")
	for i, line := range lines {
		lines[i] = m.anchorLine(line)
	}
	return strings.Join(lines, "\n")
}

func (m Measure) anchorLine(line string) string {
	var b strings.Builder
	column := 0
	for {
		text, rest, found := strings.Cut(line, anchor)
		b.WriteString(text)
		if !found {
			return b.String()
		}
		column += m.Width(text)
		hash := fnv.New32a()
		_, _ = io.WriteString(hash, text)
		b.WriteString(anchorOpen + ";" + strconv.Itoa(column+1) + ";" + strconv.Itoa(m.overhang(text)) + ";" + strconv.FormatUint(uint64(hash.Sum32()), 36) + stringEnd)
		line = rest
	}
}

// overhang is how many cells at most the terminal is behind after text: what
// stood there before is to be overwritten.
func (m Measure) overhang(text string) int {
	if m == Clusters {
		return 0 // it can only be ahead
	}
	return m.Doubt(text)
}

// Writer hands on what is drawn, with the moves of the cursor that anchors stand
// for.
type Writer struct {
	to   io.Writer
	rest []byte // of an anchor that a write broke off
}

// NewWriter returns a Writer that writes to a terminal.
func NewWriter(to io.Writer) *Writer { return &Writer{to: to} }

// Write implements io.Writer.
func (w *Writer) Write(p []byte) (int, error) {
	if len(w.rest) == 0 && bytes.IndexByte(p, '^') < 0 && !bytes.HasSuffix(p, []byte{0x1b}) {
		return w.to.Write(p)
	}
	data := slices.Concat(w.rest, p)
	out := make([]byte, 0, len(data))
	w.rest = nil
	for {
		at := bytes.Index(data, []byte(anchorOpen))
		if at < 0 {
			keep := brokenOff(data)
			out = append(out, data[:len(data)-keep]...)
			w.rest = append(w.rest, data[len(data)-keep:]...)
			break
		}
		end := bytes.Index(data[at:], []byte(stringEnd))
		if end < 0 {
			out = append(out, data[:at]...)
			w.rest = append(w.rest, data[at:]...)
			break
		}
		out = append(out, data[:at]...)
		out = append(out, move(string(data[at+len(anchorOpen):at+end]))...)
		data = data[at+end+len(stringEnd):]
	}
	if _, err := w.to.Write(out); err != nil {
		return 0, err
	}
	return len(p), nil
}

// brokenOff returns how many bytes at the end of data may begin an anchor.
func brokenOff(data []byte) int {
	for n := min(len(data), len(anchorOpen)-1); n > 0; n-- {
		if bytes.HasSuffix(data, []byte(anchorOpen[:n])) {
			return n
		}
	}
	return 0
}

// move is what an anchor stands for: blanks over what is left of the text before
// it, and the cursor in its column.
func move(anchor string) string {
	fields := strings.Split(anchor, ";")
	if len(fields) != 4 {
		return ""
	}
	overhang, _ := strconv.Atoi(fields[2])
	return strings.Repeat(" ", overhang) + "\x1b[" + fields[1] + "G"
}
