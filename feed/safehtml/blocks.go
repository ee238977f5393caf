package safehtml

import (
	"html"
	"iter"
	"strings"

	"lede/articles/sanitize"
	"lede/feed/markup"
)

// Blocks returns the text of clean HTML, as Clean writes it, block by block:
// paragraphs, headings, items of lists, what stands between two lines or
// behind an empty one. Within a block its line breaks are kept; blocks without
// text are left out.
func Blocks(clean string) iter.Seq[string] {
	return func(yield func(string) bool) {
		var block strings.Builder
		breaks := 0 // in a row
		end := func() bool {
			s := tidyLines(block.String())
			block.Reset()
			breaks = 0
			return s == "" || yield(s)
		}
		z := markup.NewHTMLTokenizer(clean)
		for {
			t := z.Next("")
			name := markup.LocalName(t.Name)
			switch {
			case t.Kind == markup.EndOfInput:
				end()
				return
			case t.Kind == markup.Text:
				block.WriteString(strings.ReplaceAll(html.UnescapeString(t.Data), "\n", " "))
				if !markup.IsBlank(t.Data) {
					breaks = 0
				}
			case name == "br":
				block.WriteByte('\n')
				if breaks++; breaks > 1 && !end() {
					return
				}
			case name == "img" || elements[name].is(inline):
			case !end():
				return
			}
		}
	}
}

// tidyLines makes each line of s a plain one, and leaves out the empty ones.
func tidyLines(s string) string {
	var lines []string
	for line := range strings.SplitSeq(s, "\n") {
		if line = sanitize.Field(line); line != "" {
			lines = append(lines, line)
		}
	}
	return strings.Join(lines, "\n")
}

// Alt returns what the first picture of clean HTML that says so shows, as a
// line, or "".
func Alt(clean string) string {
	if !strings.Contains(clean, "<img") {
		return ""
	}
	z := markup.NewHTMLTokenizer(clean)
	for {
		t := z.Next("")
		if t.Kind == markup.EndOfInput {
			return ""
		}
		if t.Kind != markup.Opening || markup.LocalName(t.Name) != "img" {
			continue
		}
		for _, key := range [...]string{"alt", "title"} {
			for _, a := range t.Attrs {
				if s := sanitize.Field(markup.Unescape(a.Value)); a.Name == key && s != "" {
					return s
				}
			}
		}
	}
}
