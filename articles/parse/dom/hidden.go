package dom

import (
	"strings"

	"golang.org/x/net/html"
)

// IsHidden reports whether the attributes of n say that nobody is to see it, as
// those of the lines do that mail programs show beside a subject. What is only
// not to be read aloud is seen.
func IsHidden(n *html.Node) bool {
	if HasAttr(n, "hidden") {
		return true
	}
	hidden, flat, cut := false, false, false
	for name, value := range styles(n) {
		switch name {
		case "display":
			hidden = value == "none"
		case "visibility":
			hidden = hidden || value == "hidden" || value == "collapse"
		case "mso-hide":
			hidden = hidden || value == "all"
		case "font-size":
			hidden = hidden || isNothing(value)
		case "max-height", "height", "line-height":
			flat = flat || isNothing(value)
		case "overflow":
			cut = value == "hidden"
		}
	}
	return hidden || flat && cut
}

// isNothing reports whether a length is none: "0", "0px".
func isNothing(length string) bool {
	number := strings.TrimRight(length, "abcdefghijklmnopqrstuvwxyz%")
	return number != "" && strings.Trim(number, "0.") == ""
}
