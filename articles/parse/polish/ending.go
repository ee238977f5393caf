package polish

import (
	"strings"

	"lede/articles"
	"lede/articles/parse/dates"
	"lede/articles/parse/letters"
	"lede/articles/parse/phrases"
)

// maxEnding is how many blocks below a story may say who made it.
const maxEnding = 8

// hideEnding goes up from the end and keeps aside what says who worked on the
// story, where it comes from and who its author is. Most of the story must stand
// above.
func hideEnding(blocks []articles.Block, meta articles.Meta) {
	total, below := 0, 0
	for _, block := range blocks {
		total += weight(block)
	}
	for i, left := len(blocks)-1, maxEnding; i > 0 && left > 0; i-- {
		t, ok := TextOf(blocks[i])
		_, hidden := blocks[i].(articles.Hidden)
		if !ok || hidden {
			if !hidden && !isSilent(blocks[i]) {
				return
			}
			continue
		}
		reason := closing(t.String(), blocks[i-1], meta)
		if below += weight(blocks[i]); reason == "" || below*2 > total {
			return
		}
		hide(blocks, i, reason)
		left--
	}
}

// isSilent reports whether block says nothing that a story could end with.
func isSilent(block articles.Block) bool {
	switch block.(type) {
	case articles.Figure, articles.Rule, articles.Embed:
		return true
	}
	return false
}

// closing is why the line s, which no story follows, is none of it, or "".
// above is what stands before it.
func closing(s string, above articles.Block, meta articles.Meta) string {
	names := authors(meta)
	switch {
	case phrases.Closing(s), isBroadcast(s, meta.Language.Value):
		return "sign-off"
	case isBioOf(s, names), phrases.AboutAuthorHeading(s, names), opensWithRole(s) && isOneOf(above, names):
		return "about the author"
	case repeatsByline(s, meta):
		return "byline"
	}
	return ""
}

// maxBeforeName is how many bytes may stand before the author's name in a line
// that says who that is: "The captain and writer".
const maxBeforeName = 40

// isBioOf reports whether s says who one of names is.
func isBioOf(s string, names []string) bool {
	for _, name := range names {
		if i := strings.Index(s, name); i >= 0 && i <= maxBeforeName && strings.Contains(name, " ") && phrases.IsBio(s[i:], name) {
			return true
		}
	}
	return false
}

// opensWithRole reports whether s begins with what an author is: "Redakteurin in
// the harbour office".
func opensWithRole(s string) bool {
	role, _, _ := strings.Cut(s, " ")
	return phrases.IsRole(role)
}

// isOneOf reports whether block says one of names and nothing else.
func isOneOf(block articles.Block, names []string) bool {
	t, ok := TextOf(block)
	if !ok {
		return false
	}
	for _, name := range names {
		if letters.Spell(t.String(), letters.Of(name)) {
			return true
		}
	}
	return false
}

func authors(meta articles.Meta) []string {
	names := make([]string, len(meta.Byline.Authors))
	for i, a := range meta.Byline.Authors {
		names[i] = a.Name
	}
	return names
}

// maxBroadcast is the length in bytes of the longest name of a broadcast.
const maxBroadcast = 30

// isBroadcast reports whether s says when a story was on the air: "Harbour News,
// 8 March 2024, 12:30".
func isBroadcast(s, lang string) bool {
	if len(s) > 80 {
		return false
	}
	d, start, end, ok := dates.Find(s, lang)
	return ok && d.Precision > articles.ToDay && len(letters.Of(s[:start]+s[end:])) <= maxBroadcast && strings.ContainsAny(s[:start], ",;|")
}
