package sanitize

import "unicode"

const (
	zwnj = 0x200c
	zwj  = 0x200d

	maxMarks = 8 // combining marks on one character
	maxJoins = 8 // joiners in one chain; the longest emoji have four
)

// mode is what kind of text is cleaned.
type mode uint8

const (
	field mode = iota
	inline
	body
)

// class says what becomes of a rune.
type class uint8

const (
	plain   class = iota
	space         // any white space that is not a line break
	newline       // any line break
	control       // a C0 or C1 control, or a byte that is not UTF-8
	dropped       // invisible or bidirectional: never kept
	mark          // combines with the character before it
	joiner        // ZWJ and ZWNJ: kept one at a time after a visible character
)

// classify sorts r. It is called for runes that quick does not know.
func classify(r rune) class {
	switch {
	case r == ' ', r == '\t', r == 0x1680, r == 0x3000, r == 0x205f, r >= 0x2000 && r <= 0x200a:
		return space
	case r == 0xa0, r == 0x202f:
		return space
	case r >= '\n' && r <= '\r', r == 0x85, r == 0x2028, r == 0x2029:
		return newline
	case r < ' ', r >= 0x7f && r < 0xa0:
		return control
	case r == zwj, r == zwnj:
		return joiner
	case hidden(r):
		return dropped
	case r >= 0x300 && (unicode.Is(unicode.Mn, r) || unicode.Is(unicode.Me, r)):
		return mark
	}
	return plain
}

// hidden reports whether r is invisible by nature: soft hyphens, bidirectional
// controls, zero-width spaces, annotations, tags and noncharacters.
func hidden(r rune) bool {
	switch {
	case r == 0xad, r == 0x61c, r == 0x180e, r == 0xfeff:
		return true
	case r >= 0x200b && r <= 0x200f, r >= 0x202a && r <= 0x202e, r >= 0x2060 && r <= 0x206f:
		return true
	case r >= 0xfff0 && r <= 0xfffb, r >= 0xfdd0 && r <= 0xfdef, r&0xfffe == 0xfffe:
		return true
	case r >= 0xe0000 && r <= 0xe0fff && (r < 0xe0100 || r > 0xe01ef):
		return true
	}
	return false
}

// quick reports whether r is a letter or sign of a common block that holds
// nothing but plain ones: no mark, no space and nothing invisible.
func quick(r rune) bool {
	switch {
	case r < 0x300:
		return r > 0xad || r > 0xa0 && r < 0xad
	case r < 0x590:
		return r >= 0x370 && (r < 0x483 || r > 0x489)
	case r < 0x1100:
		return r >= 0x5d0 && r <= 0x5ea || r >= 0x620 && r <= 0x64a || r >= 0x671 && r <= 0x6d5 ||
			r >= 0x904 && r <= 0x939 || r >= 0xe01 && r <= 0xe30
	case r < 0x3001:
		return r >= 0x1e00 && r < 0x2000 || r >= 0x2010 && r < 0x2028 || r >= 0x2030 && r < 0x205f ||
			r >= 0x20a0 && r < 0x20d0 || r >= 0x2100 && r < 0x2800 || r >= 0x2e80 && r < 0x3000
	case r < 0xd7a4:
		return (r < 0x302a || r > 0x302f) && r != 0x3099 && r != 0x309a && (r < 0xa000 || r >= 0xac00)
	}
	return r >= 0xff01 && r < 0xffa0 || r >= 0x1f300 && r < 0x1fb00 || r >= 0x20000 && r < 0x2fffe
}

// picture is the visible stand-in of a control: U+2400 and on for C0 and
// delete, the replacement character for C1.
func picture(r rune) rune {
	switch {
	case r < ' ':
		return 0x2400 + r
	case r == 0x7f:
		return 0x2421
	}
	return 0xfffd
}
