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

// body is the HTML of an item with the files that go with it: pictures that
// the text does not show, and everything else as a link.
func body(it *feed.Item) string {
	text := it.Content
	if text == "" {
		text = it.Summary
	}
	if len(it.Enclosures) == 0 {
		return text
	}
	var before, behind strings.Builder
	pictured := strings.Contains(text, "<img")
	for _, e := range it.Enclosures[:min(len(it.Enclosures), maxAttached)] {
		address := html.EscapeString(e.URL)
		switch {
		case strings.Contains(text, address):
		case strings.HasPrefix(e.Type, "image"):
			if !pictured { // Media RSS lists one picture in many sizes
				before.WriteString(`<figure><img src="` + address + `" alt=""/></figure>`)
				pictured = true
			}
		default:
			behind.WriteString("<p>" + label(e, address) + "</p>")
		}
	}
	return before.String() + text + behind.String()
}

// label names a file and links to it: "Audio: episode-7.mp3 (31 MB)".
func label(e feed.Enclosure, address string) string {
	kind, _, _ := strings.Cut(e.Type, "/")
	word, known := map[string]string{"audio": "Audio", "video": "Video", "text": "Page"}[kind]
	if !known {
		word = "File"
	}
	name, _, _ := strings.Cut(e.URL, "?")
	link := word + `: <a href="` + address + `">` + html.EscapeString(path.Base(name)) + "</a>"
	if n, err := strconv.Atoi(e.Length); err == nil && n >= 1<<20 {
		return link + " (" + strconv.Itoa(n>>20) + " MB)"
	}
	return link
}
