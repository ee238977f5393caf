package webpage

import (
	"regexp"
	"strings"

	"lede/articles"
	"lede/articles/parse/dates"
	"lede/articles/parse/phrases"
)

// said is the text of a block that may be junk, and whether it may.
func said(block articles.Block) (articles.Text, bool) {
	switch b := block.(type) {
	case articles.Paragraph:
		return b.Text, true
	case articles.Heading:
		return b.Text, true
	}
	return nil, false
}

func hide(blocks []articles.Block, i int, reason string) {
	if _, ok := blocks[i].(articles.Hidden); !ok {
		blocks[i] = articles.Hidden{Reason: reason, Block: blocks[i]}
	}
}

// maxStamps is how many blocks from the top may be stamps.
const maxStamps = 10

// hideStamps keeps aside the lines above a story that repeat its byline and
// its date, which the headline shows already.
func hideStamps(blocks []articles.Block, meta articles.Meta) {
	for i, block := range blocks[:min(len(blocks), maxStamps)] {
		if l, ok := block.(articles.List); ok && listOfLinks(l) && labels(l) {
			hide(blocks, i, "menu")
		}
		t, ok := said(block)
		if !ok {
			continue
		}
		s := t.String()
		if len(s) > 240 {
			return
		}
		switch {
		case isStamp(s, meta.Language.Value):
			hide(blocks, i, "date")
		case repeatsByline(s, meta):
			hide(blocks, i, "byline")
		case onlyLinks(t) && len(t.Links()) > 1 && len(s) < 80:
			hide(blocks, i, "menu")
		}
	}
}

// isStamp reports whether s is a date with its label and nothing else.
func isStamp(s, lang string) bool {
	if len(s) > 120 {
		return false
	}
	_, start, end, ok := dates.Find(s, lang)
	if !ok {
		return false
	}
	_, label := phrases.Stamp(s)
	rest := letters(s[min(label, start):start] + s[end:])
	return len(rest) <= 12
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

// hideJunk keeps aside the lines that belong to the page.
func hideJunk(blocks []articles.Block) {
	for i, block := range blocks {
		if l, ok := block.(articles.List); ok && listOfLinks(l) && titles(l) {
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

// hideLinkRuns keeps aside neighbouring paragraphs that are each one link as
// long as a headline.
func hideLinkRuns(blocks []articles.Block) {
	for i := 0; i < len(blocks); i++ {
		end := i
		for end < len(blocks) && isStoryLink(blocks[end]) {
			end++
		}
		if end-i < 2 {
			continue
		}
		for ; i < end; i++ {
			hide(blocks, i, "related stories")
		}
	}
}

func isStoryLink(block articles.Block) bool {
	p, ok := block.(articles.Paragraph)
	return ok && onlyLinks(p.Text) && len(p.Text.Links()) == 1 && articles.CountWords(p.Text.String()) >= 4
}

// hideLabel keeps aside the line above a list of other stories if it calls it so.
func hideLabel(blocks []articles.Block, i int) {
	if i == 0 {
		return
	}
	t, ok := said(blocks[i-1])
	if !ok {
		return
	}
	s := t.String()
	if _, heading := blocks[i-1].(articles.Heading); heading || len(s) < 60 && !strings.HasSuffix(s, ".") {
		hide(blocks, i-1, "related stories")
	}
}

// labels reports whether the items of l are a word or two, as a menu's are.
func labels(l articles.List) bool { return meanWords(l) < 2.5 }

// titles reports whether the items of l are as long as headlines, and lead
// out of the page.
func titles(l articles.List) bool {
	for _, item := range l.Items {
		for _, block := range item.Blocks {
			if p, ok := block.(articles.Paragraph); ok {
				for _, link := range p.Text.Links() {
					if strings.Contains(link.Href, "#") {
						return false
					}
				}
			}
		}
	}
	return len(l.Items) > 1 && meanWords(l) >= 5
}

func meanWords(l articles.List) float64 {
	words := 0
	for _, item := range l.Items {
		for _, block := range item.Blocks {
			if t, ok := said(block); ok {
				words += articles.CountWords(t.String())
			}
		}
	}
	return float64(words) / float64(max(1, len(l.Items)))
}

// counter is what a gallery shows beside its pictures.
var counter = regexp.MustCompile(`^(?i:(?:image|photo|picture|slide|bild|foto|imagen|immagine)?\s*\d{1,3}\s*(?:of|/|von|de|di|sur)\s*\d{1,3})$`)

// follow asks readers to follow somebody elsewhere.
var follow = regexp.MustCompile(`(?i)\b(?:follow|like|find) (?:us|me|him|her|them|@\w+)\b.{0,60}\b(?:twitter|facebook|instagram|x|youtube|bluesky|mastodon)\b`)

// maxJunk is the length in bytes of the longest junk that is told by its words.
const maxJunk = 320

func junk(t articles.Text) (string, bool) {
	s := t.String()
	if s == "" || len(s) > maxJunk {
		return "", false
	}
	if reason, ok := phrases.Junk(s); ok {
		return reason, true
	}
	if follow.MatchString(s) {
		return "follow us", true
	}
	if counter.MatchString(s) {
		return "gallery counter", true
	}
	if onlyLinks(t) && strings.Count(s, " ") >= 2 && (strings.ToUpper(s) == s && strings.ToLower(s) != s) {
		return "related stories", true
	}
	return "", false
}

// onlyLinks reports whether every word of t is linked.
func onlyLinks(t articles.Text) bool {
	linked := false
	for _, s := range t {
		if s.Link != "" {
			linked = true
		} else if letters(s.Text) != "" {
			return false
		}
	}
	return linked
}

// hideTail goes up from the end and keeps aside lists of other stories,
// notices of rights and what stands between.
func hideTail(blocks []articles.Block) {
	end := len(blocks)
	for end > 0 && tailLike(blocks[end-1]) {
		end--
	}
	if end < 2 || end*2 < len(blocks) {
		return
	}
	for i := end; i < len(blocks); i++ {
		if _, isFigure := blocks[i].(articles.Figure); !isFigure {
			hide(blocks, i, tailReason(blocks[i]))
		}
	}
}

func tailLike(block articles.Block) bool {
	switch b := block.(type) {
	case articles.Hidden, articles.Rule:
		return true
	case articles.Paragraph:
		return onlyLinks(b.Text) || isRights(b.Text.String())
	case articles.Heading:
		return phrases.Tail(b.Text.String()) || onlyLinks(b.Text)
	case articles.List:
		return listOfLinks(b)
	}
	return false
}

func tailReason(block articles.Block) string {
	if p, ok := block.(articles.Paragraph); ok && isRights(p.Text.String()) {
		return "copyright notice"
	}
	return "related stories"
}

func isRights(s string) bool {
	lower := strings.ToLower(s[:min(len(s), 200)])
	return strings.HasPrefix(lower, "©") || strings.HasPrefix(lower, "copyright ") || strings.HasPrefix(lower, "(c) ") || strings.Contains(lower, "all rights reserved")
}

// listOfLinks reports whether every item of l is a link to another page.
func listOfLinks(l articles.List) bool {
	for _, item := range l.Items {
		for _, block := range item.Blocks {
			switch b := block.(type) {
			case articles.Paragraph:
				if !onlyLinks(b.Text) {
					return false
				}
			case articles.Heading:
				if !onlyLinks(b.Text) {
					return false
				}
			case articles.Figure, articles.Hidden:
			default:
				return false
			}
		}
	}
	return true
}
