package feed

import (
	"strings"

	"lede/articles/parse/charset"
	"lede/articles/pattern"
)

// roots finds the element that holds a feed, under any prefix.
var roots = pattern.Of(`(?i)<(?:[a-z][a-z0-9]*:)?(?:rss|rdf|feed)[\s>]`)

// pages finds what only a web page has before any feed.
var pages = pattern.Of(`(?i)<html[\s>]|<!doctype html>|<body[\s>]`)

// begun finds a page that has begun.
var begun = pattern.Of(`(?i)<(?:html|body)[\s>]`)

// sniffed is how many bytes Sniff looks at. Feeds stand behind a licence in a
// comment, a stylesheet, or the warnings of a broken server.
const sniffed = 16 << 10

// Sniff reports whether data looks like a feed: by its first kilobytes, not
// by a name or a media type, which lie.
func Sniff(data []byte) bool {
	text, _ := charset.Decode(data[:min(len(data), sniffed)], "")
	text = strings.TrimLeft(text, "\ufeff \t\r\n\v\f")
	if strings.HasPrefix(text, "{") && jsonFeedLike(text) {
		return true
	}
	at := roots().FindStringIndex(text)
	if at == nil {
		return false
	}
	before := text[:at[0]]
	if end := strings.LastIndex(before, "<?xml"); end >= 0 && !begun().MatchString(before[:end]) {
		before = before[end:] // what a broken server wrote before the document
	}
	return pages().FindStringIndex(before) == nil
}

func jsonFeedLike(text string) bool {
	return strings.Contains(text, "jsonfeed.org/version") ||
		strings.Contains(text, `"items"`) && strings.Contains(text, `"version"`) && strings.Contains(text, `"title"`)
}
