package charset

import (
	"iter"
	"strings"
	"unicode/utf8"

	"golang.org/x/text/encoding/charmap"
)

// mostlyUTF8 reports whether body is UTF-8 but for a few strays: a page cut
// off in a character, or a server that pasted in one windows-1252 quote. Bytes
// that mean nothing in windows-1252 either speak for nothing. Strays that stand
// alone among ASCII, no more of them than there are whole characters, are no
// other charset's: its letters would make no UTF-8 but by a rare accident.
func mostlyUTF8(body []byte) bool {
	good, bad, alone := 0, 0, 0
	for i := 0; i < len(body); {
		if body[i] < utf8.RuneSelf {
			i++
			continue
		}
		r, n := utf8.DecodeRune(body[i:])
		switch {
		case r != utf8.RuneError || n > 1:
			good++
		case cutShort(body[i:]) || charmap.Windows1252.DecodeByte(body[i]) == utf8.RuneError:
		default:
			bad++
			if (i == 0 || body[i-1] < utf8.RuneSelf) && (i+1 == len(body) || body[i+1] < utf8.RuneSelf) {
				alone++
			}
		}
		i += n
	}
	return good > 4*bad || bad == alone && good >= bad && good > 0
}

// mendUTF8 reads strays as windows-1252, and a cut last character as nothing.
func mendUTF8(body []byte) string {
	var b strings.Builder
	b.Grow(len(body) + 8)
	for len(body) > 0 {
		r, n := utf8.DecodeRune(body)
		switch {
		case r != utf8.RuneError || n > 1:
			b.Write(body[:n])
		case cutShort(body):
			return b.String()
		default:
			b.WriteRune(charmap.Windows1252.DecodeByte(body[0]))
		}
		body = body[n:]
	}
	return b.String()
}

// cutShort reports whether rest is the beginning of a character and no more.
func cutShort(rest []byte) bool {
	return len(rest) < utf8.UTFMax && rest[0] >= 0xc2 && !utf8.FullRune(rest)
}

// mendMojibake undoes UTF-8 that was taken for windows-1252 and encoded
// again: "donâ€™t" is "don’t". It acts only where the text holds at least two
// such runs and hardly any accented run that is not one, so that a story
// about mojibake keeps its examples.
func mendMojibake(text string) (string, bool) {
	if !suspicious(text) {
		return text, false
	}
	mended, kept := 0, 0
	for _, run := range foreignRuns(text) {
		if _, ok := undouble(run); ok {
			mended++
		} else {
			kept++
		}
	}
	if mended < 2 || kept*10 > mended {
		return text, false
	}
	return undoubled(text), true
}

// undoubled is text with every run that had been encoded twice as it was.
func undoubled(text string) string {
	var b strings.Builder
	b.Grow(len(text))
	done := 0
	for i, run := range foreignRuns(text) {
		if once, ok := undouble(run); ok {
			b.WriteString(text[done:i])
			b.WriteString(once)
			done = i + len(run)
		}
	}
	b.WriteString(text[done:])
	return b.String()
}

// suspicious reports whether text has one of Ã Â â Ð Ñ Å Ä, by which nearly
// all text that was encoded twice begins its characters.
func suspicious(text string) bool {
	for {
		i := strings.IndexByte(text, 0xc3)
		if i < 0 || i+1 == len(text) {
			return false
		}
		switch text[i+1] {
		case 0x83, 0x82, 0xa2, 0x90, 0x91, 0x85, 0x84:
			return true
		}
		text = text[i+1:]
	}
}

// foreignRuns are the runs of non-ASCII bytes in s, each with where it begins.
func foreignRuns(s string) iter.Seq2[int, string] {
	return func(yield func(int, string) bool) {
		for i := 0; i < len(s); i++ {
			if s[i] < utf8.RuneSelf {
				continue
			}
			from := i
			for i < len(s) && s[i] >= utf8.RuneSelf {
				i++
			}
			if !yield(from, s[from:i]) {
				return
			}
		}
	}
}

// undouble writes run in windows-1252 and accepts the bytes if they are UTF-8
// of at least two bytes a character.
func undouble(run string) (string, bool) {
	raw := make([]byte, 0, len(run))
	for _, r := range run {
		c, ok := byteOf(r)
		if !ok {
			return "", false
		}
		raw = append(raw, c)
	}
	if len(raw) < 2 || !utf8.Valid(raw) {
		return "", false
	}
	return string(raw), true
}

// byteOf is windows-1252 with its five holes filled as browsers fill them.
func byteOf(r rune) (byte, bool) {
	switch r {
	case 0x81, 0x8d, 0x8f, 0x90, 0x9d:
		return byte(r), true
	}
	return charmap.Windows1252.EncodeRune(r)
}
