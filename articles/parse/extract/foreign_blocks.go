package extract

import (
	"math"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"lede/articles/parse/dom"
	"lede/articles/parse/polish"
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
	case v.All && n.DataAtom == atom.Form && v.minor(n):
		return "form"
	case v.All && !v.ruled && dom.IsHidden(n) && !v.isMost(n):
		return polish.Unseen
	}
	if role := dom.Attr(n, "role"); role != "" && roles[role] != "" && v.minor(n) {
		return roles[role]
	}
	if reason := v.stranger(dom.Names(n)); reason != "" && v.minor(n) {
		return reason
	}
	if v.hiddenByClass(n) {
		return polish.Unseen
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

// isMost reports whether n holds over four fifths of the story's words: what
// would leave next to nothing is not hidden.
func (v *Verdict) isMost(n *html.Node) bool { return dom.Size(n, v.total())*5 > v.total()*4 }

// total is how many bytes the story's area has.
func (v *Verdict) total() int {
	if v.size == 0 {
		v.size = max(1, dom.Size(v.Area, math.MaxInt))
	}
	return v.size
}

// minor reports whether n holds less than a fifth of the story's words. It reads
// no further than it must.
func (v *Verdict) minor(n *html.Node) bool {
	most := (v.total() - 1) / 5
	return dom.Size(n, most) <= most
}
