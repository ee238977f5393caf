package feed

import (
	"regexp"
	"strings"
	"unicode/utf8"
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
	if wrapped(lines) || !exact && templated(lines) {
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

// The columns at which prose is wrapped.
const (
	narrowest = 50
	widest    = 120
)

// wrapped reports whether lines are prose that was wrapped: each is as full as
// the word that begins the next one allows.
func wrapped(lines []string) bool {
	width := 0
	for _, line := range lines {
		width = max(width, utf8.RuneCountInString(line))
	}
	if width < narrowest || width > widest {
		return false
	}
	for i, line := range lines[1:] {
		word, _, _ := strings.Cut(strings.TrimSpace(line), " ")
		if listed.MatchString(line) || utf8.RuneCountInString(lines[i])+1+utf8.RuneCountInString(word) <= width-slack {
			return false
		}
	}
	return true
}

// slack is by how many characters a line may be shorter than it could be: some
// programs wrap before the last column.
const slack = 4

// listed fits a line that is an item of a list.
var listed = regexp.MustCompile(`^\s*(?:[-*+•–—>#]\s|\(?\d{1,3}[.):]|\d{1,2}:\d\d)`)
