package manual

import (
	"fmt"
	"regexp"
	"strings"
)

// Page is a page for man(1): what it is called, its section, and its text.
type Page struct {
	Name, Section, About string
	Markdown             string
	Version              string // of lede
}

// Roff returns the page in the man macros of roff (groff_man(7)). It takes the
// Markdown that the pages of this package are written in: headings, paragraphs,
// lists, tables and lines that stand in, with code, bold words and links in them.
func (p Page) Roff() string {
	var b strings.Builder
	fmt.Fprintf(&b, ".TH %s %s \"\" %q \"lede\"\n.SH NAME\n%s \\- %s\n", strings.ToUpper(Escape(p.Name)), p.Section, "lede "+Escape(p.Version), Escape(p.Name), Escape(p.About))
	b.WriteString(".SH DESCRIPTION\n")
	_, text, _ := strings.Cut(p.Markdown, "\n") // the title is NAME
	for block := range strings.SplitSeq(strings.TrimSpace(text), "\n\n") {
		writeBlock(&b, strings.Split(strings.Trim(block, "\n"), "\n"))
	}
	return b.String()
}

func writeBlock(b *strings.Builder, lines []string) {
	switch first := lines[0]; {
	case strings.HasPrefix(first, "#"):
		fmt.Fprintf(b, ".SH %s\n", strings.ToUpper(inline(strings.TrimLeft(first, "# "))))
	case strings.HasPrefix(first, "    "):
		Verbatim(b, lines)
	case strings.HasPrefix(first, "|"):
		for _, row := range lines[2:] { // below the heads
			cells := strings.Split(strings.ReplaceAll(strings.Trim(row, "|"), `\|`, "\x00"), "|")
			writeItem(b, cells[0], strings.Join(cells[1:], " "))
		}
	case strings.HasPrefix(first, "- "):
		for item := range strings.SplitSeq(strings.Join(lines, "\n"), "\n- ") {
			name, words, _ := strings.Cut(strings.TrimPrefix(item, "- "), "`: ")
			writeItem(b, name+"`", words)
		}
	default:
		b.WriteString(".PP\n")
		for _, line := range lines {
			b.WriteString(guarded(inline(line)) + "\n")
		}
	}
}

// writeItem writes a paragraph that hangs from what it tells of.
func writeItem(b *strings.Builder, name, words string) {
	fmt.Fprintf(b, ".TP\n%s\n", guarded(inline(strings.TrimSpace(name))))
	b.WriteString(guarded(inline(strings.Join(strings.Fields(words), " "))) + "\n")
}

// Verbatim writes lines as they stand, but for the spaces that they begin with.
func Verbatim(b *strings.Builder, lines []string) {
	b.WriteString(".PP\n.nf\n.RS 4\n")
	for _, line := range lines {
		b.WriteString(guarded(Escape(strings.TrimPrefix(strings.TrimPrefix(line, "  "), "  "))) + "\n")
	}
	b.WriteString(".RE\n.fi\n")
}

var (
	spanOfCode = regexp.MustCompile("`([^`]*)`")
	boldWords  = regexp.MustCompile(`\*\*([^*]+)\*\*`)
	linkedText = regexp.MustCompile(`\[([^\]]+)\]\([^)]+\)`)
)

// inline sets code and bold words bold, and leaves links their words.
func inline(s string) string {
	var b strings.Builder
	prose := func(s string) string {
		return boldWords.ReplaceAllString(escape(linkedText.ReplaceAllString(s, "$1")), `\fB$1\fR`)
	}
	at := 0
	for _, span := range spanOfCode.FindAllStringSubmatchIndex(s, -1) {
		b.WriteString(prose(s[at:span[0]]) + `\fB` + escape(s[span[2]:span[3]]) + `\fR`)
		at = span[1]
	}
	b.WriteString(prose(s[at:]))
	return strings.ReplaceAll(b.String(), "\x00", "|")
}

// Escape is s as text for roff: nothing in it is a request or an escape.
func Escape(s string) string { return guarded(escape(s)) }

func escape(s string) string {
	return strings.NewReplacer(`\`, `\e`, "-", `\-`, "…", "...", "~", `\(ti`, "^", `\(ha`, "`", `\(ga`).Replace(s)
}

// guarded keeps a line from being a request.
func guarded(s string) string {
	if strings.HasPrefix(s, ".") || strings.HasPrefix(s, "'") {
		return `\&` + s
	}
	return s
}
