package sanitize

import (
	"strings"
	"unicode"
)

// Untitled stands for a title that can't be seen.
const Untitled = "(untitled)"

// Field returns s as one line of valid UTF-8: controls, bidirectional
// controls and invisible characters are removed, runs of white space become
// one space, and none is left at the ends. A character carries eight combining
// marks at most.
func Field(s string) string { return rewrite(s, field) }

// Body returns s as valid UTF-8 with its newlines and tabs. Other controls
// become visible pictures (␛), so that nothing acts on the terminal and
// nothing is hidden from the reader; bidirectional controls and invisible
// characters are removed.
func Body(s string) string { return rewrite(s, body) }

// Inline returns a part of a paragraph: as Body, but white space is collapsed
// to one space or, where it holds a newline, to that. The ends keep theirs,
// since the parts before and after lean on it.
func Inline(s string) string { return rewrite(s, inline) }

// Title returns Field(s), or Untitled where nothing of it could be seen.
func Title(s string) string {
	s = Field(s)
	if !Visible(s) {
		return Untitled
	}
	return s
}

// Visible reports whether s has a character that leaves a mark on the page.
func Visible(s string) bool {
	return strings.IndexFunc(s, visible) >= 0
}

func visible(r rune) bool {
	switch r {
	case 0x115f, 0x1160, 0x2800, 0x3164, 0xffa0: // Hangul fillers and the blank Braille cell
		return false
	}
	return r != zwj && r != zwnj && unicode.IsGraphic(r) && !unicode.IsSpace(r) && !unicode.Is(unicode.Mn, r)
}
