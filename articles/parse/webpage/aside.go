package webpage

import (
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"lede/articles"
	"lede/articles/parse/letters"
	"lede/articles/parse/phrases"
	"lede/articles/parse/polish"
)

// reasons says by a part of its class or id why an element is not the story.
var reasons = []struct{ part, reason string }{
	{"advert", "advertisement"},
	{" ad-", "advertisement"},
	{"-ad ", "advertisement"},
	{" ads", "advertisement"},
	{"sponsor", "advertisement"},
	{"promo", "advertisement"},
	{"outbrain", "advertisement"},
	{"taboola", "advertisement"},
	{"share", "share bar"},
	{"social", "share bar"},
	{"newsletter", "newsletter"},
	{"subscri", "newsletter"},
	{"signup", "newsletter"},
	{"related", "related stories"},
	{"recommend", "related stories"},
	{"more-", "related stories"},
	{"trending", "related stories"},
	{"popular", "related stories"},
	{"teaser", "related stories"},
	{"comment", "comments"},
	{"disqus", "comments"},
	{"cookie", "cookie notice"},
	{"consent", "cookie notice"},
	{"paywall", "paywall notice"},
	{"nav", "menu"},
	{"menu", "menu"},
	{"breadcrumb", "menu"},
	{"footer", "page footer"},
	{"header", "page header"},
	{"tags", "tags"},
	{"byline", "byline"},
	{"author", "byline"},
	{"date", "date"},
	{"sidebar", "sidebar"},
}

// maxAside bounds how much is kept aside of a page that is mostly machinery.
const maxAside = 20_000

// dropped keeps c aside, with the reason.
func (b *builder) dropped(c *html.Node) {
	if len(b.blocks) > maxAside {
		return
	}
	said := text(c)
	if said != "" && letters.Spell(said, letters.Of(b.meta.Title.Value)) {
		return
	}
	if said != "" || find(c, isMedium) != nil {
		b.putAside(c, said, reasonFor(c, said))
	}
}

// putAside keeps c aside without breaking the paragraph that it stands in.
func (b *builder) putAside(c *html.Node, said, reason string) {
	if said != "" && !isBlock(c) && b.run.pending() {
		b.lay(articles.Paragraph{Text: articles.Plain(said)}, reason)
		return
	}
	b.setAside(c, reason)
}

// isMedium reports whether n shows something without words.
func isMedium(n *html.Node) bool {
	switch n.DataAtom {
	case atom.Img, atom.Iframe, atom.Video, atom.Audio, atom.Embed:
		return true
	}
	return false
}

// setAside builds c as Hidden blocks.
func (b *builder) setAside(c *html.Node, reason string) {
	b.flush()
	b.aside = true
	inner := b.alone(c)
	b.aside = false
	for _, block := range inner {
		if _, ok := block.(articles.Hidden); !ok {
			block = polish.Aside(block, reason)
		}
		b.add(block)
	}
}

// besides is the reason where nothing says more.
const besides = "beside the story"

func reasonFor(n *html.Node, said string) string {
	if reason, ok := phrases.Junk(said); ok {
		return reason
	}
	if hiddenByStyle(n) {
		return polish.Unseen
	}
	named := naming(n)
	for _, r := range reasons {
		if strings.Contains(named, r.part) {
			return r.reason
		}
	}
	switch n.DataAtom {
	case atom.Nav:
		return "menu"
	case atom.Footer:
		return "page footer"
	case atom.Header:
		return "page header"
	case atom.Form:
		return "form"
	case atom.Aside:
		return "sidebar"
	}
	return besides
}

// minRestored is how many words a dropped block must have to be put back.
const minRestored = 10

// restored puts back what go-readability loses inside a story: a block of
// prose between others that nothing but its statistics speaks against. What
// is uncertain stays in the story, in doubt.
func (b *builder) restored(c *html.Node, v voice) bool {
	if b.keep.holds(c.Parent) && isBlock(c) && b.captioned(c) {
		b.element(c, v)
		return true
	}
	if !b.begun || !b.keep.has(c.Parent) || !isBlock(c) || !isProse(c) && !isFootnotes(c) {
		return false
	}
	b.flush()
	from := len(b.blocks)
	outer := b.aside
	b.aside = true
	b.element(c, v)
	b.flush()
	b.aside = outer
	if !isFootnotes(c) {
		doubt(b.blocks[from:], "one of two judgements leaves it out")
	}
	return true
}

// doubt marks those of blocks that hold words.
func doubt(blocks []articles.Block, reason string) {
	for i, block := range blocks {
		switch block.(type) {
		case articles.Hidden, articles.Doubted, articles.Dek, articles.Rule, articles.Figure, articles.Embed:
		default:
			blocks[i] = articles.Doubted{Reason: reason, Block: block}
		}
	}
}

// isFootnotes reports whether c holds the story's own notes, which
// go-readability takes for the foot of a page.
func isFootnotes(c *html.Node) bool {
	return isCalled(c, "footnote", "endnote") || attr(c, "role") == "doc-footnote" || attr(c, "role") == "doc-endnotes"
}

// isProse reports whether c is made of words that lead nowhere and whose
// element is called nothing that stories are not.
func isProse(c *html.Node) bool {
	switch c.DataAtom {
	case atom.P, atom.Div, atom.Section, atom.Ul, atom.Ol, atom.Table, atom.Blockquote, atom.Pre, atom.Dl:
	default:
		return false
	}
	said := text(c)
	if strings.Count(said, " ") < minRestored || reasonFor(c, said) != besides {
		return false
	}
	linked := 0
	each(c, func(m *html.Node) {
		switch m.DataAtom {
		case atom.A:
			linked += len(text(m))
		case atom.Form, atom.Input, atom.Button, atom.Iframe:
			linked += len(said)
		}
	})
	return linked*5 < len(said)
}

func hiddenByStyle(n *html.Node) bool {
	style := strings.ReplaceAll(strings.ToLower(attr(n, "style")), " ", "")
	return hasAttr(n, "hidden") || attr(n, "aria-hidden") == "true" || strings.Contains(style, "display:none") || strings.Contains(style, "visibility:hidden")
}
