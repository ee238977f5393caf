package render

import (
	"strings"

	"lede/articles"
	"lede/tui/theme"
)

// list sets a list with hanging indents; its numbers or letters end in one column.
func (b *builder) list(l articles.List) {
	widest := 0
	for i := range l.Items {
		widest = max(widest, len(l.Marker(i)))
	}
	for i, it := range l.Items {
		if i > 0 && compact(l) {
			b.tight = true
		}
		mark := b.bar(b.t.Bullet(), theme.Marker)
		if l.Ordered {
			n := l.Marker(i)
			mark = b.bar(strings.Repeat(" ", widest-len(n))+n+".", theme.Marker)
		}
		mark.once = true
		b.indented(mark, func() { b.item(it) })
	}
}

func (b *builder) item(it articles.Item) {
	for i, block := range it.Blocks {
		if _, inner := block.(articles.List); inner && i > 0 {
			b.tight = true
		}
		b.block(block)
	}
}

// compact reports whether the items of l are single paragraphs, with or
// without inner lists, which need no blank lines between them.
func compact(l articles.List) bool {
	for _, it := range l.Items {
		for i, block := range it.Blocks {
			if _, inner := block.(articles.List); !inner && i > 0 {
				return false
			}
		}
	}
	return true
}
