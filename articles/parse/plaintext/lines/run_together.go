package lines

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"lede/articles/parse/phrases"
)

// runTogether splits a menu or a trail of crumbs that lost the spaces between
// its items: "HomeEntertainment", "NEWSSPORTSHOWBIZ", "ホーム社会スポーツ".
func runTogether(s string) []string {
	if len(s) < 6 || len(s) > 6000 {
		return nil
	}
	if items := crumbs(s); len(items) > 1 {
		return items
	}
	if items := barred(s); len(items) > 2 {
		return items
	}
	if items := spaced(s); items != nil {
		return items
	}
	if items := camel(s); len(items) > 1 && (phrases.IsHome(items[0]) && len(items) < 8 || len(items) >= 4 && WordCount(s, 400) <= 2*len(items)) {
		return items
	}
	if len(s) > 200 || WordCount(s, 5) > 4 || !caseless(s) {
		return nil
	}
	if items := known(s); len(items) > 1 && (phrases.IsHome(items[0]) || len(items) > 3) {
		return items
	}
	return nil
}

// caseless reports whether s has no small Latin letters, so that capitals
// can't part its words.
func caseless(s string) bool {
	for i := range len(s) {
		if s[i] >= 'a' && s[i] <= 'z' {
			return false
		}
	}
	return true
}

// Crumbs splits "Home > News > Politics" and its like.
func crumbs(s string) []string {
	if len(s) > 200 || !arrowBytes.in(s) {
		return nil
	}
	if i := strings.IndexFunc(s, arrow); i < 1 || !phrases.IsHome(s[:i]) {
		return nil
	}
	items := strings.FieldsFunc(s, arrow)
	for i := range items {
		items[i] = strings.TrimSpace(items[i])
	}
	if len(items) > 1 {
		return items
	}
	return nil
}

// spaced splits "Politics Business Sport": names of sections and nothing else.
func spaced(s string) []string {
	if len(s) > 120 || WordCount(s, 3) < 3 {
		return nil
	}
	items := strings.Fields(s)
	for _, item := range items {
		if !isName(item) {
			return nil
		}
	}
	return items
}

// longestItem is the length in bytes of the longest item of a menu.
const longestItem = 30

// barred splits "News | Sport | Culture": short names between bars, at least half
// of which are known from menus.
func barred(s string) []string {
	if len(s) > 400 || !barBytes.in(s) || strings.Count(s, "|")+strings.Count(s, "•")+strings.Count(s, "·") < 2 {
		return nil
	}
	items := strings.FieldsFunc(s, func(r rune) bool { return r == '|' || r == '•' || r == '·' })
	known := 0
	for i, item := range items {
		items[i] = strings.TrimSpace(item)
		if len(items[i]) > longestItem || HasDigit(items[i]) {
			return nil
		}
		if _, junk := phrases.Junk(items[i]); junk || isName(items[i]) {
			known++
		}
	}
	if known*2 < len(items) {
		return nil
	}
	return items
}

// arrow reports whether r stands between crumbs.
func arrow(r rune) bool {
	switch r {
	case '>', '›', '»', '/', '|', '→':
		return true
	}
	return false
}

// byteSet is a set of bytes, the first bytes of longer characters among them.
type byteSet [256]bool

func bytesOf(s string) *byteSet {
	var set byteSet
	for i := range len(s) {
		set[s[i]] = true
	}
	return &set
}

// The bytes that lines of crumbs and credits hold. They are what makes the
// closer look worth its time.
var (
	barBytes    = bytesOf("|\xc2\xe2")
	arrowBytes  = bytesOf(">/|\xc2\xe2")
	creditBytes = bytesOf("|:/=\xc2\xef")
)

// in reports whether s holds a byte of the set.
func (set *byteSet) in(s string) bool {
	for i := range len(s) {
		if set[s[i]] {
			return true
		}
	}
	return false
}

// camel splits s where a capital follows a small letter without a space.
func camel(s string) []string {
	if !humped(s) {
		return nil
	}
	var items []string
	start := 0
	var before rune
	for i, r := range s {
		if unicode.IsLower(before) && unicode.IsUpper(r) {
			items = append(items, s[start:i])
			start = i
		}
		before = r
	}
	return append(items, s[start:])
}

// humped reports whether camel may find something to split.
func humped(s string) bool {
	for i := 1; i < len(s); i++ {
		before, c := s[i-1], s[i]
		if (c >= 'A' && c <= 'Z' || c >= utf8.RuneSelf) && (before >= 'a' && before <= 'z' || before >= utf8.RuneSelf) {
			return true
		}
	}
	return false
}

// known splits s into names of sections; nil where s is not made of them. A
// longer name is tried first, and given up where the rest then makes no sense.
func known(s string) []string {
	low := strings.ToLower(s)
	if len(s) > 200 || len(low) != len(s) {
		return nil
	}
	dead := map[int]bool{}
	var from func(at int) []string
	from = func(at int) []string {
		if at == len(s) {
			return []string{}
		}
		for n := min(len(s)-at, 40); n >= 2 && !dead[at]; n-- {
			if at+n < len(s) && !utf8.RuneStart(s[at+n]) || !isName(low[at:at+n]) {
				continue
			}
			if rest := from(at + n); rest != nil {
				return append([]string{s[at : at+n]}, rest...)
			}
		}
		dead[at] = true
		return nil
	}
	return from(0)
}

func isName(s string) bool { return phrases.IsSection(s) || phrases.IsHome(s) }
