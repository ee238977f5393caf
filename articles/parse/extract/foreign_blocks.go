package extract

import (
	"math"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"lede/articles/parse/dom"
)

// Misplaced says why an element that go-readability kept is not the story's.
// What holds much of the story is named after it, and stays.
func (v *Verdict) Misplaced(n *html.Node) (reason string) {
	if n == v.Area {
		return ""
	}
	switch {
	case n.DataAtom == atom.Nav:
		return "menu"
	case n.DataAtom == atom.Dialog && !dom.HasAttr(n, "open"):
		return dialog
	case v.All && n.DataAtom == atom.Footer:
		return "page footer"
	case v.All && n.DataAtom == atom.Aside:
		return "sidebar"
	}
	if role := dom.Attr(n, "role"); role != "" && roles[role] != "" && v.minor(n) {
		return roles[role]
	}
	if reason := v.stranger(dom.Names(n)); reason != "" && v.minor(n) {
		return reason
	}
	return ""
}

// stranger says why an element that is named so is not the story's. Pages name
// many elements alike, and the table is long.
func (v *Verdict) stranger(named string) string {
	if named == "" {
		return ""
	}
	reason, ok := v.known[named]
	if !ok {
		reason = strangerReason(named)
		if v.known == nil {
			v.known = map[string]string{}
		}
		v.known[named] = reason
	}
	return reason
}

// minor reports whether n holds less than a fifth of the story's words. It reads
// no further than it must.
func (v *Verdict) minor(n *html.Node) bool {
	if v.size == 0 {
		v.size = max(1, dom.Size(v.Area, math.MaxInt))
	}
	most := (v.size - 1) / 5
	return dom.Size(n, most) <= most
}
