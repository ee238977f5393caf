package diff

import (
	"fmt"
	"strings"

	"lede/articles"
)

// kindOf names the type of a block.
func kindOf(b articles.Block) string { return fmt.Sprintf("%T", b) }

// key is the same for blocks that say the same.
func key(b articles.Block) string {
	var s strings.Builder
	s.WriteString(kindOf(b))
	each(b, func(t articles.Text) {
		s.WriteByte(0)
		for _, w := range split(t) {
			s.WriteString(w.key)
			s.WriteByte(' ')
		}
	})
	if f, ok := b.(articles.Figure); ok {
		s.WriteString(f.Source)
	}
	return s.String()
}

// each gives every text of a block to f.
func each(b articles.Block, f func(articles.Text)) {
	walk(b, func(t articles.Text) articles.Text { f(t); return t })
}

// mark returns a block all of whose words are in a style.
func mark(b articles.Block, style articles.Style) articles.Block {
	return walk(b, func(t articles.Text) articles.Text {
		out := make(articles.Text, len(t))
		for i, s := range t {
			s.Style |= style
			out[i] = s
		}
		return out
	})
}

// Changed reports whether b has words that are Inserted or Deleted.
func Changed(b articles.Block) bool {
	changed := false
	each(b, func(t articles.Text) {
		for _, s := range t {
			changed = changed || s.Style&(articles.Inserted|articles.Deleted) != 0
		}
	})
	return changed
}

// walk returns b with every text in it replaced.
func walk(b articles.Block, f func(articles.Text) articles.Text) articles.Block {
	switch v := b.(type) {
	case articles.Paragraph:
		return articles.Paragraph{Text: f(v.Text)}
	case articles.Dek:
		return articles.Dek{Text: f(v.Text)}
	case articles.Heading:
		v.Text = f(v.Text)
		return v
	case articles.Note:
		v.Text = f(v.Text)
		return v
	case articles.PullQuote:
		v.Text, v.Cite = f(v.Text), f(v.Cite)
		return v
	case articles.Quote:
		v.Blocks, v.Cite = walkAll(v.Blocks, f), f(v.Cite)
		return v
	case articles.Definition:
		v.Blocks = walkAll(v.Blocks, f)
		return v
	case articles.List:
		v.Items = append([]articles.Item(nil), v.Items...)
		for i, item := range v.Items {
			v.Items[i].Blocks = walkAll(item.Blocks, f)
		}
		return v
	case articles.Figure:
		v.Caption = f(v.Caption)
		f(articles.Plain(v.Credit))
		return v
	case articles.Embed:
		v.Text = f(v.Text)
		return v
	case articles.CodeBlock:
		f(articles.Plain(v.Text))
		return v
	case articles.Table:
		return walkTable(v, f)
	}
	return b
}

func walkAll(blocks []articles.Block, f func(articles.Text) articles.Text) []articles.Block {
	out := make([]articles.Block, len(blocks))
	for i, b := range blocks {
		out[i] = walk(b, f)
	}
	return out
}

func walkTable(t articles.Table, f func(articles.Text) articles.Text) articles.Table {
	row := func(cells []articles.Text) []articles.Text {
		out := make([]articles.Text, len(cells))
		for i, cell := range cells {
			out[i] = f(cell)
		}
		return out
	}
	t.Caption = f(t.Caption)
	if t.Header != nil {
		t.Header = row(t.Header)
	}
	rows := make([][]articles.Text, len(t.Rows))
	for i := range t.Rows {
		rows[i] = row(t.Rows[i])
	}
	t.Rows = rows
	return t
}
