package dom

import (
	"strings"

	"golang.org/x/net/html"
)

// IsHidden reports whether the attributes of n say that nobody is to see it.
func IsHidden(n *html.Node) bool {
	style := strings.ReplaceAll(strings.ToLower(Attr(n, "style")), " ", "")
	return HasAttr(n, "hidden") || Attr(n, "aria-hidden") == "true" || strings.Contains(style, "display:none") || strings.Contains(style, "visibility:hidden")
}
