package phrases

import (
	"slices"
	"strings"

	"lede/articles/parse/language"
)

var signOffs = openings(plain(language.SignOffs))

// SignOff reports whether line names those who worked on the story above it.
func SignOff(line string) bool {
	if !signOffs().mayOpen(line) && !strings.Contains(line, "contributed") {
		return false
	}
	line = strings.ToLower(strings.TrimLeft(line, "(—–- "))
	for _, opening := range language.SignOffs {
		if strings.HasPrefix(line, opening) {
			return true
		}
	}
	line = strings.TrimRight(line, ".) ")
	for _, ending := range language.SignOffEnds {
		if strings.HasSuffix(line, ending) {
			return true
		}
	}
	return false
}

// maxClosing is the length in bytes of the longest line that only its place, at
// the end of a story, makes a sign-off.
const maxClosing = 90

// Closing reports whether line, the last of a story, says who worked on it or
// where it comes from. In the middle of one such words prove less.
func Closing(line string) bool {
	low := strings.ToLower(strings.TrimLeft(line, "([{*—–-■▪ \u00a0"))
	switch {
	case opensWith(low, language.SignOffs), opensWith(low, language.FirstPublished), SignOff(line):
		return true
	case len(line) > maxClosing:
		return false
	}
	return opensWith(low, language.SourceLabels) && strings.Contains(strings.TrimSpace(low), " ") || strings.HasPrefix(low, "©") || isSlug(line) || strings.Contains(line, "@") && !strings.ContainsAny(line, "?!") || strings.Contains(line, "/") && names(line)
}

// isSlug reports whether s is the codes of agencies and desks: "(dpa/lnw)".
func isSlug(s string) bool {
	s = strings.Trim(s, "()[]- ")
	if s == "" || len(s) > 30 {
		return false
	}
	known := false
	for part := range strings.FieldsFuncSeq(s, func(r rune) bool { return strings.ContainsRune("/, -", r) }) {
		known = known || KnowsAgency(part)
		if len(part) > 5 && !KnowsAgency(part) {
			return false
		}
	}
	return known
}

// IsBio reports whether line says who the author called name is: it begins with
// the name, and a verb follows that such lines have.
func IsBio(line, name string) bool {
	rest, ok := strings.CutPrefix(line, name)
	if !ok || name == "" {
		return false
	}
	rest = strings.TrimLeft(rest, " ,(")
	verb, _, _ := strings.Cut(rest, " ")
	return slices.Contains(language.BioVerbs, verb) || IsRole(firstPart(rest))
}

// firstPart is what stands before the first comma of s.
func firstPart(s string) string {
	before, _, _ := strings.Cut(s, ",")
	return before
}
