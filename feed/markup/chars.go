package markup

// char is a kind of byte, as markup sees it. A byte may be of several.
type char uint8

const (
	blank  char = 1 << iota // white space
	begins                  // what a name may begin with
	named                   // what it may go on with
	signed                  // what stands for something else in HTML: < > & "
	barred                  // a control that XML forbids
)

// fits reports whether c is of the kind k.
func (k char) fits(c byte) bool { return chars[c]&k != 0 }

// chars are the kinds of every byte.
var chars = func() (all [256]char) {
	for i := range all {
		all[i] = charsOf(byte(i))
	}
	return all
}()

func charsOf(c byte) (k char) {
	switch {
	case c == ' ', c == '\n', c == '\t', c == '\r', c == '\f':
		k = blank
	case c < ' ':
		k = barred
	case c|0x20 >= 'a' && c|0x20 <= 'z', c == '_', c == ':', c >= 0x80:
		k = begins | named
	case c >= '0' && c <= '9', c == '-', c == '.':
		k = named
	case c == '<', c == '>', c == '&', c == '"':
		k = signed
	}
	return k
}

// IsBlank reports whether s is white space alone.
func IsBlank(s string) bool {
	for i := range len(s) {
		if !blank.fits(s[i]) {
			return false
		}
	}
	return true
}
