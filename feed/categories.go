package feed

import (
	"strings"

	"lede/feed/markup"
	"lede/feed/safehtml"
	"lede/feed/xmltree"
)

// categories are the subjects that n names, each once.
func categories(n *xmltree.Node) []string {
	var out []string
	add := func(s string) {
		s = clip(safehtml.Title(s))
		if s == "" || len(out) >= maxList {
			return
		}
		for _, have := range out {
			if have == s {
				return
			}
		}
		out = append(out, s)
	}
	for c := n.First; c != nil; c = c.Next {
		if c.Kind != markup.Opening {
			continue
		}
		switch {
		case c.Local == "category" && c.Space != xmltree.Foreign:
			add(category(c))
		case c.Is(xmltree.DublinCore, "subject"):
			add(c.Text())
		case c.Is(xmltree.RSS, "tags"):
			for _, s := range strings.Split(c.Text(), ",") {
				add(s)
			}
		case c.Local == "keywords" && (c.Space == xmltree.Media || c.Space == xmltree.ITunes):
			for _, s := range strings.Split(c.Text(), ",") {
				add(s)
			}
		}
	}
	return out
}

func category(c *xmltree.Node) string {
	for _, s := range []string{c.Attr("label"), c.Attr("term"), c.Text(), c.Attr("text")} {
		if strings.TrimSpace(s) != "" {
			return s
		}
	}
	return ""
}
