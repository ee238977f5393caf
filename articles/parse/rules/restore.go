package rules

import (
	"strings"

	"lede/articles"
)

// Restore puts what was taken out back among the blocks that a parser made of
// the rest, each below what it stood below: the dek as itself and the only
// one, everything else kept aside. It may change blocks.
func (l *Lines) Restore(blocks []articles.Block) []articles.Block {
	if len(l.taken) == 0 {
		return blocks
	}
	if l.has[dek] {
		demote(blocks)
	}
	s := search{blocks: blocks, said: make([]string, len(blocks)), budget: maxSearch}
	out := make([]articles.Block, 0, len(blocks)+len(l.taken))
	at := 0
	for _, t := range l.taken {
		to := s.after(at, t.before)
		out = append(out, blocks[at:to]...)
		out = append(out, l.blocksOf(t)...)
		at = to
	}
	return append(out, blocks[at:]...)
}

// demote makes a paragraph of what the parser took for the dek.
func demote(blocks []articles.Block) {
	for i, b := range blocks {
		if d, ok := b.(articles.Dek); ok {
			blocks[i] = articles.Paragraph(d)
		}
	}
}

func (l *Lines) blocksOf(t takenLine) []articles.Block {
	aside := articles.Hidden{Reason: t.rule.reason(), Block: articles.Paragraph{Text: articles.Plain(t.text)}}
	if t.rule.task != dek {
		return []articles.Block{aside}
	}
	line := articles.Dek{Text: articles.Plain(l.meta.Dek.Value)}
	if l.meta.Dek.Value == t.text {
		return []articles.Block{line}
	}
	return []articles.Block{line, aside}
}

// A line is looked for in a few blocks, and all lines together in some
// megabytes of them: a hostile text must not make the search long. What is
// not found stays near.
const (
	maxAhead  = 64
	maxSearch = 64 << 20
)

// search finds lines among blocks.
type search struct {
	blocks []articles.Block
	said   []string // what each block says, as far as it was asked
	budget int      // bytes that may still be searched
}

// after returns the index behind the block that says line, from at on, or at
// where none near it does.
func (s *search) after(at int, line string) int {
	if line == "" {
		return at
	}
	for i := at; i < min(len(s.blocks), at+maxAhead) && s.budget > 0; i++ {
		if s.said[i] == "" {
			s.said[i] = wordsOf(s.blocks[i])
		}
		s.budget -= len(s.said[i])
		if strings.Contains(s.said[i], line) {
			return i + 1
		}
	}
	return at
}

// wordsOf is what a block says that a parser of text makes.
func wordsOf(block articles.Block) string {
	switch b := articles.Bare(block).(type) {
	case articles.Paragraph:
		return b.Text.String()
	case articles.Dek:
		return b.Text.String()
	case articles.Heading:
		return b.Text.String()
	case articles.PullQuote:
		return b.Text.String()
	case articles.Note:
		return b.Text.String()
	case articles.Figure:
		return b.Caption.String() + " " + b.Credit
	case articles.Hidden:
		return wordsOf(b.Block)
	case articles.Quote:
		return wordsOfAll(b.Blocks)
	case articles.Definition:
		return wordsOfAll(b.Blocks)
	case articles.List:
		var all []articles.Block
		for _, item := range b.Items {
			all = append(all, item.Blocks...)
		}
		return wordsOfAll(all)
	}
	return ""
}

func wordsOfAll(blocks []articles.Block) string {
	said := make([]string, len(blocks))
	for i, b := range blocks {
		said[i] = wordsOf(b)
	}
	return strings.Join(said, "\n")
}
