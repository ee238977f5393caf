package dom

import (
	"math"
	"slices"
	"strings"
	"testing"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// body parses markup as the inside of a page's body.
func body(t *testing.T, markup string) *html.Node {
	t.Helper()
	root, err := html.Parse(strings.NewReader(markup))
	if err != nil {
		t.Fatal(err)
	}
	return FindAtom(root, atom.Body)
}

// one is the first element of markup.
func one(t *testing.T, markup string) *html.Node {
	t.Helper()
	return body(t, markup).FirstChild
}

func TestReadsAttributes(t *testing.T) {
	t.Parallel()
	n := one(t, `<p class=" a " hidden title="">`)
	if Attr(n, "class") != "a" || Attr(n, "hidden") != "" || Attr(n, "id") != "" {
		t.Errorf("attributes %q, %q, %q", Attr(n, "class"), Attr(n, "hidden"), Attr(n, "id"))
	}
	if !HasAttr(n, "hidden") || !HasAttr(n, "title") || HasAttr(n, "id") {
		t.Error("an attribute counts whether it is empty or not, and only if it is there")
	}
}

func TestNamesElementsByClassAndID(t *testing.T) {
	t.Parallel()
	for markup, want := range map[string]string{
		`<p>`:                               "",
		`<p class="Story Lead">`:            " story lead  ",
		`<p id="Top">`:                      "  top ",
		`<p class=" Story " id=" Top ">`:    " story top ",
		`<p class="" id="">`:                "",
		`<p data-class="x" title="y" id=z>`: "  z ",
	} {
		if got := Names(one(t, markup)); got != want {
			t.Errorf("%s is named %q, want %q", markup, got, want)
		}
	}
	n := &html.Node{Type: html.ElementNode, Attr: []html.Attribute{{Key: "id", Val: "first"}, {Key: "class", Val: "a"}, {Key: "id", Val: "second"}, {Key: "class", Val: "b"}}}
	if got := Names(n); got != " a first " {
		t.Errorf("of two attributes of one name the first counts, not %q", got)
	}
}

func TestAnElementIsCalledByPartsOfItsNames(t *testing.T) {
	t.Parallel()
	n := one(t, `<p class="Photo-Credit" id="Main">`)
	if !IsCalled(n, "credit") || !IsCalled(n, "x", "main") || IsCalled(n, "o-credit main", "caption") {
		t.Error("parts of the class or of the id call an element, never both in one")
	}
	if IsCalled(one(t, `<p>`), "") || ContainsAny("", "") || !ContainsAny("ferry", "x", "err") || ContainsAny("ferry") {
		t.Error("nothing contains nothing")
	}
}

func TestReadsWhatAReaderSees(t *testing.T) {
	t.Parallel()
	for markup, want := range map[string]string{
		`<p>The <b>slow</b> fer<i>ry</i></p>`:                             "The slow ferry",
		`<div>Home</div><div>Sport</div>`:                                 "Home Sport",
		`one<br>two`:                                                      "one two",
		`<select><option>North<option>South</select>`:                     "North South",
		`<table><tr><td>a<td>b</table>`:                                   "a b",
		`fog<script>x()</script><style>p{}</style>`:                       "fog",
		`<noscript>y</noscript><template>z</template>fog`:                 "fog",
		"  a \n\t b  ":                                                    "a b",
		`before<span> after</span>`:                                       "before after",
		"<p>e\u0301</p>":                                                  "é",
		`<title>t</title><canvas>c</canvas>fog`:                           "fog",
		`Home<svg><text>x</text></svg>Sport<object>chart</object>End`:     "Home Sport chart End",
		`<figure><picture>a</picture><figcaption>b</figcaption></figure>`: "a b",
	} {
		if got := Text(body(t, markup)); got != want {
			t.Errorf("%s says %q, want %q", markup, got, want)
		}
	}
}

func TestReadsNoFurtherThanAskedTo(t *testing.T) {
	t.Parallel()
	n := body(t, "<p>12345</p><p> 678 </p><script>90</script>")
	if got := Brief(n, 9); got != "12345 678" {
		t.Errorf("nine bytes are %q", got)
	}
	if got := Brief(n, 8); got != "" {
		t.Errorf("eight bytes are %q", got)
	}
	if got := Brief(n, 3); got != "" {
		t.Errorf("three bytes are %q", got)
	}
	if got := Size(n, math.MaxInt); got != 8 {
		t.Errorf("the size is %d", got)
	}
	if got := Size(n, 5); got <= 5 {
		t.Errorf("the size, asked whether it is more than five, is %d", got)
	}
	if got := Size(body(t, "<p>a</p><p>b</p><p>"+strings.Repeat("c", 100)+"</p><p>d</p>"), 1); got != 2 {
		t.Errorf("counted on to %d", got)
	}
}

func TestCountsWordsOfAllTexts(t *testing.T) {
	t.Parallel()
	if got := CountWords(body(t, "<p>The slow <b>ferry</b></p><p>late</p>")); got != 4 {
		t.Errorf("%d words", got)
	}
}

func TestReadsOneTextAsItStands(t *testing.T) {
	t.Parallel()
	for markup, want := range map[string]string{"<p> a  b </p>": " a  b ", "<p></p>": "", "<p>a <b> b</b></p>": "a b"} {
		if got := RawText(one(t, markup)); got != want {
			t.Errorf("%s is %q, want %q", markup, got, want)
		}
	}
}

func TestWalksElementsInOrder(t *testing.T) {
	t.Parallel()
	n := body(t, "<div><p>a<b>c</b></p><ul><li>d</ul></div>")
	var names []string
	Each(n, func(m *html.Node) { names = append(names, m.Data) })
	if want := []string{"body", "div", "p", "b", "ul", "li"}; !slices.Equal(names, want) {
		t.Errorf("walked %q, want %q", names, want)
	}
	li := FindAtom(n, atom.Li)
	if li == nil || FindAtom(li, atom.Li) != li || FindAtom(n, atom.Table) != nil {
		t.Error("an element is found below itself, itself included")
	}
	is := func(a atom.Atom) func(*html.Node) bool { return func(m *html.Node) bool { return m.DataAtom == a } }
	if !Under(li, is(atom.Ul)) || !Under(li, is(atom.Body)) || Under(li, is(atom.Li)) || Under(li, is(atom.P)) {
		t.Error("an element stands under those around it and not under itself")
	}
	var texts []string
	found := FirstText(n, func(m *html.Node) bool { texts = append(texts, m.Data); return m.Data == "c" })
	if !found || !slices.Equal(texts, []string{"a", "c"}) {
		t.Errorf("looked at %q", texts)
	}
	if FirstText(n, func(*html.Node) bool { return false }) {
		t.Error("found a text that nobody wanted")
	}
}

func TestTellsElementsApart(t *testing.T) {
	t.Parallel()
	for markup, want := range map[string]struct{ block, medium, control bool }{
		"<p>": {block: true}, "<span>": {}, "<iframe>": {block: true, medium: true}, "<img>": {medium: true}, "<video>": {block: true, medium: true},
		"<button>": {control: true}, "<textarea>": {control: true}, "<select>": {control: true}, "<input>": {}, "<h6>": {block: true}, "<a>": {}, "<li>": {block: true},
	} {
		n := one(t, markup)
		if IsBlock(n) != want.block || IsMedium(n) != want.medium || IsControl(n) != want.control {
			t.Errorf("%s: block %t, medium %t, control %t", markup, IsBlock(n), IsMedium(n), IsControl(n))
		}
	}
	if IsBlock(&html.Node{Type: html.TextNode, DataAtom: atom.P}) {
		t.Error("a text is no block")
	}
}

func TestKnowsWhatNobodyIsToSee(t *testing.T) {
	t.Parallel()
	for markup, want := range map[string]bool{
		`<p hidden>`: true, `<p aria-hidden="true">`: false, `<p>`: false, `<p style="">`: false,
		`<p style="DISPLAY: none">`: true, `<p style="display:none!important">`: true, `<p style="display:none;display:block">`: false, `<p style="display:block">`: false,
		`<p style="color:red;visibility : hidden">`: true, `<p style="mso-hide:all">`: true, `<p style="font-size:0">`: true, `<p style="font-size:0.0px">`: true,
		`<p style="font-size:10px">`: false, `<p style="font-size:1px">`: false, `<p style="font-size:small">`: false,
		`<p style="max-height:0px;overflow:hidden">`: true, `<p style="overflow:hidden;height:0">`: true, `<p style="max-height:0">`: false, `<p style="overflow:hidden">`: false, `<p style="overflow:hidden;max-height:20px">`: false,
	} {
		if got := IsHidden(one(t, markup)); got != want {
			t.Errorf("%s hidden: %t, want %t", markup, got, want)
		}
	}
}

func TestReadsTheStyleOfAnElement(t *testing.T) {
	t.Parallel()
	n := one(t, `<p style="white-space : PRE-WRAP !important; color: red; color:blue; x; :y">`)
	if Style(n, "white-space") != "pre-wrap" || Style(n, "color") != "blue" || Style(n, "x") != "" || Style(one(t, "<p>"), "color") != "" {
		t.Errorf("white space %q, colour %q", Style(n, "white-space"), Style(n, "color"))
	}
}
