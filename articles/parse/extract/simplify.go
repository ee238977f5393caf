package extract

import (
	"bytes"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"lede/articles/parse/dom"
)

// maxSimple bounds what the simple reading takes in: 2 MB of text and 50,000
// blocks are a book.
const (
	maxSimpleText   = 2 << 20
	maxSimpleBlocks = 50_000
)

// simplify reads text without a tree: blocks and pictures side by side in a
// flat body, with what the head says. Nothing nests, so nothing can blow up.
func simplify(text string) *html.Node {
	f := newFlat()
	z := html.NewTokenizer(strings.NewReader(text))
	z.SetMaxBuf(4 << 20)
	for f.blocks < maxSimpleBlocks && f.size < maxSimpleText {
		switch z.Next() {
		case html.ErrorToken:
			return f.root
		case html.TextToken:
			f.words(z.Text())
		case html.StartTagToken, html.SelfClosingTagToken:
			f.open(z)
		case html.EndTagToken:
			f.close(z)
		}
	}
	return f.root
}

// flat is the tree that simplify builds.
type flat struct {
	root, head, body, block *html.Node
	skip                    atom.Atom // the element whose text is not the reader's
	blocks, size            int
}

func newFlat() *flat {
	el := func(a atom.Atom) *html.Node { return &html.Node{Type: html.ElementNode, Data: a.String(), DataAtom: a} }
	f := &flat{root: &html.Node{Type: html.DocumentNode}, head: el(atom.Head), body: el(atom.Body)}
	top := el(atom.Html)
	f.root.AppendChild(top)
	top.AppendChild(f.head)
	top.AppendChild(f.body)
	return f
}

func (f *flat) words(s []byte) {
	if f.skip == atom.Title && f.head.LastChild != nil {
		f.head.LastChild.AppendChild(&html.Node{Type: html.TextNode, Data: string(s)})
		return
	}
	if f.skip != 0 || (f.block == nil && len(bytes.TrimSpace(s)) == 0) {
		return
	}
	if f.block == nil {
		f.start(atom.P)
	}
	f.size += len(s)
	f.block.AppendChild(&html.Node{Type: html.TextNode, Data: string(s)})
}

func (f *flat) start(a atom.Atom) {
	f.block = &html.Node{Type: html.ElementNode, Data: a.String(), DataAtom: a}
	f.body.AppendChild(f.block)
	f.blocks++
}

func (f *flat) open(z *html.Tokenizer) {
	name, more := z.TagName()
	a := atom.Lookup(name)
	switch a {
	case atom.Script, atom.Style, atom.Noscript, atom.Nav, atom.Svg, atom.Select, atom.Button:
		f.skip = a
	case atom.Title:
		f.head.AppendChild(&html.Node{Type: html.ElementNode, Data: "title", DataAtom: a})
		f.skip = a
	case atom.Meta, atom.Link, atom.Base:
		f.head.AppendChild(&html.Node{Type: html.ElementNode, Data: a.String(), DataAtom: a, Attr: attributes(z, more)})
	case atom.Img:
		f.block = nil
		f.body.AppendChild(&html.Node{Type: html.ElementNode, Data: "img", DataAtom: a, Attr: attributes(z, more)})
		f.blocks++
	case atom.H1, atom.H2, atom.H3, atom.H4, atom.H5, atom.H6, atom.P, atom.Blockquote, atom.Pre:
		f.start(a)
	default:
		if a != 0 && dom.IsBlock(&html.Node{Type: html.ElementNode, DataAtom: a}) {
			f.block = nil
		}
	}
}

func (f *flat) close(z *html.Tokenizer) {
	name, _ := z.TagName()
	a := atom.Lookup(name)
	if a == f.skip {
		f.skip = 0
	}
	if a != 0 && dom.IsBlock(&html.Node{Type: html.ElementNode, DataAtom: a}) {
		f.block = nil
	}
}

func attributes(z *html.Tokenizer, more bool) []html.Attribute {
	var list []html.Attribute
	for more && len(list) < 64 {
		var k, v []byte
		k, v, more = z.TagAttr()
		list = append(list, html.Attribute{Key: string(k), Val: string(v)})
	}
	return list
}
