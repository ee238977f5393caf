package feed

import (
	"net/url"
	"strings"

	"golang.org/x/net/html"

	"lede/articles/sanitize"
)

// maxNesting bounds the elements that are open at once in an item's HTML.
const maxNesting = 100

// set is a set of names of HTML's.
func set(names string) map[string]bool {
	m := map[string]bool{}
	for _, s := range strings.Fields(names) {
		m[s] = true
	}
	return m
}

var (
	// kept are the elements that text is made of. Others go, and leave their text.
	kept = set(`a abbr acronym address article aside audio b bdi bdo big blockquote br caption center cite code col colgroup
		dd del details dfn dir div dl dt em figcaption figure font footer h1 h2 h3 h4 h5 h6 header hr i img ins kbd li main mark
		menu nav ol p picture pre q rp rt ruby s samp section small source span strike strong sub summary sup table tbody td
		tfoot th thead time tr track tt u ul var video wbr`)
	// voids are elements without an end.
	voids = set(`area base br col embed hr img input link meta param source track wbr`)
	// mute are elements whose text is not for reading.
	mute = set(`script style iframe noscript noembed noframes template title textarea xmp select`)
	// addressAttrs hold an address.
	addressAttrs = set(`href src cite poster longdesc`)
	// keptAttrs say how text is meant, and can do nothing.
	keptAttrs = set(`href src cite poster alt title width height colspan rowspan scope datetime lang dir start value type
		class id controls headers span abbr reversed`)
)

// cleaner writes foreign HTML anew.
type cleaner struct {
	out  strings.Builder
	base *url.URL
	open []string
	mute string // the element whose text is passed over
}

// clean returns the HTML in src with nothing in it but the elements and
// attributes of text, every element closed, addresses absolute and of the web.
func clean(src string, base *url.URL) string {
	src = strings.TrimSpace(src)
	if strings.IndexByte(src, '<') < 0 {
		return sanitize.Body(escape(html.UnescapeString(src)))
	}
	c := cleaner{base: base}
	c.out.Grow(len(src) + len(src)/8)
	z := html.NewTokenizer(strings.NewReader(src))
	for {
		switch z.Next() {
		case html.ErrorToken:
			c.closeTo(0)
			return sanitize.Body(c.out.String())
		case html.TextToken:
			c.text(z.Raw())
		case html.StartTagToken, html.SelfClosingTagToken:
			c.start(z)
		case html.EndTagToken:
			name, _ := z.TagName()
			c.end(string(name))
		}
	}
}

func (c *cleaner) text(raw []byte) {
	if c.mute == "" {
		c.out.WriteString(escape(html.UnescapeString(string(raw))))
	}
}

func (c *cleaner) start(z *html.Tokenizer) {
	raw, more := z.TagName()
	name := local(string(raw))
	if c.mute != "" {
		return
	}
	if mute[name] {
		c.mute = name
		return
	}
	if !kept[name] || len(c.open) >= maxNesting {
		return
	}
	c.out.WriteString("<" + name)
	for more {
		var key, value []byte
		key, value, more = z.TagAttr()
		c.attr(string(key), string(value))
	}
	c.out.WriteByte('>')
	if !voids[name] {
		c.open = append(c.open, name)
	}
}

// local drops the prefix of an element of XHTML's.
func local(name string) string {
	return name[strings.LastIndexByte(name, ':')+1:]
}

func (c *cleaner) attr(key, value string) {
	if !keptAttrs[key] {
		return
	}
	if addressAttrs[key] {
		if value = resolve(c.base, value); value == "" {
			return
		}
	}
	c.out.WriteString(" " + key + `="` + escape(sanitize.Field(value)) + `"`)
}

func (c *cleaner) end(name string) {
	name = local(name)
	if c.mute != "" {
		if c.mute == name {
			c.mute = ""
		}
		return
	}
	for i := len(c.open) - 1; i >= 0; i-- {
		if c.open[i] == name {
			c.closeTo(i)
			return
		}
	}
}

// closeTo closes the open elements down to the first n.
func (c *cleaner) closeTo(n int) {
	for i := len(c.open) - 1; i >= n; i-- {
		c.out.WriteString("</" + c.open[i] + ">")
	}
	c.open = c.open[:n]
}

func escape(s string) string {
	if !strings.ContainsAny(s, `<>&"`) {
		return s
	}
	return escaper.Replace(s)
}

var escaper = strings.NewReplacer("&", "&amp;", "<", "&lt;", ">", "&gt;", `"`, "&#34;")

// plain returns the text of src, entities decoded, spaces as they are.
func plain(src string) string {
	if strings.IndexByte(src, '<') < 0 {
		return sanitize.Field(html.UnescapeString(src))
	}
	var b strings.Builder
	muted := ""
	z := html.NewTokenizer(strings.NewReader(src))
	for {
		switch z.Next() {
		case html.ErrorToken:
			return sanitize.Field(b.String())
		case html.TextToken:
			if muted == "" {
				b.WriteString(html.UnescapeString(string(z.Raw())))
			}
		case html.StartTagToken:
			name, _ := z.TagName()
			if mute[string(name)] && muted == "" {
				muted = string(name)
			}
			if !inline[string(name)] {
				b.WriteByte(' ')
			}
		case html.EndTagToken:
			name, _ := z.TagName()
			if string(name) == muted {
				muted = ""
			}
			if !inline[string(name)] {
				b.WriteByte(' ')
			}
		case html.SelfClosingTagToken:
			b.WriteByte(' ')
		}
	}
}

// inline are elements that do not part words.
var inline = set(`a abbr acronym b bdi bdo big cite code del dfn em font i img ins kbd mark q s samp small span strike strong
	sub sup time tt u var wbr script style`)
