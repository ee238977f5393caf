// Package webpage reads a saved web page: who wrote what, when, and the story
// itself as blocks.
//
// The page is parsed once. Its metadata comes from one walk over that tree
// ([Head] does no more). For the story, go-readability judges a copy of the
// tree, and our own walk over the original makes blocks of what it kept, puts
// back what it is known to lose (pictures, captions, quotes), and keeps aside
// as Hidden what stands between and does not belong.
package webpage

import (
	"lede/articles"
	"lede/articles/parse/extract"
	"lede/articles/parse/polish"
	"lede/articles/parse/rules"
)

// Parse recovers the story of page by the user's rules, which site finds, if
// it is not nil. base is the address that the page came from; relative links
// resolve against it and the page's own <base>. What the rules select is the
// story and nothing else is judged; what they strip is out of the page before
// anything is read, and comes back as Hidden where it stood. A page too large or
// too deep is read in a simpler way, which the document's Notice says.
func Parse(page []byte, base string, site rules.Lookup) (articles.Meta, articles.Document) {
	t := extract.Parse(page)
	p, m, r := t.Read(base, site)
	keep, chosen := r.Chosen(t.Root)
	if !chosen {
		keep = t.Judge()
		keep.Regain(t.Root, p, m.Title.Value)
		r.By = articles.Evidence{}
	}
	b := newBuilder(p, keep, m)
	b.ruling = r
	doc := articles.Document{Blocks: b.story(polish.Page), Notice: t.Notice, Idle: r.Idle(), Extent: r.By}
	if blocks, ok := b.fromLinked(doc.Blocks); ok && !chosen {
		doc.Blocks, doc.Extent = blocks, articles.Evidence{From: articles.JSONLD, Detail: "articleBody", Sure: articles.Stated}
	}
	return m, doc
}

// Head recovers the Meta that Parse does, and estimates the words of the body
// from its paragraphs.
func Head(page []byte, base string, site rules.Lookup) (articles.Meta, int) {
	t := extract.Parse(page)
	p, m, _ := t.Read(base, site)
	words := p.Words
	if linked := articles.CountWords(p.LinkedBody); linked > 2*words {
		words = linked
	}
	return m, words
}
