package safehtml

import (
	"html"
	"strings"

	"lede/articles/sanitize"
	"lede/feed/markup"
)

// Plain returns the text of the HTML in src as one line. What looks like an
// element but is none of HTML's, as in "List<String> in Java", is text.
func Plain(src string) string {
	if strings.IndexByte(src, '<') < 0 {
		return sanitize.Field(html.UnescapeString(src))
	}
	var b strings.Builder
	b.Grow(len(src))
	z, s := markup.NewHTMLTokenizer(src), signs{src: src}
	for {
		t := z.Next("")
		name := markup.LocalName(t.Name)
		what := elements[name]
		switch {
		case t.Kind == markup.EndOfInput:
			return sanitize.Field(b.String())
		case t.Kind == markup.Text:
			b.WriteString(html.UnescapeString(t.Data))
		case t.Kind == markup.Verbatim:
			b.WriteString(t.Data)
		case s.isSign(t, z.Raw()):
			b.WriteString(html.UnescapeString(z.Raw()))
		case t.Kind == markup.Opening && what.is(mute) && !t.Empty:
			z.SkipElement(name)
		case !what.is(inline):
			b.WriteByte(' ')
		}
	}
}
