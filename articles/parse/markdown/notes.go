package markdown

import (
	"strings"

	"lede/articles/pattern"
)

// noteOpening begins the text of a footnote.
var noteOpening = pattern.Of(`(?m)^ {0,3}(\[\^[^\]\s]+\]):`)

// keepNotes makes a paragraph of each footnote that nothing refers to, which
// would be dropped.
func keepNotes(s string) string {
	if !strings.Contains(s, "[^") {
		return s
	}
	opened := map[string]int{}
	for _, m := range noteOpening().FindAllStringSubmatch(s, -1) {
		opened[m[1]]++
	}
	for label, n := range opened {
		if strings.Count(s, label) > n {
			delete(opened, label)
		}
	}
	if len(opened) == 0 {
		return s
	}
	return noteOpening().ReplaceAllStringFunc(s, func(opening string) string {
		if opened[strings.TrimSuffix(strings.TrimLeft(opening, " "), ":")] == 0 {
			return opening
		}
		// Before the colon: before the bracket it would let a "[" above open a
		// link's definition, which nothing shows.
		return strings.TrimSuffix(strings.TrimLeft(opening, " "), ":") + `\:`
	})
}
