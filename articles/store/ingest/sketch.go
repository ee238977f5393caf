package ingest

import (
	"bytes"
	"html"
	"strings"

	"lede/articles"
	"lede/articles/similar"
)

// sketchOf is what is compared of an article as it is delivered.
func sketchOf(a articles.Article, title string) similar.Sketch {
	return similar.Of(similar.Story{Title: title, Link: a.Origin, Text: comparedText(a)})
}

// maxCompared is how many bytes of a text are compared at most, about twice as
// many as [similar.Of] looks at.
const maxCompared = 6 << 10

// comparedText is the text of an article, roughly: a refresh brings thousands
// of stories, and none of them is parsed. Of a page, which has more than its
// story, the paragraphs count.
func comparedText(a articles.Article) string {
	switch a.Format {
	case articles.Fragment:
		return textOf(a.Body, false)
	case articles.HTML:
		return textOf(a.Body, true)
	}
	return string(a.Body[:min(len(a.Body), maxCompared)])
}

// textOf returns what stands between the tags of markup; where paragraphs is
// true, only what stands in paragraphs.
func textOf(markup []byte, paragraphs bool) string {
	var b strings.Builder
	b.Grow(min(len(markup), maxCompared))
	inside := !paragraphs
	for len(markup) > 0 && b.Len() < maxCompared {
		text, rest, _ := bytes.Cut(markup, []byte{'<'})
		if inside {
			b.Write(text[:min(len(text), maxCompared-b.Len())])
		}
		tag, after, _ := bytes.Cut(rest, []byte{'>'})
		markup = after
		tag, end := bytes.CutPrefix(tag, []byte{'/'})
		name := tagName(tag)
		switch kind := tagKinds[string(name)]; {
		case kind == unseenTag && !end:
			markup = afterElement(after, name)
		case kind == inlineTag:
			continue
		case kind == paragraphTag && paragraphs:
			inside = !end
		}
		b.WriteByte('\n')
	}
	if text := b.String(); strings.IndexByte(text, '&') < 0 {
		return text
	}
	return html.UnescapeString(b.String())
}

// tagName returns the name with which a tag begins, as it is written.
func tagName(tag []byte) []byte {
	length := 0
	for length < len(tag) && tag[length]|0x20 >= 'a' && tag[length]|0x20 <= 'z' {
		length++
	}
	return tag[:length]
}

// afterElement returns what follows the end of the element that has begun.
func afterElement(markup, name []byte) []byte {
	for {
		at := bytes.Index(markup, []byte("</"))
		if at < 0 {
			return nil
		}
		markup = markup[at+2:]
		if bytes.EqualFold(tagName(markup), name) {
			return markup
		}
	}
}

// tagKind is what a tag says of the text around it.
type tagKind uint8

const (
	partingTag   tagKind = iota // words end at it
	inlineTag                   // it may stand in a word
	paragraphTag                // it begins or ends a paragraph
	unseenTag                   // nobody reads what is in it
)

// tagKinds are those of tags as feeds write them; the others part words.
var tagKinds = map[string]tagKind{
	"p": paragraphTag, "P": paragraphTag,
	"script": unseenTag, "style": unseenTag, "template": unseenTag, "noscript": unseenTag, "svg": unseenTag, "SCRIPT": unseenTag, "STYLE": unseenTag,
	"a": inlineTag, "abbr": inlineTag, "b": inlineTag, "cite": inlineTag, "code": inlineTag, "del": inlineTag, "em": inlineTag, "font": inlineTag,
	"i": inlineTag, "ins": inlineTag, "mark": inlineTag, "q": inlineTag, "s": inlineTag, "small": inlineTag, "span": inlineTag, "strong": inlineTag,
	"sub": inlineTag, "sup": inlineTag, "u": inlineTag, "wbr": inlineTag, "A": inlineTag, "B": inlineTag, "EM": inlineTag, "I": inlineTag, "STRONG": inlineTag,
}
