package records

import (
	"bufio"
	"errors"
	"io"
)

// splitter parts a stream of JSON into its values without reading what they
// say. It holds one value at a time.
type splitter struct {
	r      *bufio.Reader
	at     int64 // bytes that were read
	value  []byte
	broken int // values that were given up: a text in them breaks off
}

// The errors of a splitter, beside those of its stream.
var (
	errTooLong = errors.New("a row of more than 20 MB")
	errBroken  = errors.New("a row that breaks off")
)

func newSplitter(r io.Reader, at int64) *splitter {
	return &splitter{r: bufio.NewReaderSize(r, 64<<10), at: at}
}

// peek skips blanks and what parts values, and returns the byte that comes next.
func (s *splitter) peek() (byte, error) {
	for {
		c, err := s.r.ReadByte()
		if err != nil {
			return 0, err
		}
		switch c {
		case ' ', '\t', '\r', '\n', ',', ':', 0x1e, 0xef, 0xbb, 0xbf: // RFC 7464's mark, and that of UTF-8
			s.at++
			continue
		}
		return c, s.r.UnreadByte()
	}
}

// skip reads the byte that peek has returned.
func (s *splitter) skip() {
	if _, err := s.r.ReadByte(); err == nil {
		s.at++
	}
}

// next reads the next value whole. It is good until the next call. A value of
// more than maxRow bytes is errTooLong; what was read of it is in s.value.
// errBroken means that the value breaks off at the end of a line; reading can go
// on behind it.
func (s *splitter) next() ([]byte, error) {
	if _, err := s.peek(); err != nil {
		return nil, err
	}
	s.value = s.value[:0]
	depth, quoted, escaped := 0, false, false
	for {
		c, err := s.r.ReadByte()
		if errors.Is(err, io.EOF) && len(s.value) > 0 {
			if depth > 0 || quoted {
				return nil, io.ErrUnexpectedEOF
			}
			return s.value, nil
		}
		if err != nil {
			return nil, err
		}
		if depth == 0 && !quoted && len(s.value) > 0 && (c == ',' || c == ']' || c == '}' || c == ' ' || c == '\n' || c == '\r' || c == '\t') {
			return s.value, s.r.UnreadByte()
		}
		s.at++
		s.value = append(s.value, c)
		switch {
		case quoted && escaped:
			escaped = false
		case quoted && c == '\\':
			escaped = true
		case quoted && c == '\n':
			s.broken++
			return nil, errBroken
		case c == '"':
			quoted = !quoted
			if !quoted && depth == 0 {
				return s.value, nil
			}
		case quoted:
		case c == '{' || c == '[':
			depth++
		case c == '}' || c == ']':
			if depth--; depth <= 0 {
				return s.value, nil
			}
		}
		if len(s.value) > maxRow {
			return nil, errTooLong
		}
	}
}
