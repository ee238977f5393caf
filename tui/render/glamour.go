package render

import (
	"strings"
	"sync"

	"charm.land/glamour/v2"
	"charm.land/glamour/v2/ansi"
	xansi "github.com/charmbracelet/x/ansi"

	"lede/articles"
	"lede/tui/theme"
)

// glamourTurn lets one block at a time into Glamour: it adds to Chroma's
// registry of styles, a plain map of the process, which others may be reading.
var glamourTurn sync.Mutex

// glamourLines has Glamour set one block of Markdown. A renderer must not be
// shared or used twice, so each block has its own.
func glamourLines(t *theme.Theme, markdown string, width int) ([]string, bool) {
	glamourTurn.Lock()
	defer glamourTurn.Unlock()
	c := t.Glamour()
	c.Document = ansi.StyleBlock{StylePrimitive: ansi.StylePrimitive{Color: c.Document.Color}}
	c.CodeBlock.Margin, c.CodeBlock.Indent = nil, nil
	c.Table.Margin, c.Table.Indent = nil, nil
	// Full depth: Chroma's own choice among 256 colours varies from run to run.
	r, err := glamour.NewTermRenderer(glamour.WithStyles(c), glamour.WithWordWrap(width),
		glamour.WithChromaFormatter("terminal16m"))
	if err != nil {
		return nil, false
	}
	out, err := r.Render(markdown)
	if err != nil {
		return nil, false
	}
	lines := strings.Split(out, "\n")
	blank := func(s string) bool { return strings.TrimSpace(xansi.Strip(s)) == "" }
	for len(lines) > 0 && blank(lines[0]) {
		lines = lines[1:]
	}
	for len(lines) > 0 && blank(lines[len(lines)-1]) {
		lines = lines[:len(lines)-1]
	}
	return lines, len(lines) > 0
}

// code sets preformatted text. Glamour colours it where its language is
// stated; guessing the language costs more than it shows.
func (b *builder) code(c articles.CodeBlock) {
	source := strings.TrimRight(b.p.how.Cells.Clean(clean(strings.ReplaceAll(c.Text, "\t", "    "))), "\n ")
	if strings.TrimSpace(source) == "" {
		return
	}
	for strings.TrimSpace(source[:strings.IndexByte(source+"\n", '\n')]) == "" {
		_, source, _ = strings.Cut(source, "\n")
	}
	lines := b.coloured(c.Language, source)
	from := len(b.p.words)
	w := words{list: b.p.words, cells: b.p.how.Cells}
	for i, line := range strings.Split(source, "\n") {
		w.next = newline
		if lines != nil && strings.TrimRight(xansi.Strip(lines[i]), " ") == strings.TrimRight(line, " ") {
			b.runs(&w, lines[i])
		} else {
			w.addGlued(line, b.look(theme.CodeText, 0, 0))
		}
	}
	b.indented(space(2), func() {
		if it := b.flow(&w, from, false, 1); it != nil {
			it.kind, it.hang = code, 2
		}
	})
}

func (b *builder) coloured(language, source string) []string {
	c := b.t.Glamour().CodeBlock
	if language == "" || b.aside || strings.ContainsAny(language, " `~\n") || c.Chroma == nil && c.Theme == "" {
		return nil
	}
	fence := strings.Repeat("`", longest(source, '`')+3)
	lines, ok := glamourLines(b.t, fence+language+"\n"+source+"\n"+fence+"\n", 0)
	if !ok || len(lines) != strings.Count(source, "\n")+1 {
		return nil
	}
	return lines
}

func longest(s string, c byte) int {
	most, n := 0, 0
	for i := range len(s) {
		if s[i] != c {
			n = 0
			continue
		}
		n++
		most = max(most, n)
	}
	return most
}

// runs takes a line that Glamour coloured apart into words with looks.
func (b *builder) runs(w *words, line string) {
	open := ""
	for line != "" {
		if !strings.HasPrefix(line, "\x1b[") {
			end := strings.Index(line, "\x1b[")
			if end < 0 {
				end = len(line)
			}
			w.addGlued(line[:end], b.raw(open))
			line = line[end:]
			continue
		}
		end := strings.IndexByte(line, 'm') + 1
		if end == 0 {
			return
		}
		if seq := line[:end]; seq == "\x1b[0m" || seq == "\x1b[m" {
			open = ""
		} else {
			open += seq
		}
		line = line[end:]
	}
}

// raw returns a look that is opened by a sequence of Glamour's.
func (b *builder) raw(open string) uint16 {
	for i, l := range b.p.looks {
		if l.open == open && l.num == 0 {
			return uint16(i)
		}
	}
	b.p.looks = append(b.p.looks, look{open: open})
	return uint16(len(b.p.looks) - 1)
}
