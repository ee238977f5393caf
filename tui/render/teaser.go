package render

import (
	"strings"

	"lede/articles"
	"lede/tui/theme"
)

// fewWords is how many a feed's text has at most that is taken for a teaser.
const fewWords = 80

// more says below a teaser how to go on.
func (b *builder) more() {
	if b.p.how.More != "" && Teaser(b.p.story) {
		b.plain("The feed gives only this. "+b.p.how.More, theme.Quiet, 1)
	}
}

// Teaser reports whether a story is as a feed brought it and, by all signs, only
// the beginning of what its page has: a few words, or an end in dots.
func Teaser(s articles.Story) bool {
	if s.Format != articles.Fragment || s.Meta.Link.Value == "" {
		return false
	}
	last := ""
	for _, block := range s.Blocks {
		if p, ok := articles.Bare(block).(articles.Paragraph); ok {
			last = p.Text.String()
		}
	}
	last = strings.TrimRight(last, " \n])")
	return s.Words() < fewWords || strings.HasSuffix(last, "…") || strings.HasSuffix(last, "...")
}
