package markdown

import (
	"html"
	"strings"

	"github.com/yuin/goldmark/ast"
	extast "github.com/yuin/goldmark/extension/ast"

	"lede/articles"
)

// maxDepth bounds how deep blocks and inlines may nest; what is deeper is
// read as its words.
const maxDepth = 40

// inlines reads the inline children of one block.
type inlines struct {
	*reader
	ink
	style   articles.Style
	tags    []articles.Style // styles opened by tags, innermost last
	address string
	soft    string // what a soft break becomes
	figures []articles.Figure
	unread  string // the tag whose text is not for reading: script, style
	shifted shifted
	cell    bool // in the cell of a table, which has no room for pictures
}

// text reads the inlines of n; pictures among them are left out.
func (r *reader) text(n ast.Node) articles.Text {
	in := &inlines{reader: r, soft: " "}
	in.walk(n, 0)
	return in.end()
}

// cell reads the inlines of a table's cell, with what pictures are called in
// their places.
func (r *reader) cell(n ast.Node) articles.Text {
	in := &inlines{reader: r, soft: " ", cell: true}
	in.walk(n, 0)
	return in.end()
}

// end returns the text, with what a tag began to collect and did not end.
func (in *inlines) end() articles.Text {
	in.shifted.end()
	return in.take()
}

func (in *inlines) write(s string) {
	if in.unread != "" {
		return
	}
	style := in.style
	for _, tag := range in.tags {
		style |= tag
	}
	in.add(s, style, in.address)
}

func (in *inlines) walk(n ast.Node, depth int) {
	if depth >= maxDepth {
		in.write(in.words(n))
		return
	}
	for c := n.FirstChild(); c != nil; c = c.NextSibling() {
		in.node(c, depth)
	}
}

func (in *inlines) node(n ast.Node, depth int) {
	switch n := n.(type) {
	case *ast.Text:
		in.write(unescape(string(n.Segment.Value(in.src))))
		if n.HardLineBreak() {
			in.write("\n")
		} else if n.SoftLineBreak() {
			in.write(in.soft)
		}
	case *ast.String:
		in.write(string(n.Value))
	case *ast.CodeSpan:
		in.styled(articles.Code, func() { in.raw(n) })
	case *ast.Emphasis:
		style := articles.Emphasis
		if n.Level > 1 {
			style = articles.Strong
		}
		in.styled(style, func() { in.walk(n, depth+1) })
	case *extast.Strikethrough:
		in.styled(articles.Strike, func() { in.walk(n, depth+1) })
	case *ast.Link:
		outer := in.address
		in.address = in.link(string(n.Destination))
		in.walk(n, depth+1)
		in.address = outer
	case *ast.AutoLink:
		in.autoLink(n)
	case *ast.Image:
		alt := in.text(n).String()
		in.picture(n, articles.Figure{
			Source: in.resolve(string(n.Destination)), Alt: alt, Gallery: gallery(string(n.Title)), Caption: title(string(n.Title)),
		})
	case *ast.RawHTML:
		in.tag(n)
	case *extast.TaskCheckBox:
		if n.IsChecked {
			in.write("☑ ")
		} else {
			in.write("☐ ")
		}
	case *extast.FootnoteLink:
		in.write("[" + itoa(n.Index) + "]")
	case *extast.FootnoteBacklink:
	default:
		in.walk(n, depth+1)
	}
}

func (in *inlines) styled(style articles.Style, inside func()) {
	outer := in.style
	in.style |= style
	inside()
	in.style = outer
}

// raw writes code as it stands.
func (in *inlines) raw(n ast.Node) {
	for c := n.FirstChild(); c != nil; c = c.NextSibling() {
		if t, ok := c.(*ast.Text); ok {
			in.write(strings.ReplaceAll(string(t.Segment.Value(in.src)), "\n", " "))
		}
	}
}

func (in *inlines) autoLink(n *ast.AutoLink) {
	outer := in.address
	address := string(n.URL(in.src))
	if n.AutoLinkType == ast.AutoLinkEmail && !strings.HasPrefix(strings.ToLower(address), "mailto:") {
		address = "mailto:" + address
	}
	in.address = in.link(address)
	in.write(string(n.Label(in.src)))
	in.address = outer
}

// rawTag is a tag as it is written.
func (in *inlines) rawTag(n *ast.RawHTML) string {
	var b strings.Builder
	for i := range n.Segments.Len() {
		s := n.Segments.At(i)
		b.Write(s.Value(in.src))
	}
	return b.String()
}

// tag takes an inline tag for the style, break or picture that it stands for.
func (in *inlines) tag(n *ast.RawHTML) {
	raw := in.rawTag(n)
	t := parseTag(raw)
	switch {
	case in.unread != "" && t.closing && t.name == in.unread:
		in.unread = ""
		return
	case in.unread != "":
		return
	case !t.closing && (t.name == "script" || t.name == "style" || t.name == "rp"):
		in.unread = t.name
		return
	case !t.closing && t.name == "math":
		if said, ok := in.mathML(n); ok {
			in.write(said)
			in.unread = "math"
		}
		return
	case in.isSign(t):
		in.write(raw)
		return
	}
	style, styled := tagStyle(t.name)
	switch {
	case styled && t.closing:
		if len(in.tags) > 0 {
			in.tags = in.tags[:len(in.tags)-1]
		}
	case styled && len(in.tags) < maxDepth:
		in.tags = append(in.tags, style)
	case t.name == "sup" || t.name == "sub":
		if t.closing {
			in.shifted.close(t.name)
		} else {
			in.shifted.open(&in.ink, t.name)
		}
	case t.name == "br":
		in.write("\n")
	case t.name == "q", t.name == "rt":
		in.write(t.sign())
	case t.name == "a":
		in.address = ""
		if !t.closing {
			in.address = in.link(t.attr("href"))
		}
	case t.name == "img":
		in.picture(n, in.image(t))
	}
}

func tagStyle(name string) (articles.Style, bool) {
	switch name {
	case "em", "i", "cite", "var", "dfn":
		return articles.Emphasis, true
	case "strong", "b":
		return articles.Strong, true
	case "del", "s", "strike":
		return articles.Strike, true
	case "code", "kbd", "samp", "tt":
		return articles.Code, true
	}
	return 0, false
}

// unescape resolves backslashes and entities in one pass, so that neither
// makes one of the other.
func unescape(s string) string {
	if !strings.ContainsAny(s, `\&`) {
		return s
	}
	var b strings.Builder
	for i := 0; i < len(s); i++ {
		switch {
		case s[i] == '\\' && i+1 < len(s) && punctuation(s[i+1]):
			i++
			b.WriteByte(s[i])
		case s[i] == '&':
			n := entity(s[i:])
			b.WriteString(html.UnescapeString(s[i : i+n]))
			i += n - 1
		default:
			b.WriteByte(s[i])
		}
	}
	return b.String()
}

// entity returns the length of the entity that s begins with, or 1 for a mere
// ampersand.
func entity(s string) int {
	for i := 1; i < len(s) && i < 40; i++ {
		switch c := s[i]; {
		case c == ';':
			return i + 1
		case c != '#' && punctuation(c) || c <= ' ':
			return 1
		}
	}
	return 1
}

func punctuation(c byte) bool {
	return c > ' ' && c < 0x7f && !(c >= '0' && c <= '9' || c|0x20 >= 'a' && c|0x20 <= 'z')
}
