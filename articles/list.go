package articles

import (
	"strconv"
	"strings"
)

// Number is the number of the i-th item of an ordered list.
func (l List) Number(i int) int {
	if i < len(l.Numbers) {
		return l.Numbers[i]
	}
	return l.Start + i
}

// Marker is what stands before the i-th item of an ordered list, as its author
// counts: "3", "c", "iii".
func (l List) Marker(i int) string {
	n := l.Number(i)
	switch l.Letters {
	case "a", "A":
		if n > 0 {
			return cased(inLetters(n), l.Letters)
		}
	case "i", "I":
		if n > 0 && n < 4000 {
			return cased(inRoman(n), l.Letters)
		}
	}
	return strconv.Itoa(n)
}

func cased(s, like string) string {
	if strings.ToUpper(like) == like {
		return strings.ToUpper(s)
	}
	return s
}

// inLetters counts a, b, … z, aa, ab.
func inLetters(n int) string {
	if n <= 26 {
		return string(rune('a' + n - 1))
	}
	return inLetters((n-1)/26) + inLetters((n-1)%26+1)
}

func inRoman(n int) string {
	var b strings.Builder
	for _, sign := range []struct {
		worth int
		sign  string
	}{{1000, "m"}, {900, "cm"}, {500, "d"}, {400, "cd"}, {100, "c"}, {90, "xc"}, {50, "l"}, {40, "xl"}, {10, "x"}, {9, "ix"}, {5, "v"}, {4, "iv"}, {1, "i"}} {
		for n >= sign.worth {
			b.WriteString(sign.sign)
			n -= sign.worth
		}
	}
	return b.String()
}
