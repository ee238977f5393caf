package keys

import (
	"fmt"
	"slices"
	"strings"
	"unicode"

	"github.com/charmbracelet/x/ansi"
)

// longest is how many keys a sequence may have.
const longest = 3

// spell reads a key, or a sequence of keys with spaces between, as a person
// writes it: "n", "ctrl+n", "^n", "g g". What is wrong with it is in words.
func spell(text string) (spelled, wrong string) {
	keys := strings.Fields(text)
	switch {
	case len(keys) == 0:
		return "", `a key has no name - write "space" for the long one`
	case len(keys) > longest:
		return "", fmt.Sprintf("%q has more than %d keys in a row", shorten(text), longest)
	}
	for i, k := range keys {
		if keys[i], wrong = spellOne(k); wrong != "" {
			return "", wrong
		}
	}
	return strings.Join(keys, " "), ""
}

func spellOne(text string) (spelled, wrong string) {
	unknown := fmt.Sprintf(`%q is no key - write it as "n", "N", "ctrl+n", "enter", "pgdown" or "g g"`, shorten(text))
	if isLetter(text) {
		return text, ""
	}
	if rest, ok := strings.CutPrefix(text, "^"); ok {
		text = "ctrl+" + rest
	}
	word, held := strings.ToLower(text), ""
	for _, mod := range []string{"ctrl+", "alt+", "shift+"} {
		if rest, ok := strings.CutPrefix(word, mod); ok && rest != "" {
			word, held = rest, held+mod
		}
	}
	if short, ok := aliases[word]; ok {
		word = short
	}
	if other, ok := sameAs[held+word]; ok {
		return "", fmt.Sprintf("terminals send the same for %s as for %s - write %q", held+word, other, other)
	}
	switch {
	case isLetter(word) && held == "shift+":
		return "", fmt.Sprintf("shift+%s is spelled %q", word, strings.ToUpper(word))
	case isLetter(word) && held != "" || slices.Contains(named, word):
		return held + word, ""
	}
	return "", unknown
}

// isLetter reports whether text is a single character that a key types.
func isLetter(text string) bool {
	r := []rune(text)
	return len(r) == 1 && unicode.IsPrint(r[0]) && r[0] != unicode.ReplacementChar && ansi.StringWidth(text) > 0
}

// named are the keys that type no character.
var named = []string{
	"enter", "tab", "backspace", "esc", "space", "up", "down", "left", "right", "home", "end", "pgup", "pgdown",
	"insert", "delete", "f1", "f2", "f3", "f4", "f5", "f6", "f7", "f8", "f9", "f10", "f11", "f12",
}

// aliases are other names of keys.
var aliases = map[string]string{
	"escape": "esc", "return": "enter", "pageup": "pgup", "pagedown": "pgdown", "pgdn": "pgdown", "del": "delete", "ins": "insert",
}

// sameAs are the keys that a terminal does not tell from others.
var sameAs = map[string]string{"ctrl+i": "tab", "ctrl+m": "enter", "ctrl+[": "esc"}

func shorten(s string) string {
	if runes := []rune(s); len(runes) > 24 {
		return string(runes[:24]) + "…"
	}
	return s
}
