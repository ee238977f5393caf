// Package diff shows how a story's text differs from the text before it.
package diff

import "lede/articles"

// effort bounds the comparisons that one story may cost. What is over it is
// shown as taken out and added whole.
const effort = 4_000_000

// Blocks returns the blocks of now with those of was that are gone among them.
// Words that were not in was are Inserted, words that are not in now are Deleted.
// What is kept aside in either is left out, and so are doubts: they are not what
// the story says.
func Blocks(was, now []articles.Block) []articles.Block {
	c := comparison{left: effort}
	return c.blocks(was, now)
}

// comparison compares two versions of a story.
type comparison struct{ left int }

func (c *comparison) blocks(was, now []articles.Block) []articles.Block {
	was, now = visible(was), visible(now)
	a, b := keysOf(was), keysOf(now)
	same := c.match(len(a), len(b), func(i, j int) bool { return a[i] == b[j] })
	var out []articles.Block
	i, j := 0, 0
	for _, pair := range append(same, [2]int{len(was), len(now)}) {
		out = c.changed(out, was[i:pair[0]], now[j:pair[1]])
		if pair[1] < len(now) {
			out = append(out, now[pair[1]])
		}
		i, j = pair[0]+1, pair[1]+1
	}
	return out
}

func visible(blocks []articles.Block) []articles.Block {
	var out []articles.Block
	for _, block := range blocks {
		if _, hidden := block.(articles.Hidden); !hidden {
			out = append(out, articles.Bare(block))
		}
	}
	return out
}

func keysOf(blocks []articles.Block) []string {
	keys := make([]string, len(blocks))
	for i, block := range blocks {
		keys[i] = key(block)
	}
	return keys
}

// changed pairs blocks that stand between two that are the same: a paragraph
// with the one that it has become.
func (c *comparison) changed(out, was, now []articles.Block) []articles.Block {
	if len(was) == 0 || len(now) == 0 {
		return markAll(markAll(out, was, articles.Deleted), now, articles.Inserted)
	}
	bags := make([]map[string]int, len(now))
	for i, block := range now {
		bags[i] = bag(block)
	}
	next := 0
	for _, before := range was {
		at := next + c.become(bag(before), bags[next:])
		if at < next || kindOf(before) != kindOf(now[at]) {
			out = append(out, mark(before, articles.Deleted))
			continue
		}
		out = markAll(out, now[next:at], articles.Inserted)
		out = append(out, c.block(before, now[at])...)
		next = at + 1
	}
	return markAll(out, now[next:], articles.Inserted)
}

func markAll(out, blocks []articles.Block, style articles.Style) []articles.Block {
	for _, block := range blocks {
		out = append(out, mark(block, style))
	}
	return out
}

// become returns which of now the words of a block have become, -1 where none
// has half of them.
func (c *comparison) become(was map[string]int, now []map[string]int) int {
	for i, words := range now {
		c.left -= 8 + len(was)
		if c.left < 0 {
			return -1
		}
		if alike(was, words) {
			return i
		}
	}
	return -1
}

// bag counts the words of a block.
func bag(block articles.Block) map[string]int {
	words := map[string]int{}
	each(block, func(t articles.Text) {
		for _, w := range split(t) {
			words[w.key]++
		}
	})
	return words
}

// alike reports whether two bags have half of their words in common.
func alike(a, b map[string]int) bool {
	common, all := 0, 0
	for w, n := range a {
		common += min(n, b[w])
		all += n
	}
	for _, n := range b {
		all += n
	}
	return all > 0 && 4*common >= all
}

// block shows how one block has become another of its kind.
func (c *comparison) block(was, now articles.Block) []articles.Block {
	switch n := now.(type) {
	case articles.Paragraph:
		n.Text = c.text(was.(articles.Paragraph).Text, n.Text)
		return []articles.Block{n}
	case articles.Heading:
		n.Text = c.text(was.(articles.Heading).Text, n.Text)
		return []articles.Block{n}
	case articles.Dek:
		n.Text = c.text(was.(articles.Dek).Text, n.Text)
		return []articles.Block{n}
	case articles.Note:
		n.Text = c.text(was.(articles.Note).Text, n.Text)
		return []articles.Block{n}
	case articles.PullQuote:
		n.Text = c.text(was.(articles.PullQuote).Text, n.Text)
		return []articles.Block{n}
	case articles.Figure:
		n.Caption = c.text(was.(articles.Figure).Caption, n.Caption)
		return []articles.Block{n}
	case articles.Quote:
		n.Blocks = c.blocks(was.(articles.Quote).Blocks, n.Blocks)
		return []articles.Block{n}
	case articles.Definition:
		n.Blocks = c.blocks(was.(articles.Definition).Blocks, n.Blocks)
		return []articles.Block{n}
	case articles.List:
		return []articles.Block{c.list(was.(articles.List), n)}
	}
	return []articles.Block{mark(was, articles.Deleted), mark(now, articles.Inserted)}
}

// list shows every block of the items as an item of its own.
func (c *comparison) list(was, now articles.List) articles.List {
	var items []articles.Item
	for _, block := range c.blocks(inside(was), inside(now)) {
		items = append(items, articles.Item{Blocks: []articles.Block{block}})
	}
	now.Items = items
	return now
}

func inside(l articles.List) []articles.Block {
	var blocks []articles.Block
	for _, item := range l.Items {
		blocks = append(blocks, item.Blocks...)
	}
	return blocks
}
