package extract

import (
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"lede/articles/parse/dom"
)

// placeStreamed puts the parts of a page that came late in their places. React
// sends them hidden, as <div hidden id="S:1">, and a script would put them where
// <template id="B:1"> stands.
func placeStreamed(segments, templates map[string]*html.Node) {
	for number, segment := range segments {
		template := templates[number]
		if template == nil || template.Parent == nil || segment.Parent == nil || holds(segment, template) {
			continue
		}
		segment.Parent.RemoveChild(segment)
		for c := segment.FirstChild; c != nil; c = segment.FirstChild {
			segment.RemoveChild(c)
			template.Parent.InsertBefore(c, template)
		}
	}
}

// streamed is the number of a part that came late, or of the place that waits
// for one: what stands behind prefix in the id of n.
func streamed(n *html.Node, a atom.Atom, prefix string) (string, bool) {
	if n.DataAtom != a {
		return "", false
	}
	return strings.CutPrefix(dom.Attr(n, "id"), prefix)
}

func holds(n, inner *html.Node) bool {
	return dom.Under(inner, func(m *html.Node) bool { return m == n })
}
