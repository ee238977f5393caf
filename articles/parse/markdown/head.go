package markdown

import (
	"strings"

	"lede/articles"
	"lede/articles/parse/dates"
	"lede/articles/parse/phrases"
	"lede/articles/pattern"
)

// mailAddress is what stands behind a name where software writes front matter.
var mailAddress = pattern.Of(`\s*<[^<>\s]*@[^<>\s]*>|\s*\([^()\s]*@[^()\s]*\)`)

// names splits "Ann Lee, Bo Ek and Cy Oh", without "By" and addresses of mail.
func names(s string) []articles.Author {
	s = mailAddress().ReplaceAllString(s, "")
	if _, rest, ok := phrases.CutByline(s); ok {
		s = rest
	}
	var out []articles.Author
	for _, name := range phrases.SplitNames(s) {
		out = append(out, articles.Author{Name: name})
	}
	return out
}

// recoverHead takes the headline, the dek, the byline and the date from the
// top of the story where the front matter lacks them, and returns the rest.
func recoverHead(m *articles.Meta, blocks []articles.Block) []articles.Block {
	named := m.Title.Value != ""
	at := headline(m, blocks)
	if at == 1 && kicker(m, blocks[0]) {
		blocks, at = blocks[1:], 0
	}
	if at >= 0 {
		rest := make([]articles.Block, 0, len(blocks))
		blocks = append(append(rest, blocks[:at]...), blocks[at+1:]...)
	}
	for i, b := range blocks {
		if h, ok := b.(articles.Heading); ok && h.Level < 2 {
			h.Level = 2
			blocks[i] = h
		}
	}
	if at < 0 && !named {
		return blocks
	}
	at = max(at, 0)
	for tries := 0; at < len(blocks) && tries < 3; tries++ {
		p, ok := blocks[at].(articles.Paragraph)
		if !ok {
			break
		}
		switch {
		case tries == 0 && all(p.Text, articles.Emphasis) && !opensByline(p.Text.String()):
			blocks[at] = articles.Dek{Text: without(p.Text, articles.Emphasis)}
			if m.Dek.Value == "" {
				m.Dek = found(p.Text.String(), "emphasis under the headline")
			}
			at++
		case creditLine(m, p.Text.String()):
			blocks = append(blocks[:at:at], blocks[at+1:]...)
		default:
			return blocks
		}
	}
	return blocks
}

// headline returns where the heading that is the title stands, or -1: the
// first of the highest level, or one of any level that opens the story.
func headline(m *articles.Meta, blocks []articles.Block) int {
	for i, b := range blocks {
		h, ok := b.(articles.Heading)
		if !ok || h.Level > 1 && i > 0 {
			continue
		}
		title := oneLine(h.Text.String())
		if m.Title.Value == "" && title != "" {
			m.Title = articles.Field{Value: title, Evidence: articles.Evidence{
				From: articles.Markup, Detail: "first heading", Sure: articles.Stated,
			}}
			if h.Level > 1 {
				m.Title.Sure = articles.Likely
			}
			return i
		}
		if i == 0 && strings.EqualFold(title, m.Title.Value) {
			return i
		}
		if h.Level == 1 {
			return -1
		}
	}
	return -1
}

// kicker reads the line above the headline as the section, where it is one or
// two words and no sentence.
func kicker(m *articles.Meta, above articles.Block) bool {
	p, ok := above.(articles.Paragraph)
	if !ok || m.Section.Value != "" {
		return false
	}
	line := p.Text.String()
	if len(line) > 40 || len(strings.Fields(line)) > 3 || strings.ContainsAny(line, ".!?:,\n") {
		return false
	}
	m.Section = found(line, "line above the headline")
	return true
}

func oneLine(s string) string { return strings.Join(strings.Fields(s), " ") }

func found(value, detail string) articles.Field {
	return articles.Field{Value: oneLine(value), Evidence: articles.Evidence{
		From: articles.TextPattern, Detail: detail, Sure: articles.Likely,
	}}
}

// creditLine reads "By Ann Lee | 12 November 2019" and reports whether the
// line says that and nothing else.
func creditLine(m *articles.Meta, s string) bool {
	if len(s) > 200 {
		return false
	}
	d, start, end, dated := dates.Find(s, m.Language.Value)
	rest := s
	if dated {
		rest = s[:start] + " " + s[end:]
	}
	rest = strings.Trim(rest, " \u3000\n|·•—–-,()")
	by, named := bylineIn(rest)
	evidence := articles.Evidence{From: articles.TextPattern, Detail: "under the headline", Sure: articles.Likely}
	if !named && (!dated || !dateLabel(rest)) {
		return false
	}
	if named && m.Byline.From == articles.None {
		m.Byline = articles.Byline{Authors: by, Evidence: evidence}
	}
	if dated && m.Published.IsZero() {
		m.Published = articles.Moment{Date: d, Evidence: evidence}
	}
	return true
}

// bylineIn reads "By Ann Lee and Bo Ek" in the languages that phrases knows.
// What it does not know for names is a byline where it is short and no
// sentence.
func bylineIn(s string) ([]articles.Author, bool) {
	if list, ok := phrases.Byline(s); ok {
		return list, true
	}
	_, rest, ok := phrases.CutByline(s)
	if !ok || len(rest) > 90 || strings.ContainsAny(rest, ".!?:") && len(strings.Fields(rest)) > 6 {
		return nil, false
	}
	return names(strings.TrimRight(rest, " |·•,")), true
}

func opensByline(s string) bool {
	_, _, ok := phrases.CutByline(s)
	return ok
}

// dateLabel reports whether s is what may stand beside a date on its line.
func dateLabel(s string) bool {
	s = strings.TrimRight(s, ": ")
	_, n := phrases.Stamp(s)
	return n == len(s)
}

// all reports whether every span of t has the style.
func all(t articles.Text, style articles.Style) bool {
	for _, s := range t {
		if s.Style&style == 0 && strings.TrimSpace(s.Text) != "" {
			return false
		}
	}
	return len(t) > 0
}

// without returns t with the style taken off.
func without(t articles.Text, style articles.Style) articles.Text {
	var k ink
	for _, s := range t {
		k.add(s.Text, s.Style&^style, s.Link)
	}
	return k.take()
}
