package markup

import "strings"

// LocalName is the name of an element in lower case, without the prefix that
// XHTML may give it.
func LocalName(name string) string {
	return Lower(name[strings.LastIndexByte(name, ':')+1:])
}

// Lower is strings.ToLower for what is in lower case already.
func Lower(s string) string {
	for i := range len(s) {
		if s[i] >= 'A' && s[i] <= 'Z' || s[i] >= 0x80 {
			return strings.ToLower(s)
		}
	}
	return s
}
