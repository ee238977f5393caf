package feed

import (
	"strings"

	"lede/articles/pattern"
	"lede/feed/markup"
	"lede/feed/safehtml"
	"lede/feed/xmltree"
)

// marksKeywords finds the domains and schemes of categories that are search
// terms: http://www.nytimes.com/namespaces/keywords/des, post_tag, urn:x:tags.
var marksKeywords = pattern.Of(`(?i)keyword|(?:^|[/:_.?-])tags?(?:$|[/#:_.-])`)

// categories are the subjects that n names, each once, and those of them that
// are marked as search terms.
func categories(n *xmltree.Node) (out, keywords []string) {
	add := func(s string, keyword bool) {
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
		if keyword {
			keywords = append(keywords, s)
		}
	}
	for c := n.First; c != nil; c = c.Next {
		if c.Kind != markup.Opening {
			continue
		}
		switch {
		case c.Local == "category" && c.Space != xmltree.Foreign:
			add(category(c), marksKeywords().MatchString(c.Attr("domain")+c.Attr("scheme")))
		case c.Is(xmltree.DublinCore, "subject"):
			add(c.Text(), false)
		case c.Is(xmltree.RSS, "tags"):
			for _, s := range strings.Split(c.Text(), ",") {
				add(s, true)
			}
		case c.Local == "keywords" && (c.Space == xmltree.Media || c.Space == xmltree.ITunes):
			for _, s := range strings.Split(c.Text(), ",") {
				add(s, true)
			}
		}
	}
	return out, keywords
}

func category(c *xmltree.Node) string {
	for _, s := range []string{c.Attr("label"), c.Attr("term"), c.Text(), c.Attr("text")} {
		if strings.TrimSpace(s) != "" {
			return s
		}
	}
	return ""
}
