package dom

import (
	"iter"
	"strings"

	"golang.org/x/net/html"
)

// Style is the value of a property in the style attribute of n, in lower case
// and without "!important"; of several the last, and empty where there is none.
func Style(n *html.Node, property string) string {
	last := ""
	for name, value := range styles(n) {
		if name == property {
			last = value
		}
	}
	return last
}

// BreaksLine reports whether the style of n sets it on lines of its own.
func BreaksLine(n *html.Node) bool {
	switch Style(n, "display") {
	case "block", "flow-root", "flex", "grid", "list-item", "table", "table-row", "table-caption":
		return true
	}
	return false
}

// styles yields the declarations of the style attribute of n.
func styles(n *html.Node) iter.Seq2[string, string] {
	return func(yield func(name, value string) bool) {
		style := Attr(n, "style")
		if style == "" {
			return
		}
		for declaration := range strings.SplitSeq(strings.ToLower(style), ";") {
			name, value, ok := strings.Cut(declaration, ":")
			value = strings.TrimSpace(strings.TrimSuffix(strings.TrimSpace(value), "!important"))
			if ok && !yield(strings.TrimSpace(name), value) {
				return
			}
		}
	}
}
