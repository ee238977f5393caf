package phrases

import "strings"

// The reasons that parsers act on beyond hiding the line.
const (
	Advertisement  = "advertisement"
	RelatedStories = "related stories"
	OtherStory     = "link to another story"
	Comments       = "comments"
)

// Junk reports whether line belongs to the page and not to the story, and
// says why in a few words for the reader: "menu", "share bar", "newsletter".
// Both whole lines and openings of lines are known; a section's name alone is
// not junk here, since it may be the story's own kicker: see [IsSection].
func Junk(line string) (reason string, ok bool) {
	if line == "" || len(line) > 6*longest {
		return "", false
	}
	if len(line) <= longest {
		key := Key(line)
		if reason, ok = junkLines[key]; ok {
			return reason, true
		}
		if reason, ok = adLines[key]; ok {
			return reason, true
		}
		if reason, ok = tailLines[key]; ok {
			return reason, true
		}
	}
	if rightsNotice(line) {
		return "terms of the page", true
	}
	if !junkOpenings.mayOpen(line) {
		return "", false
	}
	key := Key(cut(line, 80))
	reason, length := junkOpenings.match(key)
	if length == 0 {
		return "", false
	}
	return reason, true
}

// rightsNotice reports whether line opens with the sign of copyright and a
// year, as the foot of a page does; a name after the sign is a credit.
func rightsNotice(line string) bool {
	rest, ok := strings.CutPrefix(line, "©")
	rest = strings.TrimLeft(rest, " ")
	return ok && len(rest) >= 4 && (rest[0] == '1' || rest[0] == '2') && rest[1] >= '0' && rest[1] <= '9'
}

// Tail reports whether line opens the list of other stories that follows a
// story: "Related posts", "Das könnte Sie auch interessieren".
func Tail(line string) bool {
	if line == "" || len(line) > longest {
		return false
	}
	_, ok := tailLines[Key(line)]
	return ok
}

// cut shortens s to at most n bytes at a rune's start.
func cut(s string, n int) string {
	if len(s) <= n {
		return s
	}
	for n > 0 && s[n]&0xc0 == 0x80 {
		n--
	}
	return s[:n]
}
