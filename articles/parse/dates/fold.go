package dates

import (
	"unicode"
	"unicode/utf8"
)

// longestName is the length in bytes of the longest folded name, or more.
const longestName = 32

// folded returns the word at i in small letters without accents, or "" where
// there is no word or a longer one than any name.
func (l *line) folded(i int) string {
	w := l.raw(i)
	if w == "" || len(w) > 2*longestName {
		return ""
	}
	var room [longestName]byte
	b := room[:0]
	for _, r := range w {
		r = fold(r)
		if r == 0 {
			continue
		}
		if len(b)+utf8.RuneLen(r) > longestName {
			return ""
		}
		b = utf8.AppendRune(b, r)
	}
	return string(b)
}

// fold makes r a small letter without its accent; 0 where r is an accent.
func fold(r rune) rune {
	if r < 0x80 {
		if r >= 'A' && r <= 'Z' {
			r += 'a' - 'A'
		}
		return r
	}
	if unicode.IsMark(r) || r == 'ـ' {
		return 0
	}
	r = unicode.ToLower(r)
	switch r {
	case 'à', 'á', 'â', 'ã', 'ä', 'å', 'ā', 'ă', 'ą':
		return 'a'
	case 'ç', 'ć', 'č':
		return 'c'
	case 'è', 'é', 'ê', 'ë', 'ē', 'ė', 'ę', 'ě':
		return 'e'
	case 'ğ':
		return 'g'
	case 'ì', 'í', 'î', 'ï', 'ī', 'ı':
		return 'i'
	case 'ł':
		return 'l'
	case 'ñ', 'ń', 'ň':
		return 'n'
	case 'ò', 'ó', 'ô', 'õ', 'ö', 'ø', 'ő', 'ō':
		return 'o'
	case 'ř':
		return 'r'
	case 'ś', 'š', 'ş', 'ș':
		return 's'
	case 'ť', 'ț', 'ţ':
		return 't'
	case 'ù', 'ú', 'û', 'ü', 'ů', 'ű', 'ū':
		return 'u'
	case 'ý':
		return 'y'
	case 'ź', 'ż', 'ž':
		return 'z'
	}
	return foldOther(r)
}

func foldOther(r rune) rune {
	switch r {
	case 'й':
		return 'и'
	case 'ё':
		return 'е'
	case 'ї':
		return 'і'
	case 'ά':
		return 'α'
	case 'έ':
		return 'ε'
	case 'ή':
		return 'η'
	case 'ί', 'ϊ', 'ΐ':
		return 'ι'
	case 'ό':
		return 'ο'
	case 'ύ', 'ϋ':
		return 'υ'
	case 'ώ':
		return 'ω'
	case 'ς':
		return 'σ'
	case 'أ', 'إ', 'آ', 'ٱ':
		return 'ا'
	case 'ی', 'ى':
		return 'ي'
	case 'ک':
		return 'ك'
	}
	return r
}
