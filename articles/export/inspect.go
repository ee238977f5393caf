package export

import (
	"fmt"
	"io"
	"slices"
	"strings"

	"lede/articles"
)

// Inspect writes what was recovered of s and what each part rests on, for a
// reader who wonders where a headline or a date came from.
func Inspect(w io.Writer, s articles.Story) error {
	p := &printer{w: w}
	p.print(s.Origin, "\n", s.Format.String())
	if s.ID != "" {
		p.print(", ", string(s.ID))
	}
	if s.Meta.Direction == articles.RightToLeft {
		p.print(", right to left")
	}
	p.print("\n\n")
	for _, f := range fields(s.Meta) {
		p.field(f)
	}
	if s.Extent.From != articles.None {
		p.field(extent(s))
	}
	p.counts(s.Blocks)
	p.aside(s.Blocks)
	if s.Notice != "" {
		p.print("\nNote: ", s.Notice, "\n")
	}
	return p.err
}

func (p *printer) field(f field) {
	if f.value == "" {
		p.print(fmt.Sprintf("  %-10s -\n", f.name))
		return
	}
	p.print(fmt.Sprintf("  %-10s %s\n", f.name, f.value))
	if f.From == articles.None {
		return
	}
	from := f.Sure.String() + ": " + f.From.String()
	if f.Detail != "" {
		from += ", " + f.Detail
	}
	p.print(strings.Repeat(" ", 13), from, "\n")
}

func (p *printer) counts(blocks []articles.Block) {
	counts := map[string]int{}
	words, kept := 0, 0
	for _, b := range blocks {
		if _, ok := b.(articles.Hidden); ok {
			continue
		}
		kept++
		counts[kindOf(b)]++
		for _, line := range lines([]articles.Block{b}) {
			words += articles.CountWords(line)
		}
	}
	p.print(fmt.Sprintf("\n%d blocks, %d words\n", kept, words))
	kinds := make([]string, 0, len(counts))
	for kind := range counts {
		kinds = append(kinds, kind)
	}
	slices.SortFunc(kinds, func(a, b string) int {
		if counts[a] != counts[b] {
			return counts[b] - counts[a]
		}
		return strings.Compare(a, b)
	})
	for _, kind := range kinds {
		p.print(fmt.Sprintf("  %4d  %s\n", counts[kind], kind))
	}
}

// aside lists the blocks that are kept aside, with the reason for each. What
// was lifted into a field stands above, with its evidence.
func (p *printer) aside(blocks []articles.Block) {
	first := true
	for _, b := range blocks {
		h, ok := b.(articles.Hidden)
		if !ok || h.Lifted {
			continue
		}
		if first {
			p.print(fmt.Sprintf("\n%d hidden\n", articles.Document{Blocks: blocks}.HiddenCount()))
			first = false
		}
		text := clip(strings.Join(lines([]articles.Block{h.Block}), " "), 60)
		if text == "" {
			text = kindOf(h.Block)
		}
		p.print("  ", h.Reason, ": ", text, "\n")
	}
}

// clip returns the first line of s, shortened to about n characters.
func clip(s string, n int) string {
	s = strings.Join(strings.Fields(s), " ")
	if runes := []rune(s); len(runes) > n {
		return strings.TrimRight(string(runes[:n-1]), " ") + "…"
	}
	return s
}

func kindOf(b articles.Block) string {
	switch b.(type) {
	case articles.Dek:
		return "dek"
	case articles.Note:
		return "note"
	case articles.PullQuote:
		return "pull quote"
	case articles.CodeBlock:
		return "code block"
	case articles.Figure:
		return "figure"
	}
	return blockOf(b).Type
}
