package phrases

import (
	"strings"
	"unicode"

	"lede/articles/parse/language"
)

// maxNameBytes is the length in bytes of the longest name.
const maxNameBytes = 80

// NoName says why name is none, wherever it was found; it is empty where name may
// be one. All formats ask it of what they take for a byline.
func NoName(name string) (reason string) {
	name = strings.TrimSpace(name)
	switch {
	case strings.Trim(name, "0123456789 .-/") == "" && strings.ContainsAny(name, "0123456789"):
		return "a number"
	case !strings.ContainsFunc(name, unicode.IsLetter):
		return "no letters"
	case len(name) > maxNameBytes && strings.Count(name, " ") > 8:
		return "too long"
	case strings.ContainsAny(name, "→»›←«▸►"):
		return "the words of a link"
	case strings.HasPrefix(name, "http://"), strings.HasPrefix(name, "https://"):
		return "an address"
	case IsSection(name) && !IsBureau(name):
		return "a section"
	}
	if reason, ok := Junk(name); ok {
		return reason
	}
	return ""
}

// IsCompany reports whether name ends as those of companies and societies do.
func IsCompany(name string) bool {
	last := name[strings.LastIndexByte(name, ' ')+1:]
	return last != name && companies()[strings.Trim(strings.ToLower(last), ".,)")]
}

var companies = set(language.Companies)
