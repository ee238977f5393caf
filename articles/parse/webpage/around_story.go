package webpage

import (
	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"lede/articles"
	"lede/articles/parse/dom"
	"lede/articles/parse/extract"
	"lede/articles/parse/polish"
)

// outside keeps aside what stands before and after the story's part of the
// page: its menus, its promotions, its footer.
func (b *builder) outside() (before, after []articles.Block) {
	for n := b.keep.Area; n != nil && n.Parent != nil && n.DataAtom != atom.Body; n = n.Parent {
		above := b.allAside(n.Parent.FirstChild, n)
		before = append(above, before...)
		after = append(after, b.allAside(n.NextSibling, nil)...)
	}
	return before, after
}

// allAside keeps the siblings from n up to end aside, each as one paragraph:
// nobody reads a menu for its markup.
func (b *builder) allAside(n, end *html.Node) []articles.Block {
	var blocks []articles.Block
	for ; n != end; n = n.NextSibling {
		if n.Type != html.ElementNode || dom.Silent(n.DataAtom) || b.ruledOut(n) {
			continue
		}
		said := dom.Text(n)
		if said == "" || said == b.meta.Title.Value {
			continue
		}
		blocks = append(blocks, polish.Aside(articles.Paragraph{Text: articles.Plain(said)}, extract.ReasonFor(n, said)))
	}
	return blocks
}
