package plaintext

import (
	"strings"
	"unicode"

	"lede/articles"
)

// blocks says what each line of the story is, in reading order, and which of it
// is in doubt. Everything else is there too, hidden.
func (p *page) blocks() []articles.Block {
	out := make([]articles.Block, 0, len(p.lines))
	at := make([]int, 0, len(p.lines))
	pulls := p.pullQuotes()
	for i := 0; i < len(p.lines); {
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
func (p *page) blockAt(i int, pull bool) (articles.Block, int) {
	l := &p.lines[i]
	switch {
	case l.kind == title && p.beside != "":
		return articles.Hidden{Reason: "beside the headline", Block: articles.Paragraph{Text: articles.Plain(p.beside)}}, 1
	case l.kind == title || l.kind == joined:
		return nil, 1
	case p.shown(i):
		return p.set(i, pull)
	case i > p.from && i < p.to && parts(l.text):
		return articles.Rule{}, 1
	}
	return hide(l, p.whyOutside(i)), 1
}

// set makes the block of the story that begins at line i, and says how many
// lines it takes.
func (p *page) set(i int, pull bool) (articles.Block, int) {
	l := &p.lines[i]
	if l.kind == story {
		if note, n := p.note(i); n > 0 {
			return note, n
		}
		if list, n := p.list(i); n > 0 {
			return list, n
		}
	}
	if pull {
		return articles.PullQuote{Text: articles.Plain(l.text)}, 1
	}
	return p.block(i), 1
}

// parts reports whether s is a break between parts: "* * *", "___", "#".
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
// headline and the body.
func (p *page) shown(i int) bool {
	l := &p.lines[i]
	switch l.kind {
	case picture:
		return i < p.to+2 && i >= p.pictureStart()
	case code, cells, post:
		return i > p.title && i >= p.from && i < p.to
	case story, dek:
		return i > p.title && i < p.to && (i >= p.from || p.title >= 0 && l.width >= 40)
	}
	return false
}

// pictureStart is the first line whose pictures are the story's: a few above
// the headline.
func (p *page) pictureStart() int {
	if p.title < 0 {
		return p.from
	}
	return p.title - 8
}

// whyOutside is the reason for hiding a line that no step marked.
func (p *page) whyOutside(i int) string {
	switch {
	case i < p.title || p.title < 0 && i < p.from:
		return "before the story"
	case i >= p.to:
		return "after the story"
	}
	return "label"
}

func hide(l *line, otherwise string) articles.Block {
	reason := l.reason
	if reason == "" {
		switch l.kind {
		case section:
			reason = "section"
		default:
			reason = otherwise
		}
	}
	if set := setApart(l); set != nil {
		return articles.Hidden{Reason: reason, Block: set}
	}
	lifted := l.kind == byline || l.kind == stamp || l.kind == section || l.kind == masthead
	return articles.Hidden{Reason: reason, Block: articles.Paragraph{Text: articles.Plain(l.text)}, Lifted: lifted}
}

// block sets one line.
func (p *page) block(i int) articles.Block {
	l := &p.lines[i]
	if set := setApart(l); set != nil {
		return set
	}
	text := articles.Plain(l.text)
	switch {
	case l.speaker > 0:
		return setTurn(l)
	case l.kind == picture:
		return articles.Figure{Caption: articles.Plain(l.caption), Credit: l.credit}
	case l.kind == dek:
		return articles.Dek{Text: text}
	case isQuote(l.text):
		return articles.Quote{Blocks: []articles.Block{articles.Paragraph{Text: text}}}
	case p.isHeading(i):
		return articles.Heading{Level: 2, Text: text}
	}
	return articles.Paragraph{Text: text}
}

// isHeading reports whether line i opens a part of the story: short, no stop
// at its end, and prose below it.
func (p *page) isHeading(i int) bool {
	l := &p.lines[i]
	if l.parts > 0 || l.width > 90 || l.width < 3 || !unicode.IsUpper(first(l.text)) && !unicode.IsDigit(first(l.text)) && !wide(first(l.text)) {
		return false
	}
	if ends(l.text) && !strings.HasSuffix(l.text, "?") && !strings.HasSuffix(l.text, "!") || endsOpen(l.text) || strings.HasSuffix(l.text, ":") && l.width > 40 {
		return false
	}
	for j := i + 1; j < p.to; j++ {
		m := &p.lines[j]
		if m.kind == ad || m.kind == picture || m.kind == repeated || m.kind == post {
			continue
		}
		if m.kind == code || m.kind == cells {
			return true
		}
		return m.kind == story && m.width > l.width && (m.width > 70 || ends(m.text))
	}
	return false
}
