package polish

import (
	"strings"

	"lede/articles"
	"lede/articles/parse/phrases"
)

// markNotes tells corrections and editors' notes from the story's paragraphs.
func markNotes(blocks []articles.Block) {
	for i, block := range blocks {
		p, ok := block.(articles.Paragraph)
		if !ok {
			continue
		}
		s := p.Text.String()
		switch label, _, ok := phrases.Note(s); {
		case ok && label == "":
			blocks[i] = articles.Note{Text: p.Text}
		case ok && strings.HasPrefix(s, label):
			blocks[i] = note(p.Text, len(label))
		}
	}
}

// note makes a Note of t, whose label is its first n bytes.
func note(t articles.Text, n int) articles.Note {
	label := t.String()[:n]
	rest := make(articles.Text, 0, len(t))
	for _, s := range t {
		cut := min(n, len(s.Text))
		n -= cut
		s.Text = s.Text[cut:]
		if n == 0 && len(rest) == 0 {
			s.Text = strings.TrimLeft(s.Text, ": \u00a0")
		}
		if s.Text != "" {
			rest = append(rest, s)
		}
	}
	return articles.Note{Label: label, Text: rest.Trimmed()}
}
