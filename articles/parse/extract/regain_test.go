package extract

import (
	"slices"
	"testing"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"lede/articles/parse/dom"
	"lede/articles/parse/meta"
)

const (
	tide   = "The tide turned at four in the morning, and with it turned the luck of the three crews that had waited for it."
	bell   = "Nobody on the quay heard the bell of the buoy, which had been silent since the storm of the year before last."
	harbor = "The harbour master wrote it all down in the blue book, in which his father had written down the storm of 1953."
)

// regained judges that of page only the elements with an id that begins with
// "kept" are the story, and returns the ids of what comes back.
func regained(t *testing.T, page, title string) []string {
	t.Helper()
	tree := Parse([]byte("<body>" + page))
	v := Verdict{parts: map[*html.Node]standing{}}
	dom.Each(tree.Root, func(n *html.Node) {
		if id := dom.Attr(n, "id"); len(id) > 4 && id[:4] == "kept" {
			v.keep(n)
		}
	})
	body := dom.FindAtom(tree.Root, atom.Body)
	v.Area = v.common(body)
	p := meta.Survey(tree.Root, "")
	p.Meta() // reads JSON-LD
	v.Regain(tree.Root, p, title)
	var back []string
	dom.Each(tree.Root, func(n *html.Node) {
		if v.Regained(n) {
			back = append(back, dom.Attr(n, "id"))
			if !dom.Under(n, func(m *html.Node) bool { return m == v.Area }) {
				t.Errorf("#%s came back and stands outside of the story's area", dom.Attr(n, "id"))
			}
		}
	})
	return back
}

func TestTakesProseBackThatWasLeftOut(t *testing.T) {
	t.Parallel()
	stated := `<script type="application/ld+json">{"@type":"NewsArticle","headline":"Tides","articleBody":"` + tide + `\n` + bell + `"}</script>`
	for name, test := range map[string]struct {
		page string
		want []string
	}{
		"several wrappers": {
			`<h1>Tides</h1><div class=text><p id=kept1>` + tide + `</p></div><div class=text><p id=a>` + bell + `</p></div>`, []string{"a"},
		},
		"before the area": {
			`<h1>Tides</h1><div class=top><p id=a>` + tide + `</p><p id=b>` + bell + `</p><p id=c>` + tide + harbor + `</p></div><div class=rest><p id=kept1>` + harbor + `</p></div>`, []string{"a", "b", "c"},
		},
		"a table was taken for the story, and the only h1 stands in a share bar": {
			`<div><p id=a>` + tide + `</p><p id=b>` + bell + `</p><p id=c>` + tide + harbor + `</p><table id=kept1><tr><td id=kept2>One</td></tr></table><div class=share><h1>Tides</h1></div></div>`, []string{"a", "b", "c"},
		},
		"hidden, and stated in JSON-LD": {
			stated + `<h1>Tides</h1><p id=kept1>` + tide + `</p><div class=paywall hidden><p id=a>` + bell + `</p><p id=b>` + harbor + `</p></div>`, []string{"a"},
		},
		"stated in JSON-LD, but there already": {
			stated + `<h1>Tides</h1><p id=kept1>` + tide + `</p><p id=kept2>` + bell + `</p><section class=teaser><p>` + bell + `</p></section>`, nil,
		},
		"a dek": {
			`<h1>Tides</h1><p class=under>` + bell + `</p><div><p id=kept1>` + tide + `</p></div>`, nil,
		},
		"markup of another kind": {
			`<h1>Tides</h1><div class=text><p id=kept1>` + tide + `</p></div><div class=box><p>` + bell + `</p></div>`, nil,
		},
		"a part that is named for what it is": {
			`<h1>Tides</h1><div class=related><p>` + tide + `</p><p>` + bell + `</p><p>` + harbor + tide + `</p></div><div><p id=kept1>` + harbor + `</p></div>`, nil,
		},
		"links": {
			`<h1>Tides</h1><div class=text><p id=kept1>` + tide + `</p></div><div class=text><p><a href=/x>` + bell + `</a></p></div>`, nil,
		},
		"the headline again": {
			`<h1>Tides</h1><div class=text><p id=kept1>` + tide + `</p></div><div class=text><p>The words of the day: Tides, and all that they have brought to us here on the quay</p></div>`, nil,
		},
	} {
		if got := regained(t, test.page, "Tides"); !slices.Equal(got, test.want) {
			t.Errorf("%s: %q came back, want %q", name, got, test.want)
		}
	}
}

func TestTakesNothingBackByTheUsersRules(t *testing.T) {
	t.Parallel()
	tree := Parse([]byte(`<body><h1>Tides</h1><p class=a>` + tide + `</p><p class=a>` + bell + `</p>`))
	v := Verdict{parts: map[*html.Node]standing{}, ruled: true}
	v.keep(dom.FindAtom(tree.Root, atom.P))
	v.Area = v.common(dom.FindAtom(tree.Root, atom.Body))
	v.Regain(tree.Root, meta.Survey(tree.Root, ""), "Tides")
	for n := range v.parts {
		if v.Regained(n) {
			t.Errorf("%q came back", dom.Text(n))
		}
	}
}
