package webpage

import (
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"lede/articles"
	"lede/articles/parse/phrases"
)

// reasons says by a part of its class or id why an element is not the story.
var reasons = []struct{ part, reason string }{
	{"advert", "advertisement"}, {" ad-", "advertisement"}, {"-ad ", "advertisement"}, {" ads", "advertisement"}, {"sponsor", "advertisement"}, {"promo", "advertisement"}, {"outbrain", "advertisement"}, {"taboola", "advertisement"},
	{"share", "share bar"}, {"social", "share bar"}, {"newsletter", "newsletter"}, {"subscri", "newsletter"}, {"signup", "newsletter"},
	{"related", "related stories"}, {"recommend", "related stories"}, {"more-", "related stories"}, {"trending", "related stories"}, {"popular", "related stories"}, {"teaser", "related stories"},
	{"comment", "comments"}, {"disqus", "comments"}, {"cookie", "cookie notice"}, {"consent", "cookie notice"}, {"paywall", "paywall notice"},
	{"nav", "menu"}, {"menu", "menu"}, {"breadcrumb", "menu"}, {"footer", "page footer"}, {"header", "page header"}, {"tags", "tags"}, {"byline", "byline"}, {"author", "byline"}, {"date", "date"}, {"sidebar", "sidebar"},
}

// dropped keeps c aside, with the reason.
func (b *builder) dropped(c *html.Node) {
	if len(b.blocks) > 20_000 {
		return
	}
	said := text(c)
	if said == "" || letters(said) == letters(b.meta.Title.Value) {
		return
	}
	b.flush()
	reason := reasonFor(c, said)
	b.aside = true
	inner := b.alone(c)
	b.aside = false
	for _, block := range inner {
		if _, ok := block.(articles.Hidden); !ok {
			block = articles.Hidden{Reason: reason, Block: block}
		}
		b.add(block)
	}
}

func reasonFor(n *html.Node, said string) string {
	if reason, ok := phrases.Junk(said); ok {
		return reason
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
	return "beside the story"
}

// restored puts back what go-readability is known to lose inside a story.
func (b *builder) restored(c *html.Node, v voice) bool {
	return false
}
