package polish

import (
	"strings"
	"unicode/utf8"

	"lede/articles"
	"lede/articles/parse/dates"
	"lede/articles/parse/letters"
	"lede/articles/parse/phrases"
	"lede/articles/pattern"
)

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
		t, ok := TextOf(block)
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
	case phrases.ReadingTime(s):
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

// maxMoments is how many dates and ages one stamp may state: "Updated … /
// Original …".
const maxMoments = 3

// isStamp reports whether s is a date or two with their labels, or how long ago
// they were, perhaps how long the story takes to read, and nothing else.
func isStamp(s, lang string) bool {
	if len(s) > 120 {
		return false
	}
	timed, room := false, besideDates
	for range maxMoments {
		_, start, end, ok := dates.Find(s, lang)
		if !ok {
			if start, end, ok = phrases.Age(s); !ok {
				break
			}
			room = besideAges
		}
		s = unlabelled(s[:start]) + "|" + s[end:]
		timed = true
	}
	return timed && lettersBeside(s) <= room
}

// isTimeStamp reports whether s, wherever it stands, says at what time something
// was posted and next to nothing else: how long ago, with a clock and a name
// perhaps as live blogs have them, or with a label and a clock alone.
func isTimeStamp(s string) bool {
	if len(s) > 80 {
		return false
	}
	if start, end, ok := phrases.Age(s); ok {
		rest := strings.Trim(clock().ReplaceAllString(s[:start]+" "+s[end:], " "), " |·•,–-")
		return len(letters.Of(unlabelled(rest))) <= besideAges || start == 0 && rest != s[end:] && phrases.NameLike(rest)
	}
	if kind, label := phrases.Stamp(s); kind == "" || label <= 2 {
		return false
	}
	at := clock().FindAllString(s, -1)
	rest := s
	for _, c := range at {
		before, after, _ := strings.Cut(rest, c)
		rest = unlabelled(before) + "|" + after
	}
	return len(at) > 0 && len(letters.Of(rest)) <= besideAges
}

// clock is a time of day.
var clock = pattern.Of(`\b[0-2]?\d[:.][0-5]\d\b`)

// How many letters may stand beside the dates of a stamp, or beside an age,
// which stories have too: a label that we do not know, a zone.
const (
	besideDates = 12
	besideAges  = 3
)

// lettersBeside counts the letters in the parts of s that say anything but how
// long the story takes to read.
func lettersBeside(s string) (count int) {
	for part := range strings.FieldsFuncSeq(s, divides) {
		if !phrases.ReadingTime(strings.TrimSpace(part)) {
			count += len(letters.Of(part))
		}
	}
	return count
}

// divides reports whether c stands between the parts of a stamp.
func divides(c rune) bool { return strings.ContainsRune("|·•/", c) }

// unlabelled is what stands before a date, without the date's label.
func unlabelled(s string) string {
	last := 0
	if i := strings.LastIndexFunc(s, divides); i >= 0 {
		_, size := utf8.DecodeRuneInString(s[i:])
		last = i + size
	}
	label := strings.TrimLeft(s[last:], " (")
	_, n := phrases.Stamp(label)
	return s[:last] + phrases.WithoutStampLabel(label[min(n, len(label)):])
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
	rest := letters.Of(s)
	for _, a := range meta.Byline.Authors {
		name := letters.Of(a.Name)
		if name != "" && strings.Contains(rest, name) {
			return len(rest)-len(name) < 30
		}
	}
	_, ok := phrases.Byline(s)
	return ok
}

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
	t, _ := TextOf(item.Blocks[0])
	return t.String()
}
