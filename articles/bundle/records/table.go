package records

import (
	"bufio"
	"bytes"
	"context"
	"encoding/csv"
	"errors"
	"fmt"
	"io"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"lede/articles/parse/charset"
)

// ReadTable calls found for every story in a table of cells (RFC 4180, or with
// semicolons, tabs or bars between them), in order, until it returns false. Its
// first line names the columns. The error is [ErrNoStories], or says what is broken; what is whole has been found
// all the same.
func ReadTable(ctx context.Context, src io.Reader, by Fields, found func(Story) bool) error {
	t, err := openTable(src, by)
	if err != nil {
		return err
	}
	count := 0
	for ctx.Err() == nil {
		at := t.next
		r, err := t.read()
		if errors.Is(err, io.EOF) {
			if count == 0 {
				return ErrNoStories
			}
			return nil
		}
		if err != nil {
			return fmt.Errorf("row %d: %w", t.rows, err)
		}
		a, ok := r.article()
		if !ok {
			continue
		}
		count++
		if !found(Story{Article: a, At: strconv.FormatInt(at, 10)}) {
			return nil
		}
	}
	return ctx.Err()
}

// TableAt reads the story that lies at a place which [ReadTable] has told. src
// is at the beginning of the table.
func TableAt(src io.ReadSeeker, by Fields, at string) (Story, error) {
	t, err := openTable(src, by)
	if err != nil {
		return Story{}, err
	}
	offset, err := strconv.ParseInt(at, 10, 64)
	if err != nil {
		return Story{}, err
	}
	if _, err := src.Seek(offset, io.SeekStart); err != nil {
		return Story{}, err
	}
	t.cells = t.cellsOf(src)
	r, err := t.read()
	if err != nil {
		return Story{}, err
	}
	a, _ := r.article()
	return Story{Article: a, At: at}, nil
}

// table is a table that is being read.
type table struct {
	shapes    *shapes
	separator rune
	names     []string
	cells     *csv.Reader
	room      *allowance
	start     int64 // where cells began
	next      int64 // where the next row lies
	rows      int
}

// openTable reads the names of the columns.
func openTable(src io.Reader, by Fields) (*table, error) {
	buffered := bufio.NewReaderSize(src, 64<<10)
	head, err := buffered.Peek(16 << 10)
	if err != nil && !errors.Is(err, io.EOF) {
		return nil, err
	}
	t := &table{shapes: newShapes(by), separator: separatorOf(head)}
	if bytes.HasPrefix(head, []byte("\xef\xbb\xbf")) {
		_, _ = buffered.Discard(3)
		t.start = 3
	}
	t.cells = t.cellsOf(buffered)
	first, err := t.cells.Read()
	if err != nil {
		return nil, ErrNoStories
	}
	t.names = slices.Clone(first)
	for i := range t.names {
		t.names[i] = strings.TrimSpace(t.names[i])
	}
	if c := columnsOf(t.names, by); !c.tells() {
		return nil, ErrNoStories
	}
	t.next = t.start + t.cells.InputOffset()
	return t, nil
}

// cellsOf reads the cells of r, where rows may be of any length and quotes stand
// wherever somebody has put them.
func (t *table) cellsOf(r io.Reader) *csv.Reader {
	t.room = &allowance{r: r, left: maxRow}
	cells := csv.NewReader(t.room)
	cells.Comma, cells.LazyQuotes, cells.FieldsPerRecord, cells.ReuseRecord = t.separator, true, -1, true
	return cells
}

func (t *table) read() (*row, error) {
	t.rows++
	t.room.left = maxRow
	found, err := t.cells.Read()
	if err != nil {
		return nil, err
	}
	t.next = t.start + t.cells.InputOffset()
	found = decoded(found)
	cells := make([]value, min(len(found), len(t.names)))
	for i := range cells {
		cells[i].text = found[i]
	}
	return t.shapes.row(t.names, cells), nil
}

// decoded are the cells of a row as UTF-8. All of them together tell the charset.
func decoded(cells []string) []string {
	if !slices.ContainsFunc(cells, func(cell string) bool { return !utf8.ValidString(cell) }) {
		return cells
	}
	const between = "\x1f" // which parts units, and stands in no text
	text, _ := charset.Decode([]byte(strings.Join(cells, between)), "")
	return strings.Split(text, between)
}

// allowance reads no more than is left. It is filled up for each row: a quote
// without an end must not take the whole file for one cell.
type allowance struct {
	r    io.Reader
	left int
}

func (a *allowance) Read(p []byte) (int, error) {
	if a.left <= 0 {
		return 0, errTooLong
	}
	n, err := a.r.Read(p)
	a.left -= n
	return n, err
}

// separatorOf is what parts the cells of the first line: what is there most
// often outside quotes.
func separatorOf(head []byte) rune {
	line, _, _ := bytes.Cut(head, []byte("\n"))
	best, most := ',', 0
	for _, separator := range []rune{',', ';', '\t', '|'} {
		n, quoted := 0, false
		for _, c := range string(line) {
			if c == '"' {
				quoted = !quoted
			} else if c == separator && !quoted {
				n++
			}
		}
		if n > most {
			best, most = separator, n
		}
	}
	return best
}

// IsTable reports whether the first line of a file names columns that tell of
// stories: a headline and a text, an address or a date among three or more, or
// two of these alone.
func IsTable(head []byte) bool {
	line, _, found := bytes.Cut(head, []byte("\n"))
	if !found || len(line) > 4096 {
		return false
	}
	cells := csv.NewReader(bytes.NewReader(bytes.TrimPrefix(line, []byte("\xef\xbb\xbf"))))
	cells.Comma, cells.LazyQuotes = separatorOf(head), true
	names, err := cells.Read()
	if err != nil || len(names) < 2 {
		return false
	}
	c := columnsOf(names, nil)
	return c.tells() && len(c.of[title]) > 0 && len(c.unused)*2 < len(names)
}
