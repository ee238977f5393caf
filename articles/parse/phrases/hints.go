package phrases

import (
	"strings"

	"lede/articles/parse/language"
)

// widestHint bounds the lines that hints are looked for in: an advice in a
// story takes more words.
const widestHint = 220

// hinted reports whether one of the hints gives line away.
func hinted(line string) (reason string, ok bool) {
	if len(line) > widestHint || len(line) < 12 || !mayHint(line) {
		return "", false
	}
	low := strings.ToLower(line)
	for _, hint := range language.Hints {
		if !strings.Contains(low, hint.Name) {
			continue
		}
		for _, act := range hint.Acts {
			if strings.Contains(low, act) {
				return hint.Reason, true
			}
		}
	}
	return "", false
}

// mayHint is a cheap test that passes every line that holds the name of a hint.
func mayHint(line string) bool {
	before := byte(' ')
	for i := range len(line) {
		c := line[i] | 0x20
		if c >= 'a' && c <= 'z' && (before < 'a' || before > 'z') {
			for _, name := range hintNames[c-'a'] {
				if len(line)-i >= len(name) && strings.EqualFold(line[i:i+len(name)], name) {
					return true
				}
			}
		}
		before = c
	}
	return false
}

// hintNames holds the names of the hints by their first letter.
var hintNames = func() (names [26][]string) {
	for _, hint := range language.Hints {
		at := hint.Name[0] - 'a'
		names[at] = append(names[at], hint.Name)
	}
	return names
}()

// SpeaksOfPage reports whether line has a word by which pages speak to their
// readers.
func SpeaksOfPage(line string) bool {
	low := strings.ToLower(line)
	for _, word := range language.PageWords {
		if strings.Contains(low, word) {
			return true
		}
	}
	return false
}
