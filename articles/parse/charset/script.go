package charset

import (
	"bytes"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/encoding/charmap"
)

// alphabets are the charsets of alphabets other than the Latin one, each with
// the ten letters that its languages use most.
var alphabets = []struct {
	name    string
	charmap *charmap.Charmap
	common  string
}{
	{"windows-1251", charmap.Windows1251, "оеаинтсрвл"},
	{"koi8-u", charmap.KOI8U, "оеаинтсрвл"},
	{"iso-8859-5", charmap.ISO8859_5, "оеаинтсрвл"},
	{"windows-1253", charmap.Windows1253, "αοιετσνηυρ"},
	{"windows-1255", charmap.Windows1255, "יוהלאתמרבש"},
	{"windows-1256", charmap.Windows1256, "اليمنتوةرع"},
	{"iso-8859-6", charmap.ISO8859_6, "اليمنتوةرع"},
	{"windows-874", charmap.Windows874, "านรอกเงมย่"},
	{"ibm866", charmap.CodePage866, "оеаинтсрвл"},
}

// sniffedScript finds the alphabet of the words that can't be in Latin letters,
// since nearly all of their bytes are beyond ASCII: a short text of another
// script drowns in the English and the markup around it, and the detector says
// nothing.
func sniffedScript(body []byte) string {
	words := foreignWords(body[:min(len(body), 1<<16)])
	best, name := 0, ""
	for _, a := range alphabets {
		score, likely := 0, 0
		for _, word := range words {
			n := likeness(a.charmap, word, a.common)
			score += n
			likely += min(n, 1)
		}
		if score > best && 3*likely > 2*len(words) {
			best, name = score, a.name
		}
	}
	return name
}

// likeness counts the common letters of a word. It is 0 for one that nobody
// writes: with signs in it, or small letters before capitals.
func likeness(c *charmap.Charmap, word []byte, common string) int {
	score, small, capital := 0, 0, 0
	for i, b := range word {
		r := c.DecodeByte(b)
		switch {
		case !unicode.In(r, unicode.L, unicode.M) && (b >= utf8.RuneSelf || unicode.IsDigit(r)):
			return 0
		case unicode.IsUpper(r) && i > 0:
			capital++
		case unicode.IsLower(r):
			small++
		}
		if strings.ContainsRune(common, unicode.ToLower(r)) {
			score++
		}
	}
	if capital > 0 && small > 0 || 3*score < len(word) {
		return 0
	}
	return score
}

// foreignWords returns the words of body in which three bytes in four are
// beyond ASCII; none where many of its other words have such bytes.
func foreignWords(body []byte) [][]byte {
	var words [][]byte
	within, all := 0, 0
	for _, word := range bytes.FieldsFunc(body, func(r rune) bool { return r <= ' ' || strings.ContainsRune("<>\"'=/,.;:!?()-", r) }) {
		n := 0
		for _, c := range word {
			if c >= utf8.RuneSelf {
				n++
			}
		}
		all += n
		if n > 2 && 4*n >= 3*len(word) {
			within += n
			words = append(words, word)
		}
	}
	if 3*within < 2*all {
		return nil
	}
	return words
}
