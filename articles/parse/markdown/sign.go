package markdown

import (
	"bytes"
	"strings"

	"golang.org/x/net/html"
)

// htmlNames are the elements of HTML and MathML. What has another name is none.
var htmlNames = func(names string) map[string]bool {
	set := map[string]bool{}
	for name := range strings.FieldsSeq(names) {
		set[name] = true
	}
	return set
}(`
	a abbr acronym address applet area article aside audio b base bdi bdo big blockquote body br button canvas caption center cite code
	col colgroup data datalist dd del details dfn dialog dir div dl dt em embed fieldset figcaption figure font footer form frame frameset
	h1 h2 h3 h4 h5 h6 head header hgroup hr html i iframe img input ins kbd label legend li link main map mark marquee menu meta meter nav
	nobr noframes noscript object ol optgroup option output p param picture pre progress q rb rp rt rtc ruby s samp script search section
	select slot small source span strike strong style sub summary sup svg table tbody td template textarea tfoot th thead time title tr
	track tt u ul var video wbr math semantics annotation mrow mi mn mo mtext mspace ms msup msub msubsup mfrac msqrt mroot munder mover
	munderover mtable mtr mtd mfenced mstyle mpadded mphantom menclose path circle rect line polyline polygon ellipse g defs use text tspan
`)

// isSign reports whether t is no tag but what somebody wrote of types or
// placeholders, as "List<String>" and "run <name>": HTML has no such element,
// and the text does not close it.
func (r *reader) isSign(t tag) bool {
	if t.name == "" || t.closing || htmlNames[t.name] || strings.ContainsAny(t.name, "-:.") {
		return false
	}
	for _, a := range t.attrs {
		if a.Val != "" {
			return false
		}
	}
	return !r.isClosed(t.name)
}

// isClosed reports whether the text has a closing tag of that name.
func (r *reader) isClosed(name string) bool {
	if r.closed == nil {
		r.closed = map[string]bool{}
		for rest := r.src; ; {
			_, after, found := bytes.Cut(rest, []byte("</"))
			if !found {
				break
			}
			z := html.NewTokenizer(bytes.NewReader(append([]byte("</"), after[:min(len(after), maxName)]...)))
			if z.Next() == html.EndTagToken {
				name, _ := z.TagName()
				r.closed[string(name)] = true
			}
			rest = after
		}
	}
	return r.closed[name]
}

// maxName is the length of the longest name that is looked for, in bytes.
const maxName = 64
