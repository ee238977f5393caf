package extract

import (
	"regexp"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"lede/articles/parse/dom"
)

// lateParts are the parts of a page that came late, and their places. React
// sends such a part hidden, as <div hidden id="S:1">, and a script would put it
// where <template id="B:1"> or <template id="P:1"> stands.
type lateParts struct {
	parts  map[string]*html.Node // by id
	places map[string]*html.Node // by id
	pairs  map[string]string     // id of a part -> id of its place, as the scripts say
}

func newLateParts() *lateParts {
	return &lateParts{map[string]*html.Node{}, map[string]*html.Node{}, map[string]string{}}
}

// placing is a script's call that puts a part in its place: the place of a
// boundary is named first, that of a segment last.
var placing = regexp.MustCompile(`\$R[CS]\("([BSP]:\w{1,8})","([BSP]:\w{1,8})"`)

// note takes n if it is a part, a place, or a script that says which is whose.
func (l *lateParts) note(n *html.Node) {
	id := dom.Attr(n, "id")
	switch n.DataAtom {
	case atom.Div:
		if strings.HasPrefix(id, "S:") && dom.HasAttr(n, "hidden") {
			l.parts[id] = n
		}
	case atom.Template:
		if strings.HasPrefix(id, "B:") || strings.HasPrefix(id, "P:") {
			l.places[id] = n
		}
	case atom.Script:
		l.notePairs(n)
	}
}

func (l *lateParts) notePairs(script *html.Node) {
	if script.FirstChild == nil || !strings.Contains(script.FirstChild.Data, "$R") {
		return
	}
	for _, call := range placing.FindAllStringSubmatch(script.FirstChild.Data, -1) {
		part, place := call[1], call[2]
		if strings.HasPrefix(place, "S:") {
			part, place = place, part
		}
		l.pairs[part] = place
	}
}

// place puts the parts in their places.
func (l *lateParts) place() {
	for id, part := range l.parts {
		place := l.placeOf(id)
		if place == nil || place.Parent == nil || part.Parent == nil || holds(part, place) {
			continue
		}
		part.Parent.RemoveChild(part)
		for c := part.FirstChild; c != nil; c = part.FirstChild {
			part.RemoveChild(c)
			place.Parent.InsertBefore(c, place)
		}
	}
}

// placeOf is where the scripts put the part, or else the place of its number.
func (l *lateParts) placeOf(part string) *html.Node {
	if place := l.places[l.pairs[part]]; place != nil {
		return place
	}
	number := strings.TrimPrefix(part, "S:")
	if place := l.places["B:"+number]; place != nil {
		return place
	}
	return l.places["P:"+number]
}

func holds(n, inner *html.Node) bool {
	return dom.Under(inner, func(m *html.Node) bool { return m == n })
}
