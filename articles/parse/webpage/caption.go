package webpage

import (
	"golang.org/x/net/html"

	"lede/articles"
	"lede/articles/parse/polish"
)

// caption reads the caption and the credit of n.
func (b *builder) caption(n *html.Node) (caption articles.Text, credit string) {
	box := find(n, func(m *html.Node) bool { return m != n && isCaption(m) && text(m) != "" })
	mark := find(n, func(m *html.Node) bool { return m != n && isCredit(m) && len(text(m)) < 200 && text(m) != "" })
	if box == nil && mark == nil {
		box = n
	}
	if mark != nil {
		credit = polish.BareCredit(text(mark))
	}
	if box == nil {
		return nil, credit
	}
	if mark != nil && mark != box && under(mark, func(m *html.Node) bool { return m == box }) {
		caption = b.inlineWithout(box, mark)
	} else if mark != box {
		caption = b.inline(box)
	}
	if credit == "" {
		caption, credit = polish.SplitCredit(caption)
	}
	return caption, credit
}

// inlineWithout is the text of n but for what stands in part.
func (b *builder) inlineWithout(n, part *html.Node) articles.Text {
	next, parent := part.NextSibling, part.Parent
	parent.RemoveChild(part)
	t := b.inline(n)
	parent.InsertBefore(part, next)
	return t
}
