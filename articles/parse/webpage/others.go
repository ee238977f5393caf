package webpage

import (
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"lede/articles/parse/letters"
)

// another is the reason for a story that scrolling added to the page.
const another = "another story"

// maxOthers is how many headlines are looked at for other stories.
const maxOthers = 64

// others finds the stories that stand below the page's own, as scrolling adds
// them: elements like the one that holds the headline title, each with an
// <h1> of its own, prose, and a mark of a story of its own.
func (p *page) others(title string) []*html.Node {
	if len(p.headlines) < 2 {
		return nil
	}
	at, key := 0, letters.Of(title)
	for i, n := range p.headlines[:min(len(p.headlines), maxOthers)] {
		if k := letters.Of(brief(n, maxHeadline)); k != "" && strings.Contains(key, k) {
			at = i
			break
		}
	}
	var found []*html.Node
	for _, h := range p.headlines[at+1 : min(len(p.headlines), at+maxOthers)] {
		if len(found) > 0 && under(h, func(n *html.Node) bool { return n == found[len(found)-1] }) {
			continue
		}
		mine, its := branches(p.headlines[at], h)
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
	first := func(n *html.Node) string { name, _, _ := strings.Cut(attr(n, "class"), " "); return name }
	return a.DataAtom == b.DataAtom && first(a) == first(b)
}

// isStory reports whether n holds prose and says that it is a story: by its
// element, its microdata, its own address, byline or time.
func isStory(n *html.Node) bool {
	words := 0
	each(n, func(m *html.Node) {
		if m.DataAtom == atom.P {
			words += countWords(m)
		}
	})
	if words < minProse {
		return false
	}
	if n.DataAtom == atom.Article || storyType.MatchString(attr(n, "itemtype")) {
		return true
	}
	for i := range n.Attr {
		if k := n.Attr[i].Key; strings.HasPrefix(k, "data-") && containsAny(k, "url", "href", "permalink", "canonical") {
			return true
		}
	}
	return find(n, func(m *html.Node) bool { return m.DataAtom == atom.Time || isCalled(m, "byline") }) != nil
}
