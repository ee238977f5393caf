// Package markdown reads stories written in Markdown: CommonMark with
// GitHub's tables, task lists and strike-through, footnotes, definitions, front
// matter in YAML or TOML or without fences, and the HTML that authors mix in. HTML is reduced to blocks;
// scripts and styles are dropped.
package markdown

import (
	"net/url"
	"strings"

	"github.com/yuin/goldmark"
	"github.com/yuin/goldmark/extension"
	"github.com/yuin/goldmark/text"

	"lede/articles"
	"lede/articles/parse/polish"
)

// headBytes is how much of a body Head reads: titles, deks and bylines stand
// at the top.
const headBytes = 1500

// headBlocks is how many blocks the head of a story takes at most: headline,
// dek, byline, date; and a blank line between it and the front matter.
const headBlocks = 5

// Parse reads a story. Relative addresses resolve against the address that
// its front matter gives, which is where they were written for, or else
// against base; both may be empty.
func Parse(s, base string) (articles.Meta, articles.Document) {
	front, body := splitFront(s)
	var meta articles.Meta
	front.fill(&meta)
	base = ownBase(&meta, base)
	blocks := read(body, base)
	blocks = recoverHead(&meta, blocks)
	polish.Written(blocks)
	meta.Direction = articles.DirectionOf(meta.Language.Value, meta.Title.Value)
	return meta, articles.Document{Blocks: blocks}
}

// Head returns what Parse finds in the front matter and in the first lines,
// and about how many words the body has.
func Head(s, base string) (articles.Meta, int) {
	front, body := splitFront(s)
	var meta articles.Meta
	front.fill(&meta)
	base = ownBase(&meta, base)
	recoverHead(&meta, read(top(body, meta.Title.Value != ""), base))
	meta.Direction = articles.DirectionOf(meta.Language.Value, meta.Title.Value)
	return meta, articles.CountWords(body)
}

// ownBase makes the story's own link absolute, and returns the address that
// all others resolve against.
func ownBase(meta *articles.Meta, base string) string {
	if meta.Link.Value == "" {
		return base
	}
	link := newResolver(base).resolve(meta.Link.Value)
	meta.Link.Value = link
	if scheme, _, ok := strings.Cut(link, "://"); ok && (scheme == "http" || scheme == "https") {
		return link
	}
	return base
}

// top returns the first blocks of body: where the title is known, the few
// that can be headline, dek, byline and date.
func top(body string, titled bool) string {
	if len(body) > headBytes {
		body = body[:headBytes]
		if i := strings.LastIndexByte(body, '\n'); i > 0 {
			body = body[:i]
		}
	}
	if !titled {
		return body
	}
	at := 0
	for range headBlocks {
		n := strings.Index(body[at:], "\n\n")
		if n < 0 {
			return body
		}
		at += n + 2
	}
	return body[:at]
}

// read turns a body into blocks.
func read(body, base string) []articles.Block { return readIn(pieceBytes, body, base) }

// readIn reads a body in pieces of about size bytes.
func readIn(size int, body, base string) []articles.Block {
	md := goldmark.New(goldmark.WithExtensions(extension.GFM, extension.Footnote, extension.DefinitionList))
	r := &reader{resolver: newResolver(base)}
	r.push("")
	for _, piece := range pieces(keepNotes(flatten(body)), size) {
		r.src = []byte(piece)
		r.children(md.Parser().Parse(text.NewReader(r.src)), 0)
	}
	return r.unwind()
}

// resolver makes addresses absolute.
type resolver struct{ base *url.URL }

func newResolver(base string) resolver {
	u, err := url.Parse(base)
	if err != nil || base == "" {
		return resolver{}
	}
	return resolver{base: u}
}

func (r resolver) resolve(address string) string {
	address = strings.TrimSpace(address)
	if r.base == nil || address == "" {
		return address
	}
	u, err := url.Parse(address)
	if err != nil {
		return address
	}
	return r.base.ResolveReference(u).String()
}

// link is resolve for addresses to follow: those that are not http, https or
// mailto are dropped.
func (r resolver) link(address string) string {
	address = r.resolve(address)
	scheme, _, _ := strings.Cut(address, ":")
	switch strings.ToLower(scheme) {
	case "http", "https", "mailto":
		return address
	}
	return ""
}
