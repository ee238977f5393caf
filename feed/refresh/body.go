package refresh

import (
	"html"
	"path"
	"strconv"
	"strings"

	"lede/feed"
)

// maxAttached is how many files of an item are shown.
const maxAttached = 20

// body is the HTML of an item with the files that go with it: pictures where
// the text shows none, and as links what is neither picture nor recording.
func body(it *feed.Item) string {
	text := it.Content
	if text == "" {
		text = it.Summary
	}
	if len(it.Enclosures) == 0 {
		return text
	}
	before, behind := "", ""
	if !strings.Contains(text, "<img") {
		for i, e := range pictures(it.Enclosures) {
			if i == 0 {
				before = figure(e)
			} else {
				behind += figure(e)
			}
		}
	}
	for _, e := range it.Enclosures[:min(len(it.Enclosures), maxAttached)] {
		address := html.EscapeString(e.URL)
		if !picture(e) && e.Type != feed.Flash && e.Kind() == 0 && !strings.Contains(text, address) {
			behind += "<p>" + label(e, address) + "</p>"
		}
	}
	return before + text + behind
}

// label names a file and links to it: "File: minutes.pdf (application/pdf, 2 MB)".
func label(e feed.Enclosure, address string) string {
	kind, _, _ := strings.Cut(e.Type, "/")
	word := "File"
	if kind == "text" {
		word = "Page"
	}
	name, _, _ := strings.Cut(e.URL, "?")
	link := word + `: <a href="` + address + `">` + html.EscapeString(path.Base(name)) + "</a>"
	if facts := strings.Trim(html.EscapeString(e.Type)+", "+weight(e.Length), ", "); facts != "" {
		link += " (" + facts + ")"
	}
	return link
}

// weight is a number of bytes as one says it; empty where length is none.
func weight(length string) string {
	n, err := strconv.Atoi(strings.TrimSpace(length))
	switch {
	case err != nil || n < 1<<10: // many say 0 or 1 where they do not know
		return ""
	case n < 1<<20:
		return strconv.Itoa(n>>10) + " KB"
	}
	return strconv.Itoa(n>>20) + " MB"
}
