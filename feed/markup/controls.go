package markup

import (
	"encoding/binary"
	"strings"
)

// DropControls takes out the controls that XML forbids, and counts them.
func DropControls(text string) (string, int) {
	if !hasControls(text) {
		return text, 0
	}
	clean := strings.Map(func(c rune) rune {
		if c < ' ' && barred.fits(byte(c)) {
			return -1
		}
		return c
	}, text)
	return clean, len(text) - len(clean)
}

// hasControls reports whether text has controls that XML forbids. Feeds are
// large and hardly any has: they are read eight bytes at a time.
func hasControls(text string) bool {
	const ones, tops = 0x0101010101010101, 0x8080808080808080
	for ; len(text) >= 8; text = text[8:] {
		eight := binary.LittleEndian.Uint64([]byte(text[:8]))
		if (eight-' '*ones)&^eight&tops != 0 && anyControl(text[:8]) { // a byte is less than a space
			return true
		}
	}
	return anyControl(text)
}

func anyControl(s string) bool {
	for i := range len(s) {
		if barred.fits(s[i]) {
			return true
		}
	}
	return false
}
