package webpage

import (
	"slices"
	"strconv"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"lede/articles"
	"lede/articles/parse/letters"
)

// element makes of n what it is: a block, a part of the run, or the blocks
// that it holds.
func (b *builder) element(n *html.Node, v voice) {
	switch n.DataAtom {
	case atom.H1, atom.H2, atom.H3, atom.H4, atom.H5, atom.H6:
		b.heading(n)
	case atom.Blockquote:
		b.quote(n)
	case atom.Ul, atom.Ol, atom.Menu, atom.Dir:
		b.list(n)
	case atom.Pre:
		b.code(n)
	case atom.Table:
		b.table(n, v)
	case atom.Figure:
		b.figure(n)
	case atom.Img, atom.Picture:
		if !b.glyph(n, v) {
			b.picture(n)
		}
	case atom.Iframe, atom.Video, atom.Audio, atom.Embed:
		b.embed(n)
	case atom.Hr:
		b.flush()
		b.add(articles.Rule{})
	case atom.Button, atom.Select, atom.Textarea, atom.Input, atom.Option:
		b.control(n)
	case atom.Q:
		b.run.add("“", v)
		b.flow(n, v)
		b.closeQuote(v)
	default:
		b.container(n, v)
	}
}

// closeQuote sets the sign against the word before it.
func (b *builder) closeQuote(v voice) {
	space := b.run.space
	b.run.space = false
	b.run.add("”", v)
	b.run.space = space
}

func (b *builder) container(n *html.Node, v voice) {
	switch {
	case isCaptionBox(n) && !b.aside:
		b.figure(n)
	case !b.aside && (isBlock(n) || !b.run.begun) && isLooseCaption(n):
		b.looseCaption(n)
	case !isBlock(n):
		b.flow(n, b.voiceOf(n, v))
	default:
		b.flush()
		first := len(b.blocks)
		b.flow(n, v)
		b.flush()
		if isGallery(n) {
			b.numberGallery(first)
		}
	}
}

// ofTotal is "2 of 5".
func ofTotal(at, total int) string { return strconv.Itoa(at) + " of " + strconv.Itoa(total) }

func (b *builder) heading(n *html.Node) {
	b.flush()
	pictures(n, func(img *html.Node) { b.picture(img) })
	t := b.headingText(n)
	if t == nil {
		return
	}
	h := articles.Heading{Level: max(int(n.Data[1]-'0'), 2), Text: t}
	if b.isHeadline(n) && reworded(t.String(), b.meta.Title.Value) {
		b.add(articles.Doubted{Reason: "the headline in other words", Block: h})
		return
	}
	b.add(h)
}

// isHeadline reports whether n is the page's only headline, over the story: a
// page may tell machines and feeds another one, which is set already.
func (b *builder) isHeadline(n *html.Node) bool {
	return n.DataAtom == atom.H1 && len(b.p.headlines) == 1 && !b.begun && !b.keep.all
}

// reworded reports whether h is a headline that says in other words what title
// says: neither holds the other, and they share words.
func reworded(h, title string) bool {
	a, b := letters.Of(h), letters.Of(title)
	if strings.Contains(a, b) || strings.Contains(b, a) || strings.Count(h, " ") < 3 {
		return false
	}
	common := 0
	for word := range strings.FieldsSeq(h) {
		if k := letters.Of(word); len(k) > 3 && strings.Contains(b, k) {
			common++
		}
	}
	return common >= 2
}

// headingText is what n says without the sign by which it links to itself.
func (b *builder) headingText(n *html.Node) articles.Text {
	anchor := find(n, func(m *html.Node) bool {
		return m.DataAtom == atom.A && m.Parent == n && strings.HasPrefix(attr(m, "href"), "#") && letters.Of(text(m)) == "" && len(text(m)) < 6
	})
	if anchor == nil {
		return b.inline(n)
	}
	return b.inlineWithout(n, anchor)
}

func (b *builder) quote(n *html.Node) {
	b.flush()
	if isTweet(n) && text(n) == "" {
		b.tweet(n)
		return
	}
	inner, hidden := hoist(b.within(n, voice{}))
	if len(inner) > 0 {
		q := articles.Quote{Blocks: inner}
		b.splitCite(n, &q)
		if len(q.Cite) == 0 {
			hidden = citeOf(n, &q, hidden)
		}
		b.add(q)
	}
	b.blocks = append(b.blocks, hidden...)
}

// citeOf takes the speaker from a <footer> that was taken for the page's, and
// returns the rest of what was hidden.
func citeOf(n *html.Node, q *articles.Quote, hidden []articles.Block) []articles.Block {
	footer := find(n, func(m *html.Node) bool { return m.DataAtom == atom.Footer })
	if footer == nil {
		return hidden
	}
	return slices.DeleteFunc(hidden, func(block articles.Block) bool {
		h, ok := block.(articles.Hidden)
		if !ok {
			return false
		}
		p, ok := h.Block.(articles.Paragraph)
		if !ok || letters.Of(p.Text.String()) != letters.Of(text(footer)) {
			return false
		}
		q.Cite = withoutDash(p.Text)
		return true
	})
}

