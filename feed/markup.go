package feed

import (
	"encoding/base64"
	"html"
	"net/url"
	"regexp"
	"strings"

	"lede/articles/sanitize"
)

// line returns the first of names within n as a line of plain text.
func (r *reader) line(n *node, names []name) string {
	found := first(n, names)
	if found == nil {
		return ""
	}
	if found.local == "title" && r.literal(found) {
		return clip(sanitize.Field(found.text()))
	}
	markup, _ := r.markup(found)
	return clip(sanitize.Field(Plain(markup)))
}

// htmlOf returns the first of names within n as harmless HTML.
func (r *reader) htmlOf(n *node, names []name) string {
	if found := first(n, names); found != nil {
		return r.html(found)
	}
	return ""
}

// html returns what n holds as harmless HTML.
func (r *reader) html(n *node) string {
	markup, base := r.markup(n)
	if r.written > maxHTML {
		return ""
	}
	if len(markup) > maxBody {
		markup = strings.ToValidUTF8(markup[:maxBody], "")
	}
	if strings.IndexByte(markup, '<') < 0 && escapedTwice.MatchString(markup) {
		markup = html.UnescapeString(markup)
	}
	if strings.IndexByte(markup, '<') < 0 {
		markup = paragraphs(markup, n.space == media || n.space == itunes)
	}
	out, frames := cleanWithFrames(markup, base)
	r.frames = append(r.frames, frames...)
	r.written += len(out)
	return out
}

// escapedTwice fits text without elements that begins and ends with the tags
// of one once its references are decoded: nobody writes about HTML like that,
// but many escape theirs twice or forget to say that it is HTML.
var escapedTwice = regexp.MustCompile(`(?is)^\s*&lt;(?:p|div|h[1-6]|[uo]l|img|a|figure|table|blockquote|span|strong|em|section|article)` +
	`(?:\s.*?)?&gt;.*(?:&lt;/[a-z0-9]+|/|&lt;br)\s*&gt;\s*$`)

// paragraphs sets text that has blank lines and no elements as paragraphs.
// Where lines says so, it keeps every line break as well.
func paragraphs(text string, lines bool) string {
	text = strings.TrimSpace(text)
	if strings.IndexByte(text, '\n') < 0 {
		return text
	}
	text = strings.ReplaceAll(text, "\r\n", "\n")
	var b strings.Builder
	for part := range strings.SplitSeq(text, "\n\n") {
		if part = strings.TrimSpace(part); part == "" {
			continue
		}
		if lines {
			part = strings.ReplaceAll(part, "\n", "<br>\n")
		}
		b.WriteString("<p>" + part + "</p>\n")
	}
	return b.String()
}

// literal reports whether n is a text construct of Atom's that is no markup.
func (r *reader) literal(n *node) bool {
	if n.mixed() || !r.atomic(n) || r.encoded(n) {
		return false
	}
	kind, mode := strings.ToLower(n.attr("type")), n.attr("mode")
	return mode != "escaped" && (kind == "" || kind == "text" || kind == "text/plain")
}

// atomic reports whether n is an element of Atom's.
func (r *reader) atomic(n *node) bool {
	return n.space == atom || n.space == core && r.atomRoot
}

// markup returns what n holds as HTML from an unknown hand, and the base of
// its addresses.
func (r *reader) markup(n *node) (string, *url.URL) {
	base := r.baseOf(n)
	switch {
	case n.mixed():
		var b strings.Builder
		r.write(&b, n)
		return b.String(), base
	case r.encoded(n):
		return unbase64(n.text()), base
	case r.literal(n):
		return escape(n.text()), base
	}
	return n.text(), base
}

// encoded reports whether n says that it holds base64: by mode, or by a media
// type that is neither text nor XML.
func (r *reader) encoded(n *node) bool {
	if n.attr("mode") == "base64" || strings.EqualFold(n.attr("encoding"), "base64") {
		return true
	}
	kind := strings.ToLower(n.attr("type"))
	return r.atomic(n) && n.attr("mode") == "" && strings.IndexByte(kind, '/') > 0 &&
		!strings.HasPrefix(kind, "text/") && !strings.HasSuffix(kind, "xml") && !strings.HasSuffix(kind, "html")
}

// unbase64 decodes s, or returns it as it is where it is no base64.
func unbase64(s string) string {
	raw, err := base64.StdEncoding.DecodeString(strings.Join(strings.Fields(s), ""))
	if err != nil {
		return s
	}
	return strings.ToValidUTF8(string(raw), "")
}

// write sets the elements within n as HTML, with their own xml:base applied.
func (r *reader) write(b *strings.Builder, n *node) {
	for c := n.first; c != nil; c = c.next {
		if c.kind != opening {
			writeEscaped(b, c.own())
			continue
		}
		b.WriteString("<" + c.local)
		for _, a := range c.attrs {
			r.writeAttr(b, c, a)
		}
		b.WriteString(">")
		r.write(b, c) // what follows a <br> that nobody closed stands within it
		if !elements[c.local].is(void) {
			b.WriteString("</" + c.local + ">")
		}
	}
}

func (r *reader) writeAttr(b *strings.Builder, n *node, a attr) {
	if a.space == xmlSpace && a.local != "lang" {
		return
	}
	value := a.value
	if attributes[a.local].is(address) && !absolute(value) {
		if s := onto(r.baseOf(n), value); s != "" {
			value = s
		}
	}
	b.WriteString(" " + a.local + `="` + escape(value) + `"`)
}
