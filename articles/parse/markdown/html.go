package markdown

import (
	"cmp"
	"slices"
	"strconv"
	"strings"

	"golang.org/x/net/html"

	"lede/articles"
	"lede/articles/parse/polish"
)

// tag is an element's start or end as written.
type tag struct {
	name    string
	attrs   []html.Attribute
	closing bool
}

func (t tag) has(key string) bool {
	return slices.ContainsFunc(t.attrs, func(a html.Attribute) bool { return a.Key == key })
}

func (t tag) attr(key string) string {
	for _, a := range t.attrs {
		if a.Key == key {
			return oneLine(a.Val)
		}
	}
	return ""
}

// sign is what stands for the start or the end of a quotation or of a reading.
func (t tag) sign() string {
	switch {
	case t.name == "q" && t.closing:
		return "”"
	case t.name == "q":
		return "“"
	case t.closing:
		return ")"
	}
	return "("
}

// parseTag reads one tag; a comment or a declaration has no name.
func parseTag(s string) tag {
	z := html.NewTokenizer(strings.NewReader(s))
	kind := z.Next()
	switch kind {
	case html.StartTagToken, html.SelfClosingTagToken, html.EndTagToken:
		token := z.Token()
		return tag{name: token.Data, attrs: token.Attr, closing: kind == html.EndTagToken}
	}
	return tag{}
}

// html reads a block of HTML. What it opens may close in a later one: the
// Markdown between them is inside.
func (r *reader) html(s string) {
	z := html.NewTokenizer(strings.NewReader(s))
	page := &markup{reader: r}
	for {
		kind := z.Next()
		if page.math(kind, z) {
			continue
		}
		switch kind {
		case html.ErrorToken:
			if top := page.top(); top.name != "pre" {
				top.flush()
			}
			return
		case html.TextToken:
			page.words(string(z.Text()))
		case html.StartTagToken, html.SelfClosingTagToken, html.EndTagToken:
			token := z.Token()
			page.tag(tag{name: token.Data, attrs: token.Attr, closing: kind == html.EndTagToken})
		}
	}
}

// markup is the state of one block of HTML.
type markup struct {
	*reader
	styles  []articles.Style
	shifted shifted
	address string
	skip    string          // the element whose text is not for reading
	formula strings.Builder // the source of the formula in hand
}

// math takes what belongs to a formula in MathML, and reports whether the token
// does. A formula that does not end ends with the block.
func (m *markup) math(kind html.TokenType, z *html.Tokenizer) bool {
	begun := m.formula.Len() > 0
	if m.skip != "" || !begun && kind != html.StartTagToken {
		return false
	}
	raw := string(z.Raw())
	name, _, _ := strings.Cut(strings.ToLower(strings.Trim(raw, "<>")), " ")
	switch {
	case !begun && name != "math":
		return false
	case kind != html.ErrorToken && m.formula.Len() < maxMath:
		m.formula.WriteString(raw)
	}
	if kind == html.ErrorToken || kind == html.EndTagToken && name == "/math" {
		m.top().add(formulaOf(m.formula.String()), 0, m.address)
		m.formula.Reset()
	}
	return kind != html.ErrorToken
}

// maxMath is the length in bytes of the longest formula.
const maxMath = 1 << 16

func (m *markup) top() *frame { return m.frames[len(m.frames)-1] }

func (m *markup) words(s string) {
	if m.skip != "" {
		return
	}
	s = html.UnescapeString(s)
	top := m.top()
	if top.name == "pre" {
		top.spans = append(top.spans, articles.Span{Text: s})
		return
	}
	var style articles.Style
	for _, t := range m.styles {
		style |= t
	}
	top.add(strings.NewReplacer("\n", " ", "\r", " ").Replace(s), style, m.address)
}

func (m *markup) tag(t tag) {
	switch t.name {
	case "script", "style", "template", "noscript", "svg", "form", "select", "button", "title", "rp":
		m.skip = t.name
		if t.closing {
			m.skip = ""
		}
		return
	}
	if m.skip != "" {
		return
	}
	if style, ok := tagStyle(t.name); ok {
		m.style(style, t.closing)
		return
	}
	switch t.name {
	case "br":
		m.top().add("\n", 0, "")
	case "q", "rt":
		m.top().add(t.sign(), 0, m.address)
	case "a":
		m.address = ""
		if !t.closing {
			m.address = m.link(t.attr("href"))
		}
	case "img":
		if m.sign(t) {
			return
		}
		m.shifted.end()
		m.top().flush()
		m.emit(m.image(t))
	case "iframe", "video", "audio":
		m.embedded(t)
	case "hr":
		m.shifted.end()
		m.top().flush()
		m.emit(articles.Rule{})
	default:
		m.element(t)
	}
}

// smallSide is the greatest side, in pixels, of a picture that belongs to its
// line.
const smallSide = 48

// sign sets a picture that stands in a line of text as what it is called, and
// reports whether t is one. A sign is, and what is as small as one.
func (m *markup) sign(t tag) bool {
	top, alt := m.top(), t.attr("alt")
	side, _ := strconv.Atoi(strings.TrimSuffix(cmp.Or(t.attr("width"), t.attr("height")), "px"))
	small := side > 1 && side <= smallSide && polish.IsTold(alt)
	if len(top.spans) == 0 || !small && !polish.IsSign(alt) {
		return false
	}
	top.add(polish.Told(alt), 0, m.address)
	return true
}

func (m *markup) style(style articles.Style, closing bool) {
	if !closing && len(m.styles) < maxDepth {
		m.styles = append(m.styles, style)
	} else if closing && len(m.styles) > 0 {
		m.styles = m.styles[:len(m.styles)-1]
	}
}

func (m *markup) embedded(t tag) {
	if t.closing || t.attr("src") == "" {
		return
	}
	m.shifted.end()
	m.top().flush()
	m.emit(m.embed(t))
}

// element opens or closes an element that holds blocks; any other but the
// inline ones ends a paragraph.
func (m *markup) element(t tag) {
	switch t.name {
	case "sup", "sub":
		if t.closing {
			m.shifted.close(t.name)
		} else {
			m.shifted.open(&m.top().ink, t.name)
		}
		return
	case "span", "small", "u", "mark", "abbr", "time", "font", "picture", "source", "ruby", "rb", "rtc", "ins", "big", "bdi", "bdo", "data",
		"acronym", "nobr", "wbr", "label", "output":
		return
	case "thead", "tbody", "tfoot":
		m.shifted.end()
		m.top().flush()
		m.top().grid.Group()
		return
	case "blockquote", "figure", "figcaption", "details", "summary", "aside", "table", "caption", "tr", "td", "th",
		"ul", "ol", "li", "pre", "h1", "h2", "h3", "h4", "h5", "h6":
	default:
		m.shifted.end()
		m.top().flush()
		return
	}
	m.shifted.end()
	if !t.closing {
		if m.top().name != "pre" {
			m.top().flush()
		}
		if len(m.frames) < maxDepth {
			m.frames = append(m.frames, &frame{tag: t})
		}
		return
	}
	for i := len(m.frames) - 1; i > 0; i-- {
		if m.frames[i].name == t.name {
			for len(m.frames) > i {
				m.pop()
			}
			return
		}
	}
}
