package safehtml

import (
	"html"
	"strings"

	"lede/articles/parse/formula"
	"lede/articles/pattern"
	"lede/articles/sanitize"
	"lede/feed/markup"
)

// Title returns a title that may hold markup as one line. Titles write about
// HTML as often as they are written in it, so only what marks something up is
// markup: pairs of inline elements, a block around the whole, line breaks and
// pictures. "When to use <b> and when <strong>" stays as it is.
func Title(src string) string {
	src = strings.TrimSpace(withoutCDATA(src))
	if strings.IndexByte(src, '<') < 0 {
		return sanitize.Field(html.UnescapeString(src))
	}
	src = inLine(src)
	tags := tagsOf(src)
	pair(tags, src)
	var b strings.Builder
	at := 0
	for _, t := range tags {
		if t.meant == "" {
			continue
		}
		b.WriteString(html.UnescapeString(src[at:t.start]))
		b.WriteString(strings.TrimPrefix(t.meant, nothing))
		at = t.end
	}
	b.WriteString(html.UnescapeString(src[at:]))
	return sanitize.Field(b.String())
}

// shifted are figures above and below the line.
var shifted = pattern.Of(`(?i)<(sup|sub)>([^<>]{1,40})</(sup|sub)>`)

// inLine writes the figures above and below the line of src in it.
func inLine(src string) string {
	at, out := 0, ""
	for _, m := range shifted().FindAllStringSubmatchIndex(src, maxTitleTags) {
		write := formula.Raised
		if markup.Lower(src[m[2]:m[3]]) == "sub" {
			write = formula.Lowered
		}
		before := src[at:m[0]]
		attached := before != "" && !strings.HasSuffix(before, " ")
		out += before + html.EscapeString(write(html.UnescapeString(src[m[4]:m[5]]), attached))
		at = m[1]
	}
	return out + src[at:]
}

// withoutCDATA takes off the marks of a section that was escaped once more.
func withoutCDATA(src string) string {
	inner, opened := strings.CutPrefix(src, "<![CDATA[")
	inner, closed := strings.CutSuffix(inner, "]]>")
	if opened && closed {
		return inner
	}
	return src
}

// titleTag is something in a title that is written as a tag is.
type titleTag struct {
	start, end int
	name       string // in lower case
	closing    bool
	bare       bool   // without attributes
	meant      string // what stands for it where it is markup; empty where it is text
}

// nothing stands for markup that leaves no space.
const nothing = "\x00"

// maxTitleTags bounds the tags of a title that are looked at.
const maxTitleTags = 200

var titleTags = pattern.Of(`<(/?)([A-Za-z][A-Za-z0-9]*)((?:\s+(?:"[^"]*"|'[^']*'|[^<>"'])*)?)\s*/?>`)

func tagsOf(src string) []titleTag {
	var tags []titleTag
	for _, m := range titleTags().FindAllStringSubmatchIndex(src, maxTitleTags) {
		t := titleTag{
			start: m[0], end: m[1], name: markup.Lower(src[m[4]:m[5]]),
			closing: m[2] < m[3], bare: strings.TrimSpace(src[m[6]:m[7]]) == "",
		}
		switch t.name {
		case "br", "img":
			t.meant = " "
		case "wbr":
			t.meant = nothing
		}
		tags = append(tags, t)
	}
	return tags
}

// pair finds the tags that belong together. Pairs may cross. One that holds
// nothing and says nothing is written about.
func pair(tags []titleTag, src string) {
	for i := range tags {
		if !tags[i].closing {
			continue
		}
		for j := i - 1; j >= 0; j-- {
			open := &tags[j]
			if open.closing || open.meant != "" || open.name != tags[i].name {
				continue
			}
			if marksUp(*open, tags[i], src) {
				open.meant, tags[i].meant = nothing, nothing
			}
			break
		}
	}
}

func marksUp(open, closing titleTag, src string) bool {
	what := elements[open.name]
	if !what.is(inline) && (!what.is(kept) || open.start > 0 || closing.end < len(src)) {
		return false
	}
	return !open.bare || strings.TrimSpace(src[open.end:closing.start]) != ""
}
