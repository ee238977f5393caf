package feed

import (
	"bytes"
	"encoding/base64"
	"html"
	"strings"

	"lede/articles/pattern"
	"lede/articles/sanitize"
	"lede/feed/markup"
	"lede/feed/safehtml"
	"lede/feed/xmltree"
)

// line returns the first of names within n as a line of plain text.
func (r *reader) line(n *xmltree.Node, names []name) string {
	found := first(n, names)
	if found == nil {
		return ""
	}
	if found.Local == "title" && r.literal(found) {
		return clip(sanitize.Field(found.Text()))
	}
	src, _ := r.rawHTML(found)
	if found.Local == "title" && !found.HasElements() {
		return clip(safehtml.Title(src))
	}
	return clip(safehtml.Plain(src))
}

// htmlOf returns the first of names within n as harmless HTML.
func (r *reader) htmlOf(n *xmltree.Node, names []name) string {
	if found := first(n, names); found != nil {
		return r.html(found)
	}
	return ""
}

// html returns what n holds as harmless HTML.
func (r *reader) html(n *xmltree.Node) string {
	src, base := r.rawHTML(n)
	if r.written > maxHTML {
		return ""
	}
	if len(src) > maxBody {
		src = strings.ToValidUTF8(src[:maxBody], "")
	}
	plain := r.literal(n)
	if !(plain && n.Attr("type") != "") && strings.IndexByte(src, '<') < 0 && escapedTwice().MatchString(src) {
		src = html.UnescapeString(src)
	}
	if !safehtml.HasTags(src) {
		src = paragraphs(src, plain || n.Space == xmltree.Media)
	}
	out, frames := safehtml.Clean(src, base)
	r.frames = append(r.frames, frames...)
	r.written += len(out)
	return out
}

// escapedTwice fits text without elements that begins and ends with the tags
// of one once its references are decoded: nobody writes about HTML like that,
// but many escape theirs twice or forget to say that it is HTML.
var escapedTwice = pattern.Of(`(?is)^\s*&lt;(?:p|div|h[1-6]|[uo]l|img|a|figure|table|blockquote|span|strong|em|section|article)` +
	`(?:\s.*?)?&gt;.*(?:&lt;/[a-z0-9]+|/|&lt;br)\s*&gt;\s*$`)

// literal reports whether n is a text construct of Atom's that is no markup.
func (r *reader) literal(n *xmltree.Node) bool {
	if n.HasElements() || !r.atomic(n) || r.encoded(n) {
		return false
	}
	kind, mode := strings.ToLower(n.Attr("type")), n.Attr("mode")
	return mode != "escaped" && (kind == "" || kind == "text" || kind == "text/plain")
}

// atomic reports whether n is an element of Atom's.
func (r *reader) atomic(n *xmltree.Node) bool {
	return n.Space == xmltree.Atom || n.Space == xmltree.RSS && r.atomRoot
}

// rawHTML returns what n holds as HTML from an unknown hand, and the base of
// its addresses.
func (r *reader) rawHTML(n *xmltree.Node) (string, safehtml.Base) {
	base := r.textBase(n)
	switch {
	case n.HasElements():
		var b strings.Builder
		r.write(&b, n)
		return b.String(), base
	case r.encoded(n):
		return unbase64(n.Text()), base
	case r.literal(n):
		return markup.Escape(n.Text()), base
	}
	return n.Text(), base
}

// encoded reports whether n says that it holds base64: by mode, or by a media
// type that is neither text nor XML.
func (r *reader) encoded(n *xmltree.Node) bool {
	if n.Attr("mode") == "base64" || strings.EqualFold(n.Attr("encoding"), "base64") {
		return true
	}
	kind := strings.ToLower(n.Attr("type"))
	return r.atomic(n) && n.Attr("mode") == "" && strings.IndexByte(kind, '/') > 0 &&
		!strings.HasPrefix(kind, "text/") && !strings.HasSuffix(kind, "xml") && !strings.HasSuffix(kind, "html")
}

// unbase64 decodes s, or returns it as it is where it is no base64. What is no
// text, as a picture, says nothing.
func unbase64(s string) string {
	raw, err := base64.StdEncoding.DecodeString(strings.Join(strings.Fields(s), ""))
	if err != nil {
		return s
	}
	if bytes.IndexByte(raw, 0) >= 0 {
		return ""
	}
	return strings.ToValidUTF8(string(raw), "")
}

// write sets the elements within n as HTML, with their own xml:base applied.
func (r *reader) write(b *strings.Builder, n *xmltree.Node) {
	for c := n.First; c != nil; c = c.Next {
		if c.Kind != markup.Opening {
			markup.WriteEscaped(b, c.OwnText())
			continue
		}
		b.WriteString("<" + c.Local)
		for _, a := range c.Attrs {
			r.writeAttr(b, c, a)
		}
		b.WriteString(">")
		r.write(b, c) // what follows a <br> that nobody closed stands within it
		if !safehtml.Void(c.Local) {
			b.WriteString("</" + c.Local + ">")
		}
	}
}

func (r *reader) writeAttr(b *strings.Builder, n *xmltree.Node, a xmltree.Attr) {
	if a.Space == xmltree.XML && a.Local != "lang" {
		return
	}
	value := a.Value
	if safehtml.HoldsAddress(a.Local) && !safehtml.Absolute(value) && !strings.HasPrefix(value, "#") {
		if s := safehtml.Join(r.textBase(n).URL, value); s != "" {
			value = s
		}
	}
	b.WriteString(" " + a.Local + `="` + markup.Escape(value) + `"`)
}
