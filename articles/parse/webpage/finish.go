package webpage

import (
	"strings"

	"lede/articles"
	"lede/articles/parse/dates"
	"lede/articles/parse/phrases"
)

// finish passes the blocks through the last steps, each of which looks at
// words rather than at elements.
func finish(blocks []articles.Block, meta articles.Meta) []articles.Block {
	blocks = dropHeadline(blocks, meta.Title.Value)
	hideStamps(blocks, meta)
	hideJunk(blocks)
	hideTail(blocks)
	markQuotes(blocks)
	markNotes(blocks)
	return blocks
}

// dropHeadline removes the first heading if it is the story's title, which is
// shown anyway.
func dropHeadline(blocks []articles.Block, title string) []articles.Block {
	for i, block := range blocks {
		switch b := block.(type) {
		case articles.Heading:
			if letters(b.Text.String()) == letters(title) {
				return append(blocks[:i:i], blocks[i+1:]...)
			}
			return blocks
		case articles.Paragraph:
			return blocks
		}
	}
	return blocks
}

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

// quoteMarks open and close a quotation.
var quoteMarks = []struct{ open, close string }{
	{"“", "”"}, {"„", "“"}, {"„", "”"}, {"«", "»"}, {"»", "«"}, {"\"", "\""}, {"「", "」"}, {"『", "』"}, {"‘", "’"},
}

// markQuotes tells paragraphs that are one quotation from end to end from
// prose, and those that repeat a sentence of the story as pull quotes.
func markQuotes(blocks []articles.Block) {
	for i, block := range blocks {
		switch b := block.(type) {
		case articles.Paragraph:
			if isQuotation(b.Text.String()) {
				blocks[i] = articles.Quote{Blocks: []articles.Block{b}}
			}
		case articles.Quote:
			if t, ok := repeated(b, blocks); ok {
				blocks[i] = articles.PullQuote{Text: t, Cite: b.Cite}
			}
		}
	}
}

// isQuotation reports whether s opens with a quotation that ends where s does.
func isQuotation(s string) bool {
	s = strings.TrimRight(strings.TrimSpace(s), ".,")
	for _, m := range quoteMarks {
		if len(s) < 40 || !strings.HasPrefix(s, m.open) || !strings.HasSuffix(s, m.close) {
			continue
		}
		inner := s[len(m.open) : len(s)-len(m.close)]
		return !strings.Contains(inner, m.close) && !strings.Contains(inner, m.open) && m.open != "‘"
	}
	return false
}

// repeated returns the words of a short quote that a paragraph says too.
func repeated(q articles.Quote, blocks []articles.Block) (articles.Text, bool) {
	if len(q.Blocks) != 1 {
		return nil, false
	}
	p, ok := q.Blocks[0].(articles.Paragraph)
	key := letters(p.Text.String())
	if !ok || len(key) < 20 || len(key) > 400 {
		return nil, false
	}
	for _, block := range blocks {
		if para, ok := block.(articles.Paragraph); ok && strings.Contains(letters(para.Text.String()), key) {
			return p.Text, true
		}
	}
	return nil, false
}

// noteLabels open a paragraph that speaks of the story itself.
var noteLabels = []string{
	"Correction", "Corrections", "Clarification", "Editor's note", "Editor’s note", "Editors' note", "Editors’ note", "Update", "Korrektur", "Anmerkung der Redaktion", "Hinweis der Redaktion",
	"Rectificatif", "Note de la rédaction", "Corrección", "Nota del editor", "Correção", "Nota do editor", "Errata corrige", "Rectificatie",
}

// markNotes tells corrections and editors' notes from the story's paragraphs.
func markNotes(blocks []articles.Block) {
	for i, block := range blocks {
		p, ok := block.(articles.Paragraph)
		if !ok {
			continue
		}
		s := p.Text.String()
		for _, label := range noteLabels {
			rest, ok := cutFold(s, label)
			if ok && strings.HasPrefix(strings.TrimSpace(rest), ":") {
				blocks[i] = note(p.Text, len(s)-len(rest))
				break
			}
		}
	}
}

func cutFold(s, prefix string) (string, bool) {
	if len(s) > len(prefix) && strings.EqualFold(s[:len(prefix)], prefix) {
		return s[len(prefix):], true
	}
	return s, false
}

// note makes a Note of t, whose label is its first n bytes.
func note(t articles.Text, n int) articles.Note {
	label := t.String()[:n]
	rest := make(articles.Text, 0, len(t))
	for _, s := range t {
		cut := min(n, len(s.Text))
		n -= cut
		s.Text = s.Text[cut:]
		if n == 0 && len(rest) == 0 {
			s.Text = strings.TrimLeft(s.Text, ": \u00a0")
		}
		if s.Text != "" {
			rest = append(rest, s)
		}
	}
	return articles.Note{Label: label, Text: trimmed(rest)}
}
