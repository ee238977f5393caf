package phrases

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"lede/articles"
	"lede/articles/parse/language"
)

var bylineOpenings = openings(language.BylineOpenings)

// Byline reads a line that names a story's authors after an opening such as
// "By" or "Von". It is not ok for a line of names without an opening: see
// [Names].
func Byline(line string) ([]articles.Author, bool) {
	role, rest, ok := CutByline(line)
	if !ok {
		return nil, false
	}
	authors, ok := Names(rest)
	if !ok {
		return nil, false
	}
	for i := range authors {
		if authors[i].Role == "" {
			authors[i].Role = role
		}
	}
	return authors, true
}

// CutByline removes the opening of a byline from line.
func CutByline(line string) (role, rest string, ok bool) {
	line = strings.TrimSpace(strings.TrimLeft(line, "—–-•·*>| "))
	if len(line) > 3*longest || !bylineOpenings().mayOpen(line) {
		return "", "", false
	}
	lower := strings.ToLower(cut(line, 64))
	role, n := bylineOpenings().match(lower)
	if n == 0 || n > len(line) {
		return "", "", false
	}
	rest = line[n:]
	trimmed := strings.TrimLeft(rest, " :：\u00a0")
	if trimmed == rest && !strings.HasSuffix(lower[:n], ":") && !strings.HasSuffix(lower[:n], "：") && !strings.HasSuffix(lower[:n], "=") {
		return "", "", false
	}
	return role, trimmed, trimmed != ""
}

// CutInside finds the names of a byline inside a longer line.
func CutInside(line string) (role, rest string, ok bool) {
	lower := strings.ToLower(line)
	if len(line) > longest || len(lower) != len(line) {
		return "", "", false
	}
	for _, opening := range language.BylineInside {
		if i := strings.Index(lower, opening); i >= 0 {
			rest = strings.TrimSpace(line[i+len(opening):])
			return "", rest, rest != ""
		}
	}
	return "", "", false
}

// Names reads a list of names with their roles: "Ann Lee and Bo Ek, arts
// correspondent". It is not ok where s reads as anything else.
func Names(s string) ([]articles.Author, bool) {
	s = strings.Trim(withoutAside(s), " \t.,;:|-–—•·/")
	if s == "" || len(s) > longest {
		return nil, false
	}
	var authors []articles.Author
	for _, part := range strings.FieldsFunc(splitJoints(s), func(r rune) bool { return r == ',' || r == ';' || r == '|' || r == '•' }) {
		part = strings.TrimSpace(part)
		if part == "" {
			continue
		}
		if IsRole(part) && len(authors) > 0 {
			authors[len(authors)-1].Role = part
			continue
		}
		if !NameLike(part) {
			return nil, false
		}
		authors = append(authors, articles.Author{Name: part})
	}
	return authors, len(authors) > 0 && len(authors) <= 8
}

// Described reads a name and what its bearer is, in other words than those of a
// table: "Ann Lee, head of the office in Tunis".
func Described(s string) ([]articles.Author, bool) {
	name, role, ok := strings.Cut(s, ", ")
	if !ok || !strings.Contains(name, " ") || !NameLike(name) || NameLike(role) {
		return nil, false
	}
	return []articles.Author{{Name: name, Role: strings.TrimRight(role, ".")}}, true
}

// withoutAside drops the brackets at the end of a line of names, and what they
// say of the last: "Empa (federal laboratory)", "Bo Ek (with Ann Lee)".
func withoutAside(s string) string {
	trimmed := strings.TrimRight(s, " .")
	i := strings.IndexByte(trimmed, '(')
	if i > 2 && strings.HasSuffix(trimmed, ")") && strings.Count(trimmed, "(") == 1 {
		return trimmed[:i]
	}
	return s
}

// JoinsNames reports whether s holds a word that joins two names: "boats and dogs".
func JoinsNames(s string) bool { return containsAny(strings.ToLower(s), language.NameJoints) }

// splitJoints puts commas where words join two names.
func splitJoints(s string) string {
	for _, j := range language.NameJoints {
		if strings.Contains(s, j) {
			s = strings.ReplaceAll(s, j, ", ")
		}
	}
	return s
}

var roles = set(language.Roles)

// SplitNames parts a list of names at commas and at the words that join two.
func SplitNames(s string) (names []string) {
	for _, name := range strings.FieldsFunc(splitJoints(s), func(r rune) bool { return r == ',' || r == ';' }) {
		if name = strings.TrimSpace(name); name != "" {
			names = append(names, name)
		}
	}
	return names
}

// IsRole reports whether s says what an author is: "arts correspondent".
func IsRole(s string) bool {
	key := Key(s)
	if roles()[key] {
		return true
	}
	words := strings.Fields(key)
	if len(words) < 2 || len(words) > 6 {
		return false
	}
	return roles()[words[len(words)-1]]
}

// IsBureau reports whether s names a newsroom rather than a person.
func IsBureau(s string) bool {
	key := Key(s)
	if len(key) > 60 {
		return false
	}
	for _, b := range language.Bureaus {
		if key == b || strings.HasSuffix(key, " "+b) {
			return true
		}
	}
	return false
}

var particles = set(language.Particles)

// NameLike reports whether s could be the name of a person or a bureau: one
// to six words that begin in capitals, or a short run of letters in a script
// without them, and no digits or closing stops.
func NameLike(s string) bool {
	if s == "" || len(s) > 80 {
		return false
	}
	words := strings.Fields(s)
	if len(words) > 6 {
		return false
	}
	capitals := 0
	for i, w := range words {
		switch kind := nameWord(w); {
		case kind == capital:
			capitals++
		case kind == small && (i > 0 || len(words) > 1) && particles()[strings.ToLower(w)]:
		default:
			return false
		}
	}
	return capitals > 0
}

type wordKind uint8

const (
	other wordKind = iota
	small
	capital
)

// nameWord classifies one word of a supposed name.
func nameWord(w string) wordKind {
	first, _ := utf8.DecodeRuneInString(strings.TrimLeft(w, "(\"'“‘"))
	for i, r := range w {
		switch {
		case unicode.IsLetter(r), unicode.IsMark(r), strings.ContainsRune("-'’.‘`·・/&()", r):
		case unicode.IsDigit(r) && i > 0 && len(w) > 3:
		default:
			return other
		}
	}
	switch {
	case unicode.IsUpper(first) || unicode.IsTitle(first):
		return capital
	case unicode.IsLower(first):
		if strings.HasPrefix(w, "d'") || strings.HasPrefix(w, "d’") {
			return capital
		}
		return small
	case unicode.IsLetter(first) && len(w) <= 36:
		return capital
	case first == '&':
		return small
	}
	return other
}
