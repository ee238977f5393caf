package polish

import (
	"strings"

	"lede/articles"
	"lede/articles/parse/phrases"
)

// hideJunk keeps aside the lines that belong to the page.
func hideJunk(blocks []articles.Block) {
	for i, block := range blocks {
		if l, ok := articles.Bare(block).(articles.List); ok && listOfLinks(l) && titles(l) && (i == 0 || !isReferences(blocks[i-1])) {
			hide(blocks, i, "related stories")
			hideLabel(blocks, i)
		}
		hideJunkLine(blocks, i)
	}
}

// hideJunkLine keeps the i-th block aside if it is a paragraph or a heading,
// and Junk.
func hideJunkLine(blocks []articles.Block, i int) {
	t, ok := TextOf(blocks[i])
	if !ok {
		return
	}
	if reason, ok := Junk(t); ok {
		hide(blocks, i, reason)
	}
}

// maxJunk is the length in bytes of the longest junk that is told by its words.
const maxJunk = 320

// Junk reports whether t is a line of the page, the feed or the newsletter and
// not of the story, and says why in a few words for the reader: "follow us".
func Junk(t articles.Text) (reason string, ok bool) {
	if size := bytesIn(t); size == 0 || size > maxJunk {
		return "", false
	}
	s := t.String()
	if reason, ok := phrases.Junk(s); ok {
		return reason, true
	}
	if kind, label := phrases.Stamp(s); kind != "" && label > 4 && isStamp(s, "") {
		return "date", true
	}
	switch {
	case phrases.PictureCounter(s):
		return "gallery counter", true
	case phrases.Duration(s):
		return "player", true
	case phrases.IsAd(s):
		return phrases.Advertisement, true
	case isTimeStamp(s):
		return "date", true
	case len(t) > 0 && len(t.Links()) > 0 && pointsElsewhere(s):
		return phrases.OtherStory, true
	}
	if onlyLinks(t) && strings.Count(s, " ") >= 2 && (strings.ToUpper(s) == s && strings.ToLower(s) != s) {
		return "related stories", true
	}
	return "", false
}

// pointers are the signs with which pages begin a line that leads elsewhere.
var pointers = []string{">>", "»", "►", "▶", "➤", "➜", "➡", "→", "👉", "☞"}

// pointsElsewhere reports whether s begins with a sign that points to a link.
func pointsElsewhere(s string) bool {
	for _, sign := range pointers {
		if strings.HasPrefix(s, sign) {
			return true
		}
	}
	return false
}
