// Package webpage reads a saved web page: who wrote what, when, and the story
// itself as blocks.
//
// The page is parsed once. Its metadata comes from one walk over that tree
// ([Head] does no more). For the story, go-readability judges a copy of the
// tree, and our own walk over the original makes blocks of what it kept, puts
// back what it is known to lose (pictures, captions, quotes), and keeps aside
// as Hidden what stands between and does not belong.
package webpage

import "lede/articles"

// Parse recovers the story of page. base is the address that the page came
// from; relative links resolve against it and the page's own <base>. A page
// too large or too deep is read in a simpler way, which the document's Notice
// says.
func Parse(page []byte, base string) (articles.Meta, articles.Document) {
	return ParseWith(page, base, nil)
}

// Head recovers the Meta that Parse does, and estimates the words of the body
// from its paragraphs.
func Head(page []byte, base string) (articles.Meta, int) {
	return HeadWith(page, base, nil)
}
