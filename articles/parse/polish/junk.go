package polish

import (
	"regexp"
	"strings"
	"sync"

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

// maxCounter is the length in bytes of the longest: "Immagine 100 von 100".
const maxCounter = 24

// counter is what a gallery shows beside its pictures.
var counter = regexp.MustCompile(`^(?i:(?:image|photo|picture|slide|bild|foto|imagen|immagine)?\s*\d{1,3}\s*(?:of|/|von|de|di|sur)\s*\d{1,3})$`)

// pleas are lines that ask the reader for something else than reading on.
// Most lines hold none of the words, which are in lower case and cost less to
// look for than the patterns.
var pleas = []struct {
	word    string
	pattern *regexp.Regexp
	reason  string
}{
	{"follow", regexp.MustCompile(`\bfollow (?:us|me|him|her|@\w+)\b.{0,60}\b(?:twitter|facebook|instagram|x|youtube|bluesky|mastodon)\b`), "follow us"},
	{"follow", regexp.MustCompile(`^follow .{1,40}\bcoverage\b`), "follow us"},
	{"click", regexp.MustCompile(`\bclick here (?:for|to)\b|\bby clicking here\b`), "promotion"},
	{"affiliate", regexp.MustCompile(`\baffiliate commission|\bcontains affiliate links\b`), "affiliate notice"},
	{"commission", regexp.MustCompile(`\bearn a(?:n affiliate)? commission`), "affiliate notice"},
	{"we want to hear", regexp.MustCompile(`^we want to hear (?:what you think|from you)\b`), "letters to the editor"},
	{"ago", regexp.MustCompile(`^(?:published|posted|updated) .{1,30} ago$`), "date"},
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
	lower := strings.ToLower(s)
	for _, p := range pleas {
		if strings.Contains(lower, p.word) && p.pattern.MatchString(lower) {
			return p.reason, true
		}
	}
	if kind, label := phrases.Stamp(s); kind != "" && label > 4 && isStamp(s, "") {
		return "date", true
	}
	if last := s[len(s)-1]; last >= '0' && last <= '9' && len(s) <= maxCounter && counter.MatchString(s) {
		return "gallery counter", true
	}
	if onlyLinks(t) && strings.Count(s, " ") >= 2 && (strings.ToUpper(s) == s && strings.ToLower(s) != s) {
		return "related stories", true
	}
	return "", false
}

// lazily compiles a pattern when it is first asked: large ones that know no
// case take a millisecond, and most commands read no page.
func lazily(pattern string) func() *regexp.Regexp {
	return sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(pattern) })
}
