package extract

import "golang.org/x/net/html"

// Verdict says which elements of a tree belong to the story.
type Verdict struct {
	Area   *html.Node              // the smallest element that holds all of them
	All    bool                    // nothing was judged: all of Area is the story
	parts  map[*html.Node]standing // they themselves, and what has some of them below
	ruled  bool                    // the user's rules say so: what is in it is as they want it
	size   int                     // bytes of the area's text, once asked for
	hidden int                     // bytes of what classes hide, and one, once asked for
	known  map[string]string       // why an element that is named so is not the story's, or ""
}

// standing is how an element stands to the story.
type standing uint8

const (
	isPart standing = 1 << iota
	holdsPart
	isRegained
	isStated
)

// Has reports whether n is a part of the story.
func (v *Verdict) Has(n *html.Node) bool { return v.parts[n]&isPart != 0 }

// Holds reports whether a part of the story is below n.
func (v *Verdict) Holds(n *html.Node) bool { return v.parts[n]&holdsPart != 0 }

func (v *Verdict) keep(n *html.Node) {
	v.parts[n] |= isPart
	for p := n.Parent; p != nil; p = p.Parent {
		s := v.parts[p]
		if s&holdsPart != 0 {
			return
		}
		v.parts[p] = s | holdsPart
	}
}

// common is the lowest element below body that holds all that is kept.
func (v *Verdict) common(body *html.Node) *html.Node {
	area := body
	for !v.Has(area) {
		var only *html.Node
		for c := area.FirstChild; c != nil; c = c.NextSibling {
			if v.parts[c] == 0 {
				continue
			}
			if only != nil {
				return area
			}
			only = c
		}
		if only == nil {
			return area
		}
		area = only
	}
	return area
}
