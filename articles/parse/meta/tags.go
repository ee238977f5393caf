package meta

import (
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"lede/articles/parse/dom"
)

// tag is a <meta> that has content, its name in lower case. RDFa properties
// are written for machines and count before names.
type tag struct {
	name, content string
	property      bool
}

func (p *Page) noteTag(n *html.Node) {
	content := dom.Attr(n, "content")
	if content == "" {
		return
	}
	for _, key := range []string{"property", "name", "itemprop", "http-equiv"} {
		for name := range strings.FieldsSeq(strings.ToLower(dom.Attr(n, key))) {
			if strings.HasPrefix(name, "dc.") || strings.HasPrefix(name, "dcterm") {
				name = strings.ReplaceAll(name, ".", ":")
			}
			p.tags = append(p.tags, tag{name, content, key == "property"})
		}
	}
}

// Tagged returns the first of names that the page has a meta element for.
func (p *Page) Tagged(names ...string) (value, name string) {
	for _, name := range names {
		if values := p.allTagged(name); len(values) > 0 {
			return values[0], name
		}
	}
	return "", ""
}

// allTagged returns the values that the page gives for name.
func (p *Page) allTagged(name string) []string {
	var properties, others []string
	for i := range p.tags {
		if p.tags[i].name != name {
			continue
		}
		v := plain(p.tags[i].content)
		switch {
		case v == "":
		case p.tags[i].property:
			properties = append(properties, v)
		default:
			others = append(others, v)
		}
	}
	if len(properties) > 0 {
		return properties
	}
	return others
}

// plain makes one line of a value that may be escaped twice or hold markup.
func plain(s string) string {
	if strings.IndexByte(s, '&') >= 0 {
		s = html.UnescapeString(s)
	}
	if strings.IndexByte(s, '<') >= 0 && strings.IndexByte(s, '>') >= 0 {
		s = withoutTags(s)
	}
	return dom.Squeeze(s)
}

// withoutTags drops the tags of s, if each that opens closes again. If one
// does not, they are words: "What <b> is for".
func withoutTags(s string) string {
	var b strings.Builder
	var open []string
	z := html.NewTokenizer(strings.NewReader(s))
	for {
		kind := z.Next()
		if kind == html.ErrorToken {
			break
		}
		if kind == html.TextToken {
			b.Write(z.Text())
			continue
		}
		name, _ := z.TagName()
		switch {
		case kind == html.StartTagToken && !void(name):
			open = append(open, string(name))
		case kind == html.EndTagToken && (len(open) == 0 || open[len(open)-1] != string(name)):
			return s
		case kind == html.EndTagToken:
			open = open[:len(open)-1]
		}
	}
	if len(open) > 0 {
		return s
	}
	return b.String()
}

// void reports whether an element of that name has no end.
func void(name []byte) bool {
	switch atom.Lookup(name) {
	case atom.Br, atom.Hr, atom.Img, atom.Wbr, atom.Input:
		return true
	}
	return false
}
