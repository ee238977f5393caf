package extract

import (
	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"lede/articles"
	"lede/articles/parse/dom"
	"lede/articles/parse/meta"
	"lede/articles/parse/rules"
)

// Ruling is what the user's rules made of a page.
type Ruling struct {
	rules.Page
	StandIns []*html.Node              // in the order of the page
	Stripped map[*html.Node]*html.Node // what each stands for, until it is built
}

// Read surveys the page without what rules strip and without the stories of
// others, and sets the fields that rules give.
func (t *Tree) Read(base string, site rules.Lookup) (*meta.Page, articles.Meta, Ruling) {
	p := meta.Survey(t.Root, base)
	m := p.Meta()
	r := Ruling{}
	if site != nil {
		r.Page = site(m).Page(t.Root, m.Language.Value)
	}
	if len(r.Story) == 0 {
		r.keepAside(otherStories(p, m.Title.Value), another)
	}
	if len(r.Aside) > 0 {
		r.strip(t.Root)
		p = meta.Survey(t.Root, base)
		m = p.Meta()
	}
	r.Fill(&m)
	return p, m, r
}

func (r *Ruling) keepAside(nodes []*html.Node, reason string) {
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
func (r *Ruling) strip(n *html.Node) {
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		if _, ok := r.Aside[c]; ok {
			c = r.standIn(c)
			continue
		}
		r.strip(c)
	}
}

func (r *Ruling) standIn(n *html.Node) *html.Node {
	if r.Stripped == nil {
		r.Stripped = map[*html.Node]*html.Node{}
	}
	s := &html.Node{Type: html.ElementNode, Data: "span", DataAtom: atom.Span}
	n.Parent.InsertBefore(s, n)
	n.Parent.RemoveChild(n)
	alone := &html.Node{Type: html.ElementNode, Data: "div", DataAtom: atom.Div}
	alone.AppendChild(n)
	r.StandIns = append(r.StandIns, s)
	r.Stripped[s] = n
	return s
}

// Chosen is the verdict of a select rule, unless all it selects is stripped.
func (r *Ruling) Chosen(root *html.Node) (Verdict, bool) {
	var nodes []*html.Node
	for _, n := range r.Story {
		if stands(n, root) {
			nodes = append(nodes, n)
		}
	}
	switch len(nodes) {
	case 0:
		return Verdict{}, false
	case 1:
		return Verdict{Area: nodes[0], All: true, ruled: true}, true
	}
	v := Verdict{parts: map[*html.Node]standing{}}
	for _, n := range nodes {
		dom.Each(n, v.keep)
	}
	v.Area = v.common(root)
	return v, true
}

// stands reports whether n is still in the tree below root.
func stands(n, root *html.Node) bool {
	for n != nil && n != root {
		n = n.Parent
	}
	return n == root
}
