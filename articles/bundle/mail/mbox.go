package mail

import (
	"bufio"
	"bytes"
	"errors"
	"io"
	"regexp"
)

// fromLine begins a message of a mailbox, in the dialects that are about: with
// an address and a date, or with a date alone.
var fromLine = regexp.MustCompile(`^From (?:.* )?(?:\w{3},? +\w{3} +\d|\w{3} +\d{1,2} +\d\d:|\w{3},? +\d{1,2} +\w{3})`)

// quotedFrom begins a line that a mailbox has quoted.
var quotedFrom = regexp.MustCompile(`^>+From `)

// Mailbox calls found for every message of a mailbox, in order, until it returns
// false, with the bytes that lie before it. A message of more than 20 MB is cut
// there. The error is that of the stream.
func Mailbox(src io.Reader, found func(at int64, message []byte) bool) error {
	r := bufio.NewReaderSize(src, 64<<10)
	var message []byte
	var at, start int64
	blank, begun := true, false
	for {
		line, err := readLine(r)
		if len(line) > 0 && blank && fromLine.Match(line) {
			if begun && !found(start, message) {
				return nil
			}
			message, start, begun = message[:0], at, true
		} else if begun && len(message) < maxText {
			if quotedFrom.Match(line) {
				message = append(message, line[1:]...)
			} else {
				message = append(message, line...)
			}
		}
		blank = len(bytes.TrimSpace(line)) == 0
		at += int64(len(line))
		if err != nil {
			if begun {
				found(start, message)
			}
			if errors.Is(err, io.EOF) {
				return nil
			}
			return err
		}
	}
}

// maxLine is how much of a line is read at once; what is longer comes in parts.
const maxLine = 1 << 20

func readLine(r *bufio.Reader) ([]byte, error) {
	var line []byte
	for {
		part, err := r.ReadSlice('\n')
		line = append(line, part...)
		if !errors.Is(err, bufio.ErrBufferFull) || len(line) > maxLine {
			if errors.Is(err, bufio.ErrBufferFull) {
				err = nil
			}
			return line, err
		}
	}
}
