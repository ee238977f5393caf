// Package blocks makes the blocks of a story of the lines of a page that was
// scraped to text: lists, tables, code, quotations, turns of an interview, posts
// from elsewhere. It hides what is not the story, and doubts what may not be.
package blocks

import (
	"strings"
	"unicode"

	"lede/articles"
	"lede/articles/parse/plaintext/lines"
)

// page is a page whose lines become blocks.
type page struct{ *lines.Page }

// Of says what each line of p's story is, in reading order, and which of it is in
// doubt. Everything else is there too, hidden.
func Of(p *lines.Page) []articles.Block {
	r := page{p}
	r.markSpeakers()
	return r.blocks()
}

func (p page) blocks() []articles.Block {
	out := make([]articles.Block, 0, len(p.Lines))
	at := make([]int, 0, len(p.Lines))
	pulls := p.pullQuotes()
	for i := 0; i < len(p.Lines); {
		b, n := p.blockAt(i, pulls[i])
		if b != nil {
			out, at = append(out, b), append(at, i)
		}
		i += n
	}
	p.markDoubts(out, at)
	return out
}

// blockAt makes the block that begins at line i, nil where there is none, and
// says how many lines it takes.
func (p page) blockAt(i int, pull bool) (articles.Block, int) {
	l := &p.Lines[i]
	switch {
	case l.Kind == lines.Title && p.Beside != "":
		return articles.Hidden{Reason: "beside the headline", Block: articles.Paragraph{Text: articles.Plain(p.Beside)}}, 1
	case l.Kind == lines.Title || l.Kind == lines.Joined:
		return nil, 1
	case p.shown(i):
		return p.set(i, pull)
	case i > p.From && i < p.To && parts(l.Text):
		return articles.Rule{}, 1
	}
	return hide(l, p.whyOutside(i)), 1
}

// set makes the block of the story that begins at line i, and says how many
// Lines it takes.
func (p page) set(i int, pull bool) (articles.Block, int) {
	l := &p.Lines[i]
	if l.Kind == lines.Story {
		if note, n := p.note(i); n > 0 {
			return note, n
		}
		if list, n := p.list(i); n > 0 {
			return list, n
		}
	}
	if pull {
		return articles.PullQuote{Text: articles.Plain(l.Text)}, 1
	}
	return p.block(i), 1
}

// Parts reports whether s is a break between parts: "* * *", "___", "#".
func parts(s string) bool {
	marks := 0
	for i := range len(s) {
		switch s[i] {
		case '*', '_', '-', '~', '=', '#':
			marks++
		case ' ':
		default:
			return false
		}
	}
	return marks >= 3 || s == "#" || s == "*"
}

// shown reports whether line i is of the story: in the body, or between the
// Headline and the body.
func (p page) shown(i int) bool {
	l := &p.Lines[i]
	switch l.Kind {
	case lines.Picture:
		return i < p.To+2 && i >= p.pictureStart()
	case lines.Code, lines.Cells, lines.Post:
		return i > p.Title && i >= p.From && i < p.To
	case lines.Story, lines.Dek:
		return i > p.Title && i < p.To && (i >= p.From || p.Title >= 0 && l.Width >= 40)
	}
	return false
}

// pictureStart is the first line whose pictures are the story's: a few above
// the headline.
func (p page) pictureStart() int {
	if p.Title < 0 {
		return p.From
	}
	return p.Title - 8
}

// whyOutside is the reason for hiding a line that no step marked.
func (p page) whyOutside(i int) string {
	switch {
	case i < p.Title || p.Title < 0 && i < p.From:
		return "before the story"
	case i >= p.To:
		return "after the story"
	}
	return "label"
}

func hide(l *lines.Line, otherwise string) articles.Block {
	reason := l.Reason
	if reason == "" {
		switch l.Kind {
		case lines.Section:
			reason = "section"
		default:
			reason = otherwise
		}
	}
	if set := setApart(l); set != nil {
		return articles.Hidden{Reason: reason, Block: set}
	}
	lifted := l.Kind == lines.Byline || l.Kind == lines.Stamp || l.Kind == lines.Section || l.Kind == lines.Masthead
	return articles.Hidden{Reason: reason, Block: articles.Paragraph{Text: articles.Plain(l.Text)}, Lifted: lifted}
}

// block sets one line.
func (p page) block(i int) articles.Block {
	l := &p.Lines[i]
	if set := setApart(l); set != nil {
		return set
	}
	text := articles.Plain(l.Text)
	switch {
	case l.Speaker > 0:
		return setTurn(l)
	case l.Kind == lines.Picture:
		return articles.Figure{Caption: articles.Plain(l.Caption), Credit: l.Credit}
	case l.Kind == lines.Dek:
		return articles.Dek{Text: text}
	case lines.IsQuotation(l.Text):
		return articles.Quote{Blocks: []articles.Block{articles.Paragraph{Text: text}}}
	case p.isHeading(i):
		return articles.Heading{Level: 2, Text: text}
	}
	return articles.Paragraph{Text: text}
}

// isHeading reports whether line i opens a part of the story: short, no stop
// at its end, and prose below it.
func (p page) isHeading(i int) bool {
	l := &p.Lines[i]
	if l.Parts > 0 || l.Width > 90 || l.Width < 3 || !unicode.IsUpper(lines.First(l.Text)) && !unicode.IsDigit(lines.First(l.Text)) && !lines.Wide(lines.First(l.Text)) {
		return false
	}
	if lines.Ends(l.Text) && !strings.HasSuffix(l.Text, "?") && !strings.HasSuffix(l.Text, "!") || lines.EndsOpen(l.Text) || strings.HasSuffix(l.Text, ":") && l.Width > 40 {
		return false
	}
	for j := i + 1; j < p.To; j++ {
		m := &p.Lines[j]
		if m.Kind == lines.Ad || m.Kind == lines.Picture || m.Kind == lines.Repeated || m.Kind == lines.Post {
			continue
		}
		if m.Kind == lines.Code || m.Kind == lines.Cells {
			return true
		}
		return m.Kind == lines.Story && m.Width > l.Width && (m.Width > 70 || lines.Ends(m.Text))
	}
	return false
}
