package export

import (
	"strings"
	"unicode"

	"golang.org/x/text/width"
)

// cells is how many columns of a terminal s takes.
func cells(s string) int {
	n := 0
	for _, r := range s {
		n += cellsOf(r)
	}
	return n
}

func cellsOf(r rune) int {
	if unicode.In(r, unicode.Mn, unicode.Me, unicode.Cf) {
		return 0
	}
	switch width.LookupRune(r).Kind() {
	case width.EastAsianWide, width.EastAsianFullwidth:
		return 2
	}
	return 1
}

// clip returns s on one line and in at most room columns.
func clip(s string, room int) string {
	s = strings.Join(strings.Fields(s), " ")
	if cells(s) <= room {
		return s
	}
	return strings.TrimRight(firstCells(s, room-1), " ") + "…"
}

// firstCells is as much of s as fits into room columns, but never nothing.
func firstCells(s string, room int) string {
	used := 0
	for i, r := range s {
		if used += cellsOf(r); used > room && i > 0 {
			return s[:i]
		}
	}
	return s
}

// fold parts s into lines of at most room columns; 0 parts nothing. Addresses
// stay whole, so that they can be copied.
func fold(s string, room int) []string {
	if room <= 0 {
		return []string{s}
	}
	var lines []string
	line := ""
	for word := range strings.FieldsSeq(s) {
		if line != "" && cells(line)+1+cells(word) <= room {
			line += " " + word
			continue
		}
		if line != "" {
			lines = append(lines, line)
		}
		for cells(word) > room && !strings.Contains(word, "://") {
			part := firstCells(word, room)
			lines, word = append(lines, part), word[len(part):]
		}
		line = word
	}
	return append(lines, line)
}
