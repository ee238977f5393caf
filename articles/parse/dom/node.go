// Package dom reads the nodes of a parsed page: what an element says, what its
// attributes call it, how it stands to others. It knows HTML and nothing of
// stories.
package dom

import (
	"strings"

	"golang.org/x/net/html"
)

// Attr returns the value of n's attribute, trimmed.
func Attr(n *html.Node, key string) string {
	for i := range n.Attr {
		if n.Attr[i].Key == key {
			return strings.TrimSpace(n.Attr[i].Val)
		}
	}
	return ""
}

// HasAttr reports whether n has the attribute, empty or not.
func HasAttr(n *html.Node, key string) bool {
	for i := range n.Attr {
		if n.Attr[i].Key == key {
			return true
		}
	}
	return false
}

// Names is the class and id of n in lower case, with a space at either end.
func Names(n *html.Node) string {
	class, id := classAndID(n)
	if class == "" && id == "" {
		return ""
	}
	return strings.ToLower(" " + class + " " + id + " ")
}

// Classes are the classes of n.
func Classes(n *html.Node) []string { return strings.Fields(Attr(n, "class")) }

func classAndID(n *html.Node) (class, id string) {
	for i := len(n.Attr) - 1; i >= 0; i-- { // of two the first counts
		switch a := &n.Attr[i]; a.Key {
		case "class":
			class = strings.TrimSpace(a.Val)
		case "id":
			id = strings.TrimSpace(a.Val)
		}
	}
	return class, id
}

// IsCalled reports whether the class or the id of n has one of parts in it. It
// makes no copy of names that are in lower case, as most are.
func IsCalled(n *html.Node, parts ...string) bool {
	class, id := classAndID(n)
	return class != "" && ContainsAny(strings.ToLower(class), parts...) || id != "" && ContainsAny(strings.ToLower(id), parts...)
}

// ContainsAny reports whether s holds one of parts.
func ContainsAny(s string, parts ...string) bool {
	if s == "" {
		return false
	}
	for _, part := range parts {
		if strings.Contains(s, part) {
			return true
		}
	}
	return false
}
