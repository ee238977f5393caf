package phrases

import (
	"strings"
	"unicode/utf8"

	"lede/articles/parse/language"
)

var (
	noteLabels   = openings(language.NoteLabels)
	noteOpenings = openings(plain(language.NoteOpenings))
)

// maxNoteDate is how many bytes may stand between a note's label and its
// colon: "Correction, 5 March 2020:".
const maxNoteDate = 40

// Note reads a line that speaks to the reader about the story: a correction,
// an editor's note. Label is the words before the colon, empty where the line
// is a sentence that says so itself; text is the rest.
func Note(line string) (label, text string, ok bool) {
	inner, bracketed := unbracket(line)
	if noteOpenings().mayOpen(inner) {
		if _, n := noteOpenings().match(Key(cut(inner, 96))); n > 0 {
			return "", line, true
		}
	}
	if !noteLabels().mayOpen(inner) {
		return "", "", false
	}
	kind, n := noteLabels().match(strings.ReplaceAll(strings.ToLower(cut(inner, 48)), "’", "'"))
	if n == 0 || kind == "apart" {
		return "", "", false
	}
	n += strings.Count(cut(inner, n+2), "’") * (len("’") - len("'"))
	label, text, ok = atColon(inner, n)
	if !ok || kind == "weak" && !bracketed && len(text) < 60 {
		return "", "", false
	}
	return label, text, true
}

// atColon cuts s at the colon that follows its label of n bytes.
func atColon(s string, n int) (label, text string, ok bool) {
	if n > len(s) {
		return "", "", false
	}
	i := strings.IndexAny(s[n:], ":：")
	if i < 0 || i > maxNoteDate || i > 0 && !strings.ContainsAny(s[n:n+i], "0123456789.") {
		return "", "", false
	}
	_, size := utf8.DecodeRuneInString(s[n+i:])
	text = strings.TrimSpace(s[n+i+size:])
	return strings.TrimSpace(s[:n+i]), text, text != ""
}

// unbracket takes the brackets and stars off a line that stands in them whole.
func unbracket(s string) (inner string, ok bool) {
	inner = strings.TrimLeft(s, "*_ ")
	for _, pair := range []string{"()", "[]"} {
		if strings.HasPrefix(inner, pair[:1]) && strings.HasSuffix(inner, pair[1:]) && strings.Count(inner, pair[:1]) == 1 {
			return strings.TrimSpace(inner[1 : len(inner)-1]), true
		}
	}
	return inner, false
}

// NoteLabel reports whether all of line is the label of a note: "Correction",
// "Anmerkung der Redaktion:". Where the author has set it apart, in bold before
// its text, it may also be one that sentences begin with: "Update", "Note".
func NoteLabel(line string, apart bool) bool {
	if !noteLabels().mayOpen(line) {
		return false
	}
	key := Key(line)
	kind, n := noteLabels().match(key)
	return (kind == "label" || apart && kind != "") && n == len(key)
}
