package cells

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// The marks that must not begin or end a line of Japanese or Chinese (kinsoku, JIS X
// 4051), and those of other scripts that touch such text.
const (
	neverFirst = "、。，．・：；？！）」』】〕》〉｝］ー～…‥々ゝゞヽヾぁぃぅぇぉっゃゅょゎァィゥェォッャュョヮヵヶ”’〟" +
		"〙〗〟〻〜ゕゖ‼⁇⁈⁉％‰℃｡､｣･ｰ»›)]},.;:!?%"
	neverLast = "（「『【〔《〈｛［“‘〝〘〖｢«‹([{￥＄￡№"
)

// NeverFirst reports whether no line begins with r, a mark that closes.
func NeverFirst(r rune) bool { return strings.ContainsRune(neverFirst, r) }

// NeverLast reports whether no line ends with r, a mark that opens.
func NeverLast(r rune) bool { return strings.ContainsRune(neverLast, r) }

// Ideograph reports whether lines may break beside r: Han, kana, and their full-width
// marks, but no Hangul syllables.
func Ideograph(r rune) bool {
	return (r >= 0x2e80 && r <= 0x9fff) || (r >= 0xf900 && r <= 0xfaff) ||
		(r >= 0xff00 && r <= 0xffef) || (r >= 0x20000 && r <= 0x3fffd)
}

// Breakable reports whether a line may break between last and r, where no space is;
// last is 0 at the beginning.
func Breakable(last, r rune) bool {
	if last == 0 || last != '—' && !Ideograph(r) && !Ideograph(last) {
		return false
	}
	return !NeverFirst(r) && !NeverLast(last)
}

// nextWord cuts off the first word of s with the spaces behind it, or what it has up
// to a place where a line may break: behind a hyphen between letters, or between
// ideographs. A mark that French sets apart from the word that it belongs to stays
// with that word.
func nextWord(s string) (word, rest string) {
	last := rune(0)
	for i, r := range s {
		switch {
		case last == ' ':
			if r != ' ' && !signAlone(s[i:]) && !opensAlone(s[:i]) {
				return s[:i], s[i:]
			}
		case last == '-':
			if lettersAround(s, i) {
				return s[:i], s[i:]
			}
		case r >= utf8.RuneSelf || last >= utf8.RuneSelf:
			if Breakable(last, r) && r != ' ' && !unicode.Is(unicode.M, r) {
				return s[:i], s[i:]
			}
		}
		last = r
	}
	return s, ""
}

// signAlone reports whether the first word of s is a mark that closes what stands
// before it.
func signAlone(s string) bool {
	word, _, _ := strings.Cut(s, " ")
	return strings.Trim(word, "?!:;»›") == ""
}

// opensAlone reports whether s is a mark that opens what stands behind it.
func opensAlone(s string) bool { return strings.Trim(s, "«‹“„ ") == "" }

// lettersAround reports whether the hyphen that ends at i stands between letters.
func lettersAround(s string, i int) bool {
	before, _ := utf8.DecodeLastRuneInString(s[:i-1])
	after, _ := utf8.DecodeRuneInString(s[i:])
	return unicode.IsLetter(before) && unicode.IsLetter(after)
}
