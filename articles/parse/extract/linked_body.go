package extract

import (
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// LinkedBody makes elements of s, which is HTML, escaped or not, or lines.
func LinkedBody(s string) *html.Node {
	area := &html.Node{Type: html.ElementNode, Data: "div", DataAtom: atom.Div}
	if !strings.Contains(s, "<") {
		s = html.UnescapeString(s)
	}
	if strings.Contains(s, "</p>") || strings.Contains(s, "<br") {
		if nodes, err := html.ParseFragment(strings.NewReader(s), area); err == nil {
			for _, n := range nodes {
				area.AppendChild(n)
			}
			return area
		}
	}
	for line := range strings.SplitSeq(s, "\n") {
		if line = strings.TrimSpace(line); line == "" {
			continue
		}
		p := &html.Node{Type: html.ElementNode, Data: "p", DataAtom: atom.P}
		p.AppendChild(&html.Node{Type: html.TextNode, Data: line})
		area.AppendChild(p)
	}
	return area
}
