package lines

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"lede/articles/parse/phrases"
)

// bullets open an item of a list.
const bullets = "•*▪●◦‣■–-·►➤✓✔"

// bulleted reports whether s is an item of a list.
func bulleted(s string) bool {
	_, ok := CutBullet(s)
	return ok
}

// CutBullet cuts the bullet from an item of a list.
func CutBullet(s string) (rest string, ok bool) {
	r, size := utf8.DecodeRuneInString(s)
	if !strings.ContainsRune(bullets, r) || size >= len(s) {
		return "", false
	}
	rest = strings.TrimLeft(s[size:], " \t\u00a0")
	spaced := len(rest) < len(s)-size
	if r == '•' || r == '▪' || r == '●' || r == '■' || r == '‣' {
		return rest, rest != ""
	}
	return rest, spaced && rest != "" && unicode.IsUpper(First(rest)) || spaced && (r == '*' || r == '-') && rest != ""
}

// Numbered cuts the number from "3. Third"; n is -1 where there is none.
func Numbered(s string) (rest string, n int) {
	i := 0
	for i < len(s) && i < 3 && s[i] >= '0' && s[i] <= '9' {
		n = n*10 + int(s[i]-'0')
		i++
	}
	if i == 0 || i+1 >= len(s) || s[i] != '.' && s[i] != ')' || s[i+1] != ' ' {
		return "", -1
	}
	return strings.TrimSpace(s[i+1:]), n
}

// quoteMarks pairs each opening mark with those that close it.
var quoteMarks = map[rune]string{
	'"': "\"", '“': "”\"", '„': "“”\"", '«': "»", '»': "«", '「': "」", '『': "』", '‘': "’", '”': "”", '‹': "›",
}

// IsQuotation reports whether s is one quotation from end to end: words in marks
// and nothing outside of them. Speech in prose ("…," she said) is not.
func IsQuotation(s string) bool {
	open, size := utf8.DecodeRuneInString(s)
	closing, ok := quoteMarks[open]
	if !ok {
		return false
	}
	rest := strings.TrimRight(s[size:], ".。!? ")
	end, endSize := utf8.DecodeLastRuneInString(rest)
	if !strings.ContainsRune(closing, end) || len(rest) < 12 {
		return false
	}
	inner := rest[:len(rest)-endSize]
	if open == '"' || open == '”' || open == '‘' {
		return !strings.ContainsRune(inner, open) && !(open == '‘' && strings.Contains(inner, "’ "))
	}
	return !closesInside(inner, open, closing)
}

// closesInside reports whether the quotation ends before inner does.
func closesInside(inner string, open rune, closing string) bool {
	depth := 1
	for _, r := range inner {
		switch {
		case r == open:
			depth++
		case strings.ContainsRune(closing, r):
			depth--
		}
		if depth == 0 {
			return true
		}
	}
	return false
}

// IsAddress reports whether s is nothing but the address of a post or a video.
func IsAddress(s string) bool {
	_, _, ok := phrases.PostAddress(s)
	return ok
}
