package phrases

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"lede/articles/parse/language"
)

// maxCredit is the length in bytes of the longest credit that only its place
// and its form tell.
const maxCredit = 120

// CaptionCredit splits what is known to stand under a picture, as Credit does.
// There more is a credit: what follows a copyright sign, what follows the last
// bar, a name in brackets or behind the last sentence, and names with strokes
// alone.
func CaptionCredit(s string) (caption, credit string, ok bool) {
	s = strings.TrimSpace(s)
	if caption, credit, ok = afterSign(s); ok {
		return caption, credit, true
	}
	if caption, credit, ok = Credit(s); ok && credit != "" || s == "" || len(s) > 3000 {
		return caption, credit, ok
	}
	if strings.Contains(s, "/") && names(s) {
		return "", s, true
	}
	for _, split := range []func(string) (string, string, bool){lastBar, nameInBrackets, nameAfterStop, signed} {
		if caption, credit, ok = split(s); ok {
			return strings.TrimSpace(caption), strings.TrimSpace(credit), true
		}
	}
	return "", "", false
}

// IsCredit reports whether all of s, which stands apart from a caption, says
// whose the picture is.
func IsCredit(s string) bool {
	if s == "" || len(s) > maxCredit {
		return false
	}
	if caption, _, ok := CaptionCredit(s); ok && caption == "" {
		return true
	}
	return names(BareCredit(s))
}

// BareCredit is a credit without its label, its signs and the brackets around it.
func BareCredit(s string) string {
	bare := strings.TrimRight(strings.TrimLeft(s, "/|•·–—-©ⓒ* \u00a0"), "/|•·* \u00a0")
	if inner, ok := bracketed(bare); ok {
		bare = strings.TrimSpace(strings.TrimLeft(inner, "©ⓒ "))
	}
	if _, credit, ok := Credit(bare); ok && credit != "" {
		return credit
	}
	if bare == "" {
		return s
	}
	return bare
}

// bracketed is what stands in the one pair of brackets around s.
func bracketed(s string) (inner string, ok bool) {
	if len(s) < 3 || !strings.ContainsRune("([", rune(s[0])) || !strings.ContainsRune(")]", rune(s[len(s)-1])) {
		return "", false
	}
	inner = s[1 : len(s)-1]
	return inner, !strings.ContainsAny(inner, "()[]")
}

// afterSign splits "caption. © Ann Lee | Coast".
func afterSign(s string) (caption, credit string, ok bool) {
	for _, sign := range language.CopyrightSigns {
		if i := strings.LastIndex(s, sign); i > 0 {
			credit = strings.Trim(s[i+len(sign):], " :\u00a0)]")
			caption = strings.TrimRight(s[:i], " \u00a0([|/-–—")
			return caption, credit, caption != "" && credit != "" && len(credit) <= maxCredit && nameLike(credit)
		}
	}
	return "", "", false
}

// lastBar splits "caption | Ann Lee/Coast Press via Harbour Images".
func lastBar(s string) (caption, credit string, ok bool) {
	i := strings.LastIndexByte(s, '|')
	if i < 0 {
		return "", "", false
	}
	credit = strings.TrimSpace(s[i+1:])
	return s[:i], credit, names(credit)
}

// nameInBrackets splits "caption (Ann Lee/Coast)". A word alone may be what is
// seen on the picture.
func nameInBrackets(s string) (caption, credit string, ok bool) {
	end := strings.TrimRight(s, " .")
	i := strings.LastIndexAny(end, "([")
	if i <= 0 {
		return "", "", false
	}
	credit, ok = bracketed(end[i:])
	return s[:i], credit, ok && names(credit) && strings.ContainsAny(strings.TrimSpace(credit), " /")
}

// nameAfterStop splits "caption. Ann Lee / Coast" and "caption. Harbour Images".
func nameAfterStop(s string) (caption, credit string, ok bool) {
	i := strings.LastIndexAny(s, ".。!?！？")
	if i < 0 {
		return "", "", false
	}
	_, size := utf8.DecodeRuneInString(s[i:])
	credit = strings.TrimLeft(s[i+size:], "\"”»“’) ")
	caption = strings.TrimRight(s[:len(s)-len(credit)], " ")
	if caption == "" || credit == "" {
		return "", "", false
	}
	return caption, credit, KnowsAgency(credit) || names(credit) && strings.ContainsAny(credit, " /")
}

// signed splits what the scripts without capitals close captions with:
// "…（山田撮影）", "… 홍길동 기자".
func signed(s string) (caption, credit string, ok bool) {
	end := strings.TrimRight(s, " )]）］")
	for _, word := range language.CreditEndings {
		before, found := strings.CutSuffix(end, word)
		if !found {
			continue
		}
		before = strings.TrimRight(before, " ")
		i := strings.LastIndexAny(before, "([（［＝。 .")
		if i < 0 {
			return "", "", false
		}
		_, size := utf8.DecodeRuneInString(before[i:])
		credit = before[i+size:]
		return strings.TrimRight(before[:i], "．。 "), credit, credit != "" && utf8.RuneCountInString(credit) <= 20
	}
	return "", "", false
}

// names reports whether s is nothing but the names of people and houses, in a
// script with capitals: "Ann Lee/Coast Press via Harbour Images".
func names(s string) bool {
	if len(s) > maxCredit || strings.ContainsAny(s, "!?;:…") || strings.HasSuffix(s, ".") && !abbreviates(s) {
		return false
	}
	named := false
	words := strings.FieldsFunc(s, func(r rune) bool { return r == ' ' || r == '/' || r == ',' || r == '|' || r == '\u00a0' })
	for _, w := range words {
		w = strings.TrimLeft(w, "\"'“‘«„(#")
		c := first(w)
		switch {
		case unicode.IsUpper(c), c == '@':
			named = true
		case w == "", unicode.IsDigit(c), !unicode.IsLetter(c), joinsNames(w), strings.Contains(w, "."):
		default:
			return false
		}
	}
	return named && len(words) <= 12
}

// joinsNames reports whether w is a word that stands inside of names or between
// them.
func joinsNames(w string) bool {
	return slices.Contains(language.Particles, w) || strings.TrimSpace(language.AgencyVia) == w ||
		slices.ContainsFunc(language.NameJoints, func(joint string) bool { return strings.TrimSpace(joint) == w })
}

// abbreviates reports whether the last word of s is short, as in "Harbour Inc.".
func abbreviates(s string) bool {
	return len(s)-strings.LastIndexByte(s, ' ') <= 6
}
