package feed

import (
	"strings"

	"lede/articles/parse/prose"
)

// paragraphs sets text without elements as HTML: blank lines part paragraphs,
// and its line breaks are kept, but for those of prose that was wrapped at some
// column. Where exact says so, the text is meant to the letter: what is indented
// as code is set so.
func paragraphs(text string, exact bool) string {
	text = strings.ReplaceAll(strings.ReplaceAll(text, "\r\n", "\n"), "\r", "\n")
	text = strings.Trim(strings.TrimRight(text, " \t\n"), "\n")
	if !exact || strings.IndexByte(text, '\n') < 0 {
		text = strings.TrimSpace(text)
	}
	if strings.IndexByte(text, '\n') < 0 {
		return text
	}
	exact = exact || outdented(text)
	var b strings.Builder
	var part []string
	flush := func() {
		if len(part) > 0 {
			writeParagraph(&b, part, exact)
			part = part[:0]
		}
	}
	for line := range strings.SplitSeq(text, "\n") {
		if line = strings.TrimRight(line, " \t"); line == "" {
			flush()
			continue
		}
		part = append(part, line)
	}
	flush()
	return b.String()
}

func writeParagraph(b *strings.Builder, lines []string, exact bool) {
	if exact && indented(lines) {
		b.WriteString("<pre>")
		for i, line := range lines {
			if i > 0 {
				b.WriteByte('\n')
			}
			b.WriteString(strings.TrimPrefix(strings.TrimPrefix(line, "\t"), "    "))
		}
		b.WriteString("</pre>\n")
		return
	}
	between := "<br>\n"
	if prose.Wrapped(lines) || !exact && templated(lines) {
		between = "\n"
	}
	b.WriteString("<p>")
	for i, line := range lines {
		if i > 0 {
			b.WriteString(between)
		}
		b.WriteString(strings.TrimSpace(line))
	}
	b.WriteString("</p>\n")
}

// indented reports whether lines are indented as code is.
func indented(lines []string) bool {
	for _, line := range lines {
		if !strings.HasPrefix(line, "    ") && !strings.HasPrefix(line, "\t") {
			return false
		}
	}
	return true
}

// outdented reports whether a line behind the first of several indented ones is
// not indented: then nobody has indented them all along with the elements around
// them, and those that are, are so for a reason.
func outdented(text string) bool {
	_, rest, _ := strings.Cut(text, "\n")
	some, none := false, false
	for line := range strings.SplitSeq(rest, "\n") {
		if line != "" {
			in := line[0] == ' ' || line[0] == '\t'
			some, none = some || in, none || !in
		}
	}
	return some && none
}

// templated reports whether a program has indented the lines along with the
// elements around them.
func templated(lines []string) bool {
	for _, line := range lines[1:] {
		if line[0] != ' ' && line[0] != '\t' {
			return false
		}
	}
	return true
}