// splitCite moves a last paragraph that is a <cite> or a <footer> to Cite.
func (b *builder) splitCite(n *html.Node, q *articles.Quote) {
	cite := find(n, func(m *html.Node) bool { return m.DataAtom == atom.Cite || m.DataAtom == atom.Footer })
	last, ok := q.Blocks[len(q.Blocks)-1].(articles.Paragraph)
	if cite == nil || !ok || len(q.Blocks) < 2 {
		return
	}
	if letters.Of(last.Text.String()) == letters.Of(text(cite)) {
		q.Cite = withoutDash(last.Text)
		q.Blocks = q.Blocks[:len(q.Blocks)-1]
	}
}

func (b *builder) list(n *html.Node) {
	b.flush()
	l := articles.List{Ordered: n.DataAtom == atom.Ol, Start: 1}
	if start, err := strconv.Atoi(attr(n, "start")); err == nil {
		l.Start = start
	}
	hidden := b.items(n, &l)
	defer func() { b.blocks = append(b.blocks, hidden...) }()
	switch {
	case laidOut(l):
		for _, item := range l.Items {
			b.blocks = append(b.blocks, item.Blocks...)
		}
	case len(l.Items) > 0:
		b.add(l)
	}
}

// laidOut reports whether l only lays out what it holds: a list of items with
// headings or pictures is a row of cards.
func laidOut(l articles.List) bool {
	for _, item := range l.Items {
		for _, block := range item.Blocks {
			switch block.(type) {
			case articles.Heading, articles.Figure, articles.Table:
				return true
			}
		}
	}
	return false
}

// items fills l from n. What stands in a list outside of its items becomes
// an item too: sloppy pages nest lists that way. It returns what is kept aside.
func (b *builder) items(n *html.Node, l *articles.List) (hidden []articles.Block) {
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		if c.Type == html.TextNode && b.wanted(n) {
			b.run.add(c.Data, voice{})
			if t := b.run.take(); t != nil {
				l.Items = append(l.Items, articles.Item{Blocks: []articles.Block{articles.Paragraph{Text: t}}})
			}
			continue
		}
		if c.Type != html.ElementNode || silent(c.DataAtom) {
			continue
		}
		if !b.wanted(c) && !b.keep.holds(c) {
			if !b.restored(c, voice{}) {
				b.dropped(c)
			}
			continue
		}
		inner, beside := hoist(b.item(c))
		hidden = append(hidden, beside...)
		if len(inner) > 0 {
			l.Items = append(l.Items, articles.Item{Blocks: inner})
		}
	}
	return hidden
}

func (b *builder) item(c *html.Node) []articles.Block {
	if c.DataAtom == atom.Li {
		return b.within(c, voice{})
	}
	return b.alone(c)
}

// alone builds c itself apart from the blocks so far.
func (b *builder) alone(c *html.Node) []articles.Block {
	b.flush()
	outer := b.blocks
	b.blocks = nil
	b.element(c, voice{})
	b.flush()
	inner := b.blocks
	b.blocks = outer
	return inner
}

func (b *builder) code(n *html.Node) {
	b.flush()
	var s strings.Builder
	verbatim(&s, n)
	each(n, func(m *html.Node) {
		if isControl(m) {
			b.control(m)
		}
	})
	body := strings.Trim(strings.ReplaceAll(s.String(), "\r\n", "\n"), "\n")
	if isNumbering(body) {
		b.lay(articles.CodeBlock{Text: body}, "line numbers")
		return
	}
	if strings.TrimSpace(body) != "" {
		b.add(articles.CodeBlock{Language: codeLanguage(n), Text: body})
	}
}

// isNumbering reports whether s counts the lines of the code beside it.
func isNumbering(s string) bool {
	count, before := 0, ""
	for f := range strings.FieldsSeq(s) {
		if n, err := strconv.Atoi(f); err != nil || count > 0 && strconv.Itoa(n-1) != before {
			return false
		}
		count, before = count+1, f
	}
	return count > 1
}

func verbatim(b *strings.Builder, n *html.Node) {
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		switch {
		case c.Type == html.TextNode:
			b.WriteString(c.Data)
		case c.DataAtom == atom.Br:
			b.WriteByte('\n')
		case c.Type == html.ElementNode && !silent(c.DataAtom) && !isControl(c):
			verbatim(b, c)
		}
	}
}

// codeLanguage reads "language-go", "lang-go", "brush: go" and "highlight-source-go".
func codeLanguage(n *html.Node) string {
	for _, m := range []*html.Node{n, findAtom(n, atom.Code), n.Parent} {
		if m == nil {
			continue
		}
		class := strings.ReplaceAll(attr(m, "class"), "brush: ", "language-")
		for name := range strings.FieldsSeq(strings.ToLower(class)) {
			for _, prefix := range []string{"language-", "lang-", "highlight-source-", "sourcecode-"} {
				if lang, ok := strings.CutPrefix(name, prefix); ok {
					return strings.Trim(lang, ";")
				}
			}
		}
		if lang := attr(m, "data-lang"); lang != "" {
			return strings.ToLower(lang)
		}
	}
	return ""
}
