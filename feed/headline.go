package feed

import (
	"cmp"
	"slices"
	"strings"

	"lede/articles/pattern"
	"lede/feed/safehtml"
)

// headline is a title for a story that has none: how its text begins, what its
// picture shows, or its address.
func headline(it *Item) string {
	for _, text := range [...]string{it.Summary, it.Content} {
		if s := opening(text); s != "" {
			return s
		}
	}
	if alt := safehtml.Alt(it.Content); alt != "" {
		return shorten(alt)
	}
	for _, e := range it.Enclosures {
		if e.Caption != "" {
			return shorten(e.Caption)
		}
	}
	return cmp.Or(shorten(safehtml.Plain(it.Content)), it.Link)
}

// opening is how a text begins: its first paragraph that is more than
// addresses. What follows belongs to another thought, or is what a warning
// hides.
func opening(html string) string {
	for block := range safehtml.Blocks(html) {
		lines := strings.Split(block, "\n")
		if warnings().MatchString(lines[0]) {
			lines = lines[:1]
		}
		if s := withoutAddresses(strings.Join(lines, " ")); s != "" {
			return shorten(s)
		}
	}
	return ""
}

// warnings fits the line in which a post says what it is about to show.
var warnings = pattern.Of(`(?i)^\W*(?:content (?:warning|note|notice)|trigger warning|spoilers?(?: warning)?|cw|tw|cn|` +
	`inhaltswarnung|avertissement|advertencia(?: de contenido)?|avvertenza|aviso de conteúdo|inhoudswaarschuwing|ostrzeżenie)\s*[:：]`)

// withoutAddresses returns s without the words that are addresses: a title is
// no place to click.
func withoutAddresses(s string) string {
	if !strings.Contains(s, "://") {
		return s
	}
	words := strings.Fields(s[:min(len(s), maxLine)])
	words = slices.DeleteFunc(words, func(w string) bool {
		return strings.HasPrefix(w, "http://") || strings.HasPrefix(w, "https://")
	})
	return strings.Join(words, " ")
}

// maxHeadline is the length of a title made from the text, in characters.
const maxHeadline = 100

// shorten cuts s to the length of a headline, behind a word where one ends.
func shorten(s string) string {
	count := 0
	for i := range s {
		if count++; count <= maxHeadline {
			continue
		}
		if space := strings.LastIndexByte(s[:i], ' '); space > i/2 {
			i = space
		}
		return s[:i] + "…"
	}
	return s
}
