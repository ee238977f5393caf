package phrases

import (
	"slices"
	"strings"
	"unicode/utf8"
)

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
		if reason, ok = wholeLine(line); ok {
			return reason, true
		}
	}
	if rightsNotice(line) {
		return "terms of the page", true
	}
	for _, table := range []opening{junkOpenings(), filingOpenings()} {
		if !table.mayOpen(line) {
			continue
		}
		if reason, n := table.match(Key(cut(line, 80))); n > 0 {
			return reason, true
		}
	}
	return paired(line)
}

// wholeLines holds every line that is known as a whole.
var wholeLines = index(slices.Concat(junkRows, adRows, tailRows))

// wholeLine looks line up as Key would have it, and spares the copy that Key
// makes where line is plain ASCII.
func wholeLine(line string) (reason string, ok bool) {
	line = strings.TrimFunc(line, edge)
	var low [longest]byte
	for i := range len(line) {
		c := line[i]
		if c < ' ' || c >= utf8.RuneSelf || c == ' ' && line[i-1] == ' ' {
			reason, ok = wholeLines()[Key(line)]
			return reason, ok
		}
		if c >= 'A' && c <= 'Z' {
			c += 'a' - 'A'
		}
		low[i] = c
	}
	reason, ok = wholeLines()[string(low[:len(line)])]
	return reason, ok
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
	_, ok := tailLines()[Key(line)]
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
