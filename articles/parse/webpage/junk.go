package webpage

import (
	"regexp"
	"strings"
	"sync"

	"lede/articles"
	"lede/articles/parse/dates"
	"lede/articles/parse/phrases"
)

// said is the text of a block that may be junk, and whether it may.
func said(block articles.Block) (articles.Text, bool) {
	switch b := articles.Bare(block).(type) {
	case articles.Paragraph:
		return b.Text, true
	case articles.Heading:
		return b.Text, true
	}
	return nil, false
}

func hide(blocks []articles.Block, i int, reason string) {
	if _, ok := blocks[i].(articles.Hidden); !ok {
		blocks[i] = aside(blocks[i], reason)
	}
}

// aside keeps block aside. Bylines, dates and sections are not dropped: they
// are set with the headline.
func aside(block articles.Block, reason string) articles.Hidden {
	lifted := reason == "byline" || reason == "date" || reason == "section"
	return articles.Hidden{Reason: reason, Block: articles.Bare(block), Lifted: lifted}
}

// maxStamps is how many blocks from the top may be stamps, and maxStamp the
// length of the longest in bytes.
const (
	maxStamps = 10
	maxStamp  = 240
)

// hideStamps keeps aside the lines above a story that repeat its byline and
// its date, which the headline shows already.
func hideStamps(blocks []articles.Block, meta articles.Meta) {
	for i, block := range blocks[:min(len(blocks), maxStamps)] {
		if l, ok := block.(articles.List); ok && labels(l) && (listOfLinks(l) || isToolbar(l)) {
			hide(blocks, i, "menu")
		}
		t, ok := said(block)
		if !ok {
			continue
		}
		s := t.String()
		if len(s) > maxStamp {
			return
		}
		if reason := stamp(s, meta); reason != "" {
			hide(blocks, i, reason)
		} else if onlyLinks(t) && len(t.Links()) > 1 && len(s) < 80 {
			hide(blocks, i, "menu")
		}
	}
}

// stamp is why a line above a story says again what the headline shows, or "".
func stamp(s string, meta articles.Meta) string {
	switch {
	case isStamp(s, meta.Language.Value):
		return "date"
	case readingTime().MatchString(s):
		return "reading time"
	case strings.Trim(s, "·|•—–-/*, ") == "":
		return "separator"
	case repeatsByline(s, meta), isBareLabel(s):
		return "byline"
	case meta.Section.Value != "" && strings.EqualFold(strings.TrimSpace(s), meta.Section.Value):
		return "section"
	}
	return ""
}

// maxDates is how many dates one stamp may state: "Updated … / Original …".
const maxDates = 3

// isStamp reports whether s is a date or two with their labels and nothing else.
func isStamp(s, lang string) bool {
	if len(s) > 120 {
		return false
	}
	dated := false
	for range maxDates {
		_, start, end, ok := dates.Find(s, lang)
		if !ok {
			break
		}
		_, label := phrases.Stamp(s)
		s = s[min(label, start):start] + s[end:]
		dated = true
	}
	return dated && len(letters(s)) <= 12
}

// repeatsByline reports whether s is a short line made of the authors' names,
// with the words that bylines have and perhaps a date.
func repeatsByline(s string, meta articles.Meta) bool {
	if len(s) > 120 || strings.HasSuffix(s, ".") {
		return false
	}
	if _, start, end, ok := dates.Find(s, meta.Language.Value); ok {
		s = s[:start] + s[end:]
	}
	rest := letters(s)
	for _, a := range meta.Byline.Authors {
		name := letters(a.Name)
		if name != "" && strings.Contains(rest, name) {
			return len(rest)-len(name) < 30
		}
	}
	_, ok := phrases.Byline(s)
	return ok
}

// readingTime is a line that says how long the story takes.
var readingTime = lazily(`^(?i:(?:reading time|lesezeit|lesedauer|temps de lecture|tiempo de lectura|tempo di lettura|tempo de leitura|leestijd|время чтения)?\W{0,3}(?:ca\. ?)?\d{1,3}\W{0,2}(?:mins?|minutes?|minuten|minutos|minuti|мин|分)\.?(?: (?:read|de lecture|de lectura|di lettura|de leitura|lesezeit|leestijd|lesen|чтения))?)$`)

// isBareLabel reports whether s opens a byline whose name stands elsewhere.
func isBareLabel(s string) bool {
	_, _, named := phrases.CutByline(s)
	_, name, ok := phrases.CutByline(s + " x")
	return !named && ok && name == "x"
}

// isToolbar reports whether at least half of l is known from the tools of
// pages: "Print article".
func isToolbar(l articles.List) bool {
	known := 0
	for _, item := range l.Items {
		if _, ok := phrases.Junk(itemText(item)); ok {
			known++
		}
	}
	return known*2 >= len(l.Items)
}

// itemText is what a one-paragraph item says.
func itemText(item articles.Item) string {
	if len(item.Blocks) != 1 {
		return ""
	}
	t, _ := said(item.Blocks[0])
	return t.String()
}

// hideJunk keeps aside the lines that belong to the page.
func hideJunk(blocks []articles.Block) {
	for i, block := range blocks {
		if l, ok := articles.Bare(block).(articles.List); ok && listOfLinks(l) && titles(l) && (i == 0 || !isReferences(blocks[i-1])) {
			hide(blocks, i, "related stories")
			hideLabel(blocks, i)
		}
		t, ok := said(block)
		if !ok {
			continue
		}
		if reason, ok := junk(t); ok {
			hide(blocks, i, reason)
		}
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

func junk(t articles.Text) (string, bool) {
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
