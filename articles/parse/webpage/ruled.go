package webpage

import (
	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"lede/articles"
	"lede/articles/parse/polish"
	"lede/articles/parse/rules"
)

// SiteRules returns the user's rules for a page of which m is known so far;
// nil where there are none.
type SiteRules = func(m articles.Meta) *rules.Site

// ParseWith is Parse by the user's rules. What they select is the story and
// nothing else is judged; what they strip is out of the page before anything
// is read, and comes back as Hidden where it stood.
func ParseWith(page []byte, base string, site SiteRules) (articles.Meta, articles.Document) {
	t := parseTree(page)
	p, meta, r := t.read(base, site)
	keep, chosen := r.chosen(t.root)
	if !chosen {
		keep = t.judge()
		r.By = articles.Evidence{}
	}
	b := newBuilder(p, keep, meta)
	b.ruling = r
	doc := articles.Document{Blocks: b.story(polish.Page), Notice: t.notice, Idle: r.Idle(), Extent: r.By}
	if blocks, ok := b.fromLinked(doc.Blocks); ok && !chosen {
		doc.Blocks, doc.Extent = blocks, articles.Evidence{From: articles.JSONLD, Detail: "articleBody", Sure: articles.Stated}
	}
	return meta, doc
}

// HeadWith is Head by the user's rules.
func HeadWith(page []byte, base string, site SiteRules) (articles.Meta, int) {
	t := parseTree(page)
	p, meta, _ := t.read(base, site)
	words := p.words
	if linked := articles.CountWords(p.linkedBody); linked > 2*words {
		words = linked
	}
	return meta, words
}

// ruling is what the user's rules made of a page.
type ruling struct {
	rules.Page
	standIns []*html.Node              // in the order of the page
	stripped map[*html.Node]*html.Node // what each stands for, until it is built
	waiting  []*html.Node              // stand-ins inside of the paragraph in hand
}

// read surveys the page without what rules strip and without the stories of
// others, and sets the fields that rules give.
func (t *tree) read(base string, site SiteRules) (*page, articles.Meta, ruling) {
	p := survey(t.root, base)
	meta := p.meta()
	r := ruling{}
	if site != nil {
		r.Page = site(meta).Page(t.root, meta.Language.Value)
	}
	if len(r.Story) == 0 {
		r.keepAside(p.others(meta.Title.Value), another)
	}
	if len(r.Aside) > 0 {
		r.strip(t.root)
		p = survey(t.root, base)
		meta = p.meta()
	}
	r.Fill(&meta)
	return p, meta, r
}

func (r *ruling) keepAside(nodes []*html.Node, reason string) {
	for _, n := range nodes {
		if r.Aside == nil {
			r.Aside = map[*html.Node]string{}
		}
		if _, ruled := r.Aside[n]; !ruled {
			r.Aside[n] = reason
		}
	}
}

// strip puts an empty element in the place of each that a rule strips.
func (r *ruling) strip(n *html.Node) {
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		if _, ok := r.Aside[c]; ok {
			c = r.standIn(c)
			continue
		}
		r.strip(c)
	}
}

func (r *ruling) standIn(n *html.Node) *html.Node {
	if r.stripped == nil {
		r.stripped = map[*html.Node]*html.Node{}
	}
	s := &html.Node{Type: html.ElementNode, Data: "span", DataAtom: atom.Span}
	n.Parent.InsertBefore(s, n)
	n.Parent.RemoveChild(n)
	alone := &html.Node{Type: html.ElementNode, Data: "div", DataAtom: atom.Div}
	alone.AppendChild(n)
	r.standIns = append(r.standIns, s)
	r.stripped[s] = n
	return s
}

// chosen is the verdict of a select rule, unless all it selects is stripped.
func (r *ruling) chosen(root *html.Node) (verdict, bool) {
	var nodes []*html.Node
	for _, n := range r.Story {
		if stands(n, root) {
			nodes = append(nodes, n)
		}
	}
	switch len(nodes) {
	case 0:
		return verdict{}, false
	case 1:
		return verdict{area: nodes[0], all: true}, true
	}
	v := verdict{parts: map[*html.Node]standing{}}
	for _, n := range nodes {
		each(n, v.keep)
	}
	v.area = v.common(root)
	return v, true
}

// stands reports whether n is still in the tree below root.
func stands(n, root *html.Node) bool {
	for n != nil && n != root {
		n = n.Parent
	}
	return n == root
}

// ruledOut keeps aside what c stands for, if it is a stand-in. What stands
// inside of a paragraph comes after it.
func (b *builder) ruledOut(c *html.Node) bool {
	n := b.ruling.stripped[c]
	if n == nil {
		return false
	}
	if !isBlock(n) && b.run.pending() {
		b.ruling.waiting = append(b.ruling.waiting, c)
		return true
	}
	b.setStripped(c)
	return true
}

// setStripped builds what c stands for as Hidden blocks.
func (b *builder) setStripped(c *html.Node) {
	n := b.ruling.stripped[c]
	if n == nil || len(b.blocks) > maxAside {
		return
	}
	delete(b.ruling.stripped, c)
	outer := b.aside
	b.setAside(n, b.ruling.Aside[n])
	b.aside = outer
}

// setWaiting builds what waited for the end of a paragraph.
func (b *builder) setWaiting() {
	waiting := b.ruling.waiting
	b.ruling.waiting = nil
	for _, c := range waiting {
		b.setStripped(c)
	}
}

// withRest adds what was stripped outside of the story, or where nothing but
// words can stand.
func (b *builder) withRest(blocks []articles.Block) []articles.Block {
	b.blocks = blocks
	for _, c := range b.ruling.standIns {
		b.setStripped(c)
	}
	return b.blocks
}
