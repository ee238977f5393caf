package render

import (
	"strings"
	"unicode/utf8"

	"lede/articles"
	"lede/tui/cells"
	"lede/tui/theme"
)

// block sets one block of the body.
func (b *builder) block(block articles.Block) {
	switch v := block.(type) {
	case articles.Paragraph:
		b.text(v.Text, theme.Body, 1)
	case articles.Heading:
		b.heading(v)
	case articles.Quote:
		b.quote(v)
	case articles.PullQuote:
		b.pullQuote(v)
	case articles.Definition:
		b.definition(v)
	case articles.List:
		b.list(v)
	case articles.Figure:
		b.figure(v)
	case articles.CodeBlock:
		b.code(v)
	case articles.Table:
		b.table(v)
	case articles.Embed:
		b.embed(v)
	case articles.Rule:
		b.put(broken, theme.Quiet, 1)
	case articles.Note:
		b.note(v)
	case articles.Hidden:
		b.hidden(v)
	case articles.Doubted:
		b.doubted(v)
	}
}

// heading sets a heading: bold, close to the text that it heads. Where nothing is
// bold, and below the second level, a mark tells it from a line of text.
func (b *builder) heading(h articles.Heading) {
	role := theme.Heading4
	switch {
	case h.Level <= 2:
		role = theme.Heading2
	case h.Level == 3:
		role = theme.Heading3
	}
	t := h.Text
	mark := b.t.HeadingMark(h.Level)
	switch {
	case b.p.how.Plain:
		mark = "Heading: "
	case mark == "" && b.p.how.Marked:
		mark = "■ "
	}
	if mark != "" {
		t = append(articles.Text{{Text: mark}}, t...)
	}
	b.heads = true
	b.text(t, role, 1)
	b.heads = false
}

// quote sets a quotation with a bar on each of its lines.
func (b *builder) quote(q articles.Quote) {
	left := b.bar(b.t.Bar(), theme.QuoteBar)
	if b.p.how.Plain { // a bar is not heard
		b.plain("Quote:", theme.Quiet, 1)
		defer b.plain("End of quote.", theme.Quiet, 0)
		b.tight, left = true, space(2)
	}
	b.indented(left, func() {
		for _, block := range q.Blocks {
			if p, ok := block.(articles.Paragraph); ok {
				b.text(p.Text, theme.Quote, 1)
			} else {
				b.block(block)
			}
		}
		b.cite(q.Cite)
	})
}

// definition sets what a term means under it, moved in.
func (b *builder) definition(d articles.Definition) {
	b.tight = true
	b.indented(space(4), func() {
		for _, block := range d.Blocks {
			b.block(block)
		}
	})
	b.tight = false
}

// cite sets who said it, apart from what was said.
func (b *builder) cite(t articles.Text) {
	if len(t) > 0 {
		b.tight = true
		b.indented(space(2), func() {
			b.text(append(articles.Text{{Text: "— "}}, t...), theme.Cite, 0)
		})
	}
}

// pullQuote sets a sentence in a larger voice: under a short heavy rule, moved
// in from both sides, between quotation marks.
func (b *builder) pullQuote(q articles.PullQuote) {
	b.indented(space(4), func() {
		b.tight = b.put(short, theme.PullRule, 2) != nil
		if it := b.text(quoted(q.Text), theme.PullQuote, 1); it != nil {
			it.right = 4
		}
		b.cite(q.Cite)
	})
	b.extra = true
}

// quoted puts quotation marks around t unless it has its own.
func quoted(t articles.Text) articles.Text {
	s := strings.TrimSpace(t.String())
	for _, mark := range []string{"“", "”", "\"", "„", "«", "»", "「", "『", "‘", "'"} {
		if strings.HasPrefix(s, mark) {
			return t
		}
	}
	before, after := "“", "”"
	if first, _ := utf8.DecodeRuneInString(s); cells.Ideograph(first) {
		before, after = "「", "」"
	}
	out := append(articles.Text{{Text: before}}, t...)
	return append(out, articles.Span{Text: after})
}

// embed names what a terminal can't show.
func (b *builder) embed(e articles.Embed) {
	mark := b.bar("↗", theme.Picture)
	mark.once = true
	name := e.Provider
	if name == "" {
		name = "Embedded"
	}
	b.indented(mark, func() {
		t := articles.Text{{Text: name, Style: articles.Strong, Link: e.URL}}
		if len(e.Text) > 0 {
			t = append(t, articles.Span{Text: " — "})
			t = append(t, e.Text...)
		}
		b.text(t, theme.Body, 1)
	})
}

// note sets a word to the reader about the story.
func (b *builder) note(n articles.Note) {
	label := n.Label
	if label == "" {
		label = "Note"
	}
	t := articles.Text{{Text: label + ":", Style: articles.Strong}, {Text: " "}}
	b.indented(space(2), func() { b.text(append(t, n.Text...), theme.Caption, 1) })
}

// hidden shows what was kept aside, in its place and with the reason, to a
// reader who asks.
func (b *builder) hidden(h articles.Hidden) {
	if !b.p.how.ShowHidden {
		return
	}
	outer := b.aside
	b.aside = true
	b.indented(b.bar("┊", theme.Aside), func() {
		b.plain("hidden: "+h.Reason, theme.Aside, 1)
		b.tight = true
		b.block(h.Block)
	})
	b.aside = outer
}

// doubted sets a block that may not be of the story: moved in behind the mark
// that guessed fields have. A reader who asks for what is hidden is told the
// reason too.
func (b *builder) doubted(d articles.Doubted) {
	b.indented(level{mark: "~", look: b.look(theme.Quiet, 0, 0), width: 2, once: true}, func() {
		b.block(d.Block)
		if b.p.how.ShowHidden {
			b.tight = true
			b.plain("in doubt: "+d.Reason, theme.Aside, 0)
		}
	})
	b.tight = false
}
