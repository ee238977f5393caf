package lines

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"lede/articles/parse/phrases"
)

// blank reports whether r shows nothing at the end of a line.
func blank(r rune) bool {
	return r <= ' ' || r > 0x7f && (unicode.IsSpace(r) || r == 0xfeff || r == 0x200b || r == 0x200e || r == 0x200f)
}

// Width measures s so that lengths mean the same in every script.
func Width(s string) int {
	n := 0
	for _, r := range s {
		switch {
		case r < 0x1100:
			n++
		case Wide(r):
			n += 3
		default:
			n++
		}
	}
	return n
}

// Wide reports whether r is of a script that says much in one character.
func Wide(r rune) bool {
	return r >= 0x3040 && r <= 0x30ff || r >= 0x3400 && r <= 0x9fff || r >= 0xac00 && r <= 0xd7a3
}

// closes reports whether r may follow the stop that ends a sentence.
func closes(r rune) bool {
	switch r {
	case '"', '\'', '”', '’', '»', ')', ']', '）', '」', '』', '›', '“', '*':
		return true
	}
	return false
}

// Ends reports whether s ends as a sentence does.
func Ends(s string) bool {
	for s != "" {
		r, size := rune(s[len(s)-1]), 1
		if r >= utf8.RuneSelf {
			r, size = utf8.DecodeLastRuneInString(s)
		}
		switch r {
		case '.', '!', '?', '…', '。', '！', '？', '؟', '।', '۔', '❤':
			return true
		}
		if r != ' ' && !closes(r) || opens(s) {
			return false
		}
		s = s[:len(s)-size]
	}
	return false
}

// EndsOpen reports whether s stops where no paragraph does: at a comma, a
// dash, an opening bracket.
func EndsOpen(s string) bool {
	r, _ := utf8.DecodeLastRuneInString(s)
	switch r {
	case '"':
		return strings.HasSuffix(s, " \"")
	case '“':
		return !strings.ContainsRune(s, '„') // which it closes
	case ',', '(', '[', '„', '«', '–', '—', '、', '，', '،', '‘', '「', '/', '-':
		return true
	}
	return false
}

// First returns the first rune of s.
func First(s string) rune {
	r, _ := utf8.DecodeRuneInString(s)
	return r
}

// StartsLow reports whether s begins in the middle of a sentence: with a
// small letter, or with a mark that follows a word.
func StartsLow(s string) bool {
	r := First(s)
	return unicode.IsLower(r) || startsMark(s)
}

// startsMark reports whether s begins with a mark that closes or parts.
func startsMark(s string) bool {
	r, size := utf8.DecodeRuneInString(s)
	switch r {
	case '»':
		return len(s) > size && s[size] != ' '
	case ',', ';', ':', '?', '!', ')', ']', '”', '’', '。', '、', '，', '」', '）', '،', '؛', '%':
		return true
	case '.':
		return !strings.HasPrefix(s[size:], ".") || len(s) < 5
	case '…', '–', '—', '&', '/':
		return len(s) > size+1 && s[size] == ' ' && unicode.IsLower(First(s[size+1:]))
	case '"':
		return strings.HasPrefix(s, "\" ")
	case '\'':
		return strings.HasPrefix(s, "'s ")
	}
	return false
}

// WordCount counts words roughly, and stops at most.
func WordCount(s string, most int) int {
	n, in := 0, false
	for i := range len(s) {
		if s[i] <= ' ' {
			in = false
		} else if !in {
			in = true
			if n++; n >= most {
				return n
			}
		}
	}
	return n
}

// HasDigit reports whether s holds a digit of the kinds that dates are in.
func HasDigit(s string) bool {
	for i := range len(s) {
		switch c := s[i]; {
		case c >= '0' && c <= '9':
			return true
		case c == 0xd9 && i+1 < len(s) && s[i+1] >= 0xa0 && s[i+1] <= 0xa9:
			return true // Arabic digits
		case c == 0xef && i+2 < len(s) && s[i+1] == 0xbc && s[i+2] >= 0x90 && s[i+2] <= 0x99:
			return true // digits of full width
		}
	}
	return false
}

// opens reports whether s ends with a mark that the next word touches.
func opens(s string) bool {
	r, _ := utf8.DecodeLastRuneInString(s)
	switch r {
	case '(', '[', '„', '«', '「', '（', '#', '@':
		return true
	case '“', '"', '‘':
		return strings.HasSuffix(s, " "+string(r))
	}
	return false
}

// WideText reports whether s is in a script without capitals or spaces.
func WideText(s string) bool {
	r, _ := utf8.DecodeLastRuneInString(s)
	return Wide(r)
}

// LeadsOn reports whether s ends with a word that cannot end a sentence.
func LeadsOn(s string) bool {
	if strings.HasSuffix(s, "'s") || strings.HasSuffix(s, "’s") {
		return true
	}
	i := strings.LastIndexByte(s, ' ')
	if i < 0 {
		return false
	}
	return phrases.LeadsOn(s[i+1:])
}
