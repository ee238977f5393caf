package webpage

import (
	"golang.org/x/net/html"

	"lede/articles"
	"lede/articles/parse/dom"
	"lede/articles/parse/polish"
)

// caption reads the caption and the credit of n.
func (b *builder) caption(n *html.Node) (caption articles.Text, credit string) {
	box := dom.Find(n, func(m *html.Node) bool { return m != n && isCaption(m) && dom.Text(m) != "" })
	mark := dom.Find(n, func(m *html.Node) bool { return m != n && isCredit(m) && len(dom.Text(m)) < 200 && dom.Text(m) != "" })
	if box == nil && mark == nil {
		box = n
	}
	if mark != nil {
		credit = polish.BareCredit(dom.Text(mark))
	}
	if box == nil {
		return nil, credit
	}
	if mark != nil && mark != box && dom.Under(mark, func(m *html.Node) bool { return m == box }) {
		caption = b.inlineWithout(box, mark)
	} else if mark != box {
		caption = b.inline(box)
	}
	if credit == "" {
		caption, credit = polish.SplitCredit(caption)
	}
	return caption, credit
}
