package meta

import (
	"cmp"
	"net/url"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"lede/articles/parse/dom"
)

// Page is what one walk over a tree notes of what metadata may rest on.
type Page struct {
	Headlines  []*html.Node // <h1>, or what stands in for it
	Words      int          // of paragraphs
	LinkedBody string       // the story's text in JSON-LD

	around      map[*html.Node]bool // what the first headline stands in
	base        *url.URL
	rebased     bool // the page has said itself what its addresses are relative to
	tags        []tag
	title       string
	lang, dir   string
	canonical   string
	turned      *html.Node   // first element with a direction
	scripts     []string     // JSON-LD
	props       []*html.Node // itemprop
	times       []*html.Node // <time>
	homes       []*html.Node // <h1> that lead to the front page: the site's name
	noHomes     bool         // they are taken for headlines, for want of another
	standIn     *html.Node   // the headline of a page without <h1>
	called      []*html.Node // elements named as headlines are
	bylines     []*html.Node // elements named as bylines are
	stamps      []*html.Node // elements named as dates are
	crumbs      []*html.Node // breadcrumb trails
	wordsAbove  int          // of paragraphs above the first <h1>
	openings    []*html.Node // the first <p>
	deks        []*html.Node // elements named as deks are
	signatures  []*html.Node // paragraphs that read as bylines do
	authorLinks []*html.Node // links to a page of their author
	links       []*html.Node // all links
	filed       []*html.Node // rel=category, links to the story's section
	kickers     []*html.Node // elements before it that are named as sections are
	lines       []*html.Node // short texts after the headline
	above       []*html.Node // the last short texts before it

	roles map[string]role // of the names met so far
}

// Survey walks the tree once; and again where there is no <h1>, once it is
// clear what stands in for it.
func Survey(root *html.Node, base string) *Page {
	p := &Page{base: address(base), roles: map[string]role{}}
	p.visit(root)
	if len(p.Headlines) > 0 {
		p.noteAround()
		return p
	}
	n := p.headlineOf(root)
	if n == nil && len(p.homes) == 0 {
		return p
	}
	p = &Page{base: address(base), standIn: n, noHomes: n == nil, roles: p.roles}
	p.visit(root)
	p.noteAround()
	return p
}

// IsAroundHeadline reports whether the first headline stands in n.
func (p *Page) IsAroundHeadline(n *html.Node) bool { return p.around[n] }

// noteAround notes what the first headline stands in.
func (p *Page) noteAround() {
	if len(p.Headlines) == 0 {
		return
	}
	p.around = map[*html.Node]bool{}
	for n := p.Headlines[0].Parent; n != nil; n = n.Parent {
		p.around[n] = true
	}
}

func address(s string) *url.URL {
	u, err := url.Parse(strings.TrimSpace(s))
	if err != nil {
		return &url.URL{}
	}
	return u
}

func (p *Page) visit(n *html.Node) {
	switch n.Type {
	case html.ElementNode:
		p.note(n)
	case html.TextNode:
		p.noteLine(n)
	}
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		p.visit(c)
	}
}

// maxLines is how many short texts after the headline are looked at for what
// stands under headlines: dates, names.
const maxLines = 40

// maxAbove is how many before it, where some set the date.
const maxAbove = 3

func (p *Page) noteLine(n *html.Node) {
	if len(p.lines) >= maxLines || len(n.Data) > maxDek+100 || len(strings.TrimSpace(n.Data)) < 6 {
		return
	}
	if len(p.Headlines) > 0 {
		p.lines = append(p.lines, n)
		return
	}
	if len(p.above) == maxAbove {
		p.above = p.above[:copy(p.above, p.above[1:])]
	}
	p.above = append(p.above, n)
}

func (p *Page) noteHeadline(n *html.Node) {
	if !p.noHomes && p.leadsHome(n) {
		p.homes = append(p.homes, n)
		return
	}
	if len(p.Headlines) == 0 {
		p.wordsAbove = p.Words
	}
	p.Headlines = append(p.Headlines, n)
}

// note takes from an element what the metadata may rest on.
func (p *Page) note(n *html.Node) {
	switch n.DataAtom {
	case atom.H1:
		p.noteHeadline(n)
	case atom.P:
		p.Words += dom.CountWords(n)
		p.noteOpening(n)
		p.noteSignature(n)
	case atom.A:
		p.noteLink(n)
	case atom.Time:
		p.times = append(p.times, n)
	default:
		p.noteHead(n)
	}
	if n == p.standIn {
		p.noteHeadline(n)
	}
	if len(n.Attr) > 0 {
		p.noteTurned(n)
		p.noteNames(n)
	}
}

// noteHead takes what stands in heads, wherever sloppy pages put it.
func (p *Page) noteHead(n *html.Node) {
	switch n.DataAtom {
	case atom.Html:
		p.lang, p.dir = cmp.Or(dom.Attr(n, "lang"), dom.Attr(n, "xml:lang")), dom.Attr(n, "dir")
	case atom.Body:
		p.dir = cmp.Or(p.dir, dom.Attr(n, "dir"))
	case atom.Base:
		p.rebase(dom.Attr(n, "href"))
	case atom.Meta:
		p.noteTag(n)
	case atom.Title:
		if p.title == "" && n.Namespace == "" {
			p.title = dom.RawText(n)
		}
	case atom.Link:
		if p.canonical == "" && strings.EqualFold(dom.Attr(n, "rel"), "canonical") {
			p.canonical = dom.Attr(n, "href")
		}
	case atom.Script:
		if strings.HasPrefix(strings.ToLower(dom.Attr(n, "type")), "application/ld+json") {
			p.scripts = append(p.scripts, dom.RawText(n))
		}
	}
}

func (p *Page) noteLink(n *html.Node) {
	href := dom.Attr(n, "href")
	if href == "" {
		return
	}
	p.links = append(p.links, n)
	if dom.ContainsAny(href, "author", "autor") {
		p.authorLinks = append(p.authorLinks, n)
	}
	if rel := dom.Attr(n, "rel"); strings.Contains(rel, "category") {
		p.filed = append(p.filed, n)
	}
}

// rebase follows the page's first <base>.
func (p *Page) rebase(href string) {
	if href == "" || p.rebased {
		return
	}
	if u, err := p.base.Parse(href); err == nil {
		p.base, p.rebased = u, true
	}
}

// noteNames collects elements by what their attributes call them.
func (p *Page) noteNames(n *html.Node) {
	var rel, prop string
	for i := range n.Attr {
		switch n.Attr[i].Key {
		case "rel":
			rel = n.Attr[i].Val
		case "itemprop":
			prop = n.Attr[i].Val
		}
	}
	if prop != "" && n.DataAtom != atom.Meta {
		p.props = append(p.props, n)
	}
	if n.DataAtom == atom.Link || n.DataAtom == atom.Body || n.DataAtom == atom.Html {
		return
	}
	named := dom.Names(n)
	role := p.roleOf(named)
	if rel == "author" || role&roleByline != 0 {
		p.bylines = append(p.bylines, n)
	}
	if prop == "headline" {
		p.called = append(p.called, n)
	}
	if named == "" {
		return
	}
	if role&roleDate != 0 {
		p.stamps = append(p.stamps, n)
	}
	if role&roleDek != 0 {
		p.noteDek(n)
	}
	if role&roleKicker != 0 && len(p.Headlines) == 0 {
		p.kickers = append(p.kickers, n)
	}
	if role&roleHeadline != 0 && len(p.called) < maxCalled {
		p.called = append(p.called, n)
	}
	if role&roleBreadcrumb != 0 {
		p.crumbs = append(p.crumbs, n)
	}
}
