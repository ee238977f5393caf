package parse

import (
	"path"
	"strings"

	"lede/articles"
	"lede/articles/parse/markdown"
	"lede/articles/parse/plaintext"
	"lede/articles/parse/prose"
	"lede/articles/parse/rules"
)

// rulesFor looks a up by every name that it goes by.
func (r Reader) rulesFor(a articles.Article) rules.Lookup {
	return func(m articles.Meta) *rules.Site {
		if r.Rules == nil {
			return nil
		}
		return r.Rules.For(m.Link.Value, a.Base, m.Source.Value, place(a.Origin))
	}
}

// place is the address of a story, or the name of the folder that it lies in.
func place(origin string) string {
	if strings.Contains(origin, "://") {
		return origin
	}
	folder := path.Dir(strings.ReplaceAll(origin, "\\", "/"))
	return strings.Trim(path.Base(folder), "./")
}

// lined is a format of lines, which rules by pattern act on.
type lined struct {
	story func(text string) (articles.Meta, articles.Document)
	head  func(text string) (articles.Meta, int)
	front func(text string) int // how many bytes at its beginning no rule is for
}

// plainLines are a text's, markdownLines those of a Markdown file without its
// front matter, which says by itself what each line is.
var plainLines = lined{
	story: plaintext.Parse, head: plaintext.Head,
	front: func(string) int { return 0 },
}

func markdownLines(base string) lined {
	return lined{
		story: func(text string) (articles.Meta, articles.Document) { return markdown.Parse(text, base) },
		head:  func(text string) (articles.Meta, int) { return markdown.Head(text, base) },
		front: markdown.FrontMatter,
	}
}

// ruledStory reads a text as the rules for it say: the lines that they match
// are taken out, the rest is read, and then they are put back.
func (l lined) ruledStory(text string, site rules.Lookup) (articles.Meta, articles.Document) {
	m, d := l.story(text)
	known := site(m)
	if !known.HasLines() {
		return m, d
	}
	at := l.front(text)
	found := known.Lines(text[at:], m.Language.Value)
	if found.Rest != text[at:] {
		m, d = l.story(text[:at] + found.Rest)
	}
	taken := m.Title
	found.Fill(&m)
	d.Idle = found.Idle()
	d.Blocks = retitle(d.Blocks, taken, m.Title)
	d.Blocks = found.Restore(d.Blocks)
	return m, d
}

// retitle puts back the line that the parser took for the headline where a
// rule knew better, and takes out the line that it is.
func retitle(blocks []articles.Block, taken, title articles.Field) []articles.Block {
	if taken.Value == title.Value {
		return blocks
	}
	out := make([]articles.Block, 0, len(blocks)+1)
	if taken.Value != "" && taken.Detail != prose.Headline {
		line := articles.Paragraph{Text: articles.Plain(taken.Value)}
		rule, _, _ := strings.Cut(title.Detail, ":")
		out = append(out, articles.Hidden{Reason: "not the headline: site rule, " + rule, Block: line})
	}
	found := false
	for _, block := range blocks {
		if !found && says(block, title.Value) {
			found = true
			continue
		}
		out = append(out, block)
	}
	return out
}

// maxLabel is how many bytes may stand beside the headline in its line.
const maxLabel = 40

// says reports whether block is the line that holds title.
func says(block articles.Block, title string) bool {
	var text articles.Text
	switch b := articles.Bare(block).(type) {
	case articles.Paragraph:
		text = b.Text
	case articles.Heading:
		text = b.Text
	case articles.Dek:
		text = b.Text
	case articles.Hidden:
		return says(b.Block, title)
	}
	line := text.String()
	return len(line) <= len(title)+maxLabel && strings.Contains(line, title)
}

// ruledHead is ruledStory for a list.
func (l lined) ruledHead(text string, site rules.Lookup) (articles.Meta, int) {
	m, words := l.head(text)
	known := site(m)
	if !known.HasLines() {
		return m, words
	}
	at := l.front(text)
	found := known.Lines(text[at:], m.Language.Value)
	if found.Rest != text[at:] {
		m, words = l.head(text[:at] + found.Rest)
	}
	found.Fill(&m)
	return m, words
}
