package extract

import (
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"lede/articles/parse/dom"
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

// Besides is the reason where nothing says more.
const Besides = "beside the story"

// ReasonFor says why n, whose text is said, is not the story's: by its words,
// its names, its element, or else Besides.
func ReasonFor(n *html.Node, said string) string {
	if reason, ok := phrases.Junk(said); ok {
		return reason
	}
	if dom.IsHidden(n) || dom.Attr(n, "aria-hidden") == "true" {
		return polish.Unseen
	}
	named := dom.Names(n)
	for _, r := range reasons {
		if strings.Contains(named, r.part) {
			return r.reason
		}
	}
	if (dialogs{}).is(n) {
		return dialog
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
	return Besides
}

// minRestored is how many words a dropped block must have to be put back.
const minRestored = 10

// IsFootnotes reports whether c holds the story's own notes, which
// go-readability takes for the foot of a page.
func IsFootnotes(c *html.Node) bool {
	return dom.IsCalled(c, "footnote", "endnote") || dom.Attr(c, "role") == "doc-footnote" || dom.Attr(c, "role") == "doc-endnotes"
}

// IsProse reports whether c is made of words that lead nowhere and whose
// element is called nothing that stories are not.
func IsProse(c *html.Node) bool {
	switch c.DataAtom {
	case atom.P, atom.Div, atom.Section, atom.Ul, atom.Ol, atom.Table, atom.Blockquote, atom.Pre, atom.Dl:
	default:
		return false
	}
	said := dom.Text(c)
	if strings.Count(said, " ") < minRestored || ReasonFor(c, said) != Besides {
		return false
	}
	linked := 0
	dom.Each(c, func(m *html.Node) {
		switch m.DataAtom {
		case atom.A:
			linked += len(dom.Text(m))
		case atom.Form, atom.Input, atom.Button, atom.Iframe:
			linked += len(said)
		}
	})
	return linked*5 < len(said)
}
