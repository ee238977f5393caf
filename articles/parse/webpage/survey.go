package webpage

import (
	"net/url"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"lede/articles"
)

// page is what one walk over a tree notes for the metadata.
type page struct {
	base        *url.URL
	tags        []tag
	title       string
	lang, dir   string
	canonical   string
	turned      *html.Node   // first element with a direction
	scripts     []string     // JSON-LD
	props       []*html.Node // itemprop
	times       []*html.Node // <time>
	headlines   []*html.Node // <h1>, or what stands in for it
	standIn     *html.Node   // the headline of a page without <h1>
	called      []*html.Node // elements named as headlines are
	bylines     []*html.Node // elements named as bylines are
	stamps      []*html.Node // elements named as dates are
	crumbs      []*html.Node // breadcrumb trails
	wordsAbove  int          // of paragraphs above the first <h1>
	openings    []*html.Node // the first <p>
	deks        []*html.Node // elements named as deks are
	authorLinks []*html.Node // links to a page of their author
	links       []*html.Node // all links
	filed       []*html.Node // rel=category, links to the story's section
	kickers     []*html.Node // elements before it that are named as sections are
	lines       []*html.Node // short texts after the headline
	above       []*html.Node // the last short texts before it
	words       int          // of paragraphs
	linkedBody  string       // the story's text in JSON-LD

	callings map[string]calling // of the names met so far
}

// survey walks the tree once; and again where there is no <h1>, once it is
// clear what stands in for it.
func survey(root *html.Node, base string) *page {
	p := &page{base: address(base), callings: map[string]calling{}}
	p.visit(root)
	if len(p.headlines) > 0 {
		return p
	}
	n := p.headlineOf(root)
	if n == nil {
		return p
	}
	p = &page{base: address(base), standIn: n, callings: p.callings}
	p.visit(root)
	return p
}

func address(s string) *url.URL {
	u, err := url.Parse(strings.TrimSpace(s))
	if err != nil {
		return &url.URL{}
	}
	return u
}

func (p *page) visit(n *html.Node) {
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

func (p *page) noteLine(n *html.Node) {
	if len(p.lines) >= maxLines || len(n.Data) > maxDek+100 || len(strings.TrimSpace(n.Data)) < 6 {
		return
	}
	if len(p.headlines) > 0 {
		p.lines = append(p.lines, n)
		return
	}
	if len(p.above) == maxAbove {
		p.above = p.above[:copy(p.above, p.above[1:])]
	}
	p.above = append(p.above, n)
}

func (p *page) noteHeadline(n *html.Node) {
	if len(p.headlines) == 0 {
		p.wordsAbove = p.words
	}
	p.headlines = append(p.headlines, n)
}

// note takes from an element what the metadata may rest on.
func (p *page) note(n *html.Node) {
	switch n.DataAtom {
	case atom.H1:
		p.noteHeadline(n)
	case atom.P:
		p.words += countWords(n)
		p.noteOpening(n)
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
func (p *page) noteHead(n *html.Node) {
	switch n.DataAtom {
	case atom.Html:
		p.lang, p.dir = either(attr(n, "lang"), attr(n, "xml:lang")), attr(n, "dir")
	case atom.Body:
		p.dir = either(p.dir, attr(n, "dir"))
	case atom.Base:
		p.rebase(attr(n, "href"))
	case atom.Meta:
		p.noteTag(n)
	case atom.Title:
		if p.title == "" && n.Namespace == "" {
			p.title = rawText(n)
		}
	case atom.Link:
		if p.canonical == "" && strings.EqualFold(attr(n, "rel"), "canonical") {
			p.canonical = attr(n, "href")
		}
	case atom.Script:
		if strings.HasPrefix(strings.ToLower(attr(n, "type")), "application/ld+json") {
			p.scripts = append(p.scripts, rawText(n))
		}
	}
}

func either(a, b string) string {
	if a != "" {
		return a
	}
	return b
}

func (p *page) noteLink(n *html.Node) {
	href := attr(n, "href")
	if href == "" {
		return
	}
	p.links = append(p.links, n)
	if containsAny(href, "author", "autor") {
		p.authorLinks = append(p.authorLinks, n)
	}
	if rel := attr(n, "rel"); strings.Contains(rel, "category") {
		p.filed = append(p.filed, n)
	}
}

// rebase follows the page's first <base>.
func (p *page) rebase(href string) {
	if href == "" {
		return
	}
	if u, err := p.base.Parse(href); err == nil {
		p.base = u
	}
}

// noteNames collects elements by what their attributes call them.
func (p *page) noteNames(n *html.Node) {
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
	named := naming(n)
	calling := p.callingOf(named)
	if rel == "author" || calling&aByline != 0 {
		p.bylines = append(p.bylines, n)
	}
	if prop == "headline" {
		p.called = append(p.called, n)
	}
	if named == "" {
		return
	}
	if calling&aStamp != 0 {
		p.stamps = append(p.stamps, n)
	}
	if calling&aDek != 0 {
		p.noteDek(n)
	}
	if calling&aKicker != 0 && len(p.headlines) == 0 {
		p.kickers = append(p.kickers, n)
	}
	if calling&aHeadline != 0 && len(p.called) < maxCalled {
		p.called = append(p.called, n)
	}
	if calling&aTrail != 0 {
		p.crumbs = append(p.crumbs, n)
	}
}

func containsAny(s string, parts ...string) bool {
	if s == "" {
		return false
	}
	for _, part := range parts {
		if strings.Contains(s, part) {
			return true
		}
	}
	return false
}

func countWords(n *html.Node) int {
	if n.Type == html.TextNode {
		return articles.CountWords(n.Data)
	}
	words := 0
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		words += countWords(c)
	}
	return words
}

func rawText(n *html.Node) string {
	if n.FirstChild == nil {
		return ""
	}
	if n.FirstChild.NextSibling == nil {
		return n.FirstChild.Data
	}
	return text(n)
}
