package charset

import (
	"bytes"
	"cmp"
	"regexp"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/gogs/chardet"
	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/htmlindex"
)

// declared finds a charset in the markup: a meta element, an XML declaration.
var declared = regexp.MustCompile(`(?i)<(?:meta|\?xml)\b[^>]*?(?:charset|encoding)\s*=\s*["']?\s*([a-z0-9_:-]+)`)

// decodeLegacy tries the labels, then what the letters look like, and ends
// with windows-1252, which is asked no questions. That or iso-8859-1 is what
// servers say of whatever they know nothing of: it is not believed of words in
// other letters.
func decodeLegacy(body []byte, label string) (text, note string) {
	names := []string{labelName(label), declaredName(body), guessedName(body)}
	if isLatin(cmp.Or(names[0], names[1])) {
		names = slices.Insert(names, 0, foreignName(body), latinName(body))
	}
	for _, name := range names {
		if text, ok := decodeAs(body, name); ok {
			return text, "read as " + name
		}
	}
	return decodeBytes(body), "read as windows-1252, which is a guess"
}

// decodeBytes reads body as windows-1252, byte by byte. Five bytes mean nothing
// there, and become U+FFFD.
func decodeBytes(body []byte) string {
	var b strings.Builder
	b.Grow(len(body) + len(body)/8)
	for _, c := range body {
		b.WriteRune(charmap.Windows1252.DecodeByte(c))
	}
	return b.String()
}

// labelName takes "text/html; charset=koi8-r" as well as the bare name.
func labelName(label string) string {
	if _, after, ok := strings.Cut(strings.ToLower(label), "charset="); ok {
		label, _, _ = strings.Cut(after, ";")
	}
	return strings.Trim(label, " \t\"'")
}

func declaredName(body []byte) string {
	m := declared.FindSubmatch(body[:min(len(body), 1<<16)])
	if m == nil {
		return ""
	}
	return string(m[1])
}

// guessedName is what the letters look like. Where the detector sees Latin ones,
// or nothing, the words of other alphabets are looked at by themselves.
func guessedName(body []byte) string {
	name := sniffedName(body)
	switch {
	case name == "KOI8-R":
		return "koi8-u" // which has the same letters, and those of Ukrainian
	case name != "" && !strings.HasPrefix(name, "ISO-8859-") && !strings.HasPrefix(name, "windows-125"):
		return name
	}
	return cmp.Or(sniffedScript(body), name)
}

// isLatin reports whether name is that of Western Europe's charset, which takes
// any byte.
func isLatin(name string) bool {
	enc, err := htmlindex.Get(name)
	return err == nil && enc == charmap.Windows1252
}

// foreignName is what the words look like that can't be in Latin letters, if
// most of the foreign letters are in such words.
func foreignName(body []byte) string {
	if foreignWords(body[:min(len(body), 1<<16)]) == nil {
		return ""
	}
	if name := guessedName(body); !strings.HasPrefix(name, "ISO-8859-1") && !isLatin(name) {
		return name
	}
	return ""
}

// sniffedName asks about the first 64 KB without their markup's ASCII noise. Of
// charsets that are as likely, the detector names now this one and now that;
// here it is always the first by name, so that a text is read alike each time.
func sniffedName(body []byte) string {
	if !enoughToSniff(body) {
		return ""
	}
	all, err := chardet.NewHtmlDetector().DetectAll(body[:min(len(body), 1<<16)])
	if err != nil {
		return ""
	}
	best := slices.MinFunc(all, func(a, b chardet.Result) int {
		return cmp.Or(cmp.Compare(b.Confidence, a.Confidence), strings.Compare(a.Charset, b.Charset))
	})
	if best.Confidence < 30 || strings.HasPrefix(best.Charset, "UTF-") {
		return ""
	}
	return best.Charset
}

// leastForeign is how many bytes beyond ASCII the letters of a charset are told
// by. Of fewer a detector makes half a character of Japanese, and takes the letter
// after it for the other half.
const leastForeign = 4

func enoughToSniff(body []byte) bool {
	n := 0
	for _, c := range body {
		if c >= utf8.RuneSelf {
			if n++; n >= leastForeign {
				return true
			}
		}
	}
	return bytes.IndexByte(body, 0x1b) >= 0
}

// decodeAs refuses a charset that leaves holes: more than one unreadable
// character in fifty of the foreign ones means that the name is wrong.
func decodeAs(body []byte, name string) (string, bool) {
	enc, err := htmlindex.Get(name)
	if err != nil || name == "" {
		return "", false
	}
	canonical, err := htmlindex.Name(enc)
	if err != nil || strings.HasPrefix(canonical, "utf-") || canonical == "iso-2022-jp" && !closesEscapes(body) {
		return "", false
	}
	out, err := enc.NewDecoder().Bytes(body)
	if err != nil {
		return "", false
	}
	holes := bytes.Count(out, []byte("\uFFFD"))
	foreign := 0
	for _, r := range string(out) {
		if r >= utf8.RuneSelf {
			foreign++
		}
	}
	if holes*50 > foreign {
		return "", false
	}
	return string(bytes.ToValidUTF8(out, nil)), true
}
