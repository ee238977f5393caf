package webpage

import (
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
	return len(rest) <= 8
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
		t, ok := said(block)
		if !ok {
			continue
		}
		if reason, ok := junk(t); ok {
			hide(blocks, i, reason)
		}
	}
}

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
