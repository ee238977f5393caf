package feed

import (
	"html"
	"strings"

	"lede/articles/sanitize"
)

// Plain returns the text of the HTML in markup as one line. What looks like an
// element but is none of HTML's, as in "List<String> in Java", is text.
func Plain(markup string) string {
	if strings.IndexByte(markup, '<') < 0 {
		return sanitize.Field(html.UnescapeString(markup))
	}
	var b strings.Builder
	b.Grow(len(markup))
	z := tokenizer{src: markup, html: true}
	for {
		t := z.next("")
		name := local(t.name)
		what := elements[name]
		switch {
		case t.kind == endOfInput:
			return sanitize.Field(b.String())
		case t.kind == characters:
			b.WriteString(html.UnescapeString(t.data))
		case t.kind == verbatim:
			b.WriteString(t.data)
		case what == 0:
			b.WriteString(html.UnescapeString(markup[z.start:z.pos]))
		case t.kind == opening && what.is(mute) && !t.empty:
			z.skipElement(name)
		case !what.is(inline):
			b.WriteByte(' ')
		}
	}
}
