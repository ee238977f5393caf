package records

import (
	"bytes"
	"encoding/json"
	"html"
	"strings"

	"lede/articles/parse/prose"
	"lede/articles/pattern"
)

// element fits what only HTML has.
var element = pattern.Of(`(?i)</?(?:p|div|br|h[1-6]|a|img|figure|blockquote|ul|ol|li|article|section|span|strong|em|b|i|table|html|body)(?:\s[^<>]*)?/?>`)

// wholePage fits the beginning of a page.
var wholePage = pattern.Of(`(?i)<(?:!doctype\s+html|html|head|body)[\s>]`)

// isMarkup reports whether s is HTML.
func isMarkup(s string) bool { return element().MatchString(s) }

// isPage reports whether s is a page rather than a part of one.
func isPage(s string) bool { return wholePage().MatchString(s[:min(len(s), 4096)]) }

// markupOf sets a value as HTML: a text, a list of paragraphs, or an object of
// sections with their headings, as deep as maxNesting.
func markupOf(v value) string {
	raw := bytes.TrimSpace(v.raw)
	if len(raw) == 0 || raw[0] != '[' && raw[0] != '{' {
		return FromText(v.String())
	}
	var b strings.Builder
	writeNested(&b, json.NewDecoder(bytes.NewReader(raw)), "", 0)
	return b.String()
}

// maxNesting is how deep sections may lie in sections.
const maxNesting = 8

// headingNames are the names of headings in an object of sections.
var headingNames = map[string]bool{"headline": true, "heading": true, "title": true, "subheading": true, "subtitle": true, "header": true}

// otherNames are the names of what is no text in an object of sections.
var otherNames = map[string]bool{"type": true, "id": true, "class": true, "url": true, "href": true, "src": true, "style": true, "lang": true, "tag": true, "kind": true, "key": true, "rel": true, "target": true}

// writeNested writes the texts of the next value of decoder, which is called
// name.
func writeNested(b *strings.Builder, decoder *json.Decoder, name string, depth int) bool {
	token, err := decoder.Token()
	if err != nil {
		return false
	}
	switch t := token.(type) {
	case string:
		writeNamed(b, name, t)
	case json.Delim:
		for decoder.More() {
			inside := name
			if t == '{' {
				key, err := decoder.Token()
				if err != nil {
					return false
				}
				inside, _ = key.(string)
			}
			if depth >= maxNesting {
				var skipped json.RawMessage
				if decoder.Decode(&skipped) != nil {
					return false
				}
				continue
			}
			if !writeNested(b, decoder, inside, depth+1) {
				return false
			}
		}
		_, err = decoder.Token()
		return err == nil
	}
	return true
}

func writeNamed(b *strings.Builder, name, text string) {
	name = strings.ToLower(name)
	switch {
	case strings.TrimSpace(text) == "" || otherNames[name]:
	case headingNames[name] && !isMarkup(text):
		b.WriteString("<h2>" + html.EscapeString(strings.TrimSpace(text)) + "</h2>\n")
	default:
		b.WriteString(FromText(text))
	}
}

// FromText sets text as HTML, unless it is HTML already. Where blank lines part
// its paragraphs, lines inside are kept, but for those of prose that was wrapped;
// where none does, each line is a paragraph.
func FromText(text string) string {
	if isMarkup(text) {
		return text
	}
	text = strings.NewReplacer("\r\n", "\n", "\r", "\n", "\u2028", "\n", "\u2029", "\n\n").Replace(text)
	if !strings.Contains(text, "\n") && strings.Contains(text, `\n`) {
		text = strings.ReplaceAll(text, `\n`, "\n") // as a program printed it
	}
	parts := strings.Split(blankLines().ReplaceAllString(strings.TrimSpace(text), "\n\n"), "\n\n")
	if len(parts) == 1 && !prose.Wrapped(strings.Split(parts[0], "\n")) {
		parts = strings.Split(parts[0], "\n")
	}
	var b strings.Builder
	for _, part := range parts {
		lines := strings.Split(strings.TrimSpace(part), "\n")
		if len(lines) == 1 && lines[0] == "" {
			continue
		}
		between := "<br>\n"
		if prose.Wrapped(lines) {
			between = "\n"
		}
		b.WriteString("<p>")
		for i, line := range lines {
			if i > 0 {
				b.WriteString(between)
			}
			b.WriteString(html.EscapeString(strings.TrimSpace(line)))
		}
		b.WriteString("</p>\n")
	}
	return b.String()
}

// blankLines fits what parts paragraphs.
var blankLines = pattern.Of(`\n[ \t\x{a0}]*(?:\n[ \t\x{a0}]*)+`)
