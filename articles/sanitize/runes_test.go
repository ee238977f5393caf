package sanitize

import (
	"testing"
	"unicode"
)

// span is the runes from first to last.
type span struct{ first, last rune }

func in(r rune, spans []span) bool {
	for _, s := range spans {
		if r >= s.first && r <= s.last {
			return true
		}
	}
	return false
}

// What becomes of each rune, by the Unicode Character Database.
var (
	spaces   = []span{{'\t', '\t'}, {' ', ' '}, {0xa0, 0xa0}, {0x1680, 0x1680}, {0x2000, 0x200a}, {0x202f, 0x202f}, {0x205f, 0x205f}, {0x3000, 0x3000}}
	newlines = []span{{'\n', '\r'}, {0x85, 0x85}, {0x2028, 0x2029}}
	controls = []span{{0, 0x1f}, {0x7f, 0x9f}} // but for the white space among them
	joiners  = []span{{0x200c, 0x200d}}
	unseen   = []span{
		{0xad, 0xad},
		{0x61c, 0x61c},
		{0x180e, 0x180e},
		{0x200b, 0x200b},
		{0x200e, 0x200f},
		{0x202a, 0x202e},
		{0x2060, 0x206f},
		{0xfeff, 0xfeff},
		{0xfff0, 0xfffb},
		{0xfdd0, 0xfdef},
		{0xe0000, 0xe00ff},
		{0xe01f0, 0xe0fff},
	}
)

func classOf(r rune) class {
	switch {
	case in(r, spaces):
		return space
	case in(r, newlines):
		return newline
	case in(r, controls):
		return control
	case in(r, joiners):
		return joiner
	case in(r, unseen), r&0xffff == 0xfffe, r&0xffff == 0xffff: // the last two of each plane are no characters
		return dropped
	case unicode.In(r, unicode.Mn, unicode.Me):
		return mark
	}
	return plain
}

func TestEveryRuneIsOfItsClass(t *testing.T) {
	t.Parallel()
	for r := rune(0); r <= unicode.MaxRune; r++ {
		if got, want := classify(r), classOf(r); got != want {
			t.Errorf("%U is of class %d, want %d", r, got, want)
		}
	}
}

// TestPlainBlocksAreKnownAtOnce holds quick to its blocks: what it lets pass
// must be plain, and what it does not know costs time.
func TestPlainBlocksAreKnownAtOnce(t *testing.T) {
	t.Parallel()
	blocks := []span{
		{0xa1, 0xac},
		{0xae, 0x2ff},
		{0x370, 0x482},
		{0x48a, 0x58f},
		{0x5d0, 0x5ea},
		{0x620, 0x64a},
		{0x671, 0x6d5},
		{0x904, 0x939},
		{0xe01, 0xe30},
		{0x1e00, 0x1fff},
		{0x2010, 0x2027},
		{0x2030, 0x205e},
		{0x20a0, 0x20cf},
		{0x2100, 0x27ff},
		{0x2e80, 0x2fff},
		{0x3001, 0x3029},
		{0x3030, 0x3098},
		{0x309b, 0x9fff},
		{0xac00, 0xd7a3},
		{0xff01, 0xff9f},
		{0x1f300, 0x1faff},
		{0x20000, 0x2fffd},
	}
	for r := rune(0x80); r <= unicode.MaxRune; r++ {
		known := quick(r)
		if known != in(r, blocks) {
			t.Errorf("%U is known at once: %v", r, known)
		}
		if known && classify(r) != plain {
			t.Errorf("%U is taken for plain and is of class %d", r, classify(r))
		}
	}
}

func TestControlsHavePicturesOfTheirOwn(t *testing.T) {
	t.Parallel()
	for r, want := range map[rune]rune{0: '␀', 0x1b: '␛', 0x1f: '␟', 0x7f: '␡', 0x80: '\ufffd', 0x9b: '\ufffd'} {
		if got := picture(r); got != want {
			t.Errorf("%U is shown as %c, want %c", r, got, want)
		}
	}
}

func TestNothingIsSeenOfFillersAndMarks(t *testing.T) {
	t.Parallel()
	for _, r := range []rune{0x115f, 0x1160, 0x2800, 0x3164, 0xffa0, zwj, zwnj, 0x301, ' ', 0xa0, 0x3000, 0x202e, 0xe000, 0xfdd0} {
		if visible(r) {
			t.Errorf("%U is taken for visible", r)
		}
	}
	for _, r := range "a.東👨\u2801\u0e33" {
		if !visible(r) {
			t.Errorf("%c is taken for invisible", r)
		}
	}
}
