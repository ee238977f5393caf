package articles

import (
	"cmp"
	"strings"
)

// NameGroup returns the heading of the stories of one section or source, and
// the key that is the same however the name is capitalized. Stories without a
// name stand under "Other", whose key is empty.
func NameGroup(name string) (label, key string) {
	if name == "" {
		return "Other", ""
	}
	return name, strings.ToLower(name)
}

// CompareNames puts the names of sections and sources in alphabetical order,
// case aside. No name comes last.
func CompareNames(a, b string) int {
	if (a == "") != (b == "") {
		return cmp.Compare(b, a)
	}
	return cmp.Compare(strings.ToLower(a), strings.ToLower(b))
}
