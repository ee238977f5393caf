package phrases

import (
	"strings"

	"lede/articles/parse/language"
)

// The lengths in bytes of the longest lines that hints and pleas are looked for
// in: an advice in a story takes more words.
const (
	longestHint = 220
	longestPlea = 320
)

// hinted reports whether a hint or a plea gives line away.
func hinted(line string) (reason string, ok bool) {
	if len(line) > longestPlea || len(line) < 12 || !mayHint(line) {
		return "", false
	}
	low := strings.ToLower(line)
	if reason, ok = hint(low); ok && len(line) <= longestHint {
		return reason, true
	}
	return plea(low)
}

// hint finds the hint in a line in lower case.
func hint(low string) (reason string, ok bool) {
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

// mayHint is a cheap test that passes every line that holds the name of a hint
// or the word of a plea.
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

// hintNames holds the names of the hints and the words of the pleas by their
// first letter.
var hintNames = func() (names [26][]string) {
	add := func(name string) { names[name[0]-'a'] = append(names[name[0]-'a'], name) }
	for _, h := range language.Hints {
		add(h.Name)
	}
	for _, p := range language.Pleas {
		add(p.Word)
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
