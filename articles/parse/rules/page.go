package rules

import (
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"lede/articles"
)

// maxSiblings is how many children an element may have before selectors that
// count or compare them are left out: their time grows with its square.
const maxSiblings = 20_000

// Page is what rules found in a web page.
type Page struct {
	Story []*html.Node          // the elements that hold the story, in order, none inside another
	By    articles.Evidence     // the rule that chose them
	Aside map[*html.Node]string // elements that are kept aside, with the reason
	Fields
}

// Page applies the rules to the tree below root. lang is the language that
// its dates are in, as far as known.
func (site *Site) Page(root *html.Node, lang string) Page {
	var found Page
	if site == nil || len(site.page) == 0 {
		return found
	}
	crowded := widest(root) > maxSiblings
	for _, r := range site.page {
		if crowded && r.siblings || r.task > strips && found.has[r.task] || r.task == selects && found.Story != nil {
			continue
		}
		if !found.apply(r, root, lang) {
			found.idle = append(found.idle, r.name())
		}
	}
	return found
}

// apply notes what r finds, and reports whether that is anything.
func (p *Page) apply(r *rule, root *html.Node, lang string) bool {
	switch r.task {
	case selects:
		if p.Story = outermost(root, r); p.Story != nil {
			p.By = r.evidence()
		}
		return p.Story != nil
	case strips:
		found := outermost(root, r)
		for _, n := range found {
			if p.Aside == nil {
				p.Aside = map[*html.Node]string{}
			}
			if _, twice := p.Aside[n]; !twice {
				p.Aside[n] = r.reason()
			}
		}
		return len(found) > 0
	default:
		return p.take(r, values(root, r), lang)
	}
}

// outermost returns the elements below root that r selects, without those
// inside of others. The page as a whole is never one.
func outermost(root *html.Node, r *rule) []*html.Node {
	var found []*html.Node
	var visit func(n *html.Node)
	visit = func(n *html.Node) {
		for c := n.FirstChild; c != nil; c = c.NextSibling {
			if c.Type != html.ElementNode {
				continue
			}
			if !isFrame(c) && r.selector.Match(c) {
				found = append(found, c)
				continue
			}
			visit(c)
		}
	}
	visit(root)
	return found
}

func isFrame(n *html.Node) bool {
	return n.DataAtom == atom.Html || n.DataAtom == atom.Head || n.DataAtom == atom.Body
}

// values returns what r finds: for a byline every value, for a date the first
// few, and else the first.
func values(root *html.Node, r *rule) []string {
	most := 1
	switch r.task {
	case byline:
		most = maxAuthors
	case published, updated:
		most = 4
	}
	var found []string
	var visit func(n *html.Node)
	visit = func(n *html.Node) {
		for c := n.FirstChild; c != nil && len(found) < most; c = c.NextSibling {
			if c.Type != html.ElementNode {
				continue
			}
			if r.selector.Match(c) {
				if v, ok := usable(r.valueOf(c)); ok {
					found = append(found, v)
					continue
				}
			}
			visit(c)
		}
	}
	visit(root)
	return found
}

// valueOf is the attribute or the text of n that r asks for. Dates are taken
// from a machine's stamp where n has one.
func (r *rule) valueOf(n *html.Node) string {
	if r.attr != "" {
		return attr(n, r.attr)
	}
	if r.task == published || r.task == updated {
		if stamp := attr(n, "datetime"); stamp != "" {
			return stamp
		}
	}
	if n.DataAtom == atom.Meta {
		return attr(n, "content")
	}
	var b strings.Builder
	appendText(&b, n)
	return b.String()
}

func attr(n *html.Node, key string) string {
	for _, a := range n.Attr {
		if a.Key == key {
			return a.Val
		}
	}
	return ""
}

// appendText gathers what a reader sees of n, up to a little more than a
// field can hold.
func appendText(b *strings.Builder, n *html.Node) {
	for c := n.FirstChild; c != nil && b.Len() <= 4*maxValue; c = c.NextSibling {
		switch {
		case c.Type == html.TextNode:
			b.WriteString(c.Data)
		case c.DataAtom == atom.Script || c.DataAtom == atom.Style || c.DataAtom == atom.Template:
		case c.DataAtom == atom.Br || c.DataAtom == atom.Div || c.DataAtom == atom.P || c.DataAtom == atom.Li:
			b.WriteByte(' ')
			appendText(b, c)
			b.WriteByte(' ')
		default:
			appendText(b, c)
		}
	}
}

// widest is the greatest number of children that an element below n has.
func widest(n *html.Node) int {
	most, own := 0, 0
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		own++
		most = max(most, widest(c))
	}
	return max(most, own)
}
