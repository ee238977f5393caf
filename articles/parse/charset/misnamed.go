package charset

import (
	"bytes"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/encoding/charmap"

	"lede/articles/parse/language"
)

// latins are the charsets of Latin letters other than those of Western Europe, each
// with its languages.
var latins = []struct {
	name      string
	charmap   *charmap.Charmap
	languages string
}{
	{"windows-1250", charmap.Windows1250, "pl cs sk hu ro hr sl"},
	{"iso-8859-2", charmap.ISO8859_2, "pl cs sk hu ro hr sl"},
	{"windows-1254", charmap.Windows1254, "tr"},
	{"windows-1257", charmap.Windows1257, "lt lv"},
}

// leastTelling is how many words of a text tell its charset at least.
const leastTelling = 2

// latinName is the charset in which a text has common words with letters that
// Western Europe does not have; empty where none is sure. Where two read the words
// alike, it is the one that sets fewer signs between letters.
func latinName(body []byte) string {
	words := map[string]int{}
	for _, word := range bytes.FieldsFunc(body[:min(len(body), 1<<16)], isAroundWord) {
		if !isASCII(word) {
			words[string(word)]++
		}
	}
	best, name := [2]int{leastTelling - 1}, ""
	for _, latin := range latins {
		if found := [2]int{telling(words, latin.charmap, latin.languages), -signsWithin(words, latin.charmap)}; found[0] > best[0] ||
			found[0] == best[0] && found[0] >= leastTelling && found[1] > best[1] {
			best, name = found, latin.name
		}
	}
	return name
}

// isAroundWord reports whether a sign of ASCII parts words. It is asked of bytes
// that are no UTF-8 as well, which are within words.
func isAroundWord(r rune) bool {
	return r < utf8.RuneSelf && !unicode.IsLetter(r)
}

func isASCII(word []byte) bool {
	return bytes.IndexFunc(word, func(r rune) bool { return r >= utf8.RuneSelf }) < 0
}

// telling counts the words of a text that are words of some languages as a charset
// writes them, and are no words as Western Europe does.
func telling(words map[string]int, c *charmap.Charmap, languages string) (n int) {
	for _, row := range language.LetterWords {
		if !strings.Contains(languages, row.Language) {
			continue
		}
		for _, word := range strings.Fields(row.Words) {
			written, err := c.NewEncoder().String(word)
			if err != nil || written == asWestern(word) {
				continue
			}
			title := strings.ToUpper(written[:1]) + written[1:]
			n += words[written]
			if title != written {
				n += words[title]
			}
		}
	}
	return n
}

// asWestern is a word as Western Europe's charset writes it; empty where it can't.
func asWestern(word string) string {
	written, _ := charmap.Windows1252.NewEncoder().String(word)
	return written
}

// signsWithin counts the signs that stand in words beside letters.
func signsWithin(words map[string]int, c *charmap.Charmap) (n int) {
	for word, times := range words {
		for i := range len(word) {
			if word[i] >= utf8.RuneSelf && !unicode.IsLetter(c.DecodeByte(word[i])) && len(word) > 1 {
				n += times
			}
		}
	}
	return n
}
