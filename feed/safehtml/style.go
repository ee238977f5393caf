package safehtml

import "strings"

// keptStyle is what a style attribute says of how its text is meant: whether it
// is to be seen, whether its lines are lines, whether it is struck out, raised
// or lowered. All else is how it looks, and goes.
func keptStyle(style string) string {
	var kept []string
	for declaration := range strings.SplitSeq(strings.ToLower(style), ";") {
		name, value, _ := strings.Cut(declaration, ":")
		name = strings.TrimSpace(name)
		value = strings.TrimSpace(strings.TrimSuffix(strings.TrimSpace(value), "!important"))
		if means(name, value) {
			kept = append(kept, name+":"+value)
		}
	}
	return strings.Join(kept, ";")
}

func means(name, value string) bool {
	switch name {
	case "display":
		return value == "none" || breaksLine(value)
	case "visibility":
		return value == "hidden" || value == "collapse"
	case "mso-hide":
		return value == "all"
	case "white-space":
		return value == "pre" || value == "pre-wrap" || value == "pre-line" || value == "break-spaces"
	case "text-decoration", "text-decoration-line":
		return value == "line-through"
	case "vertical-align":
		return value == "super" || value == "sub"
	case "overflow":
		return value == "hidden"
	case "font-size", "height", "max-height", "line-height":
		return isNothing(value)
	}
	return false
}

// breaksLine reports whether what is displayed so stands on lines of its own.
func breaksLine(display string) bool {
	switch display {
	case "block", "flow-root", "flex", "grid", "list-item", "table", "table-row", "table-caption":
		return true
	}
	return false
}

// isNothing reports whether a length is none: "0", "0px".
func isNothing(length string) bool {
	number := strings.TrimRight(length, "abcdefghijklmnopqrstuvwxyz%")
	return number != "" && strings.Trim(number, "0.") == ""
}
