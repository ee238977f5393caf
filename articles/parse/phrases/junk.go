package phrases

import (
	"strings"
	"unicode/utf8"

	"lede/articles/parse/language"
)

// The reasons that parsers act on beyond hiding the line.
const (
	Advertisement  = language.Advertisement
	RelatedStories = language.RelatedStories
	OtherStory     = language.OtherStory
	Comments       = language.Comments
	Filing         = language.Filing
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
	if boilerplateOpenings().mayOpen(line) {
		if reason, n := boilerplateOpenings().match(Key(cut(line, 80))); n > 0 {
			return reason, true
		}
	}
	return hinted(line)
}

// wholeLines holds every line that is known as a whole.
var wholeLines = index(boilerplate(func(b language.Boilerplate) []string { return b.Lines }))

var boilerplateOpenings = openings(boilerplate(func(b language.Boilerplate) []string { return b.Openings }))

// boilerplate makes rows of what phrases takes of every table.
func boilerplate(phrases func(language.Boilerplate) []string) (rows []language.Row) {
	for _, b := range language.AllBoilerplate() {
		rows = append(rows, language.Row{Meaning: b.Reason, Phrases: phrases(b)})
	}
	return rows
}

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

var relatedLines = set(language.RelatedLines())

// Tail reports whether line opens the list of other stories that follows a
// story: "Related posts", "Das könnte Sie auch interessieren".
func Tail(line string) bool {
	if line == "" || len(line) > longest {
		return false
	}
	return relatedLines()[Key(line)]
}

var adLines = set(language.AdLines())

// IsAd reports whether line does nothing but say that there is an
// advertisement.
func IsAd(line string) bool {
	return len(line) > 0 && len(line) <= longest && adLines()[Key(strings.TrimRight(line, " 0123456789"))]
}
