package parse

import (
	"bytes"
	"path"
	"strings"
	"unicode/utf8"

	"lede/articles"
	"lede/articles/parse/charset"
	"lede/articles/parse/markdown"
)

// extensions are the endings that settle the format.
var extensions = map[string]articles.Format{
	".txt": articles.PlainText, ".text": articles.PlainText,
	".html": articles.HTML, ".htm": articles.HTML, ".xhtml": articles.HTML,
	".org": articles.Markdown, ".rst": articles.Markdown, ".rest": articles.Markdown, // rewritten as Markdown
	".md": articles.Markdown, ".markdown": articles.Markdown, ".mdown": articles.Markdown,
}

// Sniff tells the format of a file by the ending of its name or, where that
// says nothing, by its first kilobytes.
func Sniff(name string, body []byte) articles.Format {
	if f, ok := extensions[strings.ToLower(path.Ext(name))]; ok {
		return f
	}
	head := bytes.TrimSpace(body[:min(len(body), 4096)])
	switch {
	case looksLikeHTML(head):
		return articles.HTML
	case looksLikeMarkdown(head), markdown.IsOrg(string(head)):
		return articles.Markdown
	default:
		return articles.PlainText
	}
}

// Known reports whether the ending of name is one that lede reads.
func Known(name string) bool {
	_, ok := extensions[strings.ToLower(path.Ext(name))]
	return ok
}

// Binary reports whether body is no text in any encoding: it has NULs without
// being UTF-16 or UTF-32, or is mostly control bytes.
func Binary(body []byte) bool {
	head := body[:min(len(body), 4096)]
	if len(head) == 0 || wide(head) {
		return false
	}
	controls := 0
	for _, c := range head {
		if c == 0 {
			controls += 4
		}
		if c < ' ' && c != '\n' && c != '\r' && c != '\t' && c != '\f' && c != 0x1b {
			controls++
		}
	}
	return controls*20 > len(head)
}

// wide reports whether head is UTF-16 or UTF-32: a byte order mark, NULs that
// keep to the even or to the odd places, or characters of four bytes throughout.
func wide(head []byte) bool {
	if bytes.HasPrefix(head, []byte{0xff, 0xfe}) || bytes.HasPrefix(head, []byte{0xfe, 0xff}) ||
		bytes.HasPrefix(head, []byte{0, 0, 0xfe, 0xff}) {
		return true
	}
	if name, _ := charset.Wide(head); strings.HasPrefix(name, "utf-32") {
		return true
	}
	var nuls [2]int
	for i, c := range head {
		if c == 0 {
			nuls[i%2]++
		}
	}
	most, least := max(nuls[0], nuls[1]), min(nuls[0], nuls[1])
	return most*3 > len(head) && least*20 < most
}

func looksLikeHTML(head []byte) bool {
	lower := bytes.ToLower(head)
	for _, mark := range []string{"<!doctype html", "<html", "<head", "<body", "<article"} {
		if bytes.HasPrefix(lower, []byte(mark)) {
			return true
		}
	}
	if !bytes.HasPrefix(lower, []byte("<")) {
		return false
	}
	return bytes.Contains(lower, []byte("<html")) || bytes.Contains(lower, []byte("<body")) || bytes.Count(lower, []byte("</")) >= 3
}

func looksLikeMarkdown(head []byte) bool {
	if bytes.HasPrefix(head, []byte("---\n")) || bytes.HasPrefix(head, []byte("+++\n")) {
		return true
	}
	if !utf8.Valid(head[:len(head)-len(head)%4]) && len(head) < 4096 {
		return false
	}
	marks := 0
	for line := range bytes.Lines(head) {
		if bytes.HasPrefix(line, []byte("# ")) || bytes.HasPrefix(line, []byte("## ")) ||
			bytes.HasPrefix(line, []byte("```")) || bytes.Contains(line, []byte("](http")) {
			marks++
		}
	}
	return marks >= 2 || bytes.HasPrefix(head, []byte("# "))
}
