package extract

import (
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"lede/articles/parse/dom"
	"lede/articles/parse/letters"
	"lede/articles/parse/meta"
)

// another is the reason for a story that scrolling added to the page.
const another = "another story"

// maxOthers is how many headlines are looked at for other stories.
const maxOthers = 64

// otherStories finds the stories that stand below the page's own, as scrolling adds
// them: elements like the one that holds the headline title, each with an
// <h1> of its own, prose, and a mark of a story of its own.
func otherStories(p *meta.Page, title string) []*html.Node {
	if len(p.Headlines) < 2 {
		return nil
	}
	at, key := 0, letters.Of(title)
	for i, n := range p.Headlines[:min(len(p.Headlines), maxOthers)] {
		if k := letters.Of(dom.Brief(n, meta.MaxHeadline)); k != "" && strings.Contains(key, k) {
			at = i
			break
		}
	}
	var found []*html.Node
	for _, h := range p.Headlines[at+1 : min(len(p.Headlines), at+maxOthers)] {
		if len(found) > 0 && dom.Under(h, func(n *html.Node) bool { return n == found[len(found)-1] }) {
			continue
		}
		mine, its := branches(p.Headlines[at], h)
		if mine != nil && alike(mine, its) && isStory(its) {
			found = append(found, its)
		}
	}
	return found
}

// branches returns the two children of what a and b have in common, the one
// that holds a and the one that holds b; nil where one holds the other.
func branches(a, b *html.Node) (withA, withB *html.Node) {
	above := map[*html.Node]*html.Node{}
	for n := a; n.Parent != nil; n = n.Parent {
		above[n.Parent] = n
	}
	for n := b; n.Parent != nil; n = n.Parent {
		if withA, ok := above[n.Parent]; ok {
			return withA, n
		}
	}
	return nil, nil
}

// alike reports whether two elements are of one kind: the same element with
// the same first class.
func alike(a, b *html.Node) bool {
	first := func(n *html.Node) string { name, _, _ := strings.Cut(dom.Attr(n, "class"), " "); return name }
	return a.DataAtom == b.DataAtom && first(a) == first(b)
}

// isStory reports whether n holds prose and says that it is a story: by its
// element, its microdata, its own address, byline or time.
func isStory(n *html.Node) bool {
	words := 0
	dom.Each(n, func(m *html.Node) {
		if m.DataAtom == atom.P {
			words += dom.CountWords(m)
		}
	})
	if words < meta.MinProse {
		return false
	}
	if n.DataAtom == atom.Article || meta.IsStoryType(dom.Attr(n, "itemtype")) {
		return true
	}
	for i := range n.Attr {
		if k := n.Attr[i].Key; strings.HasPrefix(k, "data-") && dom.ContainsAny(k, "url", "href", "permalink", "canonical") {
			return true
		}
	}
	return dom.Find(n, func(m *html.Node) bool { return m.DataAtom == atom.Time || dom.IsCalled(m, "byline") }) != nil
}
